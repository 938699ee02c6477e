"""What the settings file of a corpus says, and what of it bears on one document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from extract.settings import ColumnWords, ExtractSettings, TableRoles
from ingest.settings import Told
from normalize.leads.model_kinds import LeadModel
from normalize.resolve_settings import ResolveSettings
from normalize.values import Authority, Period


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What bears on one document."""

    extract: ExtractSettings = field(default_factory=ExtractSettings)
    resolve: ResolveSettings = field(default_factory=ResolveSettings)

    @property
    def mark(self) -> str | None:
        """8 hex digits that change with every change of these settings; None where there are none."""
        if self == DocumentSettings():
            return None
        return hashlib.sha256(repr(self).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """What the file says of the documents whose path or name is `pattern`, which may be a glob.

    `entry` is the head of the section: `documents."plans/*.docx"`.
    """

    pattern: str
    entry: str
    authority: Told[tuple[Authority, ...]] | None = None
    title: Told[str] | None = None
    document_date: Told[date] | None = None
    period: Told[Period] | None = None
    columns: tuple[ColumnWords, ...] = ()
    tables: tuple[TableRoles, ...] = ()

    def fits(self, *paths: str) -> bool:
        """Whether one of the paths, the end of one, or its file name is or matches the pattern."""
        return any(end == self.pattern or fnmatchcase(end, self.pattern) for path in paths for end in _ends(path))


def _ends(path: str) -> Iterator[str]:
    """`a/b/c.docx`, `b/c.docx`, `c.docx`."""
    parts = PurePosixPath(path).parts
    return ("/".join(parts[start:]) for start in range(len(parts)))


@dataclass(frozen=True, slots=True)
class CorpusSettings:
    """The whole file; `path` is None where a corpus has none. Entries are named as they stand in it.

    `separate` are pairs of names that are two leads: they bear on no document, but on the leads of all together.
    """

    path: Path | None = None
    default_authority: Told[tuple[Authority, ...]] | None = None
    abbreviations: tuple[tuple[str, Told[str]], ...] = ()
    aliases: tuple[tuple[str, Told[str]], ...] = ()
    separate: tuple[tuple[str, Told[str]], ...] = ()
    columns: tuple[ColumnWords, ...] = ()
    documents: tuple[DocumentRules, ...] = ()
    model: Told[LeadModel] | None = None

    def for_document(self, *paths: str) -> DocumentSettings:
        """What bears on the document that stands at these paths; of several rules that fit, the last one wins."""
        rules = [rule for rule in self.documents if rule.fits(*paths)]
        columns = {words.words.casefold(): words for words in self.columns}
        tables: dict[int, TableRoles] = {}
        told: dict[str, Any] = {}
        for rule in rules:
            columns |= {words.words.casefold(): words for words in rule.columns}
            tables |= {table.number: table for table in rule.tables}
            told |= {n: v for n in ("authority", "title", "document_date", "period") if (v := getattr(rule, n))}
        return DocumentSettings(
            ExtractSettings(tuple(columns[k] for k in sorted(columns)), tuple(tables[n] for n in sorted(tables))),
            ResolveSettings(
                default_authority=self.default_authority,
                abbreviations=tuple(sorted(self.abbreviations)),
                aliases=tuple(sorted(self.aliases)),
                model=self.model,
                **told,
            ),
        )

    def entries(self) -> tuple[str, ...]:
        """Every entry for all documents, as it stands in the file."""
        return tuple(_entries(self))


def _entries(part: object) -> Iterator[str]:
    """The entries of everything told in a part of the settings, in the order of the file's sections."""
    if isinstance(part, Told):
        yield part.entry
    elif isinstance(part, tuple):
        for inner in part:
            yield from _entries(inner)
    elif isinstance(part, CorpusSettings | ColumnWords | TableRoles):
        for each in fields(part):
            if each.name != "documents":
                yield from _entries(getattr(part, each.name))


def entries_of(rule: DocumentRules) -> tuple[str, ...]:
    """Every entry of a rule, as it stands in the file."""
    return tuple(entry for each in fields(rule) for entry in _entries(getattr(rule, each.name)))


NO_SETTINGS = CorpusSettings()
