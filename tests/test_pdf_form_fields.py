"""What was filled into the fields of a PDF form is read where it stands."""

from __future__ import annotations

import io

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf.read import read_pdf
from tests.pdf_samples import XS, YS, box, drawn, grid, only_table

HEADER = ("Action", "Lead", "By when")
FILLED = (("Publish the plan", "Head of Finance", "March 2009"), ("Train staff", "Matron", ""))


def form(canvas: Canvas) -> None:
    """A ruled table whose header is printed and whose cells are fields; the last is left empty."""
    box(canvas, XS, YS)
    for x, words in zip(XS, HEADER, strict=False):
        canvas.drawString(x + 5, YS[1] + 10, words)
    for row, (y, values) in enumerate(zip(YS[2:], FILLED, strict=False)):
        for x, value in zip(XS, values, strict=False):
            canvas.acroForm.textfield(
                name=f"{row} {x}", value=value, x=x + 2, y=y + 4, width=96, height=22, fontSize=9, borderWidth=0
            )


def without_appearances(data: bytes) -> bytes:
    """The form as some programs save it: values without the looks of them."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for field in pdf.pages[0].Annots:
            del field["/AP"]
        pdf.Root.AcroForm.NeedAppearances = True
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("look", [bytes, without_appearances])
def test_the_words_of_filled_fields_stand_in_the_cells_around_them(look) -> None:
    table = only_table(read_pdf(look(drawn(form))))
    assert grid(table) == [list(HEADER), *(list(values) for values in FILLED)]


def test_a_field_chosen_from_a_list_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Lead:")
        canvas.acroForm.choice(
            name="lead",
            value="Head of Finance",
            options=["Head of Finance", "Matron"],
            x=110,
            y=694,
            width=150,
            height=20,
        )

    (line,) = read_pdf(drawn(draw)).text_blocks()
    assert line.words == "Lead: Head of Finance"


def test_a_form_nobody_filled_in_has_the_words_printed_on_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Lead:")
        canvas.acroForm.textfield(name="lead", value="", x=110, y=694, width=150, height=20)

    assert [b.words for b in read_pdf(drawn(draw)).text_blocks()] == ["Lead:"]
