"""The tables of a document beside the plan tables they were read as; several pieces may be one plan table."""

from __future__ import annotations

from dataclasses import dataclass

from extract.plan_record import ColumnRole, PlanTable
from extract.tables.grid import grid_of
from extract.tables.header_row import read_header
from ingest.document import Cell, Document, Table, fold
from normalize.resolved import ResolvedPlan
from planledger.drawing.evidence import Evidence

#: Share of the filled cells of a header row that repeat the labels of their columns.
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """A table as read, and the plan table it is (a part of). `goes_on` where it is not the first part."""

    table: Table
    plan_table: PlanTable
    goes_on: bool

    @property
    def is_used(self) -> bool:
        """Did it give records or targets, or add to the records of another?"""
        kind = self.plan_table.kind
        return kind == "progress" or (kind != "other" and self.plan_table.message is None)


def pieces_of(document: Document, plan: ResolvedPlan) -> tuple[Piece, ...]:
    """Every table of the document: a plan table has the number of its first part, and runs to the next."""
    pieces: list[Piece] = []
    for table in document.tables():
        over = [t for t in plan.tables if t.number <= table.number]
        if over:
            pieces.append(Piece(table, over[-1], over[-1].number != table.number))
    return tuple(pieces)


def header_rows(piece: Piece, evidence: Evidence) -> dict[int, tuple[ColumnRole, ...]]:
    """The header rows of a piece (0-based) with the columns in force from there on."""
    if piece.plan_table.kind == "targets":
        return _rows_down_to_periods(piece)
    if piece.plan_table.kind == "other":
        return {}
    columns = piece.plan_table.columns
    found: dict[int, tuple[ColumnRole, ...]] = {}
    rows = grid_of(piece.table).rows
    for number, cells in enumerate(piece.table.rows()):
        if _repeats_labels(cells, columns):
            found[number] = piece.plan_table.columns
        elif piece.is_used and not any(evidence.of(c.text) for c in cells):
            other = read_header(rows[number])
            if other and other.columns != columns:
                columns = found[number] = other.columns
    return found


def _rows_down_to_periods(piece: Piece) -> dict[int, tuple[ColumnRole, ...]]:
    """In a table of targets the row of the periods and all rows over it are labels."""
    columns = piece.plan_table.columns
    periods = [c for c in columns if c.header]
    for number, cells in enumerate(piece.table.rows()):
        if any(c.header in fold(str(cell.text)) for cell in cells for c in periods if _covers(cell, c)):
            return dict.fromkeys(range(number + 1), columns)
    return {}


def _repeats_labels(cells: tuple[Cell, ...], columns: tuple[ColumnRole, ...]) -> bool:
    filled = [c for c in cells if c.text]
    same = sum(any(_is_label(c, column) for column in columns) for c in filled)
    least = min(2, sum(bool(column.header) for column in columns))
    return bool(filled) and same >= max(least, 1) and same >= _MOST * len(filled)


def _is_label(cell: Cell, column: ColumnRole) -> bool:
    """The label of a column the cell covers, a group over it, a label under its group, or a label with text below."""
    words, label = fold(str(cell.text)).casefold(), fold(column.header).casefold()
    if not label or not _covers(cell, column):
        return False
    return words == label or label.startswith(f"{words}: ") or label.endswith(f": {words}") or words.startswith(label)


def _covers(cell: Cell, column: ColumnRole) -> bool:
    return cell.column <= column.column < cell.column + cell.col_span
