"""Facts of the calendar: month ends, Easter, the years that councils and schools count in."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

FINANCIAL_YEAR_MONTH = 4  # 1 April to 31 March: UK local government


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def year_holding(day: date, first_month: int) -> int:
    """The calendar year in which the financial or academic year that holds `day` began."""
    return day.year if day.month >= first_month else day.year - 1


def easter_sunday(year: int) -> date:
    """Western Easter by the anonymous Gregorian reckoning (Nature, 20 April 1876), valid from 1583."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, c4 = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, r4 = divmod(rest, 4)
    weekday = (32 + 2 * c4 + 2 * leaps - epact - r4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def easter_offset(year: int, days: int) -> date:
    """The day so many days after Easter Sunday."""
    return easter_sunday(year) + timedelta(days=days)
