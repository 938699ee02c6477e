"""Phrases with a meaning each, found in a row of tokens by their first word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from normalize.timescales.token import Token

PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|\S")
JOINTS = "-."  # may stand between the words of a phrase without being written in it

V = TypeVar("V")


def pieces(phrase: str) -> tuple[str, ...]:
    """The words and signs of a phrase, cut as the tokeniser cuts text."""
    return tuple(PIECE.findall(phrase))


class Phrases(Generic[V]):
    """A table from phrases to what they mean. `end of the year` is found before `end of`."""

    __slots__ = ("_starting",)

    def __init__(self, meanings: Mapping[str, V]) -> None:
        starting: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for words, meaning in sorted(((pieces(p), m) for p, m in meanings.items()), key=lambda e: -len(e[0])):
            starting.setdefault(words[0], []).append((words, meaning))
        self._starting = {first: tuple(entries) for first, entries in starting.items()}

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, V] | None:
        """End and meaning of the longest phrase that begins at token `i`, None for none."""
        if i >= len(tokens):
            return None
        for words, meaning in self._starting.get(tokens[i].word, ()):
            if (end := _end_of(tokens, i, words)) > 0:
                return end, meaning
        return None


def _end_of(tokens: Sequence[Token], i: int, words: Sequence[str]) -> int:
    """Where the words that begin at token `i` end; -1 where they do not all stand there."""
    i += 1
    for word in words[1:]:
        while i < len(tokens) and tokens[i].word != word and tokens[i].kind == "sign" and tokens[i].word in JOINTS:
            i += 1
        if i >= len(tokens) or tokens[i].word != word:
            return -1
        i += 1
    return i
