"""The records of a plan as a person compares them with the page: ref, action, lead, timescale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.context import CONTEXT_ROLES
from normalize.resolved import ResolvedAction, ResolvedPlan


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record: where it is numbered (`t1 row 3`, `b12`), its texts as written, and what was worked out."""

    number: str
    kind: str
    ref: str
    context: tuple[tuple[str, str], ...]
    action: str
    lead: str
    leads: tuple[str, ...]
    timescale: str
    times: tuple[str, ...]
    extra: tuple[tuple[str, str], ...]
    pages: tuple[int, ...]
    confidence: float


def record_lines(plan: ResolvedPlan) -> tuple[RecordLine, ...]:
    """Every record, in the order of the plan."""
    return tuple(map(_line, plan.actions))


def on_page(lines: Iterable[RecordLine], page: int) -> tuple[RecordLine, ...]:
    """The records with a text on a page; one parted by a page break is on both."""
    return tuple(line for line in lines if page in line.pages)


def _line(action: ResolvedAction) -> RecordLine:
    row = action.row
    number = f"t{row.table} row {row.row}" if row.table else f"b{row.place.block}"
    heads = (*CONTEXT_ROLES, "risk")
    own = [row.place, *(p for f in row.fields if f.role not in heads for p in f.text.places())]
    return RecordLine(
        number=number,
        kind=row.kind,
        ref=str(row.get("ref")),
        context=tuple((f.role, str(f.text)) for f in row.fields if f.role in heads),
        action=str(row.get("action")),
        lead=str(row.get("lead_text")),
        leads=tuple(f"{s.lead.name} ({s.lead.kind})" for s in action.leads),
        timescale=str(row.get("timescale_text")),
        times=tuple(s.timescale.edtf or s.timescale.kind for s in action.timescales),
        extra=tuple((cell.header, str(cell.text)) for cell in row.extra),
        pages=tuple(sorted({p.page for p in own if p.page is not None})),
        confidence=round(action.confidence, 2),
    )
