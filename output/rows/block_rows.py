"""Rows of `plan_tables` and `blocks`: what stands in the document, in reading order."""

from __future__ import annotations

import json
from collections.abc import Iterator

from extract.plan_record import PlanTable
from ingest.document import Place, Table, Text, TextBlock
from output.entry import DocumentEntry
from output.rows.ids import block_id, table_id
from output.rows.row import Row, as_json, words

NOT_CLASSIFIED = "The table was read, but nothing was extracted from this document."


def plan_table_rows(entry: DocumentEntry) -> tuple[Row, ...]:
    """Every table, by number: those the extractor judged, and those it never came to."""
    judged = {t.number: t for t in (entry.plan.tables if entry.plan else ())}
    rows = {n: _judged_row(entry.source.id, table) for n, table in judged.items()}
    for table in entry.document.tables() if entry.document else ():
        rows.setdefault(table.number, _unjudged_row(entry.source.id, table))
    return tuple(rows[n] for n in sorted(rows))


def _judged_row(document: str, table: PlanTable) -> Row:
    roles = {str(c.column): c.role for c in table.columns if c.role is not None}
    return {
        **_extent(document, table),
        "kind": table.kind,
        "header": as_json(table.header),
        "roles": json.dumps(roles),
        "confidence": table.confidence,
        "message": words(table.message),
    }


def _extent(document: str, table: PlanTable | Table) -> Row:
    """What is known of a table whether or not the extractor judged it."""
    return {
        "id": table_id(document, table.number),
        "document_id": document,
        "position": table.number,
        "page_first": table.page_first,
        "page_last": table.page_last,
        "row_count": table.row_count,
        "column_count": table.column_count,
    }


def _unjudged_row(document: str, table: Table) -> Row:
    return {
        **_extent(document, table),
        "kind": "other",
        "header": None,
        "roles": json.dumps({}),
        "confidence": 0.0,
        "message": NOT_CLASSIFIED,
    }


def block_rows(entry: DocumentEntry) -> Iterator[Row]:
    """One row a block; ValueError where the reader did not number its blocks."""
    for block in entry.document.blocks if entry.document else ():
        if isinstance(block, TextBlock):
            text = Text((block.passage,))
            yield _block_row(entry, text, block.kind, block.level, block.label)
            continue
        for cell in sorted(block.cells, key=lambda c: (c.row, c.column)):
            if cell.text:
                row = _block_row(entry, cell.text, "cell", None, "")
                yield row | {
                    "table_id": table_id(entry.source.id, block.number),
                    "row": cell.row,
                    "column": cell.column,
                }


def _block_row(entry: DocumentEntry, text: Text, kind: str, level: int | None, label: str) -> Row:
    place: Place = text.passages[0].place
    if place.block is None:
        raise ValueError(f"{entry.source.path}: a block has no position; was number_blocks left out?")
    return {
        "id": block_id(entry.source.id, place.block),
        "document_id": entry.source.id,
        "position": place.block,
        "page": place.page,
        "kind": kind,
        "level": level,
        "label": words(label),
        "table_id": None,
        "row": None,
        "column": None,
        "text": words(text),
    }
