"""`planledger report`: the run report again, and every document that needs a person."""

# ruff: noqa: PLC0415 - store and rich are loaded when a report is made, not for --help
from __future__ import annotations

from pathlib import Path

import click

from planledger.commands.databases import database_option, need_database
from planledger.exit_codes import ExitCode
from planledger.problems import Problem


@click.command("report", short_help="Show the last run and what needs a person.")
@click.argument("run", type=click.IntRange(min=1), required=False)
@database_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
def report_command(run: int | None, db: Path, as_json: bool) -> None:
    """Show the report of RUN (default: the last one) and everything that needs a person.

    Each entry names the document, why somebody should look at it, and the next step.
    """
    need_database(db)
    from dataclasses import asdict

    from output.database import NoRun
    from output.report_facts import needs_a_person, run_facts
    from planledger.console import print_json, results
    from planledger.database_problems import database_problems
    from planledger.show_build import needs_as_json
    from planledger.show_report import show_report

    try:
        with database_problems(db):
            facts, needs = run_facts(db, run), needs_a_person(db)
    except NoRun as reason:
        raise Problem(ExitCode.NOT_FOUND, str(reason)) from reason
    if as_json:
        print_json({"db": str(db), "run": asdict(facts), "needs_a_person": needs_as_json(needs)})
    else:
        show_report(facts, needs, db, results())
