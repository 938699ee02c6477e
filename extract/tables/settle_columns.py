"""Settle by what the cells hold what the header leaves open: numbers under a blank label, dates under `Target`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.plan_record import ColumnRole, Role
from extract.tables.grid import GridRow
from extract.tables.header_row import Header, is_ticked_label
from extract.tables.marks import is_mark
from extract.vocabulary import load
from ingest.cell_shape import Shape, cell_shape

#: Share of the filled cells of a column that must have one shape.
_MOST = 0.6
#: Roles whose label may as well stand over numbers or dates (`Step` over 1, 2, 3; `Target` over dates).
_OPEN_TO_NUMBERS: tuple[Role | None, ...] = (None, "objective", "priority", "theme", "recommendation")
_SAY_WHAT: frozenset[Role] = frozenset({"action", "objective", "recommendation", "priority", "risk"})
_SAY_WHEN: frozenset[Role] = frozenset({"timescale_text", "finishes", "starts"})
#: Words a cell that make a column prose.
_LEAST_PROSE = 4
#: Numbers of rows differ from each other; marks of a scale come again and again.
_DIFFERENT = 0.5
_HOUR = re.compile(r"\d{1,2}[.:]\d\d\s*(?:am|pm|hrs)?\s*(?:$|[-–])", re.I)
_OPEN_TO_DATES: tuple[Role | None, ...] = (None, "outcome", "lead_text", "theme")
#: Beside an action these measure its success.
_MEASURES: frozenset[Role] = frozenset({"indicator", "measure", "target", "baseline"})


def settle_columns(header: Header, rows: Sequence[GridRow]) -> Header:
    """The header with roles that the cells below make plain, where no other column has them."""
    columns = _without_codes(header.columns, rows)
    if not any(c.role == "ref" for c in columns):
        columns = _first_changed(columns, rows, _OPEN_TO_NUMBERS, "number", "ref")
    if not header.has("timescale_text", "starts", "finishes"):
        columns = _first_changed(columns, rows, _OPEN_TO_DATES, "date", "timescale_text")
    columns = tuple(_without_scores(_without_reports(c, columns, rows), rows) for c in columns)
    columns = _with_measures(_with_action(columns, rows))
    return replace(header, columns=_without_hours(columns, rows))


def _with_action(columns: tuple[ColumnRole, ...], rows: Sequence[GridRow]) -> tuple[ColumnRole, ...]:
    """Who and when stand there, but nothing is called an action: the longest prose that is nothing else is it."""
    roles = {c.role for c in columns}
    if roles & _SAY_WHAT or "lead_text" not in roles or not roles & _SAY_WHEN:
        return columns
    lengths = {n: _mean_words(rows, c.column) for n, c in enumerate(columns) if _may_say_what(c)}
    longest = max(lengths, key=lambda n: lengths[n], default=None)
    if longest is None or lengths[longest] < _LEAST_PROSE:
        return columns
    reason = "the longest prose beside a lead and a time"
    changed = replace(columns[longest], role="action", reason=reason, certainty=0.6)
    return (*columns[:longest], changed, *columns[longest + 1 :])


def _may_say_what(column: ColumnRole) -> bool:
    """A column of no known role, or of measures: who and when make a measure something to be done."""
    is_measure = column.role == "outcome" and "measure" in column.header.casefold()
    return column.role is None or column.role in _MEASURES or is_measure


def _without_codes(columns: tuple[ColumnRole, ...], rows: Sequence[GridRow]) -> tuple[ColumnRole, ...]:
    """A column called `Action point` that holds nothing but numbers says which action it is."""
    if any(c.role == "ref" for c in columns):
        return columns
    return tuple(
        replace(c, role="ref", reason="its cells hold numbers", certainty=0.8)
        if c.role == "action" and _holds(rows, c.column, "number")
        else c
        for c in columns
    )


def _with_measures(columns: tuple[ColumnRole, ...]) -> tuple[ColumnRole, ...]:
    """In a plan of actions an indicator or a measure is part of the outcome."""
    if "action" not in {c.role for c in columns}:
        return columns
    reason = "measures the action beside it"
    return tuple(replace(c, role="outcome", reason=reason) if c.role in _MEASURES else c for c in columns)


def _mean_words(rows: Sequence[GridRow], column: int) -> float:
    """How many words a filled cell of a column has."""
    words = [len(str(s.text).split()) for row in rows if (s := row.at(column)) and s.text]
    return sum(words) / len(words) if words else 0.0


def _without_hours(columns: tuple[ColumnRole, ...], rows: Sequence[GridRow]) -> tuple[ColumnRole, ...]:
    """Hours of a day under `Time` make a programme or an agenda: nothing in it is an action of a plan."""
    times = [c.column for c in columns if c.role == "timescale_text"]
    words = [str(s.text) for row in rows for c in times if (s := row.at(c)) and s.text]
    if not words or sum(bool(_HOUR.match(w)) for w in words) < _MOST * len(words):
        return columns
    reason = "the table keeps the hours of a day"
    return tuple(replace(c, role=None, reason=reason) if c.role in ("timescale_text", "action") else c for c in columns)


def _without_reports(column: ColumnRole, columns: tuple[ColumnRole, ...], rows: Sequence[GridRow]) -> ColumnRole:
    """`Q1` over words, beside a column that says when: what was done in that quarter, or is to be; not the time."""
    times = [c for c in columns if c.role == "timescale_text"]
    beside = any(c.certainty > column.certainty for c in times)
    if column.role != "timescale_text" or column.of_marks or not beside or not is_ticked_label(column.header):
        return column
    texts = [str(s.text) for row in rows if (s := row.at(column.column)) and s.text]
    if any(is_mark(t) or cell_shape(t) == "date" for t in texts):
        return column
    return replace(column, role=None, reason="its cells hold no times", certainty=0.0)


def _without_scores(column: ColumnRole, rows: Sequence[GridRow]) -> ColumnRole:
    """`Impact` over 5, 3, High scores a risk and states no outcome."""
    if column.role != "outcome":
        return column
    words = [str(s.text).casefold() for row in rows if (s := row.at(column.column)) and s.text]
    rated = load("cells")["scores"]
    scores = sum(w in rated or (w.isdigit() and len(w) <= 2) for w in words)
    if len(words) < 2 or scores < _MOST * len(words):
        return column
    return replace(column, role=None, reason="its cells are scores", certainty=0.0)


def _first_changed(
    columns: tuple[ColumnRole, ...], rows: Sequence[GridRow], open_to: tuple[Role | None, ...], shape: Shape, role: Role
) -> tuple[ColumnRole, ...]:
    for number, column in enumerate(columns):
        if column.role in open_to and _holds(rows, column.column, shape):
            reason = f"its cells hold {shape}s"
            changed = replace(column, role=role, reason=reason, certainty=0.8)
            return (*columns[:number], changed, *columns[number + 1 :])
    return columns


def _holds(rows: Sequence[GridRow], column: int, shape: Shape) -> bool:
    slots = (row.at(column) for row in rows)
    cells = [str(s.text).replace("\n", " ") for s in slots if s and s.text and not s.carried]
    alike = [words for words in cells if cell_shape(words) == shape]
    return len(cells) >= 2 and len(alike) >= _MOST * len(cells) and not (shape == "number" and _rates(alike))


def _rates(cells: Sequence[str]) -> bool:
    """Are they marks of a scale (`H`, `M`, `L`), the same few again and again?"""
    return len(set(cells)) <= _DIFFERENT * len(cells) and set(map(str.casefold, cells)) <= _scale()


def _scale() -> set[str]:
    return {*load("cells")["scores"], "1", "2", "3", "4", "5"}
