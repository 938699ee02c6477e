"""The text outside tables, line by line, in the order a person reads it.

Columns of prose are read one after another. Words far apart on one line that belong to no such columns
(`Lead:      J Smith`) stay one line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from ingest.pdf.characters import TextLayer, Word
from ingest.pdf.drawn_table import DrawnTable
from ingest.pdf.frame import Span
from ingest.pdf.lines_of_text import Line, line_of, rows_of
from ingest.pdf.set_table import SetTable

_GUTTER = 1.1
_FEWEST_LINES = 3
_PROSE_LETTERS = 18


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A line outside tables. `right` is how far text runs in its column, in points."""

    line: Line
    bold: bool
    right: float
    page: int
    page_height: float

    @property
    def words(self) -> str:
        return self.line.words

    @property
    def size(self) -> float:
        return self.line.height

    @property
    def span(self) -> Span:
        return self.line.span


Item = FlowLine | SetTable


class _Piece(NamedTuple):
    """Neighbouring words of a row, or a table; `row` keeps the pieces of one line together."""

    span: Span
    row: int
    words: tuple[Word, ...] = ()
    table: DrawnTable | None = None

    @property
    def letters(self) -> int:
        return sum(len(w.words) for w in self.words)


def flow_of(
    words: Sequence[Word], tables: Sequence[DrawnTable], layer: TextLayer, page: int, height: float
) -> list[FlowLine | DrawnTable]:
    """Lines and tables of a page in reading order."""
    pieces = _pieces(words)
    pieces += [_Piece(t.span, -1 - i, table=t) for i, t in enumerate(tables)]
    items: list[FlowLine | DrawnTable] = []
    for block in _blocks(pieces):
        lines: list[Line] = []
        ordered: list[Line | DrawnTable] = []
        for item in _merged(block):
            ordered.append(item)
            if isinstance(item, Line):
                lines.append(item)
        right = max((line.span.x1 for line in lines), default=0.0)
        items.extend(
            FlowLine(i, _is_bold(i, layer), right, page, height) if isinstance(i, Line) else i for i in ordered
        )
    return items


def _is_bold(line: Line, layer: TextLayer) -> bool:
    """Bold from end to end, as far as the first and last word tell; a bold label makes no bold line."""
    return layer.is_bold(line.start) and layer.is_bold(line.last)


def _pieces(words: Sequence[Word]) -> list[_Piece]:
    found: list[_Piece] = []
    flat = [w for w in words if w.turn == "flat"]
    for number, row in enumerate(rows_of(flat)):
        start = 0
        for at in range(1, len(row) + 1):
            if at == len(row) or row[at].x0 - row[at - 1].x1 > _GUTTER * row[at].height:
                part = tuple(row[start:at])
                found.append(_Piece(_span(part), number, part))
                start = at
    sideways = [w for w in words if w.turn != "flat"]
    for number, (_, group) in enumerate(groupby(sideways, key=lambda w: (w.turn, round(w.x0)))):
        part = tuple(group)
        found.append(_Piece(_span(part), 100_000 + number, part))
    return found


def _span(words: Sequence[Word]) -> Span:
    return Span(
        min(w.x0 for w in words),
        min(w.top for w in words),
        max(w.x1 for w in words),
        max(w.bottom for w in words),
    )


def _blocks(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Pieces parted into blocks to be read one after another, columns of prose and tables side by side each a block."""
    pieces = sorted(pieces, key=lambda p: (p.span.top, p.span.x0))
    first, end, x = _beside_each_other(pieces) or _longest_column_run(pieces)
    if end == first:
        return [pieces] if pieces else []
    run = pieces[first:end]
    left, right = [p for p in run if p.span.x1 <= x], [p for p in run if p.span.x0 >= x]
    return [*_blocks(pieces[:first]), *_blocks(left), *_blocks(right), *_blocks(pieces[end:])]


def _beside_each_other(pieces: list[_Piece]) -> tuple[int, int, float] | None:
    """The run of two tables side by side and the lines over them that are parted the same way, and where."""
    tables = [p for p in pieces if p.table is not None]
    for one, two in pairwise(sorted(tables, key=lambda p: p.span.x0)):
        if two.span.top < one.span.bottom and one.span.top < two.span.bottom and one.span.x1 <= two.span.x0:
            return _run_about(pieces, one, two)
    return None


def _run_about(pieces: list[_Piece], one: _Piece, two: _Piece) -> tuple[int, int, float] | None:
    """None where a piece runs across between the tops of the tables and their ends."""
    x = (one.span.x1 + two.span.x0) / 2
    bottom = max(one.span.bottom, two.span.bottom)
    first = next(at for at, p in enumerate(pieces) if p is one or p is two)
    end = max([at for at, p in enumerate(pieces) if p.span.top < bottom], default=0) + 1
    if any(p.span.x0 < x < p.span.x1 for p in pieces[first:end]):
        return None
    while first and _stands_at_both_sides(above := [p for p in pieces[:first] if p.row == pieces[first - 1].row], x):
        first -= len(above)
    return first, end, x


def _stands_at_both_sides(row: list[_Piece], x: float) -> bool:
    left, right = sum(p.span.x1 <= x for p in row), sum(p.span.x0 >= x for p in row)
    return bool(left and right) and left + right == len(row)


def _longest_column_run(pieces: list[_Piece]) -> tuple[int, int, float]:
    best = max((_column_run(pieces, x) for x in _gutters(pieces)), default=(0, 0, 0.0), key=lambda r: r[1] - r[0])
    return best if best[1] - best[0] >= 2 * _FEWEST_LINES else (0, 0, 0.0)


def _gutters(pieces: list[_Piece]) -> list[float]:
    """Where a column might begin: just left of every piece that is not the first of its row."""
    by_row: dict[int, list[_Piece]] = {}
    for piece in pieces:
        by_row.setdefault(piece.row, []).append(piece)
    starts = {round(p.span.x0) for row in by_row.values() for p in row if p is not row[0] and p.span.x0 > 0}
    return [start - 2.0 for start in sorted(starts)]


def _column_run(pieces: list[_Piece], x: float) -> tuple[int, int, float]:
    """The longest run of pieces, none across `x`, that reads as prose at both sides of it."""
    best = (0, 0, x)
    first = 0
    for at in range(len(pieces) + 1):
        if at < len(pieces) and not pieces[at].span.x0 < x < pieces[at].span.x1:
            continue
        if at - first > best[1] - best[0] and _is_prose(pieces[first:at], x):
            best = (first, at, x)
        first = at + 1
    return best


def _is_prose(run: list[_Piece], x: float) -> bool:
    for side in ([p for p in run if p.span.x1 <= x], [p for p in run if p.span.x0 >= x]):
        texts = [p for p in side if p.table is None]
        if len(texts) < _FEWEST_LINES or sum(p.letters for p in texts) < _PROSE_LETTERS * len(texts):
            return False
    return True


def _merged(block: list[_Piece]) -> list[Line | DrawnTable]:
    """Pieces of one row made one line again; lines and tables from the top down."""
    rows: dict[int, list[_Piece]] = {}
    for piece in block:
        rows.setdefault(piece.row, []).append(piece)
    merged: list[tuple[float, float, Line | DrawnTable]] = []
    for row in rows.values():
        if row[0].table is not None:
            merged.append((row[0].span.top, row[0].span.x0, row[0].table))
        else:
            line = line_of([w for p in sorted(row, key=lambda p: p.span.x0) for w in p.words])
            merged.append((line.span.top, line.span.x0, line))
    return [item for _, _, item in sorted(merged, key=lambda m: m[:2])]
