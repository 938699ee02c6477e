"""The span a plan covers, as its title or head states it: 2003/2004, 2008-2011, April 2008 to March 2011."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalize.counted_years import tell_counted_years
from normalize.timescales.edtf_text import Stretch, is_backwards, months
from normalize.timescales.expressions import Expression, expressions
from normalize.timescales.scan import scan
from normalize.timescales.settle import settle
from normalize.timescales.tokens import tokenise
from normalize.timescales.units import Unit
from normalize.values import Period, TimeContext

NO_CONTEXT = TimeContext()
SHORTEST_DAYS = 180  # nothing shorter than about half a year is the period of a plan
LONGEST_DAYS = 366 * 25


def tell_plan_period(text: str) -> Period | None:
    """The first span of years or months the text states, None where there is none.

    Spans of years are financial years, 1 April to 31 March, unless the text calls them academic: 2008-2011
    is 1 April 2008 to 31 March 2011. A single calendar year states no period.
    """
    parts = re.split(r"\s[-–—]\s", text)  # `Plan 2009/10 – Quarter 2 monitoring`: the plan is not of the quarter
    found = (_first_period(part) for part in (text, *parts[:-1]))
    return next((period for period in found if period), None)


@lru_cache(maxsize=10_000)
def _first_period(text: str) -> Period | None:
    tokens = tokenise(text)
    items = scan(tokens)
    for expression, low, high in _spans(expressions(items)):
        first, last = items[expression.first].first, items[expression.last - 1].last
        if expression.link != "range":  # the words of the unit alone, without a cue such as `for`
            first, last = expression.units[0].first, expression.units[0].last
        start, end = tokens[first].start, tokens[last - 1].end
        days = (high.high.end - low.low.start).days
        if SHORTEST_DAYS <= days <= LONGEST_DAYS:
            return Period(text[start:end], low.low.start, high.high.end)
    return tell_counted_years(text)


def _spans(found: list[Expression]) -> Iterator[tuple[Expression, Stretch, Stretch]]:
    for expression in found:
        ends = [_stretch(unit) for unit in expression.units]
        low, high = ends[0], ends[-1]
        if low is None or high is None or expression.bound or expression.link == "or":
            continue
        if (len(ends) == 2 and not is_backwards(low, high)) or (len(ends) == 1 and _names_a_span(expression.units[0])):
            yield expression, low, high


def _names_a_span(unit: Unit) -> bool:
    return unit.form == "year" and unit.year is not None and unit.year.form != "calendar" and not unit.part


def _stretch(unit: Unit) -> Stretch | None:
    """A span of years is read as financial years; everything else as in a cell without context."""
    if unit.form == "year" and unit.year is not None and unit.year.form in ("span", "loose") and not unit.part:
        return months(unit.year.first, 4, 12 * (unit.year.last - unit.year.first))
    if unit.form not in ("day", "month", "year"):
        return None
    stretch = settle(unit, NO_CONTEXT)
    return stretch if isinstance(stretch, Stretch) else None
