"""Comma-separated values saved as text: a line of labels, then rows of as many cells, quoted where they hold commas."""

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


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal from the first line of labels parted by commas or semicolons to the last row as wide."""
    for mark in _MARKS:
        header = next((i for i, line in enumerate(lines) if _is_header(_cells(line.words, mark), header_words)), None)
        if header is not None:
            yield from _proposal(lines, header, mark)


def _cells(words: str, mark: str) -> list[str]:
    """The cells of a line; none where it is longer than any row (the csv module refuses cells of 128 KB)."""
    return next(csv.reader([words], delimiter=mark), []) if len(words) < _LONGEST_LINE else []


def _is_header(cells: Sequence[str], header_words: frozenset[str]) -> bool:
    labels = [c for c in cells if c.strip()]
    known = sum(label_share(c, header_words) > 0.5 for c in labels)
    return len(labels) >= _LEAST_COLUMNS and known >= len(labels) - 1 and all(len(c.split()) <= 5 for c in labels)


def _proposal(lines: Sequence[Line], header: int, mark: str) -> Iterator[Proposal]:
    width = len(_cells(lines[header].words, mark))
    rows: list[GridCell] = []
    number, last = 0, header
    for i in range(header, len(lines)):
        cells = _cells(lines[i].words, mark)
        if lines[i].is_blank or not any(c.strip() for c in cells):
            continue
        if len(cells) != width:
            break
        rows += [GridCell(number, n, _text(lines[i], words)) for n, words in enumerate(cells)]
        number, last = number + 1, i
    if number >= 2:
        yield Proposal("comma-separated", header, last, tuple(rows), number, width, 0.9)


def _text(line: Line, words: str) -> Text:
    return Text((line.passage(words),)) if words.strip() else Text()
