"""The labels in a paragraph and the texts they label: `Action 1.2: Train staff. Lead: HR`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from extract.finish_fields import RECORD_ROLES
from extract.match_role import match_role, match_roles
from extract.plan_record import Role
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Text, TextBlock

#: A label inside a paragraph.
LABEL = re.compile(r"(?:^|(?<=[.;,|\u2013-]\s)|(?<=\s))([A-Z][A-Za-z /&'’()]{1,40}?)\s?:(?=\s|$)")
#: `Action 1.2 - Train staff`: a label with a number, or one that ends with a dash or dots, at the start of a line.
_OPENING = re.compile(
    r"([A-Z][A-Za-z /&'’().]{1,40}?)(?:\s+((?:[A-Z]{1,3})?\d[\d.]*[a-z]?))?\s*(?::|\s[–—-]|\s?(?:\.{3,}|…))(?=\s|$)\s*"
)
NUMBER = re.compile(r"(?:[-*•▪]\s+|\(?((?:[A-Z]{1,3})?\d[\d.]*[a-z]?)[.):]?\s+)?")
_NUMBERED = re.compile(r"(Action|Recommendation) (?:no\.? )?(\d{1,3}(?:\.\d{1,2})*[a-z]?)", re.I)
#: What is said of an action, on the same line with something else said of it.
_ASIDE: frozenset[Role] = frozenset({"lead_text", "timescale_text", "outcome", "resources", "progress", "status"})
_SURE = 0.9
#: How sure a question must be of its role.
_QUESTION = 0.7
_PHRASE_WORDS = 4
#: A label that stands alone without a mark says no more than this.
_BARE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Part:
    """A role and the text its label stands over; an empty one where the text comes below."""

    role: Role
    text: Text
    label: str = ""


class _InnerLabel(NamedTuple):
    """A label inside a paragraph: where it begins, where its text begins."""

    start: int
    end: int
    role: Role
    words: str


def parts_of(block: TextBlock, *, bare_labels: bool = False) -> list[Part]:
    """The labelled parts of a paragraph; none where it does not begin with a label of a record.

    `bare_labels`: lines that are a label and nothing else, without colon, label what stands below them.
    """
    text = Text((block.passage,))
    if alone := _label_alone(block.words, bare_labels=bare_labels):
        waiting, ref = alone
        return [*([Part("ref", text.cut(*ref))] if ref else []), Part(waiting, NO_TEXT)]
    number = NUMBER.match(block.words)
    opening = _OPENING.match(block.words, number.end() if number else 0)
    role = (_role(opening[1], numbered=bool(opening[2])) or _role_of_phrase(opening[1])) if opening else None
    if opening is None or role is None or (block.kind == "heading" and not _may_label(block, opening, role)):
        return []
    inner = [label for m in LABEL.finditer(block.words, opening.end()) if (label := _inner_label(m))]
    starts = [opening.end(), *(label.end for label in inner)]
    ends = [*(label.start for label in inner), len(block.words)]
    labels = [_InnerLabel(opening.start(), opening.end(), role, opening[1]), *inner]
    parts = [
        Part(label.role, _trimmed(text.cut(a, b)), label.words)
        for label, a, b in zip(labels, starts, ends, strict=True)
    ]
    return [*_ref(text, opening, number), *parts]


def _may_label(heading: TextBlock, opening: re.Match[str], role: Role) -> bool:
    """A heading labels what stands below it where it ends with a colon, or numbers an action (`Project 1: …`)."""
    return heading.words.endswith(":") or (role == "action" and bool(opening[2]))


def _inner_label(match: re.Match[str]) -> _InnerLabel | None:
    """The label in front of a colon; `Ann Lee By when:` says who, and then a label, if that is one word for word."""
    role = _role(match[1])
    if role:
        return _InnerLabel(match.start(), match.end(), role, match[1])
    for begin in re.finditer(r"(?<=\s)[A-Z]", match[1]):
        words = match[1][begin.start() :]
        known = match_role(words)
        if known and known.certainty == 1.0 and known.role in _ASIDE:
            return _InnerLabel(match.start(1) + begin.start(), match.end(), known.role, words)
    return None


def is_bare_label(words: str) -> bool:
    """Is a line the label of a record's field, word for word, without a mark behind it?"""
    match = match_role(words) if len(words.split()) <= _BARE_WORDS else None
    return match is not None and match.certainty == 1.0 and match.role in RECORD_ROLES


def numbers_action(words: str) -> bool:
    """Is a line nothing but `Action 3`, whose text comes below?"""
    numbered = _NUMBERED.fullmatch(words.strip())
    return numbered is not None and numbered[1].lower() == "action"


def answers_only(part: Part) -> bool:
    """`Response: Accepted` says what became of a recommendation and nothing that is to be done."""
    said = plain_words(str(part.text))
    return part.role == "action" and bool(said) and set(said) <= set(load("cells")["answers"])


def _label_alone(words: str, *, bare_labels: bool) -> tuple[Role, tuple[int, int] | None] | None:
    """A line that is a label whose text comes below: a question (`Who will lead?`), or `Action 3`."""
    match = match_role(words)
    if match and match.role in RECORD_ROLES:
        is_question = words.rstrip().endswith("?") and match.certainty >= _QUESTION
        if is_question or (bare_labels and is_bare_label(words)):
            return match.role, None
    numbered = _NUMBERED.fullmatch(words.strip())
    return ("action", numbered.span(2)) if numbered and numbers_action(words) else None


def _ref(text: Text, opening: re.Match[str], number: re.Match[str] | None) -> list[Part]:
    """The number of the record: behind its first label, or in front of it."""
    if opening[2]:
        return [Part("ref", text.cut(*opening.span(2)))]
    return [Part("ref", text.cut(*number.span(1)))] if number and number[1] else []


def _role(label: str, *, numbered: bool = False) -> Role | None:
    """The role of a label; a numbered one that may name an action does (`Project 1`). A contact leads nothing."""
    matches = [m for m in match_roles(label) if m.certainty >= _SURE and m.role in RECORD_ROLES]
    if not matches or " ".join(plain_words(label)) in load("labels")["contacts"]["contact"]:
        return None
    return "action" if numbered and any(m.role == "action" for m in matches) else matches[0].role


def _role_of_phrase(label: str) -> Role | None:
    """The role of a label that is half a sentence: `When we will do it by`."""
    match = match_role(label) if len(label.split()) >= _PHRASE_WORDS else None
    return match.role if match and match.certainty >= _QUESTION and match.role in RECORD_ROLES else None


def _trimmed(text: Text) -> Text:
    words = str(text)
    return text.cut(0, len(words.rstrip(" |;,–-"))) if words else text
