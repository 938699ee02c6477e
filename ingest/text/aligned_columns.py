"""Tables whose columns are aligned by spaces, as typed by hand, by `pdftotext -layout`, pandoc and old converters.

A line of labels begins one (aligned_header.py). The columns of each page are found where its lines begin words
(column_starts.py), the lines are cut at them (aligned_body.py), told apart into rows (aligned_rows.py, or
centred_rows.py where cells stand half way down their rows) and the lines of each cell joined (aligned_cells.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.document import Text
from ingest.text.aligned_body import BodyLine, body_of
from ingest.text.aligned_cells import cell_texts, rooms_of
from ingest.text.aligned_header import Header, find_header
from ingest.text.aligned_rows import row_starts
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line
from ingest.text.spaced_words import is_rule


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """A proposal for each line of labels and the aligned lines below it."""
    number = 0
    while number < len(lines):
        header = find_header(lines, number, header_words)
        body = body_of(lines, header, header_words) if header else ()
        if header and body:
            starts = row_starts(body, len(header.starts))
            if starts:
                yield _proposal(lines, header, body, starts)
            number = body[-1].index
        number += 1


def _proposal(lines: Sequence[Line], header: Header, body: Sequence[BodyLine], starts: Sequence[bool]) -> Proposal:
    width = len(header.starts)
    rows = _rows(body, starts)
    cells = [GridCell(0, n, Text(cell)) for n, cell in enumerate(header.cells)]
    rooms = rooms_of(body, width)
    for number, row in enumerate(rows, 1):
        cells += _grid_cells(lines, row, number, rooms)
    full = (1 + sum(len({c for line in row for c in line.cells}) * 2 >= width for row in rows)) / (len(rows) + 1)
    first, last = header.first, body[-1].index
    first -= first > 0 and is_rule(lines[first - 1])
    last += last + 1 < len(lines) and is_rule(lines[last + 1])
    return Proposal("aligned columns", first, last, tuple(cells), len(rows) + 1, width, 0.45 + 0.35 * full)


def _rows(body: Sequence[BodyLine], starts: Sequence[bool]) -> list[list[BodyLine]]:
    rows: list[list[BodyLine]] = []
    for line, begins in zip(body, starts, strict=True):
        if begins or not rows:
            rows.append([])
        rows[-1].append(line)
    return rows


def _grid_cells(
    lines: Sequence[Line], row: Sequence[BodyLine], number: int, rooms: Sequence[int]
) -> Iterator[GridCell]:
    """The cells of a row, blank ones included; words in the first column alone span them all."""
    texts = dict(cell_texts(lines, row, [sum(rooms), *rooms[1:]] if row[0].across else rooms))
    if list(texts) == [0]:
        yield GridCell(number, 0, texts[0], len(rooms))
        return
    for column in range(len(rooms)):
        yield GridCell(number, column, texts.get(column, Text()))
