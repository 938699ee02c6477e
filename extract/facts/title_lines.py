"""Lines that stand with a title and are none: whose plan it is, and when it was made or dealt with."""

from __future__ import annotations

import re

from extract.vocabulary import load, plain_words
from ingest.document import Text, TextBlock

DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:[A-Za-z]{3,9}|\d{1,2})[\s./,-]+(?:(?:19|20)\d\d|\d\d)\b", re.I)
#: What stands between the names of two bodies.
_BETWEEN = re.compile(r"\s+(?:and|&|/|with|on behalf of|in partnership with)\s+(?:the\s+)?|\s*/\s*|,\s+", re.I)
_NAME_WORDS = 6
#: `2. Health Board`: a number says that a part of the document begins.
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+[A-Z]|\d{1,2}\.\d")
#: How far from the title, in blocks, a line still goes with it.
_BESIDE = 3


def goes_with_title(line: TextBlock, title: Text) -> bool:
    """Does a line beside the title name a body or a day, and so no part of the plan?"""
    blocks = [p.place.block for p in title.passages if p.place.block is not None]
    own = line.passage.place.block
    if (
        own is None
        or _NUMBERED.match(line.words)
        or min((abs(own - block) for block in blocks or [0]), default=0) > _BESIDE
    ):
        return False
    return bool(DAY.search(line.words)) or _belongs_to_a_body(line.words)


def names_a_body(words: str) -> bool:
    """Is a line the name of a council, board or committee, or of several, and of no plan?"""
    plain = plain_words(words)
    vocabulary = load("labels")["never_title"]
    named = set(plain) & {*vocabulary["complete"], *vocabulary["half_complete"]}
    if named or not plain:
        return False
    phrase = " ".join(plain)
    opens = any(phrase.startswith(f"{opening} ") for opening in vocabulary["openings"])
    return opens or _all_end_with(words, frozenset(vocabulary["bodies"]))


def _belongs_to_a_body(words: str) -> bool:
    vocabulary = load("headings")
    phrase = " ".join(plain_words(words))
    opens = any(phrase.startswith(f"{opening} ") for opening in vocabulary["body_openings"])
    return opens or _all_end_with(words, frozenset(vocabulary["bodies"]))


def _all_end_with(words: str, bodies: frozenset[str]) -> bool:
    """Is the line, or each of the names in it, a short one that ends with the word of a body, or begins with NHS?"""
    whole = plain_words(words)
    if len(whole) <= _NAME_WORDS and whole[-1:] and whole[-1] in bodies:
        return True
    names = [plain_words(name) for name in _BETWEEN.split(words)]
    return len(names) > 1 and all(n and len(n) <= _NAME_WORDS and (n[-1] in bodies or n[0] == "nhs") for n in names)
