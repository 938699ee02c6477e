"""`planledger inspect`: what was read and understood of one file."""

# ruff: noqa: PLC0415 - the readers are loaded when a file is read, not for --help

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planledger.commands.ocr_option import ocr_option
from planledger.commands.settings_option import settings_option
from planledger.exit_codes import ExitCode
from planledger.problems import Problem, no_such

if TYPE_CHECKING:
    from ingest.settings import OcrMode
    from output.entry import DocumentEntry
    from planledger.drawing.write_drawing import Drawing


@click.command("inspect", short_help="Show what is read of one file, and why.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--draw",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Write pictures of the pages, or the whole text, with what was understood drawn on it.",
)
@click.option("--pages", metavar="PAGES", help="The pages of a PDF to draw, like 3 or 1,4-6.")
@ocr_option
@settings_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
@click.pass_context
def inspect_command(
    context: click.Context,
    file: Path,
    folder: Path | None,
    pages: str | None,
    ocr: OcrMode,
    settings: Path | None,
    as_json: bool,
) -> None:
    """Show what is read and understood of FILE, and why; nothing is stored.

    Title, authority, period and date; each table with its header, the role given to each column and the
    reason; the first rows and records; and every notice.
    """
    if not file.is_file():
        raise _not_a_file(file)
    if pages is not None and folder is None:
        raise click.UsageError("--pages says which pages to draw: name a folder with --draw DIR.")
    from dataclasses import asdict, replace

    from ingest.corpus import describe_file
    from planledger.console import print_json, results
    from planledger.describe_plan import describe
    from planledger.process_document import process
    from planledger.settings.find_settings import settings_above
    from planledger.settings.lead_model import try_model

    told = settings_above(file, settings)
    try_model(told)
    entry = process(describe_file(file, str(file)), ocr, settings=told)
    plan = replace(describe(entry), settings=str(told.path) if told.path else None)
    drawing = _drawn(entry, folder, pages) if folder else None
    if as_json:
        drawn = {} if folder is None else {"drawn": [str(path) for path in drawing.files] if drawing else []}
        print_json(asdict(plan) | {"counts": dict(plan.counts)} | drawn)
    else:
        from planledger.show_plan import show_plan

        show_plan(plan, results())
        _print_files(drawing)
    _remark(drawing, folder)
    context.exit(_exit_code(entry))


def _not_a_file(path: Path) -> Problem:
    if path.is_dir():
        build = f"planledger build {shlex.quote(str(path))}"
        return Problem(ExitCode.NOT_FOUND, f"{path} is a folder. Give one file in it; to read them all: {build}")
    formats = ".docx, .doc, .rtf, .odt, PDF or .xlsx file, a web page or a text"
    return no_such("file", path, f"Give the path of a {formats}.")


def _exit_code(entry: DocumentEntry) -> ExitCode:
    if entry.status != "failed":
        return ExitCode.OK
    return ExitCode.PART_MISSING if entry.wanted_parts else ExitCode.SOME_FAILED


def _drawn(entry: DocumentEntry, folder: Path, pages: str | None) -> Drawing | None:
    """Write the drawing. Stops the command where the pages do not exist or the folder cannot be written."""
    from planledger.drawing.page_choice import NoPageRange
    from planledger.drawing.write_drawing import write_drawing

    try:
        return write_drawing(entry, folder, pages)
    except NoPageRange as reason:
        raise click.BadParameter(str(reason), param_hint="--pages") from reason
    except OSError as reason:
        raise Problem(
            ExitCode.CANNOT_WRITE, f"{folder} cannot be written ({reason.strerror}). Name another folder."
        ) from reason


def _print_files(drawing: Drawing | None) -> None:
    if drawing:
        click.echo("\nDrawn, open the first:")
        for path in drawing.files:
            click.echo(str(path))


def _remark(drawing: Drawing | None, folder: Path | None) -> None:
    """What was not drawn, on stderr."""
    if drawing is None and folder is not None:
        click.echo("Nothing was drawn: the file was not read.", err=True)
    elif drawing and drawing.skipped:
        click.echo(drawing.skipped.replace("name pages to draw others", "name others with --pages"), err=True)
