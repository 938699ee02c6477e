"""Cards: fields down the side and their values beside them, one record a card or one record a column.

`Action | Publish the standard`, `Lead | Head of Housing`, `By when | March 2009`; the next card begins where a
field comes again, or has a table of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.context import CONTEXT_ROLES, Context
from extract.grid import Grid, GridRow, Slot
from extract.match_role import match_role
from extract.plan_record import FIELDS, ActionKind, ActionRow, ColumnRole, ExtraCell, FieldText, Role
from extract.split_ref import split_ref
from ingest.document import Place, Text

_SURE = 0.8
#: Share of the rows of a table that must begin with the label of a field.
_LABELLED = 0.6
_RECORD_ROLES: frozenset[Role] = frozenset((*FIELDS, "starts", "finishes"))
_STATES: frozenset[Role] = frozenset({"action", "objective", "recommendation", "risk"})
_BINDS: frozenset[Role] = frozenset({"lead_text", "timescale_text", "finishes"})


@dataclass(slots=True)
class _Card:
    """The fields of one record so far, and the cells no role took."""

    texts: dict[Role, Text] = field(default_factory=dict)
    extra: list[ExtraCell] = field(default_factory=list)

    def is_record(self) -> bool:
        return bool(_STATES & self.texts.keys())


def card_records(grid: Grid, over: Context) -> tuple[tuple[ColumnRole, ...], tuple[ActionRow, ...]] | None:
    """The columns and records of a table of cards; None for a table that is none."""
    rows = [row for row in grid.rows if row.own()]
    if grid.column_count < 2 or not _is_cards(rows):
        return None
    cards = _side_by_side(rows) if _has_columns_of_values(rows) else _one_below_another(rows)
    kind: ActionKind = "mitigation" if any("risk" in c.texts for c in cards) else "action"
    records = [_record(c, over, grid.number, n, kind) for n, c in enumerate((c for c in cards if c.is_record()), 1)]
    columns = (
        ColumnRole(0, "", None, "names the fields of each record", 0.9),
        ColumnRole(1, "", None, "holds the values beside their names", 0.9),
    )
    return columns, tuple(records)


def _is_cards(rows: list[GridRow]) -> bool:
    """Do most rows begin with the label of a field, three of them or more, an action and who or when among them?"""
    roles = [r for row in rows if (r := _role(row.own()[0]))]
    told = set(roles)
    return len(told) >= 3 and bool(told & _STATES) and bool(told & _BINDS) and len(roles) >= _LABELLED * len(rows)


def _role(slot: Slot) -> Role | None:
    match = match_role(str(slot.text))
    return match.role if match and match.certainty >= _SURE and match.role in _RECORD_ROLES else None


def _has_columns_of_values(rows: list[GridRow]) -> bool:
    """Several values beside most labels, none of them a label itself."""
    wide = [r for r in rows if len(r.own()) > 2]
    return len(wide) * 2 > len(rows) and not any(_role(s) for r in wide for s in r.own()[1:])


def _side_by_side(rows: list[GridRow]) -> list[_Card]:
    columns = sorted({s.column for row in rows for s in row.own()[1:]})
    cards = {column: _Card() for column in columns}
    for row in rows:
        role = _role(row.own()[0])
        for slot in row.own()[1:]:
            if role:
                cards[slot.column].texts[role] = slot.text
            else:
                cards[slot.column].extra.append(ExtraCell(str(row.own()[0].text), slot.text))
    return list(cards.values())


def _one_below_another(rows: list[GridRow]) -> list[_Card]:
    cards = [_Card()]
    for row in rows:
        own = list(row.own())
        while own:
            label = own.pop(0)
            role = _role(label)
            value = own.pop(0) if own and _role(own[0]) is None else None
            if role and role in cards[-1].texts:
                cards.append(_Card())
            if role and value:
                cards[-1].texts[role] = value.text
            elif not role and value:
                cards[-1].extra.append(ExtraCell(str(label.text), value.text))
    return cards


def _record(card: _Card, over: Context, table: int, number: int, kind: ActionKind) -> ActionRow:
    texts = {**{r: t for r, t in over.texts if r in CONTEXT_ROLES}, **card.texts}
    pair = [texts[r] for r in ("starts", "finishes") if r in texts]
    if pair and "timescale_text" not in texts:
        texts["timescale_text"] = pair[0] if len(pair) == 1 else pair[0] + pair[1]
    texts = split_ref(texts, kind)
    first = next(iter(card.texts.values())).passages[0].place
    place = Place(page=first.page, table=first.table, row=first.row, line_first=first.line_first)
    order: tuple[Role, ...] = (*FIELDS, "starts", "finishes")
    fields = tuple(FieldText(r, texts[r]) for r in order if r in texts)
    return ActionRow(kind, fields, place, table, number, tuple(card.extra), certainty=0.9)
