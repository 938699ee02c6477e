"""The facts of a document that its corpus' settings state, each with an event that says so.

The settings stand in the place of the document; what it says itself is told in the event. Nothing of this has a
place in the document, so no source is given for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ingest.document import Notice, Passage, Place, Text
from normalize.authorities.called import standing_in
from normalize.resolve_settings import ResolveSettings
from normalize.values import Authority, AuthorityVerdict, Period


def told_title(settings: ResolveSettings, printed: Text) -> Text:
    """The title of the settings, which stands nowhere in the document, or the one that is printed."""
    return Text((Passage(settings.title.value, Place()),)) if settings.title else printed


def fact_notices(
    settings: ResolveSettings, title: Text, document_date: date | None, period: Period | None
) -> Iterator[Notice]:
    """An event for each fact of the settings; the arguments are what the document says itself."""
    if settings.title:
        yield _fact("title", f"“{settings.title.value}”", str(title), settings.title.entry)
    if settings.document_date:
        stated = document_date.isoformat() if document_date else ""
        yield _fact("date", settings.document_date.value.isoformat(), stated, settings.document_date.entry)
    if settings.period:
        yield _fact("period", settings.period.value.text, period.text if period else "", settings.period.entry)


def _fact(name: str, value: str, stated: str, entry: str) -> Notice:
    said = f"the document was read as “{' '.join(stated.split())}”" if stated else "the document states none"
    return Notice("info", "fact_from_settings", f"The {name} is {value}, say the settings; {said}.", entry)


def told_authority(
    verdict: AuthorityVerdict, settings: ResolveSettings, year: int | None
) -> tuple[Authority | None, tuple[Notice, ...]]:
    """Whose plan it is: the authority set for the document; what it says itself; the default where it says nothing.

    Where the evidence fits several, the default decides only if it is one of them; where the document is that of
    another body, there is no default.
    """
    told = settings.authority or (settings.default_authority if _may_default(verdict, settings) else None)
    if told is None:
        return verdict.authority, _as_weighed(verdict)
    authority, existed = standing_in(told.value, year)
    doubt = "" if existed else f" It did not exist in {year}, the year of the document: look which authority did."
    message = f"{authority.name} ({authority.id}), say the settings; the document: {_said(verdict)}.{doubt}"
    return authority, (Notice("info" if existed else "warning", "authority_from_settings", message, told.entry),)


def _may_default(verdict: AuthorityVerdict, settings: ResolveSettings) -> bool:
    default = settings.default_authority
    if verdict.authority or verdict.other_body or default is None:
        return False
    return not verdict.contenders or any(a.id in verdict.contenders for a in default.value)


def _said(verdict: AuthorityVerdict) -> str:
    named = f"{verdict.authority.name}: " if verdict.authority else ""
    return named + ("; ".join(verdict.reasons) or "no authority is named")


def _as_weighed(verdict: AuthorityVerdict) -> tuple[Notice, ...]:
    if verdict.authority is None:
        return (Notice("warning", "authority_unknown", f"Whose plan this is could not be told: {_said(verdict)}."),)
    return (Notice("info", "authority_told", f"{_said(verdict)}."),)
