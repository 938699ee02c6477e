"""Columns of a table whose roles a person has given: they stand whatever the header says and the cells hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.plan_record import SHARED_ROLES, ColumnRole
from extract.settings import TableRoles
from extract.tables.grid import Grid
from extract.tables.header_row import Header, header_of
from extract.tables.row_kind import KindOfRow


def with_told_header(rows: Sequence[KindOfRow], told: TableRoles) -> tuple[KindOfRow, ...]:
    """The rows with the header where the person says it is.

    Where nothing is said of it, that which was told from its words stands, else the first row that has two texts.
    """
    number = told.header_row.value - 1 if told.header_row else _first_header(rows)
    if number is None:
        return tuple(rows)
    return tuple(_row(row, at - number) for at, row in enumerate(rows))


def _first_header(rows: Sequence[KindOfRow]) -> int | None:
    if any(row.header for row in rows):
        return None
    return next((n for n, row in enumerate(rows) if len(row.row.own()) > 1), None)


def _row(row: KindOfRow, below_header: int) -> KindOfRow:
    """The row that is the header; one above it is none. Below it the same header may be printed again."""
    if below_header == 0:
        return KindOfRow(row.row, "header", header=row.header or header_of(row.row))
    return KindOfRow(row.row, "body") if below_header < 0 and row.header else row


def without_header(grid: Grid) -> Header | None:
    """Blank labels for a table of which a person says that no row names its columns."""
    if grid.told is None or grid.told.header_row is None or grid.told.header_row.value > 0:
        return None
    return Header(tuple(ColumnRole(n, "", None, "no row names it", 0.0) for n in range(grid.column_count)))


def with_told_roles(before: Header, settled: Header, told: TableRoles | None) -> Header:
    """The settled header, with what a person has said of words (in `before`) and columns put back in its place."""
    words = {c.column: c for c in before.columns if c.setting}
    columns = tuple(words.get(c.column, c) for c in settled.columns)
    return replace(settled, columns=_with_numbers(columns, told) if told else columns)


def _with_numbers(columns: tuple[ColumnRole, ...], told: TableRoles) -> tuple[ColumnRole, ...]:
    given = dict(told.roles)
    taken = {role.value for role in given.values()} - SHARED_ROLES
    reason = "the settings give its role to another column"
    left = (replace(c, role=None, reason=reason, certainty=0.0) if c.role in taken else c for c in columns)
    return tuple(
        replace(c, role=role.value, reason="the settings say so", certainty=1.0, setting=role.entry)
        if (role := given.get(c.column))
        else c
        for c in left
    )
