"""Cells that say no more than `ditto`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "lexicons" / "ditto.toml"
LONGEST = 40  # characters; no ditto is longer, and most cells need not be looked at
SILENT = re.compile(r"[\s.,:;()\[\]–—−‐-]+")
SAME = str.maketrans(dict.fromkeys("’‘´`ʼ‛", "'") | dict.fromkeys("“”„‟″〃", '"'))


def is_ditto(text: str) -> bool:
    """Is the whole text a ditto mark or words such as `as above`?"""
    return len(text) <= LONGEST and SILENT.sub("", text.translate(SAME)).casefold() in _dittos()


@cache
def _dittos() -> frozenset[str]:
    with FILE.open("rb") as handle:
        data = tomllib.load(handle)
    return frozenset(phrase.replace(" ", "") for table in data.values() for phrase in table)
