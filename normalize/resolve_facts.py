"""Work out what a document says about itself: its period, its date, and whose plan it is."""

from __future__ import annotations

from datetime import date

from extract.plan_record import PlanFacts
from ingest.document import Text
from normalize.authorities.clue import Clue
from normalize.authorities.tell import tell_authority
from normalize.document_date import tell_document_date
from normalize.plan_period import tell_plan_period
from normalize.values import AuthorityVerdict, Period


def resolve_period(facts: PlanFacts) -> Period | None:
    """The first candidate passage that states a span."""
    return next((p for p in (tell_plan_period(x.words) for x in facts.period.passages) if p), None)


def resolve_date(facts: PlanFacts) -> date | None:
    """The first candidate passage that states a day."""
    return next((d for d in (tell_document_date(x.words) for x in facts.document_date.passages) if d), None)


def resolve_authority(facts: PlanFacts, leads: tuple[Text, ...], year: int | None) -> AuthorityVerdict:
    """Whose plan it is, from the clues of the document and the leads its actions name."""
    clues = [Clue(c.kind, str(c.text)) for c in facts.clues if c.text]
    clues += [Clue("lead", str(text)) for text in leads if text]
    return tell_authority(clues, year)
