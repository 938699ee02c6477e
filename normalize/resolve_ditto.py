"""Rows whose cells say `ditto`: read with the words of the row above, which are never put in their place.

A ditto takes the nearest cell above it of the same column and table that says something. A section row between the
two begins anew: what stands over it is not `above`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.plan_record import SPAN_ROLES, ActionRow, FieldText, Role
from ingest.document import NO_TEXT, Place, Text
from normalize.ditto import is_ditto
from normalize.values import Lead, Timescale

TIME_ROLES: tuple[Role, ...] = ("timescale_text", *SPAN_ROLES)
DITTO_ROLES: tuple[Role, ...] = ("lead_text", *TIME_ROLES)
HEADS: tuple[Role, ...] = ("theme", "recommendation", "priority", "objective")

#: Where in its document a row stands: table and grid row.
Position = tuple[int, int]


def read_with_dittos(rows: Sequence[ActionRow]) -> Iterator[ActionRow]:
    """Each row as it is to be read: dittos of leads and times with the text, and the places, of the cell above."""
    bodies = {_position(row.place) for row in rows}
    above: dict[tuple[int, Role], tuple[Position, Text]] = {}
    for row in rows:
        if row.table is None:
            yield row
            continue
        position, told = _position(row.place), {}
        for role in DITTO_ROLES:
            text, key = row.get(role), (row.table, role)
            if text and is_ditto(str(text)):
                if key not in above or _begins_anew(row, above[key][0], bodies):
                    continue
                told[role] = text = above[key][1]
            if text:
                above[key] = (position, text)
        yield _read_as(row, told)


def _read_as(row: ActionRow, told: dict[Role, Text]) -> ActionRow:
    if not told:
        return row
    return replace(row, fields=tuple(FieldText(f.role, told.get(f.role, f.text)) for f in row.fields))


def _begins_anew(row: ActionRow, above: Position, bodies: set[Position]) -> bool:
    """Does a row that is no body row, and whose words are context of this one, stand between the two?"""
    heads = {_position(p) for f in row.fields if f.role in HEADS for p in f.text.places() if p.row is not None}
    return any(above < head < _position(row.place) for head in heads - bodies)


def _position(place: Place) -> Position:
    return place.table or 0, place.row or 0


def leads_as_above(leads: tuple[Lead, ...], row: ActionRow, read: ActionRow) -> tuple[Lead, ...]:
    """The leads of a row, read as the row above where its cell says `ditto`; their text is what the row says."""
    own, message = _ditto_of(row, read, ("lead_text",))
    if not message:
        return leads
    return tuple(replace(lead, text=own, paragraph=0, message=_joined(message, lead.message)) for lead in leads)


def times_as_above(times: tuple[Timescale, ...], row: ActionRow, read: ActionRow) -> tuple[Timescale, ...]:
    """The same for timescales."""
    own, message = _ditto_of(row, read, TIME_ROLES)
    if not message:
        return times
    return tuple(replace(time, text=own, paragraph=0, message=_joined(message, time.message)) for time in times)


def _ditto_of(row: ActionRow, read: ActionRow, roles: tuple[Role, ...]) -> tuple[str, str]:
    """What the row itself says in the first of the roles, and which words of the row above were read instead."""
    told = [read.get(role) for role in roles if read.get(role) != row.get(role)]
    if not told:
        return "", ""
    own = next((row.get(role) for role in roles if row.get(role)), NO_TEXT)
    words = " ".join(" – ".join(map(str, told)).split())
    return str(own), f"as the row above says (“{words}”)"


def _joined(first: str, second: str | None) -> str:
    return f"{first}; {second}" if second else first
