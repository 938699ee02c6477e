"""Scanned pages told from born-digital ones: a picture covers the page, and hardly any letters are seen on it.

A scanner that recognises words lays them over or under the picture where nobody sees them. A stamp or a fax head may be
printed on a scan; a slide has a picture behind its words, but its words are many and on top.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium_c

from ingest.pdf.characters import Word
from ingest.pdf.rules import DEEPEST_FORM, Drawing

_COVERED = 0.8
#: A picture that takes less of the page, a logo say, hides nothing.
_HIDES = 0.2
#: A page number, a stamp, the head of a fax.
_FEW_LETTERS = 100
#: A hidden text of fewer words is a page number or a barcode; of fewer real words it is what noise was taken for.
_FEWEST_WORDS = 20
_LEAST_REAL = 0.6
_REAL_WORD = re.compile(r"[^\W\d_]{2,}|[(£$€]?\d[\d.,/:%-]*|[aAI&]")
_PUNCTUATION = ".,;:!?()[]'\"‘’“”-–•*"


def is_picture_page(page: Any, textpage: Any, drawing: Drawing) -> bool:
    """Whether the open page is a scan: pictures cover it, and what is written on top of them is next to nothing."""
    width, height = page.get_size()
    covered = sum((p.x1 - p.x0) * (p.bottom - p.top) for p in drawing.pictures)
    area = width * height
    return covered >= _COVERED * area and _letters_on_top(page, textpage, _HIDES * area) < _FEW_LETTERS


def is_worth_reading(words: Sequence[Word]) -> bool:
    """Whether the text behind a scan looks like words, and like all there are on the page."""
    real = sum(_REAL_WORD.fullmatch(w.words.strip(_PUNCTUATION)) is not None for w in words)
    return len(words) >= _FEWEST_WORDS and real >= _LEAST_REAL * len(words)


def _letters_on_top(page: Any, textpage: Any, hiding: float) -> int:
    """How many letters are painted in sight after the last large picture (ISO 32000-1, 8.2: later covers earlier)."""
    letters = 0
    for item in _painted(page.raw, pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject):
        kind = pdfium_c.FPDFPageObj_GetType(item)
        if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE and _area(item) >= hiding:
            letters = 0
        elif kind == pdfium_c.FPDF_PAGEOBJ_TEXT and _is_seen(item):
            # the size is in bytes of UTF-16, with a zero at the end
            letters += pdfium_c.FPDFTextObj_GetText(item, textpage.raw, ctypes.POINTER(ctypes.c_ushort)(), 0) // 2 - 1
    return letters


def _painted(holder: Any, count: Any, get: Any, depth: int = 0) -> Iterator[Any]:
    """The objects of a page or form in the order they are painted, forms opened."""
    for at in range(count(holder)):
        item = get(holder, at)
        if pdfium_c.FPDFPageObj_GetType(item) == pdfium_c.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
            yield from _painted(item, pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject, depth + 1)
        else:
            yield item


def _area(item: Any) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return abs((right.value - left.value) * (top.value - bottom.value))


def _is_seen(text: Any) -> bool:
    return bool(pdfium_c.FPDFTextObj_GetTextRenderMode(text) != pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)
