"""The marks of a table: outline, header cells with their roles, cells by what took them, rows by their records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from extract.plan_record import ColumnRole
from ingest.document import Box, Cell, Place
from planledger.drawing.evidence import Evidence, roles_and_records
from planledger.drawing.mark import Mark, MarkRole
from planledger.drawing.row_labels import context_label, parted_records, records_of_row, row_label
from planledger.drawing.table_pieces import Piece, header_rows


def marks_of_tables(pieces: Sequence[Piece], evidence: Evidence) -> Iterator[Mark]:
    """The marks of every table, one after another."""
    parted = parted_records(evidence, pieces)
    for piece in pieces:
        yield _table_mark(piece, evidence)
        yield from _Rows(piece, evidence, parted).marks()


def _table_mark(piece: Piece, evidence: Evidence) -> Mark:
    table, plan_table = piece.table, piece.plan_table
    label = f"Table {plan_table.number}: {plan_table.kind}"
    records = tuple(n for n, a in enumerate(evidence.plan.actions) if a.row.table == plan_table.number)
    if piece.goes_on:
        label += ", goes on"
    elif records:
        label += f", {len(records)} {'record' if len(records) == 1 else 'records'}"
    if plan_table.message and not piece.goes_on:
        label += f". {plan_table.message}"
    place = Place(page=_page(table.cells), table=table.number, bbox=_around(table.cells))
    return Mark("table" if piece.is_used else "unused_table", place, label, records=records)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one piece, and what is known of all records."""

    piece: Piece
    evidence: Evidence
    parted: frozenset[int]

    def marks(self) -> Iterator[Mark]:
        headers = header_rows(self.piece, self.evidence)
        columns = self.piece.plan_table.columns
        if self.piece.is_used and not headers:
            yield from self._column_marks(columns)
        for row, cells in enumerate(self.piece.table.rows()):
            columns = headers.get(row, columns)
            if row in headers:
                yield from (self._header_mark(cell, columns) for cell in cells)
            else:
                yield from self._body_marks(row, cells, columns)

    def _column_marks(self, columns: Sequence[ColumnRole]) -> Iterator[Mark]:
        """The roles over the first row of a table without a header of its own."""
        first = next((cells for cells in self.piece.table.rows() if len(cells) > 1), ())
        for cell in first:
            role = _column_role(cell, columns)
            if role:
                yield Mark("column", self._place(cell), role, (role,))

    def _header_mark(self, cell: Cell, columns: Sequence[ColumnRole]) -> Mark:
        if not cell.text:
            return Mark("blank", self._place(cell))
        covered = [c for c in columns if cell.column <= c.column < cell.column + cell.col_span]
        roles = tuple(dict.fromkeys(c.role for c in covered if c.role)) or ("extra",)
        return Mark("header", self._place(cell), " + ".join(roles), roles)

    def _body_marks(self, row: int, cells: Sequence[Cell], columns: Sequence[ColumnRole]) -> Iterator[Mark]:
        records = records_of_row(cells, self.piece, row, self.evidence)
        label = row_label(records, self.piece, row, self.evidence, self.parted)
        if label:
            place = Place(page=_page(cells), table=self.piece.table.number, row=row, bbox=_around(cells))
            yield Mark("row", place, label, records=records, joined=bool(self.parted & set(records)))
        for cell in cells:
            yield self._cell_mark(cell, columns, records)

    def _cell_mark(self, cell: Cell, columns: Sequence[ColumnRole], of_row: tuple[int, ...]) -> Mark:
        uses, role, place = self.evidence.of(cell.text), _column_role(cell, columns), self._place(cell)
        if not cell.text:
            return Mark("blank", place, roles=(role,) if role and self.piece.is_used else ())
        if not uses:
            reads = role and self.piece.is_used and self.piece.plan_table.kind in ("targets", "progress")
            return Mark("cell", place, roles=(role,)) if role and reads else Mark("left_out", place)
        roles, records = roles_and_records(uses)
        if not of_row and all(use.is_context for use in uses):
            return Mark("context", place, context_label(uses, self.evidence), roles, records)
        label = "" if roles == (role,) or (roles == ("extra",) and role is None) else " + ".join(roles)
        joined = bool(self.parted & {use.record for use in uses if not use.is_context})
        return Mark("cell", place, label, roles, records, joined)

    def _place(self, cell: Cell) -> Place:
        first = cell.text.passages[0].place if cell.text.passages else Place(page=self.piece.table.page_first)
        last = cell.text.passages[-1].place if cell.text.passages else first
        number = self.piece.table.number
        return first._replace(table=number, row=cell.row, column=cell.column, bbox=_box(cell), line_last=last.line_last)


def _column_role(cell: Cell, columns: Sequence[ColumnRole]) -> MarkRole | None:
    covered = (c.role for c in columns if cell.column <= c.column < cell.column + cell.col_span)
    return next((role for role in covered if role), None)


def _box(cell: Cell) -> Box | None:
    """The whole cell, or the lines in it where the reader knows no more."""
    lines = [p.place.bbox for p in cell.text.passages if p.place.bbox]
    return cell.bbox or (reduce(Box.union, lines) if lines else None)


def _around(cells: Sequence[Cell]) -> Box | None:
    boxes = [box for cell in cells if (box := _box(cell))]
    return reduce(Box.union, boxes) if boxes else None


def _page(cells: Sequence[Cell]) -> int | None:
    return next((p.place.page for c in cells for p in c.text.passages if p.place.page), None)
