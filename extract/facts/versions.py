"""Which version of the paper it is: labelled, in a table of versions, or in a line of the head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.facts.label_lines import LabelLine, first_value
from extract.facts.title_lines import DAY, is_marking
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Cell, Document, Table, Text, TextBlock

_LABELLED = re.compile(r"(?:draft\s+|final\s+)?v?\d+(?:[./]\d+)*[a-z]?", re.I)
_NUMBER = r"\d{1,2}(?:\.\d{1,3})*[a-z]?(?!\.?\d|/)"
#: `Version 2`, `v0.4 DRAFT`; `Issue 4` and `Draft 3` only where nothing but a date or a mark follows.
_NUMBERED = re.compile(
    rf"\b(?:(?:version|revision|ver|rev)\b[.:]?\s*(?:no\.?\s*)?|v\.?\s?){_NUMBER}(?:\s*\(?\b(?:draft|final)\b\)?)?"
    rf"|\b(?:draft|issue|edition)(?::\s*|\s+)(?:no\.?\s*)?{_NUMBER}(?=\s*(?:$|[,;()–—|-]|[A-Z]\w+:))",
    re.I,
)
_WORDED = re.compile(
    r"\b(?:final|first|second|third|fourth|fifth|working|consultation|approved)\s+(?:version|draft|edition)\b", re.I
)
_DRAFT = re.compile(r"\b(?:final |working |first |second )?draft\b(?: for \w+)?", re.I)
_LONG_LINE = 16


@dataclass(frozen=True, slots=True)
class VersionHistory:
    """The last row of a table of versions; NO_TEXT where it leaves a cell blank or has no such column."""

    number: Text = NO_TEXT
    date: Text = NO_TEXT
    author: Text = NO_TEXT


def tell_version(lines: Sequence[LabelLine], heads: Sequence[TextBlock], history: VersionHistory) -> Text:
    """The words of the version as printed, without what else stands in the line."""
    value = first_value(lines, "version")
    if number := _LABELLED.match(str(value)):
        return value.cut(*number.span())
    return history.number or next(_in_heads(heads), NO_TEXT)


def _in_heads(heads: Sequence[TextBlock]) -> Iterator[Text]:
    short = [b for b in heads if len(b.words.split()) <= _LONG_LINE]
    for pattern in (_NUMBERED, _WORDED):
        yield from (Text((b.passage,)).cut(*m.span()) for b in short if (m := pattern.search(b.words)))
    marked = (b for b in short if is_marking(b.words))
    yield from (Text((b.passage,)).cut(*m.span()) for b in marked if (m := _DRAFT.search(b.words)))


def version_history(document: Document) -> VersionHistory:
    """What a table with a column for versions and one for dates says of the highest version."""
    found = (_history_of(table) for table in document.tables())
    return next((history for history in found if history), VersionHistory())


def _history_of(table: Table) -> VersionHistory | None:
    rows_of_cells = table.rows()
    header, body = next(rows_of_cells, ()), rows_of_cells
    columns = {_column_kind(cell): cell.column for cell in header}
    if "version" not in columns or "date" not in columns:
        return None
    rows = [{c.column: c.text for c in row} for row in body]
    dated = [r for r in rows if DAY.search(str(r.get(columns["date"], NO_TEXT)))]
    if not dated:
        return None
    last = max(dated, key=lambda r: _order(str(r.get(columns["version"], NO_TEXT))))
    return VersionHistory(
        last.get(columns["version"], NO_TEXT), last[columns["date"]], last.get(columns.get("author", -1), NO_TEXT)
    )


def _column_kind(cell: Cell) -> str:
    """`version`, `date` or `author` where the head of a column says so; '' for any other."""
    label, vocabulary = " ".join(plain_words(str(cell.text))), load("labels")
    kinds = {"version": vocabulary["version"], "date": vocabulary["date"], "author": vocabulary["contacts"]["author"]}
    return next((kind for kind, labels in kinds.items() if label in labels), "")


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d{1,9}", version))
