"""When two spellings of a name are one: letters and digits alone count."""

from __future__ import annotations

import re
import unicodedata

from normalize.values import Lead

_FOLDED = str.maketrans({"’": None, "'": None, " ": None, "&": "and", "+": "and"})
_AND = re.compile(r"\band\b|&|\+")
_APOSTROPHES = re.compile(r"['’‘`]")
_MARKS = re.compile(r"[^\w]+|_")


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case; `&` is `and`, punctuation parts words and apostrophes vanish."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return tuple(_MARKS.sub(" ", _AND.sub(" and ", _APOSTROPHES.sub("", folded))).split())


def folded_name(name: str) -> str:
    """A name without case, spacing and punctuation; `&` and `and` are one."""
    words = name.casefold().translate(_FOLDED)
    return (words if words.isalnum() else _MARKS.sub("", words)) or name.casefold().strip()


def merge_key(lead: Lead) -> str:
    """The key under which spellings of one lead of one cell are one: `AD (AC)` and `AD(AC)`."""
    return folded_name(lead.name)
