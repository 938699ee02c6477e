"""Columns in which nothing stands but ticks and crosses: what a cell says there is the label of its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.tables.grid import GridRow, Slot

_MARK = re.compile(r"[xX✓✔☑☒✗✘●•*■√]|[Yy]es|[Yy]")
#: One column of ticks alone says whether, not which.
_LEAST_COLUMNS = 2


def is_mark(words: str) -> bool:
    """Is a cell ticked or crossed, and says no more?"""
    return bool(_MARK.fullmatch(words))


def with_marked_columns(rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """The rows, the cells over columns of marks told as such."""
    first = next((n for n, row in enumerate(rows) if any(_is_marked(s) for s in row.slots)), None)
    columns = _marked_columns(rows[first:]) if first else frozenset()
    if first is None or len(columns) < _LEAST_COLUMNS:
        return tuple(rows)
    return tuple(_told(row, columns) for row in rows)


def _is_marked(slot: Slot) -> bool:
    return slot.span == 1 and is_mark(str(slot.text))


def _marked_columns(rows: Sequence[GridRow]) -> frozenset[int]:
    """Columns whose filled cells are marks, and the blank ones between and beside them."""
    slots = [s for row in rows for s in row.slots if s.span == 1 and s.text]
    marked = {s.column for s in slots if is_mark(str(s.text))}
    filled = {s.column for s in slots if not is_mark(str(s.text)) and not s.carried}
    width = max((s.column + s.span for row in rows for s in row.slots), default=0)
    told = marked - filled
    blank = set(range(width)) - {s.column for s in slots}
    for order in (range(width), range(width - 1, -1, -1)):
        for column in order:
            if column in blank and told & {column - 1, column + 1}:
                told.add(column)
    return frozenset(told)


def _told(row: GridRow, columns: frozenset[int]) -> GridRow:
    """A label stands over marks where every column it spans holds marks."""
    return GridRow(
        tuple(
            replace(s, over_marks=True)
            if s.text and not is_mark(str(s.text)) and columns >= set(range(s.column, s.column + s.span))
            else s
            for s in row.slots
        )
    )
