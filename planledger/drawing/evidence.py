"""Which records took which block of a document, and as what: the evidence of a plan, read backwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from extract.context import CONTEXT_ROLES
from extract.plan_record import SPAN_ROLES
from ingest.document import Place, Text
from normalize.resolved import ResolvedPlan
from planledger.drawing.mark import MarkRole


@dataclass(frozen=True, slots=True)
class Use:
    """A record (its position in `ResolvedPlan.actions`) took a block in a role."""

    record: int
    role: MarkRole

    @property
    def is_context(self) -> bool:
        return self.role in CONTEXT_ROLES


@dataclass(frozen=True, slots=True)
class Evidence:
    """The uses of every block, and the records that begin in each row of a table, by (table, row)."""

    plan: ResolvedPlan
    uses: Mapping[int, tuple[Use, ...]] = field(default_factory=dict)
    begins: Mapping[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)

    def of(self, text: Text) -> tuple[Use, ...]:
        """The uses of a cell or paragraph; none where no record took it."""
        block = text.passages[0].place.block if text.passages else None
        return () if block is None else self.uses.get(block, ())

    def first_piece(self, record: int) -> Place:
        return self.plan.actions[record].row.place


def evidence_of(plan: ResolvedPlan) -> Evidence:
    """The evidence of all records of a plan."""
    uses: dict[int, dict[Use, None]] = {}
    begins: dict[tuple[int, int], list[int]] = {}
    for number, action in enumerate(plan.actions):
        place = action.row.place
        if place.table is not None and place.row is not None:
            begins.setdefault((place.table, place.row), []).append(number)
        for role, text in _texts(plan, number):
            for block in {p.block for p in text.places() if p.block is not None}:
                uses.setdefault(block, {})[Use(number, role)] = None
    told = {block: _without_spans(tuple(found)) for block, found in uses.items()}
    return Evidence(plan, told, {key: tuple(records) for key, records in begins.items()})


def roles_and_records(uses: Iterable[Use]) -> tuple[tuple[MarkRole, ...], tuple[int, ...]]:
    """The roles of some uses and their records, each once, in the order of the plan."""
    found = list(uses)
    return tuple(dict.fromkeys(u.role for u in found)), tuple(dict.fromkeys(u.record for u in found))


def _texts(plan: ResolvedPlan, number: int) -> Iterator[tuple[MarkRole, Text]]:
    row = plan.actions[number].row
    yield from ((f.role, f.text) for f in row.fields)
    yield from (("extra", cell.text) for cell in row.extra)


def _without_spans(uses: tuple[Use, ...]) -> tuple[Use, ...]:
    """A start or a finish is the timescale as well: the closer word is enough."""
    spans = {use.record for use in uses if use.role in SPAN_ROLES}
    return tuple(u for u in uses if u.role != "timescale_text" or u.record not in spans)
