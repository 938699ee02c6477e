"""Stretches of time and how they are written in EDTF (ISO 8601-2:2019, levels 0 to 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from normalize.timescales.calendar_facts import month_end

# Meteorological seasons, approximate: first month of each EDTF season code.
SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}


@dataclass(frozen=True, slots=True)
class Edge:
    """One EDTF date: a day, a month, a season or a year, with the days it covers and how sure it is."""

    text: str
    start: date
    end: date
    doubt: bool = False
    approximate: bool = False

    @property
    def edtf(self) -> str:
        """The date with its qualifier: `?` doubtful, `~` approximate, `%` both."""
        if self.doubt and self.approximate:
            return self.text + "%"
        return self.text + ("?" if self.doubt else "~" if self.approximate else "")


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one edge to another; a single date is both. `kind` is what it is called when it stands alone."""

    low: Edge
    high: Edge
    kind: Literal["point", "range"]
    message: str = ""

    @property
    def edtf(self) -> str:
        """The EDTF date or interval."""
        return self.low.edtf if self.low == self.high else f"{self.low.edtf}/{self.high.edtf}"

    def flagged(self, doubt: bool, approximate: bool) -> Stretch:
        """The same stretch with these qualifiers added to both its edges."""
        if not (doubt or approximate):
            return self
        return replace(self, low=_flag(self.low, doubt, approximate), high=_flag(self.high, doubt, approximate))


def _flag(edge: Edge, doubt: bool, approximate: bool) -> Edge:
    return replace(edge, doubt=edge.doubt or doubt, approximate=edge.approximate or approximate)


def day_edge(day: date) -> Edge:
    """One day."""
    return Edge(day.isoformat(), day, day)


@lru_cache(maxsize=5_000)
def month_edge(year: int, month: int, approximate: bool = False) -> Edge:
    """One month."""
    end = month_end(year, month)
    return Edge(f"{year:04}-{month:02}", end.replace(day=1), end, approximate=approximate)


def year_edge(year: int) -> Edge:
    """One calendar year."""
    return Edge(f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def season_edge(year: int, season: int) -> Edge:
    """One season; winter runs on into the next year."""
    first = SEASON_MONTHS[season]
    end = month_end(year + 1, 2) if first == 12 else month_end(year, first + 2)
    return Edge(f"{year:04}-{season}", date(year, first, 1), end)


def edge_of(edtf: str) -> Edge:
    """The edge of one EDTF date such as `2009`, `2009-03~` or `2009-21`. Raises ValueError where it is none."""
    text = edtf.rstrip("?~%")
    year, *rest = (int(part) for part in text.split("-"))
    if not rest:
        edge = year_edge(year)
    elif len(rest) == 1:
        edge = season_edge(year, rest[0]) if rest[0] in SEASON_MONTHS else month_edge(year, rest[0])
    else:
        edge = day_edge(date(year, *rest))
    flags = edtf[len(text) :]
    return _flag(edge, flags in ("?", "%"), flags in ("~", "%"))


def is_season(edge: Edge) -> bool:
    """Is the date a season such as `2009-21`?"""
    return len(edge.text) == 7 and int(edge.text[-2:]) in SEASON_MONTHS


def single(edge: Edge, kind: Literal["point", "range"] = "point") -> Stretch:
    """A stretch that is one date."""
    return Stretch(edge, edge, kind)


def months(year: int, first: int, count: int) -> Stretch:
    """So many months from month `first` of `year`."""
    last_year, last = divmod(year * 12 + first - 1 + count - 1, 12)
    return Stretch(month_edge(year, first), month_edge(last_year, last + 1), "range")


def is_backwards(low: Stretch, high: Stretch) -> bool:
    """Does the second begin before the first, so that they are no range?"""
    return high.high.end < low.low.start
