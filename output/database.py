"""Opening a ledger: the file, its schema version, and a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from output.schema import SCHEMA_VERSION, create_schema

#: A ledger that another program holds, or a disk or folder that cannot be written: what SQLite raises then.
LedgerUnusable = sqlite3.OperationalError


class NoLedger(Exception):
    """There is no ledger to open at a path, or not one this version can use; the message says what to do."""


class NoRun(Exception):
    """The ledger has no such run; the message says what to do."""


def open_for_writing(path: Path) -> sqlite3.Connection:
    """The ledger at `path`, made where there is none. Raises NoLedger for any other file.

    The journal is SQLite's own (no WAL), so that between transactions the ledger is one file.
    """
    if not path.exists() or path.stat().st_size == 0:
        _create(path)
    db = sqlite3.connect(path, isolation_level=None, timeout=30)
    try:
        _check(db, path)
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        db.close()
        raise
    return db


def open_for_reading(path: Path) -> sqlite3.Connection:
    """The ledger at `path`, read-only. Raises NoLedger where there is none."""
    if not path.is_file():
        raise NoLedger(f"There is no ledger at {path}. Make one first: planledger build.")
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        _check(db, path)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: an error or Ctrl-C inside leaves the ledger as it was."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _create(path: Path) -> None:
    """Make the schema in a file beside it first: a build broken off here leaves no half-made ledger."""
    fresh = path.with_name(f"{path.name}-new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
    except OSError as error:
        raise NoLedger(f"{path} cannot be made there ({error.strerror}). Name another path with --db.") from error
    with closing(sqlite3.connect(fresh, isolation_level=None)) as db:
        create_schema(db)
    fresh.replace(path)


def _check(db: sqlite3.Connection, path: Path) -> None:
    try:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        is_ledger = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'action_details'").fetchone()
    except sqlite3.DatabaseError as error:
        raise NoLedger(f"{path} cannot be read as a database ({error}). Name another file.") from error
    if not is_ledger:
        raise NoLedger(f"{path} is a database of something else. Name another file.")
    if version != SCHEMA_VERSION:
        raise NoLedger(
            f"{path} has schema {version}; this version of planledger needs {SCHEMA_VERSION}. "
            "Move it away and build again; carry corrections over from its table `corrections`."
        )
