"""Rows of a sheet that say one thing over the whole width of their table without being merged over it."""

from __future__ import annotations

from ingest.workbook.bands import Block
from ingest.workbook.shown_cells import ShownCell, ShownRow

_NUMBER_LENGTH = 8


class SectionRows:
    """Tells the section rows of one table.

    Such a text stands alone at the left, or behind a short number, and is set off: first below a blank row, bold
    in a column that is not, in a colour that runs on to the edge of the table, centred over the cells beside it,
    or too long for its cell and not wrapped, so that Excel shows it over its neighbours.
    """

    def __init__(self, block: Block) -> None:
        self._block = block
        self._bold = _bold_columns(block)

    def spread_cell(self, row: ShownRow) -> ShownCell | None:
        """The cell that speaks for the whole row; None for other rows."""
        filled = row.filled
        cell = filled[-1]
        number = " ".join(filled[0].lines) if len(filled) == 2 else ""
        if len(filled) > 2 or len(number) > _NUMBER_LENGTH or cell.col_span > 1 or cell.row_span > 1:
            return None
        stands_left = cell.column == (filled[0].end if number else self._block.left)
        return cell if stands_left and self._is_set_off(cell, row, is_alone=not number) else None

    def _is_set_off(self, cell: ShownCell, row: ShownRow, *, is_alone: bool) -> bool:
        style = cell.style
        runs_over = is_alone and not style.is_wrapped and max(map(len, cell.lines)) > cell.width
        is_bold = style.is_bold and cell.column not in self._bold
        return row.row in self._block.heads or is_bold or style.is_spread or runs_over or self._is_banded(cell, row)

    def _is_banded(self, cell: ShownCell, row: ShownRow) -> bool:
        fills = {c.column: c.style.fill for c in row.cells}
        columns = range(cell.column, self._block.end)
        return cell.style.fill is not None and all(fills.get(c) == cell.style.fill for c in columns)


def _bold_columns(block: Block) -> set[int]:
    """Columns whose words are bold in most rows that fill several columns."""
    bold: dict[int, list[bool]] = {}
    for row in block.rows:
        if len(row.filled) > 2:
            for cell in row.filled:
                bold.setdefault(cell.column, []).append(cell.style.is_bold)
    return {column for column, marks in bold.items() if sum(marks) * 2 > len(marks)}
