"""`planledger export`: the database as files."""

# ruff: noqa: PLC0415 - the store is loaded when it is exported, not for --help
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planledger.commands.databases import database_option, need_database
from planledger.exit_codes import ExitCode
from planledger.problems import Problem

if TYPE_CHECKING:
    from output.export.write import ExportFormat

#: Those of output.export.write, which is not imported for --help; a test holds them equal.
FORMATS = ("csv", "jsonl", "parquet", "datapackage")


@click.command("export", short_help="Write the database as files.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--format",
    "file_format",
    type=click.Choice(FORMATS),
    default="csv",
    show_default=True,
    help="What to write; a datapackage is CSV with a description of every column.",
)
@database_option
def export_command(folder: Path, file_format: ExportFormat, db: Path) -> None:
    """Write the actions, one flat row each, and every table of the database as files in DIR."""
    need_database(db)
    from output.export.write import export_database
    from output.export.write_parquet import MissingPart
    from planledger.console import count
    from planledger.database_problems import database_problems

    with database_problems(db):
        try:
            written = export_database(db, folder, file_format)
        except MissingPart as reason:
            raise Problem(ExitCode.PART_MISSING, str(reason)) from reason
        except OSError as reason:
            raise Problem(
                ExitCode.CANNOT_WRITE, f"{folder} cannot be written ({reason.strerror}). Name another folder."
            ) from reason
    click.echo(f"{count(len(written), 'file')} written to {folder}", err=True)
    for path in written:
        click.echo(str(path))
