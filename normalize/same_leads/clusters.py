"""Names joined so far: sets of names for one lead each, and the joins that made them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from normalize.same_leads.names import JOIN_RULES, Join, JoinedName, LeadName

#: Whether two names, by their ids, stand for two leads: a cell names both.
Apart = Callable[[str, str], bool]


class Clusters:
    """Sets of names. A join that would put two names that are apart into one set is refused."""

    def __init__(self, names: Iterable[LeadName], are_apart: Apart) -> None:
        self._sets = {name.id: [name] for name in names}
        self._joins: dict[str, list[tuple[str, Join]]] = {}
        self._are_apart = are_apart

    def is_one(self, names: Iterable[LeadName]) -> bool:
        """Whether the names are all in one set."""
        return len({id(self._sets[name.id]) for name in names}) == 1

    def first_of(self, name: LeadName) -> LeadName:
        """The name that stands for its set."""
        return self._sets[name.id][0]

    def join(self, join: Join) -> None:
        one, other = self._sets[join.one.id], self._sets[join.other.id]
        if one is other or any(self._are_apart(a.id, b.id) for a in one for b in other):
            return
        one += other
        self._sets.update((name.id, one) for name in other)
        self._joins.setdefault(join.one.id, []).append((join.other.id, join))
        self._joins.setdefault(join.other.id, []).append((join.one.id, join))

    def joined(self, rank: Callable[[LeadName], tuple[object, ...]]) -> tuple[JoinedName, ...]:
        """Every name that another one stands for; the first by `rank` stands for its set."""
        sets = {id(members): members for members in self._sets.values() if len(members) > 1}
        found = [self._explained(min(members, key=rank)) for members in sets.values()]
        return tuple(sorted((name for names in found for name in names), key=lambda n: n.id))

    def _explained(self, kept: LeadName) -> list[JoinedName]:
        """The other names of a set, each with the joins that lead from it to the name that is kept."""
        ways: dict[str, tuple[Join, ...]] = {kept.id: ()}
        waiting = deque([kept.id])
        while waiting:
            here = waiting.popleft()
            for there, join in self._joins[here]:
                if there not in ways:
                    ways[there] = (join, *ways[here])
                    waiting.append(there)
        return [_joined(name, kept.id, way) for name, way in ways.items() if way]


def _joined(name: str, kept: str, way: tuple[Join, ...]) -> JoinedName:
    """Several joins in a row are as sure as the least sure of them."""
    rule = max((join.rule for join in way), key=JOIN_RULES.index)
    because = " ".join(join.because for join in way)
    score = min((join.score for join in way if join.score is not None), default=None)
    return JoinedName(name, kept, rule, because, score)
