"""The vocabulary of leads, read once from the TOML files in `normalize/lexicons`.

The files are the place to extend; their comments say what each list is for.
"""

from __future__ import annotations

import csv
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from normalize.values import LeadKind

Words = dict[str, Any]  # one file: list of words, or table of them, by name
LEXICONS = Path(__file__).resolve().parent.parent / "lexicons"
_COMPASS = re.compile(r"\b(?:North|South) (?:East|West)\b")
AUTHORITIES = Path(__file__).resolve().parent.parent / "registers" / "authorities.csv"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that is one whole. `sort` is `name`, `post`, `rank`, `abbreviation`, `function`, `place` or `phrase`."""

    text: str
    kind: LeadKind
    sort: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by what they do in a lead cell; all in lower case but the names."""

    names: tuple[KnownName, ...]
    post_heads: frozenset[str]
    plural_posts: frozenset[str]
    levels: frozenset[str]
    attributive_posts: frozenset[str]
    posts_of_a_body: frozenset[str]
    rank_initials: frozenset[str]
    done_for_people: frozenset[str]
    plural_ranks: frozenset[str]
    sorts_of_posts: frozenset[str]
    team_heads: frozenset[str]
    plural_units: frozenset[str]
    meetings: frozenset[str]
    organisation_heads: frozenset[str]
    institution_sorts: frozenset[str]
    body_tails: frozenset[str]
    body_openers: frozenset[str]
    opening_heads: dict[str, LeadKind]
    unit_names: frozenset[str]
    functions: frozenset[str]
    allied: tuple[frozenset[str], ...]
    subjects: frozenset[str]
    places: frozenset[str]
    place_surnames: frozenset[str]
    titles: frozenset[str]
    plural_titles: dict[str, str]
    given_names: frozenset[str]
    surname_words: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    phrases: dict[str, frozenset[str]]


def plural(word: str) -> str:
    """The regular plural of a lower-case noun."""
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("fe"):
        return word[:-2] + "ves"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _ranks(initials: list[str], prefixes: list[str]) -> frozenset[str]:
    """Initials of ranks of two letters and more, each also after a prefix."""
    return frozenset(made for rank in initials for made in (rank, *(p + rank for p in prefixes)) if len(made) > 1)


def _read(name: str) -> Words:
    return tomllib.loads((LEXICONS / f"leads_{name}.toml").read_text(encoding="utf-8"))


def _lower(words: list[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _with_plurals(words: list[str]) -> frozenset[str]:
    return frozenset(words) | frozenset(plural(word) for word in words)


def _place_spellings(spellings: set[str]) -> set[str]:
    """Names of two words and more, also without `The` and with `NE` for `North East`."""
    names = {spelling.removeprefix("The ") for spelling in spellings if " " in spelling}
    return names | {_COMPASS.sub(lambda m: "".join(w[0] for w in m.group().split()), name) for name in names}


def _authority_spellings() -> tuple[frozenset[str], frozenset[str]]:
    """Names of authorities of two words and more, and the words of one-word short names (lower case)."""
    names: set[str] = set()
    places: set[str] = set()
    with AUTHORITIES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            spellings = {row["name"], row["short_name"], *row["variants"].split("|")}
            names.update(_place_spellings(spellings))
            places.update(s.casefold() for s in spellings if s and " " not in s and len(s) > 3)
    return frozenset(names), frozenset(places)


def _known(texts: list[str], kind: LeadKind, sort: str) -> list[KnownName]:
    return [KnownName(text, kind, sort) for text in texts]


def _opening_heads(posts: Words, units: Words, organisations: Words) -> dict[str, LeadKind]:
    """Nouns that stand first in the names they head, with the kind of what they name."""
    kinds: dict[LeadKind, Words] = {"post": posts, "team": units, "organisation": organisations}
    return {noun: kind for kind, words in kinds.items() for noun in words["opening_heads"]}


def _known_names(
    posts: Words, units: Words, organisations: Words, phrases: Words, authorities: frozenset[str]
) -> tuple[KnownName, ...]:
    return (
        *_known(phrases["one_or_two"], "unresolved", "phrase"),
        *_known(posts["names"] + posts["complete"], "post", "post"),
        *_known(posts["ranks"], "post", "rank"),
        *_known(posts["abbreviations"], "post", "abbreviation"),
        *_known(units["names"] + units["single_services"], "team", "name"),
        *_known(units["functions"], "team", "function"),
        *_known(units["abbreviations"], "team", "abbreviation"),
        *_known(organisations["names"], "organisation", "name"),
        *_known(sorted(authorities), "organisation", "place"),
        *_known(organisations["abbreviations"], "organisation", "abbreviation"),
    )


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The vocabulary. Raises OSError, tomllib.TOMLDecodeError or KeyError where a file is missing or broken."""
    posts, units, organisations, phrases = (_read(n) for n in ("posts", "units", "organisations", "phrases"))
    authorities, places = _authority_spellings()
    return Lexicon(
        names=_known_names(posts, units, organisations, phrases, authorities),
        post_heads=_with_plurals(posts["heads"]),
        plural_posts=frozenset(plural(word) for word in posts["heads"]),
        levels=frozenset(posts["levels"]),
        attributive_posts=_lower(posts["attributive"]),
        posts_of_a_body=_lower(posts["of_a_body"]),
        rank_initials=_ranks(posts["rank_initials"], posts["rank_prefixes"]),
        plural_ranks=frozenset(map(plural, posts["ranks_of_a_subject"])),
        done_for_people=frozenset(posts["done_for_people"]),
        sorts_of_posts=frozenset(posts["sorts"]),
        plural_units=frozenset(map(plural, units["heads"] + organisations["heads"])) - {"services"},
        team_heads=_with_plurals(units["heads"]),
        meetings=_with_plurals(units["meetings"]),
        organisation_heads=_with_plurals(organisations["heads"]),
        institution_sorts=frozenset(organisations["institution_sorts"]),
        body_tails=frozenset(organisations["tails"]),
        body_openers=frozenset(organisations["openers"]),
        opening_heads=_opening_heads(posts, units, organisations),
        unit_names=_lower(units["names"] + units["functions"]),
        functions=_lower(units["functions"]),
        allied=tuple(map(_lower, units["allied"])),
        subjects=frozenset(units["subjects"]),
        places=places,
        place_surnames=frozenset(units["place_surnames"]),
        titles=frozenset(posts["titles"]),
        plural_titles=posts["plural_titles"],
        given_names=_lower(" ".join(_read("given_names").values()).split()),
        surname_words=frozenset(units["surname_words"]),
        particles=frozenset(phrases["particles"]),
        suffixes=frozenset(phrases["suffixes"]),
        phrases={key: _lower(words) for key, words in phrases.items()},
    )
