"""The words of time, read once from `lexicons/time_words.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from normalize.timescales.spelling import Speller

FILE = Path(__file__).parents[1] / "lexicons" / "time_words.toml"
PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|\S")

V = TypeVar("V")
PhraseIndex = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]


def pieces(phrase: str) -> tuple[str, ...]:
    """The words and signs of a phrase, cut as the tokeniser cuts text."""
    return tuple(PIECE.findall(phrase))


@dataclass(frozen=True)
class Lexicon:
    """All vocabulary of time. `phrases` maps a first word to its phrases, longest first, with their cues."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    terms: Mapping[str, str]
    feasts: Mapping[tuple[str, ...], int]
    fixed_feasts: Mapping[tuple[str, ...], tuple[int, int]]
    year_kinds: Mapping[tuple[str, ...], int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    lengths: Mapping[tuple[str, ...], str]
    parts: Mapping[tuple[str, ...], str]
    phrases: PhraseIndex
    sets: Mapping[str, frozenset[str]]
    life_heads: frozenset[str]
    life_links: frozenset[str]
    life_things: frozenset[str]
    labels: frozenset[tuple[str, ...]]
    plan_year: frozenset[str]
    ambiguous: frozenset[str]
    holidays: frozenset[str]
    speller: Speller
    known: frozenset[str]

    def has(self, cue: str, word: str) -> bool:
        """Is this single word one of the cue's words?"""
        return word in self.sets[cue]


def _turned(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {word: int(number) for number, words in table.items() for word in words}


def _by_pieces(table: Mapping[str, V]) -> dict[tuple[str, ...], V]:
    return {pieces(phrase): value for phrase, value in table.items()}


def _index(cues: Mapping[str, list[str]]) -> PhraseIndex:
    meanings: dict[tuple[str, ...], set[str]] = {}
    for cue, phrases in cues.items():
        for phrase in phrases:
            meanings.setdefault(pieces(phrase), set()).add(cue)
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for words, cues_of in sorted(meanings.items(), key=lambda m: (-len(m[0]), m[0])):
        found.setdefault(words[0], []).append((words, tuple(sorted(cues_of))))
    return {first: tuple(entries) for first, entries in found.items()}


def _known_words(data: Any) -> Iterable[str]:
    if isinstance(data, str):
        yield from pieces(data)
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from pieces(key)
            yield from _known_words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _known_words(value)


@cache
def lexicon() -> Lexicon:
    """The vocabulary of the data file. Raises KeyError where a table of it is missing."""
    with FILE.open("rb") as handle:
        data = tomllib.load(handle)
    months, seasons = _turned(data["months"]), _turned(data["seasons"])
    kinds = {phrase: int(month) for month, phrases in data["year_kinds"].items() for phrase in phrases}
    lengths = {phrase: unit for unit, phrases in data["lengths"].items() for phrase in phrases}
    parts = {phrase: part for part, phrases in data["parts"].items() for phrase in phrases}
    life, matching = data["plan_life"], data["matching"]
    return Lexicon(
        months=months,
        weekdays=_turned(data["weekdays"]),
        seasons=seasons,
        terms={word: term for term, words in data["terms"].items() for word in words},
        feasts=_by_pieces(data["feasts"]),
        fixed_feasts={p: (v[0], v[1]) for p, v in _by_pieces(data["fixed_feasts"]).items()},
        year_kinds=_by_pieces(kinds),
        numbers=data["numbers"],
        ordinals=data["ordinals"],
        lengths=_by_pieces(lengths),
        parts=_by_pieces(parts),
        phrases=_index(data["cues"]),
        sets={cue: frozenset(words) for cue, words in data["cues"].items()},
        life_heads=frozenset(life["heads"]),
        life_links=frozenset(life["links"]),
        life_things=frozenset(life["things"]),
        labels=frozenset(pieces(p) for p in data["labels"]["before_number"]),
        plan_year=frozenset(data["labels"]["plan_year"]),
        ambiguous=frozenset(matching["ambiguous"]),
        holidays=frozenset(matching["holidays"]),
        speller=Speller([*months, *matching["forgiving"]]),
        known=frozenset(_known_words(data)),
    )


@lru_cache(maxsize=50_000)
def meant(word: str) -> str:
    """The word of the vocabulary a written word (lower case) stands for; the word itself where there is none."""
    words = lexicon()
    if word in words.known:
        return word
    return words.speller.meant(word) or word
