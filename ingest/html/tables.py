"""HTML tables on their grid: cells with spans and colours, one passage a line of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ingest.document import Block, Cell, Passage, Place, Table, Text, TextBlock
from ingest.html.flow import Walk, read_flow
from ingest.html.layout_tables import is_layout_table
from ingest.html.table_rows import captions_of, rows_of

#: What browsers allow (HTML Standard, "Processing model" of tables); a damaged page may ask for millions.
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534


@dataclass(slots=True)
class _Grid:
    """One table while it is read; `taken` are the columns cells above still cover, with the rows left."""

    number: int
    walk: Walk
    row_count: int
    cells: list[Cell] = field(default_factory=list)
    nested: list[Table] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    width: int = 0


def read_table(table: etree._Element, walk: Walk) -> Iterator[Block]:
    """A `<table>` and after it the tables nested in its cells; of a table that only sets the page, what it holds."""
    for caption in captions_of(table):
        yield from read_flow(caption, walk)
    rows = rows_of(table)
    if is_layout_table(table, rows):
        for row in rows:
            for cell in row:
                yield from read_flow(cell, walk)
        return
    grid = _Grid(next(walk.table_numbers), walk, len(rows))
    for position, row in enumerate(rows):
        _read_row(row, position, grid)
    yield Table(grid.number, len(rows), grid.width, tuple(grid.cells), layout="html-table")
    yield from grid.nested


def _read_row(row: list[etree._Element], position: int, grid: _Grid) -> None:
    behind = grid.walk.style.fill(parent) if row and (parent := row[0].getparent()) is not None else None
    column = 0
    opened: dict[int, int] = {}
    for element in row:
        while column in grid.taken:
            column += 1
        cell = _read_cell(element, position, column, behind, grid)
        grid.cells.append(cell)
        if cell.row_span > 1:
            opened.update(dict.fromkeys(range(column, column + cell.col_span), cell.row_span))
        column += cell.col_span
    grid.width = max(grid.width, column, *(c + 1 for c in grid.taken), 0)
    left = {c: rows - 1 for c, rows in grid.taken.items() if rows > 1}
    grid.taken = left | {c: rows - 1 for c, rows in opened.items()}


def _read_cell(element: etree._Element, row: int, column: int, behind: str | None, grid: _Grid) -> Cell:
    wanted = _span(element, "colspan", _MOST_COLUMNS) or 1
    free = next((n for n in range(1, wanted) if column + n in grid.taken), wanted)
    height = _span(element, "rowspan", _MOST_ROWS)
    return Cell(
        row=row,
        column=column,
        text=_text(element, Place(table=grid.number, row=row, column=column), grid),
        row_span=min(height or grid.row_count, grid.row_count - row),
        col_span=free,
        fill=grid.walk.style.fill(element) or behind,
        is_header=element.tag == "th" and element.get("scope") != "row",
    )


def _span(element: etree._Element, name: str, most: int) -> int:
    """0 is a row span down to the end of the table."""
    stated = element.get(name, "1").strip()
    if not (stated.isascii() and stated.isdigit()):
        return 1
    digits = stated.lstrip("0")
    return most if len(digits) > len(str(most)) else min(int(digits or 0), most)


def _text(element: etree._Element, place: Place, grid: _Grid) -> Text:
    passages = []
    for block in read_flow(element, grid.walk):
        if isinstance(block, TextBlock):
            words = f"{block.label} {block.words}" if block.label else block.words
            passages.append(Passage(words, place))
        else:
            grid.nested.append(block)
    return Text(tuple(passages))
