"""The ledger being written: runs, documents replaced whole, files gone missing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from ingest.document import Notice, OcrUse, Severity
from normalize.same_leads.names import JoinSettings
from output.corrections import Correction, Proposal, correct, reapply, withdraw
from output.database import open_for_writing, transaction
from output.entry import DocumentEntry, DocumentStatus
from output.join_leads import join_leads
from output.parcel import RowParcel
from output.replace_document import replace_documents
from output.report_facts import Counts, count_documents
from output.rows.all_rows import rows_of
from output.rows.row import RunStamp

MISSING = "The file is no longer in the corpus folder; what was read from it is kept."


class NotStored(Exception):
    """A document could not be stored; nothing of it was, and what was there before is still there."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path} could not be stored: {self.reason}"


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file the ledger has a document of, and what it was read with; `wanted_parts` were missing then.

    `ocr` is what became of pages that needed OCR, `settings` the mark of the settings it was read with.
    """

    id: str
    path: str
    also_at: tuple[str, ...]
    sha256: str
    pipeline_version: str
    status: DocumentStatus
    missing: bool
    wanted_parts: tuple[str, ...] = ()
    ocr: OcrUse | None = None
    settings: str | None = None


@dataclass(frozen=True, slots=True)
class RunEvent:
    """One event of a run; `path` is that of its document."""

    severity: Severity
    code: str
    message: str
    document_id: str | None
    action_id: str | None
    path: str | None


def utc_now() -> str:
    """The time to the millisecond: `2026-01-31T12:00:00.000Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Store:
    """A ledger open for writing, to be closed or used in a `with`.

    Each method is one transaction. `clock` gives the time in ISO 8601, UTC. Raises NoLedger where
    the file is not a ledger of this version, sqlite3.OperationalError where it cannot be written.
    """

    def __init__(self, path: Path, clock: Callable[[], str] = utc_now) -> None:
        self.path = path
        self._clock = clock
        self._db = open_for_writing(path)
        self._run: RunStamp | None = None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._db.close()

    def known_files(self) -> tuple[KnownFile, ...]:
        """Every document of the ledger, by path."""
        rows = self._db.execute(
            "SELECT id, path, coalesce(also_at, '[]'), sha256, pipeline_version, status, "
            "missing_since IS NOT NULL, coalesce(wanted_parts, '[]'), ocr, settings FROM documents ORDER BY path"
        )
        return tuple(
            KnownFile(i, p, tuple(json.loads(a)), h, v, s, bool(m), tuple(json.loads(w)), o, t)
            for i, p, a, h, v, s, m, w, o, t in rows
        )

    def begin_run(self, version: str, engine: str, arguments: Sequence[str] = ()) -> int:
        """Begin a run and return its number; documents saved from here on belong to it."""
        at = self._clock()
        with transaction(self._db):
            cursor = self._db.execute(
                "INSERT INTO runs (started_at, version, engine, arguments) VALUES (?, ?, ?, ?)",
                (at, version, engine, json.dumps(list(arguments), ensure_ascii=False)),
            )
        self._run = RunStamp(int(cursor.lastrowid or 0), version, at)
        return self._run.run_id

    def save(self, entry: DocumentEntry | RowParcel, settings: str | None = None) -> None:
        """Replace everything of the document, and of any other that stood at its path.

        `settings` is the mark of the settings it was read with.

        Raises NotStored where the entry contradicts itself, such as a value in a table that is not there.
        """
        stamp = RunStamp(self._stamp.run_id, self._stamp.version, self._clock(), settings)
        try:
            rows = entry.rows(stamp) if isinstance(entry, RowParcel) else rows_of(entry, stamp)
            with transaction(self._db):
                old = self._ids("id = ? OR path = ?", entry.source.id, entry.source.path)
                replace_documents(self._db, old, rows)
                for document in dict.fromkeys((*old, entry.source.id)):
                    reapply(self._db, document)
        except (sqlite3.IntegrityError, ValueError) as error:
            raise NotStored(entry.source.path, str(error)) from error

    def mark_missing(self, paths: Iterable[str]) -> int:
        """Mark the documents whose files are gone, and return how many are marked anew.

        Status and records stay; `message` says it too, below what it said before; a `file_missing` event
        of this run stands for each. A path that no document has is passed over: its file may have moved.
        Saving the document again clears the mark.
        """
        at, marked = self._clock(), 0
        with transaction(self._db):
            for path in paths:
                marked += self._db.execute(
                    "UPDATE documents SET missing_since = ?, "
                    "message = coalesce(message || char(10), '') || ? "
                    "WHERE path = ? AND missing_since IS NULL",
                    (at, MISSING, path),
                ).rowcount
                for document in self._ids("path = ?", path):
                    self._db.execute(
                        "DELETE FROM run_events WHERE document_id = ? AND code = 'file_missing'", (document,)
                    )
                    self._event(document, Notice("warning", "file_missing", f"{path}: {MISSING}"))
        return marked

    def prune(self, paths: Iterable[str]) -> int:
        """Drop the documents at these paths and return how many; their corrections wait as orphaned."""
        dropped = 0
        with transaction(self._db):
            for path in paths:
                old = self._ids("path = ?", path)
                replace_documents(self._db, old, {})
                for document in old:
                    reapply(self._db, document)
                    text = f"{path}: dropped, for the file is no longer in the corpus folder."
                    self._event(None, Notice("info", "file_pruned", text))
                dropped += len(old)
        return dropped

    def is_broken_off(self) -> bool:
        """Whether the last run has not come to its end."""
        last = self._db.execute("SELECT ended_at FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        return last is not None and last[0] is None

    def join_leads(self, settings: JoinSettings | None = None) -> int:
        """Make one lead of the names that are one, over all documents; how many names changed their lead.

        To be called when documents have been saved or dropped, before the run ends; see output.join_leads.
        """
        return join_leads(self._db, settings or JoinSettings())

    def end_run(self, skipped: int = 0) -> Counts:
        """Close the run with the counts of the documents it read; `skipped` files had not changed."""
        run = self._stamp.run_id
        with transaction(self._db):
            counts = count_documents(self._db, run)
            self._db.execute(
                "UPDATE runs SET ended_at = ?, documents = ?, actions = ?, failures = ?, skipped = ?, "
                "summary = ? WHERE id = ?",
                (
                    *(self._clock(), counts.documents, counts.actions, counts.failed, skipped),
                    *(counts.as_json(), run),
                ),
            )
        self._run = None
        return counts

    def settings_used(self, documents: Iterable[str]) -> frozenset[str]:
        """The entries of the settings file that decided something about any of these documents."""
        rows = self._db.execute(
            "SELECT DISTINCT document_id, setting FROM run_events WHERE setting IS NOT NULL AND document_id IS NOT NULL"
        )
        wanted = frozenset(documents)
        return frozenset(setting for document, setting in rows if document in wanted)

    def lead_names(self) -> frozenset[str]:
        """Every name that a document gives a lead, joined with others or not."""
        return frozenset(name for (name,) in self._db.execute("SELECT DISTINCT name FROM lead_names"))

    def note(self, notice: Notice) -> None:
        """An event of the run as a whole."""
        with transaction(self._db):
            self._event(None, notice)

    def events(self, run: int) -> tuple[RunEvent, ...]:
        """The events of a run that still hold: a document read again later has replaced its own."""
        rows = self._db.execute(
            "SELECT e.severity, e.code, e.message, e.document_id, e.action_id, d.path "
            "FROM run_events e LEFT JOIN documents d ON d.id = e.document_id "
            "WHERE e.run_id = ? ORDER BY d.path, e.rowid",
            (run,),
        )
        return tuple(RunEvent(*row) for row in rows)

    def correct(self, proposal: Proposal) -> Correction:
        """Put a person's value in the place of the machine's; see output.corrections."""
        with transaction(self._db):
            return correct(self._db, proposal, self._clock())

    def withdraw(self, correction_id: int) -> None:
        """Take a correction back; see output.corrections."""
        with transaction(self._db):
            withdraw(self._db, correction_id)

    @property
    def _stamp(self) -> RunStamp:
        if self._run is None:
            raise RuntimeError("no run has begun: call begin_run first")
        return self._run

    def _ids(self, where: str, *values: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._db.execute(f"SELECT id FROM documents WHERE {where}", values))

    def _event(self, document: str | None, notice: Notice) -> None:
        self._db.execute(
            "INSERT INTO run_events (run_id, document_id, severity, code, message, setting) VALUES (?, ?, ?, ?, ?, ?)",
            (self._stamp.run_id, document, notice.severity, notice.code, notice.message, notice.setting),
        )
