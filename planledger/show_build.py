"""The end of a build on a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from output.report_facts import NeedsAPerson
from planledger.build import BuildResult
from planledger.console import count
from planledger.database_path import naming
from planledger.show_report import SHOWN_NEEDS, how_to_look, show_counts, show_needs
from planledger.work_list import WorkList

#: Paths printed of each kind by --dry-run and of removed files; `--json` lists all.
SHOWN_PATHS = 20


def show_build(result: BuildResult, console: Console) -> None:
    """The run report, or one line where there was nothing to do."""
    if result.run is None:
        console.print(Text(f"{nothing_to_do(result)}{_still_waiting(result)}", style="green"), soft_wrap=True)
        _show_removed(result, console)
        return
    show_counts(result.run, console)
    console.print(f"{_skipped(result.work)} {result.seconds:.1f} s.")
    _show_removed(result, console)
    _show_settings(result, console)
    if result.needs:
        console.print()
        show_needs(result.needs, result.order.db, console, SHOWN_NEEDS)
    console.print()
    if result.interrupted:
        console.print(Text("Stopped before the end. What is finished is kept; build again to go on.", "yellow"))
    console.print(Text(how_to_look(result.order.db)), soft_wrap=True)


def nothing_to_do(result: BuildResult) -> str:
    """`Nothing to do: 12 documents unchanged.`, or that there is nothing to read at all."""
    unchanged = len(result.work.unchanged)
    if unchanged:
        return f"Nothing to do: {count(unchanged, 'document')} unchanged."
    wanted = f" matches {result.order.only!r}" if result.order.only else ""
    where = f"in {result.order.corpus}"
    return f"Nothing to do: no file {where}{wanted}." if wanted else f"Nothing to do: there are no files {where}."


def _still_waiting(result: BuildResult) -> str:
    """Where to read what waits for a person, for a build that has nothing new to say of it."""
    if not result.needs:
        return ""
    waits = "1 thing still needs" if len(result.needs) == 1 else f"{len(result.needs):,} things still need"
    return f" {waits} a person: planledger report{naming(result.order.db)}"


def _skipped(work: WorkList) -> str:
    parts = (
        (len(work.new), "new"),
        (len(work.changed), "changed"),
        (len(work.outdated), "read again"),
        (len(work.unchanged), "unchanged and skipped"),
        (len(work.removed), "removed"),
    )
    return ", ".join(f"{number:,} {what}" for number, what in parts if number) + "."


def _show_removed(result: BuildResult, console: Console) -> None:
    gone = [document.path for document in result.work.removed]
    if result.pruned:
        console.print(f"Dropped {count(result.pruned, 'document')} whose file is gone.")
    elif gone and not result.interrupted:
        console.print(Text(f"{count(len(gone), 'document')} without a file (drop them with --prune):", "yellow"))
        _show_paths(gone, console)


def _show_settings(result: BuildResult, console: Console) -> None:
    """The entries of the settings that nothing uses, where that is known."""
    unused, name = result.use.unused, result.order.settings.path
    if unused:
        console.print(Text(f"{count(len(unused), 'entry', 'entries')} of {name} unused:", "yellow"))
        for entry in unused:
            console.print(Text(f"  {entry.entry}: {entry.reason}"), soft_wrap=True)
    if name and result.use.unread:
        some = count(result.use.unread, "document")
        console.print(f"{some} not read with {name} as it is now: whether its other entries are used is not known.")


def show_dry_run(work: WorkList, console: Console) -> None:
    """What a build would do."""
    for what, paths in _fates(work):
        if paths:
            console.print(Text(f"{what} ({len(paths):,})", style="bold"))
            _show_paths(paths, console)
    console.print(f"{count(len(work.unchanged), 'document')} unchanged. Nothing was written (--dry-run).")


def _fates(work: WorkList) -> Iterator[tuple[str, list[str]]]:
    yield "new", [source.path for source in work.new]
    yield "changed", [source.path for source in work.changed]
    yield "read again", [source.path for source in work.outdated]
    yield "removed", [document.path for document in work.removed]


def _show_paths(paths: list[str], console: Console) -> None:
    for path in paths[:SHOWN_PATHS]:
        console.print(Text(f"  {path}"), soft_wrap=True)
    if len(paths) > SHOWN_PATHS:
        console.print(f"  and {len(paths) - SHOWN_PATHS:,} more")


def work_as_json(work: WorkList) -> dict[str, object]:
    """Paths by fate; unchanged files are only counted."""
    fates = {what.replace(" ", "_"): paths for what, paths in _fates(work)}
    return {**fates, "unchanged": len(work.unchanged)}


def build_as_json(result: BuildResult) -> dict[str, object]:
    """What `planledger build --json` prints; `run` is null where there was nothing to do."""
    return {
        "db": str(result.order.db),
        "corpus": str(result.order.corpus),
        "dry_run": False,
        "interrupted": result.interrupted,
        **work_as_json(result.work),
        "pruned": result.pruned,
        "seconds": round(result.seconds, 3),
        "run": None if result.run is None else asdict(result.run),
        "settings": None if result.order.settings.path is None else str(result.order.settings.path),
        "unused_settings": [asdict(unused) for unused in result.use.unused],
        "needs_a_person": needs_as_json(result.needs),
    }


def needs_as_json(needs: tuple[NeedsAPerson, ...]) -> list[dict[str, object]]:
    return [asdict(need) for need in needs]
