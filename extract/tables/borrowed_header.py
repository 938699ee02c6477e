"""A header that stands outside its table: in a line of labels above it, or on the table before it."""

from __future__ import annotations

from dataclasses import replace

from extract.match_role import labels_in
from extract.tables.grid import Grid, GridRow, Slot
from extract.tables.header_row import read_header
from ingest.cell_shape import cell_shape
from ingest.document import Text

_LEAST_LABELS = 3


def header_row_of(grid: Grid) -> GridRow | None:
    """The first row of a table that is a header."""
    return next((row for row in grid.rows if read_header(row)), None)


def with_borrowed_header(grid: Grid, before: GridRow | None) -> Grid:
    """The table with a header row from the headings over it, else from the table before; as it is where it has one.

    `before` is the header of the last table of actions in the document. It is borrowed only where the cells fit:
    as many columns, and dates where it says dates stand.
    """
    if header_row_of(grid) or grid.column_count < _LEAST_LABELS:
        return grid
    row = _from_headings(grid)
    if row is None and before is not None and _fits(before, grid):
        row = GridRow(tuple(replace(s, carried=False) for s in before.slots))
    return replace(grid, rows=(row, *grid.rows)) if row else grid


def _from_headings(grid: Grid) -> GridRow | None:
    for head in reversed(grid.lines_above):
        labels = labels_in(head.words, _LEAST_LABELS)
        if len(labels) == grid.column_count:
            places = (head.passage._replace(words=label) for label in labels)
            return GridRow(tuple(Slot(n, 1, Text((p,))) for n, p in enumerate(places)))
    return None


def _fits(header: GridRow, grid: Grid) -> bool:
    read = read_header(header)
    if read is None or len(header.slots) != grid.column_count:
        return False
    dated = read.columns_of("timescale_text")
    cells = [str(s.text) for row in grid.rows for c in dated if (s := row.at(c)) and s.text]
    return bool(cells) and sum(cell_shape(c.replace("\n", " ")) == "date" for c in cells) * 2 > len(cells)
