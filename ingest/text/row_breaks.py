"""Tell the rows of a dump of cells, where one cell follows another and nothing marks a row's end for certain.

The rows are the cheapest way to lay the cells out on `width` columns: a full row costs little, a short one
(a spanning section row, a key and its value, a row cut off) more, a break where the dump shows no gap more,
and a cell that looks unlike its column more. What a column looks like is learned from the rows found so
far, so the layout is solved a few times over (hard expectation maximisation over a shortest path).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, log

from ingest.text.cell_shape import SHAPES, Shape

_ROUNDS = 3
#: Costs in nats (natural log of odds), so that they add up with the fit of a cell to its column.
_FULL_ROW = 0.5
_SHORT_ROW = (0.0, 2.2, 2.0, 4.5)  # by number of cells: none, one, two, three and more
_NO_GAP_AT_START = 2.5
_GAP_INSIDE = 0.35
_GAP_IN_SHORT_ROW = 2.5
_HEADER_ROW = -3.0
_LABEL_IN_BODY = 0.7
_MIN_FIT_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class DumpCell:
    """What the row breaks are told by. `gap_before`: a blank line stands before the cell.

    `is_label`: it reads like a column header. `may_end_table`: text that need not be its own follows it.
    """

    shape: Shape
    gap_before: bool
    is_label: bool
    may_end_table: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Row starts (indexes of cells, ascending, the first is 0), the width, and the cost a cell."""

    starts: tuple[int, ...]
    width: int
    cost: float


def lay_out(cells: Sequence[DumpCell], widths: Sequence[int]) -> Layout | None:
    """The cheapest layout over all widths given; None where there are fewer cells than two short rows."""
    layouts = [_solve(cells, width) for width in widths if len(cells) >= width >= 2]
    return min(layouts, key=lambda layout: (layout.cost, -layout.width), default=None)


def row_lengths(layout: Layout, count: int) -> tuple[int, ...]:
    """The number of cells of each row."""
    return tuple(b - a for a, b in pairwise((*layout.starts, count)))


def _solve(cells: Sequence[DumpCell], width: int) -> Layout:
    gaps_tell = sum(c.gap_before for c in cells) > len(cells) / (4 * width)
    profile: list[dict[Shape, float]] | None = None
    starts, cost = _cheapest(cells, width, profile, gaps_tell)
    for _ in range(_ROUNDS):
        profile = _profile(cells, width, starts)
        again, cost = _cheapest(cells, width, profile, gaps_tell)
        if again == starts:
            break
        starts = again
    return Layout(starts, width, cost / len(cells))


def _cheapest(
    cells: Sequence[DumpCell], width: int, profile: list[dict[Shape, float]] | None, gaps_tell: bool
) -> tuple[tuple[int, ...], float]:
    """Shortest path over cell positions; an edge is a row of one to `width` cells."""
    count = len(cells)
    best = [0.0] + [inf] * count
    came_from = [0] * (count + 1)
    for end in range(1, count + 1):
        for start in range(max(0, end - width), end):
            cost = best[start] + _row_cost(cells, start, end, width, profile, gaps_tell)
            if cost < best[end]:
                best[end], came_from[end] = cost, start
    starts: list[int] = []
    position = count
    while position:
        position = came_from[position]
        starts.append(position)
    return tuple(reversed(starts)), best[count]


def _row_cost(
    cells: Sequence[DumpCell],
    start: int,
    end: int,
    width: int,
    profile: list[dict[Shape, float]] | None,
    gaps_tell: bool,
) -> float:
    row = cells[start:end]
    inner_gaps = sum(c.gap_before for c in row[1:])
    inner_ends = sum(c.may_end_table for c in row[:-1])
    cost = 4.0 * inner_ends
    if gaps_tell and start and not row[0].gap_before:
        cost += _NO_GAP_AT_START
    if len(row) < width:
        return cost + _short_row_cost(row, end == len(cells), inner_gaps if gaps_tell else 0)
    labels = sum(c.is_label for c in row)
    if labels >= max(2, width - 1):
        return cost + _FULL_ROW + _HEADER_ROW
    cost += _FULL_ROW + (_GAP_INSIDE * inner_gaps if gaps_tell else 0.0)
    cost += _LABEL_IN_BODY * labels if labels > 1 else 0.0
    if profile:
        cost += _MIN_FIT_WEIGHT * sum(profile[column][c.shape] for column, c in enumerate(row))
    return cost


def _short_row_cost(row: Sequence[DumpCell], at_end: bool, inner_gaps: int) -> float:
    cost = _SHORT_ROW[min(len(row), 3)] + _GAP_IN_SHORT_ROW * inner_gaps
    cost += sum(c.is_label for c in row[1:]) * _LABEL_IN_BODY * 2
    cost += 1.5 * sum(c.shape == "empty" for c in row[1:])
    return min(cost, 3.0) if at_end else cost


def _profile(cells: Sequence[DumpCell], width: int, starts: tuple[int, ...]) -> list[dict[Shape, float]]:
    """For each column the cost of each shape: how much rarer it is there than a shape everybody has."""
    counts: list[Counter[Shape]] = [Counter() for _ in range(width)]
    for start, end in pairwise((*starts, len(cells))):
        row = cells[start:end]
        if len(row) == width and sum(c.is_label for c in row) < max(2, width - 1):
            for column, cell in enumerate(row):
                counts[column][cell.shape] += 1
    return [_costs(column) for column in counts]


def _costs(column: Counter[Shape]) -> dict[Shape, float]:
    total = column.total() + len(SHAPES) * 0.5
    commonest = max(column.values(), default=0) + 0.5
    return {shape: log(commonest / total) - log((column[shape] + 0.5) / total) for shape in SHAPES}
