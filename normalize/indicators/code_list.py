"""Codes as plans list them: `59, 60 & 62`, `62/63`, `50-54`, `102 (a) and (b)`, `82a & b`, `109(a-c)`.

Each code comes with the characters it was read from. Where a number may be a figure (`16%`, `12 weeks`,
`, 12 new posts`) the list ends before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from normalize.indicators.register import find_entry, key_of
from normalize.indicators.scheme import Scheme, load_schemes

JOINED = re.compile(r"\s{0,2}(?P<sign>,\s?and\b|,\s?&|\band/or\b|[,;/&+]|\b(?:and|or)\b)\s{0,2}")
RANGE = re.compile(r"(?P<sign>\s?[-–—]\s?|\s(?:to|through)\s)")
WORD_FOLLOWS = re.compile(r"\s(?!(?:and|or)\b)[a-z]")
NUMBER_FOLLOWS = re.compile(r"\w|\.\d|-\d|\s\d\d\s\d\d\b")
WIDEST_LOOSE_RANGE = 10
YEARS = re.compile(r"0\d/\d\d(?!\d)")
LETTER_JOINED = r"\s?(?:[-–,&/+]|,?\s?\band\b|\bor\b)\s?"
PARTS = re.compile(
    rf"(?:\s?\([a-h](?:{LETTER_JOINED}[a-h])*\)|[a-hA-H](?!\w)|\s[a-h](?={LETTER_JOINED}[b-h]\b))"
    rf"(?:\s?\(i+\))?(?:{LETTER_JOINED}(?:\([a-h]\)|[b-h](?!\w))(?:\s?\(i+\))?)*"
)
PART = re.compile(r"\(?(?<![A-Za-z])([a-hA-H])(?![A-Za-z])\)?")


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """A code and the half-open range of characters it stands at."""

    code: str
    start: int
    end: int


@cache
def _code_pattern(scheme: Scheme) -> re.Pattern[str]:
    return re.compile(scheme.code + r"(?!\d)")


def read_codes(text: str, position: int, scheme: Scheme, several: bool = False) -> tuple[CodeSpan, ...]:
    """The codes listed from a position on; none where none stands there. `several`: after a plural name."""
    found = _read_item(text, position, scheme, several)
    if not found or (not scheme.digits and YEARS.match(text, position)):
        return ()
    codes = list(found)
    while joined := JOINED.match(text, codes[-1].end):
        found = _read_item(text, joined.end(), scheme, several)
        loose = joined["sign"] in {",", ";"} and not several and scheme.code.startswith(r"\d")
        if not found or (loose and WORD_FOLLOWS.match(text, found[-1].end)):
            break
        codes.extend(found)
    return tuple(codes)


def _read_item(text: str, position: int, scheme: Scheme, several: bool) -> tuple[CodeSpan, ...]:
    """One code, a code with its parts, or a range of codes; empty where a figure or nothing stands there."""
    first = _code_pattern(scheme).match(text, position)
    if first is None:
        return ()
    if scheme.letters and (lettered := _lettered_range(text, first)):
        return lettered
    parts = PARTS.match(text, first.end()) if scheme.letters else None
    if parts and _ends_here(text, parts.end()):
        return tuple(_parts(first.group(), position, parts))
    spread, is_tight = _read_range(text, first, scheme, several)
    if spread or is_tight or not (_ends_here(text, first.end()) or _title_follows(text, first, scheme)):
        return spread
    return (CodeSpan(first.group(), position, first.end()),)


def _ends_here(text: str, position: int) -> bool:
    return not (NUMBER_FOLLOWS.match(text, position) or load_schemes().figure.match(text, position))


def _title_follows(text: str, first: re.Match[str], scheme: Scheme) -> bool:
    """`NI 1 % of people who believe`: the per cent begins the indicator's own title."""
    entry = find_entry(scheme, first.group())
    following = re.sub(r"\W+", " ", text[first.end() : first.end() + 40]).split()[:3]
    return bool(entry and entry.title and following and re.sub(r"\W+", " ", entry.title).split()[:3] == following)


def _lettered_range(text: str, first: re.Match[str]) -> tuple[CodeSpan, ...]:
    """`66a - 66d`: all at the span of the range."""
    number = re.escape(first.group())
    match = re.compile(rf"{number}([a-h])(?:\s?[-–—]\s?|\sto\s){number}([b-h])(?!\w)", re.I).match(text, first.start())
    if match is None:
        return ()
    low, high = (ord(letter.lower()) for letter in match.groups())
    return tuple(CodeSpan(first.group() + chr(each), *match.span()) for each in range(low, high + 1))


def _parts(code: str, start: int, parts: re.Match[str]) -> Iterator[CodeSpan]:
    previous: tuple[str, int] | None = None
    for part in PART.finditer(parts.string, parts.start(), parts.end()):
        letter = part[1].lower()
        between = parts.string[previous[1] : part.start()].strip() if previous else ""
        begin = chr(ord(previous[0]) + 1) if previous and between in {"-", "–"} else letter
        for each in range(ord(begin), ord(letter) + 1):
            yield CodeSpan(code + chr(each), part.start() if previous else start, part.end())
        previous = (letter, part.end())


def _read_range(text: str, first: re.Match[str], scheme: Scheme, several: bool) -> tuple[tuple[CodeSpan, ...], bool]:
    """The codes of a range, all at its span; and whether a dash ties the first code to a number after it."""
    dash = RANGE.match(text, first.end())
    if dash is None:
        return (), False
    repeated = re.compile(rf"(?:{scheme.named()})\s?(?=\d)").match(text, dash.end()) if scheme.named() else None
    last = _code_pattern(scheme).match(text, repeated.end() if repeated else dash.end())
    if last is None:
        return (), False
    is_tight = not dash["sign"][:1].isspace()
    is_sure = is_tight or several or repeated is not None or _is_all_there_is(text, first, last, scheme)
    if not is_sure and (dash["sign"].strip().isalpha() or WORD_FOLLOWS.match(text, last.end())):
        return (), False
    if not _ends_here(text, last.end()):
        return (), is_tight
    span = (first.start(), last.end())
    return tuple(CodeSpan(code, *span) for code in _between(first.group(), last.group())), is_tight


def _is_all_there_is(text: str, first: re.Match[str], last: re.Match[str], scheme: Scheme) -> bool:
    """`NI 50 to 53` alone on its line is a range; `raise NI 50 to 53`, or a wide span, a target."""
    before = text[text.rfind("\n", 0, first.start()) + 1 : first.start()]
    after = text[last.end() :].partition("\n")[0]
    is_bare = not re.search(r"\w", re.sub(scheme.named() or "$", "", before) + after)
    return is_bare and _split(last.group())[1] - _split(first.group())[1] <= WIDEST_LOOSE_RANGE


def _between(low: str, high: str) -> Iterator[str]:
    """`50`, `54` -> `50` ... `54`; nothing where they differ in more than a rising last number."""
    head_low, number_low = _split(low)
    head_high, number_high = _split(high)
    if head_low == head_high and 0 < number_high - number_low < 100:
        yield from (f"{head_low}{n}" for n in range(number_low, number_high + 1))


def _split(code: str) -> tuple[str, int]:
    number = re.search(r"\d+$", key_of(code))
    return (key_of(code)[: number.start()], int(number.group())) if number else (key_of(code), 0)
