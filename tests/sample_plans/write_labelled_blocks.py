"""Labelled blocks: a record is a few lines `Action: …`, `Lead: …`, `Timescale: …`; no table at all."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sample_plans.plan import Line, Plan, PlanTable, Row


def write_labelled_blocks(plan: Plan) -> str:
    lines = [plan.title, ""]
    for part in plan.body:
        if isinstance(part, Line):
            lines += [f"- {part.words}" if part.kind == "bullet" else part.words, ""]
        elif isinstance(part, PlanTable):
            lines += list(_sections(part))
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(table: PlanTable) -> Iterator[str]:
    for section in table.sections:
        if section.theme:
            yield from (section.theme.upper(), "")
        for row in section.rows:
            yield from _block(table, row)
            yield ""


def _block(table: PlanTable, row: Row) -> Iterator[str]:
    """One line a filled cell; a label of an empty cell is printed with nothing after it."""
    for column, cell in zip(table.columns, row.cells, strict=True):
        yield f"{column.header}: {' '.join(cell)}".rstrip()
