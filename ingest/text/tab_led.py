"""Tab-led dumps: every cell begins on its own line with a tab; its further paragraphs follow without one.

This is how several converters write a Word table. Nothing says where a row ends: a blank line before a tab
is only a hint, for blank lines also part the paragraphs of a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.text.cell_dump import Piece, tables_of
from ingest.text.layout import Proposal
from ingest.text.lines import Line

_WIDTHS = range(2, 13)
_LEAST_CELLS = 4


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each table of the dump."""
    led = [i for i, line in enumerate(lines) if _leads_cell(line)]
    if len(led) >= _LEAST_CELLS:
        pieces = [_piece(lines, start, end) for start, end in pairwise((*led, len(lines)))]
        yield from tables_of(pieces, _WIDTHS, header_words, "tab-led")


def _leads_cell(line: Line) -> bool:
    return line.words.startswith("\t") and "\t" not in line.words[1:].rstrip()


def _piece(lines: Sequence[Line], start: int, end: int) -> Piece:
    filled = [i for i in range(start, end) if not lines[i].is_blank]
    tail = _tail(lines, start, filled)
    return Piece(
        paragraphs=tuple(lines[i].passage(lines[i].words.strip()) for i in filled),
        first=start,
        last=filled[-1] if filled else start,
        gap_before=start > 0 and lines[start - 1].is_blank and not _leads_cell(lines[start - 1]),
        tail=tail,
        tail_line=None if tail is None else max([start, *filled[:tail]]),
    )


def _tail(lines: Sequence[Line], start: int, filled: Sequence[int]) -> int | None:
    """Where text that need not belong to the cell begins: after an empty first line or two blank lines."""
    if filled and lines[start].is_blank:
        return 0
    return next((k for k, (a, b) in enumerate(pairwise(filled), 1) if b - a > 2), None)
