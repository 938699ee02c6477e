"""From drawn lines to the cells of a table, whatever the lines are drawn as."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf.read import read_pdf
from tests.pdf_samples import NINE, THREE_BY_THREE, XS, YS, box, drawn, full, grid, letters_in_grid, lines, only_table


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


def test_every_cell_has_the_box_of_the_whole_cell_even_where_it_is_empty() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, XS, YS)
        letters_in_grid(canvas, XS, YS, "a b c d . f g h i")

    box_of_empty = only_table(read_pdf(drawn(draw))).cells[4].bbox
    assert box_of_empty is not None
    # the middle slot: x 150 to 250, y 640 to 670 up an 842 point page
    corners = (box_of_empty.x0, box_of_empty.top, box_of_empty.x1, box_of_empty.bottom)
    assert corners == pytest.approx((150, 842 - 670, 250, 842 - 640), abs=1)


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
