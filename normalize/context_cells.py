"""The context a spreadsheet gives beside a cell: the span of the plan and the date of the document."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from normalize.document_date import tell_document_date
from normalize.plan_period import tell_plan_period
from normalize.values import Period

SHORT_PAIR = re.compile(r"\d\d\s?[/-]\s?\d\d")
MONTHS = re.compile(r"(\d{4})-(\d\d)\s?/\s?(\d{4})-(\d\d)")
#: True of the document, but no span of a plan and no day.
YEAR = re.compile(r"(?:19|20)\d\d")
YEAR_OR_MONTH = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")


class UnreadableContext(ValueError):
    """A context cell holds words that are no period and no date; the message is for a person."""


def read_period(words: str) -> Period | None:
    """`2003/2004`, `2008-2011`, `08/09`, `April 2008 to March 2011`, `2008-04/2011-03`: the span of the plan.

    None where the cell is blank or holds a year alone, which states no span. Raises UnreadableContext.
    """
    words = words.strip()
    if not words or YEAR.fullmatch(words):
        return None
    if months := MONTHS.fullmatch(words):
        period = _whole_months(words, *map(int, months.groups()))
    else:
        period = tell_plan_period(f"20{words}" if SHORT_PAIR.fullmatch(words) else words)
    if period is None:
        raise UnreadableContext(f"{words!r} is no period such as 2008/09, 2008-2011 or April 2008 to March 2011")
    return period


def _whole_months(words: str, first_year: int, first_month: int, last_year: int, last_month: int) -> Period | None:
    if not (1 <= first_month <= 12 and 1 <= last_month <= 12 and (first_year, first_month) <= (last_year, last_month)):
        return None
    last_day = monthrange(last_year, last_month)[1]
    return Period(words, date(first_year, first_month, 1), date(last_year, last_month, last_day))


def read_document_date(words: str) -> date | None:
    """`2009-12-17`, `17/12/2009` (day first), `17 December 2009`: the date of the document.

    None where the cell is blank or holds a year or a month alone: never more precise than the source.
    Raises UnreadableContext.
    """
    words = words.strip()
    if not words or YEAR_OR_MONTH.fullmatch(words):
        return None
    day = tell_document_date(words)
    if day is None:
        raise UnreadableContext(f"{words!r} is no date such as 2009-12-17 or 17/12/2009")
    return day


def read_document_year(words: str) -> int | None:
    """`2009`, `2009.0` as some programs save it, `2008/09` (its first year): the year of the document.

    None where the cell is blank. Raises UnreadableContext.
    """
    words = words.strip()
    if not words:
        return None
    year = re.match(r"(?:19|20)\d\d(?!\d)", words)
    if year is None:
        raise UnreadableContext(f"{words!r} is no year such as 2009")
    return int(year.group())
