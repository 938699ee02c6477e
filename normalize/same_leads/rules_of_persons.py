"""Names of persons that are one person's: with and without title, short and full, slips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from normalize.same_leads.names import Join, LeadName
from normalize.same_leads.person_name import PersonName, read_person
from normalize.same_leads.rules_of_spelling import slip
from normalize.same_leads.slips import slip_of_person

#: Whether names are known to be one person's.
AreOne = Callable[[Iterable[LeadName]], bool]


@dataclass(frozen=True, slots=True)
class Person:
    name: LeadName
    parts: PersonName


def persons_of(names: Sequence[LeadName]) -> list[Person]:
    """Those of the names that can be read as a person's, with their parts."""
    read = ((name, read_person(name.name)) for name in names if name.kind == "person")
    return [Person(name, parts) for name, parts in read if parts]


def by_title(persons: Sequence[Person]) -> Iterator[Join]:
    """`Cllr Jill Baker`, `Jill Baker`. Not where two titles are at odds: the name alone may be either's."""
    for same in _grouped(persons, lambda p: (p.parts.given, p.parts.surname)):
        is_plain = all(a.parts.may_be(b.parts) for a, b in combinations(same, 2)) and _fits_one(same[0], persons)
        groups = [same] if is_plain else _grouped(same, lambda p: p.parts.titles)
        for group in groups:
            for other in group[1:]:
                because = f"“{other.name.name}” and “{group[0].name.name}” are one name but for the title."
                yield Join(other.name, group[0].name, "title", because)


def by_initial(persons: Sequence[Person], are_one: AreOne) -> Iterator[Join]:
    """`J. Baker`, `Jill Baker`: only where it can be one person alone. Longer names first: `Jill`, `J. M.`, `J.`"""
    for same in _grouped(persons, lambda p: p.parts.surname):
        for short in sorted(same, key=lambda p: (not p.parts.is_spelled_out, -len(p.parts.given))):
            fuller = [p for p in same if short.parts.is_short_for(p.parts)]
            if fuller and are_one(p.name for p in _candidates(short, same)):
                other = max(fuller, key=lambda p: len(p.name.letters))
                because = (
                    f"“{short.name.name}” can be “{other.name.name}” alone: nobody else here has that surname"
                    f"{' and initial' if short.parts.given else ''}."
                )
                yield Join(short.name, other.name, "initial", because)


def by_slip_of_surname(persons: Sequence[Person]) -> Iterator[Join]:
    """`Rosalind Kean`, `Rosalind Keane`."""
    for same in _grouped(persons, lambda p: (p.parts.given, p.parts.surname[0])):
        for one, other in combinations(same, 2):
            score = slip_of_person(one.name, other.name, one.parts, other.parts)
            if score is not None:
                yield slip(one.name, other.name, score)


def _grouped(persons: Sequence[Person], key: Callable[[Person], Hashable]) -> list[list[Person]]:
    groups: dict[Hashable, list[Person]] = defaultdict(list)
    for person in persons:
        groups[key(person)].append(person)
    return [group for group in groups.values() if len(group) > 1]


def _candidates(short: Person, others: Sequence[Person]) -> list[Person]:
    """Who a short name may stand for: everybody of its surname whose given names and titles do not rule it out."""
    return [
        p
        for p in others
        if p.parts.may_be(short.parts)
        and all(a[0] == b[0] for a, b in zip(short.parts.given, p.parts.given, strict=False))
        and not _says_less(p.parts, short.parts)
    ]


def _says_less(parts: PersonName, than: PersonName) -> bool:
    """`J. Baker` beside `Jill Baker`, and the name itself: neither is anybody else."""
    return parts == than or parts.is_short_for(than) or (not parts.given and bool(than.given))


def _fits_one(person: Person, persons: Sequence[Person]) -> bool:
    """Whether a name with a mere initial is not short for two persons: `J. Baker` of Jill and of John."""
    if person.parts.is_spelled_out:
        return True
    fuller = {p.parts.given for p in persons if PersonName(frozenset(), *_bare(person.parts)).is_short_for(p.parts)}
    return len(fuller) < 2


def _bare(parts: PersonName) -> tuple[tuple[str, ...], str]:
    return parts.given, parts.surname
