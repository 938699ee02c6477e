"""JSON Lines: one object a row; JSON columns as what they hold, booleans as true and false."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from output.export.sheets import Sheet
from output.rows.row import SqlValue
from output.tables.declare import Column


def write_jsonl(db: sqlite3.Connection, sheet: Sheet, folder: Path) -> Path:
    """Write `{sheet}.jsonl` and return its path."""
    path = folder / f"{sheet.name}.jsonl"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in sheet.rows(db):
            record = {c.name: _json_value(c, value) for c, value in zip(sheet.columns, row, strict=True)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def _json_value(column: Column, value: SqlValue) -> object:
    if value is None:
        return None
    if column.is_json:
        return json.loads(str(value))
    return bool(value) if column.kind == "boolean" else value
