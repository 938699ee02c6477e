"""Authorities named by a `.gov.uk` address, in an e-mail or on the web: `x@leeds.gov.uk`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from normalize.authorities.forms import load_forms
from normalize.authorities.register import load_register

ADDRESS = re.compile(r"(?<![\w-])([a-z0-9-]+)\.gov\.uk\b", re.IGNORECASE)
ENDINGS = ("", "cc", "council", "citycouncil", "city", "online", "bc", "dc", "mbc", "borough", "gov")
BEGINNINGS = ("", "lb", "new")


@dataclass(frozen=True, slots=True)
class DomainNaming:
    """An address found and the codes of the authorities it may belong to."""

    text: str
    codes: frozenset[str]


def find_domains(text: str) -> Iterator[DomainNaming]:
    """The council addresses of a text, each domain once."""
    seen: set[str] = set()
    for match in ADDRESS.finditer(text):
        label = match[1].lower()
        codes = _codes_of(label)
        if codes and label not in seen:
            seen.add(label)
            yield DomainNaming(f"{label}.gov.uk", codes)


def _codes_of(label: str) -> frozenset[str]:
    forms = load_forms()
    if label in forms.domains:
        return _squashed_names().get(_squash(forms.domains[label]), frozenset())
    squashed = label.replace("-", "")
    for beginning in BEGINNINGS:
        for ending in ENDINGS:
            if squashed.startswith(beginning) and squashed.endswith(ending):
                stem = squashed[len(beginning) : len(squashed) - len(ending)]
                if codes := _squashed_names().get(stem):
                    return codes
    return frozenset()


@cache
def _squashed_names() -> dict[str, frozenset[str]]:
    """Codes by name without spaces and signs, small letters; short names before any other spelling."""
    found: dict[str, set[str]] = {}
    for entry in load_register().values():
        for name in entry.names:
            found.setdefault(_squash(name), set()).add(entry.code)
    return {name: frozenset(codes) for name, codes in found.items() if len(name) > 2}


def _squash(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower().replace("&", "and"))
