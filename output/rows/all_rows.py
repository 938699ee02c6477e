"""Every row one document puts into the ledger, table by table."""

from __future__ import annotations

from collections.abc import Iterable

from output.entry import DocumentEntry
from output.rows.action_rows import action_row, check_rows, step_rows, timescale_rows
from output.rows.block_rows import block_rows, plan_table_rows
from output.rows.cell_boxes import CellBoxes
from output.rows.document_rows import authority_row, contact_rows, document_row, furniture_rows
from output.rows.event_rows import event_rows
from output.rows.ids import action_ids
from output.rows.row import Row, RunStamp
from output.rows.source_rows import fact_source_rows, source_rows
from output.rows.value_rows import (
    action_lead_rows,
    indicator_rows,
    lead_name_rows,
    lead_rows,
    mention_rows,
    target_rows,
)

#: Rows are made while they are asked for, once: those of a long document would fill the memory.
TableRows = dict[str, Iterable[Row]]


def rows_of(entry: DocumentEntry, stamp: RunStamp) -> TableRows:
    """Table name to rows. The same entry and stamp give the same rows in the same order."""
    tables = plan_table_rows(entry)
    ids = action_ids(entry.source.id, (a.row for a in entry.plan.actions)) if entry.plan else ()
    rows: TableRows = {
        "documents": (document_row(entry, stamp, len(tables)),),
        "plan_tables": tables,
        "blocks": block_rows(entry),
        "furniture": furniture_rows(entry),
        "contacts": contact_rows(entry),
        "run_events": event_rows(entry, stamp, ids),
    }
    return rows | _plan_rows(entry, ids) | _record_rows(entry, ids)


def _plan_rows(entry: DocumentEntry, ids: tuple[str, ...]) -> TableRows:
    plan, document = entry.plan, entry.source.id
    if plan is None:
        return {}
    return {
        "document_sources": fact_source_rows(document, plan, CellBoxes(entry.document)),
        "authorities": (authority_row(plan.authority),) if plan.authority else (),
        "leads": lead_rows(document, plan),
        "lead_names": lead_name_rows(document, plan),
        "indicators": indicator_rows(plan),
        "indicator_mentions": mention_rows(document, plan, ids),
        "targets": target_rows(document, plan),
    }


def _record_rows(entry: DocumentEntry, ids: tuple[str, ...]) -> TableRows:
    plan, document = entry.plan, entry.source.id
    if plan is None:
        return {}
    scope = plan.authority.id if plan.authority else document
    tables = {t.number: t for t in plan.tables}
    boxes = CellBoxes(entry.document)
    pairs = tuple(zip(ids, plan.actions, strict=True))
    table_of = {key: None if a.row.table is None else tables.get(a.row.table) for key, a in pairs}
    return {
        "actions": (action_row(document, key, a, table_of[key], boxes) for key, a in pairs),
        "sources": (r for key, a in pairs for r in source_rows(document, key, a.row, table_of[key], boxes)),
        "confidence_checks": (r for key, a in pairs for r in check_rows(key, a)),
        "steps": (r for key, a in pairs for r in step_rows(key, a)),
        "action_leads": (r for key, a in pairs for r in action_lead_rows(scope, key, a)),
        "timescales": (r for key, a in pairs for r in timescale_rows(key, a)),
    }
