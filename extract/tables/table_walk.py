"""Walk a table from top to bottom: heads, headers, section rows and body rows, each row with its context.

The walk knows the roles of columns and where text stands; it does not yet make records of the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.context import CONTEXT_ROLES, Context, add_section, is_generic, labelled_role
from extract.plan_record import ColumnRole, Role
from extract.settings import TableRoles
from extract.tables.grid import Grid, GridRow
from extract.tables.header_row import Header, body_header
from extract.tables.row_kind import KindOfRow, kinds_of_rows
from extract.tables.settle_columns import settle_columns
from extract.tables.told_roles import with_told_header, with_told_roles, without_header
from ingest.document import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row that is neither header nor section, with the header and context it stands under.

    `waiting` is text from the header row that belongs into a blank cell of this row, by column. `note` is a
    labelled text over the whole width (`Progress: half done`) that belongs to the row above.
    """

    row: GridRow
    header: Header
    context: Context
    waiting: tuple[tuple[int, Text], ...] = ()
    note: tuple[Role, Text] | None = None


@dataclass(frozen=True, slots=True)
class Walked:
    """The body rows of a table under its first header; `unused` holds rows above it that no role took."""

    header: Header
    rows: tuple[BodyRow, ...]
    unused: tuple[GridRow, ...] = ()


def walk(grid: Grid, over: Context, title: Text = NO_TEXT, told: Header | None = None) -> Walked | None:
    """The body rows of a table that has a header; None where no row is one. `over` is what stands above it.

    `title` is the title of the document, which is no context where it stands over the header again. `told` is the
    header of a table without a row for it, told by its cells.
    """
    rows = kinds_of_rows(grid)
    if grid.told:
        rows, told = with_told_header(rows, grid.told), without_header(grid)
    if told is None and not any(r.kind == "header" for r in rows):
        return None
    first = _Walk(rows, over, title, told, roles=grid.told)
    second = _Walk(rows, over, title, told, first.sections, grid.told) if first.wants_demotion else first
    return second.result()


class _Walk:
    """One pass over the rows; its state is what stands over the next row."""

    def __init__(
        self,
        rows: Sequence[KindOfRow],
        over: Context,
        title: Text,
        told: Header | None,
        sections: frozenset[Role] = frozenset(),
        roles: TableRoles | None = None,
    ) -> None:
        self.roles = roles
        self.over = over
        self.title = title
        self.sections_known = sections
        self.sections: frozenset[Role] = frozenset()
        self.wants_demotion = False
        self.headers: list[Header] = [with_told_roles(told, told, roles)] if told else []
        self.settled: dict[tuple[ColumnRole, ...], tuple[ColumnRole, ...]] = {}
        self.waiting: tuple[tuple[int, Text], ...] = ()
        self.context = self.base = over
        self.inner_role: Role | None = None
        self.body: list[BodyRow] = []
        self.unused: list[GridRow] = []
        heads = _rows_over_new_headers(rows)
        self.first_is_headed_outside = _headed_part_by_part(rows) and _rows_over_headers(rows)[0] == ""
        self.plain = [r.row for r in rows if r.kind == "body"]
        for number, row in enumerate(rows):
            if number in heads:
                self._take_head(row, opens=number - 1 not in heads)
            else:
                self._take(row, _next_kind(rows, number), _previous_kind(rows, number))

    def result(self) -> Walked:
        return Walked(self.headers[0], tuple(self.body), tuple(self.unused))

    def _take(self, row: KindOfRow, following: str, previous: str) -> None:
        if row.header:
            self._take_header(row.header)
        elif row.note:
            self.body.append(BodyRow(row.row, self.headers[-1], self.context, note=row.note))
        elif row.kind == "section":
            self._take_section(row.row.own()[-1].text, following, previous)
        elif row.pair and row.kind == "pair":
            self.context = self.context.put(*row.pair)
        elif row.kind == "body" or self.waiting:
            self._take_body(row.row)

    def _take_header(self, header: Header) -> None:
        header = replace(header, columns=self._settled(header))
        again = bool(self.headers) and self.headers[-1].same_columns(header)
        self.headers.append(body_header(self.headers[-1], header) if again else header)
        self.waiting = header.waiting
        if not again:
            self.base = self.context

    def _settled(self, header: Header) -> tuple[ColumnRole, ...]:
        """Its columns as the cells of the whole table show them; a header may be printed again on every page."""
        if header.columns not in self.settled:
            settled = _demoted(settle_columns(header, self.plain), self.sections_known)
            self.settled[header.columns] = with_told_roles(header, settled, self.roles).columns
        return self.settled[header.columns]

    def _take_head(self, row: KindOfRow, *, opens: bool) -> None:
        """A row over a header: a key with its value, or a title of the part of the table that begins."""
        if opens:
            self.context = self.over
        if row.pair:
            self.context = self.context.beside(*row.pair)
        elif len(row.row.own()) == 1 or row.kind == "section":
            text = row.row.own()[-1].text
            if not is_generic(str(text), self.title):
                self.context = self._headed(text)
        elif row.kind != "blank":
            self.unused.append(row.row)

    def _headed(self, text: Text) -> Context:
        """A title of a part of the table goes one level in, or level with that of the first part over it."""
        outer = self.over.texts[-1][0] if self.first_is_headed_outside and self.over.texts else None
        if outer is None or labelled_role(str(text)):
            return add_section(self.context, text)
        return self.context.put(outer, text)

    def _take_section(self, text: Text, following: str, previous: str) -> None:
        """Section rows of one level replace each other; one right below another goes one level further in."""
        if previous == "section":
            self.context = add_section(self.context, text)
            self.inner_role = _role_of(self.context, text)
        elif self.inner_role and following != "section":
            self.context = self.context.put(self.inner_role, text)
        else:
            self.context = add_section(self.base, text)
        role = _role_of(self.context, text)
        self.sections |= {role}
        if self.headers[-1].has(*_outer_or_same(role)):
            self.wants_demotion = True

    def _take_body(self, row: GridRow) -> None:
        empty = {s.column for s in row.slots if not s.text}
        waiting = tuple((c, t) for c, t in self.waiting if c in empty)
        self.body.append(BodyRow(row, self.headers[-1], self.context, waiting))
        self.waiting = ()


def _rows_over_new_headers(rows: Sequence[KindOfRow]) -> frozenset[int]:
    """The rows that stand over a header unlike the one before it, with nothing but heads between.

    Over the same header printed again too, where each section of the table begins so.
    """
    heads: set[int] = set()
    run: list[int] = []
    last: Header | None = None
    each = _headed_part_by_part(rows)
    for number, row in enumerate(rows):
        if row.header:
            if last is None or each or not last.same_columns(row.header):
                heads.update(run)
            last, run = row.header, []
        elif last is None or row.kind in ("section", "pair", "blank"):
            run.append(number)
        else:
            run = []
    return frozenset(heads)


def _headed_part_by_part(rows: Sequence[KindOfRow]) -> bool:
    """Does a section row stand over each header of the table, and nowhere else? The first may have none."""
    over = _rows_over_headers(rows)
    kinds = [row.kind for row in rows if row.kind in ("section", "header", "body", "note")]
    below = [kind for above, kind in pairwise(kinds) if above == "section"]
    return len(over) > 1 and set(over[1:]) == {"section"} and over[0] in ("", "section") and set(below) == {"header"}


def _rows_over_headers(rows: Sequence[KindOfRow]) -> list[str]:
    """The kind of the row right above each header; '' for a header that stands first."""
    kinds = [row.kind for row in rows if row.kind not in ("blank", "labels", "pair")]
    return [above for above, kind in pairwise(["", *kinds]) if kind == "header"]


def _next_kind(rows: Sequence[KindOfRow], number: int) -> str:
    return next((r.kind for r in rows[number + 1 : number + 3] if r.kind != "blank"), "")


def _previous_kind(rows: Sequence[KindOfRow], number: int) -> str:
    return next((r.kind for r in reversed(rows[max(0, number - 2) : number]) if r.kind != "blank"), "")


def _role_of(context: Context, text: Text) -> Role:
    return next(role for role in CONTEXT_ROLES if context.get(role) is text)


def _outer_or_same(role: Role) -> tuple[Role, ...]:
    """The roles a column below a section row of that role cannot have: it stands further in."""
    return CONTEXT_ROLES[: CONTEXT_ROLES.index(role) + 1]


def _demoted(header: Header, sections: frozenset[Role]) -> Header:
    """The columns of context moved further in than the section rows that stand over them."""
    innermost = max((CONTEXT_ROLES.index(r) for r in sections), default=-1)
    inner: tuple[Role, ...] = ("priority", "objective")
    free = [r for r in inner if CONTEXT_ROLES.index(r) > innermost and not header.has(r)]
    columns = []
    for column in header.columns:
        outer = column.role in CONTEXT_ROLES and CONTEXT_ROLES.index(column.role) <= innermost
        if outer and free:
            reason = f"section rows stand over it, so it is no {column.role} but the {free[0]}"
            columns.append(replace(column, role=free.pop(0), reason=reason))
        else:
            columns.append(column)
    return replace(header, columns=tuple(columns))
