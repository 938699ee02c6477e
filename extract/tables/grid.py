"""A table as rows of slots: what a person sees in each row, merged cells carried down from the rows above."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extract.settings import TableRoles
from ingest.document import NO_TEXT, Cell, Table, Text, TextBlock


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell as it shows in one row. `carried` where it was merged over this row from a row above.

    `over_marks`: in the columns it stands in there is nothing else but ticks and crosses.
    """

    column: int
    span: int
    text: Text
    carried: bool = False
    fill: str | None = None
    row_span: int = 1
    over_marks: bool = False

    def covers(self, column: int) -> bool:
        return self.column <= column < self.column + self.span


@dataclass(frozen=True, slots=True)
class GridRow:
    """The slots of one row, by column."""

    slots: tuple[Slot, ...]

    def at(self, column: int) -> Slot | None:
        # by halves: a line of text may be a row of thousands of cells, and each is asked for
        at = bisect_right(self.slots, column, key=lambda s: s.column) - 1
        return self.slots[at] if at >= 0 and self.slots[at].covers(column) else None

    def filled(self) -> tuple[Slot, ...]:
        """The slots that hold text."""
        return tuple(s for s in self.slots if s.text)

    def own(self) -> tuple[Slot, ...]:
        """The slots that hold text of this row, not carried down from above."""
        return tuple(s for s in self.slots if s.text and not s.carried)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table, or several that are plainly one. `heads` are the headings that stand over it, outermost first.

    `lines_above` are the last lines of text in front of it, back to the table before. `told` are the roles that a
    person has given to its columns.
    """

    number: int
    column_count: int
    rows: tuple[GridRow, ...]
    heads: tuple[TextBlock, ...] = ()
    lines_above: tuple[TextBlock, ...] = ()
    page_first: int | None = None
    page_last: int | None = None
    told: TableRoles | None = None


def grid_of(table: Table, heads: tuple[TextBlock, ...] = (), lines_above: tuple[TextBlock, ...] = ()) -> Grid:
    """The grid of a table as read."""
    rows = tuple(_rows(table))
    pages = [p.place.page for c in table.cells for p in c.text.passages if p.place.page]
    first, last = table.page_first or min(pages, default=None), table.page_last or max(pages, default=None)
    return Grid(table.number, table.column_count, rows, heads, lines_above, first, last)


def _rows(table: Table) -> Iterator[GridRow]:
    hanging: list[Cell] = []
    for number, cells in enumerate(table.rows()):
        hanging = [c for c in hanging if c.row + c.row_span > number]
        slots = [_slot(c, carried=False) for c in cells] + [_slot(c, carried=True) for c in hanging]
        yield GridRow(tuple(sorted(slots, key=lambda s: s.column)))
        hanging += [c for c in cells if c.row_span > 1]


def _slot(cell: Cell, *, carried: bool) -> Slot:
    return Slot(cell.column, cell.col_span, cell.text or NO_TEXT, carried, cell.fill, cell.row_span)
