"""Rows of `run_events`: the notices of every stage, each once."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.document import Notice
from output.entry import DocumentEntry
from output.rows.row import Row, RunStamp


def event_rows(entry: DocumentEntry, stamp: RunStamp, action_ids: tuple[str, ...]) -> Iterator[Row]:
    """The whole document's notices first, then those of its actions. Stages may hand on the same notice."""
    plan = entry.plan
    document_notices = (
        *entry.notices,
        *(entry.document.notices if entry.document else ()),
        *(plan.notices if plan else ()),
    )
    yield from _rows(entry, stamp, None, document_notices)
    for action_id, action in zip(action_ids, plan.actions if plan else (), strict=True):
        yield from _rows(entry, stamp, action_id, (*action.row.doubts, *action.notices))


def _rows(entry: DocumentEntry, stamp: RunStamp, action_id: str | None, notices: tuple[Notice, ...]) -> Iterator[Row]:
    for notice in dict.fromkeys(notices):
        yield {
            **stamp.columns_of("run_events"),
            "document_id": entry.source.id,
            "action_id": action_id,
            "severity": notice.severity,
            "code": notice.code,
            "message": notice.message,
            "setting": notice.setting,
        }
