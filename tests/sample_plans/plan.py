"""A plan as content, independent of layout: what its cells say, and what the right answers are.

The answers (which leads a cell names, what its time means, whose plan it is) are written down by the
person who invents the plan. They are never taken from what the extractor says.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Paragraphs = tuple[str, ...]
LineKind = Literal["heading", "paragraph", "bullet"]

#: The columns of `actions` that hold words of the plan.
WORD_FIELDS = (
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
)


class SubHeading(str):
    """A paragraph of a cell that heads the paragraphs after it; written bold where a format can."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the words of its header, the field it fills ('' for none), and a relative width."""

    header: str
    role: str
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """A record: one tuple of paragraphs a column. `status`, `progress` and `steps` are answers.

    `fill` is the shading (RRGGBB) of the status cell, where a format can show it.
    """

    cells: tuple[Paragraphs, ...]
    status: str | None = None
    progress: str | None = None
    fill: str | None = None
    kind: str = "action"


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one context. The layout decides whether it stands in rows, cells, heads or headings."""

    rows: tuple[Row, ...]
    theme: str | None = None
    recommendation: Paragraphs = ()
    priority: str | None = None
    ref: str | None = None
    prose: Paragraphs = ()


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table of records. `header_every` prints the header again after so many rows (0: never)."""

    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    header_every: int = 0

    def column_of(self, role: str) -> int | None:
        return next((i for i, c in enumerate(self.columns) if c.role == role), None)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that holds no record of its own: targets, progress, a key."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, paragraph or bullet of the prose around the tables."""

    kind: LineKind
    words: str


Part = Line | PlanTable | Grid


@dataclass(frozen=True, slots=True)
class Plan:
    """One sample plan. `leads` and `times` hold the answers for each distinct cell or paragraph.

    `unjudged` names fields on which fair readers may differ for this layout; the answers leave them out.
    A lead answer is a kind (the words are one lead of that kind) or pairs of words and kind. A time answer
    is a space-separated list of tokens: EDTF without `?` and `~`, or the kind where there is no date.
    """

    title: str
    authority: str
    authority_code: str
    body: tuple[Part, ...]
    form: str = ""
    period: tuple[str, str] | None = None
    document_date: str | None = None
    status: str = "extracted"
    leads: Mapping[str, str | tuple[tuple[str, str], ...]] = field(default_factory=dict)
    times: Mapping[str, str] = field(default_factory=dict)
    indicators: tuple[str, ...] = ()
    targets: tuple[tuple[str, str, float, str, bool], ...] = ()
    contacts: tuple[tuple[str, ...], ...] = ()
    commitments: tuple[tuple[str, str], ...] = ()
    unjudged: tuple[str, ...] = ()
    running_head: str = ""
    running_foot: str = ""

    def tables(self) -> Iterator[PlanTable]:
        return (part for part in self.body if isinstance(part, PlanTable))


def row(
    *cells: str,
    status: str | None = None,
    progress: str | None = None,
    fill: str | None = None,
    kind: str = "action",
) -> Row:
    """A row from cell texts: a newline parts paragraphs, `## ` marks a sub-heading, '' an empty cell."""
    return Row(tuple(paragraphs(c) for c in cells), status, progress, fill, kind)


def paragraphs(words: str) -> Paragraphs:
    lines = (line.strip() for line in words.strip().split("\n"))
    return tuple(SubHeading(x[3:]) if x.startswith("## ") else x for x in lines if x)


def prose(words: str) -> tuple[Line, ...]:
    """Lines of prose: `# ` marks a heading, `- ` a bullet; a line set further in carries on the one above."""
    joined = re.sub(r"\n[ ]{2,}", " ", textwrap.dedent(words).strip())
    return tuple(_line(x) for x in joined.split("\n") if x)


def _line(words: str) -> Line:
    if words.startswith("# "):
        return Line("heading", words[2:])
    return Line("bullet", words[2:]) if words.startswith("- ") else Line("paragraph", words)


def columns(*pairs: str) -> tuple[Column, ...]:
    """Columns from `header=role` or `header=role*width`; an empty role is a column nothing claims."""
    return tuple(_column(pair) for pair in pairs)


def _column(pair: str) -> Column:
    header, _, rest = pair.rpartition("=")
    role, _, width = rest.partition("*")
    return Column(header, role, float(width or 1))
