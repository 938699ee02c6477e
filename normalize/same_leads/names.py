"""What goes into joining the names of leads, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from normalize.leads.same_lead import name_words
from normalize.values import LeadKind

#: Why two names are one lead, the surest first; `docs/leads.md` explains each.
JoinRule = Literal["alias", "same_letters", "same_words", "title", "initial", "spelled_out", "slip"]
JOIN_RULES: tuple[JoinRule, ...] = get_args(JoinRule)


def letters_of(name: str) -> str:
    """The letters and digits of a name; `&` and `and` are one."""
    return "".join(name_words(name)) or name.casefold().strip()


@dataclass(frozen=True)
class LeadName:
    """One name by which the documents of one authority call a lead; `expansion` where a document spells it out."""

    id: str
    name: str
    kind: LeadKind
    expansion: str | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        return name_words(self.name)

    @cached_property
    def letters(self) -> str:
        return letters_of(self.name)


@dataclass(frozen=True, slots=True)
class Join:
    """Two names that are one lead. `score` (0 to 100) is how alike rapidfuzz finds them; None for the other rules."""

    one: LeadName
    other: LeadName
    rule: JoinRule
    because: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class JoinedName:
    """A name that stands for the lead `kept`: by which rule, and why, in a sentence a person can check."""

    id: str
    kept: str
    rule: JoinRule
    because: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class JoinSettings:
    """What a person has said: `aliases` maps a name to the name of the same lead, `apart` holds pairs never to join."""

    aliases: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()

    def bars(self, one: LeadName, other: LeadName) -> bool:
        """Whether a person has said that these are two leads."""
        return any({letters_of(a), letters_of(b)} == {one.letters, other.letters} for a, b in self.apart)
