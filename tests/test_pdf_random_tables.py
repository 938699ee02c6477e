"""Tables of any shape, drawn with reportlab, come back as they were drawn."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.document import Table
from ingest.pdf.read import read_pdf
from tests.pdf_samples import PLAIN, Paragraph, drawn, flowing, only_table, ruled

WIDTH, HEIGHT = A4
LEFT, TOP, WIDE, HIGH = 60.0, 760.0, 80.0, 26.0


class Area(NamedTuple):
    """A cell: its upper left slot, its spans and its word."""

    row: int
    column: int
    row_span: int
    col_span: int
    word: str


@st.composite
def tables(draw: st.DrawFn) -> list[Area]:
    """Cells that cover a grid once each, some of them merged over rows, columns or both.

    Every row and every column of the grid has a cell of its own size, or its line would not be drawn at all.
    """
    rows, columns = draw(st.integers(2, 6)), draw(st.integers(2, 5))
    free = {(r, c) for r in range(rows) for c in range(columns)}
    areas: list[Area] = []
    for r in range(rows):
        for c in range(columns):
            if (r, c) not in free:
                continue
            high, wide = draw(st.integers(1, 3)), draw(st.integers(1, 3))
            if r == 0 or c == 0:
                high = wide = 1
            while not all((r + i, c + j) in free for i in range(high) for j in range(wide)):
                high, wide = max(high - 1, 1), max(wide - 1, 1)
            free -= {(r + i, c + j) for i in range(high) for j in range(wide)}
            areas.append(Area(r, c, high, wide, f"w{r}x{c}" if draw(st.integers(0, 4)) else ""))
    return [areas[0]._replace(word="w0x0"), *areas[1:]]


def read(areas: list[Area], shaded: bool = False) -> Table:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for row, column, high, wide, word in areas:
            x, y = LEFT + column * WIDE, TOP - (row + high) * HIGH
            if shaded:
                canvas.setFillColor(colors.HexColor(f"#{40 + row:02X}{90 + column:02X}C0"))
            canvas.rect(x, y, wide * WIDE, high * HIGH, fill=int(shaded))
            canvas.setFillColor(colors.black)
            canvas.drawString(x + 5, TOP - row * HIGH - 15, word)

    return only_table(read_pdf(drawn(draw)))


@settings(max_examples=60, deadline=None)
@given(tables())
def test_every_cell_comes_back_with_its_words_and_spans(areas: list[Area]) -> None:
    found = [Area(c.row, c.column, c.row_span, c.col_span, str(c.text)) for c in read(areas).cells]
    assert sorted(found) == sorted(areas)


@settings(max_examples=30, deadline=None)
@given(tables())
def test_boxes_lie_on_the_page_and_in_their_cell(areas: list[Area]) -> None:
    by_place = {(a.row, a.column): a for a in areas}
    for cell in read(areas).cells:
        area = by_place[cell.row, cell.column]
        for passage in cell.text.passages:
            box, place = passage.place.bbox, passage.place
            assert box is not None
            assert (place.page, place.table, place.row, place.column) == (1, 1, cell.row, cell.column)
            assert 0 <= box.x0 < box.x1 <= WIDTH
            assert 0 <= box.top < box.bottom <= HEIGHT
            assert LEFT + area.column * WIDE <= box.x0
            assert box.x1 <= LEFT + (area.column + area.col_span) * WIDE
            assert HEIGHT - TOP + area.row * HIGH <= box.top
            assert box.bottom <= HEIGHT - TOP + (area.row + area.row_span) * HIGH


@settings(max_examples=20, deadline=None)
@given(tables())
def test_every_cell_keeps_its_own_colour(areas: list[Area]) -> None:
    for cell in read(areas, shaded=True).cells:
        assert cell.fill == f"{40 + cell.row:02X}{90 + cell.column:02X}C0"


WORDS = st.lists(
    st.sampled_from(("review", "agree", "the", "plan", "by", "spring", "partners")), min_size=1, max_size=9
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=2, max_size=5), WORDS)
def test_words_are_neither_lost_nor_invented(rows: list[list[list[str]]], prose: list[str]) -> None:
    table = ruled([[" ".join(words) for words in row] for row in rows], widths=[90, 120, 150])
    document = read_pdf(flowing([Paragraph(" ".join(prose), PLAIN), table]))
    assert [str(c.text).replace("\n", " ") for c in only_table(document).cells] == [
        " ".join(words) for row in rows for words in row
    ]
    assert " ".join(b.words for b in document.text_blocks()) == " ".join(prose)
