"""Markdown: headings with `#`, tables with pipes, `<br>` between the paragraphs of a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.sample_plans.plan import Grid, Line, Plan, PlanTable


def write_markdown_pipes(plan: Plan) -> str:
    lines = [f"# {plan.title}", ""]
    for part in plan.body:
        if isinstance(part, Line):
            lines += [{"heading": "## ", "bullet": "- ", "paragraph": ""}[part.kind] + part.words, ""]
        elif isinstance(part, Grid):
            lines += [*_table(part.rows), ""]
        else:
            lines += list(_sections(part))
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(table: PlanTable) -> Iterator[str]:
    """A table a section, under a heading that names its theme."""
    header = tuple(c.header for c in table.columns)
    for section in table.sections:
        if section.theme:
            yield from (f"## {section.theme}", "")
        yield from _table((header, *(tuple("<br>".join(c) for c in row.cells) for row in section.rows)))
        yield ""


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    header, *body = rows
    yield _line(header)
    yield "|" + "|".join(" --- " for _ in header) + "|"
    yield from map(_line, body)


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"
