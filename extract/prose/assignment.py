"""Who is to do something, where a sentence says it itself: `Head of Parks to mend the gate by June 2009`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.vocabulary import load, plain_words
from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Text

#: Whoever is to do something is named in so many words.
_MOST_WORDS = 10
_TO = re.compile(r"\s+to\s+(?=[a-z])")
#: A time at the end of a sentence has so many words.
_TIME_WORDS = 8


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is to do it, and by when; `when` is empty where the sentence states no time."""

    who: Text
    when: Text


def assignment_in(text: Text, *, known_verb: bool) -> Assignment | None:
    """The assignment a sentence states; None where it begins with nobody who is `to` do something.

    `known_verb`: what is to be done must begin with a known verb, unless the sentence states a time.
    """
    words = str(text)
    to = _TO.search(words)
    if to is None or not _names_somebody(words[: to.start()]):
        return None
    when = _time_at_end(text, to.end())
    if known_verb and not when and not _verbs().match(words, to.end()):
        return None
    return Assignment(text.cut(0, to.start()), when)


def _names_somebody(words: str) -> bool:
    plain = plain_words(words)
    named = words[:1].isupper() and not re.search(r"[.;:?!]\s", words)
    return named and 0 < len(plain) <= _MOST_WORDS and not set(plain) & set(load("binding")["nobody"])


@cache
def _verbs() -> re.Pattern[str]:
    verbs = (*load("binding")["verbs"], *load("binding")["tasks"])
    return re.compile(rf"(?:\w+ly )?(?:{'|'.join(map(re.escape, verbs))})\b")


def _time_at_end(text: Text, start: int) -> Text:
    """The time a sentence ends with, its preposition included: `by 2 June 2009`, `from April until June 2009`.

    The last preposition begins it, and one before that only where a time stands between the two: in
    `in Market Street by 30 June` a place does.
    """
    words = str(text).rstrip(" .")
    begins, ends = -1, len(words)
    for match in reversed(list(_before_time().finditer(words, start))):
        said = words[match.end() : ends].split()
        if len(said) <= _TIME_WORDS and cell_shape(" ".join(said)) == "date":
            begins = ends = match.start()
        elif len(said) > _TIME_WORDS or (begins >= 0 and said):
            break
    return text.cut(begins, len(words)) if begins >= 0 else NO_TEXT


@cache
def _before_time() -> re.Pattern[str]:
    phrases = sorted(load("binding")["before_time"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\s+(?=\S)", re.I)
