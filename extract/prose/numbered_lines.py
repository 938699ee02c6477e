"""Records written as numbered lines that end with who and when: `2.1 Train all staff (Lead: HR; by May 2009)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extract.context import context_of_heads
from extract.finish_fields import RECORD_ROLES, finished_fields, names_time, remainder_notice
from extract.heading_stack import stacked
from extract.match_role import match_role
from extract.plan_record import ActionRow, ExtraCell, Role
from extract.split_time import split_time
from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Document, Table, Text, TextBlock

_NUMBER = re.compile(r"(?:\(?((?:[A-Z]{1,3})?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]?|[-*•▪–])\s+(?=\S)")
_CLOSING = re.compile(r"[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*\.?$")
_INLINE = re.compile(r"(?:(?<=[.;|])|(?<=[–-]))\s*([A-Z][A-Za-z /&]{1,30}?)\s?:\s+")
_WHO_AND_WHEN: frozenset[Role] = frozenset(
    {"lead_text", "timescale_text", "outcome", "resources", "progress", "status"}
)
#: What parts a closing bracket: semicolons and bars, and a full stop or comma before a label.
_PARTING = re.compile(r"[;|]|[.,]\s+(?=[A-Z][A-Za-z /&]{1,30}?\s*[:–-]\s)")
_LABEL = re.compile(r"\s*([A-Za-z][A-Za-z /&]{1,30}?)\s*[:–-]\s+")
_TIME = re.compile(
    r"\b(?:19|20)\d\d\b|\bby\b|\bon-?going\b|\bimmediate|\b(?:weekly|monthly|quarterly|annually)\b|\d{1,2}/\d{1,2}/\d{2}",
    re.I,
)


def numbered_records(document: Document, title: Text) -> Iterator[ActionRow]:
    """One record for each numbered or bulleted line whose closing bracket labels its lead (or responsible)."""
    heads: list[TextBlock] = []
    for block in document.blocks:
        if isinstance(block, Table):
            continue
        if block.kind == "heading":
            heads = stacked(heads, block)
        elif record := _record(block, heads, title):
            yield record


def _record(block: TextBlock, heads: list[TextBlock], title: Text) -> ActionRow | None:
    words = block.words
    number = _NUMBER.match(words)
    if number is None and block.kind != "list_item":
        return None
    text = Text((block.passage,))
    start = _start_of_action(words, number.end() if number else 0)
    end, found, extra = _who_and_when(text, start)
    if "lead_text" not in found or start >= end:
        return None
    texts = {**dict(context_of_heads(heads, title).texts), **found, "action": text.cut(start, end)}
    if number and number[1]:
        texts["ref"] = text.cut(*number.span(1))
    doubts = tuple(map(remainder_notice, extra))
    fields = finished_fields(texts, "action")
    return ActionRow("action", fields, block.passage.place, extra=extra, certainty=0.8, doubts=doubts)


def _start_of_action(words: str, start: int) -> int:
    """Behind the label, where the line says `2.1 Action: …`."""
    label = _LABEL.match(words, start)
    match = match_role(label[1]) if label else None
    return label.end() if label and match and match.role == "action" and match.certainty == 1.0 else start


def _who_and_when(text: Text, start: int) -> tuple[int, dict[Role, Text], tuple[ExtraCell, ...]]:
    """Where the action ends, and what follows it: a closing bracket, or labels in the line."""
    words = str(text)
    closing = _CLOSING.search(words, start)
    if closing:
        found, extra = _closing_parts(text, *closing.span(1))
        if "lead_text" in found:
            return closing.start(), found, extra
        found = _unlabelled_parts(text, *closing.span(1))
        if found:
            return closing.start(), found, ()
    labels = [(m, r) for m in _INLINE.finditer(words, start) if (r := _sure_role(m[1]))]
    if not labels:
        return start, {}, ()
    ends = [*(m.start() for m, _ in labels[1:]), len(words)]
    parts: dict[Role, Text] = {}
    for (label, role), end in zip(labels, ends, strict=True):
        said = _trimmed(text.cut(label.end(), end))
        is_time = role == "lead_text" and names_time(str(said))  # `By: June 2012`
        told: Role = "timescale_text" if is_time else role
        parts[told] = parts.get(told, NO_TEXT) + said
    return len(words[: labels[0][0].start()].rstrip(" |;–-")), parts, ()


def _unlabelled_parts(text: Text, start: int, end: int) -> dict[Role, Text]:
    """`[Rights of Way Officer, 2006]`: what stands before the last comma, and a time behind it."""
    words = str(text)[start:end]
    comma = words.rfind(",")
    behind = words[comma + 1 :].strip()
    in_square = str(text)[start - 1 : start] == "["
    if comma < 1 or cell_shape(behind) != "date" or (behind.isdigit() and not in_square):
        return {}
    return {"lead_text": text.cut(start, start + comma), "timescale_text": text.cut(start + comma + 1, end)}


def _sure_role(label: str) -> Role | None:
    match = match_role(label)
    return match.role if match and match.certainty >= 0.9 and match.role in _WHO_AND_WHEN else None


def _trimmed(text: Text) -> Text:
    return text.cut(0, len(str(text).rstrip(" |;–-")))


def _closing_parts(text: Text, start: int, end: int) -> tuple[dict[Role, Text], tuple[ExtraCell, ...]]:
    """The labelled parts of the closing bracket, and what is no field of a record.

    A part without a label that states a time is the timescale.
    """
    found: dict[Role, Text] = {}
    extra: list[ExtraCell] = []
    for span in _spans(str(text), start, end):
        words = str(text)[slice(*span)]
        label = _LABEL.match(words)
        match = match_role(label[1]) if label else None
        said = text.cut(span[0] + label.end(), span[1]) if label else text.cut(*span)
        if label and match and match.certainty >= 0.9 and match.role in RECORD_ROLES:
            for role, part in _with_time(_told(match.role, label[1], found), said):
                found[role] = found.get(role, NO_TEXT) + part
        elif _TIME.search(words):
            found["timescale_text"] = found.get("timescale_text", NO_TEXT) + text.cut(*span)
        elif said:
            extra.append(ExtraCell(label[1] if label else "", said))
    return found, tuple(extra)


def _told(role: Role, label: str, found: Mapping[Role, Text]) -> Role:
    """`Lead: …; by: …`: behind who, the bare `by` says when."""
    return "timescale_text" if label.casefold() == "by" and "lead_text" in found else role


def _spans(words: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of the characters [start, end)."""
    marks = [m.span() for m in _PARTING.finditer(words, start, end)]
    edges = [start, *(edge for mark in marks for edge in mark), end]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _with_time(role: Role, said: Text) -> tuple[tuple[Role, Text], ...]:
    """A lead may be followed by the time: `Lead: Head of Housing, March 2015`."""
    who, when = split_time(said) if role == "lead_text" else (said, NO_TEXT)
    return ((role, who), ("timescale_text", when)) if who and when else ((role, said),)
