"""Text taken from a PDF: one table row a line, tabs between the cells, left-over `<p>` and `<i>` marks."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sample_plans.plan import Grid, Line, Paragraphs, Plan, PlanTable, Row


def write_tab_separated(plan: Plan) -> str:
    lines = [plan.title, ""]
    for part in plan.body:
        if isinstance(part, Line):
            lines += [f"- {part.words}" if part.kind == "bullet" else part.words, ""]
        elif isinstance(part, Grid):
            lines += ["\t".join(cells) for cells in part.rows] + [""]
        else:
            lines += [*_table(part), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _table(table: PlanTable) -> Iterator[str]:
    """The number of an action stands in front of its words: the columns `ref` and what follows are one."""
    joined = table.column_of("ref") == 0
    yield "\t".join(c.header for c in table.columns[joined:])
    for section in table.sections:
        for row in section.rows:
            yield "\t".join(_cells(row, joined))


def _cells(row: Row, joined: bool) -> list[str]:
    cells = [_marked(row, cell) for cell in row.cells]
    return [_numbered(row), *cells[2:]] if joined else cells


def _numbered(row: Row) -> str:
    return _paragraph(row, " ".join((*row.cells[0], *row.cells[1])))


def _marked(row: Row, cell: Paragraphs) -> str:
    return _paragraph(row, " ".join(cell)) if cell else ""


def _paragraph(row: Row, words: str) -> str:
    return f"<p>{words}</p>" if row.kind == "mitigation" else words
