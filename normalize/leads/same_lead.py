"""When two spellings name the same lead of one authority."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from normalize.values import Lead

_FOLDED = str.maketrans({"’": None, "'": None, " ": None, "&": "and", "+": "and"})
_MARKS = re.compile(r"[^\w]+|_")


def folded_name(name: str) -> str:
    """A name without case, spacing and punctuation; `&` and `and` are one."""
    words = name.casefold().translate(_FOLDED)
    return (words if words.isalnum() else _MARKS.sub("", words)) or name.casefold().strip()


def merge_key(lead: Lead) -> str:
    """The key under which spellings of one lead of one authority are one: `AD (AC)` and `AD(AC)`."""
    return folded_name(lead.name)


def similar_names(a: str, b: str) -> bool:
    """Whether two persons' names differ by a slip of the pen: `Rosalind Keane`, `Rosalind Kean`.

    Never for names under eight letters, nor where the first letter of a word differs: a person should look first.
    """
    one, other = folded_name(a), folded_name(b)
    initials = [[word[0] for word in name.casefold().split()] for name in (a, b)]
    if one == other or min(len(one), len(other)) < 8 or initials[0] != initials[1]:
        return one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.9
