"""Write a ledger out as files, in one of four formats."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Literal, get_args

from output.database import open_for_reading
from output.export.sheets import Sheet, sheets
from output.export.write_csv import write_csv
from output.export.write_datapackage import write_descriptor
from output.export.write_jsonl import write_jsonl
from output.export.write_parquet import write_parquet

ExportFormat = Literal["csv", "jsonl", "parquet", "datapackage"]
FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)

_WRITERS: dict[ExportFormat, Callable[[sqlite3.Connection, Sheet, Path], Path]] = {
    "csv": write_csv,
    "jsonl": write_jsonl,
    "parquet": write_parquet,
    "datapackage": write_csv,
}


def export_database(db: Path, folder: Path, format: ExportFormat) -> tuple[Path, ...]:  # noqa: A002
    """Write the flat actions and every table of the ledger `db` into `folder`, and return the files written.

    The folder is made where it is not there; files of the same names are replaced. The same ledger gives
    the same bytes. Raises NoLedger where `db` is none, MissingPart where pyarrow is not installed, OSError
    where the folder cannot be written.
    """
    all_sheets = sheets()
    with closing(open_for_reading(db)) as connection:
        folder.mkdir(parents=True, exist_ok=True)
        # One reading transaction: a build going on meanwhile cannot come between two files.
        connection.execute("BEGIN")
        written = [_WRITERS[format](connection, sheet, folder) for sheet in all_sheets]
    if format == "datapackage":
        written.append(write_descriptor(all_sheets, folder))
    return tuple(written)
