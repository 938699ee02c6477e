"""Units to stretches of time: what the words say, completed by the context, as EDTF edges."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from normalize.timescales.calendar_facts import add_months, easter_offset
from normalize.timescales.date_units import NO_SUCH_DAY
from normalize.timescales.edtf_text import (
    SEASON_MONTHS,
    Stretch,
    day_edge,
    month_edge,
    months,
    season_edge,
    single,
    year_edge,
)
from normalize.timescales.inference import (
    financial_year,
    inside,
    is_financial,
    is_the_period,
    single_year,
    year_of_month,
)
from normalize.timescales.settle_relative import settle_relative
from normalize.timescales.units import FIRST_MONTHS, Unit, Year, full_year
from normalize.values import TimeContext

NO_YEAR = "the text names no year and the context gives none"
INFERRED_YEAR = "year from the plan period or the document date"
TERM_MONTHS = {"autumn": (9, 12), "spring": (1, 4), "summer": (4, 7)}
HALF_TERM_BREAK = {"autumn": 10, "spring": 2, "summer": 5}
HALF_TERM_MONTHS = {1: (9, 10), 2: (11, 12), 3: (1, 2), 4: (2, 3), 5: (4, 5), 6: (6, 7)}

Outcome = Stretch | str


def settle(unit: Unit, context: TimeContext, deadline: bool = False) -> Outcome:
    """The stretch of time a unit means in its context, or the reason why it stays unresolved.

    `deadline`: the unit is the end of something, so the end of a year is a bound and no longer approximate.
    """
    stretch = SETTLERS[unit.form](unit, context)
    if isinstance(stretch, str):
        return stretch
    if unit.part:
        stretch = _part(unit, stretch, deadline)
    stretch = stretch.flagged(unit.doubt, unit.approximate)
    return replace(stretch, message=unit.message) if unit.message else stretch


def _part(unit: Unit, stretch: Stretch, deadline: bool) -> Stretch:
    """Early, middle and late are approximate. The end of a month, a quarter or a financial year is its last day."""
    if unit.part not in ("end", "start"):
        return stretch.flagged(False, True)
    edge = stretch.high if unit.part == "end" else stretch.low
    day = edge.end if unit.part == "end" else edge.start
    if unit.form in ("season", "half_term"):
        return stretch.flagged(False, True)
    calendar_year = unit.form == "year" and unit.year is not None and unit.year.form in ("calendar", "span")
    if unit.form == "term" or (calendar_year and len(edge.text) == 4):
        close = month_edge(day.year, day.month, approximate=not deadline)
        return replace(
            stretch, low=replace(close, doubt=edge.doubt), high=replace(close, doubt=edge.doubt), kind="point"
        )
    close = replace(day_edge(day), doubt=edge.doubt, approximate=edge.approximate)
    return replace(stretch, low=close, high=close, kind="point")


def _with_inferred_year(unit: Unit, month: int, context: TimeContext) -> tuple[int, bool] | None:
    """Year of `month` in a unit: its own, the one its financial or school year gives it, or the context's."""
    year = unit.year
    if year is None:
        found = year_of_month(month, context)
        return None if found is None else (found, True)
    if year.form == "calendar":
        return year.first, year.doubt
    if year.form == "span":
        return None
    return (year.first if month >= FIRST_MONTHS[year.form] else year.last), year.doubt


def _day(unit: Unit, context: TimeContext) -> Outcome:
    if not unit.number:
        return NO_YEAR
    year = _with_inferred_year(unit, unit.number, context)
    if year is None:
        return NO_YEAR
    if unit.day > calendar.monthrange(year[0], unit.number)[1]:
        return NO_SUCH_DAY
    return _told(single(day_edge(date(year[0], unit.number, unit.day))), unit, year[1])


def _told(stretch: Stretch, unit: Unit, doubt: bool) -> Stretch:
    stretch = stretch.flagged(doubt, False)
    return replace(stretch, message=INFERRED_YEAR) if doubt and unit.year is None else stretch


def _month(unit: Unit, context: TimeContext) -> Outcome:
    year = _with_inferred_year(unit, unit.number, context)
    if year is None:
        return NO_YEAR
    return _told(single(month_edge(year[0], unit.number)), unit, year[1])


def _year(unit: Unit, context: TimeContext) -> Outcome:
    assert unit.year is not None
    year = unit.year
    if year.form == "calendar":
        return single(year_edge(year.first)).flagged(year.doubt, False)
    if year.form == "span":
        return _span(year, context)
    stretch = months(year.first, FIRST_MONTHS[year.form], 12).flagged(year.doubt, False)
    if year.form != "loose" or is_financial(context.period):
        return stretch
    return replace(stretch.flagged(True, False), message="financial year, as two years in a row")


def _span(year: Year, context: TimeContext) -> Stretch:
    if is_the_period(context.period, year.first, year.last):
        return months(year.first, 4, 12 * (year.last - year.first))
    stretch = Stretch(year_edge(year.first), year_edge(year.last), "range")
    return replace(stretch.flagged(year.doubt, False), message="could also be a month" if year.doubt else "")


def _quarter(unit: Unit, context: TimeContext) -> Outcome:
    if unit.year is not None and unit.year.form in ("financial", "loose"):
        return _quarters_of(unit.year.first, unit)
    if unit.year is not None and unit.year.form == "calendar":
        if not is_financial(context.period):
            return "a quarter of the calendar year or of the financial year: the document does not tell"
        message = "read as a quarter of the financial year that begins in the year named"
        return replace(_quarters_of(unit.year.first, unit).flagged(True, False), message=message)
    begins = financial_year(context)
    if unit.year is not None or begins is None:
        return NO_YEAR
    return replace(_quarters_of(begins, unit).flagged(True, False), message=INFERRED_YEAR)


def _quarters_of(financial: int, unit: Unit) -> Stretch:
    year, month = divmod(financial * 12 + 3 + 3 * (unit.number - 1), 12)
    return months(year, month + 1, 3 * (max(unit.count, unit.number) - unit.number + 1))


def _half(unit: Unit, context: TimeContext) -> Outcome:
    del context  # a half is read only with its year
    if unit.year is None or unit.year.form == "span":
        return NO_YEAR
    first = FIRST_MONTHS.get(unit.year.form, 1) + 6 * (unit.number - 1)
    year, month = divmod(unit.year.first * 12 + first - 1, 12)
    return months(year, month + 1, 6)


def _season(unit: Unit, context: TimeContext) -> Outcome:
    year = _with_inferred_year(unit, SEASON_MONTHS[unit.number], context)
    if year is None:
        return NO_YEAR
    # The winter of one named year can be the one that begins or the one that ends in it.
    doubt = year[1] or (unit.number == 24 and unit.year is not None and unit.year.form == "calendar")
    message = "winter may begin or end in the year named" if doubt and not year[1] else ""
    return _told(replace(single(season_edge(year[0], unit.number), "range"), message=message), unit, doubt)


def _term(unit: Unit, context: TimeContext) -> Outcome:
    first, last = TERM_MONTHS[unit.name]
    year = _school_year(unit, first, context)
    if year is None:
        return NO_YEAR
    moving_start, moving_end = unit.name == "summer", unit.name == "spring"  # Easter lies between them
    low, high = month_edge(year[0], first, moving_start), month_edge(year[0], last, moving_end)
    return _told(Stretch(low, high, "range"), unit, year[1])


def _school_year(unit: Unit, month: int, context: TimeContext) -> tuple[int, bool] | None:
    """Pairs of years beside school times are academic years."""
    if unit.year is not None and unit.year.form in ("financial", "loose", "academic"):
        return (unit.year.first if month >= 9 else unit.year.last), unit.year.doubt
    return _with_inferred_year(unit, month, context)


def _half_term(unit: Unit, context: TimeContext) -> Outcome:
    month = unit.number or HALF_TERM_BREAK[unit.name]
    year = _school_year(unit, month, context)
    if year is None:
        return NO_YEAR
    return _told(single(month_edge(year[0], month, approximate=True)), unit, year[1])


def _half_term_number(unit: Unit, context: TimeContext) -> Outcome:
    first, last = HALF_TERM_MONTHS[unit.number]
    year = _school_year(unit, first, context)
    if year is None:
        return NO_YEAR
    return _told(Stretch(month_edge(year[0], first, True), month_edge(year[0], last, True), "range"), unit, year[1])


def _feast(unit: Unit, context: TimeContext) -> Outcome:
    """A day counted from Easter; without a year, the one in the plan's year or the next from the document's date."""
    if unit.year is not None:
        year = _with_inferred_year(unit, 4, context)
        return NO_YEAR if year is None else _near(easter_offset(year[0], unit.day), unit, year[1])
    period, today = context.period, context.document_date
    if period is not None and single_year(period):
        for number in (period.start.year, period.end.year):
            if period.start <= easter_offset(number, unit.day) <= period.end:
                return _near(easter_offset(number, unit.day), unit, True)
    elif today is not None:
        coming = [easter_offset(y, unit.day) for y in (today.year, today.year + 1)]
        return _near(min(d for d in coming if d >= today), unit, True)
    return NO_YEAR


def _fixed_feast(unit: Unit, context: TimeContext) -> Outcome:
    year = _with_inferred_year(unit, unit.number, context)
    return NO_YEAR if year is None else _near(date(year[0], unit.number, unit.day), unit, year[1])


def _near(day: date, unit: Unit, doubt: bool) -> Stretch:
    return _told(single(day_edge(day)), unit, doubt)


def _week(unit: Unit, context: TimeContext) -> Outcome:
    day = _day(unit, context)
    if isinstance(day, str):
        return day
    shift = timedelta(days=6)
    start = day.low.start if unit.name == "begins" else day.low.start - shift
    low, high = day_edge(start), day_edge(start + shift)
    return replace(day, low=replace(low, doubt=day.low.doubt), high=replace(high, doubt=day.low.doubt), kind="range")


def _pair(unit: Unit, context: TimeContext) -> Outcome:
    """08/09 and 9/08: a year or a month only if it lies inside the plan period."""
    first, last = full_year(unit.day), full_year(unit.number)
    if last == first + 1 and inside(context.period, first, 4, 12):
        return replace(
            months(first, 4, 12).flagged(True, False), message="financial year, as it lies in the plan period"
        )
    if last != first + 1 and 1 <= unit.day <= 12 and inside(context.period, last, unit.day):
        stretch = single(month_edge(last, unit.day)).flagged(True, False)
        return replace(stretch, message="month and year, as it lies in the plan period")
    return "two numbers that may be a financial year, a month and year or a day and month"


def _plan_year(unit: Unit, context: TimeContext) -> Outcome:
    period = context.period
    if period is None or period.start.day != 1:
        return "a year counted from the beginning of a plan whose period is not known"
    start = add_months(period.start, 12 * (unit.number - 1))
    count = unit.count - unit.number + 1
    if add_months(start, 12 * count) > period.end + timedelta(days=1):
        return "the plan period has no such year"
    stretch = months(start.year, start.month, 12 * count).flagged(True, False)
    return replace(stretch, message="counted from the beginning of the plan period")


def _plan_life(unit: Unit, context: TimeContext) -> Outcome:
    period = context.period
    if period is None or (unit.name == "year" and not single_year(period)):
        return "the plan period is not known, or not of one year"
    low, high = month_edge(period.start.year, period.start.month), month_edge(period.end.year, period.end.month)
    if low.start != period.start or high.end != period.end:
        low, high = day_edge(period.start), day_edge(period.end)
    return replace(Stretch(low, high, "range").flagged(True, False), message="the plan period")


def _bad(unit: Unit, context: TimeContext) -> Outcome:
    del context
    return unit.message


SETTLERS: dict[str, Callable[[Unit, TimeContext], Outcome]] = {
    "day": _day, "month": _month, "year": _year, "quarter": _quarter, "half": _half, "season": _season, "term": _term,
    "half_term": _half_term, "half_term_number": _half_term_number, "feast": _feast, "fixed_feast": _fixed_feast,
    "week": _week, "pair": _pair, "plan_year": _plan_year, "plan_life": _plan_life, "relative": settle_relative,
    "bad": _bad,
}  # fmt: skip
