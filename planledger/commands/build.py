"""`planledger build`: a corpus folder becomes a database."""

# ruff: noqa: PLC0415 - readers, store and rich are loaded when a build runs, not for --help
# ruff: noqa: PLR0913, PLR0917 - click hands every option to the command as a parameter of its own
from __future__ import annotations

import os
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planledger.commands.ocr_option import ocr_option
from planledger.commands.settings_option import settings_option
from planledger.database_path import DEFAULT_DB
from planledger.exit_codes import ExitCode
from planledger.problems import no_such

if TYPE_CHECKING:
    from ingest.settings import OcrMode
    from planledger.build import BuildOrder

#: Seconds a document may take before its worker is stopped.
TIME_LIMIT = 600


@click.command("build", short_help="Read a folder of plans into a database.")
@click.argument("corpus", type=click.Path(path_type=Path), default=Path("corpus"))
@click.option(
    "--db",
    type=click.Path(path_type=Path),
    default=DEFAULT_DB,
    show_default=True,
    help="The database to make or bring up to date.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    metavar="N",
    help="Worker processes; 0 is one a core, 1 reads in this process, without time limit.",
)
@click.option("--only", metavar="GLOB", help="Take only files whose path or name matches.")
@click.option("--force", is_flag=True, help="Read unchanged files again.")
@click.option("--prune", is_flag=True, help="Drop documents whose file is gone; else they are marked.")
@click.option("--dry-run", is_flag=True, help="Say what would be done and write nothing.")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=TIME_LIMIT,
    show_default=True,
    metavar="SECONDS",
    help="What one document may take; then it fails and the rest goes on.",
)
@ocr_option
@settings_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing; the exit code tells.")
@click.pass_context
def build_command(
    context: click.Context,
    corpus: Path,
    db: Path,
    jobs: int,
    only: str | None,
    force: bool,
    prune: bool,
    dry_run: bool,
    time_limit: float,
    ocr: OcrMode,
    settings: Path | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Read the plans in the folder CORPUS (default: corpus) into a database.

    Only what is new or changed is read: a file with the same bytes at the same path, read by the same
    version, is passed over. Ctrl-C keeps finished documents; the next build goes on from there.
    """
    if not corpus.is_dir():
        raise no_such("folder", corpus, "Give the folder that holds the plans: planledger build FOLDER.")
    from planledger.build import BuildOrder
    from planledger.settings.find_settings import settings_of_corpus

    told = settings_of_corpus(corpus, settings)
    order = BuildOrder(corpus, db, jobs, only, force, prune, dry_run, time_limit, ocr, context.obj or (), told)
    if dry_run:
        _say_what_would_be_done(order, as_json)
    else:
        context.exit(_build(order, as_json, quiet))


def _say_what_would_be_done(order: BuildOrder, as_json: bool) -> None:
    from planledger.build import survey
    from planledger.console import print_json, results
    from planledger.show_build import show_dry_run, work_as_json

    work = survey(order)
    if as_json:
        print_json({"db": str(order.db), "corpus": str(order.corpus), "dry_run": True, **work_as_json(work)})
    else:
        show_dry_run(work, results())


def _build(order: BuildOrder, as_json: bool, quiet: bool) -> ExitCode:
    from planledger.build import carry_out, survey
    from planledger.console import print_json, results
    from planledger.executors.choose import choose_executor
    from planledger.interrupts import GentleInterrupt
    from planledger.job import make_ready, read_to_rows
    from planledger.progress import progress_bar
    from planledger.settings.lead_model import try_model
    from planledger.show_build import build_as_json, show_build

    work = survey(order)
    if work.to_read:
        try_model(order.settings)
    executor = choose_executor(
        order.jobs, len(work.to_read), order.time_limit, prepare=make_ready, preload=("planledger.preloaded",)
    )
    with (
        GentleInterrupt(_say_stopping) as stop,
        progress_bar(len(work.to_read), quiet=quiet or as_json) as tick,
    ):
        seconds = inf if order.jobs == 1 else order.time_limit  # one process alone has no time limit
        job = partial(read_to_rows, ocr=order.ocr, forced=work.forced, time_limit=seconds, settings=order.settings)
        result = carry_out(order, work, executor, job, tick=tick, stop=stop)
    if as_json:
        print_json(build_as_json(result))
    elif not quiet:
        show_build(result, results())
    return result.exit_code


def _say_stopping() -> None:
    # Called from a signal handler, where a buffered write could meet one that is under way.
    os.write(2, b"\nStopping after the documents at hand; Ctrl-C again stops at once.\n")
