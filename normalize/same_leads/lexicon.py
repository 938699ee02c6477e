"""The vocabulary of joining names, read once from `normalize/lexicons/same_leads.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_LEXICON = Path(__file__).resolve().parent.parent / "lexicons" / "same_leads.toml"


@dataclass(frozen=True, slots=True)
class SameLeadsLexicon:
    """`titles` maps a spelling of a title to the first of its list; the pairs of `distinct` are two words or names."""

    titles: dict[str, str]
    small_words: frozenset[str]
    distinct: frozenset[frozenset[str]]


@lru_cache(maxsize=1)
def same_leads_lexicon() -> SameLeadsLexicon:
    """Raises OSError, tomllib.TOMLDecodeError or KeyError where the file is missing or broken."""
    lists = tomllib.loads(_LEXICON.read_text(encoding="utf-8"))
    return SameLeadsLexicon(
        titles={spelling: spellings[0] for spellings in lists["titles"] for spelling in spellings},
        small_words=frozenset(lists["small_words"]),
        distinct=frozenset(frozenset(pair) for pair in (*lists["surnames"], *lists["words"])),
    )
