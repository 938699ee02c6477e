"""The authorities a person may mean by a name or a code: `Leeds City Council`, `E08000035`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import cache

from normalize.authorities.register import RegisterEntry, load_register
from normalize.values import Authority


def authorities_called(words: str) -> tuple[Authority, ...]:
    """Those with that code, or of that official name, or else of any name of the register; none where none has it."""
    wanted = _folded(words)
    entries = load_register().values()
    by_code = [e for e in entries if wanted in (_folded(e.authority.id), _folded(e.code))]
    official = [e for e in entries if wanted == _folded(e.authority.name)]
    found = by_code or official or [load_register()[code] for code in _codes_by_name().get(wanted, ())]
    return tuple(e.authority for e in found)


def nearest_names(words: str) -> tuple[str, ...]:
    """Up to three official names of authorities whose name is most like the words."""
    close = get_close_matches(_folded(words), _codes_by_name(), n=6, cutoff=0.7)
    names = (load_register()[code].authority.name for name in close for code in _codes_by_name()[name])
    return tuple(dict.fromkeys(names))[:3]


def standing_in(authorities: Sequence[Authority], year: int | None) -> tuple[Authority, bool]:
    """Of authorities that had one name after another, the one that stood longest in a year; whether it stood at all.

    Where the year is not known, the one that came last.
    """
    last = max(authorities, key=lambda a: a.start_date or date.min)
    if year is None:
        return last, True
    days = {e.authority.id: e.days_in(year) for e in load_register().values()}
    longest = max(authorities, key=lambda a: days.get(a.id, 0))
    return (longest, True) if days.get(longest.id, 0) else (last, False)


@cache
def _codes_by_name() -> Mapping[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {}
    for entry in load_register().values():
        for name in sorted({_folded(n) for n in _names(entry)}):
            codes[name] = (*codes.get(name, ()), entry.code)
    return codes


def _names(entry: RegisterEntry) -> tuple[str, ...]:
    return (entry.authority.name, *entry.names)


def _folded(words: str) -> str:
    return " ".join(re.findall(r"[\w']+", words.casefold().replace("&", " and ").replace("’", "'")))
