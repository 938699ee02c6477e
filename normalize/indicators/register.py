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
LETTER_PART = re.compile(r"\s?\(([a-ivx]+)\)$|(?<=[a-d])\.([ivx]+)$")
WRITTEN_PART = re.compile(r"[\s,]*\(?part\s?(\w{1,2})\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A code of the register (`68`, `CF/C20`, `VSB08`), its title and what is to be said about it."""

    code: str
    title: str | None
    notes: tuple[str, ...] = ()


def key_of(code: str) -> str:
    """What spellings of one code have in common: no spaces and slashes, no zero padding, small letters."""
    return PADDING.sub("", re.sub(r"[\s/]+", "", _squeezed(code)).lower())


def _squeezed(code: str) -> str:
    """`2B, part 1` and `2B (Part 1)` -> `2B(1)`, `2.13 (i)` -> `2.13i`, `4a.i` -> `4ai`."""
    return re.sub(r"[\s,]+", "", LETTER_PART.sub(r"\1\2", WRITTEN_PART.sub(r"(\1)", code)))


def find_entry(scheme: Scheme, code: str) -> Entry | None:
    """The register's entry for a code or, where it lists only the whole, for a part of it; else None.

    A code that the scheme had but the register lacks has no title.
    """
    entries = load_entries(scheme)
    if entry := entries.get(key_of(code)):
        return entry
    if scheme.unlisted and re.fullmatch(scheme.unlisted, _squeezed(code)):
        return Entry(_padded(_squeezed(code), scheme.digits), None, ("the register has no title for it",))
    part = _part(scheme, _squeezed(code))
    whole = find_entry(scheme, _squeezed(code)[: part.start()]) if part and part.start() else None
    if part is None or whole is None:
        return None
    written = part.group().lower() if scheme.letters else part.group()
    return Entry(whole.code + written, whole.title, (*whole.notes, f"part of {scheme.head}{whole.code}"))


def _part(scheme: Scheme, code: str) -> re.Match[str] | None:
    if scheme.part:
        return re.search(rf"(?:{scheme.part})$", code)
    return LETTER.search(code.lower()) if scheme.letters else None


def _padded(code: str, digits: int) -> str:
    """The numbers of a code with as many digits as the scheme writes, so that one code has one spelling."""
    return re.sub(r"\d+", lambda number: number.group().lstrip("0").rjust(digits, "0"), code, count=1)


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
