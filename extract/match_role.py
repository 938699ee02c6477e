"""The role a label names: the words over a column, in a key-value head, or before a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import cast

from extract.own_words import OwnWords, own_words
from extract.plan_record import Role
from extract.vocabulary import content_words, load, plain_words

#: A label that says this little of a role may as well mean something else.
MIN_CERTAINTY = 0.45
_OPENING_CERTAINTY = 0.7
_SIDE_CERTAINTY = 0.85
_SIGN_CERTAINTY = 0.5
_ALONE_CERTAINTY = 0.75
_MAX_LABEL_WORDS = 14
#: `What we shall do` is what we will do.
_MODERN = {"shall": "will"}


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """A role, how sure (0 to 1), and the words of the vocabulary that decided; `setting` where a person added them.

    `only_alone`: the label says so only where no other column of the table has the role.
    """

    role: Role
    certainty: float
    phrase: str
    setting: str | None = None
    only_alone: bool = False


def match_role(label: str) -> RoleMatch | None:
    """The best role for a label; None where nothing fits well enough."""
    return next(iter(match_roles(label)), None)


def match_roles(label: str) -> tuple[RoleMatch, ...]:
    """Every role a label may name, best first, one match each; the corpus' own words before the vocabulary."""
    return _match_roles(label, own_words())


@lru_cache(maxsize=20_000)  # every cell of every table is asked for, so the cache must not grow with the corpus
def _match_roles(label: str, own: OwnWords) -> tuple[RoleMatch, ...]:
    words = plain_words(label)
    if not words or len(words) > _MAX_LABEL_WORDS:
        return ()
    told = own.phrases.get(words)
    if told:
        return (RoleMatch(told.value, 1.0, " ".join(words), told.entry),)
    best: dict[Role, RoleMatch] = {}
    words = tuple(_MODERN.get(word, word) for word in words)
    known = (*_phrase_matches(words), *_opening_matches(words), *_alone_matches(words))
    for match in (*_own_matches(words, own), *known, *_side_matches(label), *_sign_matches(label)):
        if match.role not in best or match.certainty > best[match.role].certainty:
            best[match.role] = match
    return tuple(sorted(best.values(), key=lambda m: (-m.certainty, -len(m.phrase))))


def _phrase_matches(words: tuple[str, ...]) -> list[RoleMatch]:
    """A whole label is certain; a part counts by its share of the words that carry meaning."""
    phrases = _phrases()
    total = content_words(words)
    matches = []
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            part = words[start:end]
            for role in phrases.get(part, ()):
                share = content_words(part) / total
                leads = 0.04 if start == 0 and share < 1 else 0.0
                certainty = 1.0 if part == words else min(0.95, share + leads)
                if certainty >= MIN_CERTAINTY:
                    matches.append(RoleMatch(role, certainty, " ".join(part)))
    return matches


def _own_matches(words: tuple[str, ...], own: OwnWords) -> list[RoleMatch]:
    """Words of the corpus' own in a longer label count by their share of it, as those of the vocabulary do."""
    matches = []
    for phrase, told in own.phrases.items():
        share = content_words(phrase) / content_words(words)
        if share >= MIN_CERTAINTY and any(words[n : n + len(phrase)] == phrase for n in range(len(words))):
            matches.append(RoleMatch(told.value, min(0.95, share), " ".join(phrase), told.entry))
    return matches


def _side_matches(label: str) -> list[RoleMatch]:
    """A label in two languages, or of two names: one side of the slash says all of a role."""
    sides = re.split(r"\s/\s", label)
    found = [m for side in sides for m in _phrase_matches(plain_words(side)) if m.certainty == 1.0]
    return [replace(m, certainty=_SIDE_CERTAINTY) for m in found] if len(sides) == 2 else []


def _alone_matches(words: tuple[str, ...]) -> list[RoleMatch]:
    """A label such as `Monitoring`: beside `Success criteria` it says something else."""
    entries = ((role, phrase) for role, entry in load("column_roles").items() for phrase in entry.get("alone", ()))
    return [
        RoleMatch(cast("Role", role), _ALONE_CERTAINTY, phrase, only_alone=True)
        for role, phrase in entries
        if plain_words(phrase) == words
    ]


def _sign_matches(label: str) -> list[RoleMatch]:
    """A sign that says of the words beside it what they are: `NRF £`."""
    signs = ((role, sign) for role, entry in load("column_roles").items() for sign in entry.get("signs", ()))
    return [RoleMatch(cast("Role", role), _SIGN_CERTAINTY, sign) for role, sign in signs if sign in label]


def _opening_matches(words: tuple[str, ...]) -> list[RoleMatch]:
    """How a question or sentence begins; `...` in an opening stands for any words (`what ... will do`)."""
    return [
        RoleMatch(role, _OPENING_CERTAINTY, " ".join((*opening, *ending)))
        for role, opening, ending in _openings()
        if words[: len(opening)] == opening and words[len(words) - len(ending) :] == ending
    ]


@cache
def _phrases() -> dict[tuple[str, ...], tuple[Role, ...]]:
    table: dict[tuple[str, ...], tuple[Role, ...]] = {}
    for role, entry in load("column_roles").items():
        for phrase in entry["phrases"]:
            words = plain_words(phrase)
            table[words] = (*table.get(words, ()), cast("Role", role))
    return table


@cache
def _openings() -> tuple[tuple[Role, tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (cast("Role", role), plain_words(opening), plain_words(ending))
        for role, entry in load("column_roles").items()
        for opening, _, ending in (words.partition("...") for words in entry.get("openings", ()))
    )


def labels_in(line: str, least: int) -> tuple[str, ...]:
    """The labels a line consists of, `Ref Action Lead Timescale`: each sure of its role, all roles different.

    Empty where the line holds other words, or fewer than `least` labels.
    """
    words = line.split()
    if not least <= len(words) <= _MAX_LABEL_WORDS:
        return ()
    found = _split_labels(tuple(words), frozenset())
    return found if len(found) >= least else ()


def _split_labels(words: tuple[str, ...], taken: frozenset[Role]) -> tuple[str, ...]:
    """The longest labels first; an empty tuple where the words cannot be split into labels."""
    for length in range(min(4, len(words)), 0, -1):
        label = " ".join(words[:length])
        match = match_role(label)
        if match is None or match.certainty < 1.0 or match.role in taken:
            continue
        if length == len(words):
            return (label,)
        rest = _split_labels(words[length:], taken | {match.role})
        if rest:
            return (label, *rest)
    return ()
