"""What people put right, applied on top of what is extracted.

A correction names an action, a field and the machine's value it was made against (`old`). Whenever the
action is stored anew the machine's value is compared with `old`: equal, and `new` is shown in `actions`
(`applied`); not equal, and the machine's value is shown (`stale`: look again); no such action, and the
correction waits (`orphaned`). Its evidence in `sources` stays the machine's.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Literal

from output.rows.row import SqlValue
from output.tables.actions import ACTIONS, RESOLVED_COLUMNS, STATUSES, TEXT_COLUMNS
from output.tables.declare import quoted

CorrectionState = Literal["applied", "stale", "orphaned"]

#: The columns of `actions` that a person can correct.
CORRECTABLE = tuple(c.name for c in (*TEXT_COLUMNS, *RESOLVED_COLUMNS) if c.name != "confidence")


class CorrectionRefused(Exception):
    """The correction makes no sense; the message says why."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of `corrections`. `old` and `new` are texts, whatever the type of the column; None is NULL."""

    id: int
    action_id: str
    field: str
    old: str | None
    new: str | None
    who: str
    at: str
    note: str | None
    state: CorrectionState


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a person wants put right; `new` is None where the field should be blank."""

    action_id: str
    field: str
    new: str | None
    who: str
    note: str | None = None


def correct(db: sqlite3.Connection, proposal: Proposal, at: str) -> Correction:
    """Put a person's value in the place of the machine's; a second one for the field replaces the first.

    `at` is the time (UTC, ISO 8601). Raises CorrectionRefused for an unknown action or field, or a value
    that the field cannot hold. The caller commits.
    """
    action_id, field = proposal.action_id, proposal.field
    new = (proposal.new or "").strip() or None
    _check_value(field, new)
    shown = _value(db, action_id, field)
    earlier = _read(db, "action_id = ? AND field = ? AND state = 'applied'", action_id, field)
    old = earlier[0].old if earlier else shown
    db.execute(
        "INSERT INTO corrections (action_id, field, old, new, who, at, note, state) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 'applied') ON CONFLICT (action_id, field) DO UPDATE SET "
        "old = excluded.old, new = excluded.new, who = excluded.who, at = excluded.at, note = excluded.note, "
        "state = excluded.state",
        (action_id, field, old, new, proposal.who, at, proposal.note or None),
    )
    _set(db, action_id, field, new)
    return _read(db, "action_id = ? AND field = ?", action_id, field)[0]


def withdraw(db: sqlite3.Connection, correction_id: int) -> None:
    """Take a correction back: the machine's value is shown again. CorrectionRefused where there is none."""
    found = _read(db, "id = ?", correction_id)
    if not found:
        raise CorrectionRefused(f"There is no correction {correction_id}.")
    if found[0].state == "applied":
        _set(db, found[0].action_id, found[0].field, found[0].old)
    db.execute("DELETE FROM corrections WHERE id = ?", (correction_id,))


def corrections_of(db: sqlite3.Connection, document_id: str) -> tuple[Correction, ...]:
    """The corrections of a document's actions, whether or not the document is there, by number."""
    # Every id of an action begins with its document's; "." is the character after "-".
    return _read(db, "action_id >= ? AND action_id < ?", f"{document_id}-", f"{document_id}.")


def reapply(db: sqlite3.Connection, document_id: str) -> None:
    """Apply the corrections of a document that has just been stored anew, or mark those of one dropped."""
    for correction in corrections_of(db, document_id):
        state = _state(db, correction)
        if state == "applied":
            _set(db, correction.action_id, correction.field, correction.new)
        db.execute("UPDATE corrections SET state = ? WHERE id = ?", (state, correction.id))


def _state(db: sqlite3.Connection, correction: Correction) -> CorrectionState:
    try:
        machine = _value(db, correction.action_id, correction.field)
    except CorrectionRefused:
        return "orphaned"
    return "applied" if machine == correction.old else "stale"


def _check_value(field: str, new: str | None) -> None:
    if field not in CORRECTABLE:
        raise CorrectionRefused(f"{field} cannot be corrected; one of {', '.join(CORRECTABLE)} can.")
    if field == "status" and new is not None and new not in STATUSES:
        raise CorrectionRefused(f"{new} is no status; the choices are {', '.join(STATUSES)}.")
    kind = ACTIONS.column(field).kind
    if kind == "date" and new is not None and not _is_date(new):
        raise CorrectionRefused(f"{new} is not a date: write it as 2009-03-31.")
    if kind == "boolean" and new not in ("0", "1"):
        raise CorrectionRefused(f"{field} is 0 or 1.")


def _is_date(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _value(db: sqlite3.Connection, action_id: str, field: str) -> str | None:
    row = db.execute(f"SELECT {quoted(field)} FROM actions WHERE id = ?", (action_id,)).fetchone()
    if row is None:
        raise CorrectionRefused(f"There is no action {action_id}.")
    return None if row[0] is None else str(row[0])


def _set(db: sqlite3.Connection, action_id: str, field: str, value: str | None) -> None:
    stored: SqlValue = value
    if value is not None and ACTIONS.column(field).kind == "boolean":
        stored = int(value)
    db.execute(f"UPDATE actions SET {quoted(field)} = ? WHERE id = ?", (stored, action_id))


def _read(db: sqlite3.Connection, where: str, *values: SqlValue) -> tuple[Correction, ...]:
    columns = "id, action_id, field, old, new, who, at, note, state"
    rows = db.execute(f"SELECT {columns} FROM corrections WHERE {where} ORDER BY id", values)
    return tuple(Correction(*row) for row in rows)
