"""Gather what a document says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.beside_title import beside_title
from extract.facts.contact_words import EMAIL
from extract.facts.contacts import tell_contacts
from extract.facts.dates import date_passages
from extract.facts.head_lines import HeadLine, head_lines
from extract.facts.label_lines import LabelLine, first_blocks, label_lines, values
from extract.facts.opening_lines import opening_lines
from extract.facts.periods import period_passages
from extract.facts.title import plan_type, tell_title
from extract.facts.title_lines import is_sentence
from extract.facts.versions import tell_version, version_history
from extract.plan_record import AuthorityClue, PlanFacts
from ingest.document import Document, Passage, Text, TextBlock

_FIRST_LINES = 12
#: Lines of the head that may say what paper it is where its title does not.
_SAYS_WHAT = ("title", "labelled", "marking", "stamp", "text")
_WEB = re.compile(r"\b(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+")


def tell_facts(document: Document) -> PlanFacts:
    """Title, kind, dates, period, version, contacts and the clues to the authority; nothing is resolved here."""
    lines = label_lines(document)
    head = head_lines(document)
    title = tell_title(document, head, lines)
    heads, history = _heads(document), version_history(document)
    return PlanFacts(
        title=title,
        beside=beside_title(document, title),
        plan_type=plan_type(str(title), "\n".join(str(x.text) for x in head if x.kind in _SAYS_WHAT)),
        document_date=date_passages(heads, lines, history.date),
        period=period_passages(title, lines, heads),
        version=tell_version(lines, heads, history),
        clues=tuple(_clues(document, title, lines, head)),
        contacts=tell_contacts(document, lines, head, history.author),
    )


def _heads(document: Document) -> tuple[TextBlock, ...]:
    """The first lines, those a table lays out included, and running heads; items of a list are left out."""
    first = (*opening_lines(document), *first_blocks(document, _FIRST_LINES))
    return (*dict.fromkeys(b for b in first if b.kind != "list_item"), *document.furniture)


def _clues(
    document: Document, title: Text, lines: Sequence[LabelLine], head: Sequence[HeadLine]
) -> Iterator[AuthorityClue]:
    """A line that is the name of a body says more than one that holds a name; a sentence is part of the body."""
    yield AuthorityClue("title", title)
    yield from (AuthorityClue("head", t) for t in values(lines, "authority"))
    for line in head:
        if line.kind == "body":
            yield AuthorityClue("head", line.text)
        elif not is_sentence(str(line.text)):
            yield AuthorityClue("first_lines", line.text)
    yield from (AuthorityClue("furniture", _text(b)) for b in document.furniture)
    for block in document.flat_blocks():
        words = str(block.text)
        yield from (AuthorityClue("email", _part(block.text, m)) for m in EMAIL.finditer(words))
        yield from (AuthorityClue("web", _part(block.text, m)) for m in _WEB.finditer(words))
        yield AuthorityClue("body", block.text)


def _text(block: TextBlock) -> Text:
    return Text((block.passage,))


def _part(text: Text, match: re.Match[str]) -> Text:
    return Text((Passage(match[0], text.passages[0].place),))
