"""Times told from the day of writing: next month, this financial year, in six months' time, within 3 months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from normalize.timescales.calendar_facts import add_months
from normalize.timescales.edtf_text import Edge, Stretch, day_edge, month_edge, months, single, year_edge
from normalize.timescales.inference import current_year, financial_year
from normalize.timescales.units import Unit
from normalize.values import TimeContext

NO_DATE = "relative to a date that is not known"
FROM_DATE = "reckoned from the document date"
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "year": 12}


def settle_relative(unit: Unit, context: TimeContext) -> Stretch | str:
    """`next month`, `last year`, `this financial year`, `end of the year`; a message where no date is known."""
    if unit.name == "kind_of_year":
        return _kind_of_year(unit, context)
    if unit.name == "year":
        return _year(unit, context)
    today = context.document_date
    if today is None:
        return NO_DATE
    if unit.name == "month":
        month = add_months(today.replace(day=1), unit.count)
        return _reckoned(single(month_edge(month.year, month.month, approximate=True)))
    if unit.name == "quarter":
        first = add_months(today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1), 3 * unit.count)
        return _reckoned(months(first.year, first.month, 3).flagged(False, True))
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=unit.count)
    stretch = Stretch(day_edge(monday), day_edge(monday + timedelta(days=6)), "range")
    return _reckoned(stretch.flagged(False, True))


def _reckoned(stretch: Stretch) -> Stretch:
    return replace(stretch, message=FROM_DATE)


def _kind_of_year(unit: Unit, context: TimeContext) -> Stretch | str:
    current = current_year(unit.number, context) if not unit.part else _plan_first(unit.number, context)
    if current is None:
        return NO_DATE
    year, doubt = current
    return _reckoned(months(year + unit.count, unit.number, 12).flagged(doubt, False))


def _plan_first(first_month: int, context: TimeContext) -> tuple[int, bool] | None:
    """`End of the financial year`: the plan's own year comes before the document's date."""
    begins = financial_year(context)
    return (begins, True) if begins is not None else current_year(first_month, context)


def _year(unit: Unit, context: TimeContext) -> Stretch | str:
    step, begins = unit.count, financial_year(context)
    if begins is not None:
        stretch = months(begins + step, 4, 12).flagged(True, False)
        return replace(stretch, message="counted from the plan's financial year")
    if unit.part:
        return "the end of a calendar year or of a financial year: the document does not tell"
    if context.document_date is None:
        return NO_DATE
    return _reckoned(single(year_edge(context.document_date.year + step)).flagged(False, True))


def after(today: date, count: int, unit: str) -> date | None:
    """The day so many days, weeks, months, quarters or years later; None for terms, hours and working days."""
    if unit in DAYS:
        return today + timedelta(days=DAYS[unit] * count)
    return add_months(today, MONTHS[unit] * count) if unit in MONTHS else None


def time_from_now(count: int, unit: str, context: TimeContext) -> Edge | None:
    """`In six months' time`: the month; in weeks or days: the day. None without a document date."""
    if context.document_date is None:
        return None
    day = after(context.document_date, count, unit)
    if day is None:
        return None
    if unit in DAYS:
        return replace(day_edge(day), approximate=True)
    return month_edge(day.year, day.month, approximate=True)
