"""A table of a Document from rows of a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.document import Cell, Passage, Place, Table, Text
from ingest.workbook.bands import Block
from ingest.workbook.section_rows import SectionRows
from ingest.workbook.shown_cells import ShownCell


def grid_table(block: Block, number: int) -> Table:
    """The rows on a grid of their own, counted from the upper left cell with words; blank rows take none."""
    positions = _positions(block)
    return Table(
        number=number,
        row_count=len(positions),
        column_count=block.end - block.left,
        cells=tuple(_cell(cell, number, positions, block) for cell in _cells(block)),
        layout="sheet",
    )


def _positions(block: Block) -> dict[int, int]:
    """Where a row of the sheet stands in the table; rows under a cell merged downwards have a place too."""
    taken = {row.row for row in block.rows}
    taken.update(r for row in block.rows for c in row.filled if c.row_span > 1 for r in range(c.row, c.bottom + 1))
    return {row: position for position, row in enumerate(sorted(taken))}


def _cells(block: Block) -> Iterator[ShownCell]:
    """The cells within the table; one that speaks for its whole row is spread over it."""
    sections = SectionRows(block)
    for row in block.rows:
        spread = sections.spread_cell(row)
        for cell in row.cells:
            if spread is None or cell.column < spread.column:
                if block.left <= cell.column < block.end:
                    yield cell
            elif cell is spread:
                yield replace(cell, col_span=block.end - cell.column)


def _cell(cell: ShownCell, number: int, positions: dict[int, int], block: Block) -> Cell:
    row = positions[cell.row]
    place = Place(table=number, row=row, column=cell.column - block.left)
    return Cell(
        row=row,
        column=cell.column - block.left,
        text=Text(tuple(Passage(line, place) for line in cell.lines)),
        row_span=positions.get(cell.bottom, row) - row + 1,
        col_span=min(cell.end, block.end) - cell.column,
        fill=cell.style.fill,
    )
