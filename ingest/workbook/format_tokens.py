"""A number format code in its smallest parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal[
    "next", "literal", "bracket", "general", "text", "date", "half", "digit", "point", "comma", "percent",
    "exponent", "fraction",
]  # fmt: skip


class Token(NamedTuple):
    """`date` is a run of one of the letters y m d h s, or an elapsed time (`[h]`); `half` is AM/PM."""

    kind: TokenKind
    text: str


_PATTERN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<filler>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<half>AM/PM|A/P)|(?P<date>y+|m+|d+|h+|s+)|(?P<exponent>E[+-])"
    r"|(?P<digit>[0#?])|(?P<sign>[;@.,%/])|(?P<other>.)",
    re.I | re.S,
)
_SIGNS: dict[str, TokenKind] = {
    ";": "next",
    "@": "text",
    ".": "point",
    ",": "comma",
    "%": "percent",
    "/": "fraction",
}
#: What Excel shows in the long date and the time of the reader's own system: those of a British one.
_SYSTEM_FORMATS = {"$-F800": "dd mmmm yyyy", "$-F400": "hh:mm:ss"}


def tokens_of(code: str) -> Iterator[Token]:
    """The parts of a format code, in order."""
    for prefix, british in _SYSTEM_FORMATS.items():
        if code.upper().startswith(f"[{prefix}]"):
            code = british
    for match in _PATTERN.finditer(code):
        token = _token(match)
        if token:
            yield token


def _token(match: re.Match[str]) -> Token | None:
    kind, text = str(match.lastgroup), match[str(match.lastgroup)]
    if kind in ("quoted", "escaped", "other"):
        return Token("literal", text)
    if kind == "space":
        return Token("literal", " ")
    if kind == "filler":
        return None
    if kind == "bracket":
        return _bracket(text)
    if kind == "sign":
        return Token(_SIGNS[text], text)
    named: dict[str, TokenKind] = {
        "general": "general",
        "half": "half",
        "date": "date",
        "exponent": "exponent",
        "digit": "digit",
    }
    return Token(named[kind], text.lower() if kind == "date" else text)


def _bracket(text: str) -> Token:
    """`[h]` is elapsed time, `[$£-809]` a currency sign and a language; the rest is colours and conditions."""
    if re.fullmatch(r"h+|m+|s+", text, re.I):
        return Token("date", f"[{text.lower()}]")
    if text.startswith("$"):
        return Token("literal", text[1:].partition("-")[0])
    return Token("bracket", text)
