"""Which tables a PDF page holds, where their cells lie and what they span."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas

from ingest.document import Document, Table, TextBlock
from ingest.pdf.read import read_pdf
from tests.pdf_samples import PLAN_HEADER, action_plan, box, drawn, letters_in_grid, long_ruled

XS = (50.0, 150.0, 250.0, 350.0)
YS = (700.0, 670.0, 640.0, 610.0)
NINE = "a b c d e f g h i"


def grid(table: Table) -> list[list[str]]:
    """The words of each row's cells, with rowspan x colspan after those of merged ones."""
    return [
        [str(c.text) + (f" {c.row_span}x{c.col_span}" if (c.row_span, c.col_span) != (1, 1) else "") for c in row]
        for row in table.rows()
    ]


def only_table(document: Document) -> Table:
    (table,) = document.tables()
    return table


def lines(canvas: Canvas, *ends: tuple[float, float, float, float]) -> None:
    for end in ends:
        canvas.line(*end)


def full(canvas: Canvas) -> None:
    box(canvas, XS, YS)
    letters_in_grid(canvas, XS, YS, NINE)


THREE_BY_THREE = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]


def test_a_full_grid_gives_every_cell_its_place_and_box() -> None:
    table = only_table(read_pdf(drawn(full)))
    assert grid(table) == THREE_BY_THREE
    assert (table.row_count, table.column_count, table.page_first, table.page_last) == (3, 3, 1, 1)
    place = table.cells[4].text.passages[0].place
    assert (place.page, place.table, place.row, place.column, place.block) == (1, 1, 1, 1, None)
    assert place.bbox is not None
    # "e" is drawn at x 155 on a base line 656 up an 842 point page
    assert place.bbox.x0 == pytest.approx(155, abs=1)
    assert place.bbox.top < 842 - 656 < place.bbox.bottom


def test_an_empty_cell_has_no_passages() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, XS, YS)
        letters_in_grid(canvas, XS, YS, "a b c d . f g h i")

    table = only_table(read_pdf(drawn(draw)))
    assert table.cells[4].text.passages == ()
    assert len(table.cells) == 9


def test_missing_inner_lines_merge_cells_across_and_down() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(50, 610, 300, 90)
        lines(canvas, (50, 670, 350, 670), (150, 640, 350, 640))  # the first column is merged down
        lines(canvas, (150, 700, 150, 610), (250, 670, 250, 610))  # the first row is merged across
        letters_in_grid(canvas, XS, YS, "a b . d e f . h i")

    assert grid(only_table(read_pdf(drawn(draw)))) == [["a", "b 1x2"], ["d 2x1", "e", "f"], ["h", "i"]]


def test_a_block_of_four_merged_cells_spans_both_ways() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(50, 610, 300, 90)
        lines(canvas, (50, 640, 350, 640), (250, 700, 250, 610), (250, 670, 350, 670), (150, 640, 150, 610))
        letters_in_grid(canvas, XS, YS, "a . c . . f g h i")

    assert grid(only_table(read_pdf(drawn(draw)))) == [["a 2x2", "c"], ["f"], ["g", "h", "i"]]


def test_rows_of_different_column_edges_share_one_grid() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(50, 640, 300, 60)
        lines(canvas, (50, 670, 350, 670), (200, 700, 200, 670), (150, 670, 150, 640), (250, 670, 250, 640))
        for x, y, word in ((60, 680, "a"), (210, 680, "b"), (60, 650, "c"), (160, 650, "d"), (260, 650, "e")):
            canvas.drawString(x, y, word)

    table = only_table(read_pdf(drawn(draw)))
    assert table.column_count == 4
    assert grid(table) == [["a 1x2", "b 1x2"], ["c", "d 1x2", "e"]]


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


def test_missing_outer_borders_count_as_drawn() -> None:
    def draw(canvas: Canvas) -> None:
        for y in YS[1:3]:
            canvas.line(50, y, 350, y)
        for x in XS[1:3]:
            canvas.line(x, 700, x, 610)
        letters_in_grid(canvas, XS, YS, NINE)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_missing_side_borders_count_as_drawn() -> None:
    def draw(canvas: Canvas) -> None:
        for y in YS:
            canvas.line(50, y, 350, y)
        for x in XS[1:3]:
            canvas.line(x, 700, x, 610)
        letters_in_grid(canvas, XS, YS, NINE)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_double_lines_are_one_border() -> None:
    def draw(canvas: Canvas) -> None:
        for x in XS:
            lines(canvas, (x - 1, 700, x - 1, 610), (x + 1, 700, x + 1, 610))
        for y in YS:
            lines(canvas, (50, y - 1, 350, y - 1), (50, y + 1, 350, y + 1))
        letters_in_grid(canvas, XS, YS, NINE)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_dashed_lines_rule_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setDash(3, 3)
        full(canvas)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_dashes_drawn_one_by_one_rule_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        for y in YS:
            for i in range(50):
                canvas.line(50 + 6 * i, y, 54 + 6 * i, y)
        for x in XS:
            for i in range(15):
                canvas.line(x, 610 + 6 * i, x, 614 + 6 * i)
        letters_in_grid(canvas, XS, YS, NINE)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_lines_drawn_as_thin_rectangles_rule_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        # piece by piece, corners apart, as Word exports its borders
        for y in YS:
            for x in XS[:-1]:
                canvas.rect(x + 0.5, y, 99.5, 0.5, stroke=0, fill=1)
        for x in XS:
            for y in YS[1:]:
                canvas.rect(x, y + 0.5, 0.5, 29.5, stroke=0, fill=1)
            for y in YS:
                canvas.rect(x, y, 0.5, 0.5, stroke=0, fill=1)
        letters_in_grid(canvas, XS, YS, NINE)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_cells_drawn_as_boxes_make_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        for x in XS[:-1]:
            for y in YS[1:]:
                canvas.rect(x, y, 100, 30)
        letters_in_grid(canvas, XS, YS, NINE)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_lines_inside_a_form_rule_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("grid")
        box(canvas, [x - 50 for x in XS], [y - 600 for y in YS])
        canvas.endForm()
        canvas.translate(50, 600)
        canvas.doForm("grid")
        canvas.translate(-50, -600)
        letters_in_grid(canvas, XS, YS, NINE)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


def test_an_underlined_word_does_not_divide_its_cell() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, XS, YS)
        letters_in_grid(canvas, XS, YS, NINE)
        canvas.line(155, 654, 165, 654)

    assert grid(only_table(read_pdf(drawn(draw)))) == THREE_BY_THREE


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


def test_three_columns_of_prose_are_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        for row in range(12):
            for x in (40, 220, 400):
                canvas.drawString(x, 700 - 10 * row, f"some prose of the column at line {row:02d} here")

    document = read_pdf(drawn(draw))
    assert document.tables() == ()
    assert len(document.text_blocks()) >= 3


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
