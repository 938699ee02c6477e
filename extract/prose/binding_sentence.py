"""Whether a sentence binds somebody to do something, and whom: `The Clerk will write to the owner by May`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extract.vocabulary import load, plain_words

_MIN_WORDS = 6
_MOST_WORDS_OF_A_LEAD = 9
_QUOTE = ("“", '"', "‘", "'")
_ARTICLE = re.compile(r"(?:the|a|an|our|its|their|that)\s+", re.I)
#: A finite verb of what is past or is: a clause with one is no order in the subjunctive.
_FINITE = re.compile(r"\b(?:had|has|have|was|were|is|are|did|does)\b", re.I)
_THAT = re.compile(r"(?:\(?\w{1,3}[.)]\s*)?That\s")
#: What may stand between the one who does it and the deed: `has committed to`, `also will`.
_AUXILIARY = re.compile(r"(?:\s+(?:has|have|had|also|then|now|therefore|is|are|was|were))+\s*$", re.I)
_BY = re.compile(r"\sby\s+")


@dataclass(frozen=True, slots=True)
class Binding:
    """`doer`: the characters [start, end) of whom the sentence binds; None where it names nobody as a plan would."""

    doer: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Each is searched for in a sentence. `promise` and `order` have the verb as the group `deed`."""

    promise: re.Pattern[str]
    decision: re.Pattern[str]
    order: re.Pattern[str]
    phrase: re.Pattern[str]
    hedged: re.Pattern[str]
    opening: re.Pattern[str]
    other: re.Pattern[str]


def read_binding(sentence: str) -> Binding | None:
    """What the sentence binds; None for questions, quotations, conditions, hopes, forecasts, the law, the past."""
    if len(sentence.split()) < _MIN_WORDS or sentence.rstrip().endswith(("?", ":")) or sentence.startswith(_QUOTE):
        return None
    found = _bound(sentence) if _may_bind(sentence) else None
    if found is None or _patterns().opening.match(sentence) or _patterns().hedged.search(sentence):
        return None
    return found


def _bound(sentence: str) -> Binding | None:
    """What the sentence says to bind, whatever else in it takes that back."""
    words = _patterns()
    decision = words.decision.search(sentence) or _THAT.match(sentence)
    start = decision.end() if decision else 0
    promise = words.promise.search(sentence, start)
    if promise and not words.other.search(sentence[start : promise.start()]):
        return Binding(_doer(sentence, start, promise))
    order = words.order.search(sentence, start) if decision else None
    if order and not _FINITE.search(sentence, start, order.end()):
        return Binding(_doer(sentence, start, order))
    return Binding(None) if words.phrase.search(sentence) else None


def _may_bind(sentence: str) -> bool:
    """Does it hold the beginning of anything that binds? A set is asked sooner than the patterns are searched."""
    plain = [word.strip(",:;.()") for word in sentence.lower().split()]
    begins = _beginnings()
    stated = _THAT.match(sentence) is not None
    return stated or not begins.isdisjoint(plain) or not begins.isdisjoint(map(" ".join, pairwise(plain)))


@cache
def _beginnings() -> frozenset[str]:
    """The first two words of all that binds, without marks; of a modal of one word that word."""
    said = load("binding")
    phrases = (*said["modals"], *said["promises"], *said["decisions"], *said["phrases"])
    return frozenset(" ".join(phrase.replace(",", "").replace(":", "").split()[:2]) for phrase in phrases)


def _doer(sentence: str, start: int, found: re.Match[str]) -> tuple[int, int] | None:
    """Who does it: the subject of an active verb, or who stands after `by` in the passive."""
    if found["passive"]:
        by = _BY.search(sentence, found.end())
        return _named(sentence, by.end(), _end_of_name(sentence, by.end())) if by else None
    return _named(sentence, start, found.start())


def _end_of_name(sentence: str, start: int) -> int:
    stop = re.compile(rf"\s(?:{_any(load('binding')['before_time'])}|and|to|with|for|at|who|which)\s|[,.;:(]")
    match = stop.search(sentence, start)
    return match.start() if match else len(sentence)


def _named(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """The part without its article, where it names a post, a body or a person and nothing else."""
    number = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]\s+").match(sentence, start)
    start = number.end() if number else start
    end = start + len(_AUXILIARY.sub("", sentence[start:end]))
    words = plain_words(sentence[start:end])
    addressed = re.match(rf"(?:{_any(load('binding')['forms_of_address'])})\b", sentence[start:end], re.I)
    of_a_plan = set(words) & set(load("cells")["posts"]) - {"all", "group", "service", "services"}
    stray = set(words) & set(load("binding")["nobody"]) - {"work", "support", "way", "up"}
    if not 0 < len(words) <= _MOST_WORDS_OF_A_LEAD or stray or not (addressed or of_a_plan):
        return None
    if re.search(r"[,;:]", sentence[start:end].strip()):
        return None
    article = _ARTICLE.match(sentence, start)
    return (article.end() if article else start), start + len(sentence[start:end].rstrip())


@cache
def _patterns() -> _Patterns:
    said = load("binding")
    verbs = {*said["verbs"], *said["tasks"], *load("cells")["orders"]} - {*said["happens"], *said["no_binding_verbs"]}
    deed = rf"(?!(?:{_any(said['no_deeds'])})\b)(?:[\w-]+ed|{_any(said['participles'])})"
    passive = rf"(?P<passive>be (?:\w+ly )?(?:{deed}|{_any(said['states'])}))"
    active = rf"(?:{_any(verbs)}|(?:{_any(said['happens'])})(?! (?:{_any(said['by_itself'])})\b)(?=\s\w))"
    perfect = rf"have (?:been )?{deed}"
    given = rf"have (?:an?|access to|(?:its|their|his|her) own) (?!(?:{_any(said['not_given'])})\b)\w+"
    between = r"(?: \w+ly| also| now| then| therefore| again),? "
    asked = rf"\b(?:{_any(said['modals'])})(?:{between}|,? )(?:{passive}|{active})\b"
    later = rf"\bwill(?:{between}| )(?:{perfect}|{given})\b|\bcommitted to (?!be)[\w-]+ing\b"
    ours = rf"\bwe (?:will|shall)(?:{between}| )(?!(?:{_any(said['no_deeds_of_ours'])})\b)[a-z]{{3,}}\b"
    said_so = rf"\b(?:{_any(said['promises'])})(?:{between}|,? )(?!(?:{_any(said['no_promise'])})\b)[a-z-]{{3,}}\b"
    promise = rf"{asked}|{later}|{ours}|{said_so}"
    order = rf"(?<=\w )(?<!\bto )(?:{passive}|(?:{_any(verbs)}))\b"
    small = rf"|(?-i:\b(?:{_any(said['hedged_in_small_letters'])})\b)"
    return _Patterns(
        promise=re.compile(promise, re.I),
        decision=re.compile(rf"\b(?:{_any(said['decisions'])})\s", re.I),
        order=re.compile(order, re.I),
        phrase=re.compile(rf"\b(?:{_any(said['phrases'])})\b", re.I),
        hedged=re.compile(rf"\b(?:{_any(said['hedged'])})\b{small}", re.I),
        opening=re.compile(rf"(?:{_any(said['openings'])})\b", re.I),
        other=re.compile(rf"\b(?:{_any(said['others'])})(?: \d{{4}})?\s*$", re.I),
    )


def _any(words: object) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))  # type: ignore[call-overload]
