"""Columns that nothing names, told by what they hold: things to do, who, when.

Only where it is plain: one column of orders (`Review the rota`), one of names or posts, one of dates. A table in which
any of the three is missing or may be two columns is left alone: an invented record is worse than a lost one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.plan_record import ColumnRole, Role
from extract.tables.grid import Grid, GridRow
from extract.tables.header_row import Header
from extract.vocabulary import load, plain_words
from ingest.cell_shape import cell_shape

_CERTAINTY = 0.6
_LEAST_ROWS = 3
#: Share of the filled cells of a column that must look alike, and of all its cells that must be filled.
_MOST = 0.75
_FILLED = 0.5
_MARK = re.compile(r"(?:[•▪■*–-]|\(?[A-Za-z]?\d[\d.]*[a-z]?[.)]?)\s+")
#: A word of a name begins with a capital; the small words between may not.
_NAME = re.compile(r"(?:[A-Z&][\w.’'&()/-]*|and|of|for|the|with|&|/|,|\()")
_HOUR = re.compile(r"\d{1,2}[.:]\d\d\s*(?:am|pm)\b", re.I)


def with_columns_by_content(grid: Grid) -> tuple[Header, Grid] | None:
    """The header that the cells of a table give it, and the table without the row of unknown labels over them.

    None where the cells do not say plainly which column states the action, which the lead and which the time.
    """
    rows = [row for row in grid.rows if len(row.filled()) > 1]
    header = _header(rows[1:], grid.column_count) if len(rows) > _LEAST_ROWS else None
    labels = rows[0] if header and not _conforms(rows[0], header) else None
    if labels is None:
        header = _header(rows, grid.column_count) if len(rows) >= _LEAST_ROWS else None
        return (header, grid) if header else None
    named = (replace(c, header=_words(labels, c.column)) for c in header.columns) if header else ()
    below = replace(grid, rows=tuple(row for row in grid.rows if row is not labels))
    return Header(tuple(named)), below


def _header(rows: Sequence[GridRow], width: int) -> Header | None:
    columns = {n: [w for row in rows if (w := _words(row, n))] for n in range(width)}
    columns = {n: cells for n, cells in columns.items() if len(cells) >= _FILLED * len(rows)}
    found = {role: [n for n, cells in columns.items() if _most(cells, test)] for role, test in _TESTS.items()}
    who = [n for n in found["lead_text"] if any(map(_has_post, columns[n]))] or found["lead_text"]
    plain = {**found, "lead_text": who}
    if any(len(plain[role]) != 1 for role in ("action", "lead_text", "timescale_text")):
        return None
    roles: dict[int, Role] = {numbers[0]: role for role, numbers in plain.items() if len(numbers) == 1}
    return Header(tuple(_column(n, roles.get(n)) for n in range(width))) if len(roles) >= 3 else None


def _column(number: int, role: Role | None) -> ColumnRole:
    reason = f"no header; its cells hold {_HOLDS[role]}" if role else "no header, and its cells do not say what it is"
    return ColumnRole(number, "", role, reason, _CERTAINTY if role else 0.0)


def _conforms(row: GridRow, header: Header) -> bool:
    """Is a row a record like those below it? A row of labels states neither an order nor a time."""
    columns = {c.role: _words(row, c.column) for c in header.columns if c.role}
    return any(_TESTS[role](columns.get(role, "")) for role in ("action", "timescale_text"))


def _words(row: GridRow, column: int) -> str:
    slot = row.at(column)
    return str(slot.text) if slot and slot.span == 1 else ""


def _most(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(test, cells)) >= _MOST * len(cells)


def _is_order(cell: str) -> bool:
    """`Review the rota`, `To agree a policy`: several words, the first of them a verb that asks for something.

    `Review sent to members` and `Draft agreed` say what is over.
    """
    words = plain_words(_MARK.sub("", cell, count=1) if _MARK.match(cell) else cell)
    words = words[1:] if words[:1] == ("to",) else words
    if len(words) < 2:
        return False
    vocabulary = load("cells")
    over = words[1] in vocabulary["past"] or (words[1].endswith("ed") and words[0] in vocabulary["orders_or_things"])
    return words[0] in vocabulary["orders"] and not over


def _is_time(cell: str) -> bool:
    return cell_shape(cell.replace("\n", " ")) == "date" and not _HOUR.search(cell)


def _is_who(cell: str) -> bool:
    """Words of a name or a post on every line: capitals, no figures, no full stop at the end."""
    lines = cell.split("\n")
    return all(len(x.split()) <= 10 and not re.search(r"\d|\w{3}\.$", x) and _is_name(x) for x in lines)


def _is_name(line: str) -> bool:
    return line[:1].isupper() and all(_NAME.match(word) for word in line.split())


def _has_post(cell: str) -> bool:
    return not set(plain_words(cell)).isdisjoint(load("cells")["posts"])


def _is_number(cell: str) -> bool:
    return cell_shape(cell) == "number"


_TESTS: dict[Role, Callable[[str], bool]] = {
    "ref": _is_number,
    "action": _is_order,
    "lead_text": _is_who,
    "timescale_text": _is_time,
}
_HOLDS: dict[Role, str] = {
    "ref": "numbers",
    "action": "things to do",
    "lead_text": "names or posts",
    "timescale_text": "times",
}
