"""The run report on a terminal: what a build did, what the database holds, what needs a person."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from output.report_facts import Counts, NeedsAPerson, RunFacts
from planledger.database_path import DEFAULT_DB, naming

#: What `planledger report` prints in full and a build shortens, so that the figures stay in sight.
SHOWN_NEEDS = 10

_COLOURS = {"failed": "red", "error": "red"} | dict.fromkeys(
    ("needs_ocr", "partly_read", "part_missing", "file_missing"), "yellow"
)


def show_counts(run: RunFacts, console: Console) -> None:
    """Two columns of figures: the documents this run read, and all that the database now holds."""
    grid = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="bold")
    grid.add_column(f"Run {run.run_id}")
    grid.add_column("this run", justify="right", no_wrap=True)
    grid.add_column("database", justify="right", no_wrap=True)
    for (name, mine), (_, everyone) in zip(_figures(run.read), _figures(run.ledger), strict=True):
        style = "red" if name.strip() == "failed" and run.read.failed > run.read.waiting else None
        grid.add_row(name, mine, everyone, style=style)
    console.print(grid)


def _figures(counts: Counts) -> tuple[tuple[str, str], ...]:
    resolved = f"{counts.timescales_resolved:,} of {counts.timescales:,}"
    return (
        ("documents", f"{counts.documents:,}"),
        ("  extracted", f"{counts.extracted:,}"),
        ("  no action table", f"{counts.no_action_table:,}"),
        ("  needs OCR", f"{counts.needs_ocr:,}"),
        ("  failed", f"{counts.failed:,}"),
        ("    for want of a part", f"{counts.waiting:,}"),
        ("tables", f"{counts.tables:,}"),
        ("  with records", f"{counts.tables_used:,}"),
        ("records", f"{counts.actions:,}"),
        ("  commitments in prose", f"{counts.commitments:,}"),
        ("  incomplete", f"{counts.incomplete:,}"),
        ("leads", f"{counts.leads:,}"),
        ("  unresolved", f"{counts.leads_unresolved:,}"),
        ("  names joined", f"{counts.leads_joined:,}"),
        ("timescales resolved", resolved),
        ("indicators", f"{counts.indicators:,}"),
        ("targets", f"{counts.targets:,}"),
        ("warnings", f"{counts.warnings:,}"),
        ("errors", f"{counts.errors:,}"),
    )


def show_needs(needs: Sequence[NeedsAPerson], db: Path, console: Console, limit: int | None = None) -> None:
    """A paragraph for each thing that waits for somebody: the document, why, and the next step."""
    if not needs:
        console.print("Nothing needs a person.")
        return
    console.print(Text(f"Needs a person ({len(needs):,}):", "bold"))
    for need in needs[:limit]:
        console.print(_need(need))
    if limit is not None and len(needs) > limit:
        more = f"  and {len(needs) - limit:,} more: planledger report{naming(db)}"
        console.print(Text(more, style="dim"), soft_wrap=True)


def _need(need: NeedsAPerson) -> Table:
    reason = need.reason.replace("_", " ") + ("" if need.cases == 1 else f" ({need.cases:,})")
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=2)
    grid.add_column(overflow="fold")
    what = Text.assemble((need.path or "(document gone)", "bold"), ": ", (reason, _COLOURS.get(need.reason, "cyan")))
    grid.add_row("", what)
    grid.add_row("", Text(need.detail))
    grid.add_row("", Text(f"Next: {need.next_step}", style="green"))
    return grid


def how_to_look(db: Path) -> str:
    """The line that says how to open the database in a browser."""
    command = f"planledger serve --db {shlex.quote(str(db))} --open"
    is_default = db == DEFAULT_DB and Path("Makefile").is_file()
    return f"To look at it: {'make serve, or ' if is_default else ''}{command}"


def show_report(run: RunFacts, needs: Sequence[NeedsAPerson], db: Path, console: Console) -> None:
    """Everything `planledger report` prints."""
    ended = f"{run.seconds:.0f} s" if run.seconds is not None else "broken off"
    console.print(Text(f"{run.started_at}, {ended}, version {run.version}, {run.engine}"))
    show_counts(run, console)
    if run.skipped:
        console.print(f"{run.skipped:,} unchanged and skipped.")
    console.print()
    show_needs(needs, db, console)
    console.print()
    console.print(Text(how_to_look(db)), soft_wrap=True)
