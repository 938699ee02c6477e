"""The cells of a sheet that are shown, on the grid a person sees: hidden rows and columns gone, merges as spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.workbook.remarks import Remarks
from ingest.workbook.sheet_cells import Area, Sheet, SheetCell, SheetRow
from ingest.workbook.styles import CellStyle

_USUAL_WIDTH = 8.43  # characters: a column nobody has drawn wider


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell on the shown grid, positions from 0. `width` is that of its columns, in characters."""

    row: int
    column: int
    row_span: int
    col_span: int
    lines: tuple[str, ...]
    style: CellStyle
    width: float

    @property
    def bottom(self) -> int:
        return self.row + self.row_span - 1

    @property
    def end(self) -> int:
        """The column after it."""
        return self.column + self.col_span


@dataclass(frozen=True, slots=True)
class ShownRow:
    """The cells that begin in a row, by column; at least one has words."""

    row: int
    cells: tuple[ShownCell, ...]

    @property
    def filled(self) -> tuple[ShownCell, ...]:
        return tuple(c for c in self.cells if c.lines)


def shown_rows(sheet: Sheet, remarks: Remarks) -> tuple[ShownRow, ...]:
    """The rows of a sheet that a person sees or has only filtered or folded away, in order.

    A row hidden by a filter is read, for which rows a filter lets through changes with every click; so is a row
    or column of a group, which one click folds away. Rows and columns hidden outright are left out.
    """
    gone = {row.row for row in sheet.rows if _is_gone(row, sheet, remarks)}
    kept = [row for row in sheet.rows if row.row not in gone]
    remarks.hidden_columns += len({c.column for row in kept for c in row.cells if c.lines} & sheet.hidden)
    grid = _ShownGrid(sheet, gone)
    shown = (ShownRow(grid.row_of(row.row), tuple(grid.cells_of(row))) for row in kept)
    return tuple(row for row in shown if row.filled)


def _is_gone(row: SheetRow, sheet: Sheet, remarks: Remarks) -> bool:
    if not row.is_hidden:
        return False
    out_of_sight = row.is_folded or any(a.top <= row.row <= a.bottom for a in sheet.filters)
    if out_of_sight or (sheet.is_filtered and not sheet.filters):
        remarks.filtered_rows += 1
        return False
    remarks.hidden_rows += 1
    return True


class _ShownGrid:
    """Positions on the grid without hidden rows and columns; rows are asked for from the top."""

    def __init__(self, sheet: Sheet, gone: set[int]) -> None:
        self._sheet = sheet
        self._rows, self._columns = sorted(gone), sorted(sheet.hidden)
        self._merges = {(a.top, a.left): a for a in sheet.merges}
        self._coming = sorted(sheet.merges, key=lambda a: -a.top)
        self._open: list[Area] = []

    def row_of(self, row: int) -> int:
        return row - bisect_left(self._rows, row)

    def _column_of(self, column: int) -> int:
        return column - bisect_left(self._columns, column)

    def cells_of(self, row: SheetRow) -> Iterator[ShownCell]:
        """The cells of a row that no merged cell covers, by column."""
        self._advance(row.row)
        for cell in sorted(row.cells, key=lambda c: c.column):
            area = self._merges.get((row.row, cell.column))
            if area is None and not self._is_covered(cell.column):
                area = Area(cell.column, row.row, cell.column, row.row)
            shown = self._shown(cell, area) if area else None
            if shown:
                yield shown

    def _advance(self, row: int) -> None:
        while self._coming and self._coming[-1].top <= row:
            self._open.append(self._coming.pop())
        self._open = [a for a in self._open if a.bottom >= row]

    def _is_covered(self, column: int) -> bool:
        return any(a.left <= column <= a.right for a in self._open)

    def _shown(self, cell: SheetCell, area: Area) -> ShownCell | None:
        """None where every column of the cell is hidden."""
        row, column = self.row_of(area.top), self._column_of(area.left)
        col_span = self._column_of(area.right + 1) - column
        row_span = max(self.row_of(area.bottom + 1) - row, 1)
        width = self._sheet.widths.get(area.left, _USUAL_WIDTH) * col_span
        return ShownCell(row, column, row_span, col_span, cell.lines, cell.style, width) if col_span else None
