"""Where the database is unless a command names another, and how a command that is proposed names it."""

from __future__ import annotations

import shlex
from pathlib import Path

DEFAULT_DB = Path("output/plans.db")


def naming(db: Path) -> str:
    """` --db PATH`, ready for a shell and to be put behind a command; empty for the default."""
    return "" if db == DEFAULT_DB else f" --db {shlex.quote(str(db))}"
