"""What a person has set about the values of one document: its facts, abbreviations, and other names of leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ingest.settings import Told
from normalize.leads.model_kinds import LeadModel
from normalize.values import Authority, Period


@dataclass(frozen=True, slots=True)
class ResolveSettings:
    """`default_authority` is for documents that name none; `authority`, `title`, `document_date` and `period` stand in
    the place of what the document says. Several authorities have the name one after another: the year decides.

    `abbreviations` and `aliases` map letters to full words, and a spelling of a lead to its name. `model` tells
    persons and organisations among the leads that no rule knows.
    """

    default_authority: Told[tuple[Authority, ...]] | None = None
    authority: Told[tuple[Authority, ...]] | None = None
    title: Told[str] | None = None
    document_date: Told[date] | None = None
    period: Told[Period] | None = None
    abbreviations: tuple[tuple[str, Told[str]], ...] = ()
    aliases: tuple[tuple[str, Told[str]], ...] = ()
    model: Told[LeadModel] | None = None
