"""Tables from a dump of cells: pieces of text one after another, each a cell, whatever parts them.

The layouts that part cells by a leading tab, a bar or a paragraph all end here: rows are told by
`row_breaks`, and become proposals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ingest.cell_shape import cell_shape
from ingest.document import Passage, Text
from ingest.text.dropped_cells import ColumnProfiles
from ingest.text.labels import label_cells
from ingest.text.layout import GridCell, Proposal
from ingest.text.row_breaks import DumpCell, RowBreaks, tell_rows

#: So many labels in a row are a header.
_LEAST_HEADER = 3
#: A label over several lines has no more words than these.
_LABEL_WORDS = 5
#: No plan has a table of more; each width is tried with as many beginnings, so that wider ones would take minutes.
_MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell of a dump: its paragraphs, and the indexes of its first and last line.

    `gap_before`: a blank line stands before it. From paragraph `tail` on its text may stand outside the table;
    `tail_line` is the index of the last line before that.
    """

    paragraphs: tuple[Passage, ...]
    first: int
    last: int
    gap_before: bool = False
    tail: int | None = None
    tail_line: int | None = None

    @property
    def inside(self) -> tuple[Passage, ...]:
        return self.paragraphs[: self.tail]


def tables_of(
    pieces: Sequence[Piece], widths: Iterable[int], header_words: frozenset[str], layout: str
) -> Iterator[Proposal]:
    """One proposal a table; text between two tables is left out of both."""
    labels = label_cells([_label_words(p) for p in pieces], header_words)
    cells = [_dump_cell(p, is_label=is_label) for p, is_label in zip(pieces, labels, strict=True)]
    tried = tuple(width for width in widths if width <= _MOST_COLUMNS)
    for start, end in _parts(cells):
        breaks = tell_rows(cells[start:end], _likely_widths(cells[start:end], tried))
        if breaks is None:
            continue
        for rows in _tables(pieces[start:end], breaks):
            if sum(len(row) for row in rows) >= 4:
                yield table_of(rows, breaks.width, layout)


def _parts(cells: Sequence[DumpCell]) -> Iterator[tuple[int, int]]:
    """Stretches of cells to be laid out on one width: a new one begins behind a tail with a header of another."""
    start, width = 0, 0
    bounds = [0, *(n + 1 for n, c in enumerate(cells) if c.may_end_table), len(cells)]
    for a, b in pairwise(bounds):
        labels = max(_label_runs(cells[a:b]), default=0)
        if labels >= _LEAST_HEADER and labels != width and a > start:
            yield start, a
            start = a
        width = labels if labels >= _LEAST_HEADER else width
    yield start, len(cells)


def _label_runs(cells: Sequence[DumpCell]) -> list[int]:
    """The lengths of the runs of labels."""
    return [len(list(run)) for known, run in groupby(cells, key=lambda c: c.label is not None) if known]


def _likely_widths(cells: Sequence[DumpCell], widths: tuple[int, ...]) -> tuple[int, ...]:
    """The widths a header points to, one more or less for a label that was not known; all where none does."""
    runs = {n for n in _label_runs(cells) if n >= _LEAST_HEADER}
    likely = {width for n in runs for width in (n - 1, n, n + 1, n + 2)}
    return tuple(w for w in widths if w in likely) or widths


def _label_words(piece: Piece) -> str:
    """What may be a column's label: a whole short cell, or its first line where that ends with a colon.

    A colon inside a line (`Aim 2: Leadership`) parts what it is from what it says.
    """
    first = piece.inside[0].words if piece.inside else ""
    if not first or ": " in first:
        return ""
    whole = " ".join(p.words for p in piece.inside)
    return whole if len(piece.inside) == 1 or len(whole.split()) <= _LABEL_WORDS else first if first[-1:] == ":" else ""


def _dump_cell(piece: Piece, *, is_label: bool) -> DumpCell:
    words = " ".join(p.words for p in piece.inside)
    label = _label_words(piece) if is_label else None
    return DumpCell(cell_shape(words), piece.gap_before, label, piece.tail is not None)


def _tables(pieces: Sequence[Piece], breaks: RowBreaks) -> Iterator[list[list[Piece]]]:
    """Rows, parted where the last cell of a row has a tail: the text there stands between two tables."""
    rows: list[list[Piece]] = []
    for start, end in pairwise((*breaks.starts, len(pieces))):
        rows.append(list(pieces[start:end]))
        if pieces[end - 1].tail is not None:
            yield rows
            rows = []
    if rows:
        yield rows


def table_of(rows: Sequence[Sequence[Piece]], width: int, layout: str) -> Proposal:
    """Rows of pieces as a table of a width; its score is the share of rows that are full."""
    grid: list[GridCell] = []
    places = _places(rows, width)
    for number, row in enumerate(rows):
        is_cut_off = number == len(rows) - 1 and len(row) == 2
        spans = len(row) <= 2 < width and not is_cut_off
        for place, (column, piece) in enumerate(zip(places[number], row, strict=True)):
            is_last_in_row = place == len(row) - 1
            kept = piece.inside if is_last_in_row else piece.paragraphs
            span = width - column if spans and is_last_in_row else 1
            grid.append(GridCell(number, column, Text(kept), span))
    closing = rows[-1][-1]
    last = closing.last if closing.tail_line is None else closing.tail_line
    full = sum(len(row) == width for row in rows) / len(rows)
    return Proposal(layout, rows[0][0].first, last, tuple(grid), len(rows), width, 0.5 + 0.5 * full)


def _places(rows: Sequence[Sequence[Piece]], width: int) -> list[tuple[int, ...]]:
    """The column of each cell. Where the dump shows no blank cell it drops them: a short row may lack any."""
    said = [[" ".join(p.words for p in piece.paragraphs) for piece in row] for row in rows]
    if any(not words for row in said if row != said[0] for words in row):
        return [tuple(range(len(row))) for row in rows]
    full = [row for row in said[1:] if len(row) == width and row != said[0]]
    profiles = ColumnProfiles(full)
    return [profiles.places(row) if 2 < len(row) < width else tuple(range(len(row))) for row in said]
