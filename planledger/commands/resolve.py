"""`planledger resolve`: the cells of a spreadsheet resolved, without documents and without a database."""

# ruff: noqa: PLC0415 - the grammars are loaded when cells are resolved, not for --help
from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planledger.exit_codes import ExitCode
from planledger.problems import Problem, no_such

if TYPE_CHECKING:
    from planledger.cells.answers import Kind
    from planledger.cells.sheet import Sheet

STANDARD_STREAM = Path("-")


@click.group("resolve", short_help="Resolve the cells of a spreadsheet.")
def resolve_command() -> None:
    """Resolve the cells of a spreadsheet saved as CSV: times, leads or indicators.

    For those who already have the cells. Nothing is stored.
    """


def _subcommand(kind: Kind, short_help: str, help_text: str) -> click.Command:
    @resolve_command.command(kind, short_help=short_help, help=help_text)
    @click.argument("file", metavar="FILE.csv", type=click.Path(path_type=Path, allow_dash=True))
    @click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write here, not to stdout.")
    @click.option("--explain", is_flag=True, help="Add the words read, the name, and why a value is doubtful.")
    @click.pass_context
    def command(context: click.Context, file: Path, output: Path | None, explain: bool) -> None:
        context.exit(resolve_file(kind, file, output, explain=explain))

    return command


_subcommand(
    "timescales",
    "When: times as EDTF with their bounds.",
    "Write the times that each cell of the column `text` states, one JSON line a row.",
)
_subcommand(
    "leads",
    "Who: persons, posts, teams, organisations.",
    "Write the leads that each cell of the column `text` names, one JSON line a row.",
)
_subcommand(
    "indicators",
    "Which indicator: NI 68, BV 163, PAF CF/C20.",
    "Write the indicators that each cell of the column `text` cites, one JSON line a row.",
)


def resolve_file(kind: Kind, file: Path, output: Path | None, *, explain: bool) -> ExitCode:
    """Resolve every row of the file. Raises Problem where it cannot be read or the output not be written."""
    from planledger.cells.write_answers import write_answers

    sheet = _sheet(file)
    for remark in sheet.remarks:
        click.echo(remark, err=True)
    if output is not None and output.exists() and file.exists() and output.samefile(file):
        raise click.UsageError("--output names the file that is read. Name another file.")
    try:
        failures = write_answers(sheet.rows, kind, output, explain=explain)
    except BrokenPipeError:  # whoever reads, such as `head`, has what it wanted
        return ExitCode.OK
    except OSError as reason:
        target = output or "The output"
        raise Problem(ExitCode.CANNOT_WRITE, f"{target} cannot be written ({reason.strerror}).") from reason
    return ExitCode.SOME_FAILED if failures else ExitCode.OK


def _sheet(file: Path) -> Sheet:
    from planledger.cells.sheet import UnreadableSheet, read_sheet

    try:
        data = sys.stdin.buffer.read() if file == STANDARD_STREAM else file.read_bytes()
        return read_sheet(data)
    except FileNotFoundError as reason:
        raise no_such("file", file, "Give the path of a CSV file, or - for standard input.") from reason
    except IsADirectoryError as reason:
        raise Problem(ExitCode.NOT_FOUND, f"{file} is a folder. Give the path of a CSV file in it.") from reason
    except OSError as reason:
        raise Problem(ExitCode.NOT_FOUND, f"{file} cannot be read ({reason.strerror}).") from reason
    except UnreadableSheet as reason:
        raise Problem(ExitCode.BAD_SHEET, f"{file}: {reason}") from reason
