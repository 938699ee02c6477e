"""Walls that stand a little to the left or right of those above them and mean the same column.

Where cells are merged, word processors often draw the cells of the next rows a few points wider or narrower. Each such
wall would make a column of its own: a sliver that no row holds a cell in.
"""

from __future__ import annotations

from itertools import pairwise

from ingest.pdf.lattice import Grid

# A wall may have moved by this share of the narrowest cell beside it, and by so many points.
_SHARE = 0.3
_FARTHEST = 30.0


def with_settled_columns(grid: Grid) -> Grid:
    """The grid with shifted walls counted as one; the cells keep their order and their boxes."""
    kept = _kept_edges(grid)
    if len(kept) == len(grid.xs):
        return grid
    place = {at: sum(edge <= at for edge in kept) - 1 for at in range(len(grid.xs))}
    cells = tuple(
        c._replace(column=place[c.column], col_span=place[c.column + c.col_span] - place[c.column]) for c in grid.cells
    )
    slots = [[-1] * (len(kept) - 1) for _ in grid.slots]
    for number, cell in enumerate(cells):
        for row in slots[cell.row : cell.row + cell.row_span]:
            row[cell.column : cell.column + cell.col_span] = [number] * cell.col_span
    return Grid(tuple(grid.xs[at] for at in kept), grid.ys, cells, tuple(map(tuple, slots)))


def _kept_edges(grid: Grid) -> list[int]:
    """The numbers of the column edges, of a group that means one wall the first."""
    if all(after - before > _FARTHEST for before, after in pairwise(grid.xs)):
        return list(range(len(grid.xs)))
    narrowest = _narrowest_beside(grid)
    rows = [_edges_drawn(grid, row) for row in range(len(grid.slots))]
    kept: list[int] = []
    group: list[int] = []
    for at in range(len(grid.xs)):
        inner = 0 < at < len(grid.xs) - 1
        if inner and group and _means_the_same(grid, rows, narrowest, [*group, at]):
            group.append(at)
            continue
        kept.append(at)
        group = [at] if inner else []
    return kept


def _narrowest_beside(grid: Grid) -> list[float]:
    """For each column edge the width of the narrowest cell that ends or begins there, in points."""
    narrowest = [_FARTHEST / _SHARE] * len(grid.xs)
    for cell in grid.cells:
        for edge in (cell.column, cell.column + cell.col_span):
            narrowest[edge] = min(narrowest[edge], cell.span.x1 - cell.span.x0)
    return narrowest


def _edges_drawn(grid: Grid, row: int) -> frozenset[int]:
    """The edges at which one cell of a row ends and another begins."""
    slots = grid.slots[row]
    return frozenset(at + 1 for at, (left, right) in enumerate(pairwise(slots)) if left != right)


def _means_the_same(grid: Grid, rows: list[frozenset[int]], narrowest: list[float], group: list[int]) -> bool:
    """Do the edges lie close together, with none of the rows ending a cell at two of them?"""
    moved = grid.xs[group[-1]] - grid.xs[group[0]]
    return moved <= _SHARE * min(narrowest[at] for at in group) and all(len(row & set(group)) < 2 for row in rows)
