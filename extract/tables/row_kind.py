"""What a row of a table is by itself: blank, header, section row, key with its value, or body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import Literal

from extract.context import CONTEXT_ROLES, labelled_role
from extract.match_role import match_role
from extract.plan_record import Role
from extract.tables.grid import Grid, GridRow
from extract.tables.header_row import Header, read_header, stands_under_groups
from extract.vocabulary import load, plain_words
from ingest.document import Text

#: `labels` is the second row of a header, taken up into the first.
RowKind = Literal["blank", "header", "labels", "section", "pair", "note", "body"]

_LEAST_COLUMNS = 3
_NUMBER_LENGTH = 8
#: A section named in one cell has no more words.
_SECTION_WORDS = 5
_KEY_LENGTH = 60
#: In a head over a table of actions, the action it names is what the actions below serve.
_ROLES_OF_HEADS: dict[Role, Role] = {
    "theme": "theme",
    "recommendation": "recommendation",
    "priority": "priority",
    "objective": "objective",
    "action": "priority",
}


_NOTE_ROLES: frozenset[Role] = frozenset({"progress", "status", "outcome", "resources", "links", "lead_text"})


@dataclass(frozen=True, slots=True)
class KindOfRow:
    """A row with its kind; `header` for a header, `pair` for a key with its value, `note` for a labelled text."""

    row: GridRow
    kind: RowKind
    header: Header | None = None
    pair: tuple[Role, Text] | None = None
    note: tuple[Role, Text] | None = None


def kinds_of_rows(grid: Grid) -> tuple[KindOfRow, ...]:
    """Every row of a grid with its kind."""
    kinds = [_kind_of(row, grid.column_count) for row in grid.rows]
    for number, (above, below) in enumerate(pairwise(kinds)):
        if above.header and stands_under_groups(above.row, below.row):
            both = read_header(above.row, below.row)
            kinds[number] = replace(above, header=both or above.header)
            kinds[number + 1] = KindOfRow(below.row, "labels")
    return tuple(_with_unmerged_sections(kinds))


def _with_unmerged_sections(kinds: Sequence[KindOfRow]) -> Iterator[KindOfRow]:
    """The rows, those that only say `Theme 2: Safer streets` in one cell of a column of no context made sections."""
    header: Header | None = None
    full = _all_others_are_full(kinds)
    for kind, below in zip_longest(kinds, kinds[1:]):
        header = kind.header or header
        is_section = kind.kind == "body" and header is not None and _names_section(kind.row, header, bare=full)
        is_title = kind.kind == "body" and below is not None and below.kind == "header" and _is_title(kind.row)
        yield KindOfRow(kind.row, "section") if is_section or is_title else kind


def _is_title(row: GridRow) -> bool:
    """A few words alone: right above a header printed again they head what follows."""
    own = row.own()
    return len(own) == len(row.filled()) == 1 and _is_bare_section(str(own[0].text))


def _all_others_are_full(kinds: Sequence[KindOfRow]) -> bool:
    """Are most cells of all body rows filled, those aside that fill their first cell alone, and rows of the last kind
    few and never last? Then these stand over the others."""
    body = [kind.row for kind in kinds if kind.kind == "body"]
    alone = [_fills_first_alone(row) for row in body]
    rest = [row for row, is_alone in zip(body, alone, strict=True) if not is_alone]
    above = all(not (one and other) for one, other in pairwise((*alone, True)))
    return above and len(rest) > sum(alone) > 0 and all(len(row.filled()) * 2 > len(row.slots) for row in rest)


def _fills_first_alone(row: GridRow) -> bool:
    own = row.own()
    return len(own) == 1 and len(row.filled()) == 1 and own[0].column == 0


def _is_bare_section(words: str) -> bool:
    """A few words that order nothing: `Finance`; `Review the rota` is an action without who and when."""
    plain = plain_words(words)
    return 0 < len(plain) <= _SECTION_WORDS and plain[0] not in load("cells")["orders"] and words[-1:].isalnum()


def _names_section(row: GridRow, header: Header, *, bare: bool) -> bool:
    """One text in the whole row, which says itself what it stands for. Where its column states context it is a cell
    of that column, and the blanks below it are the same context."""
    own = row.own()
    if len(own) != 1 or len(row.filled()) != 1 or own[0].row_span > 1 or len(header.columns) < _LEAST_COLUMNS:
        return False
    words = str(own[0].text)
    says_so = bool(labelled_role(words)) or (bare and own[0].column == 0 and _is_bare_section(words))
    return header.role_of(own[0].column) not in CONTEXT_ROLES and "\n" not in words and says_so


def head_pairs(grid: Grid) -> tuple[tuple[Role, Text], ...]:
    """The keys with their values of a table that holds nothing else: it heads the table that follows."""
    rows = [row for row in grid.rows if row.filled()]
    pairs = tuple(pair for pair in map(_pair, rows) if pair)
    keyed = sum(bool(match_role(str(row.filled()[0].text))) for row in rows)
    return pairs if grid.column_count == 2 and keyed * 3 >= len(rows) * 2 else ()


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
    if not (spans and _one_text(row)):
        return KindOfRow(row, "body")
    note = _note(row)
    return KindOfRow(row, "note", note=note) if note else KindOfRow(row, "section")


def _note(row: GridRow) -> tuple[Role, Text] | None:
    """A text over the whole width that labels itself with a field: `Progress: half done`."""
    text = row.own()[-1].text
    label = re.match(r"([A-Za-z][A-Za-z ]{2,30}):\s+(?=\S)", str(text))
    match = match_role(label[1]) if label else None
    if label is None or match is None or match.certainty < 0.9 or match.role not in _NOTE_ROLES:
        return None
    return match.role, text.cut(label.end())


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


def _is_sure(key: str, certainty: float) -> bool:
    """A key that ends with a colon or is in capitals may hold other words; `Objective owner` is no objective."""
    return certainty >= 0.9 or (certainty >= 0.5 and (key.rstrip().endswith(":") or key.isupper()))


def _pair(row: GridRow) -> tuple[Role, Text] | None:
    own = row.own()
    if len(own) != 2 or len(str(own[0].text)) > _KEY_LENGTH:
        return None
    match = match_role(str(own[0].text))
    role = _ROLES_OF_HEADS.get(match.role) if match and _is_sure(str(own[0].text), match.certainty) else None
    return (role, own[1].text) if role else None
