"""What a built database says about a document, in the shape of the golden answers."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from planledger.command_line import run
from tests.sample_plans.plan import WORD_FIELDS

Rows = list[dict[str, Any]]
UNDATED = ("ongoing", "immediate", "recurring", "relative")


def build_ledger(corpus: Path, database: Path) -> Path:
    """Builds the database through the front door; the process must end well."""
    code = run(["build", str(corpus), "--db", str(database), "--jobs", "1", "--quiet"])
    assert code == 0, f"planledger build ended with exit code {code}"
    return database


def query(database: Path, sql: str, *values: object) -> Rows:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        cursor = connection.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, values, strict=True)) for values in cursor]


def ledger_answers(database: Path, path: str) -> dict[str, Any]:
    """The answers for the document at `path`; it must be there once."""
    found = query(database, "select * from documents where path = ?", path)
    assert len(found) == 1, f"{path}: {len(found)} rows in documents"
    document = found[0]
    period = [document["period_start"], document["period_end"]]
    records = [_record(database, action) for action in _actions(database, document["id"])]
    return {
        **{name: document[name] for name in ("status", "title", "document_date", "message")},
        "authority_code": document["authority_id"],
        "period": None if period == [None, None] else period,
        "indicators": _indicators(database, document["id"]),
        "targets": _targets(database, document["id"]),
        "contacts": query(database, "select * from contacts where document_id = ?", document["id"]),
        "commitments": [_commitment(r) for r in records if r["kind"] == "commitment"],
        "actions": [r for r in records if r["kind"] != "commitment"],
    }


def _actions(database: Path, document: str) -> Rows:
    """The records in the order of the document: by table and row."""
    rows = query(database, "select * from actions where document_id = ?", document)
    return sorted(rows, key=lambda r: ([int(n) for n in re.findall(r"\d+", str(r["table_id"])[12:])], r["row"] or 0))


def _record(database: Path, action: dict[str, Any]) -> dict[str, Any]:
    key = action["id"]
    return {
        **{name: action[name] for name in ("id", "kind", "status", "incomplete", *WORD_FIELDS)},
        "leads": query(
            database,
            "select al.text, l.kind from action_leads al join leads l on l.id = al.lead_id "
            "where action_id = ? order by position",
            key,
        ),
        "timescales": _tokens(query(database, "select * from timescales where action_id = ? order by position", key)),
        "steps": query(database, "select heading, text from steps where action_id = ? order by position", key),
        "extra": json.loads(action["extra"]) if action["extra"] else {},
    }


def _tokens(times: Rows) -> list[str]:
    """One token a time that was resolved: EDTF without `?` and `~`, or the kind where there is no date."""
    dated_or_named = (t["edtf"] or (t["kind"] if t["kind"] in UNDATED else "") for t in times)
    return [re.sub("[?~%]", "", token) for token in dated_or_named if token]


def _commitment(record: dict[str, Any]) -> dict[str, Any]:
    return {"text": record["action"], "timescales": record["timescales"]}


def _indicators(database: Path, document: str) -> list[str]:
    sql = "select distinct indicator_id from indicator_mentions where document_id = ?"
    return [row["indicator_id"] for row in query(database, sql, document)]


def _targets(database: Path, document: str) -> Rows:
    return query(
        database,
        "select indicator_id as indicator, period_text as period, value, unit, is_baseline as baseline "
        "from targets where document_id = ? and value is not null",
        document,
    )
