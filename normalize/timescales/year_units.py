"""Readers for years: 2004, '09, 2008/09, 2006-2009, FY 09/10, academic year 2009/10, 08/09."""

from __future__ import annotations

from normalize.timescales.figures import is_figures, is_named_month, is_year_and_month
from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import LATEST, Token, Tokens, four, is_number, is_sign
from normalize.timescales.units import Unit, Year, calendar_year, full_year, year_of_kind

LIKELY = range(1960, 2061)  # a bare number is a year only in this span


def read_year(tokens: Tokens, i: int) -> tuple[Year, int] | None:
    """The year at token `i` as part of a larger unit: two digits and apostrophe years count too."""
    if (kind := _kind_of_year(tokens, i)) is not None:
        return kind
    if (pair := read_pair(tokens, i, sure=True)) is not None:
        return pair
    if four(tokens, i):
        return calendar_year(tokens[i].value), i + 1
    if i < len(tokens) and tokens[i].kind == "short":
        return calendar_year(full_year(tokens[i].value)), i + 1
    return None


def _kind_of_year(tokens: Tokens, i: int) -> tuple[Year, int] | None:
    """`financial year 2009/10`, `FY 09/10`, `academic year 2009/10`, `municipal year 2009/10`."""
    kind = lexicon().year_kinds.at(tokens, i)
    if kind is None:
        return None
    end, first_month = kind
    while is_sign(tokens, end, ":-("):
        end += 1
    pair = read_pair(tokens, end, sure=True)
    if pair is None or pair[0].first + 1 != pair[0].last:
        return None
    return year_of_kind(pair[0].first, first_month), pair[1]


def read_pair(tokens: Tokens, i: int, sure: bool = False) -> tuple[Year, int] | None:
    """2004/05, 2004-05, 2008/9, 2003-2004, 2006-2009; with `sure` (the words say it is a year) also 09/10."""
    if not is_number(tokens, i, 4, 2) or i + 2 >= len(tokens):
        return None
    joint, end = tokens[i + 1], i + 3
    if (
        joint.word not in lexicon().particles["year_to"]
        or not is_number(tokens, i + 2, 1, 2, 4)
        or _goes_on(tokens, i, end)
    ):
        return None
    spaced = joint.spaced or tokens[i + 2].spaced
    if four(tokens, i):
        return _long_pair(tokens[i].value, tokens[i + 2], joint.word, spaced and end < len(tokens), end)
    apostrophe = tokens[i].kind == "short"
    if (sure or apostrophe) and tokens[i + 2].digits == 2 and joint.word != "to":
        first, last = full_year(tokens[i].value), full_year(tokens[i + 2].value)
        if last == first + 1:
            return Year("financial", first, last), end
        return (Year("span", first, last), end) if apostrophe and last > first else None
    return None


def _goes_on(tokens: Tokens, i: int, end: int) -> bool:
    """Is the pair only the beginning of a longer number such as 2008-09-10 or 09/10/2011, or 2008 to 2010-03-31?"""
    if tokens[end - 1].spaced and is_named_month(tokens, end):
        return True
    if not is_sign(tokens, end, "/-.") or tokens[end].spaced or end + 1 >= len(tokens) or tokens[end + 1].spaced:
        return False
    if tokens[end - 1].spaced and is_figures(tokens, end - 1):
        return True
    same = tokens[end].word == tokens[i + 1].word
    if tokens[end - 1].digits == 4 and (is_number(tokens, end + 1, 1, 2) or (four(tokens, end + 1) and not same)):
        return True
    if not same:
        return False
    return is_number(tokens, end + 1, 1, 2, 3) or (tokens[i].digits == 2 and is_number(tokens, end + 1, 4))


def _long_pair(first: int, second: Token, joint: str, spaced: bool, end: int) -> tuple[Year, int] | None:
    if second.digits == 4:
        last = second.value
        if not first < last <= LATEST:
            return None
        if last == first + 1:
            return Year("financial" if joint == "/" else "loose", first, last), end
        return Year("span", first, last), end
    modulus = 10**second.digits
    if second.value == (first + 1) % modulus:
        return Year("financial", first, first + 1), end
    if second.digits == 1 or joint == "to" or spaced:
        return None
    last = first - first % 100 + second.value
    # 2008-11 can also be November 2008, so it is doubtful unless it is the plan period.
    return (Year("span", first, last, doubt=second.value <= 12), end) if last > first else None


def year_unit(tokens: Tokens, i: int) -> Unit | None:
    """A year that stands by itself, with `academic year` or the like before or after it."""
    if tokens[i].kind == "word":
        kind = _kind_of_year(tokens, i)
        return Unit("year", i, kind[1], year=kind[0]) if kind is not None else _unclear_year(tokens, i)
    if (pair := read_pair(tokens, i)) is not None or (pair := _short_pair_of_kind(tokens, i)) is not None:
        return _with_kind_after(tokens, i, *pair)
    if four(tokens, i) and tokens[i].value in LIKELY and not is_year_and_month(tokens, i):
        return _with_kind_after(tokens, i, calendar_year(tokens[i].value), i + 1)
    if tokens[i].kind == "short":
        return Unit("year", i, i + 1, year=calendar_year(full_year(tokens[i].value)))
    return None


def _short_pair_of_kind(tokens: Tokens, i: int) -> tuple[Year, int] | None:
    """`09/10 academic year`."""
    pair = read_pair(tokens, i, sure=True)
    return pair if pair is not None and lexicon().year_kinds.at(tokens, pair[1]) is not None else None


def _with_kind_after(tokens: Tokens, i: int, year: Year, end: int) -> Unit:
    """`2009/10 school year`. A kind of year that begins another time (`2008 financial year 2009/10`) is not its own."""
    kind = lexicon().year_kinds.at(tokens, end)
    if kind is None or year.last > year.first + 1 or _kind_of_year(tokens, end) is not None:
        return Unit("year", i, end, year=year)
    after, first_month = kind
    if year.form == "calendar":
        return _unclear(i, after, year.first)
    return Unit("year", i, after, year=year_of_kind(year.first, first_month))


def _unclear_year(tokens: Tokens, i: int) -> Unit | None:
    """`FY2010`, `school year 2009`: a year that lies in two calendar years, named by one, can be either of two."""
    kind = lexicon().year_kinds.at(tokens, i)
    if kind is None or not (is_number(tokens, kind[0], 2) or four(tokens, kind[0])):
        return None
    return _unclear(i, kind[0] + 1, tokens[kind[0]].value)


def _unclear(first: int, last: int, year: int) -> Unit:
    return Unit(
        "bad", first, last, message=f"the year called {year} may be the one that begins or the one that ends in it"
    )
