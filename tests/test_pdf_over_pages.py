"""What a page says of the next: columns of a table without rules, walls that shift, the places of what is read."""

from __future__ import annotations

import random

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.facts.tell_facts import tell_facts
from extract.vocabulary import header_words
from ingest.document import Document
from ingest.pdf.read import read_pdf
from tests.accuracy.feature import Feature, all_features
from tests.pdf_samples import XS, box, drawn, grid, letters_in_grid, only_table

LABELS = ("Action", "Lead", "Deadline")
ROWS = [("Agree it", "Ann", "2009"), ("Print it", "Bo", "2010"), ("Post it", "Cy", "2011")]


def _page(canvas: Canvas, rows: list[tuple[str, str, str]], top: float) -> None:
    for number, row in enumerate(rows):
        for x, words in zip((60, 200, 340), row, strict=True):
            canvas.drawString(x, top - 18 * number, words)


def _over_two_pages(rows_on_first: int, *more: str) -> Document:
    def draw(canvas: Canvas) -> None:
        _page(canvas, [LABELS, *ROWS[:rows_on_first]], 140)
        canvas.showPage()
        _page(canvas, ROWS[rows_on_first:], 780)
        for number, words in enumerate(more):
            canvas.drawString(60, 600 - 18 * number, words)

    return read_pdf(drawn(draw), header_words=header_words())


@pytest.mark.parametrize("rows_on_first", [1, 2])
def test_few_rows_without_rules_are_read_on_both_sides_of_a_page_break(rows_on_first: int) -> None:
    tables = _over_two_pages(rows_on_first).tables()
    assert [tuple(cells) for t in tables for cells in grid(t)] == [LABELS, *ROWS]


def test_a_paragraph_on_the_next_page_is_no_row() -> None:
    document = _over_two_pages(3, "Each partner reports to the board in March and in September.")
    assert len(document.tables()) == 1
    assert len(document.text_blocks()) == 1


def test_two_rows_under_words_that_head_no_column_are_no_table() -> None:
    document = read_pdf(
        drawn(lambda c: _page(c, [("Ayr", "Bude", "Cley"), *ROWS[:2]], 700)), header_words=header_words()
    )
    assert document.tables() == ()


def test_walls_a_few_points_aside_of_those_above_are_the_same_columns() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, XS, (700, 670))
        box(canvas, (50, 142, 250, 350), (670, 640, 610))
        letters_in_grid(canvas, XS, (700, 670, 640, 610), "Action Lead When a1 b1 c1 a2 b2 c2")

    assert grid(only_table(read_pdf(drawn(draw)))) == [
        ["Action", "Lead", "When"],
        ["a1", "b1", "c1"],
        ["a2", "b2", "c2"],
    ]


def test_the_heading_of_every_page_is_the_title_where_nothing_else_can_be() -> None:
    def draw(canvas: Canvas) -> None:
        for _ in range(3):
            canvas.drawString(60, 800, "Anytown Council Action Plan 2004")
            box(canvas, XS, (700, 670, 640))
            letters_in_grid(canvas, XS, (700, 670, 640), "Action Lead When a1 b1 c1")
            canvas.showPage()

    assert str(tell_facts(read_pdf(drawn(draw))).title) == "Anytown Council Action Plan 2004"


@pytest.mark.parametrize(
    "feature",
    [f for f in all_features() if f.format == "pdf" and f.name != "pdf turned pages"],
    ids=lambda f: f.name,
)
def test_the_box_of_every_cell_holds_its_words(feature: Feature) -> None:
    data = feature.write(random.Random(3)).data
    document = read_pdf(data, header_words=header_words())
    pdf = pypdfium2.PdfDocument(data)
    pages = [(page.get_textpage(), page.get_height()) for page in pdf]
    for table in document.tables():
        for cell in (c for c in table.cells if c.text and c.bbox):
            page, height = pages[(table.page_first or 1) - 1]
            x0, top, x1, bottom = cell.bbox or (0, 0, 0, 0)
            stands = page.get_text_bounded(x0 - 1, height - bottom - 1, x1 + 1, height - top + 1)
            assert _letters(str(cell.text)) <= _letters(stands), cell


def _letters(words: str) -> set[str]:
    return set("".join(c for c in words.replace("ﬁ", "fi").replace("ﬂ", "fl") if c.isalnum()))
