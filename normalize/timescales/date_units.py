"""Readers for days and months: 17th April 2009, 1.4.09, 2009-03-31, Sept 03, Mar-09, 09/2008, 31 March."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from normalize.timescales.figures import (
    NUMERIC_SIGNS,
    in_brackets,
    is_month_and_year,
    is_three_numbers,
    is_year_and_month,
    month_number,
)
from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import EARLIEST, LATEST, Tokens, four, is_number, is_sign, is_word
from normalize.timescales.units import Unit, Year, calendar_year, full_year
from normalize.timescales.year_units import LIKELY, read_pair

LEAP_YEAR = 2000  # where the year is not told, 29 February may be meant
NO_SUCH_DAY = "no such day in the calendar"


def numeric_date(tokens: Tokens, i: int) -> Unit | None:
    """1/4/08, 01.04.2008, 2008-04-01, 20080401: always day first where the year is last."""
    if is_number(tokens, i, 8):
        return _compact(tokens[i].value, i)
    if not is_three_numbers(tokens, i):
        return None
    first, month, last = tokens[i].value, tokens[i + 2].value, tokens[i + 4].value
    if tokens[i].digits == 4:
        if tokens[i + 1].word == "/" and (last - month, month - first % 100) == (1, 1):
            return Unit("bad", i, i + 5, message="three years in a row or a day")
        return _checked(last, month, first, i, i + 5)
    if tokens[i + 4].digits == 1:
        return None
    return _checked(first, month, last if last > 99 else full_year(last), i, i + 5)


def _compact(number: int, i: int) -> Unit | None:
    year, rest = divmod(number, 10_000)
    month, day = divmod(rest, 100)
    return _checked(day, month, year, i, i + 1) if year in LIKELY and 1 <= month <= 12 else None


def _checked(day: int, month: int, year: int, first: int, last: int, weekday: int = 0) -> Unit:
    if not (EARLIEST <= year <= LATEST and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return Unit("bad", first, last, message=NO_SUCH_DAY)
    wrong = weekday and date(year, month, day).isoweekday() != weekday
    message = f"{day}/{month}/{year} was a {calendar.day_name[date(year, month, day).weekday()]}" if wrong else ""
    return Unit("day", first, last, month, day, calendar_year(year), doubt=bool(wrong), message=message)


def day_and_month(tokens: Tokens, i: int) -> Unit | None:
    """17th April 2009, the 17th of April, Monday 27 June 2008, 1-Apr-09, and the first half of 1-5 June."""
    weekday = lexicon().weekdays.get(tokens[i].word, 0)
    at = _after_weekday(tokens, i) if weekday else i
    if at >= len(tokens):
        return None
    if weekday and (numeric := numeric_date(tokens, at)) is not None and numeric.year:
        return _checked(numeric.day, numeric.number, numeric.year.first, i, numeric.last, weekday)
    if tokens[at].digits not in (1, 2) or tokens[at].kind not in ("number", "ordinal"):
        return None
    links = is_word(tokens, at + 1, lexicon().particles["day_link"]) or is_sign(tokens, at + 1, NUMERIC_SIGNS)
    if is_sign(tokens, at + 1, ".") and at + 2 < len(tokens) and tokens[at + 2].spaced:
        return None  # `3. April 2009` may be the third of a list
    month = month_unit(tokens, at + 1 + links, after_day=True) if at + 1 + links < len(tokens) else None
    if month is None:
        return _day_before(tokens, at)
    return replace(month, first=i) if month.form == "bad" else _of_month(month, tokens[at].value, i, weekday)


def _after_weekday(tokens: Tokens, i: int) -> int:
    i += 1
    while is_sign(tokens, i, ",.") or is_word(tokens, i, lexicon().particles["article"]):
        i += 1
    return i


def _of_month(month: Unit, day: int, first: int, weekday: int) -> Unit:
    """The day of a month that has a year of its own or none."""
    if month.year is not None and month.year.form == "calendar":
        return _checked(day, month.number, month.year.first, first, month.last, weekday)
    if not 1 <= day <= calendar.monthrange(LEAP_YEAR, month.number)[1]:
        return Unit("bad", first, month.last, message=NO_SUCH_DAY)
    return replace(month, form="day", first=first, day=day)


def _day_before(tokens: Tokens, i: int) -> Unit | None:
    """The 1 of `1-5 June 2009` and of `1st to 5th June`: a day whose month stands after the next day."""
    particles = lexicon().particles
    if i + 3 >= len(tokens) or tokens[i + 1].word not in particles["day_to"]:
        return None
    if tokens[i + 2].kind not in ("number", "ordinal") or not 1 <= tokens[i].value <= 31 or tokens[i + 2].value > 31:
        return None
    at = i + 3 + is_word(tokens, i + 3, particles["day_link"])
    if at >= len(tokens) or (month := month_unit(tokens, at, after_day=True)) is None or month.form != "month":
        return None
    return Unit("day", i, i + 1, day=tokens[i].value)


def month_unit(tokens: Tokens, i: int, after_day: bool = False) -> Unit | None:
    """A month with the year that follows it, if one does: Sept 03, Mar-09, June '09, March 2009/10, July.

    Also `April 17th 2009`. A month before a number that is no year is bad: `March 209`.
    """
    number, end = month_number(tokens, i)
    if not number:
        return None
    if not after_day and (day := _day_after(tokens, i, number, end)) is not None:
        return day
    at, links = end, lexicon().particles["month_link"]
    while at - end < 2 and (is_sign(tokens, at, ",-/.") or is_word(tokens, at, links)):
        at += 1
    at += in_brackets(tokens, at)
    joint = tokens[end].word if at > end else ""
    year = _year_of_month(tokens, at, joint, after_day)
    if isinstance(year, Unit):
        return replace(year, first=i)
    if year is not None:
        return Unit("month", i, year[1] + in_brackets(tokens, year[1] - 2), number, year=year[0])
    if not after_day and _ordinary_word(tokens, i, end):
        return None
    return Unit("month", i, _without_stop(tokens, end), number)


def _without_stop(tokens: Tokens, end: int) -> int:
    return end - 1 if is_sign(tokens, end - 1, ".") else end


def _day_after(tokens: Tokens, i: int, number: int, end: int) -> Unit | None:
    """`April 17th 2009`, `April 17, 2009`, `March 31st`."""
    if end >= len(tokens) or tokens[end].digits not in (1, 2) or tokens[end].kind not in ("ordinal", "number"):
        return None
    after = end + 1 + is_sign(tokens, end + 1, ",")
    if four(tokens, after) and (tokens[end].kind == "ordinal" or after > end + 1 or tokens[after].spaced):
        return _checked(tokens[end].value, number, tokens[after].value, i, after + 1)
    if tokens[end].kind == "ordinal":
        day = tokens[end].value
        if not 1 <= day <= calendar.monthrange(LEAP_YEAR, number)[1]:
            return Unit("bad", i, end + 1, message=NO_SUCH_DAY)
        return Unit("day", i, end + 1, number, day)
    return None


def _year_of_month(tokens: Tokens, at: int, joint: str, after_day: bool) -> tuple[Year, int] | Unit | None:
    if at >= len(tokens) or (tokens[at].kind not in ("number", "short")):
        return None
    token = tokens[at]
    if is_sign(tokens, at + 1, "/") and (pair := read_pair(tokens, at, sure=True)) and pair[0].form == "financial":
        return pair
    if is_number(tokens, at + 2, 1, 2) and is_sign(tokens, at + 1, "/.") and token.digits <= 2:
        return None  # a numeric date or a pair of its own
    if four(tokens, at) or token.kind == "short":
        return calendar_year(token.value if token.digits == 4 else full_year(token.value)), at + 1
    if token.digits == 2 and joint not in (",", ".") and not _begins_a_date(tokens, at):
        return _two_digits(token.value, joint, after_day, at)
    cut_off = 3 <= token.digits <= 5 and not joint
    return Unit("bad", at, at + 1, message="the year is cut off or misprinted") if cut_off else None


def _begins_a_date(tokens: Tokens, at: int) -> bool:
    """Is the number the day of a date that follows: `Sept - 12 Oct 2009`?"""
    return tokens[at].spaced and month_number(tokens, at + 1)[0] > 0


def _two_digits(value: int, joint: str, after_day: bool, at: int) -> tuple[Year, int] | Unit:
    # Sept 20 can be a day or the year 2020. Up to 19 it is a year: plans write days with the day first.
    if after_day or joint or value <= 19 or value >= 60:
        return calendar_year(full_year(value)), at + 1
    if value > 31:
        return Unit("bad", at, at + 1, message="the year is cut off or misprinted")
    return Unit("bad", at, at + 1, name="day or year", day=value, message=f"{value} may be a day or the year 20{value}")


def _ordinary_word(tokens: Tokens, i: int, end: int) -> bool:
    """`may`, `march` or `Jan` as a verb or a name: without a year it needs a capital and no sentence after it.

    What is all of the text is no verb.
    """
    words = lexicon()
    if tokens[i].word not in words.particles["may_be_words"]:
        return False
    if not tokens[i].capital:
        return len(tokens) > end - i and tokens[i].word not in words.particles["surely_months"]
    after = tokens[end] if end < len(tokens) else None
    return after is not None and after.kind == "word" and not after.capital and after.word not in words.known


def numeric_month(tokens: Tokens, i: int) -> Unit | None:
    """09/2008, 9.2008, 2009-03 where it can be no pair of years."""
    if is_month_and_year(tokens, i):
        month = tokens[i].value
        if not 1 <= month <= 12:
            return Unit("bad", i, i + 3, message="no such month")
        return Unit("month", i, i + 3, month, year=calendar_year(tokens[i + 2].value))
    if is_year_and_month(tokens, i):
        return Unit("month", i, i + 3, tokens[i + 2].value, year=calendar_year(tokens[i].value))
    return None


def two_numbers(tokens: Tokens, i: int) -> Unit | None:
    """08/09, 9/08, 31/3, 31.3.: financial year, month and year or day and month, as the context tells."""
    if (
        not is_number(tokens, i, 1, 2)
        or not is_number(tokens, i + 2, 1, 2)
        or not is_sign(tokens, i + 1, NUMERIC_SIGNS)
    ):
        return None
    spaced = tokens[i].kind == "number" and (tokens[i + 1].spaced or tokens[i + 2].spaced)
    longer = is_sign(tokens, i + 3, NUMERIC_SIGNS) and is_number(tokens, i + 4, 1, 2, 4) and not tokens[i + 3].spaced
    if spaced or longer:
        return None
    if _is_day_and_month(tokens, i):
        return _yearless_day(tokens, i)
    first, second = tokens[i], tokens[i + 2]
    return Unit("pair", i, i + 3, second.value, first.value) if _is_pair(tokens, i) else None


def _is_day_and_month(tokens: Tokens, i: int) -> bool:
    """31/3, and 31.3. with its second stop and no word after it: 31.3 alone is a figure, `13.1. Review` a number."""
    day, month = tokens[i].value, tokens[i + 2].value
    if not (12 < day <= 31 and 1 <= month <= 12) or day + 1 == month:
        return False
    stop = is_sign(tokens, i + 3, ".") and not tokens[i + 3].spaced
    return tokens[i + 1].word == "/" or (tokens[i + 1].word == "." and stop and i + 4 >= len(tokens))


def _yearless_day(tokens: Tokens, i: int) -> Unit:
    day, month = tokens[i].value, tokens[i + 2].value
    stop = tokens[i + 1].word == "."
    if day > calendar.monthrange(LEAP_YEAR, month)[1]:
        return Unit("bad", i, i + 3 + stop, message=NO_SUCH_DAY)
    return Unit("day", i, i + 3 + stop, month, day, name="figures" if stop else "")


def _is_pair(tokens: Tokens, i: int) -> bool:
    return tokens[i + 2].digits == 2 and tokens[i + 1].word != "."
