"""Cells that each end with a bar, over as many lines as they take: `Fix the roofs |`, `Ann Lee |`, `May 2009 |`.

And cells between slashes, a row from one slash at the start of a line to one at the end of a line:
`/ Action / Lead / By when /`. The row is told by the number of columns, for a line may hold part of a cell,
several cells, or a row that left out its empty ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ingest.document import Passage, fold
from ingest.text.cell_dump import Piece, table_of, tables_of
from ingest.text.layout import Proposal
from ingest.text.lines import Line

_WIDTHS = range(2, 11)
#: A row has so many cells and more.
_LEAST_WHOLE = 3
_SLASH_OPENS = re.compile(r"\s*/\s+\S")
_SLASH_ENDS = re.compile(r"\s/\s*$")


def recognise_bars(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each stretch of lines in which cells end with a bar at the end of a line."""
    for run in _runs(lines, _ends_with_bar, reach=4):
        if sum(_ends_with_bar(lines[i]) for i in run) >= 2:
            yield from tables_of(list(_barred(lines, run)), _WIDTHS, header_words, "barred cells")


def recognise_slashes(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each stretch of lines in which rows stand between slashes."""
    for run in _runs(lines, lambda line: bool(_SLASH_OPENS.match(line.words)), reach=4):
        if sum(bool(_SLASH_ENDS.search(lines[i].words)) for i in run) >= 2:
            rows = list(_slashed(lines, run))
            if _are_whole(rows):
                yield table_of(rows, max(map(len, rows)), "slashes")
            else:
                yield from tables_of([piece for row in rows for piece in row], _WIDTHS, header_words, "slashes")


def _are_whole(rows: Sequence[Sequence[Piece]]) -> bool:
    """Do most stretches from one slash to the last hold a row, and not a cell each?"""
    return sum(len(row) >= _LEAST_WHOLE for row in rows) * 2 > len(rows)


def _ends_with_bar(line: Line) -> bool:
    words = line.words.strip()
    return words.endswith("|") and (words == "|" or not words.startswith("|"))


def _runs(lines: Sequence[Line], fits: Callable[[Line], bool], reach: int) -> Iterator[list[int]]:
    """Stretches of lines that fit, with at most `reach` lines between one and the next."""
    found = [i for i, line in enumerate(lines) if fits(line)]
    for _, group in groupby(_leaps(found, reach), key=lambda pair: pair[0]):
        members = [i for _, i in group]
        yield list(range(members[0], members[-1] + 1))


def _leaps(found: Sequence[int], reach: int) -> Iterator[tuple[int, int]]:
    """Each index with the number of its stretch."""
    stretch = 0
    for number, i in enumerate(found):
        stretch += number > 0 and i - found[number - 1] > reach
        yield stretch, i


def _barred(lines: Sequence[Line], run: Sequence[int]) -> Iterator[Piece]:
    paragraphs: list[Passage] = []
    first: int | None = None
    gap = False
    width = max(len(lines[i].words.rstrip()) for i in run)
    for i in run:
        if lines[i].is_blank:
            gap = gap or not paragraphs
            continue
        parts = lines[i].words.split("|")
        for number, part in enumerate(parts):
            first = i if first is None else first
            if fold(part):
                passage = lines[i].passage(part)
                goes_on = bool(paragraphs) and (passage.words[:1].islower() or _is_full(lines[i - 1], passage, width))
                paragraphs.append(passage._replace(runs_on=goes_on))
            if number < len(parts) - 1:
                yield Piece(tuple(paragraphs), first, i, gap)
                paragraphs, first, gap = [], None, False


def _is_full(above: Line, passage: Passage, width: int) -> bool:
    """Would the first word of a line not have fitted on the line above it?"""
    return len(above.words.rstrip()) + 1 + len(passage.words.split(maxsplit=1)[0]) > width


def _slashed(lines: Sequence[Line], run: Sequence[int]) -> Iterator[list[Piece]]:
    """The cells from an opening slash to a closing one; a line outside is a section, a cell by itself."""
    row: list[Piece] = []
    for i in run:
        words = lines[i].words.strip()
        if not words:
            continue
        if not row and not words.startswith("/"):
            yield [Piece((lines[i].passage(),), i, i, gap_before=True)]
            continue
        _add_line(row, lines[i], i)
        if _SLASH_ENDS.search(lines[i].words):
            yield row[:-1]  # nothing stands behind the closing slash
            row = []
    if row:
        yield row


def _add_line(pieces: list[Piece], line: Line, index: int) -> None:
    """Add the cells of a line to those of its row; what stands before its first slash goes on with the last one."""
    parts = re.split(r"(?:^|\s)/(?=\s|$)", line.words.strip())
    opens = parts[0] == ""
    for number, part in enumerate(parts[1:] if opens else parts):
        passages = (line.passage(part),) if fold(part) else ()
        if number == 0 and not opens and pieces:
            last = pieces[-1]
            pieces[-1] = replace(last, paragraphs=(*last.paragraphs, *(p._replace(runs_on=True) for p in passages)))
        else:
            pieces.append(Piece(passages, index, index, gap_before=not pieces))
