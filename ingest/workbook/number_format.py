"""A number as its cell shows it: the number format of the cell applied, dates and times included.

Formats are described in ECMA-376, Part 1, §18.8.31. What a format hides stays hidden: `mmm-yy` shows no day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache

from ingest.workbook.date_format import DateFormat, date_format_of
from ingest.workbook.format_tokens import Token, tokens_of

_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
#: Excel keeps fifteen digits; larger numbers have no places to show.
_BEYOND_PLACES = Decimal(10) ** 15
#: The longest format Excel lets a person type; a longer one was made to do harm.
_MOST_TOKENS = 255
#: Room for the digits of any number in the longest format, each of its signs a place or two (`%`).
_EXACT = Context(prec=1024)


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the parts of a format between semicolons; `condition` says for which numbers it is."""

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None
    dates: DateFormat | None


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[_Section, ...]:
    parts: list[list[Token]] = [[]]
    for token in tokens_of(code):
        if token.kind == "next":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(_Section(tuple(p), _condition(p), date_format_of(tuple(p))) for p in parts)


def _condition(tokens: list[Token]) -> tuple[str, float] | None:
    found = (_CONDITION.fullmatch(t.text) for t in tokens if t.kind == "bracket")
    return next(((m[1], float(m[2])) for m in found if m), None)


@lru_cache(maxsize=1024)
def is_american(code: str) -> bool:
    """Does a format show the month before the day, both in figures?"""
    return any(s.dates and s.dates.was_american for s in _sections(code)[:1])


def shown_number(value: float, code: str, epoch: datetime) -> str:
    """A number in its format. `epoch` is the day 0 of the workbook's dates."""
    sections = _sections(code)
    position = _chosen(value, sections)
    section = sections[position]
    if section.dates:
        return section.dates.show(value, epoch) or _general(float(value))
    loses_sign = position > 0 or section.condition is not None
    sign = "-" if value < 0 and not loses_sign else ""
    words = _plain_number(Decimal(repr(abs(value))), section.tokens)
    return "" if not words else sign + words


def shown_text(words: str, code: str) -> str:
    """Text in a format: only the fourth part of one says anything of text, as `;;;` does to hide it."""
    sections = _sections(code)
    if len(sections) < 4:
        return words
    return "".join(words if t.kind == "text" else t.text for t in sections[3].tokens if t.kind in ("text", "literal"))


def _chosen(value: float, sections: tuple[_Section, ...]) -> int:
    numeric = sections[:3]
    for position, section in enumerate(numeric):
        if section.condition and _meets(value, *section.condition):
            return position
    if any(s.condition for s in numeric):
        return next((i for i, s in enumerate(numeric) if not s.condition), len(numeric) - 1)
    if value < 0 and len(numeric) > 1:
        return 1
    return 2 if value == 0 and len(numeric) > 2 else 0


def _meets(value: float, sign: str, limit: float) -> bool:
    below, same = value < limit, value == limit
    return {"<": below, "<=": below or same, "=": same, ">=": not below, ">": not (below or same), "<>": not same}[sign]


def _plain_number(value: Decimal, tokens: tuple[Token, ...]) -> str:
    if not any(t.kind == "digit" for t in tokens):
        return "".join(_beside(t, value) for t in tokens).strip()
    is_too_long = value >= _BEYOND_PLACES or len(tokens) > _MOST_TOKENS
    if is_too_long or any(t.kind in ("exponent", "fraction") for t in tokens):
        return _general(float(value))
    point = next((i for i, t in enumerate(tokens) if t.kind == "point"), len(tokens))
    last = max(i for i, t in enumerate(tokens) if t.kind == "digit")
    whole, _, part = _rounded(value, tokens, point, last).partition(".")
    grouped = any(t.kind == "comma" and i < last for i, t in enumerate(tokens[:point]))
    return (_whole(whole, tokens[:point], grouped=grouped) + _part(part, tokens[point:])).strip()


def _rounded(value: Decimal, tokens: tuple[Token, ...], point: int, last: int) -> str:
    """The digits of a number with the places a format has after its point, per cent and thousands worked in."""
    places = sum(t.kind == "digit" for t in tokens[point:])
    thousands = sum(t.kind == "comma" and i > last for i, t in enumerate(tokens))
    with localcontext(_EXACT):
        value *= 100 ** sum(t.kind == "percent" for t in tokens)
        value /= 1000**thousands
        return f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"


def _beside(token: Token, value: Decimal) -> str:
    """What a part without digits shows: its literals, and the number where it says General."""
    if token.kind in ("general", "text"):
        return _general(float(value))
    return token.text if token.kind in ("literal", "percent") else ""


def _whole(digits: str, tokens: tuple[Token, ...], *, grouped: bool) -> str:
    """The places before the point, filled from the right; literals between them stay where they are."""
    digits = digits.lstrip("0")
    least = sum(t.kind == "digit" and t.text == "0" for t in tokens)
    left = f"{int(digits.zfill(least) or 0):,}" if grouped and digits else digits.zfill(least)
    slots = sum(t.kind == "digit" for t in tokens)
    shown: list[str] = []
    for token in reversed(tokens):
        if token.kind == "digit":
            slots -= 1
            take = len(left) if slots == 0 or grouped else 1
            shown.append(left[len(left) - take :] if take else "")
            left = left[: len(left) - take]
        elif token.kind in ("literal", "percent"):
            shown.append(token.text)
    return "".join(reversed(shown))


def _part(digits: str, tokens: tuple[Token, ...]) -> str:
    """The point and the places after it; places marked `#` end with the last digit that is no zero."""
    places = [t.text for t in tokens if t.kind == "digit"]
    while places and places[-1] != "0" and digits.endswith("0"):
        places.pop()
        digits = digits[:-1]
    after = "".join(t.text for t in tokens if t.kind in ("literal", "percent"))
    return ("." + digits if digits else "") + after


def _general(value: float) -> str:
    """A number as Excel shows it without a format: up to ten digits, and no more than it has."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.10g}"
