"""Progress tables: the actions of a plan listed again with how far each has come. They add no records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.match_role import match_role
from extract.plan_record import ActionRow, ColumnRole, FieldText, Role
from extract.tables.grid import Grid, GridRow, Slot
from ingest.document import Notice, Text

#: Share of the rows of a table that must repeat an action for the table to be its progress report.
_REPEATS = 0.6
_NUMBER = re.compile(r"^\s*(?:[A-Z]{1,4}\s?)?\d[\d.]*[a-z]?[.):]?\s+")
_UNMATCHED = "Table {} reports progress of an action the plan does not list: {}"
_REPORTED: tuple[Role, ...] = ("progress", "status")


@dataclass(frozen=True, slots=True)
class ProgressTable:
    """A table that repeats actions: the column that does, and what its other columns report."""

    action_column: int
    reports: tuple[tuple[int, Role], ...]
    columns: tuple[ColumnRole, ...]


def action_keys(records: Iterable[ActionRow]) -> set[str]:
    """What the actions of the records are known again by."""
    return {_key(r.get("action")) for r in records} - {""}


def progress_table(grid: Grid, keys: Set[str]) -> ProgressTable | None:
    """The columns of a table that lists actions again with no lead or date beside them; None for any other.

    `keys` are the `action_keys` of the records so far.
    """
    header = grid.rows[0] if grid.rows else None
    if not keys or header is None:
        return None
    for slot in header.slots:
        cells = [row.at(slot.column) for row in grid.rows[1:]]
        filled = [c for c in cells if c and c.text]
        repeats = sum(_key(c.text) in keys for c in filled)
        if filled and repeats >= _REPEATS * len(filled):
            return _columns(header, slot.column)
    return None


def _columns(header: GridRow, action_column: int) -> ProgressTable | None:
    columns: list[ColumnRole] = []
    reports: list[tuple[int, Role]] = []
    for slot in header.slots:
        match = match_role(str(slot.text))
        if slot.column == action_column:
            columns.append(ColumnRole(slot.column, str(slot.text), "action", "its cells repeat actions", 1.0))
        elif match and match.role in ("lead_text", "timescale_text", "finishes"):
            return None
        elif match and match.role not in _REPORTED:
            columns.append(ColumnRole(slot.column, str(slot.text), None, "says nothing of progress", 0.0))
        else:
            role: Role = match.role if match and match.role in _REPORTED else "progress"
            reports.append((slot.column, role))
            columns.append(ColumnRole(slot.column, str(slot.text), role, "stands beside repeated actions", 0.8))
    return ProgressTable(action_column, tuple(reports), tuple(columns)) if reports else None


def fold_progress(grid: Grid, table: ProgressTable, records: Sequence[ActionRow]) -> tuple[ActionRow, ...]:
    """The records with the progress and status the table reports for them."""
    by_key: dict[str, list[tuple[Role, Slot]]] = {}
    for row in grid.rows[1:]:
        slot = row.at(table.action_column)
        if slot and slot.text:
            found = ((role, row.at(column)) for column, role in table.reports)
            by_key.setdefault(_key(slot.text), []).extend((role, s) for role, s in found if s)
    return tuple(_reported(record, by_key.get(_key(record.get("action")), ())) for record in records)


def _reported(record: ActionRow, reports: Sequence[tuple[Role, Slot]]) -> ActionRow:
    fields = {f.role: f.text for f in record.fields}
    fill = record.status_fill
    for role, slot in reports:
        if slot.text:
            fields[role] = fields[role] + slot.text if role in fields else slot.text
        if role == "status":
            fill = slot.fill or fill
    return replace(record, fields=tuple(FieldText(r, t) for r, t in fields.items()), status_fill=fill)


def unmatched(grid: Grid, table: ProgressTable, keys: Set[str]) -> list[Notice]:
    """A notice for each row whose action no record has: what it reports belongs to none of them."""
    slots = (row.at(table.action_column) for row in grid.rows[1:])
    lost = [str(s.text).replace("\n", " ")[:160] for s in slots if s and s.text and _key(s.text) not in keys]
    return [Notice("warning", "progress_unmatched", _UNMATCHED.format(grid.number, words)) for words in lost]


def _key(text: Text) -> str:
    return _letters(str(text))


@lru_cache(maxsize=50_000)
def _letters(words: str) -> str:
    """The letters of an action without the number in front of it."""
    return re.sub(r"[\W_]+", "", _NUMBER.sub("", words).casefold())
