"""Resolve rows and write them as they come: one JSON line a row, in the order of the rows."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from planledger.cells.answers import Answer, Kind, answer
from planledger.cells.sheet import SheetRow
from planledger.progress import progress_bar

#: Problems told one by one on stderr; the rest are counted.
MOST_TOLD = 20


def write_answers(rows: Sequence[SheetRow], kind: Kind, output: Path | None, *, explain: bool = False) -> int:
    """Write every row's answer to a file or to stdout; how many rows held something that could not be read.

    Problems go to stderr with the line of the file. Raises OSError where nothing can be written; after a
    BrokenPipeError stdout is a dead end, so that the interpreter closes it without a complaint.
    """
    failures = 0
    is_shown = output is None and sys.stdout.isatty()  # the lines show how far it is
    with _opened(output) as stream, progress_bar(len(rows), quiet=is_shown, verb="Resolving") as tick:
        for row in rows:
            found = answer(kind, row, explain=explain)
            stream.write(_json_line(found))
            if found.problems:
                failures += 1
                _tell(failures, row, found)
            tick(f"line {row.line}")
        stream.flush()
    if failures > MOST_TOLD:
        click.echo(f"… and {failures - MOST_TOLD} more; each has `error` in its JSON line.", err=True)
    return failures


def _json_line(found: Answer) -> bytes:
    """UTF-8, whatever the terminal speaks."""
    return (json.dumps(found.fields, ensure_ascii=False) + "\n").encode()


def _tell(number: int, row: SheetRow, found: Answer) -> None:
    if number <= MOST_TOLD:
        click.echo(f"Line {row.line}: {'; '.join(found.problems)}", err=True)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    if output is not None:
        with output.open("wb") as stream:
            yield stream
        return
    try:
        yield sys.stdout.buffer
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
