"""Tables of any shape, written by python-docx, come back as they were written."""

from __future__ import annotations

import io
from typing import NamedTuple

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Document, fold
from ingest.word.read import read_word


class Area(NamedTuple):
    """A cell: its upper left slot, its spans and its paragraphs."""

    row: int
    column: int
    row_span: int
    col_span: int
    lines: tuple[str, ...]


class Shape(NamedTuple):
    """A grid of rows by columns, covered by its cells."""

    rows: int
    columns: int
    areas: list[Area]


WORDS = st.lists(st.text("abc é£", min_size=1, max_size=8).map(fold).filter(bool), max_size=3).map(tuple)


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    free = {(r, c) for r in range(rows) for c in range(columns)}
    areas: list[Area] = []
    for r in range(rows):
        for c in range(columns):
            if (r, c) not in free:
                continue
            high, wide = draw(st.integers(1, 3)), draw(st.integers(1, 3))
            while not all((r + i, c + j) in free for i in range(high) for j in range(wide)):
                high, wide = max(high - 1, 1), max(wide - 1, 1)
            free -= {(r + i, c + j) for i in range(high) for j in range(wide)}
            areas.append(Area(r, c, high, wide, draw(WORDS)))
    return Shape(rows, columns, areas)


def written(*shapes: Shape, prose: tuple[str, ...] = ()) -> Document:
    """The shapes as tables of one file, a paragraph of prose before each."""
    document = docx.Document()
    for number, shape in enumerate(shapes):
        document.add_paragraph(prose[number] if number < len(prose) else "")
        table = document.add_table(shape.rows, shape.columns)
        for area in shape.areas:
            last = table.cell(area.row + area.row_span - 1, area.column + area.col_span - 1)
            cell = table.cell(area.row, area.column).merge(last)
            for line in area.lines:
                cell.add_paragraph(line)
    saved = io.BytesIO()
    document.save(saved)
    return read_word(saved.getvalue())


@settings(max_examples=60, deadline=None)
@given(shapes())
def test_every_cell_comes_back_with_its_words_and_spans(shape: Shape) -> None:
    (table,) = written(shape).tables()
    found = [
        Area(c.row, c.column, c.row_span, c.col_span, tuple(p.words for p in c.text.passages)) for c in table.cells
    ]
    assert found == sorted(shape.areas)
    assert (table.row_count, table.column_count) == (shape.rows, shape.columns)


@settings(max_examples=25, deadline=None)
@given(shapes())
def test_every_passage_names_its_own_place(shape: Shape) -> None:
    (table,) = written(shape).tables()
    for cell in table.cells:
        for passage in cell.text.passages:
            assert (passage.place.table, passage.place.row, passage.place.column) == (1, cell.row, cell.column)


@settings(max_examples=25, deadline=None)
@given(st.lists(shapes(), min_size=1, max_size=3), st.lists(st.sampled_from(("Aims", "Why a plan", "")), max_size=3))
def test_words_are_neither_lost_nor_invented(several: list[Shape], prose: list[str]) -> None:
    document = written(*several, prose=tuple(prose))
    outside = [block.words for block in document.text_blocks()]
    inside = [p.words for table in document.tables() for c in table.cells for p in c.text.passages]
    assert outside == [words for words in prose[: len(several)] if words]
    assert inside == [line for shape in several for area in sorted(shape.areas) for line in area.lines]
    assert document.notices == ()
