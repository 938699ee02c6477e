"""Which tables a PDF page holds, and where they and their cells stand on it."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas

from ingest.document import TextBlock
from ingest.pdf.read import read_pdf
from tests.pdf_samples import (
    NINE,
    PLAN_HEADER,
    THREE_BY_THREE,
    XS,
    YS,
    action_plan,
    box,
    drawn,
    full,
    grid,
    letters_in_grid,
    long_ruled,
    only_table,
)


def test_side_by_side_tables_are_two_and_stacked_tables_are_two() -> None:
    def draw(canvas: Canvas) -> None:
        for left, bottom in ((50.0, 600.0), (320.0, 600.0), (50.0, 400.0)):
            xs, ys = (left, left + 100, left + 200), (bottom, bottom + 30, bottom + 60)
            box(canvas, xs, ys)
            letters_in_grid(canvas, xs, ys, f"{left:.0f}/{bottom:.0f} b c d")

    tables = read_pdf(drawn(draw)).tables()
    assert [grid(t)[0][0] for t in tables] == ["50/600", "320/600", "50/400"]
    assert [t.number for t in tables] == [1, 2, 3]


def test_tables_stand_in_reading_order_with_the_text_around_them() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 730, "Before the table")
        canvas.drawString(50, 590, "After the table")
        full(canvas)

    blocks = read_pdf(drawn(draw)).blocks
    assert [b.words if isinstance(b, TextBlock) else "TABLE" for b in blocks] == [
        "Before the table",
        "TABLE",
        "After the table",
    ]


def test_every_page_has_its_own_table() -> None:
    def draw(canvas: Canvas) -> None:
        full(canvas)
        canvas.showPage()
        full(canvas)

    assert [(t.number, t.page_first) for t in read_pdf(drawn(draw)).tables()] == [(1, 1), (2, 2)]


def test_a_box_around_a_paragraph_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(40, 600, 400, 100)
        canvas.drawString(50, 660, "A note in a box")

    document = read_pdf(drawn(draw))
    assert document.tables() == ()
    assert [b.words for b in document.text_blocks()] == ["A note in a box"]


def test_a_grid_without_words_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, XS, YS)
        canvas.drawString(50, 500, "A chart without figures")

    assert read_pdf(drawn(draw)).tables() == ()


def test_strings_that_meet_at_a_wall_are_cut_there() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        box(canvas, (50, 150, 250), (700, 670, 640))
        canvas.drawRightString(150, 680, "left")
        canvas.drawString(150, 680, "right")
        canvas.drawString(60, 650, "x")

    assert grid(only_table(read_pdf(drawn(draw))))[0] == ["left", "right"]


def test_a_word_too_long_for_its_cell_stays_whole() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        box(canvas, (50, 100, 200), (700, 670, 640))
        canvas.drawString(55, 680, "Responsibility")
        canvas.drawString(55, 650, "x")

    assert grid(only_table(read_pdf(drawn(draw))))[0] == ["Responsibility", ""]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_rotated_page_is_read_as_it_is_shown(degrees: int) -> None:
    # reportlab swaps the sides of a page turned by a quarter, so that 595 x 842 is what is shown
    turns = {0: (0, 0, 0), 90: (90, 842, 0), 180: (180, 595, 842), 270: (270, 0, 595)}

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(degrees)
        angle, dx, dy = turns[degrees]
        canvas.translate(dx, dy)
        canvas.rotate(angle)
        box(canvas, XS, (400, 370, 340, 310))
        letters_in_grid(canvas, XS, (400, 370, 340, 310), NINE)

    table = only_table(read_pdf(drawn(draw, size=(595, 842))))
    assert grid(table) == THREE_BY_THREE
    bbox = table.cells[0].text.passages[0].place.bbox
    assert bbox is not None
    assert bbox.x0 == pytest.approx(55, abs=1)
    assert bbox.top < 842 - 386 < bbox.bottom


def test_boxes_are_measured_from_the_visible_part_of_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((40, 500, 400, 800))
        full(canvas)

    bbox = only_table(read_pdf(drawn(draw))).cells[0].text.passages[0].place.bbox
    assert bbox is not None
    assert bbox.x0 == pytest.approx(15, abs=1)
    assert bbox.top < 800 - 686 < bbox.bottom


def test_words_set_upright_in_a_header_are_read() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, XS, YS)
        letters_in_grid(canvas, XS, YS, ". b c d e f g h i")
        canvas.saveState()
        canvas.setFont("Helvetica", 7)
        canvas.translate(80, 672)
        canvas.rotate(90)
        canvas.drawString(0, 0, "On track")
        canvas.restoreState()

    assert grid(only_table(read_pdf(drawn(draw))))[0] == ["On track", "b", "c"]


def test_the_colour_of_a_cell_is_kept_and_white_is_none() -> None:
    def draw(canvas: Canvas) -> None:
        for x, colour in zip(XS, ("#FF0000", "#FFFFFF", "#00B050"), strict=False):
            canvas.setFillColor(colors.HexColor(colour))
            canvas.rect(x, 670, 100, 30, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        full(canvas)

    assert [c.fill for c in only_table(read_pdf(drawn(draw))).cells[:4]] == ["FF0000", None, "00B050", None]


def test_a_landscape_plan_keeps_header_section_rows_and_merged_cells() -> None:
    tables = read_pdf(action_plan()).tables()
    assert len(tables) == 2
    first, second = (grid(t) for t in tables)
    assert first[0] == second[0] == PLAN_HEADER
    assert tables[0].cells[0].fill == "1F497D"
    assert first[1] == ["Priority 1: safer streets and stronger places 1x8"]
    assert first[2][1] == "Objective 1 held over all its steps 4x1"
    assert first[3][0] == "1.2"
    assert len(first[3]) == 7
    action = "Carry out step 4 of priority 3 with the neighbourhood forums of the borough"
    assert second[-1][1] == action


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, (50, 100, 400), (700, 600, 500))
        canvas.drawString(60, 680, "outer")
        box(canvas, (150, 200, 250), (680, 650, 620))
        letters_in_grid(canvas, (150, 200, 250), (680, 650, 620), "a b c d")

    outer, inner = read_pdf(drawn(draw)).tables()
    assert grid(outer) == [["outer", ""], ["", ""]]
    assert grid(inner) == [["a", "b"], ["c", "d"]]


def test_every_cell_holds_the_letters_that_pdfplumber_finds_in_it() -> None:
    data = long_ruled(3)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        expected = [[_letters(c) for c in row] for page in pdf.pages for t in page.extract_tables() for row in t]
    found = [[_letters(str(c.text)) for c in row] for t in read_pdf(data).tables() for row in t.rows()]
    assert len(found) > 20
    assert found == expected


def _letters(words: str | None) -> str:
    return "".join((words or "").split())
