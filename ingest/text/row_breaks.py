"""Tell the rows of a dump of cells, where one cell follows another and nothing marks a row's end for certain.

The rows are the cheapest way to lay the cells out on some number of columns. Costs are in nats, so that they
add up: what it takes to say the shape of each cell given its column (little where a column holds one shape
of cell), to say that a row is short (a spanning section row, a key and its value, a row cut off), that a
row begins where the dump shows no gap, and that a header line is broken. What a column looks like is learned
from the rows found so far, so the layout is solved a few times over (hard expectation maximisation over a
shortest path), from several starting points; the number of columns is the one with the shortest description.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf, log

from ingest.cell_shape import SHAPES, Shape, label_shape

_ROUNDS = 6
_WIDTHS_RETRIED = 3
_FULL_ROW = 0.2
#: By number of cells: one, two, three and more.
_SHORT_ROW = (1.2, 1.0, 4.0)
#: A row of one long text is seldom a section; at the end it is what stands below the table.
_LONG_SECTION = 1.5
#: Three cells and more between two gaps, none inside: a row whose last cells were dropped.
_GAPPED_SHORT_ROW = 1.0
_CUT_OFF_AT_END = 1.0
_NO_GAP_AT_START = 2.5
_GAP_INSIDE = 0.35
_GAP_IN_SHORT_ROW = 2.5
_EMPTY_IN_SHORT_ROW = 1.5
_HEADER_LABEL = -0.5
_HEADER_PRINTED_AGAIN = -1.0
_BROKEN_HEADER = 2.5
_TAIL_INSIDE = 4.0
_NUMBER_FIRST = -0.3
#: What a label says of the cells of its column weighs as much as so many of them.
_LABEL_WEIGHT = 4
#: Where nearly all cells or nearly none have a gap before them, gaps tell nothing of rows.
_MOST_GAPS = 0.6

_Costs = Mapping[Shape, float]


@dataclass(frozen=True, slots=True)
class DumpCell:
    """What the row breaks are told by. `gap_before`: a blank line stands before the cell.

    `label` is what the cell says where it reads like a column header, else None. `may_end_table`: text that
    need not be its own follows it.
    """

    shape: Shape
    gap_before: bool
    label: str | None
    may_end_table: bool = False


@dataclass(frozen=True, slots=True)
class RowBreaks:
    """Row starts (indexes of cells, ascending, the first is 0), the width, and the cost a cell."""

    starts: tuple[int, ...]
    width: int
    cost: float


def tell_rows(cells: Sequence[DumpCell], widths: Iterable[int]) -> RowBreaks | None:
    """The cheapest rows over all widths given; None where there are too few cells for any."""
    solvers = [_Solver(cells, width) for width in widths if len(cells) >= width >= 2]
    ranked = sorted(((s.solve(), s) for s in solvers), key=lambda pair: pair[0].cost)
    found = [breaks for breaks, _ in ranked]
    for _, solver in ranked[:_WIDTHS_RETRIED]:
        found += [solver.solve(first_row=cut) for cut in range(1, solver.width)]
    return min(found, key=lambda breaks: (breaks.cost, -breaks.width), default=None)


class _Solver:
    """The rows of one run of cells on one width; what does not depend on the columns is summed up once."""

    def __init__(self, cells: Sequence[DumpCell], width: int) -> None:
        self.cells = cells
        self.width = width
        self.anywhere = _code_lengths(Counter(c.shape for c in cells))
        self.shapes = self._sums(lambda c: self.anywhere[c.shape])
        self.labels = self._sums(lambda c: c.label is not None)
        self.tails = self._sums(lambda c: c.may_end_table)
        self.empty = self._sums(lambda c: c.shape == "empty")
        gaps = sum(c.gap_before for c in cells) / len(cells)
        self.gaps_tell = 1 / (4 * width) < gaps < _MOST_GAPS
        self.gaps = self._sums(lambda c: self.gaps_tell and c.gap_before)
        self.headers = self._headers()
        self.said_by_labels = self._said_by_labels()
        self.edges, self.is_told_by_columns = self._edges()

    def solve(self, first_row: int = 0) -> RowBreaks:
        """Rows by a few rounds, starting from columns as they are when the first row has `first_row` cells."""
        starts = tuple(range(first_row, len(self.cells), self.width)) if first_row else ()
        for _ in range(_ROUNDS):
            columns = self._columns(starts) if starts else (self.anywhere,) * self.width
            again, cost = self._cheapest(columns)
            if again == starts:
                break
            starts = again
        columns_cost = 0.5 * self.width * (len(SHAPES) - 1) * log(max(2, len(starts)))
        return RowBreaks(starts, self.width, (cost + columns_cost) / len(self.cells))

    def _sums(self, value: Callable[[DumpCell], float]) -> list[float]:
        return [0.0, *accumulate(float(value(c)) for c in self.cells)]

    def _labels_at(self, start: int) -> tuple[str | None, ...]:
        return tuple(c.label for c in self.cells[start : start + self.width])

    def _headers(self) -> frozenset[tuple[str | None, ...]]:
        """Rows of labels that are printed twice or more and stand alone, with no label beside them, at least once."""
        places = range(len(self.cells) - self.width + 1)
        rows = Counter(self._labels_at(n) for n in places if self.labels[n + self.width] - self.labels[n] == self.width)
        alone = {self._labels_at(n) for n in places if not self._is_label(n - 1) and not self._is_label(n + self.width)}
        return frozenset(row for row, times in rows.items() if times > 1 and row in alone)

    def _said_by_labels(self) -> list[dict[Shape, int]]:
        """What the labels of a header that stands first say of the cells below: `Ref` of numbers, `When` of dates.

        Each weighs as much as a few rows.
        """
        labels = self._labels_at(0)
        if sum(label is not None for label in labels) < max(2, self.width - 1):
            return [{} for _ in labels]
        shapes = [label_shape(label) if label else None for label in labels]
        return [{shape: _LABEL_WEIGHT} if shape else {} for shape in shapes]

    def _cheapest(self, columns: Sequence[_Costs]) -> tuple[tuple[int, ...], float]:
        """Shortest path over cell positions; an edge is a row of one to `width` cells."""
        count, width, edges, is_told_by_columns = len(self.cells), self.width, self.edges, self.is_told_by_columns
        best = [0.0] + [inf] * count
        came_from = [0] * (count + 1)
        for end in range(1, count + 1):
            for start in range(max(0, end - width), end):
                edge = end * width - (end - start)
                fixed = self._row_cost(start, end, columns) if is_told_by_columns[edge] else edges[edge]
                cost = best[start] + fixed
                if cost < best[end]:
                    best[end], came_from[end] = cost, start
        starts: list[int] = []
        position = count
        while position:
            position = came_from[position]
            starts.append(position)
        return tuple(reversed(starts)), best[count]

    def _edges(self) -> tuple[array[float], bytearray]:
        """The cost of each row where it is the same whatever the columns are, and where it is not.

        The row of cells [start, end) stands at `end * width - (end - start)`.
        """
        anywhere = (self.anywhere,) * self.width
        costs = array("d", bytes(8 * (len(self.cells) + 1) * self.width))
        is_told_by_columns = bytearray(len(costs))
        for end in range(1, len(self.cells) + 1):
            for start in range(max(0, end - self.width), end):
                edge = end * self.width - (end - start)
                if self._is_told_by_columns(start, end):
                    is_told_by_columns[edge] = True
                else:
                    costs[edge] = self._row_cost(start, end, anywhere)
        return costs, is_told_by_columns

    def _is_told_by_columns(self, start: int, end: int) -> bool:
        """Whether the columns have a say in the cost of a row: a full one, or one between gaps."""
        if end - start == self.width:
            return self.labels[end] - self.labels[start] < max(2, self.width - 1)
        return end < len(self.cells) and self._is_gapped(start, end)

    def _is_gapped(self, start: int, end: int) -> bool:
        return end - start >= 3 and self.gaps_tell and self._gap_at(start) and self._gap_at(end)

    def _row_cost(self, start: int, end: int, columns: Sequence[_Costs]) -> float:
        first = self.cells[start]
        cost = _TAIL_INSIDE * (self.tails[end - 1] - self.tails[start])
        if self.gaps_tell and start and not first.gap_before:
            cost += _NO_GAP_AT_START
        if first.shape == "number":
            cost += _NUMBER_FIRST
        gaps = self.gaps[end] - self.gaps[start + 1]
        labels = self.labels[end] - self.labels[start]
        if end - start < self.width:
            return cost + _GAP_IN_SHORT_ROW * gaps + self._short_row_cost(start, end, labels, columns)
        if labels >= max(2, self.width - 1):
            return cost + self._header_cost(start, end)
        broken = _BROKEN_HEADER if labels > 2 else 0.0
        row = self.cells[start:end]
        shapes = sum(costs[c.shape] for costs, c in zip(columns, row, strict=True))
        return cost + _FULL_ROW + _GAP_INSIDE * gaps + broken + shapes

    def _short_row_cost(self, start: int, end: int, labels: float, columns: Sequence[_Costs]) -> float:
        shapes = self.shapes[end] - self.shapes[start]
        if end == len(self.cells):
            return shapes + _CUT_OFF_AT_END
        blank = _EMPTY_IN_SHORT_ROW * (self.empty[end] - self.empty[start + 1])
        broken = _BROKEN_HEADER if labels > 1 else 0.0
        if self._is_gapped(start, end):
            in_columns = sum(costs[c.shape] for costs, c in zip(columns, self.cells[start:end], strict=False))
            return min(shapes, in_columns) + _GAPPED_SHORT_ROW + blank + broken
        long = _LONG_SECTION if end - start == 1 and self.cells[start].shape == "prose" else 0.0
        return shapes + _SHORT_ROW[min(end - start, 3) - 1] + long + blank + broken

    def _gap_at(self, position: int) -> bool:
        return position == 0 or self.cells[position].gap_before

    def _header_cost(self, start: int, end: int) -> float:
        """A header is a whole run of labels; one that is printed again, label for label, is surely a header."""
        again = self._labels_at(start) in self.headers
        broken = 0 if again else self._is_label(start - 1) + self._is_label(end)
        return (_HEADER_LABEL + _HEADER_PRINTED_AGAIN * again) * self.width + _BROKEN_HEADER * broken

    def _is_label(self, position: int) -> bool:
        return 0 <= position < len(self.cells) and self.cells[position].label is not None

    def _columns(self, starts: Sequence[int]) -> tuple[_Costs, ...]:
        counts: list[Counter[Shape]] = [Counter(said) for said in self.said_by_labels]
        for start, end in pairwise((*starts, len(self.cells))):
            if end - start == self.width and self.labels[end] - self.labels[start] < max(2, self.width - 1):
                for column, cell in enumerate(self.cells[start:end]):
                    counts[column][cell.shape] += 1
        return tuple(_code_lengths(column) for column in counts)


def _code_lengths(counts: Counter[Shape]) -> _Costs:
    """Nats to say each shape, by its share of the counts (Krichevsky-Trofimov: half a count for the unseen)."""
    total = counts.total() + len(SHAPES) / 2
    return {shape: -log((counts[shape] + 0.5) / total) for shape in SHAPES}
