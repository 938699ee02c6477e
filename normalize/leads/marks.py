"""Where a line may be cut: list marks and brackets that stand outside known names."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from normalize.leads.line import Line, told_once
from normalize.leads.traits import CLOSES, OPENS


class Cut(NamedTuple):
    """A mark over word `at`; `spaced` where white space stands on both sides."""

    at: int
    mark: str
    spaced: bool


@told_once
def brackets(line: Line) -> list[tuple[int, int]]:
    """Word numbers of the outermost pairs of brackets; one that is never closed is no bracket."""
    pairs: list[tuple[int, int]] = []
    open_at: list[int] = []
    if not line.some & CLOSES:
        return pairs
    for index, word in enumerate(line.words):
        if word.traits & OPENS:
            open_at.append(index)
        elif word.traits & CLOSES and open_at:
            start = open_at.pop()
            if not open_at and not _is_ending(line, start, index):
                pairs.append((start, index))
    return pairs


def _is_ending(line: Line, start: int, end: int) -> bool:
    """`Manager(s)`, `Jo(anne)`: the bracket is a part of the word before it."""
    words = line.words
    glued = start > 0 and words[start - 1].end == words[start].start
    return glued and end == start + 2 and words[start + 1].text.islower()


@told_once
def without_bracket(line: Line) -> Line:
    """The line without the bracket it ends in, unless nothing else is there."""
    pairs = brackets(line)
    if pairs and pairs[-1][1] == len(line.words) - 1 and pairs[-1][0] > 0:
        return line.part(0, pairs[-1][0])
    return line


@told_once
def _covered(line: Line) -> set[int]:
    """Numbers of the words inside brackets and known names."""
    inside = {i for start, end in brackets(line) for i in range(start, end + 1)}
    for known in line.known:
        inside.update(range(known.first, known.last))
    return inside


def is_spaced(line: Line, index: int, both: bool = True) -> bool:
    """Whether white space (or the edge) stands before and after a word; before or after with `both` false."""
    words = line.words
    before = index == 0 or words[index - 1].end < words[index].start
    after = index == len(words) - 1 or words[index].end < words[index + 1].start
    return (before and after) if both else (before or after)


def cuts(line: Line, marks: int) -> list[Cut]:
    """The words with one of the given traits, outside brackets and known names, in order."""
    if not line.some & marks:
        return []
    covered = _covered(line)
    return [
        Cut(i, word.plain, is_spaced(line, i))
        for i, word in enumerate(line.words)
        if word.traits & marks and i not in covered
    ]


def pieces(line: Line, at: list[int]) -> list[Line]:
    """The parts of a line between the words at the given numbers; empty parts left out."""
    edges = [-1, *at, len(line.words)]
    return [line.part(a + 1, b) for a, b in pairwise(edges) if b > a + 1]
