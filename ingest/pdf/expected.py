"""What the words that head columns and the page before lead one to expect of a page.

A table without rules that goes on over a page keeps its columns: they tell what stands on the next page, down to a
single row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.cell_shape import is_label, label_share
from ingest.pdf.drawn_table import DrawnTable
from ingest.pdf.furniture import FOOT_SHARE, HEAD_SHARE
from ingest.pdf.lines_of_text import Line
from ingest.pdf.white_space import Stretch

# Rows are told by the space between them where it is this much wider than that between lines.
_WIDER = 1.15
_LEAST_LABELS = 3


class Columns(NamedTuple):
    """The columns of the table a page ends with.

    `labels` are the words of its header, '' over a column without any. A step from line to line, in points, of more
    than `row_step` begins a row; None where the table does not tell.
    """

    stretches: tuple[Stretch, ...]
    labels: tuple[str, ...]
    row_step: float | None


class Expected(NamedTuple):
    """`header_words` are the words that head columns in plans, `columns` those that the page before ends with.

    `head_ends` is how far down the page a running head may stand, in points.
    """

    header_words: frozenset[str] = frozenset()
    columns: Columns | None = None
    head_ends: float = 0.0

    def is_header(self, texts: Sequence[str]) -> bool:
        """Are these the labels of a table: nearly all known words, or those of the page before again?"""
        if self.columns is not None and tuple(texts) == self.columns.labels:
            return True
        named = [text for text in texts if text]
        if len(named) < _LEAST_LABELS:
            return len(named) == len(texts) == 2 and all(is_label(text, self.header_words) for text in texts)
        known = sum(label_share(text, self.header_words) > 0.5 for text in named)
        return known >= max(_LEAST_LABELS, len(named) - 1)


NOTHING_EXPECTED = Expected()


def columns_at_end(tables: Sequence[DrawnTable], bottoms: Sequence[float], height: float) -> Columns | None:
    """The columns of the lowest table of a page, if no line but of a running foot stands below it.

    None where it has walls, for those tell its columns on the next page too. `bottoms` are the lower ends of the
    lines outside tables; `height` is that of the page.
    """
    last = max(tables, key=lambda table: table.span.bottom, default=None)
    if (
        last is None
        or last.layout == "ruled"
        or any(last.span.bottom < bottom < FOOT_SHARE * height for bottom in bottoms)
    ):
        return None
    return _columns(last)


def head_ends(height: float) -> float:
    """How far down a page a running head may stand."""
    return HEAD_SHARE * height


def _columns(table: DrawnTable) -> Columns:
    grid = table.grid
    stretches = []
    for column, (left, right) in enumerate(pairwise(grid.xs)):
        lines = [
            line
            for cell, held in zip(grid.cells, table.lines, strict=True)
            if (cell.column, cell.col_span) == (column, 1)
            for line in held
        ]
        starts, ends = [line.span.x0 for line in lines], [line.span.x1 for line in lines]
        stretches.append(Stretch(min(starts, default=left + 2), max(ends, default=right - 2)))
    labels = ["" for _ in stretches]
    for cell, held in zip(grid.cells, table.lines, strict=True):
        if cell.row == 0:
            labels[cell.column] = " ".join(line.words for line in held)
    return Columns(tuple(stretches), tuple(labels), _row_step(table))


def _row_step(table: DrawnTable) -> float | None:
    """Half way between the widest step within cells and the least from row to row, where those differ plainly."""
    within = [b.span.bottom - a.span.bottom for held in table.lines for a, b in pairwise(held)]
    rows: list[list[Line]] = [[] for _ in range(len(table.grid.ys) - 1)]
    for cell, held in zip(table.grid.cells, table.lines, strict=True):
        if cell.row_span == 1:
            rows[cell.row].extend(held)
    filled = [row for row in rows if row]
    between = [min(b.span.bottom for b in two) - max(a.span.bottom for a in one) for one, two in pairwise(filled)]
    if not within or not between or min(between) < _WIDER * max(within):
        return None
    return (max(within) + min(between)) / 2
