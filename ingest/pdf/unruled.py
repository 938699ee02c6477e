"""Tables without any lines: a header of three stretches or more, and rows that keep to its columns.

Told from prose by the gaps that run down through all rows, and from prose in columns by lines that do not
fill their column. Two columns alone are never taken for a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.pdf.characters import Word
from ingest.pdf.lattice import Grid
from ingest.pdf.lines_of_text import rows_of
from ingest.pdf.white_space import Stretch, grid_from_gaps, stretches

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_WIDEST_STEP = 3.0
_PROSE_LETTERS = 15
_PROSE_FILL = 0.8


class _Row(NamedTuple):
    """One line of words over the whole width of the page."""

    words: list[Word]
    pieces: list[Stretch]
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.words[0].height


def unruled_grids(words: Sequence[Word]) -> list[Grid]:
    """A grid for every unruled table: a header and at least three rows below it."""
    rows = [_row(words) for words in rows_of([w for w in words if w.turn == "flat"])]
    grids: list[Grid] = []
    at = 0
    while at < len(rows):
        end = _table_end(rows, at) if len(rows[at].pieces) >= _FEWEST_COLUMNS else at
        grid = _grid(rows[at:end]) if end - at > _FEWEST_ROWS else None
        if grid is None:
            at += 1
        else:
            grids.append(grid)
            at = end
    return grids


def _row(words: list[Word]) -> _Row:
    return _Row(words, stretches(words), min(w.top for w in words), max(w.bottom for w in words))


def _table_end(rows: Sequence[_Row], first: int) -> int:
    """One past the last line that keeps to the columns the header at `first` opens."""
    columns = list(rows[first].pieces)
    for at in range(first + 1, len(rows)):
        if rows[at].top - rows[at - 1].bottom > _WIDEST_STEP * rows[at].height:
            return at
        widened = _widened(columns, rows[at].pieces)
        if widened is None:
            return at
        columns = widened
    return len(rows)


def _widened(columns: list[Stretch], pieces: Sequence[Stretch]) -> list[Stretch] | None:
    """The columns made wide enough for the pieces, or None where a piece has no column of its own."""
    result = list(columns)
    for piece in pieces:
        touched = [i for i, c in enumerate(columns) if piece.start < c.end and piece.end > c.start]
        if len(touched) != 1:
            return None
        column = result[touched[0]]
        result[touched[0]] = Stretch(min(column.start, piece.start), max(column.end, piece.end))
    clear = all(after.start - before.end >= 4 for before, after in pairwise(result))
    return result if clear else None


def _grid(lines: Sequence[_Row]) -> Grid | None:
    records = _records(lines)
    if len(records) <= _FEWEST_ROWS or _is_prose(lines):
        return None
    left = min(line.pieces[0].start for line in lines) - 2
    right = max(line.pieces[-1].end for line in lines) + 2
    tops = [record[0].top for record in records]
    ys = [tops[0] - 1, *((a[-1].bottom + b) / 2 for a, b in zip(records, tops[1:], strict=False)), lines[-1].bottom + 1]
    grid = grid_from_gaps((left, right), ys, [[w for line in record for w in line.words] for record in records])
    return grid if grid is not None and len(grid.xs) > _FEWEST_COLUMNS else None


def _records(lines: Sequence[_Row]) -> list[list[_Row]]:
    """Lines taken together into rows: by the space between rows where there is any, else by the first column.

    A wrapped line leaves the first column empty, or most of the others.
    """
    steps = [after.bottom - before.bottom for before, after in pairwise(lines)]
    spaced = max(steps) > 1.3 * min(steps)
    first_end = lines[0].pieces[1].start
    records = [[lines[0]]]
    for step, line in zip(steps, lines[1:], strict=True):
        starts = line.pieces[0].start < first_end and 2 * len(line.pieces) >= len(lines[0].pieces)
        if (step > 1.3 * min(steps)) if spaced else starts:
            records.append([line])
        else:
            records[-1].append(line)
    return records


def _is_prose(lines: Sequence[_Row]) -> bool:
    """Whether nearly every piece is as wide as its column and of a sentence's length: columns of prose."""
    pieces = [piece for line in lines for piece in line.pieces]
    widest = max(piece.end - piece.start for piece in pieces)
    fill = sum(piece.end - piece.start for piece in pieces) / len(pieces) / widest
    letters = sum(len(w.words) for line in lines for w in line.words) / len(pieces)
    return fill > _PROSE_FILL and letters > _PROSE_LETTERS
