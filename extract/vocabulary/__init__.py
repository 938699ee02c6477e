"""The words plans use for their columns, headings and labels: data files beside this loader, read once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_SMALL_WORDS = frozenset(
    re.findall(r"\w+", "a an and are at be by for in is it of on or our the this to we will with your")
)


@cache
def load(name: str) -> dict[str, Any]:
    """A vocabulary file (`column_roles`, `headings`, ...) as parsed TOML."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))


def plain_words(text: str) -> tuple[str, ...]:
    """Lower-case words and numbers; an ampersand is `and`, apostrophes and punctuation go."""
    text = text.lower().replace("&", " and ").replace("(s)", "s").replace("’", "").replace("'", "")
    return tuple(re.findall(r"[a-zà-ÿ0-9]+", text))


def content_words(words: tuple[str, ...]) -> int:
    """How many of the words carry meaning; at least 1."""
    return max(1, sum(w not in _SMALL_WORDS for w in words))


@cache
def header_words() -> frozenset[str]:
    """The labels of columns, and each of their words by itself: what text readers tell header lines by.

    Letters of `R A G` and `Y/N` are no words.
    """
    roles = load("column_roles")
    keys = ("phrases", "openings", "alone")
    phrases = (p for role in roles.values() for key in keys for p in role.get(key, ()))
    labels = [plain_words(phrase) for phrase in phrases]
    words = (word for label in labels for word in label if len(word) > 1 and not word.isdigit())
    return frozenset((*words, *map(" ".join, labels)))
