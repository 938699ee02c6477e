"""From ruling lines to grids: which lines belong together, where cells lie and what they span.

1. `groups`: joined lines that touch make one group; each group may be a table.
2. `grid_of`: every line's position becomes a line of a common grid; slots with no wall between them are one
   cell. A border that is missing altogether counts as drawn.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ingest.pdf.frame import Span
from ingest.pdf.joined_rules import TOLERANCE
from ingest.pdf.rules import Rule

# More slots than this on one page are a map, a chart or a hatched area.
_MOST_SLOTS = 6_000


class GridCell(NamedTuple):
    """A cell on the grid, upper left corner and spans, with its box."""

    row: int
    column: int
    row_span: int
    col_span: int
    span: Span


@dataclass(frozen=True, slots=True)
class Grid:
    """Column edges `xs`, row edges `ys`, the cells, and for each slot the index of its cell or -1."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    slots: tuple[tuple[int, ...], ...]

    @property
    def span(self) -> Span:
        return Span(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> int:
        """The index of the cell at a point, or -1."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return self.slots[row][column] if inside else -1


class RuleGroup(NamedTuple):
    """Level and upright lines that touch one another."""

    level: list[Rule]
    upright: list[Rule]


def groups(level: Sequence[Rule], upright: Sequence[Rule]) -> list[RuleGroup]:
    """Joined lines sorted into groups that touch, from the top of the page down."""
    level, upright = sorted(level), sorted(upright)
    leaders = list(range(len(level) + len(upright)))
    heights = [rule.at for rule in level]
    for i, wall in enumerate(upright, start=len(level)):
        low = bisect_left(heights, wall.start - TOLERANCE)
        high = bisect_right(heights, wall.end + TOLERANCE)
        for j in range(low, high):
            if level[j].start - TOLERANCE <= wall.at <= level[j].end + TOLERANCE:
                leaders[_leader(leaders, i)] = _leader(leaders, j)
    found: dict[int, RuleGroup] = {}
    for i, rule in enumerate([*level, *upright]):
        group = found.setdefault(_leader(leaders, i), RuleGroup([], []))
        (group.level if i < len(level) else group.upright).append(rule)
    return sorted(found.values(), key=_group_order)


def _leader(leaders: list[int], i: int) -> int:
    while leaders[i] != i:
        leaders[i] = leaders[leaders[i]]
        i = leaders[i]
    return i


def _group_order(group: RuleGroup) -> tuple[float, float]:
    tops = [r.at for r in group.level] + [r.start for r in group.upright]
    lefts = [r.start for r in group.level] + [r.at for r in group.upright]
    return min(tops), min(lefts)


def grid_of(group: RuleGroup) -> Grid | None:
    """The grid a group of lines draws, or None where it encloses nothing."""
    if not group.level or not group.upright:
        return None
    xs = _edges(group.upright, group.level)
    ys = _edges(group.level, group.upright)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > _MOST_SLOTS:
        return None
    walls = _walls(group.upright, xs, ys)
    floors = _walls(group.level, ys, xs)
    kept_x, kept_y = _used(walls), _used(floors)
    if len(kept_x) < len(xs) or len(kept_y) < len(ys):
        xs, ys = [xs[i] for i in kept_x], [ys[i] for i in kept_y]
        walls, floors = _walls(group.upright, xs, ys), _walls(group.level, ys, xs)
    return _Walled(xs, ys, walls, floors).grid()


def grid_from_edges(
    xs: Sequence[float],
    ys: Sequence[float],
    open_walls: Collection[tuple[int, int]],
    open_floors: Collection[tuple[int, int]] = (),
) -> Grid:
    """A full grid, save the walls (row, column edge) and floors (row edge, column) that are open: merged cells."""
    walls = [[(row, i) not in open_walls for row in range(len(ys) - 1)] for i in range(len(xs))]
    floors = [[(i, column) not in open_floors for column in range(len(xs) - 1)] for i in range(len(ys))]
    return _Walled(list(xs), list(ys), walls, floors).grid()


def grid_between(walls: Sequence[Rule]) -> Grid:
    """The grid of one row between walls of the same ends."""
    ends = min(wall.start for wall in walls), max(wall.end for wall in walls)
    return grid_from_edges([wall.at for wall in sorted(walls)], ends, ())


def _edges(across: Sequence[Rule], along: Sequence[Rule]) -> list[float]:
    """Positions of the lines across, and the far ends of those along where no line closes them."""
    edges = sorted({rule.at for rule in across})
    first, last = min(r.start for r in along), max(r.end for r in along)
    if first < edges[0] - 2 * TOLERANCE:
        edges.insert(0, first)
    if last > edges[-1] + 2 * TOLERANCE:
        edges.append(last)
    return edges


def _walls(rules: Sequence[Rule], at: list[float], along: list[float]) -> list[list[bool]]:
    """For each grid line, for each slot along it, whether a rule runs the length of the slot."""
    walls = [[False] * (len(along) - 1) for _ in at]
    place = {position: i for i, position in enumerate(at)}
    for rule in rules:
        if rule.at not in place:
            continue
        first = bisect_left(along, rule.start - TOLERANCE - 1)
        last = bisect_right(along, rule.end + TOLERANCE + 1) - 1
        for slot in range(first, last):
            walls[place[rule.at]][slot] = True
    return walls


def _used(walls: list[list[bool]]) -> list[int]:
    """Grid lines that wall off something; the first and last stand whatever they do."""
    return [i for i, wall in enumerate(walls) if i in (0, len(walls) - 1) or any(wall)]


class _Walled:
    """A grid with walls (upright) and floors (level): finds the cells they enclose."""

    def __init__(self, xs: list[float], ys: list[float], walls: list[list[bool]], floors: list[list[bool]]) -> None:
        self._xs, self._ys, self._walls, self._floors = xs, ys, walls, floors
        self._rows, self._columns = len(ys) - 1, len(xs) - 1
        self._slots = [[-1] * self._columns for _ in range(self._rows)]
        self._close_open_sides()

    def grid(self) -> Grid:
        cells: list[GridCell] = []
        seen = [[False] * self._columns for _ in range(self._rows)]
        for row in range(self._rows):
            for column in range(self._columns):
                if not seen[row][column]:
                    area, enclosed = self._area(row, column, seen)
                    if enclosed:
                        self._add_cells(area, cells)
        slots = tuple(tuple(row) for row in self._slots)
        return Grid(tuple(self._xs), tuple(self._ys), tuple(cells), slots)

    def _close_open_sides(self) -> None:
        """A side of which less than half is drawn was left open on purpose: take it as drawn."""
        for side, edges in (
            (self._walls[0], self._ys),
            (self._walls[-1], self._ys),
            (self._floors[0], self._xs),
            (self._floors[-1], self._xs),
        ):
            drawn = sum(b - a for a, b, wall in zip(edges, edges[1:], side, strict=False) if wall)
            if drawn < (edges[-1] - edges[0]) / 2:
                side[:] = [True] * len(side)

    def _area(self, row: int, column: int, seen: list[list[bool]]) -> tuple[list[tuple[int, int]], bool]:
        """The slots reached without crossing a wall, in reading order, and whether nothing leaks out."""
        area, enclosed, waiting = [], True, [(row, column)]
        seen[row][column] = True
        while waiting:
            r, c = waiting.pop()
            area.append((r, c))
            for wall, nr, nc in (
                (self._walls[c][r], r, c - 1),
                (self._walls[c + 1][r], r, c + 1),
                (self._floors[r][c], r - 1, c),
                (self._floors[r + 1][c], r + 1, c),
            ):
                if wall:
                    continue
                if not (0 <= nr < self._rows and 0 <= nc < self._columns):
                    enclosed = False
                elif not seen[nr][nc]:
                    seen[nr][nc] = True
                    waiting.append((nr, nc))
        return sorted(area), enclosed

    def _add_cells(self, area: list[tuple[int, int]], cells: list[GridCell]) -> None:
        """The area as rectangles: one, unless the lines leave it a crooked shape."""
        left = set(area)
        for row, column in area:
            if (row, column) not in left:
                continue
            wide = 1
            while (row, column + wide) in left:
                wide += 1
            high = 1
            while all((row + high, column + i) in left for i in range(wide)):
                high += 1
            for r in range(row, row + high):
                for c in range(column, column + wide):
                    left.discard((r, c))
                    self._slots[r][c] = len(cells)
            span = Span(self._xs[column], self._ys[row], self._xs[column + wide], self._ys[row + high])
            cells.append(GridCell(row, column, high, wide, span))


def stacks_of(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines of one direction with the same ends, three or more: a table may be ruled this way only."""
    stacks: list[list[Rule]] = []
    for rule in sorted(rules):
        for stack in stacks:
            if abs(stack[0].start - rule.start) <= TOLERANCE and abs(stack[0].end - rule.end) <= TOLERANCE:
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= 3]
