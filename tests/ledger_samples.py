"""A ledger in a temporary folder for the tests, with a clock that stands still, and ways to look into it.

`site_on` is the site as `planledger serve` shows it, asked without a network.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.utils import tilde_encode

from output.entry import DocumentEntry
from output.schema import TABLES
from output.site.serve import PLUGINS, SETTINGS, STATIC, TEMPLATES
from output.store import Store

NOON = "2026-01-31T12:00:00.000Z"
Dump = dict[str, list[tuple[object, ...]]]


@contextmanager
def run_on(path: Path, clock: str = NOON, version: str = "1") -> Iterator[Store]:
    """The store at `path` with a run begun; the run is ended and the store closed at the end."""
    with Store(path, lambda: clock) as store:
        store.begin_run(version, "serial", ("build", "corpus"))
        yield store
        store.join_leads()
        store.end_run()


def ledger(folder: Path, *entries: DocumentEntry, name: str = "plans.db") -> Path:
    """A ledger of one run that holds these entries."""
    path = folder / name
    with run_on(path) as store:
        for entry in entries:
            store.save(entry)
    return path


def query(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql, values).fetchall()


def value(path: Path, sql: str, *values: object) -> object:
    """The only value of the only row."""
    (row,) = query(path, sql, *values)
    (one,) = row
    return one


def dump(path: Path) -> Dump:
    """Every table, without what names the run or the time of it."""
    tables = {}
    for table in TABLES:
        kept = [f'"{c}"' for c in table.column_names if c not in ("run_id", "ingested_at")]
        if table.name != "runs":
            tables[table.name] = sorted(query(path, f"SELECT {', '.join(kept)} FROM {table.name}"), key=repr)
    return tables


def check_search(path: Path) -> None:
    """Fail where a full-text index does not hold exactly what its table holds."""
    with closing(sqlite3.connect(path)) as db:
        for table in TABLES:
            if table.search:
                db.execute(f"INSERT INTO {table.name}_fts ({table.name}_fts, rank) VALUES ('integrity-check', 1)")
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@contextmanager
def site_on(path: Path) -> Iterator[Datasette]:
    """The site of the ledger, with our plugins, templates, settings and style."""
    site = Datasette(
        immutables=[str(path)],
        plugins_dir=str(PLUGINS),
        template_dir=str(TEMPLATES),
        static_mounts=[("planledger", str(STATIC))],
        settings=dict(SETTINGS),
    )
    yield site
    for database in site.databases.values():
        database.close()


def page_of(site: Datasette, name: str, path: str, **parameters: object) -> str:
    """The body of a page, which must answer 200. `path` stands below the database `name`."""
    address = f"/{tilde_encode(name)}{path}?{urlencode(parameters)}"
    response = asyncio.run(site.client.get(address))
    assert response.status_code == 200, (address, response.text[:400])
    return str(response.text)


def rows_of(site: Datasette, name: str, path: str, **parameters: object) -> list[dict[str, Any]]:
    """The rows behind a page, by its JSON."""
    found: list[dict[str, Any]] = json.loads(page_of(site, name, f"{path}.json", _shape="array", **parameters))
    return found
