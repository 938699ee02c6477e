"""Codes as plans list them: `59, 60 & 62`, `62/63`, `50-54`, `102 (a) and (b)`, `82a & b`, `109(a-c)`.

Each code comes with the characters it was read from. Where a number may be a figure (`16%`, `12 weeks`,
`, 12 new posts`) the list ends before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from normalize.indicators.code_parts import read_parts
from normalize.indicators.code_span import CodeSpan
from normalize.indicators.register import find_entry, key_of
from normalize.indicators.scheme import Scheme, load_schemes

RANGE = re.compile(r"(?P<sign>\s?[-–—]\s?|\s(?:to|through)\s)")
WORD_FOLLOWS = re.compile(r"\s(?!(?:and|or)\b)[a-z]")
NUMBER_FOLLOWS = re.compile(r"\w|\.\d|-\d|\s\d\d\s\d\d\b")
THOUSANDS = re.compile(r",(\d{3})(?!\d)")
WIDEST_LOOSE_RANGE = 10
YEARS = re.compile(r"0\d/\d\d(?!\d)")
#: What stands between the codes of a list in brackets: `59 (initial) and 60 (core assessments)`.
REMARK = r"(?:\s?\([^()\n\d]{1,60}\))?"
JOINED = re.compile(REMARK + r"\s{0,2}(?P<sign>,\s?and\b|,\s?&|\band/or\b|[,;/&+]|\b(?:and|or)\b)\s{0,2}")
#: How the end of a code goes on in the next one that leaves its head out: `C26/27`, `1E/F`, `2.13i/ii`.
CARRIED = (
    (re.compile(r"(.*\d)[ivx]+"), re.compile(r"[ivx]+(?!\w)")),
    (re.compile(r"(\d)[A-J]"), re.compile(r"[A-J](?!\w)")),
    (re.compile(r"(.*[A-E])\d{1,2}"), re.compile(r"\d{1,2}(?![\w%.])")),
)


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
        found = _read_item(text, joined.end(), scheme, several) or _carried(text, joined.end(), codes[-1].code, scheme)
        may_be_figure = joined["sign"] in {",", ";"} or joined.group().lstrip().startswith("(")
        loose = may_be_figure and not several and scheme.code.startswith(r"\d")
        if not found or (loose and WORD_FOLLOWS.match(text, found[-1].end)):
            break
        codes.extend(found)
    return tuple(codes)


def _read_item(text: str, position: int, scheme: Scheme, several: bool) -> tuple[CodeSpan, ...]:
    """One code, a code with its parts, or a range of codes; empty where a figure or nothing stands there."""
    first = _code_pattern(scheme).match(text, position)
    if first is None or _is_sum(text, first.end(), scheme):
        return ()
    parts = read_parts(first) if scheme.letters else ()
    if parts and _ends_here(text, parts[-1].end):
        return parts
    spread, is_tight = _read_range(text, first, scheme, several)
    if spread or is_tight or not (_ends_here(text, first.end()) or _title_follows(text, first, scheme)):
        return spread
    return (CodeSpan(first.group(), position, first.end()),)


def _is_sum(text: str, position: int, scheme: Scheme) -> bool:
    """`NI 1,850` is money; `NI 110,111` lists two codes."""
    thousands = THOUSANDS.match(text, position)
    return thousands is not None and find_entry(scheme, thousands[1]) is None


def _ends_here(text: str, position: int) -> bool:
    return not (NUMBER_FOLLOWS.match(text, position) or load_schemes().figure.match(text, position))


def _title_follows(text: str, first: re.Match[str], scheme: Scheme) -> bool:
    """`NI 1 % of people who believe`: the per cent begins the indicator's own title."""
    entry = find_entry(scheme, first.group())
    following = re.sub(r"\W+", " ", text[first.end() : first.end() + 40]).split()[:3]
    return bool(entry and entry.title and following and re.sub(r"\W+", " ", entry.title).split()[:3] == following)


def _carried(text: str, position: int, previous: str, scheme: Scheme) -> tuple[CodeSpan, ...]:
    """A code that leaves out the head it shares with the one before; only one that the register knows."""
    for whole, tail in () if scheme.letters else CARRIED:
        head, match = whole.fullmatch(previous), tail.match(text, position)
        if head and match and _ends_here(text, match.end()) and find_entry(scheme, head[1] + match.group()):
            return (CodeSpan(head[1] + match.group(), *match.span()),)
    return ()


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
