"""A bar on stderr while documents are read or rows resolved; nothing at all where stderr is no terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from planledger.console import side_remarks

#: Called with the path of each document, or the line of each row, as it is finished.
Tick = Callable[[str], None]


@contextmanager
def progress_bar(total: int, *, quiet: bool, verb: str = "Reading") -> Iterator[Tick]:
    """Gives the function to call once a finished document or row. The bar goes away at the end."""
    console = side_remarks()
    if quiet or total == 0 or not console.is_terminal:
        yield lambda _path: None
        return
    columns = (
        TextColumn(verb),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[path]}", style="dim"),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=total, path="")
        yield lambda path: progress.update(task, advance=1, path=_end_of(path))


def _end_of(path: str, width: int = 32) -> str:
    return path if len(path) <= width else "…" + path[1 - width :]
