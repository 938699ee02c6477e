"""Rows of a ruled table that no rule parts: columns are ruled, rows are told by the white space between them.

A ruled row is taken apart where white space runs through all its columns and the first column starts anew below,
or at the reference numbers of the first column. What is left is no guess: a paragraph of one cell alone makes no row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.pdf.characters import Word
from ingest.pdf.frame import Span
from ingest.pdf.lattice import Grid, GridCell
from ingest.pdf.lines_of_text import rows_of

_FEWEST_COLUMNS = 3
_FEWEST_BANDS = 3
# A gap this many times the usual one between lines parts two rows, if it is this share of a line's height.
_WIDER = 1.8
_LEAST_GAP = 0.35
REFERENCE = re.compile(r"[A-Z]{0,5}\s?\d{1,3}(?:\.\d{1,3})*[a-z]?[.):]?")


def with_bands(grid: Grid, inside: Sequence[Sequence[Word]]) -> Grid:
    """The grid with every ruled row taken apart that holds three rows or more; two in a table of one row.

    `inside` holds the words of each cell of the grid.
    """
    cuts: dict[int, list[float]] = {}
    for row, held in enumerate(_cells_by_row(grid)):
        edges = _edges_in_row([inside[at] for at in held]) if len(held) >= _FEWEST_COLUMNS else []
        if len(edges) >= (1 if len(grid.ys) <= 3 else _FEWEST_BANDS - 1):
            cuts[row] = edges
    return _cut(grid, cuts) if cuts else grid


def _cells_by_row(grid: Grid) -> list[list[int]]:
    """For each row the cells that stand in it alone, from the left."""
    rows: list[list[int]] = [[] for _ in range(len(grid.ys) - 1)]
    for at, cell in enumerate(grid.cells):
        if cell.row_span == 1:
            rows[cell.row].append(at)
    return rows


def _edges_in_row(cells: Sequence[Sequence[Word]]) -> list[float]:
    """Heights at which a ruled row falls apart; none where its first column or fewer than three are filled."""
    columns = [[w for w in words if w.turn == "flat"] for words in cells]
    if not columns[0] or sum(map(bool, columns)) < _FEWEST_COLUMNS or _height(columns[0]) < 2.5 * columns[0][0].height:
        return []
    return _edges_by_space(columns) or _edges_by_reference(columns)


def _height(words: Sequence[Word]) -> float:
    return max(w.bottom for w in words) - min(w.top for w in words)


def _edges_by_space(columns: Sequence[Sequence[Word]]) -> list[float]:
    """Middles of the gaps wider than those between lines, or of all gaps where every row has one line."""
    lines = _covered([w for words in columns for w in words])
    least = _LEAST_GAP * columns[0][0].height
    within = min((below[0] - above[1] for above, below in pairwise(lines)), default=0.0)
    return _starts_anew(columns, lines, max(least, _WIDER * within)) or _starts_anew(columns, lines, least)


def _starts_anew(columns: Sequence[Sequence[Word]], lines: Sequence[tuple[float, float]], gap: float) -> list[float]:
    """The gaps below which most columns go on; none if the first column does not go on below each of them."""
    cuts = [(above[1] + below[0]) / 2 for above, below in pairwise(lines) if below[0] - above[1] > gap]
    kept: list[float] = []
    for cut, end in pairwise([*cuts, float("inf")]):
        filled = [any(cut < w.top < end for w in words) for words in columns]
        if 2 * sum(filled) > sum(map(bool, columns)):
            if not filled[0]:
                return []
            kept.append(cut)
    return kept


def _covered(words: Sequence[Word]) -> list[tuple[float, float]]:
    """The heights covered with words, those that touch or overlap taken together, from the top."""
    found: list[tuple[float, float]] = []
    for top, bottom in sorted((w.top, w.bottom) for w in words):
        if found and top <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], bottom))
        else:
            found.append((top, bottom))
    return found


def _edges_by_reference(columns: Sequence[Sequence[Word]]) -> list[float]:
    """Just over every line of the first column but the first, if each is a reference with words level beside it."""
    lines = rows_of(columns[0])
    if not all(REFERENCE.fullmatch(" ".join(w.words for w in line)) for line in lines):
        return []
    others = [w.bottom for words in columns[1:] for w in words]
    if not all(any(abs(bottom - line[0].bottom) < 0.3 * line[0].height for bottom in others) for line in lines):
        return []
    return [line[0].top + 0.1 * line[0].height for line in lines[1:]]


def _cut(grid: Grid, cuts: dict[int, list[float]]) -> Grid:
    """The grid with rows cut at the given heights; cells over several rows go over as many more."""
    starts = [0]
    for row in range(len(grid.ys) - 1):
        starts.append(starts[-1] + 1 + len(cuts.get(row, ())))
    ys = tuple(sorted([*grid.ys, *(y for edges in cuts.values() for y in edges)]))
    parts = [
        (top, end, cell)
        for cell in grid.cells
        for top, end in _parts(starts[cell.row], starts[cell.row + cell.row_span], cell.row_span == 1)
    ]
    cells = tuple(
        GridCell(top, c.column, end - top, c.col_span, Span(c.span.x0, ys[top], c.span.x1, ys[end]))
        for top, end, c in sorted(parts, key=lambda part: (part[0], part[2].column))
    )
    slots = [[-1] * (len(grid.xs) - 1) for _ in range(len(ys) - 1)]
    for at, cell in enumerate(cells):
        for slot_row in slots[cell.row : cell.row + cell.row_span]:
            slot_row[cell.column : cell.column + cell.col_span] = [at] * cell.col_span
    return Grid(grid.xs, ys, cells, tuple(tuple(row) for row in slots))


def _parts(first: int, end: int, is_cut: bool) -> list[tuple[int, int]]:
    return [(at, at + 1) for at in range(first, end)] if is_cut else [(first, end)]
