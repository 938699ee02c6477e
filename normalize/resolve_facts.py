"""Work out what a document says about itself: its period, its date, and whose plan it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from extract.plan_record import PlanFacts
from ingest.document import NO_TEXT, Passage, Place, Text
from normalize.authorities.clue import Clue
from normalize.authorities.tell import names_authority, tell_authority
from normalize.document_date import tell_document_date
from normalize.plan_period import tell_plan_period
from normalize.values import Authority, AuthorityVerdict, Period

#: Places enough to show whose plan it is; a name may stand on every page.
_AUTHORITY_PLACES = 3


def resolve_period(facts: PlanFacts) -> Period | None:
    """The first candidate passage that states a span."""
    return tell_plan_period(str(period_source(facts)))


def period_source(facts: PlanFacts) -> Text:
    """The passage that states it."""
    return _first(facts.period, tell_plan_period)


def resolve_date(facts: PlanFacts) -> date | None:
    """The first candidate passage that states a day."""
    return tell_document_date(str(date_source(facts)))


def date_source(facts: PlanFacts) -> Text:
    """The passage that states it."""
    return _first(facts.document_date, tell_document_date)


def _first(candidates: Text, tell: Callable[[str], object]) -> Text:
    stating = (p for p in candidates.passages if tell(p.words))
    return next((Text((p,)) for p in stating), NO_TEXT)


def resolve_authority(facts: PlanFacts, leads: tuple[Text, ...], year: int | None) -> AuthorityVerdict:
    """Whose plan it is, from the clues of the document and the leads its actions name."""
    clues = [Clue(c.kind, str(c.text)) for c in facts.clues if c.text]
    clues += [Clue("lead", str(text)) for text in leads if text]
    return tell_authority(clues, year)


def authority_source(facts: PlanFacts, authority: Authority | None) -> Text:
    """The first passages that name it, its predecessor or its successor; of the body one where nothing else does."""
    found: dict[Place, Passage] = {}
    for clue in facts.clues if authority else ():
        is_needed = not found if clue.kind == "body" else len(found) < _AUTHORITY_PLACES
        if is_needed and authority and names_authority(Clue(clue.kind, str(clue.text)), authority):
            for passage in clue.text.passages:
                found.setdefault(passage.place, passage)
    return Text(tuple(found.values())[:_AUTHORITY_PLACES])
