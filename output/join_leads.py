"""Make one lead of the names that are one, over the whole ledger.

What comes out follows from the names in the ledger and the settings alone, not from the order in which documents
came or went: names are kept as each document gave them, and joined anew each time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from normalize.same_leads.clusters import Apart
from normalize.same_leads.join import join_names
from normalize.same_leads.names import JoinSettings, LeadName
from output.database import transaction

_NAMES = (
    "SELECT id, name, kind, expansion, authority_id, lead_id, rule, because, score, "
    "coalesce(authority_id, document_id) AS scope FROM lead_names ORDER BY scope, id"
)
#: Actions whose leads go by a name that stands for another lead than they have.
_STALE = (
    "SELECT DISTINCT al.name_id FROM lead_names n JOIN action_leads al ON al.name_id = n.id "
    "WHERE n.lead_id <> n.id AND al.lead_id <> n.lead_id"
)
_KINDS = (
    "(SELECT group_concat(kind, '; ') FROM (SELECT DISTINCT l.kind FROM action_leads al "
    "JOIN leads l ON l.id = al.lead_id WHERE al.action_id = actions.id ORDER BY l.kind))"
)

LeadRow = tuple[str, str, str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Joined:
    """A row of `lead_names`: the name, the lead it stands for, and `scope`, the authority or document it belongs to."""

    name: LeadName
    authority: str | None
    lead: str
    rule: str | None
    because: str | None
    score: float | None
    scope: str


def join_leads(db: sqlite3.Connection, settings: JoinSettings) -> int:
    """Join the names anew; how many stand for another lead than before. Writes nothing where nothing changes."""
    before = [_Joined(LeadName(*row[:4]), *row[4:]) for row in db.execute(_NAMES)]
    after: list[_Joined] = []
    for _, group in groupby(before, key=lambda name: name.scope):
        after += _anew(list(group), _side_by_side(db), settings)
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    leads = _leads(after)
    present = set(db.execute("SELECT id, name, kind, expansion, authority_id FROM leads"))
    if changed or leads != present or db.execute(_STALE).fetchone():
        with transaction(db):
            _write(db, changed, leads, present)
    return len(changed)


def _side_by_side(db: sqlite3.Connection) -> Apart:
    """Whether one action names both: its cell tells them apart."""
    sql = (
        "SELECT 1 FROM action_leads a JOIN action_leads b ON b.action_id = a.action_id "
        "WHERE a.name_id = ? AND b.name_id = ? LIMIT 1"
    )
    return lambda one, other: db.execute(sql, (one, other)).fetchone() is not None


def _anew(names: list[_Joined], are_apart: Apart, settings: JoinSettings) -> Iterator[_Joined]:
    """The names of one authority, each with the lead it stands for now."""
    joined = {j.id: j for j in join_names((n.name for n in names), are_apart, settings)}
    for name in names:
        found = joined.get(name.name.id)
        if found is None:
            yield replace(name, lead=name.name.id, rule=None, because=None, score=None)
        else:
            yield replace(name, lead=found.kept, rule=found.rule, because=found.because, score=found.score)


def _leads(names: Iterable[_Joined]) -> set[LeadRow]:
    own = (n for n in names if n.lead == n.name.id)
    return {(n.name.id, n.name.name, n.name.kind, n.name.expansion, n.authority) for n in own}


def _write(db: sqlite3.Connection, changed: Iterable[_Joined], leads: set[LeadRow], present: set[LeadRow]) -> None:
    new = sorted(leads - present)
    db.executemany(
        "INSERT INTO leads (id, name, kind, expansion, authority_id) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, expansion = excluded.expansion",
        new,
    )
    db.executemany(
        "UPDATE lead_names SET lead_id = ?, rule = ?, because = ?, score = ? WHERE id = ?",
        ((n.lead, n.rule, n.because, n.score, n.name.id) for n in changed),
    )
    touched = {n.name.id for n in changed} | {name for (name,) in db.execute(_STALE)}
    _carry_to_actions(db, sorted(touched))
    gone = {row[0] for row in present} - {row[0] for row in leads}
    db.executemany("DELETE FROM leads WHERE id = ?", ((key,) for key in sorted(gone)))


def _carry_to_actions(db: sqlite3.Connection, names: list[str]) -> None:
    db.executemany(
        "UPDATE action_leads SET lead_id = (SELECT lead_id FROM lead_names WHERE id = name_id) WHERE name_id = ?",
        ((name,) for name in names),
    )
    db.executemany(
        f"UPDATE actions SET lead_kinds = {_KINDS} WHERE id IN (SELECT action_id FROM action_leads WHERE name_id = ?) "
        f"AND lead_kinds IS NOT {_KINDS}",
        ((name,) for name in names),
    )
