"""Readers for years: 2004, '09, 2008/09, 2006-2009, FY 09/10, academic year 2009/10, 08/09."""

from __future__ import annotations

from collections.abc import Sequence

from normalize.timescales.calendar_facts import ACADEMIC_YEAR_MONTH
from normalize.timescales.lexicon import lexicon
from normalize.timescales.tokens import Token
from normalize.timescales.units import Unit, Year, calendar_year, full_year

EARLIEST, LATEST = 1900, 2099
LIKELY = range(1960, 2061)  # a bare number is a year only in this span
Tokens = Sequence[Token]


def is_sign(tokens: Tokens, i: int, signs: str) -> bool:
    """Is token `i` one of these signs?"""
    return i < len(tokens) and tokens[i].kind == "sign" and tokens[i].word in signs


def is_number(tokens: Tokens, i: int, *digits: int) -> bool:
    """Is token `i` a plain number of so many digits?"""
    return i < len(tokens) and tokens[i].kind in ("number", "short") and tokens[i].digits in digits


def four(tokens: Tokens, i: int) -> bool:
    """Is token `i` a four-digit year?"""
    return is_number(tokens, i, 4) and EARLIEST <= tokens[i].value <= LATEST


def words_at(tokens: Tokens, i: int, phrase: Sequence[str]) -> int:
    """Where the phrase that begins at token `i` ends; -1 where it does not stand there.

    A hyphen or full stop between its words need not be in the phrase.
    """
    for word in phrase:
        while i < len(tokens) and tokens[i].kind == "sign" and tokens[i].word in "-." and tokens[i].word != word:
            if word is phrase[0]:
                return -1
            i += 1
        if i >= len(tokens) or tokens[i].word != word:
            return -1
        i += 1
    return i


def longest(tokens: Tokens, i: int, phrases: Sequence[Sequence[str]]) -> tuple[int, Sequence[str]]:
    """End and words of the longest of the phrases at token `i`; (-1, ()) for none."""
    found = [(end, p) for p in phrases if p[0] == tokens[i].word and (end := words_at(tokens, i, p)) > 0]
    return max(found, default=(-1, ()))


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
    """`financial year 2009/10`, `FY 09/10`, `academic year 2009/10`."""
    if i >= len(tokens):
        return None
    end, phrase = longest(tokens, i, list(lexicon().year_kinds))
    if end < 0:
        return None
    while is_sign(tokens, end, ":-("):
        end += 1
    month = lexicon().year_kinds[tuple(phrase)]
    pair = read_pair(tokens, end, sure=True)
    if pair is not None:
        year, last = pair
        return (_of_kind(year, month), last) if year.first + 1 == year.last else None
    if month == ACADEMIC_YEAR_MONTH and four(tokens, end):
        return Year("academic", tokens[end].value, tokens[end].value + 1, True), end + 1
    return None


def _of_kind(year: Year, month: int) -> Year:
    form = "academic" if month == ACADEMIC_YEAR_MONTH else "financial"
    return Year(form, year.first, year.last)  # type: ignore[arg-type]


def read_pair(tokens: Tokens, i: int, sure: bool = False) -> tuple[Year, int] | None:
    """2004/05, 2004-05, 2008/9, 2003-2004, 2006-2009; with `sure` (the words say it is a year) also 09/10."""
    if not is_number(tokens, i, 4, 2) or i + 2 >= len(tokens):
        return None
    joint, end = tokens[i + 1], i + 3
    if joint.word not in ("/", "-", "to") or not is_number(tokens, i + 2, 1, 2, 4) or _goes_on(tokens, i, end):
        return None
    spaced = joint.spaced or tokens[i + 2].spaced
    if four(tokens, i):
        return _long_pair(tokens[i].value, tokens[i + 2], joint.word, spaced, end)
    apostrophe = tokens[i].kind == "short"
    if (sure or apostrophe) and tokens[i + 2].digits == 2 and joint.word != "to":
        first, last = full_year(tokens[i].value), full_year(tokens[i + 2].value)
        if last == first + 1:
            return Year("financial", first, last), end
        return (Year("span", first, last), end) if apostrophe and last > first else None
    return None


def _goes_on(tokens: Tokens, i: int, end: int) -> bool:
    """Is the pair only the beginning of a longer number such as 2008-09-10 or 09/10/2011?"""
    same = is_sign(tokens, end, tokens[i + 1].word) and not tokens[end].spaced
    if not same or end + 1 >= len(tokens) or tokens[end + 1].spaced:
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
    if (kind := _kind_of_year(tokens, i)) is not None:
        return Unit("year", i, kind[1], year=kind[0])
    if (pair := read_pair(tokens, i)) is not None or (pair := _short_pair_of_kind(tokens, i)) is not None:
        return _with_kind_after(tokens, i, *pair)
    if four(tokens, i) and tokens[i].value in LIKELY:
        return Unit("year", i, i + 1, year=calendar_year(tokens[i].value))
    if tokens[i].kind == "short":
        return Unit("year", i, i + 1, year=calendar_year(full_year(tokens[i].value)))
    return None


def _short_pair_of_kind(tokens: Tokens, i: int) -> tuple[Year, int] | None:
    """`09/10 academic year`."""
    pair = read_pair(tokens, i, sure=True)
    if pair is None or pair[1] >= len(tokens) or longest(tokens, pair[1], list(lexicon().year_kinds))[0] < 0:
        return None
    return pair


def _with_kind_after(tokens: Tokens, i: int, year: Year, end: int) -> Unit:
    if end < len(tokens) and year.last == year.first + 1:
        after, phrase = longest(tokens, end, list(lexicon().year_kinds))
        if after > 0:
            return Unit("year", i, after, year=_of_kind(year, lexicon().year_kinds[tuple(phrase)]))
    return Unit("year", i, end, year=year)


def unclear_year(tokens: Tokens, i: int) -> Unit | None:
    """`FY2010`: a financial year named by one calendar year can be either of two."""
    end, phrase = longest(tokens, i, list(lexicon().year_kinds))
    if end < 0 or not (is_number(tokens, end, 2) or four(tokens, end)) or lexicon().year_kinds[tuple(phrase)] != 4:
        return None
    year = tokens[end].value
    message = f"financial year {year} may be the one that begins or the one that ends in it"
    return Unit("bad", i, end + 1, message=message)
