"""Cards: fields down the side and their values beside them, one record a card or one record a column.

`Action | Publish the standard`, `Lead | Head of Housing`, `By when | March 2009`; the next card begins where a
field comes again, or has a table of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.context import CONTEXT_ROLES, Context, add_section, is_generic
from extract.finish_fields import RECORD_ROLES, finished_fields, remainder_notice
from extract.match_role import match_role
from extract.plan_record import SHARED_ROLES, ActionKind, ActionRow, ColumnRole, ExtraCell, Role
from extract.tables.grid import Grid, GridRow, Slot
from ingest.document import NO_TEXT, Place, Text

_SURE = 0.8
_NUMBERED = re.compile(r"([^\W\d][^\d:]*?)\s+(?:no\.?\s*)?((?:[A-Z]{1,3})?\d[\d.]*[a-z]?)\s*[:.)]?", re.I)
#: Share of the rows of a table that must begin with the label of a field.
_LABELLED = 0.6
#: So many labels in one row head columns.
_LEAST_HEADER = 3
_STATES: frozenset[Role] = frozenset({"action", "objective", "recommendation", "risk"})
_BINDS: frozenset[Role] = frozenset({"lead_text", "timescale_text", "finishes"})


@dataclass(slots=True)
class _Card:
    """What stands over one record, its fields so far, and the cells no role took."""

    over: Context
    texts: dict[Role, Text] = field(default_factory=dict)
    extra: list[ExtraCell] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)

    def begins_anew(self, role: Role, label: str) -> bool:
        """Does a field come again? `Supported by` below `Who will lead` is more of the same field."""
        return role in self.texts and (role not in SHARED_ROLES or label.casefold() in self.labels)

    def is_record(self) -> bool:
        return bool(_STATES & self.texts.keys())


def card_records(grid: Grid, over: Context) -> tuple[tuple[ColumnRole, ...], tuple[ActionRow, ...]] | None:
    """The columns and records of a table of cards; None for a table that is none."""
    if grid.column_count < 2 or not are_cards(grid.rows):
        return None
    rows = [row for row in grid.rows if row.own()]
    beside = _has_columns_of_values(rows)
    cards = _side_by_side(rows, over) if beside else _one_below_another(rows, over, grid.column_count)
    kind: ActionKind = "mitigation" if any("risk" in c.texts for c in cards) else "action"
    records = [_record(c, grid.number, n, kind) for n, c in enumerate((c for c in cards if c.is_record()), 1)]
    columns = (
        ColumnRole(0, "", None, "names the fields of each record", 0.9),
        ColumnRole(1, "", None, "holds the values beside their names", 0.9),
    )
    return columns, tuple(records)


def are_cards(rows: Sequence[GridRow]) -> bool:
    """Do most rows begin with the label of a field, three of them or more, an action and who or when among them?

    Not where a row of labels stands over rows of cells: the fields above it then head a table.
    """
    filled = [row for row in rows if row.own()]
    if any(map(_heads_columns, filled[:-1])):
        return False
    first = _first_column(filled)
    roles = [r for row in filled if (r := _role_of_row(row, first))]
    told = set(roles)
    return len(told) >= 3 and bool(told & _STATES) and bool(told & _BINDS) and len(roles) >= _LABELLED * len(filled)


def _heads_columns(row: GridRow) -> bool:
    """Labels of three roles or more, and hardly anything else."""
    roles = {role for slot in row.own() if (role := _role(slot))}
    return len(roles) >= _LEAST_HEADER and len(roles) * 2 > len(row.own())


def _first_column(rows: Sequence[GridRow]) -> int:
    return min((row.own()[0].column for row in rows), default=0)


def _role_of_row(row: GridRow, first: int) -> Role | None:
    """The role of the label in the first column; there it may be numbered."""
    label = row.own()[0]
    return _role_of(_label_and_number(label)[0]) if label.column == first else None


def _is_label(slot: Slot, row: GridRow) -> bool:
    """Is a cell beside a label a label itself? `Complete` beside `Status` or `Position` is a value."""
    role = _role(slot)
    return role is not None and role not in (_role(row.own()[0]), "status")


def _role(slot: Slot) -> Role | None:
    return _role_of(str(slot.text))


def _role_of(label: str) -> Role | None:
    match = match_role(label)
    return match.role if match and match.certainty >= _SURE and match.role in RECORD_ROLES else None


def _label_and_number(slot: Slot) -> tuple[str, Text]:
    """A label and the number behind it (`Action 1.2:`), which is that of the record."""
    words = str(slot.text)
    numbered = _NUMBERED.fullmatch(words)
    return (numbered[1], slot.text.cut(*numbered.span(2))) if numbered else (words, NO_TEXT)


def _has_columns_of_values(rows: list[GridRow]) -> bool:
    """Several values beside the label of what is to be done, or beside most labels; none is a label itself."""
    wide = [r for r in rows if len(r.own()) > 2]
    first = _first_column(rows)
    stating = [r for r in rows if _role_of_row(r, first) in _STATES]
    several = len(wide) * 2 > len(rows) or all(r in wide for r in stating)
    return several and not any(_is_label(s, r) for r in wide for s in r.own()[1:])


def _side_by_side(rows: list[GridRow], over: Context) -> list[_Card]:
    """A card a column of values; a row without a label (`Action 1`, `Action 2` over the values) only counts them."""
    first = _first_column(rows)
    cards = {c: _Card(over) for c in sorted({s.column for row in rows for s in row.own() if s.column > first})}
    for row in rows:
        label = next((s for s in row.own() if s.column == first), None)
        role = _role(label) if label else None
        for slot in (s for s in row.own() if s is not label):
            if role:
                cards[slot.column].texts[role] = slot.text
            else:
                cards[slot.column].extra.append(ExtraCell(str(label.text) if label else "", slot.text))
    return list(cards.values())


def _one_below_another(rows: list[GridRow], over: Context, width: int) -> list[_Card]:
    """A text over the whole width stands over the cards below it; one without a label goes on with the field above."""
    cards, section = [_Card(over)], over
    last: Role | None = None
    for row in rows:
        own = list(row.own())
        if len(own) == 1 and own[0].span == width and not _role(own[0]):
            section = over if is_generic(str(own[0].text)) else add_section(over, own[0].text)
            cards[-1].over = section if not cards[-1].texts else cards[-1].over
        elif len(own) == 1 and own[0].column > 0 and last in cards[-1].texts:
            cards[-1].texts[last] += own[0].text
        else:
            last = _take_pairs(own, cards, section) or last
    return cards


def _take_pairs(own: list[Slot], cards: list[_Card], section: Context) -> Role | None:
    """Take the labels of a row with their values; the last field it filled."""
    last: Role | None = None
    while own:
        label = own.pop(0)
        role = _role_of(_label_and_number(label)[0])
        value = own.pop(0) if own and _role(own[0]) is None else None
        if role and cards[-1].begins_anew(role, str(label.text)):
            cards.append(_Card(section))
        if role and value:
            cards[-1].texts[role] = cards[-1].texts.get(role, NO_TEXT) + value.text
            cards[-1].labels.add(str(label.text).casefold())
            number = _label_and_number(label)[1]
            if number and role in _STATES and "ref" not in cards[-1].texts:
                cards[-1].texts["ref"] = number
            last = role
        elif not role and value:
            cards[-1].extra.append(ExtraCell(str(label.text), value.text))
    return last


def _record(card: _Card, table: int, number: int, kind: ActionKind) -> ActionRow:
    texts = {**{r: t for r, t in card.over.texts if r in CONTEXT_ROLES}, **card.texts}
    first = next(iter(card.texts.values())).passages[0].place
    place = Place(page=first.page, table=first.table, row=first.row, line_first=first.line_first)
    doubts = tuple(map(remainder_notice, card.extra))
    fields = finished_fields(texts, kind)
    return ActionRow(kind, fields, place, table, number, tuple(card.extra), certainty=0.9, doubts=doubts)
