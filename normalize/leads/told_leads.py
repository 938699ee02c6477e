"""Leads as a person has told them: letters that stand for words, spellings that are one lead.

Both come after what the document says: an abbreviation it spells out itself keeps its own meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from normalize.leads.model_kinds import LeadModel, kind_by_model
from normalize.leads.resolve import NOT_KNOWN, canonical_name, resolve_leads
from normalize.leads.same_lead import folded_name
from normalize.values import Lead


@dataclass(frozen=True, slots=True)
class ToldWords:
    """Words that a person has given for letters or a spelling, and the entry of the settings file that says so."""

    words: str
    entry: str


@dataclass(frozen=True, slots=True)
class ToldLeads:
    """`definitions` are all abbreviations of a document, those of the settings among them.

    `abbreviations` are the latter by their canonical spelling, `aliases` the other spellings of leads, folded. `model`
    tells what no rule does; `model_entry` is where the settings name it.
    """

    definitions: Mapping[str, str] = field(default_factory=dict)
    abbreviations: Mapping[str, ToldWords] = field(default_factory=dict)
    aliases: Mapping[str, ToldWords] = field(default_factory=dict)
    model: LeadModel | None = None
    model_entry: str | None = None


def told_leads(
    stated: Mapping[str, str],
    abbreviations: Mapping[str, ToldWords],
    aliases: Mapping[str, ToldWords],
    model: LeadModel | None = None,
    model_entry: str | None = None,
) -> ToldLeads:
    """The words for the leads of one document; `stated` are the abbreviations it spells out itself."""
    own = {canonical_name(short) for short in stated}
    added = {short: told for short, told in abbreviations.items() if canonical_name(short) not in own}
    return ToldLeads(
        definitions={**stated, **{short: told.words for short, told in added.items()}},
        abbreviations={canonical_name(short): told for short, told in added.items()},
        aliases={folded_name(canonical_name(spelling)): told for spelling, told in aliases.items()},
        model=model,
        model_entry=model_entry,
    )


def read_leads(text: str, told: ToldLeads) -> tuple[Lead, ...]:
    """The leads of a cell, each once, under the names a person has given; `text` of each as it is written."""
    leads = resolve_leads(text, told.definitions)
    if told.model:
        leads = tuple(_by_model(lead, told.model, told) for lead in leads)
    if not told.abbreviations and not told.aliases:
        return leads
    once: dict[tuple[str, str], Lead] = {}
    for lead in (_named(_marked(lead, told), told) for lead in leads):
        once.setdefault((lead.kind, folded_name(lead.name)), lead)
    return tuple(once.values())


def _marked(lead: Lead, told: ToldLeads) -> Lead:
    """A lead that has its full words from the settings says so."""
    words = told.abbreviations.get(canonical_name(lead.text)) if lead.expansion else None
    if words is None:
        return lead
    return replace(lead, message=lead.message or "spelled out by the settings", setting=words.entry)


def _named(lead: Lead, told: ToldLeads) -> Lead:
    """A lead under the name its spelling is an alias of, and of the kind that name is."""
    name = told.aliases.get(folded_name(lead.name))
    if name is None:
        return lead
    named = resolve_leads(name.words, told.definitions)
    kind = named[0].kind if len(named) == 1 and named[0].kind != "unresolved" else lead.kind
    expansion = named[0].expansion if len(named) == 1 else None
    message = None if lead.kind == "unresolved" and kind != "unresolved" else lead.message
    return replace(
        lead,
        kind=kind,
        name=name.words,
        expansion=expansion,
        message=message or "named by the settings",
        setting=name.entry,
    )


def _by_model(lead: Lead, model: LeadModel, told: ToldLeads) -> Lead:
    """A lead that no rule knows, of the kind the model says; a person who has told its name knows better."""
    if lead.kind != "unresolved" or lead.message != NOT_KNOWN or folded_name(lead.name) in told.aliases:
        return lead
    kind = kind_by_model(lead.text, model)
    if kind is None:
        return lead
    return replace(lead, kind=kind, message=f"told by the model {model}", setting=told.model_entry)
