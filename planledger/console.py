"""Where words for people go: results to stdout, progress and troubles to stderr.

rich leaves colours out where the stream is no terminal or NO_COLOR is set, so nothing here asks again.
"""

# ruff: noqa: PLC0415 - rich is loaded when something is printed, not for --help
from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console


def results() -> Console:
    """A console on stdout, as wide as the terminal; 80 columns where there is none."""
    from rich.console import Console

    return Console(highlight=False)


def side_remarks() -> Console:
    """A console on stderr."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def print_json(value: object) -> None:
    """One JSON object on stdout and nothing else."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def count(number: int, what: str, several: str | None = None) -> str:
    """`1 table`, `2 tables`, `1,204 actions`; `several` where that is not `what` with an s."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {several or what + 's'}"
