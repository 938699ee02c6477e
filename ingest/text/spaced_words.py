"""What stands on a line whose columns are parted by spaces: stretches of words, or the strokes of a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.text.lines import Line

_CHUNK = re.compile(r"\S+(?: \S+)*")
_STROKE = re.compile(r"[-=_]{2,}")
_RULE = re.compile(r"\s*[-=_]{3,}(?:\s+[-=_]{2,})*\s*|\s*[-=_]{2,}(?:\s+[-=_]{2,})+\s*")


class Chunk(NamedTuple):
    """Words with single spaces between them; `start` is the character of the line they begin at, from 0."""

    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def chunks_of(line: Line) -> list[Chunk]:
    """The chunks of a line; none where tabs or bars part it, or where it is a rule."""
    if "\t" in line.words or "|" in line.words or is_rule(line):
        return []
    return [Chunk(m.start(), m[0]) for m in _CHUNK.finditer(line.words)]


def is_rule(line: Line) -> bool:
    """A line of strokes alone: `-----`, `=====`, `---- ----- ---`."""
    return bool(_RULE.fullmatch(line.words))


def strokes_of(line: Line) -> list[Chunk]:
    """The strokes of a rule: parted by spaces, they are as wide as the columns."""
    return [Chunk(m.start(), m[0]) for m in _STROKE.finditer(line.words)]


def cut_at(chunks: Sequence[Chunk], starts: Sequence[int]) -> list[Chunk]:
    """The chunks, parted where a word begins right at the start of a column."""
    parts: list[Chunk] = []
    for chunk in chunks:
        start, words = chunk
        for column in starts:
            cut = column - start
            if 0 < cut < len(words) and words[cut - 1] == " ":
                parts.append(Chunk(start, words[:cut].rstrip()))
                start, words = column, words[cut:]
        parts.append(Chunk(start, words))
    return parts


def column_of(chunk: Chunk, starts: Sequence[int]) -> int:
    """The column a chunk stands in; one that begins before the start of a column and ends behind it in the fuller."""
    column = max((n for n, start in enumerate(starts) if start <= chunk.start), default=0)
    while column + 1 < len(starts) and chunk.end - starts[column + 1] > max(0, starts[column + 1] - chunk.start):
        column += 1
    return column


def by_column(chunks: Sequence[Chunk], starts: Sequence[int]) -> dict[int, str]:
    """The words of a line by column; a wide gap may stand inside a cell too."""
    found: dict[int, str] = {}
    for chunk in cut_at(chunks, starts):
        column = column_of(chunk, starts)
        found[column] = f"{found[column]} {chunk.words}" if column in found else chunk.words
    return found
