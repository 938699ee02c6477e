"""Fonts that state no ascent and descent, as LibreOffice writes some: pdfium then measures the ink."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf.characters import TextLayer, Word
from ingest.pdf.frame import page_frame
from ingest.pdf.read import read_pdf
from tests.pdf_samples import drawn, only_table

# pdfium takes the depth of the letter coded as "g" for that of the font; a font numbered anew has none
LINES = (
    "The policy of all our libraries. Officers from",
    "any partner authority will meet each quarter",
    "to look at the evidence, clearly set out, in",
    "one place, and report to the board by July.",
)


def one_cell(canvas: Canvas) -> None:
    """A table of a header and one cell whose four lines are 12 points apart."""
    pdfmetrics.registerFont(TTFont("Vera numbered", "Vera.ttf", asciiReadable=False))
    canvas.setFont("Vera numbered", 10)
    canvas.grid([50, 300, 400], [700, 680, 600])
    canvas.drawString(55, 686, "Outcome by quarter")
    canvas.drawString(305, 686, "Lead")
    for at, line in enumerate(LINES):
        canvas.drawString(55, 666 - 12 * at, line)


def without_ascent(data: bytes) -> bytes:
    """The same file, its fonts stating 0 for ascent and descent; nothing moves."""
    return re.sub(rb"(/(?:Ascent|Descent) )(-?\d+)", lambda m: m[1] + b"0".ljust(len(m[2])), data)


def words_in(data: bytes) -> list[Word]:
    with pypdfium2.PdfDocument(data) as pdf:
        page = pdf[0]
        textpage = page.get_textpage()
        words = TextLayer(textpage, page_frame(page)).words()
        textpage.close()
        page.close()
    return words


def test_letters_measured_by_their_ink_break_no_sentence() -> None:
    data = without_ascent(drawn(one_cell))
    assert b"/Ascent 0" in data
    assert str(only_table(read_pdf(data)).cells[2].text) == " ".join(LINES)


def test_words_of_a_line_are_equally_high_whatever_letters_they_have() -> None:
    words = [
        w for w in words_in(without_ascent(drawn(one_cell))) if w.words in ("partner", "authority", "will", "each")
    ]
    assert len({(round(w.top, 1), round(w.bottom, 1)) for w in words}) == 1
    assert {round(w.height, 1) for w in words} == {11.1}


def test_the_box_is_nearly_that_of_a_font_that_states_its_height() -> None:
    for stated, told in zip(words_in(drawn(one_cell)), words_in(without_ascent(drawn(one_cell))), strict=True):
        assert (told.words, told.x0, told.x1) == (stated.words, stated.x0, stated.x1)
        assert told.top == pytest.approx(stated.top, abs=1.5)
        assert told.bottom == pytest.approx(stated.bottom, abs=1)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_measured_as_it_is_shown(turn: int) -> None:
    def on_its_side(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(*{90: (842, 0), 180: (842, 842), 270: (0, 842)}[turn])
        canvas.rotate(turn)
        one_cell(canvas)

    data = without_ascent(drawn(on_its_side, (842, 842)))
    assert {round(w.height, 1) for w in words_in(data)} == {11.1}
    assert str(only_table(read_pdf(data)).cells[2].text) == " ".join(LINES)
