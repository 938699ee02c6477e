"""CSV: UTF-8, one header line, NULL as an empty cell, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import re
import sqlite3
from pathlib import Path

from output.export.sheets import Sheet
from output.rows.row import SqlValue

#: Characters that make a spreadsheet take a cell for a formula, or swallow the start of one
#: (OWASP, "CSV Injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*%?")

SAFETY_NOTE = (
    "A text that a spreadsheet would run as a formula (one that begins with =, +, -, @, a tab or a carriage "
    "return and is no plain number) has an apostrophe put before it in the CSV files."
)


def safe_cell(value: SqlValue) -> SqlValue:
    """The value, with an apostrophe before a text that would be run as a formula. Numbers stay numbers."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value


def write_csv(db: sqlite3.Connection, sheet: Sheet, folder: Path) -> Path:
    """Write `{sheet}.csv` and return its path."""
    path = folder / f"{sheet.name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(c.name for c in sheet.columns)
        writer.writerows([safe_cell(value) for value in row] for row in sheet.rows(db))
    return path
