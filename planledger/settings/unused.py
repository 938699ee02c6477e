"""The entries of the settings that no document used: a slip of the pen, or something that is over.

Which entries a document used is stored with it, so that a build which passes over unchanged documents knows it too.
An entry is called unused only where every document that it bears on was read with the settings as they stand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ingest.source_file import SourceFile
from planledger.settings.corpus_settings import CorpusSettings, DocumentRules, entries_of


@dataclass(frozen=True, slots=True)
class Unused:
    """One entry, as it stands in the file, and how that is known."""

    entry: str
    reason: str


@dataclass(frozen=True, slots=True)
class SettingsUse:
    """What a build can say of its settings. `unread` documents were not read with them yet.

    Of an entry that bears on one of those nothing is said.
    """

    unused: tuple[Unused, ...] = ()
    unread: int = 0


def settings_use(
    settings: CorpusSettings, corpus: Iterable[SourceFile], unread: Collection[str], used: Collection[str]
) -> SettingsUse:
    """`unread` are the ids of documents not read with these settings, `used` the entries that any document used."""
    corpus = tuple(corpus)
    unused = [] if unread else _general(settings, used)
    for rule in settings.documents:
        unused += _of_rule(rule, [s for s in corpus if rule.fits(s.path, *s.also_at)], unread, used)
    return SettingsUse(tuple(unused), len(unread))


def _general(settings: CorpusSettings, used: Collection[str]) -> list[Unused]:
    return [Unused(entry, "no document uses it") for entry in settings.entries() if entry not in used]


def _of_rule(
    rule: DocumentRules, fitting: list[SourceFile], unread: Collection[str], used: Collection[str]
) -> list[Unused]:
    if not fitting:
        return [Unused(rule.entry, "no file of the corpus has this path or name")]
    if any(source.id in unread for source in fitting):
        return []
    missed = [entry for entry in entries_of(rule) if entry not in used]
    return [Unused(entry, "it changes nothing of the document it is for") for entry in missed]
