"""The lettered parts of one code: `102 (a) and (b)`, `82a & b`, `109(a-c)`, `66a - 66d`, `157 (a) major (b) minor`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.indicators.code_span import CodeSpan

JOINED = r"\s?(?:[-–,&/+]|,?\s?\band\b|\bor\b)\s?"
#: A part of a part, which no register lists: `82a(i)`.
ROMAN = r"(?:\s?\(i+\))?"
#: `56ii`: a part that no register lists.
NUMERAL = re.compile(r"[ivx]{1,4}(?!\w)")
PARTS = re.compile(
    rf"(?:\s?\([a-h](?:{JOINED}[a-h])*\)|[a-hA-H](?!\w)|\s[a-h](?={JOINED}[b-h]\b)){ROMAN}"
    rf"(?:{JOINED}(?:\([a-h]\)|[b-h](?!\w)){ROMAN})*"
)
PART = re.compile(r"\(?(?<![A-Za-z])([a-hA-H])(?![A-Za-z])\)?")
#: The words of one part and the letter of the next.
TITLED = re.compile(r"\s?[^()\n\d;]{2,60}\(([b-h])\)")


def read_parts(code: re.Match[str]) -> tuple[CodeSpan, ...]:
    """The parts written after a number; none where none is. Those of a range are all at its span."""
    text = code.string
    if spread := _range_of_parts(code):
        return spread
    if numeral := NUMERAL.match(text, code.end()):
        return (CodeSpan(code.group(), code.start(), numeral.end()),)
    parts = PARTS.match(text, code.end())
    if parts is None:
        return ()
    found = list(_listed(code, parts))
    while parts.group().endswith(")") and (titled := TITLED.match(text, found[-1].end)):
        if ord(titled[1]) != ord(found[-1].code[-1]) + 1:
            break
        found.append(CodeSpan(code.group() + titled[1], titled.start(1) - 1, titled.end()))
    return tuple(found)


def _range_of_parts(code: re.Match[str]) -> tuple[CodeSpan, ...]:
    number = re.escape(code.group())
    pattern = re.compile(rf"{number}([a-h])(?:\s?[-–—]\s?|\sto\s){number}([b-h])(?!\w)", re.I)
    match = pattern.match(code.string, code.start())
    if match is None:
        return ()
    low, high = (ord(letter.lower()) for letter in match.groups())
    return tuple(CodeSpan(code.group() + chr(each), *match.span()) for each in range(low, high + 1))


def _listed(code: re.Match[str], parts: re.Match[str]) -> Iterator[CodeSpan]:
    previous: tuple[str, int] | None = None
    for part in PART.finditer(parts.string, parts.start(), parts.end()):
        letter = part[1].lower()
        between = parts.string[previous[1] : part.start()].strip() if previous else ""
        begin = chr(ord(previous[0]) + 1) if previous and between in {"-", "–"} else letter
        for each in range(ord(begin), ord(letter) + 1):
            yield CodeSpan(code.group() + chr(each), part.start() if previous else code.start(), part.end())
        previous = (letter, part.end())
