"""The figures behind the run report, and the documents that need a person."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from output.database import NoLedger, open_for_reading


@dataclass(frozen=True, slots=True)
class Counts:
    """What documents came to. `tables_used` are those of kind actions or risks that gave records."""

    extracted: int
    no_action_table: int
    needs_ocr: int
    failed: int
    tables: int
    tables_used: int
    actions: int
    incomplete: int
    leads: int
    leads_unresolved: int
    timescales: int
    timescales_unresolved: int
    indicators: int
    targets: int
    commitments: int
    warnings: int
    errors: int

    @property
    def documents(self) -> int:
        return self.extracted + self.no_action_table + self.needs_ocr + self.failed

    @property
    def timescales_resolved(self) -> int:
        return self.timescales - self.timescales_unresolved

    def as_json(self) -> str:
        return json.dumps(asdict(self))


@dataclass(frozen=True, slots=True)
class RunFacts:
    """One run. `read` counts the documents it read, as they stood at its end; `ledger` all there are now.

    `seconds` is None, like `ended_at`, for a run that was broken off.
    """

    run_id: int
    started_at: str
    ended_at: str | None
    seconds: float | None
    version: str
    engine: str | None
    arguments: tuple[str, ...]
    skipped: int
    read: Counts
    ledger: Counts


@dataclass(frozen=True, slots=True)
class NeedsAPerson:
    """Something that waits for somebody. `document_id` and `path` are None where the document is gone."""

    document_id: str | None
    path: str | None
    document: str | None
    reason: str
    cases: int
    detail: str
    next_step: str


def run_facts(path: Path, run: int | None = None) -> RunFacts:
    """The facts of a run of the ledger at `path`, the last one by default. NoLedger where there is none."""
    with closing(open_for_reading(path)) as db:
        row = db.execute(
            "SELECT id, started_at, ended_at, version, engine, arguments, skipped, summary FROM runs "
            "WHERE id = coalesce(?, (SELECT max(id) FROM runs))",
            (run,),
        ).fetchone()
        if row is None:
            raise NoLedger(f"{path} has no run {run}." if run else f"No run has been made in {path} yet.")
        run_id, started, ended, version, engine, arguments, skipped, summary = row
        return RunFacts(
            run_id=run_id,
            started_at=started,
            ended_at=ended,
            seconds=_seconds(started, ended) if ended else None,
            version=version,
            engine=engine,
            arguments=tuple(json.loads(arguments or "[]")),
            skipped=skipped or 0,
            read=Counts(**json.loads(summary)) if summary else count_documents(db, run_id),
            ledger=count_documents(db),
        )


def needs_a_person(path: Path) -> tuple[NeedsAPerson, ...]:
    """Every document that needs a person, with the reason and the next step, the gravest first."""
    with closing(open_for_reading(path)) as db:
        rows = db.execute(
            "SELECT document_id, path, document, reason, cases, detail, next_step FROM needs_a_person "
            "ORDER BY rank, path"
        )
        return tuple(NeedsAPerson(*row) for row in rows)


def count_documents(db: sqlite3.Connection, run: int | None = None) -> Counts:
    """Count the documents that a run read, or all of them."""
    values = {"run": run}
    documents = "SELECT id FROM documents WHERE :run IS NULL OR run_id = :run"
    actions = f"SELECT id FROM actions WHERE document_id IN ({documents})"

    def number(sql: str) -> int:
        return int(db.execute(sql, values).fetchone()[0])

    def of_status(status: str) -> int:
        return number(f"SELECT count(*) FROM documents WHERE status = '{status}' AND id IN ({documents})")

    def of_severity(severity: str) -> int:
        return number(
            f"SELECT count(*) FROM run_events WHERE severity = '{severity}' AND (:run IS NULL OR run_id = :run)"
        )

    leads = f"FROM action_leads al JOIN leads l ON l.id = al.lead_id WHERE al.action_id IN ({actions})"
    return Counts(
        extracted=of_status("extracted"),
        no_action_table=of_status("no_action_table"),
        needs_ocr=of_status("needs_ocr"),
        failed=of_status("failed"),
        tables=number(f"SELECT count(*) FROM plan_tables WHERE document_id IN ({documents})"),
        tables_used=number(f"SELECT count(DISTINCT table_id) FROM actions WHERE document_id IN ({documents})"),
        actions=number(f"SELECT count(*) FROM ({actions})"),
        incomplete=number(f"SELECT count(*) FROM actions WHERE incomplete AND document_id IN ({documents})"),
        leads=number(f"SELECT count(DISTINCT l.id) {leads}"),
        leads_unresolved=number(f"SELECT count(DISTINCT l.id) {leads} AND l.kind = 'unresolved'"),
        timescales=number(f"SELECT count(*) FROM timescales WHERE action_id IN ({actions})"),
        timescales_unresolved=number(
            f"SELECT count(*) FROM timescales WHERE kind = 'unresolved' AND action_id IN ({actions})"
        ),
        indicators=number(
            f"SELECT count(DISTINCT indicator_id) FROM indicator_mentions WHERE document_id IN ({documents})"
        ),
        targets=number(f"SELECT count(*) FROM targets WHERE document_id IN ({documents})"),
        commitments=number(f"SELECT count(*) FROM actions WHERE kind = 'commitment' AND document_id IN ({documents})"),
        warnings=of_severity("warning"),
        errors=of_severity("error"),
    )


def _seconds(started: str, ended: str) -> float:
    return (datetime.fromisoformat(ended) - datetime.fromisoformat(started)).total_seconds()
