"""The figures behind the run report, and the documents that need a person."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from output.database import NoRun, open_for_reading


@dataclass(frozen=True, slots=True)
class Counts:
    """What documents came to. `waiting` of the failed ones only want a part that is not on this machine.

    `tables_used` are those of kind actions or risks that gave records; `leads_joined` are names that stand for a
    lead of another name.
    """

    extracted: int
    no_action_table: int
    needs_ocr: int
    failed: int
    waiting: int
    tables: int
    tables_used: int
    actions: int
    incomplete: int
    leads: int
    leads_unresolved: int
    leads_joined: int
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
    """The facts of a run of the ledger at `path`, the last one by default.

    Raises NoLedger where there is no ledger, NoRun where it has no such run.
    """
    with closing(open_for_reading(path)) as db:
        row = db.execute(
            "SELECT id, started_at, ended_at, version, engine, arguments, skipped, summary FROM runs "
            "WHERE id = coalesce(?, (SELECT max(id) FROM runs))",
            (run,),
        ).fetchone()
        if row is None:
            raise NoRun(
                f"{path} has no run {run}. Leave the number out to see the last one."
                if run
                else f"No run has been made in {path} yet. Make one: planledger build FOLDER --db {path}"
            )
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


_DOCUMENTS = "SELECT id FROM documents WHERE :run IS NULL OR run_id = :run"
_ACTIONS = f"SELECT id FROM actions WHERE document_id IN ({_DOCUMENTS})"
_LEADS = (
    "SELECT count(DISTINCT l.id) FROM action_leads al JOIN leads l ON l.id = al.lead_id "
    f"WHERE al.action_id IN ({_ACTIONS})"
)
_TIMES = f"SELECT count(*) FROM timescales WHERE action_id IN ({_ACTIONS})"


def _of_documents(what: str) -> str:
    return f"SELECT {what} document_id IN ({_DOCUMENTS})"


def _of_status(status: str) -> str:
    return f"SELECT count(*) FROM documents WHERE status = '{status}' AND id IN ({_DOCUMENTS})"


def _of_severity(severity: str) -> str:
    return f"SELECT count(*) FROM run_events WHERE severity = '{severity}' AND (:run IS NULL OR run_id = :run)"


#: What counts each figure of Counts over the documents that the run `:run` read, or over all where it is NULL.
_COUNTED: dict[str, str] = {
    **{status: _of_status(status) for status in ("extracted", "no_action_table", "needs_ocr", "failed")},
    "waiting": f"{_of_status('failed')} AND wanted_parts IS NOT NULL",
    "tables": _of_documents("count(*) FROM plan_tables WHERE"),
    "tables_used": _of_documents("count(DISTINCT table_id) FROM actions WHERE"),
    "actions": _of_documents("count(*) FROM actions WHERE"),
    "incomplete": _of_documents("count(*) FROM actions WHERE incomplete AND"),
    "leads": _LEADS,
    "leads_unresolved": f"{_LEADS} AND l.kind = 'unresolved'",
    "leads_joined": "SELECT count(*) FROM lead_names n WHERE lead_id <> id AND EXISTS "
    f"(SELECT 1 FROM action_leads al WHERE al.name_id = n.id AND al.action_id IN ({_ACTIONS}))",
    "timescales": _TIMES,
    "timescales_unresolved": f"{_TIMES} AND kind = 'unresolved'",
    "indicators": _of_documents("count(DISTINCT indicator_id) FROM indicator_mentions WHERE"),
    "targets": _of_documents("count(*) FROM targets WHERE"),
    "commitments": _of_documents("count(*) FROM actions WHERE kind = 'commitment' AND"),
    "warnings": _of_severity("warning"),
    "errors": _of_severity("error"),
}


def count_documents(db: sqlite3.Connection, run: int | None = None) -> Counts:
    """Count the documents that a run read, or all of them."""
    return Counts(**{name: db.execute(sql, {"run": run}).fetchone()[0] for name, sql in _COUNTED.items()})


def _seconds(started: str, ended: str) -> float:
    return (datetime.fromisoformat(ended) - datetime.fromisoformat(started)).total_seconds()
