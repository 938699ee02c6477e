"""Rows of `sources`: one for each cell or block that a field of an action comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import reduce
from itertools import chain

from extract.plan_record import ActionRow, PlanTable
from ingest.document import Passage, Place, Text
from normalize.resolved import ResolvedPlan
from output.rows.cell_boxes import CellBoxes
from output.rows.ids import block_id, table_id
from output.rows.record_fields import FieldValue, field_values, remainder
from output.rows.row import Row, box_json, words


def source_rows(
    document: str, action_id: str, row: ActionRow, table: PlanTable | None, boxes: CellBoxes
) -> Iterator[Row]:
    """Places in reading order of each field. `extra` has one for each cell that no role took."""
    cells = (FieldValue("extra", cell.text) for cell in remainder(row, table))
    positions: Counter[str] = Counter()
    for value in chain(field_values(row), cells):
        coloured = value.field == "status" and row.status_fill is not None
        for place, text in _places(value.text):
            if text is not None or coloured:
                positions[value.field] += 1
                head: Row = {"action_id": action_id, "field": value.field, "position": positions[value.field]}
                yield head | _where(document, place, boxes) | {"text": text}


def fact_source_rows(document: str, plan: ResolvedPlan, boxes: CellBoxes) -> Iterator[Row]:
    """Places of the facts of a document and of the parts of its contacts; a value without words has none."""
    facts = {
        "title": plan.title,
        "plan_version": plan.version,
        "document_date": plan.date_source,
        "period_text": plan.period_source,
        "authority_id": plan.authority_source,
    }
    stated = [(0, field, text) for field, text in facts.items()]
    for number, person in enumerate(plan.contacts, start=1):
        parts = {"name": person.name, "post": person.post, "email": person.email, "telephone": person.telephone}
        stated += [(number, field, text) for field, text in parts.items()]
    for contact, field, text in stated:
        for position, (place, said) in enumerate(_places(text), start=1):
            head: Row = {"document_id": document, "contact": contact, "field": field, "position": position}
            yield head | _where(document, place, boxes) | {"text": said}


def _where(document: str, place: Place, boxes: CellBoxes) -> Row:
    return {
        "block_id": block_id(document, place.block),
        "page": place.page,
        "table_id": table_id(document, place.table),
        "row": place.row,
        "column": place.column,
        "bbox": box_json(boxes.at(place)),
        "line_first": place.line_first,
        "line_last": place.line_last,
        "recognised": int(place.recognised),
    }


def _places(text: Text) -> Iterator[tuple[Place, str | None]]:
    """Each cell or block once, in order of first appearance, with all of its words."""
    spots: dict[tuple[int | None, ...], list[Passage]] = {}
    for passage in text.passages:
        place = passage.place
        # Two lines of a text file without blocks are two places.
        line = place.line_first if place.block is None and place.row is None else None
        spots.setdefault((place.block, place.page, place.table, place.row, place.column, line), []).append(passage)
    for passages in spots.values():
        yield reduce(_span, (p.place for p in passages)), words(Text(tuple(passages)))


def _span(first: Place, second: Place) -> Place:
    """Both places of one cell or block as one: the union of their boxes, from the first line to the last."""
    boxes = [p.bbox for p in (first, second) if p.bbox is not None]
    lines = [n for p in (first, second) for n in (p.line_first, p.line_last) if n is not None]
    return first._replace(
        bbox=boxes[0].union(boxes[-1]) if boxes else None,
        line_first=min(lines) if lines else None,
        line_last=max(lines) if lines else None,
    )
