"""Tab-led dumps: every cell begins on its own line with a tab; its further paragraphs follow without one.

This is how several converters write a Word table. Nothing says where a row ends: a blank line before a tab
is only a hint, for blank lines also part the paragraphs of a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.cell_shape import label_share
from ingest.text.cell_dump import Piece, tables_of
from ingest.text.layout import Proposal
from ingest.text.lines import Line
from ingest.text.prose import is_heading

_WIDTHS = range(2, 13)
_LEAST_CELLS = 4
#: So many labels one after another are a header.
_LEAST_HEADER = 3
_LIKELY_LABEL = 0.5


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each table of the dump."""
    led = [i for i, line in enumerate(lines) if _leads_cell(line)]
    if len(led) >= _LEAST_CELLS:
        spans = list(pairwise((*led, len(lines))))
        labels = [label_share(lines[i].words.strip(), header_words) > _LIKELY_LABEL for i in led]
        heads = [
            all(labels[n + 1 : n + 1 + _LEAST_HEADER]) and len(labels) > n + _LEAST_HEADER for n in range(len(led))
        ]
        pieces = [_piece(lines, *span, before_header=head) for span, head in zip(spans, heads, strict=True)]
        yield from tables_of(pieces, _WIDTHS, header_words, "tab-led")


def _leads_cell(line: Line) -> bool:
    return line.words.startswith("\t") and "\t" not in line.words[1:].rstrip()


def _piece(lines: Sequence[Line], start: int, end: int, *, before_header: bool) -> Piece:
    filled = [i for i in range(start, end) if not lines[i].is_blank]
    tail = _tail(lines, start, filled)
    if tail is None and before_header:
        tail = next((k for k, i in enumerate(filled) if k and _is_title(lines, i)), None)
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


def _is_title(lines: Sequence[Line], number: int) -> bool:
    """A line between blank ones that is numbered or in capitals: over a header it is a heading, and no paragraph."""
    words = lines[number].words.strip()
    alone = lines[number - 1].is_blank and (number + 1 == len(lines) or lines[number + 1].is_blank)
    return alone and is_heading(words) and len(words.split()) > 1 and (words[0].isdigit() or words.isupper())
