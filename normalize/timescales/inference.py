"""What the context adds: the year of `March`, the quarter's year, whether 08/09 is a financial year."""

from __future__ import annotations

from datetime import date

from normalize.timescales.calendar_facts import FINANCIAL_YEAR_MONTH, add_months, year_holding
from normalize.values import Period, TimeContext


def is_financial(period: Period | None) -> bool:
    """Does the period run over whole financial years, 1 April to 31 March?"""
    return period is not None and (period.start.month, period.start.day, period.end.month, period.end.day) == (
        4,
        1,
        3,
        31,
    )


def single_year(period: Period | None) -> bool:
    """Does the period hold every month at most once?"""
    return period is not None and period.end < add_months(period.start, 12)


def financial_year(context: TimeContext) -> int | None:
    """The calendar year in which the only financial year of the plan begins; None where there is not just one."""
    if context.period is not None and is_financial(context.period) and single_year(context.period):
        return context.period.start.year
    return None


def year_of_month(month: int, context: TimeContext) -> int | None:
    """The year of a month told without one: inside a plan of one year, else the next from the document's date."""
    period, today = context.period, context.document_date
    if period is not None and single_year(period):
        year = period.start.year if month >= period.start.month else period.start.year + 1
        return year if date(year, month, 1) <= period.end else None
    if today is not None:
        return today.year if month >= today.month else today.year + 1
    return None


def inside(period: Period | None, year: int, month: int, months: int = 1) -> bool:
    """Does the stretch of so many months lie inside the period?"""
    if period is None:
        return False
    start = date(year, month, 1)
    return period.start <= start and add_months(start, months) <= add_months(period.end.replace(day=1), 1)


def is_the_period(period: Period | None, first: int, last: int) -> bool:
    """Is `first`-`last` how a plan of these financial years is called?"""
    return period is not None and is_financial(period) and (period.start.year, period.end.year) == (first, last)


def current_year(first_month: int, context: TimeContext) -> tuple[int, bool] | None:
    """The financial (or academic) year of now, by its first calendar year, and whether that is doubtful.

    The document's date settles it; a plan of one financial year only suggests it.
    """
    if context.document_date is not None:
        return year_holding(context.document_date, first_month), False
    year = financial_year(context)
    if year is not None and first_month >= FINANCIAL_YEAR_MONTH:
        return year, True
    return None
