"""The words over columns that a person has added for one corpus, beside the vocabulary of all plans.

Every step of the extraction asks for the role of labels, most of them deep inside the walk over a table. So these
words are not handed from step to step: they hold for everything that is done inside `with using(words)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

from extract.plan_record import Role
from extract.settings import ColumnWords, ExtractSettings
from extract.vocabulary import plain_words
from ingest.settings import Told


@dataclass(frozen=True, slots=True, eq=False)
class OwnWords:
    """Phrases, as plain words, to the role they name. Compared by identity: it is part of the key of caches."""

    phrases: Mapping[tuple[str, ...], Told[Role]]


_NONE = OwnWords({})
_held: ContextVar[OwnWords] = ContextVar("own_words", default=_NONE)


def own_words() -> OwnWords:
    """The words that hold here; none outside `using`."""
    return _held.get()


@contextmanager
def using(words: tuple[ColumnWords, ...]) -> Iterator[None]:
    """Let the words hold for the labels of one document."""
    token = _held.set(_own(words))
    try:
        yield
    finally:
        _held.reset(token)


@lru_cache(maxsize=64)
def _own(words: tuple[ColumnWords, ...]) -> OwnWords:
    return OwnWords({plain_words(w.words): w.role for w in words}) if words else _NONE


def words_of_columns(settings: ExtractSettings) -> frozenset[str]:
    """The labels and each of their words, as text readers tell header lines by; see `vocabulary.header_words`."""
    labels = [plain_words(words.words) for words in settings.columns]
    return frozenset(
        (*(w for label in labels for w in label if len(w) > 1 and not w.isdigit()), *map(" ".join, labels))
    )
