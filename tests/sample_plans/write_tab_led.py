"""Text dump of a Word table: every cell begins on its own line with a tab.

Further paragraphs of a cell follow after a blank line, without a tab. An empty cell is a lone tab. Rows
follow after a blank line, but a blank line may also stand inside a row, where a cell ended in an empty
paragraph; headers are printed again where the table went over a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.sample_plans.plan import Grid, Line, Paragraphs, Plan, PlanTable, Row, Section

CellLines = list[str]


def write_tab_led(plan: Plan, key_value_heads: bool = False, loose: bool = False) -> str:
    """The plan as text. `loose` leaves empty paragraphs at the end of some cells, as hand-made plans do."""
    lines = [f" {plan.title}", ""]
    for part in plan.body:
        lines += _part(plan, part, key_value_heads, loose)
    return "\n".join(lines).rstrip("\n") + "\n"


def _part(plan: Plan, part: Line | PlanTable | Grid, key_value_heads: bool, loose: bool) -> CellLines:
    if isinstance(part, Line):
        return [f"- {part.words}" if part.kind == "bullet" else part.words, ""]
    if isinstance(part, Grid):
        return [line for cells in part.rows for line in _row([(c,) if c else () for c in cells])]
    return list(_headed_tables(plan, part) if key_value_heads else _one_table(part, loose))


def _one_table(table: PlanTable, loose: bool) -> Iterator[str]:
    header: list[Paragraphs] = [(c.header,) for c in table.columns]
    printed, theme = 0, ""
    for section in table.sections:
        if section.theme != theme:
            yield from _theme_and_header(table, section, header)
            theme = section.theme
        if section.priority:
            yield from _row([*_reference(table, section.ref), (section.priority, *section.prose)])
        for row in section.rows:
            if table.header_every and printed and printed % table.header_every == 0:
                yield from _row(header)
            printed += 1
            yield from _row(list(row.cells), _loose_cells(row, printed) if loose else frozenset())


def _theme_and_header(table: PlanTable, section: Section, header: list[Paragraphs]) -> Iterator[str]:
    """A plan part begins with its name in a row above the header."""
    if section.theme:
        yield from _row([*_reference(table), (section.theme,)])
    yield from _row(header)


def _reference(table: PlanTable, ref: str | None = None) -> list[Paragraphs]:
    """A section row of a plan with a number column carries the number, or an empty cell, in front."""
    if table.column_of("ref") is None:
        return []
    return [(ref,) if ref else ()]


def _loose_cells(row: Row, number: int) -> frozenset[int]:
    """Which cells of a row end in an empty paragraph: a fixed pattern, never the last cell."""
    return frozenset(i for i in range(len(row.cells) - 1) if row.cells[i] and (number * 3 + i) % 7 == 0)


def _row(cells: list[Paragraphs], loose: frozenset[int] = frozenset()) -> Iterator[str]:
    for number, cell in enumerate(cells):
        yield "\t" + (str(cell[0]) if cell else "")
        for words in cell[1:]:
            yield ""
            yield str(words)
        if number in loose:
            yield ""
    yield ""


def _headed_tables(plan: Plan, table: PlanTable) -> Iterator[str]:
    """A small table a section, under a running title, the section's code and a key-value head.

    The head of the first column stands with the first step in one cell, as a Word table whose header row
    was merged with the row below it comes out.
    """
    for section in table.sections:
        yield from ("", plan.title.upper(), "", str(section.theme))
        yield from ("\tRECOMMENDATION:", "\t" + str(section.recommendation[0]))
        for words in section.recommendation[1:]:
            yield from ("", words)
        yield from ("", "", "", "\tPROPOSED ACTION:", f"\t{section.priority}", "", "", "")
        yield from _headed_rows(table, section)


def _headed_rows(table: PlanTable, section: Section) -> Iterator[str]:
    first, *rest = section.rows
    step = first.cells[0]
    yield from (f"\t{table.columns[0].header}:", "", *map(str, step), "", "")
    for column in table.columns[1:]:
        yield f"\t{column.header}"
    yield ""
    yield from _row([(), *first.cells[1:]])
    for number, row in enumerate(rest):
        yield from _row(list(row.cells), frozenset({0}) if number % 2 == 0 else frozenset())
