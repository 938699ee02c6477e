"""Take everything of a document out of the ledger and put everything of its new reading in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from output.rows.all_rows import TableRows
from output.rows.row import Row, SqlValue
from output.schema import TABLES
from output.tables.declare import Table, quoted

#: Rows that several documents share: a row that is there already stays, save for what is said here.
SHARED: dict[str, str] = {
    "authorities": "UPDATE SET name = excluded.name, type = excluded.type, region = excluded.region, "
    "nation = excluded.nation, start_date = excluded.start_date, end_date = excluded.end_date",
    # Every name is a lead of its own until output.join_leads has seen them all.
    "leads": "NOTHING",
    # Of several spellings the first in the alphabet: the order of the documents makes no difference.
    "lead_names": "UPDATE SET name = min(name, excluded.name), expansion = min(expansion, excluded.expansion)",
    "indicators": "UPDATE SET title = coalesce(excluded.title, title)",
}


@dataclass(frozen=True, slots=True)
class Referred:
    """Shared rows that documents about to be dropped refer to."""

    lead_names: tuple[str, ...]
    leads: tuple[str, ...]
    indicators: tuple[str, ...]
    authorities: tuple[str, ...]


def replace_documents(db: sqlite3.Connection, old: Sequence[str], rows: TableRows) -> None:
    """Drop the documents `old` and insert `rows`, inside the caller's transaction.

    Raises ValueError for a row that does not fit its table, sqlite3.IntegrityError for one that refers to
    something that is not there.
    """
    referred = _referred(db, old)
    # The children go with the document: every foreign key to it says ON DELETE CASCADE.
    db.executemany("DELETE FROM documents WHERE id = ?", ((document,) for document in old))
    for table in TABLES:
        _insert(db, table, rows.get(table.name, ()))
    _sweep(db, referred)


def _insert(db: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    names = table.column_names
    sql = (
        f"INSERT INTO {quoted(table.name)} ({', '.join(quoted(n) for n in names)}) "
        f"VALUES ({', '.join('?' * len(names))})"
    )
    if table.name in SHARED:
        sql += f" ON CONFLICT (id) DO {SHARED[table.name]}"
    db.executemany(sql, _values(table, rows))


def _values(table: Table, rows: Iterable[Row]) -> Iterator[tuple[SqlValue, ...]]:
    names = table.column_names
    columns = set(names)
    for row in rows:
        if row.keys() != columns:
            raise ValueError(f"{table.name}: these columns do not fit: {sorted(row.keys() ^ columns)}")
        yield tuple([row[n] for n in names])


def _referred(db: sqlite3.Connection, documents: Sequence[str]) -> Referred:
    def ids(sql: str) -> tuple[str, ...]:
        found = {row[0] for document in documents for row in db.execute(sql, {"d": document})}
        return tuple(sorted(found - {None}))

    named = "FROM action_leads al JOIN actions a ON a.id = al.action_id WHERE a.document_id = :d"
    return Referred(
        lead_names=ids(f"SELECT al.name_id {named}"),
        leads=ids(f"SELECT al.lead_id {named} UNION SELECT al.name_id {named}"),
        indicators=ids(
            "SELECT indicator_id FROM indicator_mentions WHERE document_id = :d "
            "UNION SELECT indicator_id FROM targets WHERE document_id = :d"
        ),
        authorities=ids("SELECT authority_id FROM documents WHERE id = :d"),
    )


def _sweep(db: sqlite3.Connection, referred: Referred) -> None:
    """Drop the shared rows that nothing refers to any more; spell the other names of leads as those left do."""
    db.executemany(
        "DELETE FROM lead_names WHERE id = ? AND NOT EXISTS (SELECT 1 FROM action_leads WHERE name_id = lead_names.id)",
        _parameters(referred.lead_names),
    )
    db.executemany(
        "UPDATE lead_names SET name = (SELECT min(name) FROM action_leads WHERE name_id = lead_names.id), "
        "expansion = (SELECT min(expansion) FROM action_leads WHERE name_id = lead_names.id) WHERE id = ?",
        _parameters(referred.lead_names),
    )
    db.executemany(
        "DELETE FROM leads WHERE id = ? AND NOT EXISTS (SELECT 1 FROM action_leads WHERE lead_id = leads.id) "
        "AND NOT EXISTS (SELECT 1 FROM lead_names WHERE lead_id = leads.id)",
        _parameters(referred.leads),
    )
    db.executemany(
        "DELETE FROM indicators WHERE id = ? "
        "AND NOT EXISTS (SELECT 1 FROM indicator_mentions WHERE indicator_id = indicators.id) "
        "AND NOT EXISTS (SELECT 1 FROM targets WHERE indicator_id = indicators.id)",
        _parameters(referred.indicators),
    )
    db.executemany(
        "DELETE FROM authorities WHERE id = ? "
        "AND NOT EXISTS (SELECT 1 FROM documents WHERE authority_id = authorities.id) "
        "AND NOT EXISTS (SELECT 1 FROM leads WHERE authority_id = authorities.id) "
        "AND NOT EXISTS (SELECT 1 FROM lead_names WHERE authority_id = authorities.id)",
        _parameters(referred.authorities),
    )


def _parameters(ids: Iterable[str]) -> Iterable[tuple[str]]:
    return ((one,) for one in ids)
