"""Comma-separated values saved as text: a line of labels, then rows of as many cells, quoted where they hold
commas or line breaks."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from ingest.cell_shape import label_share
from ingest.document import Text
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line

_MARKS = ",;"
_LEAST_COLUMNS = 3
_LONGEST_LINE = 100_000
#: A quoted cell of more lines is no cell.
_LONGEST_QUOTE = 30


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal from the first line of labels parted by commas or semicolons to the last row as wide."""
    for mark in _MARKS:
        header = next((i for i in range(len(lines)) if _is_header(_row(lines, i, mark)[0], header_words)), None)
        if header is not None:
            yield from _proposal(lines, header, mark)


def _row(lines: Sequence[Line], start: int, mark: str) -> tuple[list[str], int]:
    """The cells of the row that begins in a line, and the index of the line it ends in.

    No cells where it is longer than any row (the csv module refuses cells of 128 KB).
    """
    end = _end_of_quotes(lines, start) if '"' in lines[start].words else start
    words = [f"{line.words}\n" for line in lines[start : end + 1]]
    too_long = sum(map(len, words)) > _LONGEST_LINE
    return ([] if too_long else next(csv.reader(words, delimiter=mark), [])), end


def _end_of_quotes(lines: Sequence[Line], start: int) -> int:
    """The line where every quotation mark is closed; the line itself where they never are."""
    marks = 0
    for end in range(start, min(start + _LONGEST_QUOTE, len(lines))):
        marks += lines[end].words.count('"')
        if marks % 2 == 0:
            return end
    return start


def _is_header(cells: Sequence[str], header_words: frozenset[str]) -> bool:
    labels = [c for c in cells if c.strip()]
    known = sum(label_share(c, header_words) > 0.5 for c in labels)
    return len(labels) >= _LEAST_COLUMNS and known >= len(labels) - 1 and all(len(c.split()) <= 5 for c in labels)


def _proposal(lines: Sequence[Line], header: int, mark: str) -> Iterator[Proposal]:
    width = len(_row(lines, header, mark)[0])
    grid: list[GridCell] = []
    start, rows, last = header, 0, header
    while start < len(lines):
        cells, end = _row(lines, start, mark)
        if any(c.strip() for c in cells):
            if len(cells) != width:
                break
            grid += _cells(cells, lines, start, rows)
            rows, last = rows + 1, end
        start = end + 1
    if rows >= 2:
        yield Proposal("comma-separated", header, last, tuple(grid), rows, width, 0.9)


def _cells(cells: Sequence[str], lines: Sequence[Line], start: int, row: int) -> Iterator[GridCell]:
    """The cells of a row that begins in a line; a line break inside one leads to the next line of the file."""
    number = start
    for column, words in enumerate(cells):
        parts = words.split("\n")
        passages = (lines[number + n].passage(part) for n, part in enumerate(parts) if part.strip())
        yield GridCell(row, column, Text(tuple(passages)))
        number += len(parts) - 1
