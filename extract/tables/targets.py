"""Read tables of indicators by year: baseline and targets, one value a cell, with the period over its column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.match_role import match_role
from extract.plan_record import Role, TargetCell
from extract.tables.grid import Grid, GridRow, Slot
from ingest.document import NO_TEXT, Text

#: `2008/9`, `2009-10`, `2010/2011`, `Mar 2011`, `2020`: what stands over a column of targets.
PERIOD = re.compile(r"(?:19|20)\d\d\s?[/–-]\s?(?:(?:19|20)\d\d|\d{1,2})\b|\b(?:19|20)\d\d\b")
_INDICATOR = re.compile(r"\b(?:N[Il1]s?|BV(?:PI)?|PAF|VSB|VSA|VSC|LI|LPI|KPI|PI)\b\.?\s?(?:No\.?\s?)?\d", re.I)


@dataclass(frozen=True, slots=True)
class TargetColumns:
    """What the columns of a table of targets hold: periods over value columns, and the others by role."""

    header_row: int
    periods: tuple[tuple[int, Text], ...]
    roles: tuple[tuple[int, Role], ...]

    @property
    def value_columns(self) -> frozenset[int]:
        return frozenset(c for c, _ in self.periods) | {c for c, r in self.roles if r == "baseline"}

    def column(self, role: Role) -> int | None:
        return next((c for c, r in self.roles if r == role), None)


def target_columns(grid: Grid) -> TargetColumns | None:
    """The columns of a table whose header names two or more periods or a baseline with one; None otherwise."""
    for number, row in enumerate(grid.rows[:6]):
        periods = tuple((s.column, _period(s.text)) for s in row.slots if s.text and _is_period_label(s))
        if not periods:
            continue
        roles = _roles_above(grid.rows[: number + 1], {c for c, _ in periods})
        roles += tuple((c, "baseline") for c, _ in periods if _is_under_baseline(grid.rows[: number + 1], c))
        baseline = any(r == "baseline" for _, r in roles)
        if (len(periods) >= 2 or baseline) and _speaks_of_targets(grid, number):
            return TargetColumns(number, periods, roles)
    return None


def _speaks_of_targets(grid: Grid, header_row: int) -> bool:
    """Do header, headings or rows name a target, a baseline or an indicator? Budgets by year do not."""
    header = " ".join(str(s.text) for row in grid.rows[: header_row + 1] for s in row.slots)
    heads = " ".join(h.words for h in grid.heads[-2:])
    body = any(_INDICATOR.search(str(s.text)) for row in grid.rows[header_row + 1 :] for s in row.slots[:2])
    return body or bool(re.search(r"\b(?:targets?|baselines?|indicators?)\b", f"{header} {heads}", re.I))


def read_targets(grid: Grid, columns: TargetColumns) -> tuple[TargetCell, ...]:
    """One TargetCell for each non-blank baseline or target cell below the header."""
    title = _title(grid, columns)
    cells: list[TargetCell] = []
    for row in grid.rows[columns.header_row + 1 :]:
        if any(_is_period_label(s) for s in row.slots if s.text) and not _values(row, columns):
            continue
        cells += _row_targets(grid.number, row, columns, title)
    return tuple(cells)


def _is_period_label(slot: Slot) -> bool:
    words = str(slot.text)
    return bool(PERIOD.search(words)) and len(words) <= 40 and "%" not in words


def _is_under_baseline(header: tuple[GridRow, ...], column: int) -> bool:
    """`Baseline 2007/08`, or the period below a label of its own: a caption over all columns is none."""
    own = header[-1].at(column)
    if own and "baseline" in str(own.text).lower():
        return True
    over = (slot for row in header[:-1] if (slot := row.at(column)))
    width = sum(s.span for s in header[-1].slots)
    return any(_names_baseline(slot) and slot.span < width - 1 for slot in over)


def _names_baseline(slot: Slot) -> bool:
    match = match_role(str(slot.text)) if slot.text else None
    return match is not None and match.role == "baseline"


def _period(text: Text) -> Text:
    match = PERIOD.search(str(text))
    return text.cut(*match.span()) if match else text


def _roles_above(rows: tuple[GridRow, ...], periods: set[int]) -> tuple[tuple[int, Role], ...]:
    """The role each other column has by the labels in the header rows, the lowest first."""
    roles: dict[int, Role] = {}
    for row in reversed(rows):
        for slot in row.slots:
            match = match_role(str(slot.text)) if slot.text else None
            if match and slot.column not in periods and slot.column not in roles:
                roles[slot.column] = match.role
    return tuple(sorted(roles.items()))


def _title(grid: Grid, columns: TargetColumns) -> Text:
    """The words over the header that name an indicator, else the nearest heading that does."""
    above = [s.text for row in grid.rows[: columns.header_row + 1] for s in row.slots if _INDICATOR.search(str(s.text))]
    if above:
        return above[0]
    heads = [h for h in reversed(grid.heads) if _INDICATOR.search(h.words)]
    return Text((heads[0].passage,)) if heads else NO_TEXT


def _values(row: GridRow, columns: TargetColumns) -> list[Slot]:
    return [s for s in row.slots if s.column in columns.value_columns and s.text and not _is_period_label(s)]


def _row_targets(table: int, row: GridRow, columns: TargetColumns, title: Text) -> list[TargetCell]:
    label = _label(row, columns)
    indicator = label if _INDICATOR.search(str(label)) else (title or label)
    place = _text(row, columns.column("place"))
    cells: list[TargetCell] = []
    for slot in row.slots:
        period = next((t for c, t in columns.periods if c == slot.column), None)
        is_baseline = (slot.column, "baseline") in columns.roles
        if slot.text and (is_baseline or period is not None):
            source = _text(row, columns.column("source"))
            value = (period or NO_TEXT, slot.text, is_baseline, source)
            cells.append(TargetCell(table, indicator, label, place, *value))
    return cells


def _label(row: GridRow, columns: TargetColumns) -> Text:
    """What the row is about: its indicator column and measure column, else its first text that is no value."""
    named = [_text(row, columns.column(r)) for r in ("indicator", "measure", "outcome")]
    texts = [t for t in named if t and t not in [s.text for s in _values(row, columns)]]
    if texts:
        return Text(tuple(p for t in texts for p in t.passages))
    values = {s.column for s in _values(row, columns)}
    place = columns.column("place")
    return next((s.text for s in row.slots if s.text and s.column not in values and s.column != place), NO_TEXT)


def _text(row: GridRow, column: int | None) -> Text:
    slot = row.at(column) if column is not None else None
    return slot.text if slot else NO_TEXT
