"""What normalizers return: each value with the words it came from and why it is as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

LeadKind = Literal["person", "post", "team", "organisation", "unresolved"]
TimeKind = Literal["point", "range", "deadline", "ongoing", "immediate", "recurring", "relative", "unresolved"]
Status = Literal["not_started", "on_track", "at_risk", "late", "complete"]


@dataclass(frozen=True, slots=True)
class Period:
    """A closed span of days, with the words that state it."""

    text: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class TimeContext:
    """What may help to read a time: the span the plan covers and the date of the document."""

    period: Period | None = None
    document_date: date | None = None


@dataclass(frozen=True, slots=True)
class Timescale:
    """One time a cell states. `edtf` is valid EDTF (ISO 8601-2:2019) or None; bounds are the days it covers.

    `message` says why a `?` or `~` was set, or why nothing was resolved. `paragraph` is the 0-based line
    of the text it stands in.
    """

    text: str
    kind: TimeKind
    edtf: str | None = None
    start: date | None = None
    end: date | None = None
    message: str | None = None
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Lead:
    """One lead a cell names. `text` as written, distributed heads written out; `name` is canonical.

    `setting` is the entry of the settings file that gave it its name or its expansion.
    """

    text: str
    kind: LeadKind
    name: str
    expansion: str | None = None
    paragraph: int = 0
    message: str | None = None
    setting: str | None = None


@dataclass(frozen=True, slots=True)
class IndicatorRef:
    """An indicator cited. `start` and `end` are character offsets in the text that was searched."""

    id: str
    scheme: str
    code: str
    title: str | None
    text: str
    start: int
    end: int
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """A council or other authority. `id` is its GSS code, a slug where it has none."""

    id: str
    name: str
    type: str | None
    region: str | None
    nation: str | None
    start_date: date | None
    end_date: date | None


@dataclass(frozen=True, slots=True)
class AuthorityVerdict:
    """Whose plan it is, or None; `reasons` says what was weighed, one line a clue that counted.

    Without an authority, `contenders` are the ids of those the evidence fits about equally, and `other_body` says
    that the document is of a body that is no local authority.
    """

    authority: Authority | None
    reasons: tuple[str, ...] = ()
    contenders: tuple[str, ...] = ()
    other_body: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure: 79 with the unit `%`, 12 with none. `value` is None where the text holds no single figure."""

    text: str
    value: float | None
    unit: str | None
