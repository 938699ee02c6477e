"""An indicator scheme as `lexicons/indicator_schemes.toml` declares it: how its codes look, when it ran."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parents[1] / "lexicons" / "indicator_schemes.toml"


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme. The lexicon's opening comment says what each entry means."""

    name: str
    register: str
    code: str
    head: str
    first_year: int
    last_year: int
    rows: str | None = None
    written: tuple[str, ...] = ()
    spelled_out: tuple[str, ...] = ()
    misread: tuple[str, ...] = ()
    letters: bool = False
    part: str | None = None
    stands_alone: str | None = None
    id_tail: str = ""
    only_in_years: bool = False
    not_after: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()

    def named(self) -> str:
        """A pattern for the scheme's name in any right spelling; empty where it has none."""
        exact = [rf"{w}s?" for w in self.written]
        words = [rf"(?i:{w.replace(' ', '[ -]')}s?)" for w in self.spelled_out]
        return "|".join(sorted(exact + words, key=len, reverse=True))

    def runs_in(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year


@dataclass(frozen=True, slots=True)
class Schemes:
    """All schemes, with the words that are shared among them."""

    schemes: tuple[Scheme, ...]
    figure: re.Pattern[str]
    header_words: frozenset[str]


@cache
def load_schemes() -> Schemes:
    """The lexicon, read once. Raises KeyError or re.error where an entry lacks a part or is no pattern."""
    data = tomllib.loads(LEXICON.read_text("utf-8"))
    words = "|".join(w if w == "%" else rf"{w}\b" for w in data["figure_words"])
    figure = re.compile(rf"(?:\s?|-)(?:{words})")
    return Schemes(tuple(_scheme(e) for e in data["scheme"]), figure, frozenset(data["header_words"]))


def _scheme(entry: dict[str, Any]) -> Scheme:
    plain: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in entry.items() if k not in {"years", "tags"}
    }
    first, last = entry["years"]
    tags = tuple((word, code) for code, words in entry.get("tags", {}).items() for word in words)
    return Scheme(**plain, first_year=first, last_year=last, tags=tags)
