"""The whole schema, in the order in which rows can be inserted, and how to create it in a database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from output.tables.actions import ACTIONS, CONFIDENCE_CHECKS, SOURCES, STEPS
from output.tables.declare import Column, Table, quoted
from output.tables.documents import AUTHORITIES, BLOCKS, CONTACTS, DOCUMENT_SOURCES, DOCUMENTS, FURNITURE, PLAN_TABLES
from output.tables.runs import CORRECTIONS, RUN_EVENTS, RUNS
from output.tables.values import (
    ACTION_LEADS,
    INDICATOR_MENTIONS,
    INDICATORS,
    LEAD_NAMES,
    LEADS,
    TARGETS,
    TIMESCALES,
)
from output.tables.views import VIEWS

#: Raised by one with every change of a table or view: an older database is then built anew. Kept in user_version.
SCHEMA_VERSION = 7

#: Every table; one that refers to another stands after it.
TABLES: tuple[Table, ...] = (
    RUNS,
    AUTHORITIES,
    DOCUMENTS,
    PLAN_TABLES,
    BLOCKS,
    FURNITURE,
    CONTACTS,
    DOCUMENT_SOURCES,
    LEADS,
    LEAD_NAMES,
    INDICATORS,
    ACTIONS,
    SOURCES,
    CONFIDENCE_CHECKS,
    STEPS,
    ACTION_LEADS,
    TIMESCALES,
    INDICATOR_MENTIONS,
    TARGETS,
    RUN_EVENTS,
    CORRECTIONS,
)


def create_schema(db: sqlite3.Connection) -> None:
    """Create every table, index, full-text index and view in an empty database, and mark its version."""
    from sqlite_utils import Database  # noqa: PLC0415 - slow to import; only a new database needs it

    for table in TABLES:
        db.execute(create_table(table))
        for statement in create_indexes(table):
            db.execute(statement)
    # Porter stemming: a search for "training" finds "train" too.
    tables = Database(db)
    for table in TABLES:
        if table.search:
            tables.table(table.name).enable_fts(table.search, create_triggers=True, tokenize="porter")
    for view in VIEWS:
        db.execute(f"CREATE VIEW {quoted(view.name)} AS\n{view.sql}")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def create_table(table: Table) -> str:
    """The CREATE TABLE statement, with checks that keep '' and unknown choices out."""
    parts = [_column_sql(c, table.key) for c in table.columns]
    if len(table.key) > 1:
        parts.append(f"PRIMARY KEY ({_names(table.key)})")
    parts += [f"UNIQUE ({_names(columns)})" for columns in table.unique]
    parts += [_foreign_key(c) for c in table.columns if c.references]
    return f"CREATE TABLE {quoted(table.name)} (\n    " + ",\n    ".join(parts) + "\n)"


def create_indexes(table: Table) -> Iterator[str]:
    """One index for each foreign key and each declared column that no key begins with."""
    leading = {columns[0] for columns in (table.key, *table.unique) if columns}
    for column in table.columns:
        if (column.references or column.name in table.indexed) and column.name not in leading:
            name = quoted(f"{table.name}_{column.name}")
            yield f"CREATE INDEX {name} ON {quoted(table.name)} ({quoted(column.name)})"


def _column_sql(column: Column, key: tuple[str, ...]) -> str:
    name = quoted(column.name)
    sql = f"{name} {column.sql_type}"
    if key == (column.name,):
        sql += " PRIMARY KEY"
    if column.required:
        sql += " NOT NULL"
    if column.choices:
        choices = ", ".join(f"'{choice}'" for choice in column.choices)
        sql += f" CHECK ({name} IN ({choices}))"
    elif column.kind == "boolean":
        sql += f" CHECK ({name} IN (0, 1))"
    elif column.sql_type == "TEXT":
        sql += f" CHECK ({name} <> '')"
    return sql


def _foreign_key(column: Column) -> str:
    action = " ON DELETE CASCADE" if column.cascades else ""
    return f'FOREIGN KEY ({quoted(column.name)}) REFERENCES {quoted(column.references or "")} ("id"){action}'


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(quoted(c) for c in columns)
