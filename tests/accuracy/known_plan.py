"""A plan whose right answers are known, because it was invented: what its records say, whatever the file looks like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

#: The columns of `actions` that are compared, in the order of the contract.
FIELDS = (
    "ref",
    "theme",
    "recommendation",
    "priority",
    "objective",
    "action",
    "risk",
    "outcome",
    "lead_text",
    "timescale_text",
    "resources",
    "links",
    "progress",
    "status",
)
CONTEXT = ("theme", "recommendation", "priority", "objective")


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """The right answer for one record. A newline parts the paragraphs of a field; None is a blank.

    `status` is the value of the database (`on_track`); `status_words` is what its cell says.
    """

    action: str | None
    ref: str | None = None
    theme: str | None = None
    recommendation: str | None = None
    priority: str | None = None
    objective: str | None = None
    risk: str | None = None
    outcome: str | None = None
    lead_text: str | None = None
    timescale_text: str | None = None
    resources: str | None = None
    links: str | None = None
    progress: str | None = None
    status: str | None = None
    status_words: str | None = None
    kind: Literal["action", "mitigation"] = "action"

    def cell(self, name: str) -> str:
        """What stands in the cell of a field; '' where it is blank."""
        return getattr(self, "status_words" if name == "status" else name) or ""

    def paragraphs(self, name: str) -> list[str]:
        """The paragraphs of the cell of a field."""
        return [p for p in self.cell(name).split("\n") if p]


@dataclass(frozen=True, slots=True)
class KnownSection:
    """Records under one context; each record carries the context as its own fields too."""

    records: tuple[KnownRecord, ...]
    theme: str | None = None
    recommendation: str | None = None
    priority: str | None = None


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """Title, authority and records of an invented plan. `headers` names each field that has a column, in order."""

    title: str
    authority: str
    headers: Mapping[str, str]
    sections: tuple[KnownSection, ...]
    foreword: tuple[str, ...] = ()

    @property
    def records(self) -> tuple[KnownRecord, ...]:
        return tuple(record for section in self.sections for record in section.records)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.headers)

    def map(self, change: Callable[[KnownRecord], KnownRecord]) -> KnownPlan:
        """The plan with every record changed."""
        sections = (replace(s, records=tuple(map(change, s.records))) for s in self.sections)
        return replace(self, sections=tuple(sections))

    def setting(self, **values: Any) -> KnownPlan:
        """The plan with the same values set in every record: `plan.setting(theme=None)` where no theme shows."""
        return self.map(lambda record: replace(record, **values))

    def without(self, *columns: str) -> KnownPlan:
        """The plan without some of its columns: no record has a value there."""
        kept = {name: label for name, label in self.headers.items() if name not in columns}
        blank: dict[str, Any] = dict.fromkeys(columns)
        if "status" in columns:
            blank["status_words"] = None
        return replace(self, headers=kept).setting(**blank)


@dataclass(frozen=True, slots=True)
class Specimen:
    """One file and the records that must be read from it. `unjudged` fields are left out of the count:
    only those on which fair readers of this layout may differ.
    """

    data: bytes
    records: tuple[KnownRecord, ...]
    unjudged: frozenset[str] = field(default=frozenset())
