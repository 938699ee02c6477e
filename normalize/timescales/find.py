"""Times inside running prose: dates, deadlines and times told from now, never a guess."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from normalize.timescales.edtf_check import checked
from normalize.timescales.expressions import Expression, expressions
from normalize.timescales.lexicon import lexicon
from normalize.timescales.scan import Item, scan
from normalize.timescales.tokens import tokenise
from normalize.timescales.undated import duration_time
from normalize.timescales.units import Unit
from normalize.timescales.valued import valued
from normalize.values import TimeContext, Timescale

PLAIN_IN_PROSE = ("day", "week", "quarter", "half", "term", "half_term", "half_term_number")
NEVER_IN_PROSE = ("pair", "plan_year", "bad")


@lru_cache(maxsize=20_000)
def find_times(sentence: str, context: TimeContext) -> tuple[Timescale, ...]:
    """The times a sentence states: dates, deadlines, `in six months' time`; no unresolved ones.

    A month without a year, or a year alone, counts only where a word such as `by`, `in` or `during` places it.
    """
    tokens = tokenise(sentence)
    items = scan(tokens)
    found: list[tuple[int, Timescale]] = []
    for first, last, time in (*_dated(items, context), *_durations(items, context)):
        words = sentence[tokens[items[first].first].start : tokens[items[last - 1].last - 1].end]
        found.append((first, replace(time, text=words)))
    return tuple(checked(time) for _, time in sorted(found, key=lambda pair: pair[0]))


def _dated(items: Sequence[Item], context: TimeContext) -> Iterator[tuple[int, int, Timescale]]:
    for expression in expressions(items):
        if all(_is_plain(unit, expression, items) for unit in expression.units):
            for time in valued(expression, context):
                if time.kind == "relative" or time.edtf is not None:
                    yield expression.first, expression.last, time


def _is_plain(unit: Unit, expression: Expression, items: Sequence[Item]) -> bool:
    """Is the unit surely a time where it stands?"""
    if unit.form in NEVER_IN_PROSE or unit.name == "figures":
        return False
    if unit.form == "relative":
        return unit.count >= 0 and (bool(expression.bound) or unit.name != "year")
    if unit.form in PLAIN_IN_PROSE and unit.year is not None:
        return True
    year_alone = unit.form == "year" and unit.year is not None and unit.year.form == "calendar"
    if (unit.year is None or year_alone) and unit.form != "plan_life":
        return bool(expression.bound or expression.link == "range" or unit.part or _is_placed(expression, items))
    return True


def _is_placed(expression: Expression, items: Sequence[Item]) -> bool:
    if expression.first == 0:
        return False
    before = items[expression.first - 1]
    if before.has("and"):  # `June and September`, not `Lane and Autumn Street`
        return expression.first > 1 and items[expression.first - 2].unit is not None
    return before.word in lexicon().particles["placing"] or before.has("during")


def _durations(items: Sequence[Item], context: TimeContext) -> Iterator[tuple[int, int, Timescale]]:
    """`In 6 months' time`, `within four weeks`: a duration alone is no time in prose."""
    for at, item in enumerate(items):
        if item.unit is not None and item.unit.form == "duration":
            first, last, time = duration_time(items, at, context)
            in_time = last > at + 1
            if in_time or (first < at and items[first].has("within") and items[first].word != "in"):
                yield first, last, time
