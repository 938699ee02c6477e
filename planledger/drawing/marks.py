"""From a Document and its plan to marks: what stands where, and what it was understood as. A pure function."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.document import Document, Place, Text
from normalize.resolved import ResolvedPlan
from planledger.drawing.evidence import Evidence, Use, evidence_of, roles_and_records
from planledger.drawing.mark import Mark
from planledger.drawing.row_labels import context_label
from planledger.drawing.table_marks import marks_of_tables
from planledger.drawing.table_pieces import pieces_of


def marks_of(document: Document, plan: ResolvedPlan) -> tuple[Mark, ...]:
    """Every mark of a document: page furniture, texts outside tables, tables. No picture or format is needed."""
    evidence = evidence_of(plan)
    furniture = (Mark("furniture", place) for place in _furniture(document))
    facts = _facts(plan)
    texts = _text_marks(document, evidence, facts)
    return (*furniture, *texts, *marks_of_tables(pieces_of(document, plan), evidence))


def _furniture(document: Document) -> Iterator[Place]:
    if document.furniture_places:
        yield from document.furniture_places
    else:
        yield from (block.passage.place for block in document.furniture)


def _facts(plan: ResolvedPlan) -> dict[int, str]:
    """What the blocks outside tables say of the document as a whole, by block."""
    facts: dict[int, str] = {}
    said = [("title", plan.title), *((c.role, c.name) for c in plan.contacts)]
    for name, text in said:
        facts |= {p.block: name for p in text.places() if p.block is not None and p.block not in facts}
    return facts


def _text_marks(document: Document, evidence: Evidence, facts: dict[int, str]) -> Iterator[Mark]:
    for block in document.text_blocks():
        place = block.passage.place
        uses = evidence.of(Text((block.passage,)))
        own = [use for use in uses if not _stands_over(place, use, evidence)]
        if own:
            yield from _record_marks(place, own, evidence)
        elif uses:
            roles, records = roles_and_records(uses)
            yield Mark("context", place, context_label(uses, evidence), roles, records)
        elif place.block in facts:
            yield Mark("fact", place, facts[place.block])


def _stands_over(place: Place, use: Use, evidence: Evidence) -> bool:
    """A context role in the very block the record begins with is part of the record."""
    return use.is_context and evidence.plan.actions[use.record].row.place.block != place.block


def _record_marks(place: Place, uses: list[Use], evidence: Evidence) -> Iterator[Mark]:
    """A block of a record outside tables, and its number: that of the block the record begins with."""
    roles, records = roles_and_records(uses)
    rows = [evidence.plan.actions[record].row for record in records]
    numbers = [f"b{row.place.block}" + ("" if row.place.block == place.block else " more") for row in rows]
    yield Mark("prose", place, f"{rows[0].kind}: {' + '.join(roles)}", roles, records)
    yield Mark("row", place, ", ".join(numbers), records=records)
