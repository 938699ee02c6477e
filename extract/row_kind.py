"""What a row of a table is by itself: blank, header, section row, key with its value, or body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from extract.grid import Grid, GridRow
from extract.header_row import Header, read_header, stands_under_groups
from extract.match_role import match_role
from extract.plan_record import Role
from ingest.document import Text

#: `labels` is the second row of a header, taken up into the first.
RowKind = Literal["blank", "header", "labels", "section", "pair", "body"]

_NUMBER_LENGTH = 8
_KEY_LENGTH = 60
#: In a head over a table of actions, the action it names is what the actions below serve.
_ROLES_OF_HEADS: dict[Role, Role] = {
    "theme": "theme",
    "recommendation": "recommendation",
    "priority": "priority",
    "objective": "objective",
    "action": "priority",
}


@dataclass(frozen=True, slots=True)
class KindOfRow:
    """A row with its kind; `header` for a header, `pair` for a key with its value."""

    row: GridRow
    kind: RowKind
    header: Header | None = None
    pair: tuple[Role, Text] | None = None


def kinds_of_rows(grid: Grid) -> tuple[KindOfRow, ...]:
    """Every row of a grid with its kind."""
    kinds = [_kind_of(row, grid.column_count) for row in grid.rows]
    for number, (above, below) in enumerate(pairwise(kinds)):
        if above.header and stands_under_groups(above.row, below.row):
            both = read_header(above.row, below.row)
            kinds[number] = replace(above, header=both or above.header)
            kinds[number + 1] = KindOfRow(below.row, "labels")
    return tuple(kinds)


def head_pairs(grid: Grid) -> tuple[tuple[Role, Text], ...]:
    """The keys with their values of a table that holds nothing else: it heads the table that follows."""
    rows = [_pair(row) for row in grid.rows if row.filled()]
    pairs = tuple(pair for pair in rows if pair)
    return pairs if grid.column_count == 2 and len(pairs) == len(rows) else ()


def _kind_of(row: GridRow, width: int) -> KindOfRow:
    if not row.filled():
        return KindOfRow(row, "blank")
    header = read_header(row)
    if header:
        return KindOfRow(row, "header", header=header)
    spans = _spans_row(row, width)
    pair = _pair(row) if spans or len(row.slots) == 2 else None
    if pair:
        return KindOfRow(row, "pair", pair=pair)
    return KindOfRow(row, "section" if spans and _one_text(row) else "body")


def _spans_row(row: GridRow, width: int) -> bool:
    """Does the last text run over at least half the width, to the right edge, with nothing carried beside it?"""
    own = row.own()
    if not own or len(own) != len(row.filled()):
        return False
    last = own[-1]
    return last.span >= 2 and last.column + last.span >= width and last.span * 2 >= width


def _one_text(row: GridRow) -> bool:
    """One text, and beside it at most the number of the section."""
    own = row.own()
    return len(own) == 1 or (len(own) == 2 and len(str(own[0].text)) <= _NUMBER_LENGTH)


def _pair(row: GridRow) -> tuple[Role, Text] | None:
    own = row.own()
    if len(own) != 2 or len(str(own[0].text)) > _KEY_LENGTH:
        return None
    match = match_role(str(own[0].text))
    role = _ROLES_OF_HEADS.get(match.role) if match and match.certainty >= 0.5 else None
    return (role, own[1].text) if role else None
