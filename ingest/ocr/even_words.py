"""Recognised words given the sizes they were set in.

Tesseract tells the height of a line from the letters that happen to be in it, and is a tenth out either way. Headings
are told by size, so nearly equal sizes on a page are made equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ingest.pdf.characters import Word

_NEARLY = 0.16


def even_words(words: Sequence[Word]) -> list[Word]:
    """The words of a page; those nearly as high as most are as high as most, on the same baseline."""
    level = [w.height for w in words if w.turn == "flat"]
    if not level:
        return list(words)
    usual = median(level)
    return [_set_in(w, usual) if w.turn == "flat" and abs(w.height - usual) < _NEARLY * usual else w for w in words]


def _set_in(word: Word, height: float) -> Word:
    return word._replace(top=word.bottom - height)
