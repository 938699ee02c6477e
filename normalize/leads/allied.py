"""Subjects that councils put together in one service: `Parks and Countryside`, `Planning & Regeneration`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalize.leads.lexicon import lexicon
from normalize.leads.line import Known, Word
from normalize.leads.traits import JOINER

#: Words of the longest allied subject: "Public Rights of Way".
LONGEST_SUBJECT = 4


@lru_cache(maxsize=1)
def _rows() -> dict[tuple[str, ...], frozenset[int]]:
    """The rows of the list in which a subject stands."""
    rows: dict[tuple[str, ...], set[int]] = {}
    for number, row in enumerate(lexicon().allied):
        for subject in row:
            rows.setdefault(tuple(subject.split()), set()).add(number)
    return {subject: frozenset(numbers) for subject, numbers in rows.items()}


def _subjects(words: tuple[Word, ...], edge: int, step: int) -> Iterator[tuple[int, frozenset[int], bool]]:
    """Allied subjects that begin (step 1) or end (step -1) at a word, the longest first: far edge, rows, function."""
    for length in range(LONGEST_SUBJECT, 0, -1):
        first, last = (edge, edge + length) if step > 0 else (edge - length + 1, edge + 1)
        if first < 0 or last > len(words):
            continue
        subject = tuple(word.plain for word in words[first:last])
        rows = _rows().get(subject)
        if rows:
            yield (last if step > 0 else first), rows, " ".join(subject) in lexicon().functions


def allied_names(words: tuple[Word, ...]) -> Iterator[Known]:
    """Names of services of two allied subjects; two functions that stand by themselves are no such name."""
    for index, word in enumerate(words):
        if not word.traits & JOINER or not 0 < index < len(words) - 1:
            continue
        left, right = next(_subjects(words, index - 1, -1), None), next(_subjects(words, index + 1, 1), None)
        if left and right and left[1] & right[1] and not (left[2] and right[2]):
            yield Known(left[0], right[0], "team", "name")
