"""`planledger doctor`: which optional parts are here."""

# ruff: noqa: PLC0415 - rich is loaded when something is printed, not for --help
from __future__ import annotations

import click

from planledger.exit_codes import ExitCode


@click.command("doctor", short_help="Tell which optional parts are here.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of a table.")
@click.pass_context
def doctor_command(context: click.Context, as_json: bool) -> None:
    """Tell which optional parts are on this machine, what each gives and how to get it.

    LibreOffice, Tesseract, OCRmyPDF, Ghostscript, Chromium and pyarrow. All of them can be missing; only a
    missing required package makes the exit code other than 0.
    """
    from planledger.console import print_json, results
    from planledger.optional_parts import known_parts, look_for, missing_packages
    from planledger.show_parts import parts_as_json, show_parts

    found, missing = look_for(known_parts()), missing_packages()
    if as_json:
        print_json(parts_as_json(found, missing))
    else:
        show_parts(found, missing, results())
    context.exit(ExitCode.PART_MISSING if missing else ExitCode.OK)
