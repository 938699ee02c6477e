"""Cells that each end with a bar, over as many lines as they take: `Fix the roofs |`, `Ann Lee |`, `May 2009 |`.

And rows whose cells stand between slashes: `/ Action / Lead / By when /`. The row is told by the number of
columns, for a line may hold part of a cell, several cells, or a row that left out its empty ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ingest.document import Passage, fold
from ingest.text.cell_dump import Piece, tables_of
from ingest.text.layout import Proposal
from ingest.text.lines import Line

_WIDTHS = range(2, 11)
_SLASHES = re.compile(r"\s*/\s.*\s/\s*$")


def recognise_bars(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each stretch of lines in which cells end with a bar at the end of a line."""
    for run in _runs(lines, lambda line: line.words.rstrip().endswith("|"), reach=4):
        if sum(lines[i].words.rstrip().endswith("|") and lines[i].words.count("|") == 1 for i in run) >= 4:
            yield from tables_of(list(_barred(lines, run)), _WIDTHS, header_words, "barred cells")


def recognise_slashes(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each stretch of lines that begin and end with a slash."""
    for run in _runs(lines, lambda line: bool(_SLASHES.match(line.words)), reach=2):
        rows = [i for i in run if _SLASHES.match(lines[i].words)]
        if len(rows) >= 2:
            yield from tables_of(list(_slashed(lines, rows)), _WIDTHS, header_words, "slashes")


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
    for i in run:
        if lines[i].is_blank:
            gap = gap or not paragraphs
            continue
        parts = lines[i].words.split("|")
        for number, part in enumerate(parts):
            first = i if first is None else first
            if fold(part):
                passage = lines[i].passage(part)
                goes_on = bool(paragraphs) and passage.words[:1].islower()
                paragraphs.append(replace(passage, runs_on=goes_on))
            if number < len(parts) - 1:
                yield Piece(tuple(paragraphs), first, i, gap)
                paragraphs, first, gap = [], None, False


def _slashed(lines: Sequence[Line], rows: Sequence[int]) -> Iterator[Piece]:
    for i in rows:
        for number, part in enumerate(re.split(r"\s/(?=\s|$)", " " + lines[i].words.strip())[1:-1]):
            words = (lines[i].passage(part),) if fold(part) else ()
            yield Piece(words, i, i, gap_before=number == 0)
