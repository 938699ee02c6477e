"""Tables ruled with level lines only: columns are told by the white space that runs down between them.

A rule that stops short of the left edge parts the columns it passes under; the cells left of it go over several rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ingest.pdf.characters import TextLayer, Word
from ingest.pdf.drawn_table import DrawnTable, drawn_table, words_by_cell
from ingest.pdf.expected import Columns
from ingest.pdf.joined_rules import TOLERANCE
from ingest.pdf.lattice import Grid, grid_from_edges, stacks_of
from ingest.pdf.lines_of_text import rows_of
from ingest.pdf.rules import Fill, Rule
from ingest.pdf.white_space import edges_between, grid_from_gaps, stretches, widened

# A rule under less of the table than this underlines a heading or a sum.
_LEAST_SHARE = 0.3
_LARGER = 1.25


def level_ruled_tables(
    level: Sequence[Rule], words: list[Word], fills: Sequence[Fill], layer: TextLayer, expected: Columns | None = None
) -> tuple[list[DrawnTable], list[Word]]:
    """The tables between stacks of level lines where white space shows columns, and the words outside them.

    `expected` are the columns of the page before: where all words keep to them, a column left blank is one too.
    """
    tables: list[DrawnTable] = []
    for stack in (part for whole in stacks_of(level) for part in _parted_by_headings(whole, words)):
        xs = (min(r.start for r in stack), max(r.end for r in stack))
        rules = sorted([*stack, *_short_rules(stack, level)])
        ys = (*header_edge(xs, rules[0].at, words), *(r.at for r in rules))
        starts = {at: r.start for at, r in enumerate(rules, start=len(ys) - len(rules)) if r not in stack}
        rows = _rows(xs, ys, starts, words)
        split = (None if starts else _in_columns(expected, xs, ys, rows)) or grid_from_gaps(xs, ys, rows, starts=starts)
        if split is None:
            continue
        inside, words = words_by_cell(split, words, layer)
        tables.append(drawn_table(split, inside, fills, "ruled rows"))
    return tables, words


def _parted_by_headings(stack: Sequence[Rule], words: Sequence[Word]) -> list[list[Rule]]:
    """The rules of each table, where a heading parts tables of one width: a line larger than the others between two.

    It may begin left of the tables, where those stand in the middle of the page.
    """
    level = [w for w in words if stack[0].at < w.top and w.bottom < stack[-1].at + TOLERANCE and w.x0 < stack[0].end]
    usual = median([w.height for w in level if w.x0 >= stack[0].start] or [0.0])
    larger = [(w.top + w.bottom) / 2 for w in level if w.height > _LARGER * usual]
    parts = [[stack[0]]]
    for above, below in pairwise(stack):
        if any(above.at < middle < below.at for middle in larger):
            parts.append([])
        parts[-1].append(below)
    return [part for part in parts if len(part) > 1]


def _in_columns(
    expected: Columns | None, xs: tuple[float, float], ys: Sequence[float], rows: Sequence[Sequence[Word]]
) -> Grid | None:
    """The grid with the columns of the page before, or None where a word stands across two of them."""
    pieces = [piece for words in rows for line in rows_of(words) for piece in stretches(line)]
    if expected is None or not (xs[0] <= expected.stretches[0].start and expected.stretches[-1].start < xs[1]):
        return None
    columns = widened(expected.stretches, pieces)
    return grid_from_edges(edges_between(columns, *xs), ys, ()) if columns and pieces else None


def _short_rules(stack: Sequence[Rule], level: Sequence[Rule]) -> list[Rule]:
    """Lines between those of the stack that end with them at the right and begin further in."""
    first, last = stack[0], stack[-1]
    return [
        rule
        for rule in level
        if first.at < rule.at < last.at
        and abs(rule.end - first.end) <= TOLERANCE
        and rule.start > first.start + TOLERANCE
        and rule.end - rule.start > _LEAST_SHARE * (first.end - first.start)
    ]


def header_edge(xs: tuple[float, float], top: float, words: Sequence[Word]) -> tuple[float, ...]:
    """One more row edge where a header, lines in stretches and of one size, stands right over the first rule."""
    near = [w for w in words if xs[0] - 3 <= w.x0 <= xs[1] and 0 < top - w.bottom + 3 < 5 * w.height]
    header: list[Word] = []
    edge = top
    for row in reversed(rows_of(near)):
        bottom, height = max(w.bottom for w in row), row[0].height
        far = edge - bottom > (height if not header else 0.5 * height)
        if far or (header and abs(height - header[0].height) > 0.1 * height) or len(stretches([*row, *header])) < 2:
            break
        header += row
        edge = min(w.top for w in row)
    return (edge - 1,) if header else ()


def _rows(
    xs: tuple[float, float], ys: Sequence[float], starts: dict[int, float], words: Sequence[Word]
) -> list[list[Word]]:
    """The words of each row, those of a cell over several rows in every one of them."""
    rows: list[list[Word]] = [[] for _ in pairwise(ys)]
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        if not (xs[0] <= x < xs[1] and ys[0] <= y < ys[-1]):
            continue
        row = bisect_right(ys, y) - 1
        first, end = row, row + 1
        while first in starts and x < starts[first]:
            first -= 1
        while end in starts and x < starts[end]:
            end += 1
        for held in rows[first:end]:
            held.append(word)
    return rows
