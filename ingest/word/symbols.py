"""Read the pictures that symbol fonts draw (Wingdings ticks and boxes) as ordinary characters.

The table is symbols.csv: the font, the code in the font (hexadecimal), the character that says the same, and
what the picture shows. Rows of the font `*` serve text whose font is not stated. Add a row to teach a symbol.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Word keeps the characters of symbol fonts at U+F000 and the code; older files use the bare code.
_PRIVATE = 0xF000
_SOFT_HYPHEN = "\u00ad"
_SPECIAL = re.compile("[\uf000-\uf0ff\u00ad]")
# Fonts whose every character is a picture. Symbol holds digits and punctuation as well.
_PICTURE_FONTS = frozenset({"wingdings", "wingdings 2", "wingdings 3", "webdings", "marlett"})
_SYMBOL_FONTS = _PICTURE_FONTS | {"symbol"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with its symbols as ordinary characters; `unknown` are those the table does not hold."""

    text: str
    unknown: tuple[str, ...] = ()


def is_symbol_font(font: str) -> bool:
    """Whether a font draws pictures in place of letters."""
    return font.lower() in _SYMBOL_FONTS


def decode_symbols(text: str, font: str | None = None) -> Decoded:
    """`text` set in `font`: symbols as ordinary characters, soft hyphens out, all else as it stands."""
    if font is None and not _SPECIAL.search(text):
        return Decoded(text)
    known = [(c, _decode(c, (font or "*").lower())) for c in text if c != _SOFT_HYPHEN]
    unknown = tuple(f"{font or 'font not stated'} {ord(c):04X}" for c, character in known if character is None)
    return Decoded("".join(c if character is None else character for c, character in known), unknown)


def _decode(character: str, font: str) -> str | None:
    """The ordinary character; None for a picture the table does not hold."""
    code = ord(character)
    private = _PRIVATE < code <= _PRIVATE + 0xFF
    low = code - _PRIVATE if private else code
    if character.isspace() or (private and low == 0x20):
        return " "
    if font not in _SYMBOL_FONTS:
        return _of_unknown_font(low) if private else character
    if low > 0xFF:
        return character
    as_written = font not in _PICTURE_FONTS and low < 0x40
    return _table().get((font, low), chr(low) if as_written else None)


def _of_unknown_font(low: int) -> str | None:
    """A private code in a font of letters: a well-known symbol, or else the plain character behind it."""
    return _table().get(("*", low), chr(low) if 0x20 < low < 0x7F else None)


@cache
def _table() -> dict[tuple[str, int], str]:
    with Path(__file__).with_name("symbols.csv").open(encoding="utf-8", newline="") as file:
        return {(r["font"].lower(), int(r["code"], 16)): r["character"] for r in csv.DictReader(file)}
