"""The register of a scheme: which codes exist, under what title, and how sure that is."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from normalize.indicators.scheme import Scheme

REGISTERS = Path(__file__).parents[1] / "registers"
STANDING = {
    "believed_deleted": "believed deleted from the set",
    "deleted_before_start": "deleted before the set started",
}
VERIFIED = {"no": "title not verified", "partial": "title partly verified"}
PADDING = re.compile(r"(?<!\d)0+(?=\d)")
LETTER = re.compile(r"[a-h]$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A code of the register (`68`, `CF/C20`, `VSB08`), its title and what is to be said about it."""

    code: str
    title: str | None
    notes: tuple[str, ...] = ()


def key_of(code: str) -> str:
    """What spellings of one code have in common: no spaces, no zero padding, small letters."""
    return PADDING.sub("", re.sub(r"\s+", "", code).lower())


def find_entry(scheme: Scheme, code: str) -> Entry | None:
    """The register's entry for a code or, where it lists only the whole, for a part of it; else None."""
    entries = load_entries(scheme)
    key = key_of(code)
    if key in entries:
        return entries[key]
    part = re.search(rf"(?:{scheme.part})$", key) if scheme.part else LETTER.search(key) if scheme.letters else None
    whole = entries.get(key[: part.start()]) if part else None
    if part is None or whole is None:
        return None
    return Entry(whole.code + part.group(), whole.title, (*whole.notes, f"part of {scheme.head}{whole.code}"))


@cache
def load_entries(scheme: Scheme) -> Mapping[str, Entry]:
    """The scheme's register, by key, read once. A PAF code is also found without its `CF/`."""
    entries: dict[str, Entry] = {}
    for row in _rows(scheme):
        code = row["code"].removeprefix(scheme.head)
        if not re.fullmatch(_listed(scheme), code):
            continue  # a row about the whole set ("PAF (whole set)"), not about one code
        entry = Entry(code, row["title"] or None, tuple(_notes(row)))
        entries[key_of(code)] = entry
        entries.setdefault(key_of(code.rpartition("/")[2]), entry)
    if scheme.letters:
        for code in [e.code for e in entries.values() if LETTER.search(e.code)]:
            whole = code[:-1]
            entries.setdefault(key_of(whole), Entry(whole, None, ("register lists only its parts",)))
    return entries


def _listed(scheme: Scheme) -> str:
    return f"(?:{scheme.code})[a-h]?" if scheme.letters else scheme.code


def _rows(scheme: Scheme) -> Iterator[dict[str, str]]:
    with (REGISTERS / scheme.register).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if scheme.rows is None or row["scheme"] == scheme.rows:
                yield row


def _notes(row: Mapping[str, str]) -> Iterator[str]:
    if row.get("status", "") in STANDING:
        yield STANDING[row["status"]]
    if row["verified"] in VERIFIED:
        yield VERIFIED[row["verified"]]
