"""From a PlanRecord to a ResolvedPlan: every normalizer applied, each with the context it needs."""

from __future__ import annotations

from datetime import date

from extract.plan_record import PlanRecord
from ingest.document import NO_TEXT, Document
from normalize.resolve_action import resolve_action
from normalize.resolve_commitment import is_over
from normalize.resolve_definitions import definitions_of
from normalize.resolve_ditto import read_with_dittos
from normalize.resolve_facts import (
    authority_source,
    date_source,
    period_source,
    resolve_authority,
    resolve_date,
    resolve_period,
)
from normalize.resolve_mentions import find_mentions
from normalize.resolve_settings import ResolveSettings
from normalize.resolve_status_key import status_key_of
from normalize.resolve_targets import resolve_target
from normalize.resolve_told_facts import fact_notices, told_authority, told_title
from normalize.resolve_told_leads import lead_notices, told_of
from normalize.resolved import ResolvedAction, ResolvedPlan
from normalize.values import TimeContext

NO_SETTINGS = ResolveSettings()


def resolve_plan(document: Document, record: PlanRecord, settings: ResolveSettings = NO_SETTINGS) -> ResolvedPlan:
    """The plan with its values. Candidate commitments that state no time, or one long over, are left out."""
    facts = record.facts
    stated = resolve_period(facts), resolve_date(facts)
    period = settings.period.value if settings.period else stated[0]
    document_date = settings.document_date.value if settings.document_date else stated[1]
    year = document_date.year if document_date else period.start.year if period else None
    context = TimeContext(period, document_date)
    named = told_of(settings, definitions_of(document))
    status_key = status_key_of(document)
    reading = zip(record.rows, read_with_dittos(record.rows), strict=True)
    resolved = (resolve_action(row, context, named, status_key, read) for row, read in reading)
    actions = tuple(a for a in resolved if not _is_empty_promise(a, document_date))
    rows = [a.row for a in actions]
    leads = tuple(row.get("lead_text") for row in rows if row.kind != "commitment")
    year_of_plan = year or _year_of_times(actions)
    verdict = resolve_authority(facts, leads, year_of_plan)
    authority, weighed = told_authority(verdict, settings, year_of_plan)
    told = (*fact_notices(settings, facts.title, stated[1], stated[0]), *lead_notices(settings, actions))
    return ResolvedPlan(
        title=told_title(settings, facts.title),
        plan_type=facts.plan_type,
        version=facts.version,
        authority=authority,
        document_date=document_date,
        period=period,
        tables=record.tables,
        actions=actions,
        mentions=tuple(find_mentions(document, rows, year)),
        targets=tuple(resolve_target(cell, year, context) for cell in record.targets),
        contacts=facts.contacts,
        date_source=NO_TEXT if settings.document_date else date_source(facts),
        period_source=NO_TEXT if settings.period else period_source(facts),
        authority_source=authority_source(facts, authority),
        notices=(*document.notices, *record.notices, *weighed, *told),
    )


def _year_of_times(actions: tuple[ResolvedAction, ...]) -> int | None:
    """The year of the first day any action names: a plan without a date is about that old."""
    return min((a.start.year for a in actions if a.start), default=None)


def _is_empty_promise(action: ResolvedAction, document_date: date | None) -> bool:
    """A sentence that states no time, or one that was over when the document was written, commits nobody."""
    return action.row.kind == "commitment" and is_over([t.timescale for t in action.timescales], document_date)
