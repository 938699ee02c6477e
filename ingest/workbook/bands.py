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
        table = next((p for p in reversed(parts) if isinstance(p, Block)), None)
        if table and parts[-1] is table and _goes_on(table, band, header_words):
            table.rows += band
            table.heads.update(row.row for row in band[: _title_count(band)])
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
    widest = max(len(row.filled) for row in band)
    if widest == 1:
        yield Lines(band)
        return
    start = _title_count(band)
    if start:
        yield Lines(band[:start])
    keys = start
    while widest > 2 and keys < len(band) and _is_pair(band[keys]):
        keys += 1
    if start < keys < len(band):
        yield Block(band[start:keys])
        yield from _parts_of_band(band[keys:])
    elif start < len(band):
        yield Block(band[start:])


def _title_count(band: Sequence[ShownRow]) -> int:
    """How many rows of one text open a band."""
    return next((i for i, row in enumerate(band) if not _is_title(row, band)), len(band))


def _is_title(row: ShownRow, band: Sequence[ShownRow]) -> bool:
    """One text that begins where the band begins; one further in is a heading over some columns."""
    if len(row.filled) != 1:
        return False
    cell = row.filled[0]
    left, end = _extent(band)
    return cell.row_span == 1 and (cell.column == left or cell.col_span * 2 > end - left)


def _is_pair(row: ShownRow) -> bool:
    """A key with its value, and nothing else in the row."""
    if len(row.filled) != 2:
        return False
    key, value = row.filled
    words = " ".join(key.lines)
    is_beside = value.column == key.end and key.row_span == value.row_span == 1
    return is_beside and len(words) <= _KEY_LENGTH and (words.endswith(":") or key.col_span == 1)
