"""Which word was meant: forgives a letter missing, doubled, swapped or wrong in long enough words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

# Below these lengths two different English words are too often one slip apart.
SHORTEST = 5
SHORTEST_FOR_WRONG_LETTER = 6
SHORTEST_FOR_TWO_SLIPS = 8


def slips(one: str, other: str, most: int = 2) -> int:
    """How many letters were left out, added, changed or swapped with a neighbour; `most` + 1 for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = above
    return min(row[-1], most + 1)


class _Listed(NamedTuple):
    word: str
    letters: frozenset[str]


class Speller:
    """Finds the word of a fixed list that a misspelt word stands for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_initial: dict[str, list[_Listed]] = {}
        for word in sorted({w for w in words if len(w) >= SHORTEST}, key=lambda w: (-len(w), w)):
            self._by_initial.setdefault(word[0], []).append(_Listed(word, frozenset(word)))

    def meant(self, word: str) -> str | None:
        """The listed word that `word` (lower case) misspells, None where none or several are near."""
        if len(word) < SHORTEST - 1:
            return None
        letters, near = frozenset(word), dict[int, list[str]]()
        for listed in self._by_initial.get(word[0], ()):
            if _may_be_near(word, letters, listed):
                count = slips(word, listed.word)
                if _forgiven(word, listed.word, count):
                    near.setdefault(count, []).append(listed.word)
        nearest = near[min(near)] if near else []
        return nearest[0] if len(nearest) == 1 else None


def _may_be_near(word: str, letters: frozenset[str], listed: _Listed) -> bool:
    """A slip changes the length by one at most, and which letters there are by two: few words need to be compared."""
    most = 2 if len(listed.word) >= SHORTEST_FOR_TWO_SLIPS and word[:2] == listed.word[:2] else 1
    return abs(len(listed.word) - len(word)) <= most and len(letters ^ listed.letters) <= 2 * most


def _forgiven(word: str, listed: str, count: int) -> bool:
    if count == 1:
        return len(word) != len(listed) or len(listed) >= SHORTEST_FOR_WRONG_LETTER or _swapped(word, listed)
    return count == 2 and len(listed) >= SHORTEST_FOR_TWO_SLIPS and word[:2] == listed[:2]


def _swapped(word: str, listed: str) -> bool:
    return sorted(word) == sorted(listed)
