"""`planledger inspect`: what was read and understood of one file."""

# ruff: noqa: PLC0415 - the readers are loaded when a file is read, not for --help
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planledger.exit_codes import ExitCode
from planledger.problems import no_such

if TYPE_CHECKING:
    from output.entry import DocumentEntry


@click.command("inspect", short_help="Show what is read of one file, and why.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
@click.pass_context
def inspect_command(context: click.Context, file: Path, as_json: bool) -> None:
    """Show what is read and understood of FILE, and why; nothing is stored.

    Title, authority, period and date; each table with its header, the role given to each column and the
    reason; the first rows and records; and every notice.
    """
    if not file.is_file():
        raise no_such("file", file, "Give the path of a .docx, .pdf or text file.")
    from dataclasses import asdict

    from ingest.corpus import describe_file
    from planledger.console import print_json, results
    from planledger.describe_plan import describe
    from planledger.process_document import process

    entry = process(describe_file(file, str(file)))
    plan = describe(entry)
    if as_json:
        print_json(asdict(plan) | {"counts": dict(plan.counts)})
    else:
        from planledger.show_plan import show_plan

        show_plan(plan, results())
    context.exit(_exit_code(entry))


def _exit_code(entry: DocumentEntry) -> ExitCode:
    if entry.status != "failed":
        return ExitCode.OK
    return ExitCode.PART_MISSING if entry.wanted_parts else ExitCode.SOME_FAILED
