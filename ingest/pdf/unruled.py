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
# A section line may itself go over the line once. One set larger is a heading between two tables.
_LONGEST_SECTION = 2
_LARGER = 1.12
_PROSE_LETTERS = 15
_PROSE_FILL = 0.8


class _Row(NamedTuple):
    """One line of words over the whole width of the page; `is_section` where it stands across a table."""

    words: list[Word]
    pieces: list[Stretch]
    top: float
    bottom: float
    is_section: bool = False

    @property
    def height(self) -> float:
        return self.words[0].height


def unruled_grids(words: Sequence[Word]) -> list[Grid]:
    """A grid for every unruled table: a header and at least three rows below it, section lines apart."""
    rows = [_row(words) for words in rows_of([w for w in words if w.turn == "flat"])]
    grids: list[Grid] = []
    at = 0
    while at < len(rows):
        lines = _table_lines(rows[at:]) if len(rows[at].pieces) >= _FEWEST_COLUMNS else []
        grid = _grid(lines) if len(lines) > _FEWEST_ROWS else None
        if grid is None:
            at += 1
        else:
            grids.append(grid)
            at += len(lines)
    return grids


def _row(words: list[Word]) -> _Row:
    return _Row(words, stretches(words), min(w.top for w in words), max(w.bottom for w in words))


def _table_lines(rows: Sequence[_Row]) -> list[_Row]:
    """The header that stands first and the lines that keep to the columns it opens, section lines among them."""
    columns, lines = list(rows[0].pieces), [rows[0]]
    for at in range(1, len(rows)):
        if rows[at].top - rows[at - 1].bottom > _WIDEST_STEP * rows[at].height:
            break
        widened = _widened(columns, rows[at].pieces)
        if widened is not None:
            columns = widened
            lines.append(rows[at])
        elif _is_section(rows, at, columns):
            lines.append(rows[at]._replace(is_section=True))
        else:
            break
    while lines[-1].is_section:
        lines.pop()
    return lines


def _is_section(rows: Sequence[_Row], at: int, columns: Sequence[Stretch]) -> bool:
    """Whether a line across is a row of its own: at the left edge, no larger, no prose, with rows below it."""
    row, below = rows[at], [r for r in rows[at + 1 : at + 1 + _LONGEST_SECTION] if len(r.pieces) > 1][:1]
    return (
        len(row.pieces) == 1
        and abs(row.pieces[0].start - columns[0].start) < row.height
        and row.height < _LARGER * rows[at - 1].height
        and not row.words[-1].words.endswith(".")
        and any(_widened(list(columns), r.pieces) is not None for r in below)
    )


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
    kept = [line for line in lines if not line.is_section]
    if sum(not record[0].is_section for record in records) <= _FEWEST_ROWS or _is_prose(kept):
        return None
    left = min(line.pieces[0].start for line in lines) - 2
    right = max(line.pieces[-1].end for line in lines) + 2
    tops = [record[0].top for record in records]
    ys = [tops[0] - 1, *((a[-1].bottom + b) / 2 for a, b in zip(records, tops[1:], strict=False)), lines[-1].bottom + 1]
    words = [[w for line in record for w in line.words] for record in records]
    across = {at for at, record in enumerate(records) if record[0].is_section}
    grid = grid_from_gaps((left, right), ys, words, across)
    return grid if grid is not None and len(grid.xs) > _FEWEST_COLUMNS else None


def _records(lines: Sequence[_Row]) -> list[list[_Row]]:
    """Lines taken together into rows: by the space between rows where there is any, else by the first column.

    A wrapped line leaves the first column empty, or most of the others. A section line is a row of its own.
    """
    pairs = list(pairwise(lines))
    steps = [b.bottom - a.bottom for a, b in pairs]
    plain = [s for s, (a, b) in zip(steps, pairs, strict=True) if not (a.is_section or b.is_section)]
    least = min(plain or steps)
    spaced = max(steps) > 1.3 * least
    first_end = lines[0].pieces[1].start
    records = [[lines[0]]]
    for step, (before, line) in zip(steps, pairs, strict=True):
        starts = line.pieces[0].start < first_end and 2 * len(line.pieces) >= len(lines[0].pieces)
        if before.is_section != line.is_section or ((step > 1.3 * least) if spaced else starts):
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
