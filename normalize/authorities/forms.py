"""How plans name authorities, and what a naming weighs: `lexicons/authority_forms.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parents[1] / "lexicons" / "authority_forms.toml"


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that speak for candidates whose name holds `name_has`, or whose type is not `not_type`."""

    words: tuple[str, ...]
    name_has: str | None = None
    not_type: str | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """The lexicon; its comments say what each part means. Words and patterns are for small letters.

    `council`, `sure` (enough for a name that is also a word) and `never_before` match what follows a name;
    `before` and `never_after` search what stands before it; `partner_before` and `partner_after` the rest of its
    sentence.
    """

    weights: dict[str, float]
    least: float
    margin: float
    lone: float
    partner: float
    address: float
    common: frozenset[str]
    council: re.Pattern[str]
    sure: re.Pattern[str]
    before: re.Pattern[str]
    never_before: re.Pattern[str]
    never_after: re.Pattern[str]
    address_before: re.Pattern[str]
    other_body: re.Pattern[str]
    partner_before: re.Pattern[str]
    partner_after: re.Pattern[str]
    may_precede: frozenset[str]
    hints: tuple[Hint, ...]
    domains: dict[str, str]


@cache
def load_forms() -> Forms:
    """The lexicon. Raises KeyError where a part is missing."""
    data = tomllib.loads(LEXICON.read_text("utf-8"))
    return Forms(
        weights=data["weights"],
        **data["decision"],
        common=frozenset(data["common"]),
        council=_beginning(data["council_words"]),
        sure=_beginning(w for w in data["council_words"] if w not in data["not_for_common"]),
        before=_ending(data["before"]),
        never_before=_beginning(data["never_before"]),
        never_after=_ending(data["never_after"]),
        address_before=re.compile(rf"\b(?:{'|'.join(data['buildings'])})\s*[,\n]\s*$", re.I),
        other_body=_other_body(data["other_bodies"]),
        partner_before=_anywhere(data["partner_before"]),
        partner_after=_anywhere(data["partner_after"]),
        may_precede=frozenset(data["may_precede"]),
        hints=tuple(_hint(h) for h in data["hint"]),
        domains=data["domains"],
    )


def _other_body(words: Iterable[str]) -> re.Pattern[str]:
    """Capitalised words, `and` and `&` among them, up to the words of a body that is no council."""
    name = r"[A-Z][\w'’-]*(?:[ \xa0]+(?:and|of|the|&|[A-Z][\w'’-]*)){0,6}?"
    ends = "|".join(r"\s+".join(map(re.escape, w.split())) for w in sorted(words, key=len, reverse=True))
    of_another = r"(?!\s+(?i:area|boundar|consultation))"
    return re.compile(rf"{name}[ \xa0]+(?:(?i:{ends})\b{of_another}|(?i:police|university)\s*$)", re.M)


def _anywhere(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I)


def _beginning(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)")


def _ending(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})$")


def _hint(entry: dict[str, Any]) -> Hint:
    return Hint(tuple(entry["words"]), entry.get("name_has"), entry.get("not_type"))
