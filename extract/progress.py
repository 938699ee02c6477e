"""Progress tables: the actions of a plan listed again with how far each has come. They add no records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.grid import Grid, GridRow
from extract.match_role import match_role
from extract.plan_record import ActionRow, ColumnRole, FieldText, Role
from ingest.document import NO_TEXT, Text

#: Share of the rows of a table that must repeat an action for the table to be its progress report.
_REPEATS = 0.6
_REPORTED: tuple[Role, ...] = ("progress", "status")


@dataclass(frozen=True, slots=True)
class ProgressTable:
    """A table that repeats actions: the column that does, and what its other columns report."""

    action_column: int
    reports: tuple[tuple[int, Role], ...]
    columns: tuple[ColumnRole, ...]


def progress_table(grid: Grid, records: Sequence[ActionRow]) -> ProgressTable | None:
    """The columns of a table that lists actions again with no lead or date beside them; None for any other."""
    keys = {_key(r.get("action")) for r in records} - {""}
    header = grid.rows[0] if grid.rows else None
    if not keys or header is None:
        return None
    for slot in header.slots:
        cells = [row.at(slot.column) for row in grid.rows[1:]]
        filled = [c for c in cells if c and c.text]
        repeats = sum(_repeated(c.text, keys) for c in filled)
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
    by_key: dict[str, list[tuple[Role, Text]]] = {}
    for row in grid.rows[1:]:
        slot = row.at(table.action_column)
        if slot and slot.text:
            found = [(role, _text(row, column)) for column, role in table.reports]
            by_key.setdefault(_key(slot.text), []).extend((r, t) for r, t in found if t)
    return tuple(_reported(record, by_key) for record in records)


def _reported(record: ActionRow, by_key: dict[str, list[tuple[Role, Text]]]) -> ActionRow:
    reports = by_key.get(_key(record.get("action")), []) if record.get("action") else []
    fields = {f.role: f.text for f in record.fields}
    for role, text in reports:
        fields[role] = fields[role] + text if role in fields else text
    return replace(record, fields=tuple(FieldText(r, t) for r, t in fields.items()))


def _text(row: GridRow, column: int) -> Text:
    slot = row.at(column)
    return slot.text if slot else NO_TEXT


def _repeated(text: Text, keys: set[str]) -> bool:
    return _key(text) in keys


def _key(text: Text) -> str:
    """The letters of an action without the number in front of it."""
    words = re.sub(r"^\s*(?:[A-Z]{1,4}\s?)?\d[\d.]*[a-z]?[.):]?\s+", "", str(text))
    return re.sub(r"[^a-z0-9]+", "", words.casefold())
