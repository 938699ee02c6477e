"""Outcome tags: words that stand for a code where they are the whole of a line, never in running prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from normalize.indicators.code_list import CodeSpan
from normalize.indicators.scheme import Scheme, load_schemes

PIECE = re.compile(r"[^\n;]+")
INNER = re.compile(r"[A-Za-z].*[A-Za-z]", re.DOTALL)
LONGEST = 400


@cache
def _tags() -> dict[str, tuple[Scheme, str]]:
    return {words: (s, code) for s in load_schemes().schemes for words, code in s.tags}


def read_outcome_tags(text: str) -> Iterator[tuple[Scheme, CodeSpan]]:
    """The tags of a text that holds nothing else: one a line, or parted by semicolons."""
    if len(text) > LONGEST:
        return
    found: list[tuple[Scheme, CodeSpan]] = []
    for piece in PIECE.finditer(text):
        inner = INNER.search(piece.group())
        if inner is None:
            continue
        tag = _tags().get(re.sub(r"\s+", " ", inner.group()).lower())
        begins_inside_word = re.search(r"\w$", piece.group()[: inner.start()])
        if tag is None or begins_inside_word or re.search(r"\w", piece.group()[inner.end() :]):
            return
        start = piece.start() + inner.start()
        found.append((tag[0], CodeSpan(tag[1], start, start + len(inner.group()))))
    yield from found
