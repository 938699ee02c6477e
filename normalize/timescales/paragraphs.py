"""The lines of a cell, put together again where one time was broken over two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from normalize.timescales.lexicon import lexicon
from normalize.timescales.phrases import pieces

LAST_WORDS = re.compile(r"([^\W\d_]+)[.,:]?\s*$")
ENDS_OPEN = re.compile(r"\d\s*[-–—/]\s*$")
ONLY_YEAR = re.compile(r"\s*'?\d{2}(?:\d{2})?\s*$")
ONLY_DAY = re.compile(r"\s*\d{1,2}(?:st|nd|rd|th)?\s*", re.I)
HALF_WORD = re.compile(r"([^\W\d_]+)-\s*$")
YEAR_ON_LINE = re.compile(r"\d{4}|['’]\d\d")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the cell that is read as one: `line` is the 0-based line it begins on, `start` its offset."""

    text: str
    start: int
    line: int


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a cell; a line that stops in the middle of a time goes on in the next line with words."""
    lines = [*_lines(text)]
    begun: _Line | None = None
    for line, following in zip_longest(lines, lines[1:]):
        begun = begun or line
        if following is None or not _is_cut(line.words, following.words):
            yield Paragraph(text[begun.start : line.start + len(line.words)], begun.start, begun.number)
            begun = None


class _Line(NamedTuple):
    words: str
    start: int
    number: int


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold words."""
    start = 0
    for number, words in enumerate(text.split("\n")):
        if words.strip():
            yield _Line(words, start, number)
        start += len(words) + 1


def _is_cut(line: str, following: str) -> bool:
    """Does the line stop in the middle of a time that goes on in the following one?"""
    if ENDS_OPEN.search(line) or _starts_and_finishes(line, following) or _is_cut_before(line, following):
        return True
    match = LAST_WORDS.search(line)
    if match is None:
        return False
    word = match[1].casefold()
    words = lexicon()
    if word in words.particles["broken_line"] and match[0].rstrip().endswith(match[1]):
        return True
    if word in words.months and not YEAR_ON_LINE.search(line):
        return bool(ONLY_YEAR.match(following))
    last = pieces(line.casefold())[-1:]
    return last == (word,) and _expects_a_date(word) and len(pieces(line)) <= 12


def _is_cut_before(line: str, following: str) -> bool:
    """Is the following line the rest of a month cut at a hyphen, or the month of a day that fills its line?"""
    first = pieces(following.casefold())[:1]
    if (half := HALF_WORD.search(line)) is not None and first:
        return half[1].casefold() + first[0] in lexicon().months
    return ONLY_DAY.fullmatch(line) is not None and bool(first) and first[0] in lexicon().months


def _starts_and_finishes(line: str, following: str) -> bool:
    """`Start: April 2009` over `End: March 2010`, `From April` over `to June`: one time on two lines.

    `Starting 2009,` over `Finish 2010` are two sentences, each with a time of its own.
    """
    words = lexicon()
    first, second = _opening(line), _opening(following)
    if not first or not second or not words.has("open", first[0].casefold()):
        return False
    labels = first[-1] == second[-1] == ":" and words.has("finishing", second[0].casefold())
    return labels or (words.has("to", second[0]) and not words.has("deadline", second[0]) and len(second[0]) > 1)


def _opening(line: str) -> tuple[str, ...]:
    """The first word of a line; with the colon of a label: `Start date:`."""
    found = pieces(line)[:3]
    return found[: found.index(":") + 1] if ":" in found else found[:1]


def _expects_a_date(word: str) -> bool:
    """`by` and `from` do; `deadline` and `beyond` may as well end what was said."""
    words = lexicon()
    cues, closing = ("deadline", "open"), ("after_deadline", "after_open")
    return any(words.has(cue, word) for cue in cues) and not any(words.has(cue, word) for cue in closing)
