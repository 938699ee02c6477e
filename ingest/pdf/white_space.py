"""Columns told by the white space that runs down through all rows of a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from ingest.pdf.characters import Word
from ingest.pdf.lattice import Grid, grid_from_edges

# Justified prose seldom leaves more between two words; a gap between columns seldom less.
_NARROWEST_GAP = 8.0
_FEWEST_ROWS = 3
# A row whose text runs over this share of the width is a section row and says nothing of columns.
_SECTION_SHARE = 0.5
NO_STARTS: Mapping[int, float] = MappingProxyType({})


class Stretch(NamedTuple):
    """A stretch of a row covered with words, from `start` to `end` in points."""

    start: float
    end: float


def grid_from_gaps(
    xs: Sequence[float],
    ys: Sequence[float],
    rows: Sequence[Sequence[Word]],
    across: Collection[int] = (),
    starts: Mapping[int, float] = NO_STARTS,
) -> Grid | None:
    """A grid for rows [ys[i], ys[i+1]) with columns cut in their common white space.

    Rows known to run `across` are one cell each. `starts` holds where a row edge only begins, for those that stop
    short of the left: cells left of it are merged over the edge. None where fewer than three rows have words, or
    no gap runs through them all (rows of one stretch of text across, such as section rows, apart: their cells are
    merged over the columns they cross).
    """
    covered = [stretches(words) for words in rows]
    edges = column_edges([c for at, c in enumerate(covered) if at not in across], xs[0], xs[-1])
    if len(edges) < 3:
        return None
    crossed = {
        (row, i)
        for row, row_stretches in enumerate(covered)
        for i, x in enumerate(edges[1:-1], start=1)
        if row in across or any(s.start < x < s.end for s in row_stretches)
    }
    open_floors = {
        (at, i)
        for at, start in starts.items()
        for i, (left, right) in enumerate(pairwise(edges))
        if (left + right) / 2 < start
    }
    return grid_from_edges(edges, ys, crossed, open_floors)


def stretches(words: Sequence[Word]) -> list[Stretch]:
    """Where a row has words, its lines laid over each other; gaps narrower than a column gap are closed."""
    found: list[Stretch] = []
    for word in sorted(words, key=lambda w: w.x0):
        if found and word.x0 - found[-1].end < _gap(word):
            found[-1] = Stretch(found[-1].start, max(found[-1].end, word.x1))
        else:
            found.append(Stretch(word.x0, word.x1))
    return found


def _gap(word: Word) -> float:
    return max(_NARROWEST_GAP, 0.7 * word.height)


def widened(columns: Sequence[Stretch], pieces: Sequence[Stretch]) -> list[Stretch] | None:
    """The columns made wide enough for the pieces, or None where a piece has no column of its own."""
    result = list(columns)
    for piece in pieces:
        touched = [i for i, c in enumerate(columns) if piece.start < c.end and piece.end > c.start]
        if len(touched) != 1:
            return None
        column = result[touched[0]]
        result[touched[0]] = Stretch(min(column.start, piece.start), max(column.end, piece.end))
    clear = all(after.start - before.end >= 4 for before, after in pairwise(result))
    return result if clear else None


def edges_between(columns: Sequence[Stretch], left: float, right: float) -> list[float]:
    """`left`, the middle of every gap between the columns, `right`."""
    return [left, *((a.end + b.start) / 2 for a, b in pairwise(columns)), right]


def column_edges(rows: Sequence[Sequence[Stretch]], left: float, right: float) -> list[float]:
    """Edges of the columns: `left`, the middle of every gap common to the rows that have one, `right`."""
    telling = [row for row in rows if row and not _runs_across(row, right - left)]
    filled = sum(1 for row in rows if row)
    if len(telling) < _FEWEST_ROWS or len(telling) < 0.6 * filled:
        return [left, right]
    columns: list[Stretch] = []
    for piece in sorted(piece for row in telling for piece in row):
        if columns and piece.start - columns[-1].end < _NARROWEST_GAP:
            columns[-1] = Stretch(columns[-1].start, max(columns[-1].end, piece.end))
        else:
            columns.append(Stretch(*piece))
    if any(_share(telling, column) < 0.3 for column in columns):
        return [left, right]
    return edges_between(columns, left, right)


def _runs_across(row: Sequence[Stretch], width: float) -> bool:
    return len(row) == 1 and row[0].end - row[0].start > _SECTION_SHARE * width


def _share(rows: Sequence[Sequence[Stretch]], column: Stretch) -> float:
    holding = sum(any(column.start <= piece.start <= column.end for piece in row) for row in rows)
    return holding / len(rows)
