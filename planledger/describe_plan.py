"""What was read and understood of one file, ready to be shown or printed as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.plan_record import PlanTable
from ingest.document import Notice
from normalize.resolved import CheckResult, ResolvedAction, ResolvedPlan
from output.entry import DocumentEntry


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """A column: 1-based number, header, role (None: kept in `extra`), why, and how sure (0 to 1)."""

    number: int
    header: str
    role: str | None
    reason: str
    certainty: float


@dataclass(frozen=True, slots=True)
class TableSeen:
    """A table; `records` counts the actions and mitigations read from it, `sample` holds its first rows."""

    number: int
    kind: str
    pages: str | None
    rows: int
    confidence: float
    message: str | None
    records: int
    columns: tuple[ColumnSeen, ...]
    sample: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class RecordSeen:
    """One record as it was understood; dates are ISO, leads are canonical names with their kinds.

    `checks` are those that confidence follows from.
    """

    kind: str
    table: int | None
    row: int | None
    ref: str | None
    action: str | None
    leads: tuple[str, ...]
    times: tuple[str, ...]
    confidence: float
    checks: tuple[CheckResult, ...]


@dataclass(frozen=True, slots=True)
class NoticeSeen:
    """A notice and how many times it was raised in this document."""

    severity: str
    code: str
    message: str
    count: int


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """Everything `planledger inspect` shows. What a file does not state is None."""

    file: str
    format: str
    reader: str | None
    pages: int | None
    status: str
    message: str | None
    title: str | None = None
    plan_type: str | None = None
    authority: str | None = None
    period: str | None = None
    date: str | None = None
    counts: tuple[tuple[str, int], ...] = ()
    tables: tuple[TableSeen, ...] = ()
    records: tuple[RecordSeen, ...] = ()
    notices: tuple[NoticeSeen, ...] = ()
    settings: str | None = None


def describe(entry: DocumentEntry) -> PlanSeen:
    """The entry of one file as a person would ask about it."""
    document, plan = entry.document, entry.plan
    bare = PlanSeen(
        file=entry.source.path,
        format=entry.source.format,
        reader=None if document is None else document.reader,
        pages=None if document is None else document.page_count,
        status=entry.status,
        message=entry.message,
        notices=_notices(_raised(entry)),
    )
    if plan is None:
        return bare
    return replace(
        bare,
        title=str(plan.title) or None,
        plan_type=plan.plan_type,
        authority=None if plan.authority is None else f"{plan.authority.name} ({plan.authority.id})",
        period=None if plan.period is None else f"{plan.period.start} to {plan.period.end}",
        date=None if plan.document_date is None else plan.document_date.isoformat(),
        counts=_counts(plan),
        tables=tuple(_table(table, plan.actions) for table in plan.tables),
        records=tuple(map(_record, plan.actions)),
    )


def _counts(plan: ResolvedPlan) -> tuple[tuple[str, int], ...]:
    kinds = Counter(action.row.kind for action in plan.actions)
    return (
        ("action", kinds["action"]),
        ("mitigation", kinds["mitigation"]),
        ("commitment", kinds["commitment"]),
        ("lead", sum(len(action.leads) for action in plan.actions)),
        ("timescale", sum(len(action.timescales) for action in plan.actions)),
        ("indicator mention", len(plan.mentions)),
        ("target", len(plan.targets)),
        ("contact", len(plan.contacts)),
    )


def _table(table: PlanTable, actions: Iterable[ResolvedAction]) -> TableSeen:
    columns = tuple(ColumnSeen(c.column + 1, c.header, c.role, c.reason, round(c.certainty, 2)) for c in table.columns)
    return TableSeen(
        number=table.number,
        kind=table.kind,
        pages=_pages(table.page_first, table.page_last),
        rows=table.row_count,
        confidence=round(table.confidence, 2),
        message=table.message,
        records=sum(action.row.table == table.number for action in actions),
        columns=columns,
        sample=table.sample,
    )


def _pages(first: int | None, last: int | None) -> str | None:
    if first is None:
        return None
    return str(first) if last in (None, first) else f"{first}-{last}"


def _record(action: ResolvedAction) -> RecordSeen:
    row = action.row
    return RecordSeen(
        kind=row.kind,
        table=row.table,
        row=row.row,
        ref=str(row.get("ref")) or None,
        action=str(row.get("action")) or None,
        leads=tuple(f"{step.lead.name} ({step.lead.kind})" for step in action.leads),
        times=tuple(
            f"{step.timescale.text} ({step.timescale.edtf or step.timescale.kind})" for step in action.timescales
        ),
        confidence=round(action.confidence, 2),
        checks=action.checks,
    )


def _raised(entry: DocumentEntry) -> Iterator[Notice]:
    """Every notice of the document and of each record; one that several stages hand on counts once."""
    document, plan = entry.document, entry.plan
    read = document.notices if document else ()
    yield from dict.fromkeys((*entry.notices, *read, *(plan.notices if plan else ())))
    for action in plan.actions if plan else ():
        yield from dict.fromkeys((*action.row.doubts, *action.notices))


def _notices(notices: Iterable[Notice]) -> tuple[NoticeSeen, ...]:
    """Each notice once, as raised first, with how often; errors before warnings before the rest."""
    tally = Counter(notices)
    severities = ("error", "warning", "info")
    ordered = sorted(tally, key=lambda notice: severities.index(notice.severity))
    return tuple(NoticeSeen(n.severity, n.code, n.message, tally[n]) for n in ordered)
