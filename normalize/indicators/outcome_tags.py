"""Outcome tags: words that stand for a code where they are the whole of a line, or where their scheme is named
right before them (`Every Child Matters: Stay safe`); never elsewhere in running prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from normalize.indicators.code_span import CodeSpan
from normalize.indicators.scheme import Scheme, load_schemes

PIECE = re.compile(r"[^\n;/,|•]+")
INNER = re.compile(r"[A-Za-z].*[A-Za-z]", re.DOTALL)
LONGEST = 400


@cache
def _tags() -> dict[str, tuple[Scheme, str]]:
    return {words: (s, code) for s in load_schemes().schemes for words, code in s.tags}


def outcome_tags(text: str) -> tuple[tuple[Scheme, CodeSpan], ...]:
    """The tags of a text, with the characters they stand at."""
    folded = _folded(text)
    if not any(words in folded for words in _tags()):
        return ()
    return tuple(_tags_alone(text)) or tuple(_tags_after_name(text))


def _tags_alone(text: str) -> list[tuple[Scheme, CodeSpan]]:
    """The tags of a text that holds nothing else: one a line, or parted by marks."""
    found: list[tuple[Scheme, CodeSpan]] = []
    for piece in PIECE.finditer(text) if len(text) <= LONGEST else ():
        inner = INNER.search(piece.group())
        if inner is None:
            if re.search(r"\w", piece.group()):
                return []
            continue
        tag = _tags().get(_folded(inner.group()))
        begins_inside_word = re.search(r"\w$", piece.group()[: inner.start()])
        if tag is None or begins_inside_word or re.search(r"\w", piece.group()[inner.end() :]):
            return []
        start = piece.start() + inner.start()
        found.append((tag[0], CodeSpan(tag[1], start, start + len(inner.group()))))
    return found


@cache
def _after_names() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """For each scheme with tags: its name before a tag, and one more tag of a list."""
    patterns = []
    for scheme in (s for s in load_schemes().schemes if s.tags):
        words = sorted((re.escape(w).replace(r"\ ", r"\s+") for w, _ in scheme.tags), key=len, reverse=True)
        tag = rf"(?P<tag>(?i:{'|'.join(words)}))(?![\w-])"
        labels = "|".join((*scheme.labels, "themes?", "aims?"))
        name = rf"(?<!\w)(?:{scheme.named()})(?:\s+(?i:{labels}))?\s*[:–—(-]?\s*[‘“'\"]?{tag}"
        patterns.append((re.compile(name), re.compile(rf"[’”'\"]?(?:\s*[,;/&+•]\s*|,?\s+and\s+)[‘“'\"]?{tag}")))
    return tuple(patterns)


def _tags_after_name(text: str) -> Iterator[tuple[Scheme, CodeSpan]]:
    for named, listed in _after_names():
        for first in named.finditer(text):
            match: re.Match[str] | None = first
            start = first.start()
            while match:
                scheme, code = _tags()[_folded(match["tag"])]
                yield scheme, CodeSpan(code, start, match.end())
                match = listed.match(text, match.end())
                start = match.start("tag") if match else start


def _folded(words: str) -> str:
    return re.sub(r"\s+", " ", words).lower()
