"""Take out of the cell of an action the lines that say themselves who and when: `Lead: Head of Parks`."""

from __future__ import annotations

import re

from extract.match_role import match_role
from extract.plan_record import Role
from ingest.document import NO_TEXT, Passage, Text

_LABEL = re.compile(r"([A-Z][A-Za-z /]{1,30}?)\s?:\s+(?=\S)")
_TAKEN_OUT: frozenset[Role] = frozenset({"lead_text", "timescale_text"})


def with_labelled_lines(texts: dict[Role, Text]) -> dict[Role, Text]:
    """The texts of a row, with who and when from labelled paragraphs of its action where no column states them."""
    action = texts.get("action", NO_TEXT)
    told = [(passage, _told(passage, texts)) for passage in action.passages]
    kept = tuple(passage for passage, said in told if said is None)
    if not kept or len(kept) == len(told):
        return texts
    found: dict[Role, Text] = {}
    for _, said in told:
        if said:
            found[said[0]] = found.get(said[0], NO_TEXT) + said[1]
    return {**texts, "action": Text(kept), **found}


def _told(passage: Passage, texts: dict[Role, Text]) -> tuple[Role, Text] | None:
    """The role a paragraph labels itself with, if no column has it, and what it says behind the label."""
    label = _LABEL.match(passage.words)
    match = match_role(label[1]) if label else None
    if label is None or match is None or match.certainty < 1.0 or match.role not in _TAKEN_OUT or match.role in texts:
        return None
    return match.role, Text((passage,)).cut(label.end())
