"""What the settings say of the leads of all documents together: which names are not one."""

from __future__ import annotations

from collections.abc import Iterable

from normalize.same_leads.names import JoinSettings, letters_of
from planledger.settings.corpus_settings import CorpusSettings


def join_settings(settings: CorpusSettings) -> JoinSettings:
    """For the joining of leads. Aliases are not among it: each document is read with the names they stand for."""
    return JoinSettings(apart=tuple((one, other.value) for one, other in settings.separate))


def kept_apart(settings: CorpusSettings, names: Iterable[str]) -> frozenset[str]:
    """The entries that keep two names apart which both are there."""
    here = {letters_of(name) for name in names} if settings.separate else set()
    pairs = ((other.entry, {letters_of(one), letters_of(other.value)}) for one, other in settings.separate)
    return frozenset(entry for entry, pair in pairs if pair <= here)
