"""Make records of the body rows of a walked table: each role's text, the context over it, the remainder.

A row that names neither objective nor action continues the record above it (a row broken over pages, a
second outcome in a row of its own). A row that names an objective alone stands over the rows below it when
those leave the objective blank, and is a record left incomplete when they do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.context import CONTEXT_ROLES, Context
from extract.finish_fields import RECORD_ROLES, finished_fields, remainder_notice
from extract.plan_record import ActionKind, ActionRow, ExtraCell, FieldText, Role
from extract.split_ref import split_codes
from extract.split_time import split_time
from extract.tables.grid import GridRow, Slot
from extract.tables.header_row import Header
from extract.tables.labelled_lines import with_labelled_lines
from extract.tables.marks import is_mark
from extract.tables.refused import is_refused
from extract.tables.table_walk import BodyRow, Walked
from extract.vocabulary import load, plain_words
from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Notice, Place, Text

_DECIDING: tuple[Role, ...] = ("action", "objective", "recommendation", "priority", "risk")
#: Roles whose blank cells say "as above" where a plan merges nothing; of actions a risk is but noted.
_CARRIED: dict[ActionKind, tuple[Role, ...]] = {
    "action": CONTEXT_ROLES,
    "mitigation": (*CONTEXT_ROLES, "risk"),
    "commitment": (),
}


@dataclass(frozen=True, slots=True)
class _Cells:
    """The texts of one body row by role, in the order of the columns, and what no role took."""

    texts: dict[Role, Text]
    extra: tuple[ExtraCell, ...]
    fill: str | None
    repeated: bool


def records_of(walked: Walked, table: int, kind: ActionKind) -> tuple[ActionRow, ...]:
    """The records of a table, rows numbered from 1; blank rows do not count."""
    records: list[ActionRow] = []
    above: dict[Role, Text] = {}
    merging = _columns_merged(walked.rows)
    over: object = None
    first_below = True
    for number, body in enumerate(walked.rows, 1):
        if (body.context, body.header.columns) != over:
            over, above, first_below = (body.context, body.header.columns), {}, True
        cells = _cells(body)
        says_nothing = not cells.texts and not (cells.extra and records)
        if says_nothing or _sums_up(body.row) or is_refused(body):
            continue
        if _stands_over(cells, walked.rows[number:]):
            above |= cells.texts
        elif records and _continues(cells) and not (first_below and _binds(cells)):
            records[-1] = _joined(records[-1], cells)
        else:
            texts = _carry_down(cells.texts, above, body, merging, _CARRIED[kind])
            above = {r: t for r, t in texts.items() if r in _CARRIED[kind]}
            records.append(_record(replace(cells, texts=texts), body, table, number, kind))
            first_below = False
    return split_codes(records)


def _cells(body: BodyRow) -> _Cells:
    if body.note:
        return _Cells(dict([body.note]), (), None, repeated=False)
    texts: dict[Role, Text] = {}
    extra: list[ExtraCell] = []
    fill: str | None = None
    for slot in body.row.slots:
        text = slot.text or next((t for c, t in body.waiting if c == slot.column), NO_TEXT)
        role = _first_role(body.header, slot)
        text = _mark_as_label(body.header, slot) or text
        if role == "status":
            fill = slot.fill
        if not text:
            continue
        if body.header.states_time(slot.column):
            text, time = split_time(text)
            texts |= {"timescale_text": time} if time else {}
            if not text:
                continue
        if role is None or role not in RECORD_ROLES:
            extra.append(ExtraCell(_header_words(body.header, slot.column), text))
        elif role == "action" and _is_number(texts.get("action")) and "ref" not in texts:
            texts |= {"ref": texts["action"], "action": text}
        else:
            texts[role] = texts[role] + text if role in texts else text
    texts = with_labelled_lines(texts)
    repeated = all(s.carried for s in body.row.slots if s.text and _first_role(body.header, s) == "action")
    return _Cells(texts, tuple(extra), fill, "action" in texts and repeated)


def _sums_up(row: GridRow) -> bool:
    """A row of totals: its first text says so."""
    filled = row.filled()
    return bool(filled) and " ".join(plain_words(str(filled[0].text))) in load("headings")["totals"]


def _mark_as_label(header: Header, slot: Slot) -> Text | None:
    """A cross or tick under `Short`, `Medium` or `Long` says that word, in the place of the mark."""
    column = next((c for c in header.columns if c.column == slot.column), None)
    says_label = column is not None and (column.of_marks or column.role == "timescale_text")
    if column is None or not says_label or not is_mark(str(slot.text)):
        return None
    return Text(tuple(p._replace(words=_said_by(column.header)) for p in slot.text.passages[:1]))


def _said_by(label: str) -> str:
    """What a mark says: the label right over it, with the year of its group (`2008/09: Q2`)."""
    group, _, own = label.rpartition(": ")
    return f"{own} {group}" if cell_shape(group) == "date" else own


def _is_number(text: Text | None) -> bool:
    """A number in a column of its own under one label with the text it numbers."""
    return text is not None and bool(re.fullmatch(r"[A-Z]{0,3}\d[\d.]{0,6}[a-z]?[.)]?", str(text)))


def _first_role(header: Header, slot: Slot) -> Role | None:
    """A cell merged across several columns fills the first of their roles."""
    roles = (header.role_of(c) for c in range(slot.column, slot.column + slot.span))
    return next((r for r in roles if r), None)


def _header_words(header: Header, column: int) -> str:
    return next((c.header for c in header.columns if c.column == column), "")


def _columns_merged(rows: Sequence[BodyRow]) -> frozenset[int]:
    return frozenset(s.column for r in rows for s in r.row.slots if s.carried)


def _carry_down(
    texts: dict[Role, Text],
    above: dict[Role, Text],
    body: BodyRow,
    merging: frozenset[int],
    roles: tuple[Role, ...],
) -> dict[Role, Text]:
    """Context left blank is the context above; in a column that merges cells, only a merged blank is."""
    carried = dict(texts)
    for role in roles:
        columns = body.header.columns_of(role)
        outer_changed = any(r in texts for r in roles[: roles.index(role)])
        if role not in above or role in texts or not columns or outer_changed:
            continue
        slot = body.row.at(columns[0])
        if not merging & set(columns) or (slot is not None and (slot.row_span > 1 or slot.carried)):
            carried[role] = above[role]
    return carried


def _continues(cells: _Cells) -> bool:
    return cells.repeated or not (_numbered(cells) or any(role in cells.texts for role in _DECIDING))


def _numbered(cells: _Cells) -> bool:
    """A number of its own beside who or by when: a row that leaves its action blank, not more of the one above."""
    return "ref" in cells.texts and bool({"lead_text", "timescale_text"} & cells.texts.keys())


def _binds(cells: _Cells) -> bool:
    """Who and by when: right below a section row that is what the section asks for, not more of what stands above."""
    return not cells.repeated and {"lead_text", "timescale_text"} <= cells.texts.keys()


def _stands_over(cells: _Cells, below: Sequence[BodyRow]) -> bool:
    """Only context in this row, and the next row leaves that context blank but states an action."""
    if not cells.texts or cells.extra or not set(cells.texts) <= {*CONTEXT_ROLES, "ref"}:
        return False
    following = next((c for c in map(_cells, below) if c.texts), None)
    innermost = next((r for r in reversed(CONTEXT_ROLES) if r in cells.texts), None)
    return (
        following is not None
        and innermost is not None
        and innermost not in following.texts
        and "action" in following.texts
    )


def _joined(record: ActionRow, cells: _Cells) -> ActionRow:
    """The record with the texts of a row that continues it; what a merged cell repeats is not added again."""
    fields = {f.role: f.text for f in record.fields}
    for role, text in cells.texts.items():
        if role not in fields:
            fields[role] = text
        elif not set(text.passages) <= set(fields[role].passages):
            fields[role] = fields[role] + text
    doubt = Notice("info", "row_continued", "A row without an action of its own was joined to the record above it.")
    return replace(
        record,
        fields=tuple(FieldText(r, t) for r, t in fields.items()),
        extra=record.extra + cells.extra,
        doubts=(*record.doubts, doubt) if doubt not in record.doubts else record.doubts,
    )


def _record(cells: _Cells, body: BodyRow, table: int, number: int, kind: ActionKind) -> ActionRow:
    least_sure = min((c for c in body.header.columns if c.role), key=lambda c: c.certainty, default=None)
    sure = least_sure.certainty if least_sure else 1.0
    return ActionRow(
        kind=kind,
        fields=finished_fields(_with_context(cells.texts, body.context), kind),
        place=_place(body.row),
        table=table,
        row=number,
        extra=cells.extra,
        status_fill=cells.fill,
        certainty=round(0.5 + sure / 2, 2),
        least_sure=f"“{least_sure.header}” as {least_sure.role} ({sure:.0%})" if least_sure and sure < 1 else "",
        cells_short=max(0, len(body.header.columns) - sum(s.span for s in body.row.slots)),
        doubts=tuple(map(remainder_notice, cells.extra)),
    )


def _with_context(texts: dict[Role, Text], context: Context) -> dict[Role, Text]:
    """A column that states a role of context wins over a heading that does."""
    return {**{r: t for r, t in context.texts if r not in texts}, **texts}


def _place(row: GridRow) -> Place:
    places = [p.place for s in row.slots if not s.carried for p in s.text.passages]
    first = places[0] if places else Place()
    return Place(page=first.page, table=first.table, row=first.row, line_first=first.line_first)
