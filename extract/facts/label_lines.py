"""Lines of the form `Label: value`, and labels whose value stands on the next line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Document, Table, Text, TextBlock

#: A label without a colon must be written in capitals, or be a date's.
LABEL = re.compile(r"\s*(?:[-*•]\s+)?([A-Za-z][A-Za-z &/'’().-]{1,45}?)\s*:\s*")
_NO_COLON = re.compile(
    r"\s*([A-Z][A-Z -]{2,20}|(?:[Pp]roduced|[Pp]repared|[Ww]ritten|[Cc]ompiled) [Bb]y|Version|Date|Author)\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A label in plain words, its value (empty where the line ends with the label), its block, and the label as it
    stands there.

    `block` is the reading-order position in the document; None for a running head, which stands in no flow.
    """

    label: str
    value: Text
    block: int | None
    name: Text = NO_TEXT


def label_lines(document: Document) -> tuple[LabelLine, ...]:
    """Every labelled line outside tables and running heads, and label and value side by side in two columns."""
    return (*_of_texts(_texts(document)), *_of_tables(document))


def _texts(document: Document) -> list[Text]:
    return [Text((b.passage,)) for b in (*document.text_blocks(), *document.furniture)]


def _of_texts(texts: Sequence[Text]) -> Iterator[LabelLine]:
    for number, text in enumerate(texts):
        words = str(text)
        match = LABEL.match(words) or _NO_COLON.match(words)
        if match is None or len(words) > 300:
            continue
        value = text.cut(match.end())
        if not value and number + 1 < len(texts) and not LABEL.match(str(texts[number + 1])):
            value = texts[number + 1]
        yield LabelLine(_plain_label(match[1]), value, text.passages[0].place.block, text.cut(*match.span(1)))


def _plain_label(label: str) -> str:
    """The label in plain words; of one in two languages (`Dyddiad / Date`) the part that is known."""
    names = [" ".join(plain_words(name)) for name in (label, *label.split("/"))]
    return next((name for name in names if name in known_labels()), names[0])


def _of_tables(document: Document) -> Iterator[LabelLine]:
    for table in document.tables():
        yield from _of_table(table)


def _of_table(table: Table) -> Iterator[LabelLine]:
    for row in table.rows():
        filled = [c for c in row if c.text]
        if len(filled) == 2 and len(str(filled[0].text)) <= 45:
            label = str(filled[0].text).rstrip(": ")
            yield LabelLine(_plain_label(label), filled[1].text, filled[0].text.passages[0].place.block, filled[0].text)


@cache
def _vocabulary(kind: str) -> frozenset[str]:
    entry = load("labels")
    for part in kind.split("."):
        entry = entry[part]
    return frozenset(entry)


@cache
def known_labels() -> frozenset[str]:
    """Every label of a title, date, period, authority, version, person or part of a contact."""
    kinds = ("title", "date", "period", "authority", "version")
    groups = (f"{group}.{part}" for group in ("contacts", "contact_parts") for part in load("labels")[group])
    return frozenset().union(*map(_vocabulary, (*kinds, *groups)))


def is_label(line: LabelLine, kind: str) -> bool:
    """Is the line labelled as a `title`, `date`, `contacts.author`, ...? Kinds are the keys of labels.toml."""
    return line.label in _vocabulary(kind)


def starts_label(line: LabelLine, kind: str) -> bool:
    """Does the label begin with one of the phrases of a kind?"""
    return any(line.label == phrase or line.label.startswith(f"{phrase} ") for phrase in _vocabulary(kind))


def values(lines: Sequence[LabelLine], kind: str) -> tuple[Text, ...]:
    """The values of the lines of a kind, in order, blank ones left out."""
    return tuple(x.value for x in lines if x.value and is_label(x, kind))


def first_value(lines: Sequence[LabelLine], kind: str) -> Text:
    return next(iter(values(lines, kind)), NO_TEXT)


def first_blocks(document: Document, count: int) -> tuple[TextBlock, ...]:
    """The first text blocks of a document, tables left out."""
    return document.text_blocks()[:count]
