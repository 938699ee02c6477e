"""The regions a text speaks of: by names of authorities, postcodes and telephone numbers in it."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from normalize.authorities.names import find_places
from normalize.authorities.register import load_register

LEXICON = Path(__file__).parents[1] / "lexicons" / "regions.toml"
_POSTCODE = re.compile(r"\b([A-Z]{1,2})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")
_TELEPHONE = re.compile(r"(?<!\d)\(?(0\d{2,4})\)?[ -]\d")
_PLACE, _ADDRESS = 1, 2  # votes of a name and of a postcode or telephone number
_LEAST = 2  # one name of a place decides nothing: it may be a person's


@dataclass(frozen=True, slots=True)
class _Areas:
    postcodes: dict[str, frozenset[str]]
    dialling: dict[str, frozenset[str]]


def region_of(text: str, apart_from: AbstractSet[str]) -> frozenset[str]:
    """The regions most spoken of, none where hardly any is; names of the authorities `apart_from` do not count."""
    votes = _votes(text, apart_from)
    most = max(votes.values(), default=0)
    return frozenset(r for r, n in votes.items() if n == most) if most >= _LEAST else frozenset()


def _votes(text: str, apart_from: AbstractSet[str]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for codes in {c for c in find_places(text) if not c & apart_from}:
        regions = {load_register()[code].authority.region for code in codes}
        if len(regions) == 1 and (region := regions.pop()):
            votes[region] += _PLACE
    for area in {m[1] for m in _POSTCODE.finditer(text)}:
        votes.update(dict.fromkeys(_areas().postcodes.get(area, ()), _ADDRESS))
    for code in {m[1] for m in _TELEPHONE.finditer(text)}:
        votes.update(dict.fromkeys(_areas().dialling.get(code, ()), _ADDRESS))
    return votes


@cache
def _areas() -> _Areas:
    data = tomllib.loads(LEXICON.read_text("utf-8"))
    return _Areas(_by_sign(data, "postcodes"), _by_sign(data, "dialling"))


def _by_sign(data: dict[str, dict[str, list[str]]], kind: str) -> dict[str, frozenset[str]]:
    signs = {sign for region in data.values() for sign in region[kind]}
    return {sign: frozenset(r for r, signed in data.items() if sign in signed[kind]) for sign in signs}
