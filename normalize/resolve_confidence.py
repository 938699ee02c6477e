"""How far a record can be trusted: one formula of checks that a person can read.

Confidence is how surely the layout was read (0 to 1), less 0.1 for each check the record fails. Each check
that fails is an event with its reason, so that the figure can be traced. Words recognised in a picture (OCR) are
one failed check of every record they stand in; the event names the pages, once a document.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.plan_record import ActionRow
from ingest.document import Notice
from normalize.values import Lead, Timescale

_PENALTY = 0.1


def confidence(row: ActionRow, leads: Sequence[Lead], times: Sequence[Timescale]) -> tuple[float, tuple[Notice, ...]]:
    """The confidence of a record, and a notice for each check it fails."""
    notices = [*_time_checks(row, times), *_lead_checks(row, leads)]
    failed = len(notices) + bool(row.extra) + len([d for d in row.doubts if d.code == "row_continued"])
    failed += _is_recognised(row)
    return round(max(0.0, row.certainty - _PENALTY * failed), 2), tuple(notices)


def _is_recognised(row: ActionRow) -> bool:
    return any(place.recognised for field in row.fields for place in field.text.places())


def _time_checks(row: ActionRow, times: Sequence[Timescale]) -> list[Notice]:
    text = row.get("timescale_text")
    if not text:
        return []
    unresolved = [t for t in times if t.kind == "unresolved"]
    if unresolved:
        words = "; ".join(f"“{t.text}”" for t in unresolved)
        return [Notice("warning", "timescale_unresolved", f"No time could be told from {words}.")]
    return [] if times else [Notice("info", "timescale_without_time", f"The timescale states no time: “{text}”.")]


def _lead_checks(row: ActionRow, leads: Sequence[Lead]) -> list[Notice]:
    text = row.get("lead_text")
    unknown = [lead.text for lead in leads if lead.kind == "unresolved"]
    if unknown:
        return [Notice("info", "lead_unresolved", f"Who “{'; '.join(unknown)}” is could not be told.")]
    if text and not leads:
        return [Notice("info", "lead_without_name", f"The lead cell names nobody: “{text}”.")]
    return []
