"""Records written as numbered lines that end with who and when: `2.1 Train all staff (Lead: HR; by May 2009)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.context import context_of_heads
from extract.match_role import match_role
from extract.plan_record import ActionRow, FieldText, Role
from ingest.document import NO_TEXT, Document, Table, Text, TextBlock

_NUMBER = re.compile(r"(?:\(?((?:[A-Z]{1,3})?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]?|[-*•▪–])\s+(?=\S)")
_CLOSING = re.compile(r"[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*\.?$")
_PART = re.compile(r"[^;|]+")
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
            heads = [*(h for h in heads if (h.level or 1) < (block.level or 1)), block]
        elif record := _record(block, heads, title):
            yield record


def _record(block: TextBlock, heads: list[TextBlock], title: Text) -> ActionRow | None:
    words = block.words
    number, closing = _NUMBER.match(words), _CLOSING.search(words)
    if closing is None or (number is None and block.kind != "list_item"):
        return None
    text = Text((block.passage,))
    found = _closing_parts(text, *closing.span(1))
    start = number.end() if number else 0
    if "lead_text" not in found or start >= closing.start():
        return None
    texts = {**dict(context_of_heads(heads, title).texts), **found, "action": text.cut(start, closing.start())}
    if number and number[1]:
        texts["ref"] = text.cut(*number.span(1))
    fields = tuple(FieldText(role, value) for role, value in texts.items() if value)
    return ActionRow("action", fields, block.passage.place, certainty=0.8)


def _closing_parts(text: Text, start: int, end: int) -> dict[Role, Text]:
    """The labelled parts of the closing bracket; a part without a label that states a time is the timescale."""
    found: dict[Role, Text] = {}
    for part in _PART.finditer(str(text), start, end):
        label = _LABEL.match(part[0])
        match = match_role(label[1]) if label else None
        if label and match and match.certainty >= 0.9:
            found[match.role] = text.cut(part.start() + label.end(), part.end())
        elif _TIME.search(part[0]):
            found["timescale_text"] = found.get("timescale_text", NO_TEXT) + text.cut(*part.span())
    return found
