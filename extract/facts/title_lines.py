"""Lines that stand with a title and are none: whose plan it is, who wrote it, when it was made, how it is marked."""

from __future__ import annotations

import re
from functools import cache

from extract.vocabulary import load, plain_words
from ingest.document import Text, TextBlock

DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:[A-Za-z]{3,9}|\d{1,2})[\s./,-]+(?:(?:19|20)\d\d|\d\d)\b", re.I)
#: What stands between the names of two bodies.
_BETWEEN = re.compile(r"\s+(?:and|&|/|with|on behalf of|in partnership with)\s+(?:the\s+)?|\s*/\s*|,\s+", re.I)
_NAME_WORDS = 6
_LONG_NAME_WORDS = 12
_SMALL_IN_NAMES = frozenset({"and", "of", "the", "&", "for", "upon", "on", "in", "with"})
#: `2. Health Board`: a number says that a part of the document begins.
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+[A-Z]|\d{1,2}\.\d")
#: `Leeds City Council - Housing Services`, `Swansea Council / Cyngor Abertawe`.
_SECOND_NAME = re.compile(r"\s+[-–—|]+\s+|\s*[/|:]\s*|,\s+")
#: `Annex B to report SC/14/22`: what the paper is attached to.
_ATTACHED = re.compile(r"(?:appendix|annexe?|enclosure|attachment|schedule)\s+\w{1,3}\s+(?:to|of)\b.{1,80}", re.I)
#: `Leeds City Council Agenda Item 11`: what stood at the other side of the page.
_NUMBER_AT_END = re.compile(r"\s+(?:agenda\s+)?(?:item|appendix|annexe?|enclosure)(?:\s+no\.?)?\s+\w{1,3}$", re.I)
#: How far from the title, in blocks, a line still goes with it.
_BESIDE = 3
_SHORT_LINE = 16
_SHORTEST_SENTENCE = 5


def goes_with_title(line: TextBlock, title: Text) -> bool:
    """Does a line beside the title name a body, an author or a day, and so no part of the plan?"""
    blocks = [p.place.block for p in title.passages if p.place.block is not None]
    own = line.passage.place.block
    if (
        own is None
        or _NUMBERED.match(line.words)
        or min((abs(own - block) for block in blocks or [0]), default=0) > _BESIDE
    ):
        return False
    return bool(DAY.search(line.words)) or _belongs_to_a_body(line.words) or is_byline(line.words)


def is_marking(words: str) -> bool:
    """A line that numbers or marks the paper: `Appendix 1`, `Agenda Item No. 7`, `RESTRICTED - DRAFT FOR COMMENT`."""
    vocabulary = load("labels")["never_title"]
    phrase = " ".join(w for w in plain_words(words) if not w.isdigit())
    if not phrase or phrase in vocabulary["lines"] or _ATTACHED.fullmatch(words):
        return True
    return all(w in vocabulary["marking_words"] or len(w) == 1 or _is_roman(w) for w in phrase.split())


def _is_roman(word: str) -> bool:
    return bool(re.fullmatch(r"[ivx]{1,4}", word))


def is_byline(words: str) -> bool:
    """A line that says who wrote or sent the paper: `by Ann Lee`, `Report of the Director of Housing`."""
    phrase = " ".join(plain_words(words))
    return any(phrase.startswith(f"{opening} ") for opening in load("labels")["never_title"]["bylines"])


def is_stamp(words: str) -> bool:
    """A line that is a day and little else: `Adopted 16 June 2008`, `CABINET - 9 SEPTEMBER 2008`."""
    day = DAY.search(words)
    if day is None:
        return False
    around = words[: day.start()].strip(" -–—,:|") + " " + words[day.end() :].strip(" -–—,:|")
    plain, vocabulary = plain_words(around), load("labels")
    if set(plain) & {*vocabulary["never_title"]["complete"], *vocabulary["never_title"]["half_complete"]}:
        return False
    return not plain or plain[0] in vocabulary["issue_words"] or names_a_body(around) or plain[0] == "last"


def is_sentence(words: str) -> bool:
    """Is a line too long for a name or a heading, or closed by a full stop?"""
    count = len(words.split())
    return count > _SHORT_LINE or (words.endswith(".") and count > _SHORTEST_SENTENCE)


def names_a_body(words: str) -> bool:
    """Is a line the name of a council, board or committee, or of several, and of no plan?"""
    plain = plain_words(words)
    vocabulary = load("labels")["never_title"]
    named = set(plain) & {*vocabulary["complete"], *vocabulary["half_complete"]}
    if named or not plain or is_sentence(words):
        return False
    if at_end := _NUMBER_AT_END.search(words):
        return names_a_body(words[: at_end.start()])
    phrase = " ".join(plain)
    opens = any(phrase.startswith(f"{opening} ") for opening in vocabulary["openings"])
    return opens or _all_end_with(words, _bodies("labels")) or _begins_with_a_council(words) or _is_a_school(words)


def _belongs_to_a_body(words: str) -> bool:
    phrase = " ".join(plain_words(words))
    opens = any(phrase.startswith(f"{opening} ") for opening in load("headings")["body_openings"])
    return opens or _all_end_with(words, _bodies("headings")) or _begins_with_a_council(words)


@cache
def _bodies(vocabulary: str) -> frozenset[str]:
    return frozenset(
        load(vocabulary)["never_title"]["bodies"] if vocabulary == "labels" else load(vocabulary)["bodies"]
    )


def _begins_with_a_council(words: str) -> bool:
    """`Leeds City Council - Housing Services`: the name of a council, and behind a mark what else it is called."""
    first, *rest = _SECOND_NAME.split(words, maxsplit=1)
    plain = plain_words(first)
    return bool(rest) and 2 <= len(plain) <= _NAME_WORDS and plain[-1] in load("labels")["never_title"]["councils"]


def _is_a_school(words: str) -> bool:
    """`Oakfield Primary School`: a name, and no aim such as `Ready for school`."""
    plain = words.split()
    is_name = 2 <= len(plain) <= _NAME_WORDS and all(w[0].isupper() or w.lower() in ("of", "the", "and") for w in plain)
    return is_name and plain_words(words)[-1] in load("labels")["never_title"]["schools"]


def _all_end_with(words: str, bodies: frozenset[str]) -> bool:
    """Is the line, or each of the names in it, a short one that ends with the word of a body, or begins with NHS?"""
    whole = plain_words(words)
    if whole and len(whole) <= _longest_name(words) and whole[-1] in bodies:
        return True
    names = [plain_words(name) for name in _BETWEEN.split(words)]
    return len(names) > 1 and all(n and len(n) <= _NAME_WORDS and (n[-1] in bodies or n[0] == "nhs") for n in names)


def _longest_name(words: str) -> int:
    """A line with capitals as a name has them may be a longer name than another line."""
    is_name = not words.isupper() and all(w[0].isupper() or w in _SMALL_IN_NAMES for w in words.split())
    return _LONG_NAME_WORDS if is_name else _NAME_WORDS
