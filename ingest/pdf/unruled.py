"""Tables without any lines: a header of several stretches, and rows that keep to its columns.

Told from prose by the gaps that run down through all rows, and from prose in columns by lines that do not fill their
column. A header known by its words, or the columns of the page before, need no more than one row below them; else it
takes three rows of three columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.pdf.characters import Word
from ingest.pdf.expected import NOTHING_EXPECTED, Columns, Expected
from ingest.pdf.lattice import Grid, grid_from_edges
from ingest.pdf.lines_of_text import joined_words, rows_of
from ingest.pdf.row_bands import REFERENCE
from ingest.pdf.white_space import Stretch, edges_between, grid_from_gaps, stretches, widened

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_WIDEST_STEP = 3.0
# A step from line to line this many times the least begins a row.
_WIDER = 1.3
# A section line may itself go over the line once. One set larger is a heading between two tables.
_LONGEST_SECTION = 2
_LARGER = 1.12
_PROSE_LETTERS = 15
_PROSE_FILL = 0.8
# Words of a column begin within so many points of each other.
_ALIGNED = 3.0


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


class _Lines(NamedTuple):
    """Lines that keep to the same columns, as wide as their words."""

    lines: list[_Row]
    columns: list[Stretch]


def unruled_grids(words: Sequence[Word], expected: Expected = NOTHING_EXPECTED) -> list[Grid]:
    """A grid for every unruled table of a page, what goes on with the columns of the page before first."""
    rows = [_row(words) for words in rows_of([w for w in words if w.turn == "flat"])]
    grids: list[Grid] = []
    at = 0
    if expected.columns is not None:
        first, found = _continued(rows, expected.columns, expected.head_ends)
        if found.lines:
            grids.append(_known_grid(found, _records(found, expected.columns.row_step)))
            at = first + len(found.lines)
    while at < len(rows):
        found = _table_lines(rows[at:]) if len(rows[at].pieces) > 1 else _Lines([], [])
        grid = _grid(found, expected) if found.lines else None
        if grid is None:
            at += 1
        else:
            grids.append(grid)
            at += len(found.lines)
    return grids


def _row(words: list[Word]) -> _Row:
    return _Row(words, stretches(words), min(w.top for w in words), max(w.bottom for w in words))


def _continued(rows: Sequence[_Row], columns: Columns, head_ends: float) -> tuple[int, _Lines]:
    """Where, running heads apart, the lines begin that keep to the columns of the page before; and those lines.

    None where the header is printed again: that is found like any other.
    """
    first = next((at for at, row in enumerate(rows) if _goes_on(row, columns) or row.top > head_ends), len(rows))
    if first == len(rows) or not _goes_on(rows[first], columns):
        return first, _Lines([], [])
    return first, _lines_below(rows[first:], list(columns.stretches))


def _goes_on(row: _Row, columns: Columns) -> bool:
    """Does a line keep to the columns, its words beginning where theirs do? Words in the first alone say nothing."""
    if widened(list(columns.stretches), row.pieces) is None or _repeats(row, columns):
        return False
    begins = [any(abs(piece.start - column.start) < _ALIGNED for column in columns.stretches) for piece in row.pieces]
    is_alone = len(row.pieces) == 1 and row.pieces[0].start < columns.stretches[0].end
    return 2 * sum(begins) > len(begins) and not is_alone


def _repeats(row: _Row, columns: Columns) -> bool:
    """Is a line the first of the header again?"""
    texts = _texts([row], list(columns.stretches))
    return all(label.startswith(text) for text, label in zip(texts, columns.labels, strict=True))


def _table_lines(rows: Sequence[_Row]) -> _Lines:
    """The header that stands first and the lines that keep to the columns it opens, section lines among them."""
    return _lines_below(rows, list(rows[0].pieces))


def _lines_below(rows: Sequence[_Row], columns: list[Stretch]) -> _Lines:
    columns, lines = widened(columns, rows[0].pieces) or columns, [rows[0]]
    for at in range(1, len(rows)):
        if rows[at].top - rows[at - 1].bottom > _WIDEST_STEP * rows[at].height:
            break
        if len(rows[at].pieces) == 1 and rows[at].height >= _LARGER * max(line.height for line in lines):
            break  # a heading, wherever it begins
        wider = widened(columns, rows[at].pieces)
        if wider is not None:
            columns = wider
            lines.append(rows[at])
        elif _is_section(rows, at, columns):
            lines.append(rows[at]._replace(is_section=True))
        else:
            break
    while lines[-1].is_section:
        lines.pop()
    return _Lines(lines, columns)


def _is_section(rows: Sequence[_Row], at: int, columns: Sequence[Stretch]) -> bool:
    """Whether a line across is a row of its own: at the left edge, no larger, no prose, with rows below it."""
    row, below = rows[at], [r for r in rows[at + 1 : at + 1 + _LONGEST_SECTION] if len(r.pieces) > 1][:1]
    return (
        len(row.pieces) == 1
        and abs(row.pieces[0].start - columns[0].start) < row.height
        and row.height < _LARGER * rows[at - 1].height
        and not row.words[-1].words.endswith(".")
        and any(widened(list(columns), r.pieces) is not None for r in below)
    )


def _grid(found: _Lines, expected: Expected) -> Grid | None:
    """The grid of a header and the lines below it; None where that is no table."""
    records = _records(found)
    body = sum(not record[0].is_section for record in records) - 1
    if body > 0 and expected.is_header(_texts(records[0], found.columns)):
        return _known_grid(found, records)
    kept = [line for line in found.lines if not line.is_section]
    if len(found.columns) < _FEWEST_COLUMNS or body < _FEWEST_ROWS or _is_prose(kept):
        return None
    words = [[w for line in record for w in line.words] for record in records]
    left, right, ys = _frame(found, records)
    grid = grid_from_gaps((left, right), ys, words, _across(records))
    return grid if grid is not None and len(grid.xs) > _FEWEST_COLUMNS else None


def _known_grid(found: _Lines, records: Sequence[Sequence[_Row]]) -> Grid:
    """The grid where the columns are beyond doubt: their edges lie between the words."""
    left, right, ys = _frame(found, records)
    xs = edges_between(found.columns, left, right)
    crossed = {(row, edge) for row in _across(records) for edge in range(1, len(xs) - 1)}
    return grid_from_edges(xs, ys, crossed)


def _across(records: Sequence[Sequence[_Row]]) -> set[int]:
    return {at for at, record in enumerate(records) if record[0].is_section}


def _frame(found: _Lines, records: Sequence[Sequence[_Row]]) -> tuple[float, float, list[float]]:
    """The left and right end of a table and the edges of its rows."""
    pieces = [*found.columns, *(piece for line in found.lines for piece in line.pieces)]
    tops = [record[0].top for record in records]
    between = ((a[-1].bottom + b) / 2 for a, b in zip(records, tops[1:], strict=False))
    ys = [tops[0] - 1, *between, found.lines[-1].bottom + 1]
    return min(p.start for p in pieces) - 2, max(p.end for p in pieces) + 2, ys


def _texts(lines: Sequence[_Row], columns: Sequence[Stretch]) -> list[str]:
    """The words of some lines by column."""
    texts = ["" for _ in columns]
    for line in lines:
        for at, column in enumerate(columns):
            words = [w for w in line.words if column.start <= (w.x0 + w.x1) / 2 <= column.end]
            if words:
                texts[at] = f"{texts[at]} {joined_words(words)}".strip()
    return texts


def _records(found: _Lines, row_step: float | None = None) -> list[list[_Row]]:
    """Lines taken together into rows: by the space between rows where there is any, else by the first column.

    Where the first column holds reference numbers, there are as many rows as those: paragraphs of a cell may stand
    further apart than rows do.
    """
    records = _parted(found, _new_rows(found, row_step))
    numbered = [_begins_with_reference(line, found.columns) for line in found.lines]
    told = sum(numbered) > 1 and _all_are_references(found)
    if told and any(sum(map(_numbered_in(found), record)) != 1 for record in _body(records, found)):
        return _parted(found, numbered[1:])
    return records


def _parted(found: _Lines, begins: Sequence[bool]) -> list[list[_Row]]:
    """The lines parted before each that begins a row; a section line is a row of its own."""
    records = [[found.lines[0]]]
    for begin, (before, line) in zip(begins, pairwise(found.lines), strict=True):
        if begin or before.is_section or line.is_section:
            records.append([line])
        else:
            records[-1].append(line)
    return records


def _new_rows(found: _Lines, row_step: float | None) -> list[bool]:
    """For each line but the first, does it begin a row? A wrapped line leaves the first column or most others empty."""
    steps = [b.bottom - a.bottom for a, b in pairwise(found.lines)]
    least = _WIDER * min(_steps_in_columns(found) or steps or [0.0])
    spaced = row_step or (least if steps and max(steps) > least else None)
    if spaced:
        return [step > spaced for step in steps]
    first_end = found.columns[1].start
    return [line.pieces[0].start < first_end and 2 * len(line.pieces) >= len(found.columns) for line in found.lines[1:]]


def _in_first_column(line: _Row, columns: Sequence[Stretch]) -> str:
    words = [w for w in line.words if w.x0 < columns[1].start - 1]
    return "" if line.is_section or not words else joined_words(words)


def _begins_with_reference(line: _Row, columns: Sequence[Stretch]) -> bool:
    """Does a line have a number in the first column, and words beside it?"""
    return len(line.pieces) > 1 and REFERENCE.fullmatch(_in_first_column(line, columns)) is not None


def _numbered_in(found: _Lines) -> Callable[[_Row], bool]:
    return lambda line: _begins_with_reference(line, found.columns)


def _body(records: Sequence[list[_Row]], found: _Lines) -> list[list[_Row]]:
    """The rows from the first reference on, section lines apart."""
    first = next(at for at, record in enumerate(records) if any(map(_numbered_in(found), record)))
    return [record for record in records[first:] if not record[0].is_section]


def _all_are_references(found: _Lines) -> bool:
    """Does the first column hold nothing but numbers, below its header?"""
    lines = iter(found.lines)
    for line in lines:
        if _begins_with_reference(line, found.columns):
            break
    rest = (_in_first_column(line, found.columns) for line in lines)
    return all(REFERENCE.fullmatch(words) for words in rest if words)


def _steps_in_columns(found: _Lines) -> list[float]:
    """The steps from line to line in each column; lines of two columns need not stand level."""
    steps: list[float] = []
    last: dict[int, float] = {}
    for line in found.lines:
        if line.is_section:
            last = {}
            continue
        held = {at: w.bottom for at, c in enumerate(found.columns) for w in line.words if c.start <= w.x0 < c.end}
        steps += [bottom - last[at] for at, bottom in held.items() if at in last]
        last |= held
    return steps


def _is_prose(lines: Sequence[_Row]) -> bool:
    """Whether nearly every piece is as wide as its column and of a sentence's length: columns of prose."""
    pieces = [piece for line in lines for piece in line.pieces]
    widest = max(piece.end - piece.start for piece in pieces)
    fill = sum(piece.end - piece.start for piece in pieces) / len(pieces) / widest
    letters = sum(len(w.words) for line in lines for w in line.words) / len(pieces)
    return fill > _PROSE_FILL and letters > _PROSE_LETTERS
