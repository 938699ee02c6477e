"""What colours and signs mean: only those that a picture or page holds are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from planledger.drawing.mark import Mark, MarkRole
from planledger.drawing.palette import role_colours

Sign = Literal["role", "extra", "row", "joined", "left_out", "unused", "furniture", "fact"]


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A sign, the role it has the colour of (if any), and what it means."""

    sign: Sign
    meaning: str
    role: MarkRole | None = None


def legend_of(marks: Iterable[Mark]) -> tuple[LegendLine, ...]:
    """The roles in the order of the palette, then the signs that are no colours."""
    found = list(marks)
    roles = {role for mark in found for role in mark.roles}
    kinds = {mark.kind for mark in found}
    lines = [LegendLine("role", role, role) for role in _in_order(roles) if role != "extra"]  # type: ignore[arg-type]
    signs: list[tuple[bool, LegendLine]] = [
        ("extra" in roles, LegendLine("extra", "extra: no role, kept beside the record", "extra")),
        ("row" in kinds, LegendLine("row", "number of the record in its table (actions.row)")),
        (any(m.joined for m in found), LegendLine("joined", "one row, parted by a page break: goes on, cont.")),
        ("left_out" in kinds, LegendLine("left_out", "words in no record")),
        ("unused_table" in kinds, LegendLine("unused", "a table that gave no records, with the reason")),
        ("furniture" in kinds, LegendLine("furniture", "head or foot of the page, left out")),
        ("fact" in kinds, LegendLine("fact", "says something of the whole plan")),
    ]
    return (*lines, *(line for is_there, line in signs if is_there))


def _in_order(roles: set[MarkRole]) -> list[str]:
    return [role for role in role_colours() if role in roles]
