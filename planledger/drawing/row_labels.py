"""What to print beside a row: the numbers of its records, whether it goes on over a page, what it stands over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.document import Cell
from planledger.drawing.evidence import Evidence, Use
from planledger.drawing.table_pieces import Piece


def records_of_row(cells: Sequence[Cell], piece: Piece, row: int, evidence: Evidence) -> tuple[int, ...]:
    """The records a row belongs to: those that begin in it, else those it goes on with."""
    begun = evidence.begins.get((piece.table.number, row), ())
    uses = (use for cell in cells for use in evidence.of(cell.text) if not use.is_context)
    return begun or tuple(dict.fromkeys(use.record for use in uses))


def parted_records(evidence: Evidence, pieces: Sequence[Piece]) -> frozenset[int]:
    """The records whose row a page break parted: cells of two parts of one plan table."""
    parts: dict[int, set[int]] = {}
    for piece in pieces:
        for cell in piece.table.cells:
            for use in evidence.of(cell.text):
                same_table = evidence.plan.actions[use.record].row.table == piece.plan_table.number
                if same_table and not use.is_context:
                    parts.setdefault(use.record, set()).add(piece.table.number)
    return frozenset(record for record, tables in parts.items() if len(tables) > 1)


def row_label(records: Sequence[int], piece: Piece, row: int, evidence: Evidence, parted: frozenset[int]) -> str:
    """`3`, `3 goes on` and `3 cont.` over a page break, `3 more` for a further row of it, `t1 row 3` elsewhere."""
    if not records:
        return ""
    rows = [evidence.plan.actions[r].row for r in records]
    numbers = ranges(r.row for r in rows if r.row is not None)
    if rows[0].table != piece.plan_table.number:
        return f"t{rows[0].table} row {numbers}"
    first = evidence.first_piece(records[0])
    if (first.table, first.row) == (piece.table.number, row):
        return (
            f"{numbers} goes on"
            if parted & set(records) and not piece_holds_rest(records, piece, evidence)
            else numbers
        )
    return f"{numbers} cont." if first.table != piece.table.number else f"{numbers} more"


def piece_holds_rest(records: Sequence[int], piece: Piece, evidence: Evidence) -> bool:
    """Does a later row of the same piece go on with the record?"""
    row = max((evidence.first_piece(r).row or 0) for r in records)
    later = (use for c in piece.table.cells if c.row > row for use in evidence.of(c.text))
    return any(use.record in records and not use.is_context for use in later)


def context_label(uses: Iterable[Use], evidence: Evidence) -> str:
    """`theme over rows 1-8`; rows of several tables say which."""
    found = list(uses)
    roles = " + ".join(dict.fromkeys(use.role for use in found))
    by_table: dict[int | None, list[int]] = {}
    for use in found:
        row = evidence.plan.actions[use.record].row
        by_table.setdefault(row.table, []).append((row.row if row.table else row.place.block) or 0)
    return f"{roles} over {', '.join(_rows(table, rows, len(by_table)) for table, rows in by_table.items())}"


def _rows(table: int | None, rows: list[int], tables: int) -> str:
    numbers = ranges(rows)
    if table is None:
        return "b" + numbers.replace("-", "-b").replace(", ", ", b")
    what = "row" if numbers.isdigit() else "rows"
    return f"{what} {numbers}" if tables == 1 else f"table {table} {what} {numbers}"


def ranges(numbers: Iterable[int]) -> str:
    """`1-3, 7` for 1, 2, 3 and 7."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
