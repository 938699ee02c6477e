"""How an action stands, from the words, ticks and RAG colour of its status cell."""

from __future__ import annotations

import colorsys
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from normalize.values import Status

LEXICON = Path(__file__).parent / "lexicons" / "status_words.toml"
#: `Red =`, `Amber (A):`, `R -`: a sign, and what parts it from its meaning.
_SIGN = (
    r"(?<!\w)(?P<signs>(?i:{colours})(?:\s*[(/]\s*[{letters}]\s*\)?)?|[{letters}](?:\s*[(/]\s*(?i:{colours})\s*\)?)?)"
    r"\s*(?:[=:–-]|means|is)\s*"
)
#: What parts a status from the words that explain it.
_PARTED = re.compile(r"\s*(?:$|[-–—:;.](?=\s|$)|,\s)")
RRGGBB = re.compile(r"#?([0-9A-Fa-f]{6})")


@dataclass(frozen=True, slots=True)
class Hue:
    """A stretch of the colour circle, in degrees, its name and its status; `low` > `high` runs past 360."""

    colour: str
    status: Status
    low: float
    high: float

    def holds(self, degrees: float) -> bool:
        if self.low <= self.high:
            return self.low <= degrees < self.high
        return degrees >= self.low or degrees < self.high


@dataclass(frozen=True, slots=True)
class StatusLexicon:
    """Status by word, one pattern that finds them, one for the signs a key explains (`Red (R) =`), and the hues."""

    statuses: dict[str, Status]
    alone: frozenset[str]
    taken_back: re.Pattern[str]
    beginning: re.Pattern[str]
    sign: re.Pattern[str]
    hues: tuple[Hue, ...]
    least_saturation: float
    least_value: float


def read_status(
    words: str, fill: str | None, key: Mapping[str, Status] | None = None
) -> tuple[Status | None, str | None]:
    """The status a cell states, and a message where its words and its colour disagree (the words win).

    `fill` is the shading as RRGGBB. Red is late, amber at risk, green on track, blue complete; white and grey
    say nothing. `key` is what the document itself says its signs mean, and wins. None where neither words nor
    colour state a status.
    """
    key = key or {}
    said = key.get(words.strip(" .()[]").casefold()) or said_status(words)
    shown = _shown(fill, key)
    if said and shown and said != shown:
        return (
            said,
            f"the words {' '.join(words.split())!r} say {said}, the colour {fill} says {shown}: words taken",
        )
    return said or shown, None


def said_status(words: str) -> Status | None:
    """The status with which the lines of a text begin; None where two of them differ."""
    lexicon = load_status_lexicon()
    found = [lexicon.beginning.match(line.replace("’", "'")) for line in words.splitlines()]
    statuses = {lexicon.statuses.get(" ".join(m["status"].lower().split())) for m in found if m}
    return statuses.pop() if len(statuses) == 1 else None


def opening_status(words: str) -> str:
    """The words that open a report of progress and say how it stands (`Green - panels ordered`); '' where none do.

    A mark must part them from the rest, and nothing behind it may take them back (`Done, but for the roof`).
    """
    lexicon = load_status_lexicon()
    line = words.replace("’", "'").partition("\n")[0]
    found = lexicon.beginning.match(line)
    rest = line[found.end() :].lstrip(")]") if found else ""
    if found is None or not _PARTED.match(rest) or lexicon.taken_back.search(rest):
        return ""
    plainly = rest.lstrip()[:1] != "," or found["status"].lower() not in lexicon.alone
    return found.group() if plainly else ""


def _shown(fill: str | None, key: Mapping[str, Status]) -> Status | None:
    match = RRGGBB.fullmatch(fill.strip()) if fill else None
    if match is None:
        return None
    red, green, blue = (int(match[1][i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    lexicon = load_status_lexicon()
    if saturation < lexicon.least_saturation or value < lexicon.least_value:
        return None
    return next((key.get(h.colour, h.status) for h in lexicon.hues if h.holds(hue * 360)), None)


@cache
def load_status_lexicon() -> StatusLexicon:
    """The lexicon, read once; its comments say which words need to stand alone."""
    data = tomllib.loads(LEXICON.read_text("utf-8"))
    statuses: dict[str, Status] = {word: status for status, words in data["words"].items() for word in words}
    alone = frozenset(data["alone"]["words"])
    taken_back = re.compile(rf"\b{_any_of(data['taken_back']['words'])}\b", re.IGNORECASE)
    letters = {w for w in statuses if len(w) == 1 and w.isalpha()}
    not_followed = _any_of(data["not_followed"]["words"])
    status = "|".join(
        (
            rf"{_any_of(letters)}(?=\W*$)",
            rf"{_any_of(set(statuses) - alone - letters)}(?=\W|$)(?!\s+{not_followed}\b)",
            rf"{_any_of(alone)}(?=\W*$|\s*[:;,.(]|\s+[-–])",
        )
    )
    lead_in = _any_of(data["lead_in"]["words"])
    beginning = re.compile(rf"\s*(?:{lead_in}\s*[:–-]\s*)?[(\[]?(?P<status>{status})", re.IGNORECASE)
    hues = tuple(Hue(h["colour"], h["status"], h["low"], h["high"]) for h in data["hue"])
    sign = re.compile(_SIGN.format(colours=_any_of(data["signs"]["colours"]), letters=data["signs"]["letters"]))
    return StatusLexicon(statuses, alone, taken_back, beginning, sign, hues, **data["colour"])


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, with any white space between their parts."""
    ranked = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in ranked) + ")"
