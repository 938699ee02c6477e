"""What a cell looks like, whatever it means: empty, a number, a date, a few words, a sentence, much text.

Row breaks in a dump of cells are told by these shapes: a column holds cells of a few shapes only.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, get_args

Shape = Literal["empty", "number", "date", "few words", "phrase", "prose"]
SHAPES: tuple[Shape, ...] = get_args(Shape)

#: `1.4.1`, `7`, `A3`, `CYP 2.1`, `3a)`: what numbers rows of a table.
_NUMBER = re.compile(r"(?:[A-Z]{1,4}\s?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.):]?|[ivxIVX]{1,5}[.)]|[A-Z][.)]?")
_WORDS_FILE = Path(__file__).parent / "date_words.toml"


@cache
def _date_word() -> re.Pattern[str]:
    """A year, a date in figures or a word of `date_words.toml`."""
    tables = tomllib.loads(_WORDS_FILE.read_text("utf-8"))
    beginnings = (re.escape(word) + r"\w*" for word in tables.pop("beginnings"))
    words = (re.escape(word) for table in tables.values() for word in table)
    figures = (r"(?:19|20)\d\d", r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
    return re.compile(rf"\b(?:{'|'.join((*figures, *words, *beginnings))})\b", re.I)


def cell_shape(words: str) -> Shape:
    """The shape of a cell's text, white space folded."""
    if not words:
        return "empty"
    count = len(words.split())
    if count <= 2 and _NUMBER.fullmatch(words):
        return "number"
    if count <= 8 and _date_word().search(words):
        return "date"
    if count <= 3:
        return "few words"
    return "phrase" if count <= 10 else "prose"


#: Words that say nothing of a label among others that do.
_SMALL_WORDS = frozenset({"a", "an", "and", "at", "be", "by", "for", "in", "of", "on", "or", "the", "to", "with"})


def label_share(words: str, header_words: frozenset[str]) -> float:
    """How much of a short text are words that head columns (`Outcome/Targets`: all of it); 0 for a sentence."""
    found = re.findall(r"[a-z]+", words.lower())
    if not found or len(found) > 8 or words.rstrip().endswith((".", ";", ",")) or re.search(r"\d{2}", words):
        return 0.0
    telling = [w for w in found if w not in _SMALL_WORDS]
    if len(telling) <= 2:
        return sum(w in header_words for w in found) / len(found)
    return sum(w in header_words for w in telling) / len(telling)


def is_label(words: str, header_words: frozenset[str]) -> bool:
    """Is a text, punctuation and case aside, the label of a column word for word?"""
    return " ".join(re.findall(r"[a-zà-ÿ0-9]+", words.lower().replace("&", " and "))) in header_words


def label_shape(label: str) -> Shape | None:
    """The shape that the label of a column promises of its cells; None where it promises none."""
    shapes: dict[str, Shape] = {"numbers": "number", "dates": "date"}
    last = (re.findall(r"[a-z]+", label.lower()) or [""])[-1]
    return next((shapes[name] for name, words in _label_words().items() if last in words), None)


@cache
def _label_words() -> dict[str, list[str]]:
    """The last words of labels over numbers and over dates."""
    labels: dict[str, list[str]] = tomllib.loads(_WORDS_FILE.with_name("label_words.toml").read_text("utf-8"))
    return labels
