"""A person's name in its parts, and whether a shorter form of a name fits a fuller one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from normalize.leads.lexicon import lexicon
from normalize.leads.same_lead import name_words
from normalize.leads.traits import is_service_word
from normalize.same_leads.lexicon import same_leads_lexicon

_NAME = re.compile(r"[^\d@]*")
_INITIALS = re.compile(r"[A-Z]{2,3}")
_HYPHENS = re.compile(r"(?<=\w)[-‐](?=\w)")


@dataclass(frozen=True, slots=True)
class PersonName:
    """All in lower case; `given` are names or single initials, `surname` is without spaces and hyphens."""

    titles: frozenset[str]
    given: tuple[str, ...]
    surname: str

    @property
    def is_spelled_out(self) -> bool:
        return bool(self.given) and len(self.given[0]) > 1

    def may_be(self, other: PersonName) -> bool:
        """Whether no title speaks against it: `Mrs Keane` is not `Mr Keane`; one without title may be either."""
        return not (self.titles and other.titles) or bool(self.titles & other.titles)

    def is_short_for(self, other: PersonName) -> bool:
        """`J. Baker`, `Cllr Baker` or `Jill Baker` of `Jill Mary Baker`; for a bare surname the titles must agree."""
        if self.surname != other.surname or not self.may_be(other) or not other.is_spelled_out:
            return False
        if not self.given:
            return bool(self.titles & other.titles)
        if self.given == other.given or len(self.given) > len(other.given):
            return False
        return all(_fits(a, b) for a, b in zip(self.given, other.given, strict=False))


def _fits(short: str, full: str) -> bool:
    return short in (full, full[0])


def read_person(name: str) -> PersonName | None:
    """The parts of a person's name; None for an e-mail address, a bare given name, a rank, or anything else."""
    surname_first = name.split(",")
    if len(surname_first) == 2 and not {w.casefold() for w in surname_first[1].split()} <= lexicon().suffixes:
        name = f"{surname_first[1]} {surname_first[0]}"
    words = [word for part in _HYPHENS.sub("", name).split() for word in _parted(part)]
    if not _NAME.fullmatch(name) or not words:
        return None
    titles, rest = _titles(words)
    while len(rest) > 1 and rest[-1] in lexicon().suffixes:
        rest = rest[:-1]
    return _person(titles, rest)


def _parted(word: str) -> Sequence[str]:
    """`J.M.` and `JM` are two initials."""
    if _INITIALS.fullmatch(word) and word.casefold() not in lexicon().titles | lexicon().suffixes:
        return tuple(word.casefold()) if word not in lexicon().rank_initials else (f"{word.casefold()}.",)
    return name_words(word)


def _titles(words: list[str]) -> tuple[frozenset[str], list[str]]:
    known, spellings = lexicon().titles, same_leads_lexicon().titles
    count = next((n for n, word in enumerate(words) if word not in known), len(words))
    return frozenset(spellings.get(word, word) for word in words[:count]), words[count:]


def _person(titles: frozenset[str], words: list[str]) -> PersonName | None:
    if not words or len(words[-1]) == 1 or not all(word.isalpha() for word in words):
        return None
    start = len(words) - 1
    while start > 0 and words[start - 1] in lexicon().particles and (start > 1 or titles):
        start -= 1
    given = tuple(words[:start])
    if not given and not titles:
        return None
    if any(is_service_word(word) and word not in lexicon().given_names for word in given):
        return None
    return PersonName(titles, given, "".join(words[start:]))
