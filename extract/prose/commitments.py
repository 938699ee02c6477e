"""Sentences of running prose that bind somebody to something. Whether they state a time is told later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.plan_record import ActionRow, FieldText
from extract.prose.binding_sentence import read_binding
from ingest.document import Document, Text

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)’”'\"])[.?!]\s+(?=[A-Z“\"'‘]|\(\w{1,3}\)\s)")
_BULLET = re.compile(r"^[-*•·▪■○●–\uf0b7]\s*")


def commitment_candidates(document: Document) -> Iterator[ActionRow]:
    """One record of kind `commitment` for each binding sentence outside tables, in the order of the text."""
    for block in document.text_blocks():
        if block.kind == "heading":
            continue
        text = Text((block.passage,))
        for start, end in _sentences(block.words):
            sentence = text.cut(start, end)
            binding = read_binding(str(sentence))
            if binding is not None:
                doer = (FieldText("lead_text", sentence.cut(*binding.doer)),) if binding.doer else ()
                yield ActionRow("commitment", (FieldText("action", sentence), *doer), block.passage.place)


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    bullet = _BULLET.match(words)
    start = bullet.end() if bullet else 0
    for match in _SENTENCE_END.finditer(words):
        yield start, match.start() + 1
        start = match.end()
    if start < len(words):
        yield start, len(words)
