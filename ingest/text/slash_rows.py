"""A row a line, its cells parted by slashes between spaces: `1.1 / Mend the roofs / Ann Lee / May 2009`.

The labels of the first line say how many cells a row has. A row of fewer dropped its blank ones; in a row of more a
slash stands inside a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.cell_shape import label_share
from ingest.text.cell_dump import Piece, table_of
from ingest.text.dropped_cells import ColumnProfiles
from ingest.text.layout import Proposal
from ingest.text.lines import Line

_MARK = re.compile(r"\s+/{1,2}\s+")
_LEAST_COLUMNS = 3
_LEAST_ROWS = 2


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """A proposal for each line of labels between slashes with rows below it."""
    number = 0
    while number < len(lines):
        labels = _cells(lines[number])
        last = _last_row(lines, number) if _are_labels(labels, header_words) else number
        if last > number:
            rows = [_pieces(lines, i) for i in range(number, last + 1) if not lines[i].is_blank]
            if len(rows) > _LEAST_ROWS:
                yield table_of(_as_wide(rows, len(labels)), len(labels), "slash rows")
        number = max(number, last) + 1


def _cells(line: Line) -> list[str]:
    words = line.words.strip()
    return [] if words.startswith("/") or words.endswith("/") else _MARK.split(words)


def _are_labels(cells: Sequence[str], header_words: frozenset[str]) -> bool:
    known = sum(label_share(words, header_words) > 0.5 for words in cells)
    return len(cells) >= _LEAST_COLUMNS and known >= len(cells) - 1


def _last_row(lines: Sequence[Line], header: int) -> int:
    """The index of the last row; single blank lines and single lines of a section may stand between rows."""
    last = header
    for number in range(header + 1, len(lines)):
        if len(_cells(lines[number])) > 1:
            last = number
        elif number - last > 2:
            break
    return last


def _pieces(lines: Sequence[Line], number: int) -> list[Piece]:
    return [
        Piece((lines[number].passage(words),), number, number) for words in _MARK.split(lines[number].words.strip())
    ]


def _as_wide(rows: Sequence[list[Piece]], width: int) -> list[list[Piece]]:
    """The rows, those of more cells than labels with the surplus joined where the rest then fits best."""
    full = [[_words(piece) for piece in row] for row in rows[1:] if len(row) == width]
    profiles = ColumnProfiles(full) if full else None
    return [row if len(row) <= width or profiles is None else _joined(row, width, profiles) for row in rows]


def _joined(row: Sequence[Piece], width: int, profiles: ColumnProfiles) -> list[Piece]:
    surplus = len(row) - width + 1
    ways = [[*row[:n], _one(row[n : n + surplus]), *row[n + surplus :]] for n in range(width)]
    return max(ways, key=lambda way: profiles.fit([_words(piece) for piece in way]))


def _one(pieces: Sequence[Piece]) -> Piece:
    passage = pieces[0].paragraphs[0]
    words = " / ".join(_words(piece) for piece in pieces)
    return Piece((passage._replace(words=words),), pieces[0].first, pieces[-1].last)


def _words(piece: Piece) -> str:
    return " ".join(p.words for p in piece.paragraphs)
