"""PDF: what typesetting does to words: ligatures, hyphens at line ends, letters set apart, broken words."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_pdf import RULED, header_cells, pdf_plan, row_cells, table, widths
from tests.pdf_samples import PLAIN

_LIGATURES = {"ffi": "\ufb03", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
_VOWELS = "aeiouy"


def _set(plan: KnownPlan, cell: Callable[[str, float], Paragraph], width: Sequence[float]) -> bytes:
    """The plan in a ruled table, every text set by `cell` for the width of its column."""
    texts = [list(plan.headers.values()), *([r.cell(name) for name in plan.columns] for r in plan.records)]
    rows = [[cell(words, w - 12) for words, w in zip(row, width, strict=True)] for row in texts]
    return pdf_plan(plan, table(rows, width, RULED))


@feature("pdf ligatures", "pdf")
def ligatures(rng: random.Random) -> Specimen:
    registerFont(TTFont("Vera", str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")))
    style = ParagraphStyle("vera", fontName="Vera", fontSize=8.5, leading=11)
    plan = make_plan(rng, paragraphs=1)

    def cell(words: str, _width: float) -> Paragraph:
        for letters in ("fi", "fl"):
            words = words.replace(letters, _LIGATURES[letters])
        return Paragraph(escape(words), style)

    return Specimen(_set(plan, cell, widths(plan.columns)), plan.records)


@feature("pdf hyphens at line ends", "pdf")
def hyphenated(rng: random.Random) -> Specimen:
    """Words parted at the end of a line, as a typesetter parts them."""
    plan = make_plan(rng, paragraphs=1, sections=(2, 3), rows=(3, 6))

    def cell(words: str, width: float) -> Paragraph:
        return Paragraph("<br/>".join(map(escape, _hyphenated_lines(words, width))), PLAIN)

    return Specimen(_set(plan, cell, widths(plan.columns)), plan.records)


def _hyphenated_lines(words: str, width: float) -> list[str]:
    lines = [""]
    for word in words.split():
        begun = f"{lines[-1]} {word}".strip()
        if _width(begun) <= width:
            lines[-1] = begun
            continue
        room = width - _width(f"{lines[-1]} -")
        cut = next((at for at in reversed(_breaks(word)) if _width(word[:at]) <= room), 0)
        if cut:
            lines[-1] = f"{lines[-1]} {word[:cut]}-".strip()
        lines.append(word[cut:])
    return [each for each in lines if each]


def _breaks(word: str) -> list[int]:
    """Between two consonants with a vowel on either side, three letters or more from both ends."""
    if not word.isalpha() or not word.islower():
        return []
    return [
        at
        for at in range(3, len(word) - 2)
        if word[at - 2] in _VOWELS
        and word[at - 1] not in _VOWELS
        and word[at] not in _VOWELS
        and word[at + 1] in _VOWELS
    ]


def _width(words: str) -> float:
    return float(stringWidth(words, "Helvetica", 9))


@feature("pdf letter-spaced headers", "pdf")
def letter_spaced(rng: random.Random) -> Specimen:
    plan = make_plan(rng, paragraphs=1, columns=("ref", "action", "lead_text", "timescale_text"))
    style = ParagraphStyle("spaced", fontName="Helvetica-Bold", fontSize=8, leading=10)

    def spaced(label: str) -> Paragraph:
        words = ("\u00a0".join(word.upper()) for word in label.split())
        return Paragraph("\u00a0\u00a0 ".join(words), style)

    header = [spaced(label) for label in plan.headers.values()]
    rows = [header, *(row_cells(plan, record) for record in plan.records)]
    return Specimen(pdf_plan(plan, table(rows, [90, 300, 180, 160])), plan.records)


@feature("pdf words too wide for their column", "pdf")
def broken_words(rng: random.Random) -> Specimen:
    """A word that is wider than its column goes on in the next line, without a hyphen."""
    plan = make_plan(
        rng, paragraphs=1, sections=(2, 3), rows=(3, 6), columns=("ref", "action", "lead_text", "timescale_text")
    )
    rows = [header_cells(plan), *(row_cells(plan, record) for record in plan.records)]
    return Specimen(pdf_plan(plan, table(rows, [42, 300, 56, 54])), plan.records)
