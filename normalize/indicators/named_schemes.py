"""Which schemes of indicators a document names: a tag such as `Staying safe` counts only beside its scheme's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from normalize.indicators.scheme import load_schemes


def named_schemes(texts: Iterable[str]) -> frozenset[str]:
    """The names of the schemes with tags that any of the texts writes or spells out."""
    tagged = _patterns()
    return frozenset(name for text in texts for name, pattern in tagged if pattern.search(text))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    schemes = (s for s in load_schemes().schemes if s.tags)
    return tuple((s.name, _pattern((*s.written, *s.spelled_out))) for s in schemes)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I)
