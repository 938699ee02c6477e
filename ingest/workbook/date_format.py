"""Dates and times as a number format shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal, NamedTuple

from openpyxl.utils.datetime import from_excel

from ingest.workbook.format_tokens import Token

PartKind = Literal["literal", "half", "elapsed", "year", "month", "day", "hour", "minute", "second"]
_BY_LETTER: dict[str, PartKind] = {
    "y": "year",
    "m": "month",
    "d": "day",
    "h": "hour",
    "s": "second",
    "[": "elapsed",
}
_NAMES = {
    ("year", 1): "%y", ("year", 2): "%y", ("year", 3): "%Y", ("year", 4): "%Y",
    ("month", 3): "%b", ("month", 4): "%B", ("month", 5): "%b",
    ("day", 3): "%a", ("day", 4): "%A",
}  # fmt: skip


class Part(NamedTuple):
    """A part of a date format; `text` is the run of letters, or the words of a literal."""

    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True)
class DateFormat:
    """The parts in the order they are shown; `is_half_day` counts hours to twelve.

    `was_american` marks a format with the month before the day in figures. It is shown day first: `03/04/2009`
    would be 3 April to whoever reads on, and the number in the cell says which day it is.
    """

    parts: tuple[Part, ...]
    is_half_day: bool
    was_american: bool

    def show(self, value: float, epoch: datetime) -> str:
        """The moment a serial number stands for; '' where it stands for none."""
        moment = _moment(value, epoch)
        if moment is None:
            return ""
        return "".join(self._shown(part, moment, value) for part in self.parts).strip()

    def _shown(self, part: Part, moment: datetime, value: float) -> str:
        if part.kind == "literal":
            return part.text
        if part.kind == "half":
            return "AM" if moment.hour < 12 else "PM"
        if part.kind == "elapsed":
            return _elapsed(part.text, value)
        name = _NAMES.get((part.kind, min(len(part.text), 5 if part.kind == "month" else 4)))
        if name:
            return moment.strftime(name)
        figure = int(getattr(moment, part.kind))
        if part.kind == "hour" and self.is_half_day:
            figure = figure % 12 or 12
        return f"{figure:0{len(part.text)}d}"


def date_format_of(tokens: tuple[Token, ...]) -> DateFormat | None:
    """The date format that a part of a number format is; None where it is none."""
    if not any(t.kind == "date" for t in tokens):
        return None
    parts = _with_minutes([p for p in map(_part, tokens) if p])
    order = [p.kind for p in parts if p.kind == "year" or (p.kind in ("month", "day") and len(p.text) <= 2)]
    was_american = order[:2] == ["month", "day"]
    shown = [_exchanged(p) for p in parts] if was_american else parts
    return DateFormat(tuple(shown), any(t.kind == "half" for t in tokens), was_american)


def _part(token: Token) -> Part | None:
    """Points, commas and slashes part the figures of a date; colours and placeholders show nothing in it."""
    if token.kind == "date":
        return Part(_BY_LETTER[token.text[0]], token.text)
    if token.kind == "half":
        return Part("half", token.text)
    shows = token.kind in ("literal", "point", "comma", "fraction", "percent")
    return Part("literal", token.text) if shows else None


def _with_minutes(parts: list[Part]) -> list[Part]:
    """`m` is a minute right after hours or right before seconds, else a month."""
    told = list(parts)
    dates = [i for i, p in enumerate(parts) if p.kind not in ("literal", "half")]
    for place, i in enumerate(dates):
        before = parts[dates[place - 1]].text if place else ""
        after = parts[dates[place + 1]].text if place + 1 < len(dates) else ""
        is_minute = before.strip("[").startswith("h") or after.strip("[").startswith("s")
        if parts[i].kind == "month" and len(parts[i].text) <= 2 and is_minute:
            told[i] = parts[i]._replace(kind="minute")
    return told


def _exchanged(part: Part) -> Part:
    if part.kind in ("month", "day") and len(part.text) <= 2:
        return part._replace(kind="day" if part.kind == "month" else "month")
    return part


def _moment(value: float, epoch: datetime) -> datetime | None:
    """Numbers below 1 are times of day; those Excel has no date for are none."""
    try:
        told = from_excel(value, epoch) if value >= 0 else None
    except (OverflowError, ValueError):
        return None
    if isinstance(told, time):
        return datetime.combine(epoch.date(), told)
    return told if isinstance(told, datetime) else None


def _elapsed(letters: str, value: float) -> str:
    unit = {"h": timedelta(hours=1), "m": timedelta(minutes=1), "s": timedelta(seconds=1)}[letters[1]]
    return f"{timedelta(days=value) // unit:0{len(letters) - 2}d}"
