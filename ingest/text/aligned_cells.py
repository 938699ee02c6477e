"""The cells of the rows of an aligned table: their lines joined to the paragraphs they were before they wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.document import Passage, Text
from ingest.text.aligned_body import BodyLine
from ingest.text.lines import Line

_MARK = re.compile(r"[-•*▪o]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
#: What no paragraph ends with.
OPEN_END = re.compile(r"(?:\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)|[,&/(–-])$", re.I)
#: Letters differ in width where the text comes from a printed page: so much of the width counts as full.
_FULL = 0.9


def cell_texts(lines: Sequence[Line], row: Sequence[BodyLine], rooms: Sequence[int]) -> Iterator[tuple[int, Text]]:
    """The text of each column that a row fills. `rooms` holds how many characters each column has for words."""
    for column in sorted({column for line in row for column in line.cells}):
        held = [(n, line) for n, line in enumerate(row) if column in line.cells]
        passages: list[Passage] = []
        for place, (n, line) in enumerate(held):
            passage = lines[line.index].passage(line.cells[column])
            near = place > 0 and held[place - 1][0] == n - 1 and line.above != "blank"
            goes_on = place > 0 and _goes_on(passages[-1].words, passage.words, rooms[column], near=near)
            passages.append(passage._replace(runs_on=goes_on))
        yield column, Text(tuple(passages))


def rooms_of(body: Sequence[BodyLine], width: int) -> list[int]:
    """The characters words can take in each column: what the columns lie apart, less the narrowest gap between them.

    The last column is as wide as its longest line.
    """
    longest = [max((len(line.cells.get(c, "")) for line in body if not line.across), default=0) for c in range(width)]
    apart = [max(line.starts[c + 1] - line.starts[c] for line in body) for c in range(width - 1)]
    gap = min((a - long for a, long in zip(apart, longest, strict=False)), default=1)
    return [*(max(long, a - max(1, gap)) for a, long in zip(apart, longest, strict=False)), longest[-1]]


def _goes_on(above: str, words: str, room: int, *, near: bool) -> bool:
    """Does a line go on with the paragraph above it in its cell? Where that is open, it does.

    A paragraph begins at a list mark; and where the first word would have fitted on the line above, or that line
    stands further up, unless the sentence plainly runs on.
    """
    if _MARK.match(words):
        return False
    if words[:1].islower() or OPEN_END.search(above):
        return True
    return near and len(above) + 1 + len(words.split(maxsplit=1)[0]) > _FULL * room
