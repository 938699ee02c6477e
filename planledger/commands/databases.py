"""The option `--db` of the commands that read a database, and what they say where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from planledger.database_path import DEFAULT_DB, naming
from planledger.problems import no_such

Command = TypeVar("Command", bound=Callable[..., Any])


def database_option(command: Command) -> Command:
    """Adds `--db PATH`, by default output/plans.db."""
    return click.option(
        "--db",
        type=click.Path(path_type=Path),
        default=DEFAULT_DB,
        show_default=True,
        help="The database to read.",
    )(command)


def need_database(db: Path) -> None:
    """Raises Problem where there is no such file."""
    if not db.is_file():
        raise no_such("database", db, f"Make it first: planledger build FOLDER{naming(db)}")
