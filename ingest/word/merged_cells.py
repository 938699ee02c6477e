"""Which cells of a Word table are merged into which (ECMA-376, Part 1, §17.4.85 and §17.4.22).

A cell goes on from the one above (`w:vMerge`) or, in old files, from the one to its left (`w:hMerge`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ingest.document import Cell, Passage, Text
from ingest.word import markup as m


@dataclass(slots=True)
class OpenCell:
    """A cell of the grid that cells below or to its right may still be merged into."""

    row: int
    column: int
    col_span: int
    fill: str | None
    passages: list[Passage]
    row_span: int = 1

    @property
    def end(self) -> int:
        return self.column + self.col_span

    def closed(self, *, is_header: bool) -> Cell:
        text = Text(tuple(self.passages))
        return Cell(self.row, self.column, text, self.row_span, self.col_span, self.fill, is_header)


@dataclass(slots=True)
class MergedCells:
    """The cells of the last row and of this one, by their first column.

    `_ends` is how far to the right cells of this row continue a cell from above.
    """

    _above: dict[int, OpenCell] = field(default_factory=dict)
    _here: dict[int, OpenCell] = field(default_factory=dict)
    _ends: dict[int, int] = field(default_factory=dict)

    def covering(self, properties: m.Properties, column: int, span: int, cell: etree._Element) -> OpenCell | None:
        """The cell that this one, at [column, column + span), is merged into, if any.

        A cell that says it goes on where nothing fits stands for itself: its words are not lost.
        """
        if _goes_on(properties, m.SIDEWAYS_MERGE):
            return self._left(column) or self._from_above(column, span)
        if not _goes_on(properties, m.VERTICAL_MERGE):
            return None
        upper = self._above.get(column)
        if upper is not None and upper.col_span == span:
            return upper
        return self._from_above(column, span) if _is_blank(cell) else None

    def _left(self, column: int) -> OpenCell | None:
        return next((c for c in self._here.values() if c.end == column and c.column not in self._ends), None)

    def _from_above(self, column: int, span: int) -> OpenCell | None:
        """A cell of other columns: rows of one table often part their columns a hair apart.

        It must begin where this one does, or go on over it from the left, and share half its columns or more.
        """
        begun = next((c for c in self._here.values() if self._ends.get(c.column) == column and c.end > column), None)
        if begun is not None:
            return begun
        upper = self._above.get(column)
        if upper is None or 2 * min(upper.col_span, span) < max(upper.col_span, span):
            return None
        return upper

    def add(self, cell: OpenCell) -> None:
        """A cell that begins in this row."""
        self._here[cell.column] = cell

    def extend(self, cell: OpenCell, row: int, end: int) -> None:
        """A cell over this one too, in `row` up to the column `end`."""
        if cell.row == row:
            cell.col_span = end - cell.column
        else:
            cell.row_span = row - cell.row + 1
            self._ends[cell.column] = end
        self._here[cell.column] = cell

    def end_row(self) -> None:
        """A merged cell keeps the columns that it has in all its rows, so that no two cells share a place."""
        for column, end in self._ends.items():
            cell = self._here[column]
            cell.col_span = min(cell.end, end) - column
        self._above, self._here, self._ends = self._here, {}, {}


def _goes_on(properties: m.Properties, tag: str) -> bool:
    merge = properties.get(tag)
    return merge is not None and merge.get(m.VALUE, "continue") == "continue"


def _is_blank(cell: etree._Element) -> bool:
    return next(cell.iter(m.SYMBOL, m.DRAWING, m.PICTURE), None) is None and not any(
        text.strip() for text in cell.itertext()
    )
