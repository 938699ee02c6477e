"""The right answers of a sample plan, in the format of the gold files, from its content alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.sample_plans.plan import WORD_FIELDS, Paragraphs, Plan, PlanTable, Row, Section, SubHeading


def answers(plan: Plan, document: str) -> dict[str, Any]:
    """What the database must say about the plan when it is read from the file named `document`."""
    return {
        "document": document,
        "form": plan.form,
        "status": plan.status,
        "title": plan.title,
        "authority": plan.authority,
        "authority_code": plan.authority_code,
        "document_date": plan.document_date,
        "period": list(plan.period) if plan.period else None,
        "indicators": list(plan.indicators),
        "targets": [_target(*t) for t in plan.targets],
        "contacts": [_contact(c) for c in plan.contacts],
        "commitments": [{"text": t, "timescales": times.split()} for t, times in plan.commitments],
        "actions": list(_records(plan)),
    }


def _target(indicator: str, period: str, value: float, unit: str, baseline: bool) -> dict[str, Any]:
    return {"indicator": indicator, "period": period, "value": value, "unit": unit, "baseline": baseline}


def _contact(contact: tuple[str, ...]) -> dict[str, Any]:
    return dict(zip(("name", "post", "email", "telephone"), contact, strict=False))


def _records(plan: Plan) -> Iterator[dict[str, Any]]:
    for table in plan.tables():
        for section in table.sections:
            for row in section.rows:
                yield _record(plan, table, section, row)


def _record(plan: Plan, table: PlanTable, section: Section, row: Row) -> dict[str, Any]:
    cells = {c.role: cell for c, cell in zip(table.columns, row.cells, strict=True) if c.role}
    dates = cells.get("timescale_text", ()) + cells.get("starts", ()) + cells.get("finishes", ())
    words: dict[str, Paragraphs] = {
        "theme": (section.theme,) if section.theme else (),
        "recommendation": section.recommendation,
        "priority": _priority(section),
        "progress": (row.progress,) if row.progress else (),
    } | {role: cell for role, cell in cells.items() if cell}
    words["timescale_text"] = dates
    judged = (name for name in WORD_FIELDS if name not in plan.unjudged)
    return {
        "kind": row.kind,
        **{name: "\n".join(words.get(name, ())) or None for name in judged},
        "status": row.status,
        "incomplete": not (cells.get("action") and cells.get("lead_text") and dates),
        "leads": _leads(plan, cells.get("lead_text", ())),
        "timescales": _times(plan, cells, dates),
        "steps": _steps(cells.get("action", ())),
        "extra": _extra(table, row),
    }


def _priority(section: Section) -> Paragraphs:
    """Prose under the name of a priority may follow it: `…` says that the text begins so (as in gold)."""
    if not section.priority:
        return ()
    return (section.priority + "…",) if section.prose else (section.priority,)


def _leads(plan: Plan, cell: Paragraphs) -> list[dict[str, str]]:
    whole = "\n".join(cell)
    parts = (whole,) if whole in plan.leads else cell
    return [lead for part in parts for lead in _lead(part, plan.leads[part])]


def _lead(words: str, answer: str | tuple[tuple[str, str], ...]) -> Iterator[dict[str, str]]:
    pairs = ((words, answer),) if isinstance(answer, str) else answer
    return ({"text": text, "kind": kind} for text, kind in pairs)


def _times(plan: Plan, cells: dict[str, Paragraphs], dates: Paragraphs) -> list[str]:
    if "starts" in cells:
        return plan.times["\n".join(dates)].split() if dates else []
    return [token for part in dates for token in plan.times[part].split()]


def _steps(cell: Paragraphs) -> list[dict[str, str | None]]:
    steps: list[dict[str, str | None]] = []
    heading: str | None = None
    for words in cell:
        if isinstance(words, SubHeading):
            heading = str(words)
        else:
            steps.append({"heading": heading, "text": words})
    return steps if len(steps) > 1 else []


def _extra(table: PlanTable, row: Row) -> dict[str, str]:
    pairs = zip(table.columns, row.cells, strict=True)
    return {column.header: "\n".join(cell) for column, cell in pairs if not column.role and cell}
