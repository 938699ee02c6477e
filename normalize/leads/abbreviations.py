"""Abbreviations that a text spells out, checked letter by letter against the words before or after them."""

from __future__ import annotations

import re
from functools import lru_cache

_SMALL = frozenset({"and", "of", "for", "the", "in", "on", "to", "with", "a", "an", "&", "at", "by"})
_ABBREVIATION = r"[A-Z][A-Za-z&]{0,8}[A-Z0-9]s?(?:\s?\([A-Z&]{1,6}\))?|[A-Z][a-z]?[A-Z]"
_BRACKETED = re.compile(rf"[(\[]\s*[\"“'‘]?({_ABBREVIATION})[\"”'’]?\s*[)\]]")
_GLOSSED = re.compile(
    rf"(?<![\w(])({_ABBREVIATION})\s*(?:[(\[]|\s[-–—=]\s|:\s|=|\s(?:is|are|means|stands for)\s(?:the\s)?)\s*(?=[A-Z])"
)
_WORD = re.compile(r"[A-Za-z][\w'’]*|&")
_REACH = 120


def _initials(words: list[str]) -> str:
    """The initials of words as a pattern; those of small words may be left out (DfES has `for` but not `and`)."""
    return "".join(
        "" if word == "&" else word[0].upper() + ("?" if word.casefold() in _SMALL else "") for word in words
    )


def _letters(abbreviation: str) -> str:
    return "".join(c for c in abbreviation.rstrip("s") if c.isalpha()).upper()


@lru_cache(maxsize=20_000)
def spells(abbreviation: str, expansion: str) -> bool:
    """Whether an abbreviation is the initials of a text: `RK` of Rosalind Keane; small words may count or not."""
    words = _WORD.findall(expansion)
    letters = _letters(abbreviation)
    plain = abbreviation.replace("(", "").replace(")", "").replace("&", "").replace(" ", "").replace(".", "")
    if not 2 <= len(letters) <= 9 or not plain.isalnum() or plain == plain.lower() or len(words) < 2:
        return False
    return re.fullmatch(_initials(words), letters) is not None


def _before(text: str, end: int, abbreviation: str) -> str | None:
    """The shortest run of words that ends at `end`, begins with a capital and has the abbreviation's initials."""
    start = max(0, end - _REACH)
    for word in reversed(list(_WORD.finditer(text, start, end))):
        candidate = text[word.start() : end].strip()
        if word.group()[0].isupper() and "\n\n" not in candidate and spells(abbreviation, candidate):
            return " ".join(candidate.split())
    return None


def _after(text: str, start: int, abbreviation: str) -> str | None:
    """The shortest run of words from `start` on that has the abbreviation's initials."""
    for word in _WORD.finditer(text, start, min(len(text), start + _REACH)):
        candidate = text[start : word.end()]
        if "\n\n" in candidate or ";" in candidate:
            return None
        if spells(abbreviation, candidate):
            opened = candidate.count("(") > candidate.count(")") and text[word.end() : word.end() + 1] == ")"
            return " ".join(candidate.split()) + (")" if opened else "")
    return None


def find_definitions(text: str) -> tuple[tuple[str, str, int], ...]:
    """Abbreviations a text spells out as (abbreviation, expansion, offset of the abbreviation), in text order.

    Both `Primary Care Trust (PCT)` and `PCT (Primary Care Trust)`, `PCT - Primary Care Trust`, `PCT: ...`,
    `PCT = ...`, `PCT is the ...`. The first spelling of an abbreviation
    counts; one that the initials do not bear out is left out.
    """
    found: dict[str, tuple[str, int]] = {}
    candidates = [(m, True) for m in _BRACKETED.finditer(text)] + [(m, False) for m in _GLOSSED.finditer(text)]
    for match, bracketed in sorted(candidates, key=lambda c: (c[0].start(1), not c[1])):
        abbreviation = match.group(1)
        expansion = _before(text, match.start(), abbreviation) if bracketed else _after(text, match.end(), abbreviation)
        if expansion and abbreviation not in found:
            found[abbreviation] = (expansion, match.start(1))
    return tuple((abbreviation, expansion, at) for abbreviation, (expansion, at) in found.items())
