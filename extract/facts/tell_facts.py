"""Gather what a document says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.contacts import EMAIL, tell_contacts
from extract.facts.head_lines import HeadLine, head_lines
from extract.facts.label_lines import LabelLine, first_blocks, first_value, label_lines, values
from extract.facts.title import plan_type, tell_title
from extract.facts.title_lines import DAY, is_sentence
from extract.match_role import match_role
from extract.plan_record import AuthorityClue, PlanFacts
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Document, Passage, Text, TextBlock

_FIRST_LINES = 12
_WEB = re.compile(r"\b(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+")
_YEARS = re.compile(
    r"(?:19|20)\d\d\s?(?:[-–/]|to)\s?(?:(?:19|20)\d\d|\d{1,2})\b"
    r"|(?:19|20)\d\d\s?(?:[-–]|to|until)\s?[\w ]{3,14}(?:19|20)\d\d"
)
#: `19–23 January 2004`: the day behind it ends a span, as a visit does.
_ENDS_SPAN = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+[A-Z][a-z]+)?\s*(?:[-–—]|to|and)\s*$")
_SHORT_LINE = 16


def tell_facts(document: Document) -> PlanFacts:
    """Title, kind, dates, period, version, contacts and the clues to the authority; nothing is resolved here."""
    lines = label_lines(document)
    head = head_lines(document)
    title = tell_title(document, head, lines)
    opening = first_blocks(document, _FIRST_LINES)
    heads = (*(b for b in opening if b.kind != "list_item"), *document.furniture)
    return PlanFacts(
        title=title,
        plan_type=plan_type(str(title), "\n".join(b.words for b in opening)),
        document_date=_dates(heads, lines),
        period=_periods(title, lines, heads),
        version=_version(lines),
        clues=tuple(_clues(document, title, lines, head)),
        contacts=tell_contacts(lines),
    )


def _version(lines: Sequence[LabelLine]) -> Text:
    """The number behind `Version`, without what else stands in the line."""
    value = first_value(lines, "version")
    number = re.match(r"(?:draft\s+|final\s+)?v?\d+(?:[./]\d+)*[a-z]?", str(value), re.I)
    return value.cut(*number.span()) if number else NO_TEXT


def _dates(heads: Sequence[TextBlock], lines: Sequence[LabelLine]) -> Text:
    """Labelled dates first, then opening lines and running heads that are a date and little else."""
    labelled = [p for kind in ("date", "version") for t in values(lines, kind) for p in t.passages]
    dated = [b.passage for b in heads if _states_date(b.words)]
    return Text((*labelled, *dated))


def _states_date(words: str) -> bool:
    """A line of a head that is a date and little else, or that says what was done with the paper on that day."""
    date = DAY.search(words)
    if date is None or len(words.split()) > _SHORT_LINE or _is_about_time(words):
        return False
    around, vocabulary = plain_words(words[: date.start()] + words[date.end() :]), load("labels")
    says_issue = bool(set(around) & set(vocabulary["issue_words"]))
    if _ENDS_SPAN.search(words, 0, date.start()) or (set(around) & set(vocabulary["event_words"]) and not says_issue):
        return False
    return len(around) <= 3 or says_issue


def _is_about_time(words: str) -> bool:
    """`Deadline: 31 January 2014` dates an action and not the paper."""
    label = re.match(r"([A-Za-z][A-Za-z ]{1,30}?)\s*[:–-]\s", words)
    match = match_role(label[1]) if label else None
    return match is not None and match.role in ("timescale_text", "finishes", "starts") and "date" not in words.lower()


def _periods(title: Text, lines: Sequence[LabelLine], heads: Sequence[TextBlock]) -> Text:
    """The title, labelled periods, then opening lines and running heads that hold years."""
    stated = values(lines, "period")
    # A label met again and again is a field of records, not of the document.
    labelled = [p for t in stated for p in t.passages] if len(stated) == 1 else []
    dated = [b.passage for b in heads if _YEARS.search(b.words) and len(b.words.split()) <= 20]
    if len(stated) > 1:
        dated = [p for p in dated if not _is_about_time(p.words)]
    return Text((*title.passages, *labelled, *dated))


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
