"""Part a sheet into what a person sees apart: titles, heads of keys with values, and tables.

Blank rows part a sheet into bands. Rows of one text above a table are its titles, rows of a key with its value a
small table of their own. A band without header goes on with the table above it where its columns fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.cell_shape import label_share
from ingest.workbook.shown_cells import ShownRow

_KEY_LENGTH = 60


@dataclass(slots=True)
class Lines:
    """Rows that hold one text each, outside tables."""

    rows: list[ShownRow]


@dataclass(slots=True)
class Block:
    """Rows that make one table over the columns [left, end). `heads` are rows of one text below a blank row."""

    rows: list[ShownRow]
    left: int = field(init=False)
    end: int = field(init=False)
    heads: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.left, self.end = _extent(self.rows)


def parts_of(rows: Sequence[ShownRow], header_words: frozenset[str]) -> list[Lines | Block]:
    """What stands on a sheet, from top to bottom."""
    parts: list[Lines | Block] = []
    for band in _bands(rows):
        above = parts[-1] if parts else None
        if isinstance(above, Block) and _goes_on(above, band, header_words):
            above.rows += band
            above.heads.update(row.row for row in band[: _end_of_titles(band, 0, _below(band)[0])])
        else:
            parts += _parts_of_band(band)
    return parts


def _extent(rows: Sequence[ShownRow]) -> tuple[int, int]:
    """The first column with words and the one after the last."""
    return min(c.column for row in rows for c in row.filled), max(c.end for row in rows for c in row.filled)


def _bands(rows: Sequence[ShownRow]) -> Iterator[list[ShownRow]]:
    """Rows without a blank one between them; what a cell merged downwards covers is not blank."""
    band: list[ShownRow] = []
    bottom = -1
    for row in rows:
        if band and row.row > bottom + 1:
            yield band
            band = []
        band.append(row)
        bottom = max(bottom, *(c.bottom for c in row.filled))
    if band:
        yield band


def _goes_on(table: Block, band: list[ShownRow], header_words: frozenset[str]) -> bool:
    """A blank row inside a table: below it stand as many columns, give or take blank cells, and no new header."""
    width = table.end - table.left
    least = min(width, max(3, (width + 1) // 2))
    inside = all(table.left <= c.column and c.end <= table.end for row in band for c in row.filled)
    full = next((row for row in band if len(row.filled) >= least), None)
    return inside and full is not None and not _is_header(full, header_words)


def _is_header(row: ShownRow, header_words: frozenset[str]) -> bool:
    shares = [label_share(" ".join(c.lines), header_words) for c in row.filled]
    return sum(shares) * 2 >= len(shares)


def _parts_of_band(band: list[ShownRow]) -> Iterator[Lines | Block]:
    """Titles, then keys with values, then again both, down to the table or to the last lines."""
    below = _below(band)
    top = 0
    while top < len(band):
        if below[top].widest == 1:
            yield Lines(band[top:])
            return
        start = _end_of_titles(band, top, below[top])
        if start > top:
            yield Lines(band[top:start])
        keys = _end_of_keys(band, start) if below[top].widest > 2 else start
        top = keys if start < keys < len(band) else len(band)
        yield Block(band[start:top])


@dataclass(frozen=True, slots=True)
class _Reach:
    """What the rows from one down to the end of its band reach: columns [left, end), `widest` cells in a row."""

    left: int
    end: int
    widest: int


def _below(band: Sequence[ShownRow]) -> list[_Reach]:
    """For each row the reach from it on, all in one pass from the bottom: a band may hold every row of a sheet."""
    reaches: list[_Reach] = []
    for row in reversed(band):
        (left, end), widest = _extent([row]), len(row.filled)
        if reaches:
            last = reaches[-1]
            left, end, widest = min(left, last.left), max(end, last.end), max(widest, last.widest)
        reaches.append(_Reach(left, end, widest))
    return reaches[::-1]


def _end_of_titles(band: Sequence[ShownRow], top: int, reach: _Reach) -> int:
    """The first row from `top` on that is no title."""
    return next((i for i in range(top, len(band)) if not _is_title(band[i], reach)), len(band))


def _end_of_keys(band: Sequence[ShownRow], start: int) -> int:
    """The first row from `start` on that is no key with its value."""
    return next((i for i in range(start, len(band)) if not _is_pair(band[i])), len(band))


def _is_title(row: ShownRow, reach: _Reach) -> bool:
    """One text that begins where its band begins; one further in is a heading over some columns."""
    if len(row.filled) != 1:
        return False
    cell = row.filled[0]
    return cell.row_span == 1 and (cell.column == reach.left or cell.col_span * 2 > reach.end - reach.left)


def _is_pair(row: ShownRow) -> bool:
    """A key with its value, and nothing else in the row."""
    if len(row.filled) != 2:
        return False
    key, value = row.filled
    words = " ".join(key.lines)
    is_beside = value.column == key.end and key.row_span == value.row_span == 1
    return is_beside and len(words) <= _KEY_LENGTH and (words.endswith(":") or key.col_span == 1)
