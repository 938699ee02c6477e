"""Tables that list the actions of a plan again, with how far each has come: they add to them and make no records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.match_role import match_role
from extract.plan_record import FIELDS, SPAN_ROLES, ActionRow, ColumnRole, FieldRole, FieldText, Role
from extract.tables.grid import Grid, GridRow
from extract.tables.known_actions import KnownActions, letters_of
from ingest.document import NO_TEXT, Notice, Text

#: Share of the rows of a table that must speak of known actions for the table to list them again.
_REPEATS = 0.6
_LONGEST_WORDS = 160
_UNMATCHED = "Table {} reports progress of an action the plan does not list: {}"
_REPORTED: tuple[Role, ...] = ("progress", "status")
_BINDING: tuple[Role, ...] = ("lead_text", "timescale_text", *SPAN_ROLES)


@dataclass(frozen=True, slots=True)
class ProgressTable:
    """A table that lists actions again: its body rows, each with the positions of the records it speaks of, and what
    its other columns report.
    """

    rows: tuple[tuple[GridRow, tuple[int, ...]], ...]
    reports: tuple[tuple[int, Role], ...]
    columns: tuple[ColumnRole, ...]
    named_by: tuple[int, ...]
    is_plan: bool

    def new_records(self, records: Iterable[ActionRow]) -> tuple[ActionRow, ...]:
        """Those of the records of this table that say who or when, of an action that was not listed before."""
        unknown = {row for read, found in self.rows if not found for row in _rows_of(read)} if self.is_plan else set()
        return tuple(r for r in records if r.place.row in unknown and any(r.get(role) for role in _BINDING))


def _rows_of(row: GridRow) -> set[int | None]:
    """The rows of the document's table that the words of a row stand in."""
    return {p.place.row for s in row.own() for p in s.text.passages}


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns that say which action a row is about, each -1 where there is none; the others by role."""

    action: int
    ref: int
    others: tuple[ColumnRole, ...]

    def has(self, *roles: Role) -> bool:
        return any(c.role in roles for c in self.others)

    def words(self, row: GridRow) -> tuple[Text, Text]:
        """The action and the number of a row."""
        return _text(row, self.action), _text(row, self.ref)


def progress_table(grid: Grid, known: KnownActions) -> ProgressTable | None:
    """The rows and columns of a table that lists known actions again; None for any other.

    It says so in the same words, or by their numbers beside a column of progress. Where who or when stands beside
    them too, it must be the same who or when: else it is a plan of its own.
    """
    start = next((n for n, row in enumerate(grid.rows) if len(row.own()) > 1), None)
    if not known.records or start is None:
        return None
    header = grid.rows[start]
    body = [row for row in grid.rows[start + 1 :] if row.filled() and not _is_again(header, row)]
    columns = _columns(header, body, known)
    if columns is None:
        return None
    by_plan = not columns.has(*_REPORTED)
    found = [(row, known.find(*columns.words(row), by_plan=by_plan)) for row in body if any(columns.words(row))]
    rows = tuple((row, records) for row, records in found if records or len(row.filled()) > 1)
    if not rows or sum(bool(found) for _, found in rows) < _REPEATS * len(rows) or not _same_plan(rows, columns, known):
        return None
    return _table(header, rows, columns)


def _is_again(header: GridRow, row: GridRow) -> bool:
    """Is it the header, printed again on the next page?"""
    return [str(s.text).casefold() for s in header.slots] == [str(s.text).casefold() for s in row.slots]


def _columns(header: GridRow, body: Sequence[GridRow], known: KnownActions) -> _Columns | None:
    repeated = next((s.column for s in header.slots if _repeats(body, s.column, known)), -1)
    roles = {s.column: match_role(str(s.text)) for s in header.slots}
    named = {m.role: c for c, m in reversed(roles.items()) if m and c != repeated}
    action = repeated if repeated >= 0 else named.get("action", -1)
    ref = next((s.column for s in header.slots if s.column != repeated and _numbers(body, s.column, known)), -1)
    ref = ref if ref >= 0 else named.get("ref", -1)
    action = -1 if action == ref else action
    reports = any(role in named for role in _REPORTED)
    if (repeated < 0 and not reports) or (action < 0 and ref < 0):
        return None
    others = (
        ColumnRole(s.column, str(s.text), m.role if m else None, "stands beside known actions", 0.8)
        for s, m in zip(header.slots, roles.values(), strict=True)
        if s.column not in (action, ref)
    )
    return _Columns(action, ref, tuple(others))


def _repeats(body: Sequence[GridRow], column: int, known: KnownActions) -> bool:
    texts = [text for row in body if (text := _text(row, column))]
    return bool(texts) and sum(map(known.has, texts)) >= _REPEATS * len(texts)


def _numbers(body: Sequence[GridRow], column: int, known: KnownActions) -> bool:
    """Do the cells of a column hold numbers of known actions, and nothing else?"""
    texts = [text for row in body if (text := _text(row, column))]
    return bool(texts) and sum(map(known.numbers, texts)) >= _REPEATS * len(texts)


def _same_plan(rows: Sequence[tuple[GridRow, tuple[int, ...]]], columns: _Columns, known: KnownActions) -> bool:
    """Do most rows that say who say what the plan said? Where the plan names nobody, do those that say when?

    A report that names nobody may state new dates.
    """
    named = any(known.records[n].get("lead_text") for _, found in rows for n in found)
    if columns.has("lead_text"):
        return _agrees(rows, columns, known, "lead_text")
    return named or _agrees(rows, columns, known, "timescale_text")


def _agrees(
    rows: Sequence[tuple[GridRow, tuple[int, ...]]], columns: _Columns, known: KnownActions, role: FieldRole
) -> bool:
    column = next((c.column for c in columns.others if c.role == role), -1)
    said = [(letters_of(_text(row, column)), found) for row, found in rows if found and _text(row, column)]
    before = [(words, {letters_of(known.records[n].get(role)) for n in found} - {""}) for words, found in said]
    stated = [words in others for words, others in before if others]
    return not stated or sum(stated) >= _REPEATS * len(stated)


def _table(
    header: GridRow, rows: tuple[tuple[GridRow, tuple[int, ...]], ...], columns: _Columns
) -> ProgressTable | None:
    """Beside who or when every column with a role adds what the plan left blank; else those of progress alone do."""
    is_plan = columns.has(*_BINDING)
    others = [_reported_role(column, is_plan=is_plan) for column in columns.others]
    reports = tuple((c.column, c.role) for c in others if c.role)
    named: tuple[tuple[int, Role], ...] = ((columns.action, "action"), (columns.ref, "ref"))
    told = [
        ColumnRole(c, str(slot.text), role, "its cells repeat those of the plan", 1.0)
        for c, role in named
        if c >= 0 and (slot := header.at(c))
    ]
    if not reports:
        return None
    shown = tuple(sorted((*others, *told), key=lambda c: c.column))
    return ProgressTable(rows, reports, shown, (columns.action, columns.ref), is_plan)


def _reported_role(column: ColumnRole, *, is_plan: bool) -> ColumnRole:
    if column.role in _REPORTED or (is_plan and column.role in (*FIELDS, *SPAN_ROLES)):
        return column
    if column.role is None and not is_plan:
        return replace(column, role="progress")
    return replace(column, role=None, reason="says nothing of progress", certainty=0.0)


def fold_progress(table: ProgressTable, records: Sequence[ActionRow]) -> dict[int, ActionRow]:
    """The records, by position, of which the table reports something, with what it reports."""
    told: dict[int, ActionRow] = {}
    for row, found in table.rows:
        for at in found:
            told[at] = _reported(told.get(at, records[at]), row, table.reports)
    return told


def _reported(record: ActionRow, row: GridRow, reports: Sequence[tuple[int, Role]]) -> ActionRow:
    """Progress is added to what is there, the latest status counts, anything else only fills a blank.

    What a filled field is now said to be is not put there, but noted.
    """
    fields = {f.role: f.text for f in record.fields}
    fill = record.status_fill
    doubts = record.doubts
    for column, role in reports:
        slot = row.at(column)
        if slot is None:
            continue
        if slot.text and (role == "status" or role not in fields):
            fields[role] = slot.text
        elif slot.text and role == "progress" and letters_of(slot.text) != letters_of(fields[role]):
            fields[role] = fields[role] + slot.text
        elif slot.text and letters_of(slot.text) not in letters_of(fields[role]):
            doubts += (_listed_otherwise(role, slot.text),)
        if role == "status":
            fill = slot.fill or fill
    told = tuple(FieldText(r, t) for r, t in fields.items())
    return replace(record, fields=told, status_fill=fill, doubts=tuple(dict.fromkeys(doubts)))


def _listed_otherwise(role: Role, text: Text) -> Notice:
    words = " ".join(str(text).split())[:_LONGEST_WORDS]
    named = role.removesuffix("_text")
    return Notice("info", "listed_otherwise", f"Another table lists the action again, with the {named} “{words}”.")


def unmatched(grid: Grid, table: ProgressTable, new: Sequence[ActionRow]) -> Iterator[Notice]:
    """A notice for each row whose action no record has, the `new` ones of the table itself included: what it reports
    belongs to none of them.
    """
    taken = {record.place.row for record in new}
    for row, found in table.rows:
        if not found and taken.isdisjoint(_rows_of(row)):
            words = " ".join(str(_text(row, c)).replace("\n", " ") for c in table.named_by).strip()[:_LONGEST_WORDS]
            yield Notice("warning", "progress_unmatched", _UNMATCHED.format(grid.number, words))


def _text(row: GridRow, column: int) -> Text:
    slot = row.at(column) if column >= 0 else None
    return slot.text if slot else NO_TEXT
