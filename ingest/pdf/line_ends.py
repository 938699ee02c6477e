"""What stands at the end of a line: a space, a hyphen that belongs to the word, one that does not, or a word
broken in two because its column was too narrow for it.

The rest of the document helps to decide: a word met whole elsewhere is a word. So do two lists, to which a row may be
added: short_words.csv, the words of one or two letters (any other so short is the tail of a broken word), and
word_endings.csv, endings that are no words by themselves (Commun|ities).
"""

from __future__ import annotations

import calendar
import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from ingest.document import fold
from ingest.pdf.frame import Span

Known = frozenset[str]

_BROKEN_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}/\d{2}|\d{4}-\d{2,4}")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]+")
# The consonants an English word may begin with, two and more of them.
_ONSET = re.compile(
    r"[bcfgp][lr]|[dkt]r|[dgkpr]h|[ckstw]h|[cpst]hr|chl|ph[lr]|[gkm]n|ps|pt|ps|s[cklmnpqtvw]|s[cpt]r|s[cp]l|sch|squ?|shr|[dt]w|ts|thw|wr"
)
_MONTHS = frozenset(name.casefold() for name in calendar.month_name if name)


class SetLine(Protocol):
    """What is asked of a line: its words, where they stand, how wide its first word and letter are."""

    @property
    def words(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def first_word(self) -> float: ...
    @property
    def first_letter(self) -> float: ...


def known_words(blocks: Iterable[Sequence[SetLine]]) -> Known:
    """Every word surely whole, in lower case; words that a line end may have broken are left out."""
    known: set[str] = set()
    for lines in blocks:
        broken_before = False
        for at, line in enumerate(lines):
            words = line.words.split()
            last = at == len(lines) - 1
            alone = len(words) == 1 and not last
            ends_open = alone or (not last and line.words.endswith("-"))
            known.update(_bare(w) for w in words[broken_before : len(words) - ends_open])
            broken_before = ends_open
    return frozenset(known)


def joined_lines(lines: Sequence[SetLine], right: float, known: Known) -> str:
    """The words of the lines as one paragraph. `right` is as far as text may run."""
    words = lines[0].words
    for before, line in pairwise(lines):
        words = _joined(words, before, line, right, known)
    return fold(words)


def asks_the_document(lines: Sequence[SetLine], right: float) -> bool:
    """Whether the words of the whole document may have a say in how these lines are joined."""
    return any(_asks(before, line, right) for before, line in pairwise(lines))


def _asks(before: SetLine, line: SetLine, right: float) -> bool:
    """No line but one that begins small goes on with a word of the line before; its digits need no document."""
    if not line.words[:1].islower():
        return False
    is_word = " " not in before.words and before.words[-1:].isalpha()
    return before.words.endswith("-") or (is_word and _fills_its_line(before, line, right))


def _joined(words: str, before: SetLine, line: SetLine, right: float, known: Known) -> str:
    head, tail = words.rsplit(" ", 1)[-1], line.words.split(" ", 1)[0]
    if len(head) > 1 and head[-1] in "-/–" and head[-2].isalnum():
        return words[:-1] + line.words if _hyphen_goes(head, tail, known) else words + line.words
    one_word = _is_one_word(head, tail, known) if " " not in before.words else _is_cut_off(head, tail)
    if one_word and _fills_its_line(before, line, right):
        return words + line.words
    return f"{words} {line.words}"


def _hyphen_goes(head: str, tail: str, known: Known) -> bool:
    """A hyphen between two letters, the second small, splits a word; not one known with it, nor two known words.

    A word with a hyphen already (up-to-|date) ends its line at another of its own.
    """
    if not (head[-1] == "-" and head[-2].isalpha() and tail[:1].islower()):
        return False
    if _bare(head[:-1] + tail) in known or _bare(head[:-1].rsplit("-", 1)[-1] + tail) in known:
        return True
    if "-" in head[:-1]:
        return False
    return _bare(head + tail) not in known and not (_bare(head[:-1]) in known and _bare(tail) in known)


def _fills_its_line(before: SetLine, line: SetLine, right: float) -> bool:
    """Whether a line has no room for one more letter: its last word may run on below.

    Not where the next word is as wide as the column again: words of three lines are rarer than two words.
    """
    full = right - before.span.x1 < line.first_letter + 0.3
    return full and line.first_word < 0.85 * (right - before.span.x0)


def _is_cut_off(head: str, tail: str) -> bool:
    """Whether the first letter alone of a word stands at the end of a line of several (and D|emocratic Services)."""
    return len(head) == 1 and head.isupper() and head not in "AIO" and tail[:1].islower()


def _is_one_word(head: str, tail: str, known: Known) -> bool:
    """Whether two pieces are one broken word, or one broken date such as 31/03/20|10.

    Two words that fill a narrow column look the same: only a word of the document, a month, or one of which the
    rest can be no word (Recommendatio|n, Develop|ment, Depa|rtment) is put together.
    """
    if head[-1].isdigit() and tail[:1].isdigit():
        return bool(_BROKEN_DATE.fullmatch(head + tail))
    if not (head[-1].isalpha() and tail[:1].islower()):
        return False
    if _is_no_word(_bare(tail)):
        return True
    return _bare(head) not in known and (_bare(head + tail) in known or _bare(head + tail) in _MONTHS)


def _is_no_word(tail: str) -> bool:
    """Is it too short for a word, an ending, or does it begin as no English word does?"""
    if not tail.isalpha():
        return False
    if len(tail) <= 2:
        return tail not in _listed("short_words.csv", "word")
    onset = _CONSONANTS.match(tail)
    strange = onset is not None and len(onset[0]) > 1 and _ONSET.fullmatch(onset[0]) is None
    return strange or tail in _listed("word_endings.csv", "ending")


@cache
def _listed(name: str, column: str) -> frozenset[str]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return frozenset(row[column] for row in csv.DictReader(file))


def _bare(word: str) -> str:
    return word.strip(".,;:()[]'\"‘’“”!?•").casefold()
