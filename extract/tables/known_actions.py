"""The actions of a document read so far, found again by their words or by their number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from extract.plan_record import ActionRow
from extract.vocabulary import plain_words
from ingest.document import NO_TEXT, Text

_NUMBER = re.compile(r"^\s*(?:[A-Z]{1,4}\s?)?\d[\d.]*[a-z]?[.):]?\s+")
_REF = re.compile(r"[A-Za-z]{0,4}\d[\d.]*[a-z]?")
#: Share of the words of a shortened action that must stand in the action of the same number.
_SHORTENED = 0.5
#: Words two wordings of an action must share, of all their words, and the fewest words that are told by so.
_REWORDED = 0.85
_LEAST_WORDS = 4
#: Share of the words of a wording that another one so like it may lack at most.
_LACKING = 1 - _REWORDED / (2 - _REWORDED)


@dataclass(slots=True)
class KnownActions:
    """Records by position, by the letters of their action and by their number."""

    records: list[ActionRow] = field(default_factory=list)
    _by_words: dict[str, list[int]] = field(default_factory=dict)
    _by_ref: dict[str, list[int]] = field(default_factory=dict)
    _wordings: list[Counter[str]] = field(default_factory=list)
    _by_word: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, records: Iterable[ActionRow]) -> None:
        for record in records:
            at = len(self.records)
            self.records.append(record)
            self._wordings.append(Counter(_words(str(record.get("action")))))
            for word in self._wordings[at]:
                self._by_word[word].append(at)
            if key := letters_of(record.get("action")):
                self._by_words.setdefault(key, []).append(at)
            if ref := number_of(record.get("ref"), record.get("action")):
                self._by_ref.setdefault(ref, []).append(at)

    def replace(self, told: Mapping[int, ActionRow]) -> None:
        """Put records in the place of those they tell more of, by position."""
        for at, record in told.items():
            self.records[at] = record

    def has(self, action: Text) -> bool:
        """Is there a record of an action in these words?"""
        return letters_of(action) in self._by_words

    def numbers(self, ref: Text) -> bool:
        """Is it the number of a record, and no more?"""
        return bool(_REF.fullmatch(str(ref).rstrip("."))) and number_of(ref, NO_TEXT) in self._by_ref

    def find(self, action: Text, ref: Text, *, by_plan: bool = False) -> tuple[int, ...]:
        """The records a row speaks of: those in the same words, else the one of its number or in nearly its words.

        A number alone will do where the row has no words; where it has, they must be words of that record. Rows of a
        report may be numbered anew; `by_plan` says that these are numbers of a plan, so that those of another number
        are another action, whatever its words.
        """
        number = number_of(ref, action)
        numbered = self._by_ref.get(number, [])
        worded = self._by_words.get(letters_of(action), [])
        if by_plan and number:
            worded = [n for n in worded if n in numbered or not self._number(n)]
        if worded:
            return tuple(n for n in worded if n in numbered) or tuple(worded)
        if len(numbered) == 1 and (not action or self._shortens(action, numbered[0])):
            return tuple(numbered)
        return () if by_plan and number else self._reworded(action)

    def _number(self, at: int) -> str:
        return number_of(self.records[at].get("ref"), self.records[at].get("action"))

    def _shortens(self, action: Text, at: int) -> bool:
        short, full = set(_words(str(action))), set(_words(str(self.records[at].get("action"))))
        return len(short & full) >= _SHORTENED * max(len(short), 1)

    def _reworded(self, action: Text) -> tuple[int, ...]:
        said = Counter(_words(str(action)))
        if said.total() < _LEAST_WORDS:
            return ()
        near = [n for n in self._may_be_alike(said) if _alike(said, self._wordings[n]) >= _REWORDED]
        return tuple(near) if len(near) == 1 else ()

    def _may_be_alike(self, said: Counter[str]) -> set[int]:
        """The records that hold one of the rarest words, of which a wording alike cannot lack all.

        So a plan of thousands of actions is not compared with itself one by one.
        """
        found: set[int] = set()
        counted = 0
        for word in sorted(said, key=lambda w: (len(self._by_word.get(w, ())), w)):
            found.update(self._by_word.get(word, ()))
            counted += said[word]
            if counted > _LACKING * said.total():
                break
        return found


def letters_of(action: Text) -> str:
    """The letters of an action without the number in front of it."""
    return _letters(str(action))


def number_of(ref: Text, action: Text) -> str:
    """The number of an action: what its own cell holds, else what stands in front of its words."""
    found = (
        _REF.search(str(ref)) if ref else _REF.match(m.group().strip()) if (m := _NUMBER.match(str(action))) else None
    )
    return found.group().rstrip(".").casefold() if found else ""


def _alike(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


@lru_cache(maxsize=50_000)
def _words(action: str) -> tuple[str, ...]:
    return plain_words(_NUMBER.sub("", action))


@lru_cache(maxsize=50_000)
def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", _NUMBER.sub("", words).casefold())
