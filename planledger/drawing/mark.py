"""What was understood of one place of a document: the unit that pictures and pages are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extract.plan_record import Role
from ingest.document import Place

#: A role, or `extra`: the cell is kept, but no role took it.
MarkRole = Role | Literal["extra"]

#: `header`: a header cell. `column`: the role of a column whose header stands elsewhere. `cell`: a cell that records
#: took. `context`: what stands over records. `blank`: an empty cell of a column with a role. `left_out`: words that no
#: record took. `row`: the row number of records. `prose`: a record outside tables. `fact`: title and contacts.
MarkKind = Literal[
    "table",
    "unused_table",
    "header",
    "column",
    "cell",
    "context",
    "blank",
    "left_out",
    "row",
    "prose",
    "fact",
    "furniture",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing understood, and where. `label` is what to print beside it; empty where its colour says enough.

    `place` has what its kind and the format have: page and bbox in a PDF, lines in a text file; table, row and
    column of a cell, the block of a text. `records` are positions in `ResolvedPlan.actions`. `joined` where the
    place is one of several pieces of a row that a page break parted.
    """

    kind: MarkKind
    place: Place
    label: str = ""
    roles: tuple[MarkRole, ...] = ()
    records: tuple[int, ...] = ()
    joined: bool = False

    @property
    def role(self) -> MarkRole | None:
        """The role that says most: a number in front of an action is the lesser one."""
        return next((r for r in self.roles if r != "ref"), self.roles[0] if self.roles else None)
