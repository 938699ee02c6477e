"""Whole phrases: those that say nothing of a lead (n/a, dates, means) and those that leave it open (TBC)."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.leads.lexicon import lexicon
from normalize.leads.words import PLAIN

_MARKS = " .,:;!*-_()[]/\\•·"
_NUMBER = re.compile(r"[\d/.'-]+(?:st|nd|rd|th)?")
_MONEY = re.compile(r"[£€$]\s*\d")


def folded(text: str) -> str:
    """Lower case, straight quotes, marks at the ends off, one space between words."""
    return " ".join(text.translate(PLAIN).casefold().split()).strip(_MARKS)


def is_date(text: str) -> bool:
    """A date or a time word and no more: `March 2004`, `2003/04`, `from Sept 09`."""
    words = [w.strip(".,()'") for w in re.split(r"[\s-]+", folded(text)) if w.strip(".,()'")]
    phrases = lexicon().phrases
    if not words or not all(w in phrases["date_words"] or _NUMBER.fullmatch(w) for w in words):
        return False
    if folded(text) in lexicon().unit_names:  # "Early Years"
        return False
    return any(w not in phrases["date_fillers"] for w in words) or words == ["may"]


def _is_means(plain: str) -> bool:
    """Money, budgets and staff time: text of a resources column that slipped in."""
    phrases = lexicon().phrases
    if _MONEY.search(plain) or any(plain.startswith(start) for start in phrases["resource_starts"]):
        return True
    words = plain.split()
    posts = lexicon().post_heads
    return len(words) > 1 and words[-1] in phrases["resource_ends"] and posts.isdisjoint(words)


@lru_cache(maxsize=20_000)
def is_nothing(text: str) -> bool:
    """Whether a text names no lead at all: empty, a dash, n/a, a date, a number, means."""
    plain = folded(text)
    if not plain:
        return not is_ditto(text)
    return (
        plain in lexicon().phrases["nothing"]
        or is_date(text)
        or _is_means(plain)
        or not re.search(r"\w|\?|[\"“”]|\^|↑", plain)
    )


def is_ditto(text: str) -> bool:
    """A ditto mark, or question marks alone."""
    return " ".join(text.split()) in lexicon().phrases["ditto_marks"]


@lru_cache(maxsize=20_000)
def is_unresolved_phrase(text: str) -> bool:
    """TBC, as above, various, all partners, a ditto mark."""
    plain = folded(text)
    open_phrases = lexicon().phrases["unresolved"]
    words = plain.split()
    phrases = lexicon().phrases
    quantified = 1 < len(words) < 6 and words[0] in phrases["quantifiers"] and words[-1] in phrases["open_nouns"]
    if quantified and all(word.isalpha() for word in words):  # "all front line staff"
        return "and" not in words
    return is_ditto(text) or plain in open_phrases or plain.removeprefix("the ") in open_phrases


def is_note(text: str) -> bool:
    """A remark on a lead: `vacant`, `from April 2009`, `ext 5012`, `on secondment`."""
    plain = folded(text)
    phrases = lexicon().phrases
    if not plain or plain in phrases["notes"] or is_nothing(text):
        return True
    return any(plain == start or plain.startswith(start + " ") for start in phrases["note_starts"])
