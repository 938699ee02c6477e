"""The abbreviations a document spells out: in its prose, and in the tables of its glossary."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ingest.document import Document, Table
from normalize.leads.abbreviations import find_definitions, spells

_LEXICON = Path(__file__).parent / "lexicons" / "glossary.toml"
#: Two capitals or more in one short word, with what may stand in it: `PCT`, `LAs`, `AD(CF)`, `C&YP`.
_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){2})[A-Za-z&()/.]{2,10}")


def definitions_of(document: Document) -> dict[str, str]:
    """Abbreviation to the words it stands for; the first spelling holds, the glossary before the prose."""
    definitions: dict[str, str] = {}
    for table in document.tables():
        for abbreviation, expansion in _glossary(table):
            definitions.setdefault(abbreviation, expansion)
    for block in document.flat_blocks():
        for abbreviation, expansion, _ in find_definitions(str(block.text)):
            definitions.setdefault(abbreviation, expansion)
    return definitions


def _glossary(table: Table) -> Iterator[tuple[str, str]]:
    """The rows that hold an abbreviation and its words. Under the labels of a glossary any abbreviation counts;
    elsewhere its letters must be the initials of the words.
    """
    rows = [[" ".join(str(c.text).split()) for c in row if c.text] for row in table.rows()]
    pairs = [(row[0], row[1]) for row in rows if len(row) == 2]
    labelled = bool(rows) and _is_labelled(rows[0])
    for short, full in pairs:
        if _ABBREVIATION.fullmatch(short) and (labelled or spells(short, full)):
            yield short, full


def _is_labelled(row: Sequence[str]) -> bool:
    labels = _labels()
    return len(row) == 2 and row[0].casefold() in labels["short"] and row[1].casefold() in labels["full"]


@cache
def _labels() -> dict[str, list[str]]:
    return tomllib.loads(_LEXICON.read_text("utf-8"))
