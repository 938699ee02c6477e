"""Names that differ by a slip of the pen: one letter, in one word, and nothing else.

rapidfuzz measures how alike two names are; docs/decisions/0010-same-leads.md says how the bar was found.
"""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from normalize.leads.traits import is_service_word
from normalize.same_leads.lexicon import same_leads_lexicon
from normalize.same_leads.names import LeadName
from normalize.same_leads.person_name import PersonName

#: Names less alike than this (0 to 100, rapidfuzz `ratio` of their letters) are two names.
BAR = 93.0
#: Short names are a letter apart by nature: Jo Orme, Jo Orne.
_SHORTEST_NAME = 11
_SHORTEST_SURNAME = 4
SHORTEST_WORD = 7


def slip_of_person(one: LeadName, other: LeadName, first: PersonName, second: PersonName) -> float | None:
    """How alike two persons' names are, where they differ by a slip in the surname alone; else None."""
    if not first.is_spelled_out or first.given != second.given or not first.may_be(second):
        return None
    if min(len(first.surname), len(second.surname)) < _SHORTEST_SURNAME or not _is_slip(first.surname, second.surname):
        return None
    return _score(one, other)


def may_slip(word: str) -> bool:
    """Whether a slip can be told in a word of a post or body: not in a short one."""
    return len(word) >= SHORTEST_WORD and word.isalpha()


def slip_of_word(one: LeadName, other: LeadName, place: int) -> float | None:
    """How alike two names of posts or bodies are that differ in the word at `place`, where it is a slip; else None.

    The ends of words tell them apart (`Adult`, `Adults`), and so do words that are both known.
    """
    a, b = one.words[place], other.words[place]
    is_told = a[-1] == b[-1] and is_service_word(a) != is_service_word(b) and _is_slip(a, b)
    return _score(one, other) if is_told else None


def _is_slip(a: str, b: str) -> bool:
    """One letter added, dropped, changed or swapped with its neighbour, not the first; not two known names."""
    if a[0] != b[0] or not (a.isalpha() and b.isalpha()) or frozenset((a, b)) in same_leads_lexicon().distinct:
        return False
    return OSA.distance(a, b, score_cutoff=1) == 1


def _score(one: LeadName, other: LeadName) -> float | None:
    if min(len(one.letters), len(other.letters)) < _SHORTEST_NAME:
        return None
    score = round(fuzz.ratio(one.letters, other.letters), 1)
    return score if score >= BAR else None
