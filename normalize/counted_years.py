"""Spans told by their length and one end: `three years from April 2008`, `the year ending 31 March 2009`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from normalize.timescales.scan import scan
from normalize.timescales.settle import settle
from normalize.timescales.tokens import tokenise
from normalize.values import Period, TimeContext

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_LENGTH = (
    rf"(?P<count>{'|'.join(_NUMBERS)}|[1-9]|1\d|2[0-5])[ -]years?|(?:the|financial|for|municipal) year|year(?= end)"
)
_COUNTED = re.compile(
    rf"\b(?:{_LENGTH})(?: period| plan| programme)?,? "
    r"(?:(?P<from>from|starting|beginning|commencing)|to|ending|ended|until)(?: in| on| at)?"
    r"(?: the end of)? (?P<end>.{1,40})",
    re.I,
)


def tell_counted_years(text: str) -> Period | None:
    """The span; None where its end is no day or month of a stated year."""
    match = _COUNTED.search(text)
    if match is None:
        return None
    found = _first_days(match["end"])
    if found is None:
        return None
    low, high, length = found
    years = _NUMBERS.get((match["count"] or "one").lower()) or int(match["count"])
    start, end = (low, _later(low, years) - _DAY) if match["from"] else (_later(high + _DAY, -years), high)
    return Period(text[match.start() : match.start("end") + length], start, end)


_DAY = timedelta(days=1)


def _first_days(text: str) -> tuple[date, date, int] | None:
    """First and last day of the day or month a text begins with, and the characters it takes."""
    tokens = tokenise(text)
    unit = next((item.unit for item in scan(tokens)[:1]), None)
    if unit is None or unit.form not in ("day", "month") or unit.year is None:
        return None
    stretch = settle(unit, TimeContext())
    return None if isinstance(stretch, str) else (stretch.low.start, stretch.high.end, tokens[unit.last - 1].end)


def _later(day: date, years: int) -> date:
    """The same day other years on; 28 February for 29 February where there is none."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(min(max(day.year + years, date.min.year), date.max.year), day.month, last)
