"""What each of the first lines of a document is: words of a title, whose plan it is, a day, a marking, a label."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from extract.facts.label_lines import known_labels
from extract.facts.opening_lines import opening_lines
from extract.facts.title_lines import DAY, is_byline, is_marking, is_stamp, names_a_body
from extract.vocabulary import load, plain_words
from ingest.document import Document, Text, TextBlock

#: `title` holds words of a title, `labelled` the value behind `Report title:`; `text` is where the text begins.
LineKind = Literal["title", "labelled", "body", "stamp", "marking", "byline", "label", "part", "text", "other"]

_YEAR_PAIR = r"(?:19|20)\d\d\s?(?:[-–/]|to)\s?\d{1,4}"
YEARS = re.compile(rf"\(?{_YEAR_PAIR}(?:\s?(?:[-–]|to)\s?{_YEAR_PAIR})?\)?")
MAX_WORDS = 24
_MAX_LINE_WORDS = 18
_LABELLED = re.compile(r"\s*([A-Za-z][A-Za-z ]{1,30}):\s*")
_MONTH_OR_YEAR = re.compile(r"[\W\d]*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d")
_VERSION_OR_PAGE = re.compile(r"(?:date|version|draft|issue|page|v|revision)\b[\s:.]*[\d(]|v\d", re.I)
_GOES_ON = re.compile(r"(?:\b(?:and|of|the|for)|&)$", re.I)
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+[A-Z]|(?:section|part|chapter)\s+(?:\d|[ivx]+\b|one\b)", re.I)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line and what it is; of a `labelled` title the words behind the label."""

    kind: LineKind
    text: Text


def head_lines(document: Document) -> tuple[HeadLine, ...]:
    """The lines of the head, in order: those before the first table and those the text begins with included."""
    lines = tuple(opening_lines(document))
    told = [_head_line(line, lines[number + 1 :]) for number, line in enumerate(lines)]
    bodies = [b.words.casefold() for b in document.furniture if names_a_body(b.words)]
    for number, line in enumerate(lines):
        is_begun = number + 1 < len(lines) and _is_broken_body(line.words, lines[number + 1].words)
        if is_begun or any(body.startswith(f"{line.words.casefold()} ") for body in bodies):
            told[number] = HeadLine("body", told[number].text)
    return tuple(told)


def _is_broken_body(words: str, following: str) -> bool:
    """`Early Years Development and` over `Childcare Partnership`: the name of a body over two lines."""
    return goes_on(words) and names_a_body(f"{words} {following}")


def goes_on(words: str) -> bool:
    """Does a line end with a word such as `and`, so that the next goes on with it?"""
    return bool(_GOES_ON.search(words))


def _head_line(line: TextBlock, following: tuple[TextBlock, ...]) -> HeadLine:
    text, label = Text((line.passage,)), _LABELLED.match(line.words)
    if label and " ".join(plain_words(label[1])) in load("labels")["title"]:
        return HeadLine("labelled", text.cut(label.end()))
    if label and not _is_title_with_colon(line.words, label[1]):
        return HeadLine("label", text)
    if _names_a_part(line) and _is_titled_below(following):
        return HeadLine("part", text)
    return HeadLine(_kind(line), text)


def _kind(line: TextBlock) -> LineKind:
    if not YEARS.fullmatch(line.words):
        if found := next((kind for kind, is_one in _TOLD_BY_WORDS if is_one(line.words)), None):
            return found
        if _is_no_title(line):
            return "other"
    return "title"


def _opens_text(words: str) -> bool:
    """A numbered heading, a heading such as `Purpose of the report`, or a line with the day of a meeting."""
    vocabulary, phrase = load("headings"), " ".join(plain_words(words))
    if re.match(r"\d{1,2}[.)]\s+[A-Z]", words) or any(phrase.startswith(x) for x in vocabulary["opens_text"]):
        return True
    if is_complete(words) or is_half_complete(words):
        return False
    return phrase in vocabulary["whole"] or bool(_NUMBERED.match(words)) or bool(DAY.search(words))


#: In this order; a line that none of them knows may be a title.
_TOLD_BY_WORDS: tuple[tuple[LineKind, Callable[[str], bool]], ...] = (
    ("marking", is_marking),
    ("body", names_a_body),
    ("byline", lambda words: is_byline(words) and not is_complete(words)),
    ("stamp", is_stamp),
    ("text", _opens_text),
)


def _names_a_part(line: TextBlock) -> bool:
    """A heading of a lower level that is no title itself names a part, as the tab of a sheet does."""
    return line.kind == "heading" and (line.level or 1) > 1 and not is_complete(line.words)


def _is_titled_below(following: tuple[TextBlock, ...]) -> bool:
    """Does a plain line that is a whole title follow, before the first table? Under headings it would be one itself."""
    return any(x.kind == "paragraph" and is_complete(x.words) and _kind(x) == "title" for x in following)


def _is_title_with_colon(words: str, label: str) -> bool:
    """`Library Service: Improvement Plan` is a title; `Service: Libraries` is a label with its value."""
    return not _is_known_label(label) and (is_complete(words) or is_half_complete(words) or len(label.split()) > 1)


def _is_known_label(label: str) -> bool:
    """Does the label name a date, a meeting, a person? `Carers Strategy: Action Plan` does not."""
    return " ".join(plain_words(label)) in known_labels()


def _is_no_title(line: TextBlock) -> bool:
    words = line.words
    return (
        len(words.split()) > (MAX_WORDS if is_complete(words) else _MAX_LINE_WORDS)
        or (words.endswith((".", ";", ",")) and len(words.split()) > 6)
        or line.kind == "list_item"
        or "@" in words
        or " > " in words
        or bool(_VERSION_OR_PAGE.match(words))
        or bool(_MONTH_OR_YEAR.fullmatch(words))
    )


def could_be_title(line: TextBlock) -> bool:
    """May a line outside the head, such as a running head or a cell, be the title?"""
    return _kind(line) == "title"


def is_complete(words: str) -> bool:
    """Does a line name a plan, minutes or the like, so that a title may end with it?"""
    return _holds(words, "complete")


def is_half_complete(words: str) -> bool:
    """Does it name a strategy, report or the like, which may go on with its plan?"""
    return _holds(words, "half_complete")


def _is_plain_name(words: str) -> bool:
    return is_complete(words) and not words.endswith(".")


def _holds(words: str, kind: str) -> bool:
    return bool(set(plain_words(words)) & set(load("labels")["never_title"][kind]))


def title_run(lines: tuple[HeadLine, ...]) -> Iterator[Text]:
    """The lines a title may be made of: from the first that may be one to the text, a table or a label.

    Where the text seems to begin before any title, only a line that names a plan is one.
    """
    started = in_text = False
    for line in lines:
        if line.kind in ("title", "labelled") and (not in_text or _is_plain_name(str(line.text))):
            started = True
            yield line.text
        elif started and line.kind not in ("body", "marking", "byline"):
            return
        in_text = in_text or line.kind == "text"
