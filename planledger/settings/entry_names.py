"""How an entry of the settings file is named to a person: as it would be written in TOML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches


def entry_name(*keys: str | int) -> str:
    """`abbreviations."AD(CF)"`: keys that TOML wants in quotes stand in quotes."""
    return ".".join(_quoted(str(key)) for key in keys)


def _quoted(key: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_-]+", key):
        return key
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean “columns”?`, or the list of what is known where nothing is near."""
    known = tuple(known)
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return f"Did you mean “{near[0]}”?" if near else f"Known here: {', '.join(known)}."
