"""A plan with its values worked out: what `output` stores. Values stand beside their texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from extract.plan_record import ActionRow, ContactText, PlanTable
from ingest.document import NO_TEXT, Notice, Place, Text
from normalize.values import Authority, IndicatorRef, Lead, Period, Status, Timescale


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do of an action cell that lists several; `heading` is the sub-heading it stands under."""

    position: int
    heading: str | None
    text: str


@dataclass(frozen=True, slots=True)
class StepLead:
    """A lead of an action; `step` is the position of the step it belongs to, where that is plain."""

    lead: Lead
    step: int | None = None


@dataclass(frozen=True, slots=True)
class StepTimescale:
    """A timescale of an action; `step` as for leads."""

    timescale: Timescale
    step: int | None = None


Outcome = Literal["passed", "failed", "not_applicable"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check of confidence came to for one record: `lost` is what it takes off, `reason` names the words."""

    name: str
    outcome: Outcome
    lost: float
    reason: str


@dataclass(frozen=True, slots=True)
class ResolvedAction:
    """A record with its values. `start`, `end` are the earliest and latest bounds over its timescales.

    `confidence` (0 to 1) follows from `checks`: see normalize.resolve_confidence.
    """

    row: ActionRow
    steps: tuple[Step, ...]
    leads: tuple[StepLead, ...]
    timescales: tuple[StepTimescale, ...]
    status: Status | None
    start: date | None
    end: date | None
    ongoing: bool
    incomplete: bool
    confidence: float
    notices: tuple[Notice, ...] = ()
    checks: tuple[CheckResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """An indicator cited at a place. `action` is the 0-based position in `ResolvedPlan.actions`, or None."""

    indicator: IndicatorRef
    place: Place
    context: str
    action: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A target or baseline value; `value` is None where the text holds no single figure."""

    table: int | None
    indicator: IndicatorRef | None
    measure: str | None
    place_name: str | None
    period_text: str | None
    period_edtf: str | None
    is_baseline: bool
    text: str
    value: float | None
    unit: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class ResolvedPlan:
    """One document's plan: facts with values, tables, records, targets, mentions, notices.

    `date_source`, `period_source` and `authority_source` are the words that tell these facts, with their places.
    """

    title: Text
    plan_type: str | None
    version: Text
    authority: Authority | None
    document_date: date | None
    period: Period | None
    tables: tuple[PlanTable, ...]
    actions: tuple[ResolvedAction, ...]
    mentions: tuple[Mention, ...]
    targets: tuple[Target, ...]
    contacts: tuple[ContactText, ...]
    notices: tuple[Notice, ...] = ()
    date_source: Text = NO_TEXT
    period_source: Text = NO_TEXT
    authority_source: Text = NO_TEXT
