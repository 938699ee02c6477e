"""A mark of the settings that bear on each file: when it changes, the file is read again."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.source_file import SourceFile
from planledger.settings.corpus_settings import CorpusSettings


def marks_of(settings: CorpusSettings, sources: Iterable[SourceFile]) -> dict[str, str | None]:
    """By the id of the file; None where no settings bear on it."""
    known: dict[tuple[str, ...], str | None] = {}
    marks: dict[str, str | None] = {}
    for source in sources:
        paths = (source.path, *source.also_at)
        rules = tuple(rule.entry for rule in settings.documents if rule.fits(*paths))
        # Long lists of abbreviations take their time, and most files have the same settings.
        if rules not in known:
            known[rules] = settings.for_document(*paths).mark
        marks[source.id] = known[rules]
    return marks
