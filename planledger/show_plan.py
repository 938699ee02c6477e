"""`planledger inspect` on a terminal: head, tables with the role of each column, records, notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from planledger.console import count
from planledger.describe_plan import NoticeSeen, PlanSeen, RecordSeen, TableSeen

#: Sample rows and cells longer than this are shortened; the records themselves are whole in the database.
SAMPLE_ROWS = 3
SAMPLE_WORDS = 90
SHOWN_RECORDS = 5
SHOWN_REASONS = 8
SHOWN_NOTICES = 12

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def show_plan(plan: PlanSeen, console: Console) -> None:
    """Print everything; readable from 60 columns on."""
    console.print(_head(plan))
    for table in plan.tables:
        console.print()
        console.print(_table_title(table))
        for part in _table_body(table):
            console.print(Padding(part, (0, 0, 0, 2)))
    for last in (_records(plan.records), _lowered(plan.records), _notices(plan)):
        if last is not None:
            console.print()
            console.print(last)


def _head(plan: PlanSeen) -> Table:
    grid = _grid()
    facts = (
        ("file", f"{plan.file} ({plan.format}{_pages_of(plan)})"),
        ("status", plan.status),
        ("settings", plan.settings),
        ("", plan.message),
        ("title", plan.title),
        ("type", plan.plan_type),
        ("authority", plan.authority),
        ("period", plan.period),
        ("date", plan.date),
        ("found", ", ".join(count(number, what) for what, number in plan.counts if number)),
    )
    for name, value in facts:
        if value or (name in ("authority", "period", "date") and plan.reader):
            grid.add_row(name, Text(_one_line(value)) if value else Text("not stated", style="dim"))
    return grid


def _pages_of(plan: PlanSeen) -> str:
    return "" if plan.pages is None else f", {count(plan.pages, 'page')}"


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    return grid


def _table_title(table: TableSeen) -> str:
    where = "" if table.pages is None else f", page {table.pages}"
    used = count(table.records, "record") if table.records else "no records"
    return (
        f"[bold]Table {table.number}[/bold] · {table.kind}{where} · {count(table.rows, 'row')}, {used} · "
        f"certainty {table.confidence:.2f}"
    )


def _table_body(table: TableSeen) -> Iterator[RenderableType]:
    if table.message:
        yield Text(table.message, style="yellow")
    if table.columns:
        yield _columns(table)
    for number, row in enumerate(table.sample[:SAMPLE_ROWS], start=1):
        yield Text(_sample_row(number, row), style="dim")


def _columns(table: TableSeen) -> Table:
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="underline")
    grid.add_column("", justify="right", no_wrap=True)
    grid.add_column("header", overflow="fold", ratio=3)
    grid.add_column("role", no_wrap=True)
    grid.add_column("why", overflow="fold", ratio=4)
    grid.add_column("sure", justify="right", no_wrap=True)
    for column in table.columns:
        role = column.role or "[yellow]extra[/yellow]"
        grid.add_row(
            str(column.number),
            Text(_one_line(column.header)) if column.header else Text("(blank)", style="dim"),
            role,
            escape(column.reason),
            f"{column.certainty:.2f}",
        )
    return grid


def _sample_row(number: int, row: tuple[str, ...]) -> str:
    return f"row {number}: " + " | ".join(_shorten(cell) or "-" for cell in row)


def _records(records: tuple[RecordSeen, ...]) -> Table | None:
    if not records:
        return None
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="underline")
    grid.title = f"First {min(SHOWN_RECORDS, len(records))} of {count(len(records), 'record')}"
    grid.title_justify = "left"
    grid.title_style = "bold"
    for header, ratio in (("ref", 1), ("action", 6), ("leads", 3), ("times", 3)):
        grid.add_column(header, overflow="fold", ratio=ratio)
    grid.add_column("sure", justify="right", no_wrap=True)
    for record in records[:SHOWN_RECORDS]:
        cells = (
            record.ref or "",
            record.action or "(blank)",
            "; ".join(record.leads),
            "; ".join(record.times),
            f"{record.confidence:.2f}",
        )
        grid.add_row(*(Text(_shorten(cell)) for cell in cells))
    return grid


def _lowered(records: tuple[RecordSeen, ...]) -> Table | None:
    """What lowers the confidence of records, the commonest first."""
    failed = Counter(
        (check.lost, check.name, check.reason)
        for record in records
        for check in record.checks
        if check.outcome == "failed"
    )
    if not failed:
        return None
    grid = _grid()
    grid.title, grid.title_justify, grid.title_style = "Why records are less than sure", "left", "bold"
    for (lost, name, reason), times in failed.most_common(SHOWN_REASONS):
        grid.add_row(f"-{lost:.2f}", Text(f"{name}, {count(times, 'record')}: {_shorten(reason, 200)}"))
    if len(failed) > SHOWN_REASONS:
        grid.add_row("", Text(f"and {len(failed) - SHOWN_REASONS} more reasons; `--json` lists all", style="dim"))
    return grid


def _notices(plan: PlanSeen) -> Table | None:
    if not plan.notices:
        return None
    grid = _grid()
    for notice in plan.notices[:SHOWN_NOTICES]:
        label = Text(notice.severity, style=_COLOURS[notice.severity])
        grid.add_row(label, Text(_notice(notice, plan.message)))
    more = len(plan.notices) - SHOWN_NOTICES
    if more > 0:
        grid.add_row("", Text(f"and {more} more; `--json` lists all", style="dim"))
    return grid


def _notice(notice: NoticeSeen, said: str | None) -> str:
    """The code and the words of a notice, without those that stand under the status already."""
    words = _shorten(notice.message.removeprefix(said or ""), 300)
    times = "" if notice.count == 1 else f" ({notice.count} times)"
    return f"{notice.code}{': ' if words else ''}{words}{times}"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _shorten(words: str, limit: int = SAMPLE_WORDS) -> str:
    words = _one_line(words)
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
