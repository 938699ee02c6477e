"""A unit of time as written, before any context: what the words say and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal[
    "day", "month", "year", "quarter", "half", "season", "term", "half_term", "half_term_number", "feast",
    "fixed_feast", "week", "pair", "plan_year", "plan_life", "relative", "duration", "bad",
]  # fmt: skip
YearForm = Literal["calendar", "financial", "municipal", "academic", "span", "loose"]
Part = Literal["", "early", "mid", "late", "end", "start"]


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written, or several.

    `financial`, `municipal` and `academic`: first and last are the calendar years it touches. `span`: longer spans such
    as 2006-2009. `loose`: a consecutive pair in the form 2003-2004, which rule 3 of the conventions
    reads by the plan period. `doubt` marks a reading that the text alone does not settle.
    """

    form: YearForm
    first: int
    last: int
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time at tokens `first` to `last` (exclusive).

    `number` counts within the form: month 1-12, quarter 1-4, season 21-24, first month of a term, plan year.
    `name` holds what is no number: the unit of a duration, the word of a relative time. A `bad` unit looks
    like a date and is none; `message` says why.
    """

    form: Form
    first: int
    last: int
    number: int = 0
    day: int = 0
    year: Year | None = None
    part: Part = ""
    name: str = ""
    count: int = 0
    approximate: bool = False
    doubt: bool = False
    message: str = ""

    @property
    def dateless(self) -> bool:
        """Has it no place on the calendar of its own: a duration, a relative time?"""
        return self.form in ("duration", "relative")


def calendar_year(number: int, doubt: bool = False) -> Year:
    """A single calendar year."""
    return Year("calendar", number, number, doubt)


def full_year(two_digits: int) -> int:
    """'09 is 2009, '97 is 1997: the plans are of the years around 2000."""
    return two_digits + (1900 if two_digits >= 60 else 2000)


# 1 April: UK local government; May, from one annual council meeting to the next; 1 September: UK schools.
FIRST_MONTHS: dict[YearForm, int] = {"financial": 4, "loose": 4, "municipal": 5, "academic": 9}


def year_of_kind(first: int, first_month: int) -> Year:
    """The year that begins in month `first_month` (4, 5 or 9) of `first`. Raises ValueError for another month."""
    for form, month in FIRST_MONTHS.items():
        if month == first_month:
            return Year(form, first, first + 1)
    raise ValueError(f"no kind of year begins in month {first_month}")
