"""Which names of one authority are one lead: a pure function of the names, whatever order they come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from normalize.leads.traits import is_service_word
from normalize.same_leads.clusters import Apart, Clusters
from normalize.same_leads.names import Join, JoinedName, JoinSettings, LeadName, letters_of
from normalize.same_leads.rules_of_persons import by_initial, by_slip_of_surname, by_title, persons_of
from normalize.same_leads.rules_of_spelling import by_alias, by_expansion, by_letters, by_slip, by_words


def never_apart(_one: str, _other: str) -> bool:
    return False


def join_names(
    names: Iterable[LeadName], are_apart: Apart = never_apart, settings: JoinSettings | None = None
) -> tuple[JoinedName, ...]:
    """The names that another name stands for, by id, each with the rule and the reason.

    `names` are those of one authority, or of one document of unknown authority: across authorities nothing is
    joined. `are_apart` says of two ids whether one cell names both: these are two leads. Names of different kinds
    are joined by an alias of the settings alone.
    """
    said = settings or JoinSettings()
    every = sorted(names, key=lambda name: (name.name, name.kind, name.id))
    by_id = {name.id: name for name in every}
    clusters = Clusters(every, lambda a, b: said.bars(by_id[a], by_id[b]) or are_apart(a, b))
    _carry_out(clusters, by_alias(every, said))
    for kind in ("person", "post", "team", "organisation", "unresolved"):
        _join_kind(clusters, [name for name in every if name.kind == kind])
    aliases = frozenset(letters_of(alias) for alias, _ in said.aliases)
    return clusters.joined(lambda name: (name.letters in aliases, *_rank(name)))


def _join_kind(clusters: Clusters, names: list[LeadName]) -> None:
    """The surest rules first: a later one sees what the earlier ones have joined."""
    _carry_out(clusters, by_letters(names))
    if names and names[0].kind == "unresolved":
        return  # nothing is known of them but their letters
    if names and names[0].kind == "person":
        persons = persons_of(names)
        _carry_out(clusters, by_title(persons))
        _carry_out(clusters, by_initial(persons, clusters.is_one))
        _carry_out(clusters, by_expansion(names))
        _carry_out(clusters, _unmistakable(clusters, by_slip_of_surname(persons)))
        return
    _carry_out(clusters, by_words(names))
    _carry_out(clusters, by_expansion(names))
    _carry_out(clusters, _unmistakable(clusters, by_slip(names)))


def _carry_out(clusters: Clusters, joins: Iterable[Join]) -> None:
    for join in joins:
        clusters.join(join)


def _unmistakable(clusters: Clusters, slips: Iterable[Join]) -> list[Join]:
    """Slips among names that are all slips of each other: of a chain nobody can say where it breaks."""
    near: dict[str, set[str]] = defaultdict(set)
    found = list(slips)
    for join in found:
        one, other = clusters.first_of(join.one).id, clusters.first_of(join.other).id
        near[one] |= {one, other}
        near[other] |= {one, other}
    return [j for j in found if _is_closed(near, clusters.first_of(j.one).id)]


def _is_closed(near: dict[str, set[str]], name: str) -> bool:
    return all(near[other] == near[name] for other in near[name])


def _rank(name: LeadName) -> tuple[object, ...]:
    """The name to keep comes first: words that are known, then the fullest, then one with its expansion."""
    unknown = 0 if name.kind == "person" else sum(not is_service_word(word) for word in name.words if len(word) > 3)
    return unknown, -len(name.letters), name.expansion is None, name.name.isupper(), name.name, name.id
