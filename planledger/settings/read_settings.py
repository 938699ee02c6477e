"""A settings file, parsed, as CorpusSettings: every key and value checked, every fault told at once.

`KEYS` is all there may be; docs/settings.md is held against it by a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from extract.plan_record import Role
from extract.settings import ColumnWords, TableRoles
from extract.vocabulary import plain_words
from ingest.settings import Told
from planledger.settings import check_values as check
from planledger.settings.corpus_settings import CorpusSettings, DocumentRules
from planledger.settings.entry_names import did_you_mean, entry_name
from planledger.settings.faults import Faults
from planledger.settings.lead_model import lead_model
from planledger.settings.parse_file import parse_file

T = TypeVar("T")
Keys = tuple[str | int, ...]

#: The keys of each section; a section whose keys a person chooses has none here.
KEYS: dict[str, tuple[str, ...]] = {
    "": ("default_authority", "spacy_model", "abbreviations", "lead_aliases", "separate_leads", "columns", "documents"),
    "documents": ("authority", "title", "document_date", "period", "columns", "tables"),
    "tables": ("header_row", "roles"),
}
_ONLY_AT_THE_TOP = ("default_authority", "spacy_model")  # words that no lead is written with: the line slipped down


def read_settings(path: Path) -> CorpusSettings:
    """The settings of a file. Raises Problem where it cannot be read or anything in it cannot be used."""
    reading = _Reading(Faults(path))
    settings = reading.corpus(path, parse_file(path))
    reading.faults.raise_any()
    return settings


class _Reading:
    """One file being read; what is wrong goes to `faults` and the reading goes on."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults

    def corpus(self, path: Path, data: Mapping[str, Any]) -> CorpusSettings:
        self._only_known(data, (), KEYS[""])
        return CorpusSettings(
            path=path,
            default_authority=self._told(check.authority, data, ("default_authority",)),
            abbreviations=tuple(self._pairs(data, ("abbreviations",))),
            aliases=tuple(self._pairs(data, ("lead_aliases",))),
            separate=tuple(self._pairs(data, ("separate_leads",))),
            columns=tuple(self._columns(data, ("columns",))),
            documents=tuple(self._documents(data)),
            model=self._told(lead_model, data, ("spacy_model",)),
        )

    def _documents(self, data: Mapping[str, Any]) -> Iterator[DocumentRules]:
        for name in (documents := self._section(data, ("documents",))):
            keys: Keys = ("documents", name)
            rules = self._section(documents, keys)
            self._only_known(rules, keys, KEYS["documents"])
            yield DocumentRules(
                pattern=name.replace("\\", "/").removeprefix("./"),
                entry=entry_name(*keys),
                authority=self._told(check.authority, rules, (*keys, "authority")),
                title=self._told(check.text, rules, (*keys, "title")),
                document_date=self._told(check.day, rules, (*keys, "document_date")),
                period=self._told(check.period, rules, (*keys, "period")),
                columns=tuple(self._columns(rules, (*keys, "columns"))),
                tables=tuple(self._tables(rules, (*keys, "tables"))),
            )

    def _tables(self, data: Mapping[str, Any], keys: Keys) -> Iterator[TableRoles]:
        for name in (tables := self._section(data, keys)):
            at = (*keys, name)
            number = self._number(name, at)
            table = self._section(tables, at)
            self._only_known(table, at, KEYS["tables"])
            header_row = self._told(_row, table, (*at, "header_row"))
            roles = tuple(self._roles(table, (*at, "roles")))
            if number and (roles or header_row):
                yield TableRoles(number, roles, header_row)

    def _roles(self, data: Mapping[str, Any], keys: Keys) -> Iterator[tuple[int, Told[Role]]]:
        for name in (roles := self._section(data, keys)):
            number = self._number(name, (*keys, name))
            told: Told[Role] | None = self._told(check.role, roles, (*keys, name))
            if number and told:
                yield number - 1, told

    def _columns(self, data: Mapping[str, Any], keys: Keys) -> Iterator[ColumnWords]:
        for words in (columns := self._section(data, keys)):
            told: Told[Role] | None = self._told(check.role, columns, (*keys, words))
            if not plain_words(words):
                self.faults.add(entry_name(*keys, words), "the words over a column must hold letters or figures.")
            elif told:
                yield ColumnWords(" ".join(words.split()), told)

    def _pairs(self, data: Mapping[str, Any], keys: Keys) -> Iterator[tuple[str, Told[str]]]:
        for words in (pairs := self._section(data, keys)):
            told = self._told(check.text, pairs, (*keys, words))
            if not words.strip():
                self.faults.add(entry_name(*keys, words), "there is nothing between the quotation marks.")
            elif words in _ONLY_AT_THE_TOP:
                self.faults.add(
                    entry_name(*keys, words), "it belongs to the top of the file, above the first [section]."
                )
            elif told:
                yield " ".join(words.split()), told

    def _told(
        self, read: Callable[[object, str, Faults], T | None], data: Mapping[str, Any], keys: Keys
    ) -> Told[T] | None:
        """The value of the last key, checked; None where it is not there or is a fault."""
        if keys[-1] not in data:
            return None
        entry = entry_name(*keys)
        value = read(data[str(keys[-1])], entry + self._misplaced(keys), self.faults)
        return None if value is None else Told(value, entry)

    def _misplaced(self, keys: Keys) -> str:
        """A hint where a key of the whole file stands in a section: TOML takes what follows a head as part of it."""
        if len(keys) > 1 and keys[-1] in KEYS[""] and keys[0] != "documents":
            return f" (does {keys[-1]} belong to the top of the file, above the first line in square brackets?)"
        return ""

    def _section(self, data: Mapping[str, Any], keys: Keys) -> Mapping[str, Any]:
        """The section of the last key; an empty one where it is not there or is a fault."""
        value = data.get(str(keys[-1]), {})
        if isinstance(value, dict):
            return value
        self.faults.add(entry_name(*keys), f"this must be a section: a line [{entry_name(*keys)}] with lines below it.")
        return {}

    def _only_known(self, data: Mapping[str, Any], keys: Keys, known: tuple[str, ...]) -> None:
        for name in data:
            if name not in known:
                self.faults.add(entry_name(*keys, name), f"there is no such setting. {did_you_mean(name, known)}")

    def _number(self, name: str, keys: Keys) -> int | None:
        """A table or column by its number, as `planledger inspect` prints it."""
        if name.isdecimal() and int(name) > 0:
            return int(name)
        self.faults.add(entry_name(*keys), "give its number, from 1, as `planledger inspect` prints it.")
        return None


def _row(value: object, entry: str, faults: Faults) -> int | None:
    return check.whole_number(value, entry, faults, least=0)
