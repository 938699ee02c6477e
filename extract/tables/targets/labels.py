"""What a label over a column or before a row of figures says: a period, and whether a target stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Text

#: What figures are: where things stood, what is to be reached, or what was reached.
ValueKind = Literal["baseline", "target", "actual"]
_KINDS: tuple[ValueKind, ...] = get_args(ValueKind)
#: Words that name an indicator of a scheme, whatever the scheme.
INDICATOR = re.compile(r"\b(?:N[Il1]s?|BV(?:PI)?|PAF|VSB|VSA|VSC|LI|LPI|KPI|PI)\b\.?\s?(?:No\.?\s?)?\d", re.I)
_MAX_LABEL = 60
_FIGURE = re.compile(r"\d")
_SHARE = re.compile(r"\d\s?%")


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a label, the period they name (empty where none) and the kind of the figures it stands for.

    `rest` holds the plain words beside the period.
    """

    period: Text = NO_TEXT
    kind: ValueKind | None = None
    rest: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        return bool(self.period) or self.kind is not None


def read_label(text: Text) -> Label:
    """`Yr 1 - 2008/9`, `Target Mar 2011`, `Baseline (2006/07)`, `Actual`; nothing for a figure or a long text."""
    words = str(text)
    if not words or len(words) > _MAX_LABEL or _SHARE.search(words):
        return Label()
    match = find_period(words)
    beside = words[: match.start()] + " " + words[match.end() :] if match else words
    rest = plain_words(beside)
    return Label(text.cut(*match.span()) if match else NO_TEXT, _kind(" ".join(rest)), rest)


def is_pure_period(text: Text) -> bool:
    """A period, and at most a word for what stands there: `2008/09`, `Baseline (March 2008)`, `Year 2: 2010`."""
    words = str(text)
    match = find_period(words) if len(words) <= _MAX_LABEL else None
    if match is None:
        return False
    beside = re.sub(r"\b(?:year|yr)s?\.? ?\d\b", " ", words[: match.start()] + " " + words[match.end() :], flags=re.I)
    return not _FIGURE.search(beside) and not _SHARE.search(words) and len(plain_words(beside)) <= 3


def has_word_of(words: tuple[str, ...], name: str) -> bool:
    """Do the words hold one of a list of the vocabulary?"""
    return bool(_pattern(name).search(" ".join(words)))


def find_period(words: str) -> re.Match[str] | None:
    """The first period in a label, a year or more before a bare `Year 2`."""
    return _periods().search(words) or _NUMBERED.search(words)


_NUMBERED = re.compile(r"\b(?:year|yr)\.? ?[1-9]\b", re.I)


def _kind(words: str) -> ValueKind | None:
    if _pattern("about").search(words):
        return None
    if _pattern("not_targets").search(words):
        return "actual"
    return next((kind for kind in _KINDS if _pattern(kind).search(words)), None)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    phrases = sorted(load("targets")[name], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


@cache
def _periods() -> re.Pattern[str]:
    """`2008/9`, `07/08` (years that follow each other), `Mar 2011`, `31 March 2010`, `Q3 2008/09`, `2020`."""
    months = rf"(?:{'|'.join(load('targets')['months'])})[a-z]*\.?"
    year = r"(?:19|20)\d\d"
    pairs = "|".join(f"{n:02}[/–-]{(n + 1) % 100:02}" for n in range(100))
    before = rf"(?:(?:(?:\d\d?(?:st|nd|rd|th)? )?{months}|q(?:uarter )?[1-4])[ ,'’/–-]{{0,2}})?"
    span = rf"{year}\s?[/–-]\s?(?:{year}|\d{{1,2}})\b"
    return re.compile(
        rf"(?<![\w.£/]){before}(?:{span}|{year}\b)|\b{months}[ '’–-]{{1,2}}\d\d\b(?![/%.\d])"
        rf"|(?<![\w.£/,])(?:{pairs})\b(?![/.%\d])|\b\d\d?[./]\d\d?[./](?:{year}|\d\d)\b",
        re.IGNORECASE,
    )
