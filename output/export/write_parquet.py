"""Parquet: dates as dates, booleans as booleans, JSON as text. Needs pyarrow, an optional extra."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from output.export.sheets import Sheet
from output.rows.row import SqlValue
from output.tables.declare import Column

#: Rows held in memory at a time.
BATCH = 20_000


class MissingPart(Exception):
    """An optional part is not installed; the message says how to get it."""


def write_parquet(db: sqlite3.Connection, sheet: Sheet, folder: Path) -> Path:
    """Write `{sheet}.parquet` and return its path. Raises MissingPart where pyarrow is not installed."""
    arrow, parquet = _pyarrow()
    schema = arrow.schema([(c.name, _arrow_type(arrow, c)) for c in sheet.columns])
    path = folder / f"{sheet.name}.parquet"
    with parquet.ParquetWriter(path, schema) as writer:
        for rows in _batches(sheet.rows(db)):
            columns = zip(sheet.columns, zip(*rows, strict=True), strict=True)
            arrays = [arrow.array([_value(c, v) for v in values], type=_arrow_type(arrow, c)) for c, values in columns]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
    return path


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: PLC0415 - optional, and slow to import
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingPart(
            "Parquet files need pyarrow, which is not installed. Get it with: pip install 'planledger[parquet]'"
        ) from error
    return pyarrow, pyarrow.parquet


def _batches(rows: Iterator[tuple[SqlValue, ...]]) -> Iterator[list[tuple[SqlValue, ...]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _arrow_type(arrow: Any, column: Column) -> Any:
    types = {
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
        "date": arrow.date32(),
        "datetime": arrow.timestamp("ms", tz="UTC"),
    }
    return types.get(column.kind, arrow.string())


def _value(column: Column, value: SqlValue) -> object:
    if value is None:
        return None
    if column.kind == "date":
        return date.fromisoformat(str(value))
    if column.kind == "datetime":
        return datetime.fromisoformat(str(value))
    return bool(value) if column.kind == "boolean" else value
