"""Take a plan's own number (`7.2 Monitor the targets`) off the text it stands in front of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.plan_record import ActionKind, ActionRow, FieldText, Role
from ingest.document import Text

#: Numbers of two or more levels number rows of a plan. Where several lines of a cell have one, they number its steps.
_NUMBER = re.compile(r"((?:[A-Z]{1,4}\s?)?\d{1,3}(?:\.\d{1,3})+[a-z]?|[A-Z]{1,4}\d{1,3}[a-z]?(?=[.:)]))[.:)]?\s+(?=\S)")
_SINGLE = re.compile(r"(?:(\d{1,3})[.)]|\(([a-z]{1,3}|\d{1,3})\)|([a-z])\))\s+(?=\S)")
#: `A1 Signpost all paths`: a number only where every action of the table begins with one.
_CODE = re.compile(r"([A-Z]{1,4}\s?\d{1,3}[a-z]?)\s+(?=[A-Z])")
_LEAST_CODES = 3
#: `2.5 times`, `1.5 million`: a figure, not a number.
_FIGURE = re.compile(
    r"[\d.]+\s+(?:%|per|times|million|billion|fte|hours?|days?|weeks?|months?|years?|posts?|m\b|k\b)", re.I
)


def split_ref(texts: dict[Role, Text], kind: ActionKind) -> dict[Role, Text]:
    """The texts with `ref` set from the first of risk or action that begins with a number, if none is set."""
    if "ref" in texts:
        return texts
    carrier: Role = "risk" if kind == "mitigation" and "risk" in texts else "action"
    text = texts.get(carrier)
    match = _number(str(text)) if text else None
    if text is None or match is None:
        return texts
    return {**texts, "ref": text.cut(*match.span(match.lastindex or 1)), carrier: text.cut(match.end())}


def _number(words: str) -> re.Match[str] | None:
    if _FIGURE.match(words):
        return None
    for pattern in (_NUMBER, _SINGLE):
        match = pattern.match(words)
        if match:
            return None if any(pattern.match(line) for line in words.split("\n")[1:]) else match
    return None


def split_codes(rows: Sequence[ActionRow]) -> tuple[ActionRow, ...]:
    """The records of a table, the codes their actions begin with taken off where all begin with one of their own."""
    found = [_CODE.match(str(row.get("action"))) for row in rows]
    codes = {match[1] for match in found if match}
    if len(codes) < max(_LEAST_CODES, len(rows)) or any(row.get("ref") for row in rows):
        return tuple(rows)
    return tuple(_without_code(row, match) for row, match in zip(rows, found, strict=True) if match)


def _without_code(row: ActionRow, match: re.Match[str]) -> ActionRow:
    action = row.get("action")
    ref = FieldText("ref", action.cut(*match.span(1)))
    others = (FieldText(f.role, action.cut(match.end())) if f.role == "action" else f for f in row.fields)
    return replace(row, fields=(ref, *others))
