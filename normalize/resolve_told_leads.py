"""What the settings say of the leads of a document, and an event for each entry of theirs that named one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ingest.document import Notice
from ingest.settings import Told
from normalize.leads.told_leads import ToldLeads, ToldWords, told_leads
from normalize.resolve_settings import ResolveSettings
from normalize.resolved import ResolvedAction


def told_of(settings: ResolveSettings, stated: Mapping[str, str]) -> ToldLeads:
    """The words for leads: the abbreviations that the document spells out, and what the settings add."""
    model = settings.model
    words = _words(settings.abbreviations), _words(settings.aliases)
    return told_leads(stated, *words, model.value if model else None, model.entry if model else None)


def _words(pairs: Sequence[tuple[str, Told[str]]]) -> dict[str, ToldWords]:
    return {short: ToldWords(told.value, told.entry) for short, told in pairs}


def lead_notices(settings: ResolveSettings, actions: Sequence[ResolvedAction]) -> Iterator[Notice]:
    """An event for each abbreviation and each spelling that the settings gave a meaning, with how often it was met."""
    met = Counter(stated.lead.setting for action in actions for stated in action.leads)
    for short, told in settings.abbreviations:
        if times := met[told.entry]:
            message = f"“{short}” stands for “{told.value}”, say the settings{_times(times)}."
            yield Notice("info", "abbreviation_from_settings", message, told.entry)
    for spelling, told in settings.aliases:
        if times := met[told.entry]:
            message = f"“{spelling}” is {told.value}, say the settings{_times(times)}."
            yield Notice("info", "lead_from_settings", message, told.entry)
    yield from _model_notices(settings, actions)


def _model_notices(settings: ResolveSettings, actions: Sequence[ResolvedAction]) -> Iterator[Notice]:
    """An event for each lead whose kind the model told."""
    if settings.model is None:
        return
    leads = (stated.lead for action in actions for stated in action.leads)
    told = Counter((lead.name, lead.kind) for lead in leads if lead.setting == settings.model.entry)
    for (name, kind), times in told.items():
        message = f"The model {settings.model.value} says that “{name}” is of kind {kind}{_times(times)}."
        yield Notice("info", "lead_from_model", message, settings.model.entry)


def _times(times: int) -> str:
    return f" ({times} times)" if times > 1 else ""
