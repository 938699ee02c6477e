"""The words of time, read once from `lexicons/time_words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from normalize.timescales.phrases import Phrases, pieces
from normalize.timescales.spelling import Speller
from normalize.timescales.units import Part

FILE = Path(__file__).parents[1] / "lexicons" / "time_words.toml"


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that tells something of the time beside it, and what: `deadline`, `open`, `filler` ..."""

    words: str
    meanings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Feast:
    """A day of a month; where `month` is 0, a day counted from Easter. `exact`: that day and not the time around it."""

    month: int
    day: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All vocabulary of time, one field for a table of the file.

    `particles` holds the small words by their part in the grammar, `cue_words` the phrases of each cue,
    `unit_starts` the words that can begin a unit of time (any other word is a cue or no word of time), `other_starts`
    those of them that can begin another unit than a month.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    terms: Mapping[str, str]
    feasts: Phrases[Feast]
    year_kinds: Phrases[int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    lengths: Phrases[str]
    length_words: Mapping[str, str]
    periods: Mapping[str, str]
    steps: Phrases[int]
    weeks: Phrases[str]
    parts: Phrases[Part]
    unclear: Phrases[str]
    cues: Phrases[Cue]
    each: Phrases[bool]
    cue_words: Mapping[str, frozenset[str]]
    labels: Phrases[bool]
    particles: Mapping[str, frozenset[str]]
    speller: Speller
    known: frozenset[str]
    unit_starts: frozenset[str]
    other_starts: frozenset[str]

    def has(self, cue: str, word: str) -> bool:
        """Is this single word one of the cue's words?"""
        return word in self.cue_words[cue]


def _turned(table: Mapping[str, list[str]]) -> dict[str, str]:
    """From `meaning = [words]`, as the file is written, to `word = meaning`."""
    return {word: meaning for meaning, words in table.items() for word in words}


def _numbered(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {word: int(number) for word, number in _turned(table).items()}


def _cues(table: Mapping[str, list[str]]) -> Phrases[Cue]:
    meanings: dict[str, set[str]] = {}
    for cue, phrases in table.items():
        for phrase in phrases:
            meanings.setdefault(" ".join(pieces(phrase)), set()).add(cue)
    return Phrases({phrase: Cue(phrase, frozenset(cues)) for phrase, cues in meanings.items()})


def _feasts(data: Mapping[str, Mapping[str, Any]]) -> Phrases[Feast]:
    moving = {
        phrase: Feast(0, days, table == "feast_days")
        for table in ("feasts", "feast_days")
        for phrase, days in data[table].items()
    }
    fixed = {
        phrase: Feast(month, day, table == "fixed_days")
        for table in ("fixed_feasts", "fixed_days")
        for phrase, (month, day) in data[table].items()
    }
    return Phrases(moving | fixed)


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


UNIT_TABLES = (
    "weekdays", "seasons", "terms", "feasts", "feast_days", "fixed_feasts", "fixed_days", "unclear",
    "year_kinds", "numbers", "ordinals", "weeks", "parts",
)  # fmt: skip
UNIT_PARTICLES = (
    "quarter", "quarter_letter", "half", "half_letter", "second_half", "term", "half_term_letters", "mid", "plan",
    "plan_life_head", "plan_year", "all_year", "article", "year",
)  # fmt: skip


def _other_starts(data: Mapping[str, Any]) -> Iterable[str]:
    for name in UNIT_TABLES:
        for key, value in data[name].items():
            phrases = [key, *value] if isinstance(value, list) else [key]
            yield from (pieces(phrase)[0] for phrase in phrases if isinstance(phrase, str))
    for cue in STEPS:
        yield from (pieces(phrase)[0] for phrase in data["cues"][cue])
    for name in UNIT_PARTICLES:
        yield from data["particles"][name]


@cache
def lexicon() -> Lexicon:
    """The vocabulary of the data file. Raises KeyError where a table of it is missing."""
    with FILE.open("rb") as handle:
        data = tomllib.load(handle)
    months, cues, others = _numbered(data["months"]), data["cues"], frozenset(_other_starts(data))
    return Lexicon(
        months=months,
        weekdays=_numbered(data["weekdays"]),
        seasons=_numbered(data["seasons"]),
        terms=_turned(data["terms"]),
        feasts=_feasts(data),
        year_kinds=Phrases(_numbered(data["year_kinds"])),
        numbers=data["numbers"],
        ordinals=data["ordinals"],
        lengths=Phrases(_turned(data["lengths"])),
        length_words=_turned(data["lengths"]),
        periods=_turned(data["periods"]),
        steps=Phrases({phrase: STEPS[cue] for cue in STEPS for phrase in cues[cue]}),
        weeks=Phrases(_turned(data["weeks"])),
        parts=Phrases(_turned(data["parts"])),  # type: ignore[arg-type]
        unclear=Phrases(data["unclear"]),
        cues=_cues(cues),
        each=Phrases(dict.fromkeys(cues["each"], True)),
        cue_words={cue: frozenset(words) for cue, words in cues.items()},
        labels=Phrases(dict.fromkeys(data["labels"]["before_number"], True)),
        particles={name: frozenset(words) for name, words in data["particles"].items()},
        speller=Speller([*months, *data["spelling"]["forgiving"]]),
        unit_starts=others | months.keys(),
        other_starts=others,
        known=frozenset(_known_words({**data, "unclear": list(data["unclear"])})),
    )


STEPS = {"previous": -1, "current": 0, "following": 1}


@lru_cache(maxsize=50_000)
def meant(word: str) -> str:
    """The word of the vocabulary a written word (lower case) stands for; the word itself where there is none."""
    words = lexicon()
    if word in words.known:
        return word
    return words.speller.meant(word) or word
