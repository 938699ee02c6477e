"""CSV: UTF-8, one header line, NULL as an empty cell, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import re
import sqlite3
from pathlib import Path

from output.export.sheets import Sheet
from output.rows.row import SqlValue

#: A start that makes a spreadsheet take a cell for a formula, or swallow it (OWASP, "CSV Injection"). With
#: apostrophes before it, it is harmless, but could not be told from one we made safe.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*%?")

SAFETY_NOTE = (
    "A text that a spreadsheet would run as a formula (one that begins with =, +, -, @, a tab or a carriage "
    "return and is no plain number) has an apostrophe put before it in the CSV files, and so has one that begins "
    "with apostrophes and then such a sign: take one apostrophe off to have the text back."
)


def safe_cell(value: SqlValue) -> SqlValue:
    """The value, with an apostrophe before a text that would be run as a formula. Numbers stay numbers."""
    if isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value):
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
