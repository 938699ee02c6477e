"""Evidence for each authority: what the clues of each kind name, shared out by how often each is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.authorities.clue import Clue, ClueKind
from normalize.authorities.domains import find_domains
from normalize.authorities.forms import load_forms
from normalize.authorities.names import Manner, find_names
from normalize.authorities.register import load_register

#: What a bare place name counts where a council is named in full beside it.
_BESIDE_FULL = 0.4

MANNERS: dict[ClueKind, Manner] = {"title": "title", "head": "head", "first_lines": "head"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One spelling found in clues of one kind: the authorities it fits, its points, how often it was met."""

    kind: ClueKind
    text: str
    codes: frozenset[str]
    points: float
    count: int

    def __str__(self) -> str:
        times = f", {self.count} times" if self.count > 1 else ""
        return f"{self.kind.replace('_', ' ')}: {self.text!r}{times} ({self.points:.1f})"


@dataclass(frozen=True, slots=True)
class _Found:
    kind: ClueKind
    text: str
    codes: frozenset[str]
    is_backed: bool
    is_full: bool
    is_address: bool = False
    is_partner: bool = False


def weigh(clues: Sequence[Clue], year: int | None) -> tuple[Evidence, ...]:
    """All evidence of the clues. A name that fits several authorities keeps those of the year."""
    forms = load_forms()
    found = [f for clue in clues for f in _find(clue)]
    evidence: list[Evidence] = []
    for kind, weight in forms.weights.items():
        of_kind = [f for f in found if f.kind == kind]
        is_lone = kind == "body" and len(of_kind) == 1 and not of_kind[0].is_backed
        spellings = dict.fromkeys((" ".join(f.text.split()), f.codes) for f in of_kind)
        for text, codes in spellings:
            same = [f for f in of_kind if " ".join(f.text.split()) == text]
            share = _share(same, any(f.is_full for f in of_kind))
            points = weight * len(same) / len(of_kind) * (forms.lone if is_lone else 1.0) * share
            evidence.append(Evidence(same[0].kind, text, _existing(codes, year), points, len(same)))
    return tuple(evidence)


def _share(same: Sequence[_Found], beside_full: bool) -> float:
    """What is left of the weight of one spelling, by the plainest of the places it stands at."""
    forms = load_forms()
    share = _BESIDE_FULL if beside_full and not any(f.is_full for f in same) else 1.0
    if all(f.is_address for f in same):
        share *= forms.address
    if all(f.is_partner for f in same):
        share *= forms.partner
    return share


def _find(clue: Clue) -> Iterator[_Found]:
    if clue.kind not in {"email", "web"}:
        for name in find_names(clue.text, MANNERS.get(clue.kind, "prose")):
            if clue.kind != "lead" or name.is_full:  # a short name among leads is as likely a surname
                yield _Found(
                    clue.kind, name.text, name.codes, name.is_backed, name.is_full, name.is_address, name.is_partner
                )
    for domain in find_domains(clue.text):
        yield _Found("web" if clue.kind == "web" else "email", domain.text, domain.codes, True, True)


def _existing(codes: frozenset[str], year: int | None) -> frozenset[str]:
    """Those that existed in a year; where one took over from another in it, the one that stood longer."""
    if year is None or len(codes) == 1:
        return codes
    register = load_register()
    days = {code: register[code].days_in(year) for code in codes}
    kept = {code for code in codes if days[code]}
    for old in list(kept):
        for new in kept & set(register[old].successors):
            kept = kept - {old if days[new] >= days[old] else new}
    return frozenset(kept) or codes
