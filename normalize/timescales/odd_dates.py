"""Full dates in spellings the grammar does not know, read by dateparser: 17 Nollaig 2009, 2009 December 17th.

The last resort, and a strict one: a day, the name of a month and a four-digit year must all stand in the text, and the
date must be made of just them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Token, Tokens, four, is_sign
from normalize.timescales.units import Unit, calendar_year, full_year

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LANGUAGES = ["en", "cy", "ga", "gd", "gv"]  # of these islands, as far as dateparser knows their months
SIGNS = ",."
MOST_TOKENS = 14  # `the 17th day of the month of December in the year 2009`
MOST_WORDS = 2  # of a month's name: `an Dùbhlachd`
NEAR = 5  # years: `2012, December 14` may name two years
SHORTEST_MONTH = 3  # dateparser takes `4 a 2009` for a date
LONGEST_TEXT = 60  # tokens: a call takes half a millisecond, and what is longer is no cell of times


def odd_day(tokens: Tokens, i: int) -> Unit | None:
    """The full date that begins at token `i`, in an order or a language the grammar does not know."""
    if len(tokens) > LONGEST_TEXT:
        return None
    found = _candidate(tokens, i)
    month = _month_by_dateparser(found.day, found.name, found.year) if found is not None else 0
    return Unit("day", i, found.end, month, found.day, calendar_year(found.year)) if found and month else None


class _Candidate(NamedTuple):
    """A day, what may be the name of its month, and a year; they end before token `end`."""

    end: int
    day: int
    name: str
    year: int


def _candidate(tokens: Tokens, i: int) -> _Candidate | None:
    day, year, names = 0, 0, list[str]()
    fillers = lexicon().particles["date_filler"]
    for at in range(i, min(i + MOST_TOKENS, len(tokens))):
        token = tokens[at]
        if four(tokens, at) and not year:
            year = token.value
        elif _is_day(token) and not day and (names or not year):
            day = token.value
        elif at > i and (token.word in fillers or _is_joint(tokens, at)):
            continue
        elif _may_be_month(token):
            names.append(token.word)
        else:
            return None
        if day and year and names:
            sure = token.digits == 4 or token.kind == "ordinal" or abs(full_year(day) - year) > NEAR
            return _Candidate(at + 1, day, " ".join(names), year) if sure and len(names) <= MOST_WORDS else None
    return None


def _is_joint(tokens: Tokens, i: int) -> bool:
    """A comma or a full stop, but not the one of `3. March 2009`, which numbers a list."""
    listed = is_sign(tokens, i, ".") and tokens[i - 1].kind == "number" and i + 1 < len(tokens) and tokens[i + 1].spaced
    return is_sign(tokens, i, SIGNS) and not listed


def _is_day(token: Token) -> bool:
    return token.kind in ("number", "ordinal") and token.digits <= 2 and 1 <= token.value <= 31


def _may_be_month(token: Token) -> bool:
    words = lexicon()
    told = token.word in words.months or token.word in words.particles["article"] or token.word not in words.known
    return token.kind == "word" and told


@cache
def _parser() -> DateDataParser:
    # Imported here: the import costs a fifth of a second, and few documents need it.
    from dateparser.date import DateDataParser  # noqa: PLC0415

    settings = {
        "DATE_ORDER": "DMY",
        "REQUIRE_PARTS": ["day", "month", "year"],
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],
    }
    return DateDataParser(languages=LANGUAGES, settings=settings)


@lru_cache(maxsize=2_000)
def _month_by_dateparser(day: int, name: str, year: int) -> int:
    """The month that dateparser reads in the words between a day and a year; 0 where it reads no such date."""
    if max(map(len, name.split())) < SHORTEST_MONTH:
        return 0
    found = _parser().get_date_data(f"{day} {name} {year}")
    read = found.date_obj if found.period == "day" else None
    return read.month if read is not None and (read.year, read.day) == (year, day) else 0
