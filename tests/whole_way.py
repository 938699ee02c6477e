"""A file all the way to its actions, as the database has them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.sample_plans.ledger import build_ledger, query


def actions_in(folder: Path, name: str, data: bytes) -> list[dict[str, Any]]:
    """The actions of one file, by table and row; fields that are NULL are left out."""
    (folder / "corpus").mkdir()
    (folder / "corpus" / name).write_bytes(data)
    database = build_ledger(folder / "corpus", folder / "plans.db")
    rows = query(database, "select * from actions where kind in ('action', 'mitigation') order by table_id, row")
    return [{key: value for key, value in row.items() if value is not None} for row in rows]


def fields(actions: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(action.get(name) for name in names) for action in actions]
