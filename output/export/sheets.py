"""What an export writes: a sheet for the flat actions and one for each table, rows in a stable order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from output.rows.row import SqlValue
from output.schema import TABLES
from output.tables.declare import Column, Table, quoted
from output.tables.views import ACTION_DETAILS


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of an export. `key` is the primary key, empty where there is none; `sql` gives its rows."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    sql: str

    def rows(self, db: sqlite3.Connection) -> Iterator[tuple[SqlValue, ...]]:
        """The rows as SQLite has them, values in the order of `columns`."""
        yield from db.execute(self.sql)


def sheets() -> tuple[Sheet, ...]:
    """`actions_flat` first, then every table of the contract."""
    return (_flat_actions(), *(_sheet(table) for table in TABLES))


def _flat_actions() -> Sheet:
    columns = tuple(c for c in ACTION_DETAILS.columns if c.name not in ACTION_DETAILS.hidden)
    # In the order of the documents: tables and rows are numbers, and "t10" would sort before "t2".
    order = "d.path, d.document_id, p.position, d.row, d.id"
    sql = (
        f"SELECT {', '.join('d.' + quoted(c.name) for c in columns)} FROM {ACTION_DETAILS.name} d "
        f"LEFT JOIN plan_tables p ON p.id = d.table_id ORDER BY {order}"
    )
    return Sheet("actions_flat", ACTION_DETAILS.description, columns, ("id",), sql)


def _sheet(table: Table) -> Sheet:
    names = ", ".join(quoted(n) for n in table.column_names)
    order = ", ".join(quoted(n) for n in table.key) or "rowid"
    sql = f"SELECT {names} FROM {quoted(table.name)} ORDER BY {order}"
    return Sheet(table.name, table.description, table.columns, table.key, sql)
