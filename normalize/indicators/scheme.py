"""An indicator scheme as `lexicons/indicator_schemes.toml` declares it: how its codes look, when it ran."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parents[1] / "lexicons" / "indicator_schemes.toml"


PLURAL = r"(?:['’]?s|\(s\))?"


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
    labels: tuple[str, ...] = ()
    letters: bool = False
    part: str | None = None
    unlisted: str | None = None
    digits: int = 0
    stands_alone: str | None = None
    in_references: str | None = None
    id_tail: str = ""
    not_earlier: bool = False
    not_after: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()

    def named(self) -> str:
        """A pattern for the scheme's name in any right spelling, one or several; empty where it has none."""
        exact = [f"{w}{PLURAL}" for w in self.written]
        short = rf"(?:\s?\((?:{'|'.join(exact)})\))?" if exact else ""  # `National Indicator (NI)`
        words = [rf"(?i:{w.replace(' ', '[ -]')}{PLURAL}){short}" for w in self.spelled_out]
        return "|".join(sorted(exact + words, key=len, reverse=True))

    def years_away(self, year: int | None) -> int:
        """How many years before or after its life a year lies; 0 within it, and where the year is not known."""
        return 0 if year is None else max(self.first_year - year, year - self.last_year, 0)


@dataclass(frozen=True, slots=True)
class Schemes:
    """All schemes, with the words that are shared among them."""

    schemes: tuple[Scheme, ...]
    figure: re.Pattern[str]
    header_words: frozenset[str]

    def editions(self, scheme: Scheme, year: int | None) -> tuple[Scheme, ...]:
        """The schemes of the same name, that of the year first: codes were used again in a later edition."""
        alike = [s for s in self.schemes if s is scheme or (s.written and s.written == scheme.written)]
        return tuple(sorted(alike, key=lambda s: (s.years_away(year), -s.first_year if year else s.first_year)))


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
