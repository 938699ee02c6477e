"""Whole phrases: those that say nothing of a lead (n/a, dates, means) and those that leave it open (TBC)."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.leads.lexicon import lexicon
from normalize.leads.words import PLAIN

_MARKS = " .,:;!*-_()[]/\\•·"
_NUMBER = re.compile(r"[\d/.'-]+(?:st|nd|rd|th)?")
_GAPS = re.compile(r"[\s-]+")
_SAYS_SOMETHING = re.compile(r"\w|\?|[\"“”]|\^|↑")
_MONEY = re.compile(r"[£€$]\s*\d")


def folded(text: str) -> str:
    """Lower case, straight quotes, marks at the ends off, one space between words."""
    return " ".join(text.translate(PLAIN).casefold().split()).strip(_MARKS)


def is_date(text: str) -> bool:
    """A date or a time word and no more: `March 2004`, `2003/04`, `from Sept 09`."""
    plain = folded(text)
    words = [w for w in (word.strip(".,()'") for word in _GAPS.split(plain)) if w]
    phrases = lexicon().phrases
    if not words or not all(w in phrases["date_words"] or _NUMBER.fullmatch(w) for w in words):
        return False
    if plain in lexicon().unit_names:  # "Early Years"
        return False
    return any(w not in phrases["date_fillers"] for w in words) or words == ["may"]


@lru_cache(maxsize=1)
def _resource_starts() -> tuple[str, ...]:
    return tuple(lexicon().phrases["resource_starts"])


def _is_means(plain: str) -> bool:
    """Money, budgets and staff time: text of a resources column that slipped in."""
    if plain.startswith(_resource_starts()) or _MONEY.search(plain):
        return True
    words = plain.split()
    ends = lexicon().phrases["resource_ends"]
    return len(words) > 1 and words[-1] in ends and lexicon().post_heads.isdisjoint(words)


def is_nothing(text: str) -> bool:
    """Whether a text names no lead at all: empty, a dash, n/a, a date, a number, means."""
    plain = folded(text)
    if not plain:
        return not is_ditto(text)
    listed = plain in lexicon().phrases["nothing"]
    return listed or is_date(plain) or _is_means(plain) or not _SAYS_SOMETHING.search(plain)


def is_ditto(text: str) -> bool:
    """A ditto mark, or question marks alone."""
    return " ".join(text.split()) in lexicon().phrases["ditto_marks"]


def is_unresolved_phrase(text: str) -> bool:
    """TBC, as above, various, all partners, a ditto mark."""
    plain = folded(text)
    phrases = lexicon().phrases
    words = plain.split()
    quantified = 1 < len(words) < 6 and words[0] in phrases["quantifiers"] and words[-1] in phrases["open_nouns"]
    if quantified and all(word.isalpha() for word in words):  # "all front line staff"
        return "and" not in words
    listed = plain in phrases["unresolved"] or plain.removeprefix("the ") in phrases["unresolved"]
    return listed or is_ditto(text)


@lru_cache(maxsize=1)
def _note_starts() -> tuple[str, ...]:
    return tuple(f"{start} " for start in lexicon().phrases["note_starts"])


def is_note(text: str) -> bool:
    """A remark on a lead: `vacant`, `from April 2009`, `ext 5012`, `on secondment`."""
    plain = folded(text)
    phrases = lexicon().phrases
    if not plain or plain in phrases["notes"] or is_nothing(text):
        return True
    return f"{plain} ".startswith(_note_starts())
