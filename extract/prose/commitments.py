"""Sentences of running prose that bind somebody to something. Whether they state a time is told later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.plan_record import ActionRow, FieldText
from extract.vocabulary import load
from ingest.document import Document, Text

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)’”'\"])[.?!]\s+(?=[A-Z“\"'‘])")
_MIN_WORDS = 6
_BULLET = re.compile(r"^[-*•·▪■○●–\uf0b7]\s*")


def commitment_candidates(document: Document) -> Iterator[ActionRow]:
    """One record of kind `commitment` for each binding sentence outside tables, in the order of the text."""
    for block in document.text_blocks():
        if block.kind == "heading":
            continue
        text = Text((block.passage,))
        for start, end in _sentences(block.words):
            sentence = text.cut(start, end)
            if _binds(str(sentence)):
                yield ActionRow("commitment", (FieldText("action", sentence),), block.passage.place)


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    bullet = _BULLET.match(words)
    start = bullet.end() if bullet else 0
    for match in _SENTENCE_END.finditer(words):
        yield start, match.start() + 1
        start = match.end()
    if start < len(words):
        yield start, len(words)


def _binds(sentence: str) -> bool:
    if len(sentence.split()) < _MIN_WORDS or sentence.rstrip().endswith(("?", ":")):
        return False
    binding, hedged = _patterns()
    return bool(binding.search(sentence)) and not hedged.search(sentence)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    said = {
        **load("binding"),
        "verbs": [*load("binding")["verbs"], *load("binding")["tasks"], *load("cells")["orders"]],
    }
    words = {key: "|".join(re.escape(p) for p in phrases) for key, phrases in said.items()}
    promise = rf"(?:{words['modals']})(?: \w+ly| also| now| then| not)?,? (?:{words['verbs']})"
    binding = re.compile(rf"\b(?:{promise}|{words['phrases']})\b", re.I)
    return binding, re.compile(rf"\b(?:{words['hedged']})\b", re.I)
