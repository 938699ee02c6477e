"""Rows about the file as a whole: documents, authorities, contacts, furniture."""

from __future__ import annotations

from collections.abc import Iterator

from normalize.values import Authority
from output.entry import DocumentEntry
from output.rows.row import Row, RunStamp, as_json, iso, words


def document_row(entry: DocumentEntry, stamp: RunStamp, table_count: int) -> Row:
    """The row of `documents`; what only a plan knows is NULL where the file could not be read."""
    return {
        **_file(entry),
        **_plan(entry),
        "status": entry.status,
        "message": words(entry.message),
        "wanted_parts": as_json(entry.wanted_parts),
        "ocr": entry.ocr,
        "missing_since": None,
        "table_count": table_count,
        **stamp.columns_of("documents"),
    }


def _file(entry: DocumentEntry) -> Row:
    """What is known of the file and of its reading."""
    source, document = entry.source, entry.document
    return {
        "id": source.id,
        "path": source.path,
        "also_at": as_json(source.also_at),
        "format": source.format,
        "size_bytes": source.size_bytes,
        "sha256": source.sha256,
        "pages": document.page_count if document else None,
        "page_basis": document.page_basis if document else None,
        "reader": document.reader if document else None,
    }


def _plan(entry: DocumentEntry) -> Row:
    """What the plan says of itself."""
    plan = entry.plan
    period = plan.period if plan else None
    return {
        "title": words(plan.title) if plan else None,
        "authority_id": plan.authority.id if plan and plan.authority else None,
        "plan_type": words(plan.plan_type) if plan else None,
        "plan_version": words(plan.version) if plan else None,
        "document_date": iso(plan.document_date) if plan else None,
        "period_text": words(period.text) if period else None,
        "period_start": iso(period.start) if period else None,
        "period_end": iso(period.end) if period else None,
        "action_count": len(plan.actions) if plan else 0,
    }


def authority_row(authority: Authority) -> Row:
    return {
        "id": authority.id,
        "name": authority.name,
        "type": words(authority.type),
        "region": words(authority.region),
        "nation": words(authority.nation),
        "start_date": iso(authority.start_date),
        "end_date": iso(authority.end_date),
    }


def contact_rows(entry: DocumentEntry) -> Iterator[Row]:
    for position, contact in enumerate(entry.plan.contacts if entry.plan else (), start=1):
        yield {
            "document_id": entry.source.id,
            "position": position,
            "name": words(contact.name),
            "post": words(contact.post),
            "email": words(contact.email),
            "telephone": words(contact.telephone),
            "role": contact.role,
        }


def furniture_rows(entry: DocumentEntry) -> Iterator[Row]:
    for position, block in enumerate(entry.document.furniture if entry.document else (), start=1):
        yield {
            "document_id": entry.source.id,
            "position": position,
            "page": block.passage.place.page,
            "text": words(block.words),
        }
