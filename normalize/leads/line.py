"""A line of a lead cell as words and known names; what is told of it or of a part of it is told once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from normalize.values import LeadKind

Told = TypeVar("Told")


class Word(NamedTuple):
    """A word or mark with its offsets; `plain` is lower case with straight quotes and dashes.

    `traits` are the bits of `normalize.leads.traits`.
    """

    text: str
    plain: str
    traits: int
    start: int
    end: int


class Known(NamedTuple):
    """A known name over words [first, last)."""

    first: int
    last: int
    kind: LeadKind
    sort: str


class Line:
    """A line or a part of one: its text, words, and the known names in it that do not overlap.

    `some` holds the traits of any of its words, `every` those of all. A part is made once: `part` gives the same
    object for the same words, with all that was told of it before.
    """

    __slots__ = ("_parts", "every", "known", "some", "text", "told", "words")

    def __init__(self, text: str, words: tuple[Word, ...], known: tuple[Known, ...]) -> None:
        self.text, self.words, self.known = text, words, known
        self._parts: dict[tuple[int, int], Line] = {}
        self.told: dict[Any, Any] = {}
        self.some, self.every = 0, -1
        for word in words:
            self.some |= word.traits
            self.every &= word.traits

    @property
    def written(self) -> str:
        """The text of the words as it stands."""
        return self.text[self.words[0].start : self.words[-1].end] if self.words else ""

    def part(self, first: int, last: int) -> Line:
        """Words [first, last) as a line of their own; known names that are cut through are lost."""
        if first == 0 and last == len(self.words):
            return self
        made = self._parts.get((first, last))
        if made is None:
            known = self.known and tuple(
                Known(k.first - first, k.last - first, k.kind, k.sort)
                for k in self.known
                if k.first >= first and k.last <= last
            )
            made = self._parts[first, last] = Line(self.text, self.words[first:last], known)
        return made

    def exactly(self) -> Known | None:
        """The known name that is the whole line."""
        for known in self.known:
            if known.first == 0 and known.last == len(self.words):
                return known
        return None

    def opening(self) -> Known | None:
        """The known name that the line begins with."""
        return self.known[0] if self.known and self.known[0].first == 0 else None

    def covering(self, index: int) -> Known | None:
        """The known name over a word."""
        for known in self.known:
            if known.first <= index < known.last:
                return known
        return None


def told_once(tell: Callable[[Line], Told]) -> Callable[[Line], Told]:
    """A function of a line that remembers its answer on the line."""

    @wraps(tell)
    def remembered(line: Line) -> Told:
        told = line.told
        if tell not in told:
            told[tell] = tell(line)
        return told[tell]  # type: ignore[no-any-return]

    return remembered
