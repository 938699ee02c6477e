"""Names of authorities in a text: one dictionary by first word, the longest name at a place wins.

A name counts only with capital letters. A short name ("Trafford") is told from a full one ("Trafford Metropolitan
Council"); one that is also a word ("Reading") counts only beside a council word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from normalize.authorities.forms import load_forms
from normalize.authorities.register import load_register

CAPITALISED = re.compile(r"(?<![\w@.])[A-Z][A-Za-z]*(?:&[A-Z][A-Za-z]*)*")
WORD = re.compile(r"St\.(?=\s)|[A-Za-z]+(?:&[A-Za-z]+)*|&")
WORD_WITH_S = re.compile(r"[A-Za-z]+['’]s\b")
NEXT = re.compile(r"[ \t\xa0-]*\n?[ \t\xa0-]*,?[ \t\xa0]*")
POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")
FIRST_NAME = re.compile(r"(?<!\w)([A-Z](?:\.|[\w'’]*))[ \xa0]$")
CAPITAL_FOLLOWS = re.compile(r"(?:['’]s)?[ \xa0]+[A-Z]")
FULL_ENDINGS = frozenset({"council", "corporation", "authority", "cc", "bc", "dc", "mbc", "mdc", "lbc", "ua"})
FULL_BEGINNINGS = frozenset({"lb", "london", "royal"})
LINKS = frozenset({"of", "and", "upon", "under", "on", "the", "with", "le", "in"})
SENTENCE = 200  # characters in which the rest of a sentence is looked for
SENTENCE_END = re.compile(r"[.;:!?]\s|\n")
BESIDE = 60  # characters looked at on either side of a name

Manner = Literal["title", "head", "prose"]


@dataclass(frozen=True, slots=True)
class Naming:
    """A name found: the codes of the authorities it may mean, and how plainly it means an authority."""

    text: str
    codes: frozenset[str]
    is_full: bool
    is_backed: bool  # full, possessive, or beside a council word
    is_address: bool = False  # the town of an address: `County Hall, Exeter`
    is_partner: bool = False  # said to be with or beside the author: `working with Trafford Council`


@dataclass(frozen=True, slots=True)
class _Name:
    codes: frozenset[str]
    is_full: bool
    is_acronym: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """All names by their words, and how many words the names with a given first word have, the longest first."""

    names: dict[tuple[str, ...], _Name]
    lengths: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Match:
    words: tuple[str, ...]
    name: _Name
    start: int
    end: int


def find_names(text: str, manner: Manner = "title") -> Iterator[Naming]:
    """The authorities named in a text, in order.

    In prose a capitalised word before a short name of one word makes it a person ("Jane Barnet"), unless that
    word is known to stand before place names. In a head it does so where the name ends the line or its
    capitals ("Author: Jane Barnet", but "Refreshed Barnet Plan"); in a title it never does.
    """
    position = 0
    for word in CAPITALISED.finditer(text):
        if word.start() >= position and (match := _match_at(text, word)):
            position = match.end
            if naming := _judge(text, match, manner):
                yield naming


def find_places(text: str) -> Iterator[frozenset[str]]:
    """The codes of every name of an authority, whatever it stands for: `Derby` in `Derby Road` is a place as well."""
    position = 0
    for word in CAPITALISED.finditer(text):
        if word.start() >= position and (match := _match_at(text, word)):
            position = match.end
            if " ".join(match.words) not in load_forms().common:
                yield match.name.codes


def _match_at(text: str, first: re.Match[str]) -> _Match | None:
    """The longest name that begins with a capitalised word; `King's` may begin one as well as `King`."""
    for pattern in (WORD, WORD_WITH_S):
        word = pattern.match(text, first.start())
        lengths = _table().lengths.get(_folded(word.group())) if word else None
        if lengths is None:
            continue
        read = _read_words(text, first.start(), pattern, lengths[0])
        for length in lengths:
            words = tuple(_folded(w.group()) for w in read[:length])
            name = _table().names.get(words) if len(words) == length else None
            if name and (not name.is_acronym or read[0].group().isupper()):
                return _Match(words, name, first.start(), read[length - 1].end())
    return None


def _read_words(text: str, start: int, first: re.Pattern[str], limit: int) -> list[re.Match[str]]:
    """Up to `limit` words from a place on; the reading ends before a small letter that links no names."""
    read: list[re.Match[str]] = []
    position, pattern = start, first
    while len(read) < limit:
        word = pattern.match(text, position)
        if word is None or not (word.group()[0].isupper() or _folded(word.group()) in LINKS):
            break
        read.append(word)
        gap = NEXT.match(text, word.end())
        position, pattern = (gap.end() if gap else word.end()), WORD
    return read


def _judge(text: str, match: _Match, manner: Manner) -> Naming | None:
    """The naming, or None where what stands beside the words shows that no authority is meant."""
    forms, name = load_forms(), match.name
    before, after = _beside(text, match.start, match.end)
    possessive = POSSESSIVE.match(text, match.end) is not None
    is_announced = forms.before.search(before) is not None
    is_backed = forms.council.match(after) is not None or is_announced
    if not name.is_full:
        if forms.never_before.match(after) or forms.never_after.search(before):
            return None
        if " ".join(match.words) in forms.common and not is_announced and not forms.sure.match(after):
            return None
        is_bare = len(match.words) == 1 and not is_backed and not possessive
        if is_bare and _may_be_person(text, match.start, match.end, manner):
            return None
    backed = name.is_full or possessive or is_backed
    is_address = not backed and forms.address_before.search(text, max(match.start - BESIDE, 0), match.start) is not None
    is_partner = manner == "prose" and _is_partner(text, match.start, match.end)
    return Naming(text[match.start : match.end], name.codes, name.is_full, backed, is_address, is_partner)


def _is_partner(text: str, start: int, end: int) -> bool:
    """`drawn up with Trafford Council`, `Trafford Council and others were consulted`: looked for in the sentence."""
    before = SENTENCE_END.split(text[max(start - SENTENCE, 0) : start])[-1]
    after = SENTENCE_END.split(text[end : end + SENTENCE], maxsplit=1)[0]
    return bool(load_forms().partner_before.search(before) or load_forms().partner_after.search(after))


def _may_be_person(text: str, start: int, end: int, manner: Manner) -> bool:
    """`Jane Barnet`: a capitalised word straight before, on the same line, that no place name follows."""
    if manner == "title" or (manner == "head" and CAPITAL_FOLLOWS.match(text, end)):
        return False
    word = FIRST_NAME.search(text[max(start - BESIDE, 0) : start])
    return word is not None and word[1].lower() not in load_forms().may_precede


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a name, in small letters with plain apostrophes."""
    before = " ".join(text[max(start - BESIDE, 0) : start].replace("’", "'").lower().split())
    after = POSSESSIVE.sub("", text[end : end + 3]) + text[end + 3 : end + BESIDE]
    return before, " ".join(after.replace("’", "'").lower().split())


def _folded(word: str) -> str:
    """What spellings of a word have in common: `&`, full stops and apostrophes aside."""
    return "and" if word == "&" else re.sub(r"['’.]", "", word.lower())


def _plain(name: str) -> str:
    """A name of the register without a remark in brackets and without apostrophes."""
    return re.sub(r"['’]", "", name.partition("(")[0])


@cache
def _table() -> _Table:
    """The names of the register, read once."""
    codes: dict[tuple[str, ...], set[str]] = {}
    short: set[tuple[str, ...]] = set()
    acronyms: set[tuple[str, ...]] = set()
    for entry in load_register().values():
        for name in entry.names:
            words = tuple(_folded(w) for w in WORD.findall(_plain(name)))
            codes.setdefault(words, set()).add(entry.code)
            if name.isupper() and " " not in name:
                acronyms.add(words)
            elif not _has_council_word(words) and name != entry.authority.name:
                short.add(words)
    names = {w: _Name(frozenset(c), w not in short, w in acronyms) for w, c in codes.items()}
    lengths: dict[str, set[int]] = {}
    for words in names:
        lengths.setdefault(words[0], set()).add(len(words))
    return _Table(names, {first: tuple(sorted(n, reverse=True)) for first, n in lengths.items()})


def _has_council_word(words: tuple[str, ...]) -> bool:
    return words[-1] in FULL_ENDINGS or words[0] in FULL_BEGINNINGS
