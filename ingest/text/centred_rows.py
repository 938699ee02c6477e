"""Rows of an aligned table whose cells stand in the middle of their rows: a number half way down a long action.

Each row stands around its anchor, the line of its number or else of its time, and begins right below the row above:
so where the first row begins, its anchor says where it ends, give or take a line. Words settle the rest: a row
broken in the wrong place has cells that begin in mid-sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from ingest.text.aligned_body import BodyLine

#: So many cells that begin in mid-sentence, and so large a share of the rows, are no accident.
_LEAST_BROKEN = 2
_BROKEN_SHARE = 0.2
#: What a line more above the anchor than below it costs, against a cell that begins in mid-sentence.
_OFF_CENTRE = 0.6


def broken_cells(lines: Sequence[BodyLine], starts: Sequence[bool]) -> int:
    """How many cells of the rows begin in mid-sentence."""
    return sum(_broken(row) for row in _rows_at(lines, [n for n, begins in enumerate(starts) if begins]))


def are_broken(lines: Sequence[BodyLine], starts: Sequence[bool]) -> bool:
    """Do so many rows begin in mid-sentence that they are surely cut in the wrong places?"""
    broken = broken_cells(lines, starts)
    return broken >= _LEAST_BROKEN and broken >= _BROKEN_SHARE * sum(starts)


def centred_starts(lines: Sequence[BodyLine], anchor_column: int) -> list[bool]:
    """For each line: does a row begin, if the cells of a column stand in the middle of the rows?"""
    starts = [False] * len(lines)
    for first, last in _stretches(lines):
        anchors = [n for n in range(first, last) if anchor_column in lines[n].cells]
        for start in _around(lines, first, last, anchors) if anchors else [first]:
            starts[start] = True
    return starts


def _stretches(lines: Sequence[BodyLine]) -> list[tuple[int, int]]:
    """Runs of lines of the columns; a line across them is a row of its own."""
    edges = [0, *(n for n in range(1, len(lines)) if lines[n].across or lines[n - 1].across), len(lines)]
    return [(a, b) for a, b in pairwise(edges) if a < b]


@dataclass(frozen=True, slots=True)
class _Way:
    """Rows up to some line: what they cost and where they begin."""

    cost: float
    starts: tuple[int, ...]


def _around(lines: Sequence[BodyLine], first: int, last: int, anchors: Sequence[int]) -> tuple[int, ...]:
    """Where the rows around the anchors begin: the cheapest way to part the lines between them."""
    ways = {first: _Way(0.0, ())}  # by the line the next row begins at
    for number, anchor in enumerate(anchors):
        limit = anchors[number + 1] if number + 1 < len(anchors) else last
        ends = range(anchor + 1, limit + 1) if number + 1 < len(anchors) else (last,)
        ways = {end: _best(lines, ways, anchor, end) for end in ends}
    return min(ways.values(), key=lambda way: way.cost).starts


def _best(lines: Sequence[BodyLine], ways: dict[int, _Way], anchor: int, end: int) -> _Way:
    """The cheapest rows of which the last stands around the anchor and ends before a line."""
    best = _Way(inf, ())
    for start, way in ways.items():
        if start <= anchor:
            off = max(0, abs((anchor - start) - (end - 1 - anchor)) - 1)
            cost = way.cost + _OFF_CENTRE * off + _broken(lines[start:end])
            best = min(best, _Way(cost, (*way.starts, start)), key=lambda w: w.cost)
    return best


def _broken(row: Sequence[BodyLine]) -> int:
    """How many cells of a row begin in mid-sentence."""
    opening: dict[int, str] = {}
    for line in row:
        for column, words in line.cells.items():
            opening.setdefault(column, words)
    return sum(words[:1].islower() or words[:1] == "&" for words in opening.values())


def _rows_at(lines: Sequence[BodyLine], starts: Sequence[int]) -> list[Sequence[BodyLine]]:
    return [lines[a:b] for a, b in pairwise((*starts, len(lines)))]
