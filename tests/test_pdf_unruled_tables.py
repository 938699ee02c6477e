"""Tables with level lines only, with shading only, and without any lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf.read import read_pdf
from tests.pdf_samples import NINE, THREE_BY_THREE, XS, YS, drawn, grid, letters_in_grid, only_table


def test_a_table_with_level_lines_only_takes_its_columns_from_white_space() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 670, 640, 610, 580):
            canvas.line(50, y, 350, y)
        letters_in_grid(canvas, XS, (700, 670, 640, 610, 580), "Action Lead When a1 b1 c1 a2 b2 c2 a3 . c3")

    table = only_table(read_pdf(drawn(draw)))
    assert grid(table) == [["Action", "Lead", "When"], ["a1", "b1", "c1"], ["a2", "b2", "c2"], ["a3", "", "c3"]]


def test_a_header_over_the_first_of_the_level_lines_belongs_to_the_table() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (680, 650, 620, 590):
            canvas.line(50, y, 350, y)
        letters_in_grid(canvas, XS, (700, 680, 650, 620, 590), "Action Lead When a1 b1 c1 a2 b2 c2 a3 b3 c3")

    assert grid(only_table(read_pdf(drawn(draw))))[0] == ["Action", "Lead", "When"]


def test_columns_under_three_rules_only_are_told_by_white_space() -> None:
    def draw(canvas: Canvas) -> None:
        ys = [700.0 - 20 * row for row in range(6)]
        for y in (700, 680, 600):
            canvas.line(50, y, 350, y)
        letters_in_grid(canvas, XS, ys, "Ref Action Lead 1.1 a1 b1 1.2 a2 b2 1.3 a3 b3 1.4 a4 b4")

    table = only_table(read_pdf(drawn(draw)))
    assert grid(table)[0] == ["Ref", "Action", "Lead"]
    assert grid(table)[4] == ["1.4", "a4", "b4"]


def test_a_hatched_area_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "A map of the borough")
        for i in range(160):
            canvas.line(50, 300 + 3.5 * i, 500, 300 + 3.5 * i)
            canvas.line(20 + 3.5 * i, 300, 20 + 3.5 * i, 800)

    assert read_pdf(drawn(draw)).tables() == ()


def test_rules_between_paragraphs_make_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 670, 640, 610):
            canvas.line(50, y, 350, y)
            canvas.drawString(55, y - 14, "A sentence of prose that runs the width")

    assert read_pdf(drawn(draw)).tables() == ()


def test_shaded_cells_without_lines_make_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        for row, y in enumerate(YS[1:]):
            for x in XS[:-1]:
                canvas.setFillColor(colors.HexColor("#4F81BD" if row == 0 else "#DCE6F1"))
                canvas.rect(x + 0.5, y + 0.5, 99, 29, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        letters_in_grid(canvas, XS, YS, NINE)

    table = only_table(read_pdf(drawn(draw)))
    assert grid(table) == THREE_BY_THREE
    assert table.cells[0].fill == "4F81BD"


def test_shaded_rows_without_lines_make_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(6):
            canvas.setFillColor(colors.HexColor("#DCE6F1" if row % 2 else "#B8CCE4"))
            canvas.rect(50, 670 - 30 * row, 300, 30, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        ys = [700.0 - 30 * row for row in range(7)]
        letters_in_grid(canvas, XS, ys, " ".join(f"a{r} b{r} c{r}" for r in range(6)))

    assert grid(only_table(read_pdf(drawn(draw)))) == [[f"a{r}", f"b{r}", f"c{r}"] for r in range(6)]


def test_a_table_without_lines_is_told_by_its_columns() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(50, 740, "The actions agreed by the board at its last meeting of the year are these.")
        ys = [700.0 - 26 * row for row in range(6)]
        letters_in_grid(canvas, (50, 100, 250, 350), ys, "Ref Action Lead 1.1 a1 b1 1.2 a2 b2 1.3 . b3 1.4 a4 b4")
        # the second line of a wrapped cell
        canvas.drawString(105, 700 - 26 - 14 - 10, "go on")

    table = only_table(read_pdf(drawn(draw)))
    assert table.layout == "unruled"
    assert grid(table) == [
        ["Ref", "Action", "Lead"],
        ["1.1", "a1\ngo on", "b1"],
        ["1.2", "a2", "b2"],
        ["1.3", "", "b3"],
        ["1.4", "a4", "b4"],
    ]


def unruled(*rows: str, section: tuple[int, ...] = (), size: float = 9, step: float = 20) -> Callable[[Canvas], None]:
    """Rows of words over four columns, `.` for a blank; those numbered in `section` stand across, in bold."""

    def draw(canvas: Canvas) -> None:
        for at, row in enumerate(rows):
            if at in section:
                canvas.setFont("Helvetica-Bold", size)
                canvas.drawString(50, 700 - step * at, row)
                continue
            canvas.setFont("Helvetica", 9)
            for x, word in zip((50, 90, 300, 420), row.split(), strict=True):
                if word != ".":
                    canvas.drawString(x, 700 - step * at, word)

    return draw


SECTIONED = (
    "Ref Action Lead When",
    "Housing supply and standards",
    *(f"1.{n} a{n} b{n} c{n}" for n in (1, 2, 3)),
    "Housing need",
    *(f"2.{n} a{n} b{n} c{n}" for n in (1, 2)),
)


@pytest.mark.parametrize("step", [12, 20])
def test_section_lines_are_rows_across_an_unruled_table(step: float) -> None:
    found = grid(only_table(read_pdf(drawn(unruled(*SECTIONED, section=(1, 5), step=step)))))
    assert found[:3] == [
        ["Ref", "Action", "Lead", "When"],
        ["Housing supply and standards 1x4"],
        ["1.1", "a1", "b1", "c1"],
    ]
    assert found[5:7] == [["Housing need 1x4"], ["2.1", "a1", "b1", "c1"]]
    assert len(found) == 8


def test_a_repeated_header_below_a_section_line_is_a_row_too() -> None:
    rows = ("Ref Action Lead When", "1 a b c", "2 a b c", "Housing need and supply", "Ref Action Lead When", "3 a b c")
    found = grid(only_table(read_pdf(drawn(unruled(*rows, section=(3,))))))
    assert found[3:] == [["Housing need and supply 1x4"], ["Ref", "Action", "Lead", "When"], ["3", "a", "b", "c"]]


def test_a_line_set_larger_is_a_heading_between_two_tables() -> None:
    rows = [
        *SECTIONED[:1],
        *SECTIONED[2:5],
        "Housing need",
        "Ref Action Lead When",
        *(f"2.{n} a b c" for n in (1, 2, 3)),
    ]
    document = read_pdf(drawn(unruled(*rows, section=(4,), size=14)))
    assert [table.row_count for table in document.tables()] == [4, 4]
    assert "Housing need" in [block.words for block in document.text_blocks()]


def test_a_sentence_below_an_unruled_table_ends_it() -> None:
    rows = [*SECTIONED[:1], *SECTIONED[2:5], "These were agreed by the board last year."]
    document = read_pdf(drawn(unruled(*rows, section=(4,))))
    assert [table.row_count for table in document.tables()] == [4]
    assert [block.words for block in document.text_blocks()] == ["These were agreed by the board last year."]


def test_a_rule_that_stops_short_parts_only_the_columns_it_passes_under() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(6):
            canvas.line(150 if at in (1, 3) else 50, 680 - 20 * at, 450, 680 - 20 * at)
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(50, 715, "Wellbeing Plan")
        canvas.setFont("Helvetica", 9)
        rows = "Priority Action Lead", "Homes a1 b1", ". a2 b2", "Streets a3 b3", ". a4 b4", "Lives a5 b5"
        letters_in_grid(canvas, (50, 150, 350, 450), [700 - 20 * at for at in range(7)], " ".join(rows))

    document = read_pdf(drawn(draw))
    assert grid(only_table(document)) == [
        ["Priority", "Action", "Lead"],
        ["Homes 2x1", "a1", "b1"],
        ["a2", "b2"],
        ["Streets 2x1", "a3", "b3"],
        ["a4", "b4"],
        ["Lives", "a5", "b5"],
    ]
    assert [block.words for block in document.text_blocks()] == ["Wellbeing Plan"]


def test_three_columns_of_prose_are_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        for row in range(12):
            for x in (40, 220, 400):
                canvas.drawString(x, 700 - 10 * row, f"some prose of the column at line {row:02d} here")

    document = read_pdf(drawn(draw))
    assert document.tables() == ()
    assert len(document.text_blocks()) >= 3


def test_a_header_over_the_first_of_the_shaded_rows_belongs_to_the_table() -> None:
    def draw(canvas: Canvas) -> None:
        for n, y in enumerate((650, 620, 590)):
            canvas.setFillColor((colors.whitesmoke, colors.lightgrey)[n % 2])
            canvas.rect(50, y, 300, 30, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        letters_in_grid(canvas, XS, (710, 680, 650, 620, 590), "Action Lead When a1 b1 c1 a2 b2 c2 a3 b3 c3")

    table = only_table(read_pdf(drawn(draw)))
    assert grid(table) == [["Action", "Lead", "When"], ["a1", "b1", "c1"], ["a2", "b2", "c2"], ["a3", "b3", "c3"]]


def test_a_larger_line_between_two_tables_is_in_neither() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        letters_in_grid(canvas, XS, (700, 686, 672, 658, 644), "Action Lead When a1 b1 c1 a2 b2 c2 a3 b3 c3")
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(120, 632, "Squares")
        canvas.setFont("Helvetica", 9)
        letters_in_grid(canvas, XS, (628, 614, 600, 586, 572), "Action Lead When d1 e1 f1 d2 e2 f2 d3 e3 f3")

    cells = [cell for table in read_pdf(drawn(draw)).tables() for row in grid(table) for cell in row]
    assert "Squares" not in cells
    assert {"a3", "d1", "f3"} <= set(cells)
