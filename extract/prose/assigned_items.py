"""Lists of agreed actions that name who is to do what: `- Head of Parks to mend the gate by June 2009`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extract.context import context_of_heads
from extract.finish_fields import finished_fields
from extract.heading_stack import stacked
from extract.plan_record import ActionRow, Role
from extract.prose.assignment import assignment_in
from ingest.document import Document, Table, Text, TextBlock

_BULLET = re.compile(r"(?:[-*•·▪■○●–\uf0b7]|\(?\w{1,3}(?:\.\d{1,2})*[.)])\s+(?=\S)")
#: One such item among others is said in passing.
_LEAST_ITEMS = 2


def assigned_items(document: Document, title: Text) -> Iterator[ActionRow]:
    """A record for each item of a list most of whose items say who is to do something."""
    heads: list[TextBlock] = []
    for is_item, group in groupby(document.blocks, key=_is_item):
        blocks = [block for block in group if isinstance(block, TextBlock)]
        records = [record for b in blocks if is_item and (record := _record(b, heads, title))]
        if len(records) >= _LEAST_ITEMS and len(records) * 2 > len(blocks):
            yield from records
        for block in blocks:
            heads = stacked(heads, block)


def _is_item(block: Table | TextBlock) -> bool:
    return isinstance(block, TextBlock) and block.kind == "list_item"


def _record(block: TextBlock, heads: list[TextBlock], title: Text) -> ActionRow | None:
    bullet = _BULLET.match(block.words)
    text = Text((block.passage,)).cut(bullet.end() if bullet else 0)
    said = assignment_in(text, known_verb=True)
    if said is None:
        return None
    found: dict[Role, Text] = {"action": text, "lead_text": said.who, "timescale_text": said.when}
    texts = {**dict(context_of_heads(heads, title).texts), **found}
    return ActionRow("action", finished_fields(texts, "action"), block.passage.place, certainty=0.7)
