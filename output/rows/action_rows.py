"""Rows of `actions`, `confidence_checks`, `steps` and `timescales`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from extract.plan_record import ActionRow, PlanTable
from ingest.document import Box, Place
from normalize.resolved import ResolvedAction
from output.rows.cell_boxes import CellBoxes
from output.rows.ids import table_id
from output.rows.record_fields import by_header, field_values, remainder
from output.rows.row import Row, as_json, box_json, iso, words


def action_row(document: str, action_id: str, action: ResolvedAction, table: PlanTable | None, boxes: CellBoxes) -> Row:
    raw = action.row
    texts: Row = {v.field: words(v.text) for v in field_values(raw)}
    page = _page(raw)
    return {
        "id": action_id,
        "document_id": document,
        "table_id": table_id(document, raw.table),
        "row": raw.row,
        "page": page,
        "kind": raw.kind,
        **texts,
        "status": action.status,
        "start": iso(action.start),
        "end": iso(action.end),
        "ongoing": int(action.ongoing),
        "incomplete": int(action.incomplete),
        "confidence": action.confidence,
        "lead_kinds": "; ".join(sorted({stated.lead.kind for stated in action.leads})) or None,
        "extra": as_json(by_header(remainder(raw, table))),
        "bbox": box_json(_box(raw, page, boxes)),
    }


def _page(row: ActionRow) -> int | None:
    """The page the record begins on: its own place, else the first of its own texts that has a page."""
    if row.place.page is not None:
        return row.place.page
    return next((p.page for p in _own_places(row) if p.page is not None), None)


def _box(row: ActionRow, page: int | None, cells: CellBoxes) -> Box | None:
    """The union of the record's own boxes on its page; None where the format has no boxes."""
    places = (p for p in (row.place, *_own_places(row)) if p.page == page)
    boxes = [box for p in places if (box := cells.at(p)) is not None]
    return reduce(Box.union, boxes) if boxes else None


def _own_places(row: ActionRow) -> Iterator[Place]:
    """Places of the record's texts, without the context carried down from above it."""
    texts = (*(f.text for f in row.fields), *(e.text for e in row.extra))
    for place in (place for text in texts for place in text.places()):
        if place.table == row.table and not _above(place, row.place):
            yield place


def _above(place: Place, own: Place) -> bool:
    """In a table: in an earlier grid row. In prose: in an earlier block."""
    if own.row is not None and place.row is not None:
        return place.row < own.row
    return own.block is not None and place.block is not None and place.block < own.block


def check_rows(action_id: str, action: ResolvedAction) -> Iterator[Row]:
    for position, check in enumerate(action.checks, start=1):
        yield {
            "action_id": action_id,
            "position": position,
            "name": check.name,
            "outcome": check.outcome,
            "lost": check.lost,
            "reason": check.reason,
        }


def step_rows(action_id: str, action: ResolvedAction) -> Iterator[Row]:
    for step in action.steps:
        yield {
            "id": f"{action_id}-s{step.position}",
            "action_id": action_id,
            "position": step.position,
            "heading": words(step.heading),
            "text": words(step.text),
        }


def timescale_rows(action_id: str, action: ResolvedAction) -> Iterator[Row]:
    for position, stated in enumerate(action.timescales, start=1):
        time = stated.timescale
        yield {
            "id": f"{action_id}-w{position}",
            "action_id": action_id,
            "position": position,
            "step": stated.step,
            "text": words(time.text),
            "kind": time.kind,
            "edtf": words(time.edtf),
            "start": iso(time.start),
            "end": iso(time.end),
            "message": words(time.message),
        }
