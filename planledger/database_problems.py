"""What the store says of a bad or busy database, as a problem with its exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from output.database import LedgerUnusable, NoLedger
from planledger.exit_codes import ExitCode
from planledger.problems import Problem


@contextmanager
def database_problems(db: Path) -> Iterator[None]:
    """Raises Problem where what is done inside finds no ledger at `db`, or one that cannot be used."""
    try:
        yield
    except NoLedger as reason:
        raise Problem(ExitCode.BAD_DATABASE, str(reason)) from reason
    except (FileExistsError, IsADirectoryError, NotADirectoryError, PermissionError) as reason:
        raise Problem(
            ExitCode.BAD_DATABASE, f"{db} cannot be made there ({reason.strerror}). Name another path with --db."
        ) from reason
    except LedgerUnusable as reason:
        raise Problem(
            ExitCode.BAD_DATABASE,
            f"{db} could not be used ({reason}). If another program holds it, end that; else look whether "
            "the disk is full or the folder may not be written.",
        ) from reason
