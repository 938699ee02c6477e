"""A grid with the words that stand in it: each word goes to the cell that holds its middle."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.document import Box, Cell, Passage, Place, Table, Text
from ingest.pdf.characters import TextLayer, Word
from ingest.pdf.frame import Span
from ingest.pdf.lattice import Grid, GridCell
from ingest.pdf.line_ends import asks_the_document
from ingest.pdf.lines_of_text import Line, Setting, lines_of, paragraph_lines, paragraph_of, usual_leading
from ingest.pdf.rules import Fill
from ingest.pdf.set_table import OpenPassage, SetTable, open_passage
from ingest.pdf.shifted_walls import with_settled_columns
from ingest.pdf.usable_width import right_limits

_NEARLY_WHITE = 0xF6


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """A table on one page: lines of text and shading by cell, in the order of `grid.cells`."""

    grid: Grid
    lines: tuple[tuple[Line, ...], ...]
    colours: tuple[str | None, ...]
    layout: str

    @property
    def span(self) -> Span:
        return self.grid.span

    def set_out(self, number: int, page: int) -> SetTable:
        """The Table of the Document, every passage with its page, cell and the box of its own lines."""
        leading = usual_leading(self.lines)
        rights = right_limits(self.grid.cells, self.lines)
        cells: list[Cell] = []
        unsettled: list[OpenPassage] = []
        edges: dict[float, float] = {}  # rows and columns line up: edges that are equal are kept once
        for at, (cell, right) in enumerate(zip(self.grid.cells, rights, strict=True)):
            place = Place(None, page, number, cell.row, cell.column)
            setting = Setting(right, leading)
            groups = paragraph_lines(self.lines[at], setting)
            parts = [paragraph_of(group, setting) for group in groups]
            boxes = [Box(*[edges.setdefault(edge, edge) for edge in part.box]) for part in parts]
            passages = [Passage(part.words, place._replace(bbox=box)) for part, box in zip(parts, boxes, strict=True)]
            cells.append(self._cell(at, Text(tuple(passages))))
            unsettled.extend(open_passage(at, i, g, right) for i, g in enumerate(groups) if asks_the_document(g, right))
        rows, columns = len(self.grid.ys) - 1, len(self.grid.xs) - 1
        table = Table(number, rows, columns, tuple(cells), page_first=page, page_last=page, layout=self.layout)
        return SetTable(table, tuple(unsettled))

    def _cell(self, at: int, text: Text) -> Cell:
        cell = self.grid.cells[at]
        box = Box(*cell.span)
        return Cell(cell.row, cell.column, text, cell.row_span, cell.col_span, self.colours[at], bbox=box)


def words_by_cell(grid: Grid, words: Sequence[Word], layer: TextLayer) -> tuple[list[list[Word]], list[Word]]:
    """The words of each cell, and those that stand in none."""
    inside: list[list[Word]] = [[] for _ in grid.cells]
    outside: list[Word] = []
    box = grid.span
    for word in words:
        if word.x1 < box.x0 or word.x0 > box.x1 or word.bottom < box.top or word.top > box.bottom:
            outside.append(word)
            continue
        for part in _cut_at_walls(grid, word, layer):
            at = grid.cell_at((part.x0 + part.x1) / 2, (part.top + part.bottom) / 2)
            (inside[at] if at >= 0 else outside).append(part)
    return inside, outside


def _cut_at_walls(grid: Grid, word: Word, layer: TextLayer) -> list[Word]:
    """A word across a wall is two, where two strings meet there without a gap."""
    first, last = bisect_left(grid.xs, word.x0 + 1.5), bisect_right(grid.xs, word.x1 - 1.5)
    if first == last or word.turn != "flat":
        return [word]
    middle = (word.top + word.bottom) / 2
    for x in grid.xs[first:last]:
        if grid.cell_at(x - 0.1, middle) != grid.cell_at(x + 0.1, middle):
            parts = layer.parts(word, x)
            if len(parts) > 1:
                return [parts[0], *_cut_at_walls(grid, parts[1], layer)]
    return [word]


def drawn_table(grid: Grid, inside: Sequence[Sequence[Word]], fills: Sequence[Fill], layout: str) -> DrawnTable:
    """The words of each cell set out in lines, with the colour most of the cell is filled with."""
    lines = tuple(tuple(_cell_lines(words)) for words in inside)
    return DrawnTable(with_settled_columns(grid), lines, _colours(grid, fills), layout)


def _cell_lines(words: Sequence[Word]) -> list[Line]:
    """Lines of a cell; sideways text apart from level text, a lone sideways-looking letter with the rest."""
    sideways = [w for w in words if w.turn != "flat"]
    if not sideways:
        return lines_of(words)
    turn = sideways[0].turn
    return lines_of([w._replace(turn=turn) for w in words if w.turn == turn or len(w.words) == 1]) + lines_of(
        [w for w in words if w.turn != turn and len(w.words) > 1]
    )


def _colours(grid: Grid, fills: Sequence[Fill]) -> tuple[str | None, ...]:
    covered: list[dict[str, float]] = [defaultdict(float) for _ in grid.cells]
    for fill in fills:
        first_row, last_row = _range(grid.ys, fill.span.top, fill.span.bottom)
        first_col, last_col = _range(grid.xs, fill.span.x0, fill.span.x1)
        touched = {at for row in grid.slots[first_row:last_row] for at in row[first_col:last_col] if at >= 0}
        for at in touched:
            covered[at][fill.colour] += _overlap(fill.span, grid.cells[at].span)
    return tuple(_colour(cell, shares) for cell, shares in zip(grid.cells, covered, strict=True))


def _range(edges: Sequence[float], start: float, end: float) -> tuple[int, int]:
    return max(bisect_right(edges, start) - 1, 0), min(bisect_left(edges, end), len(edges) - 1)


def _overlap(one: Span, two: Span) -> float:
    width = min(one.x1, two.x1) - max(one.x0, two.x0)
    height = min(one.bottom, two.bottom) - max(one.top, two.top)
    return max(width, 0.0) * max(height, 0.0)


def _colour(cell: GridCell, shares: dict[str, float]) -> str | None:
    """The colour last laid over half the cell or more; white is no colour."""
    half = (cell.span.x1 - cell.span.x0) * (cell.span.bottom - cell.span.top) / 2
    for colour in reversed(shares):
        if shares[colour] >= half:
            white = all(int(colour[i : i + 2], 16) >= _NEARLY_WHITE for i in (0, 2, 4))
            return None if white else colour
    return None
