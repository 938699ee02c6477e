"""The register of UK local authorities (see `registers/README.md` for its source and licence), read once."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from normalize.values import Authority

REGISTER = Path(__file__).parents[1] / "registers" / "authorities.csv"
OPEN_START, OPEN_END = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """An authority with its names and, where it was abolished, the register codes of its successors."""

    code: str
    authority: Authority
    short_name: str
    names: tuple[str, ...]
    successors: tuple[str, ...]

    def days_in(self, year: int) -> int:
        """How many days of a calendar year the authority existed."""
        first = max(self.authority.start_date or OPEN_START, date(year, 1, 1))
        last = min(self.authority.end_date or OPEN_END, date(year, 12, 31))
        return max((last - first).days + 1, 0)


@cache
def load_register() -> Mapping[str, RegisterEntry]:
    """All authorities by register code. Raises ValueError where a row holds a date that is none."""
    with REGISTER.open(encoding="utf-8", newline="") as file:
        return {row["code"]: _entry(row) for row in csv.DictReader(file)}


@cache
def predecessors_of(code: str) -> tuple[RegisterEntry, ...]:
    """The authorities that an authority took over from."""
    return tuple(e for e in load_register().values() if code in e.successors)


def _entry(row: Mapping[str, str]) -> RegisterEntry:
    authority = Authority(
        id=row["gss_code"] or re.sub(r"[^a-z0-9]+", "-", row["name"].lower()).strip("-"),
        name=" ".join(row["name"].split()),
        type=row["type"] or None,
        region=row["region"] or None,
        nation=row["nation"] or None,
        start_date=_date(row["start_date"]),
        end_date=_date(row["end_date"]),
    )
    names = {row["name"], row["short_name"], *row["variants"].split("|")}
    # A variant in small letters alone is a slip of a pen somewhere, not a name to look for.
    kept = tuple(sorted(n for n in names if n and n != n.lower()))
    successors = tuple(c for c in row["successor_codes"].split("|") if c)
    return RegisterEntry(row["code"], authority, row["short_name"], kept, successors)


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
