"""Work out the values of one record: steps, leads, timescales, status, bounds and confidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.plan_record import ActionRow
from ingest.document import Notice
from normalize.leads.told_leads import ToldLeads, read_leads
from normalize.resolve_commitment import times_of_sentence, with_times
from normalize.resolve_confidence import check_notices, confidence, run_checks
from normalize.resolve_ditto import leads_as_above, times_as_above
from normalize.resolved import ResolvedAction, StepLead, StepTimescale
from normalize.status_words import opening_status, read_status
from normalize.steps import read_steps, steps_of_paragraphs
from normalize.timescales.resolve import resolve_timescales
from normalize.timescales.span import resolve_span
from normalize.values import Lead, Status, TimeContext, Timescale

#: A status said in so many words says no more.
_STATUS_WORDS = 3


def resolve_action(
    row: ActionRow,
    context: TimeContext,
    told: ToldLeads,
    status_key: Mapping[str, Status] | None = None,
    read: ActionRow | None = None,
) -> ResolvedAction:
    """The record with its values; texts stay as they are. `status_key` is the document's own key to its signs.

    `read` is the row with the words of the row above where its own say `ditto`: see `resolve_ditto`.
    """
    read = read or row
    steps = read_steps(str(row.get("action")))
    leads = leads_as_above(read_leads(str(read.get("lead_text")), told), row, read)
    times = times_as_above(_times(read, context), row, read)
    status, conflict = read_status(str(row.get("status")) or _progress_as_status(row), row.status_fill, status_key)
    checks = run_checks(row, leads, times)
    notices = check_notices(row, leads, times) + _conflict(conflict)
    return ResolvedAction(
        row=with_times(row, times) if row.kind == "commitment" else row,
        steps=steps,
        leads=_step_leads(read, leads),
        timescales=_step_times(read, times),
        status=status,
        start=min((t.start for t in times if t.start), default=None),
        end=max((t.end for t in times if t.end), default=None),
        ongoing=any(t.kind == "ongoing" for t in times),
        incomplete=_is_incomplete(row),
        confidence=confidence(checks),
        notices=row.doubts + notices,
        checks=checks,
    )


def _conflict(words: str | None) -> tuple[Notice, ...]:
    return (Notice("warning", "status_conflict", words),) if words else ()


def _progress_as_status(row: ActionRow) -> str:
    """Progress that is a status and nothing more (`On target`), or opens with one; beside a colour all its lines."""
    progress = str(row.get("progress"))
    is_brief = len(progress.split()) <= _STATUS_WORDS
    return progress if row.status_fill or is_brief else opening_status(progress)


def _times(row: ActionRow, context: TimeContext) -> tuple[Timescale, ...]:
    """The times of the timescale cell, of a start and a finish, or of a binding sentence."""
    if row.kind == "commitment":
        return times_of_sentence(str(row.get("action")), context)
    starts, finishes = str(row.get("starts")), str(row.get("finishes"))
    if starts or finishes:
        return resolve_span(starts, finishes, context)
    return resolve_timescales(str(row.get("timescale_text")), context)


def _step_leads(row: ActionRow, leads: Sequence[Lead]) -> tuple[StepLead, ...]:
    cells = str(row.get("action")), str(row.get("lead_text"))
    position = steps_of_paragraphs(*cells, [lead.paragraph for lead in leads])
    return tuple(StepLead(lead, position.get(lead.paragraph)) for lead in leads)


def _step_times(row: ActionRow, times: Sequence[Timescale]) -> tuple[StepTimescale, ...]:
    cells = str(row.get("action")), str(row.get("timescale_text"))
    position = steps_of_paragraphs(*cells, [time.paragraph for time in times])
    return tuple(StepTimescale(time, position.get(time.paragraph)) for time in times)


def _is_incomplete(row: ActionRow) -> bool:
    if row.kind == "commitment":
        return False
    return not (row.get("action") and row.get("lead_text") and row.get("timescale_text"))
