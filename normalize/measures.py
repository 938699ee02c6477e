"""Figures in cells of targets and baselines: `79%`, `1,250`, `£10k`, `12 per 1,000`, `2007/8 79%`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from normalize.values import Measure

LEXICON = Path(__file__).parent / "lexicons" / "measure_words.toml"
YEAR = r"(?:19|20)\d\d(?!\d)"
BRACKETS = re.compile(r"\(([^()]*)\)")
DIGIT = re.compile(r"\d")
BEFORE_VALUE = re.compile(r"^(?:[:=;,]|[–-](?=\s))\s*")
AFTER_VALUE = re.compile(r"\s*(?:[:=;,(]|\s[–-]|\b(?:in|for|by|as at)\b)$")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What is looked for in a cell: a period, a figure, a sign or word that makes a figure a bound."""

    period: re.Pattern[str]
    figure: re.Pattern[str]
    bound: re.Pattern[str]
    scales: dict[str, float]
    counted: re.Pattern[str]
    unit_in_name: re.Pattern[str]


def read_measure(text: str) -> Measure:
    """The single figure of a cell with its unit: `%`, `£`, `per 1,000`, or None for a plain number.

    A year before the figure, or beside it in brackets, is not counted as a figure. The value is None where
    the text holds no figure, nothing but a year, a ratio (`1:4`), a bound (`<5`), or more than one figure.
    """
    patterns = _patterns()
    if patterns.period.fullmatch(text.strip()):
        return Measure(text, None, None)
    _, value, _ = split_baseline(text)
    figure = patterns.figure.search(value)
    rest = patterns.figure.sub(" ", value, count=1)
    if figure is None or DIGIT.search(rest) or patterns.bound.search(rest):
        return Measure(text, None, None)
    number = float(figure["number"].replace(",", "")) * patterns.scales[(figure["scale"] or "").lower()]
    return Measure(text, -number if figure["sign"] in {"-", "−"} else number, _unit(figure))


def split_baseline(text: str) -> tuple[str | None, str, str | None]:
    """The period, the value and the source of a baseline cell, as written.

    `2007/8 79% (CYP reporting template)` gives `2007/8`, `79%`, `CYP reporting template`. Where the cell
    holds nothing but a year, that is its value. Words in brackets without a figure are the source.
    """
    rest, source = _take_source(text)
    period = _patterns().period.search(rest)
    if period is None or not DIGIT.search(rest[: period.start()] + rest[period.end() :]):
        return None, _tidy(rest), source
    return period.group().strip(), _tidy(f"{rest[: period.start()]} {rest[period.end() :]}"), source


def unit_of(words: str, *, alone: bool) -> str | None:
    """The unit a cell of units states (`alone`), or the one a measure is named with: `% of pupils`, `Waste (%)`.

    None where the cell says that things are counted, and where the name of the measure leads with no unit.
    """
    text = " ".join(words.lower().split())
    patterns = _patterns()
    if not alone:
        found = patterns.unit_in_name.search(text)
        return _known_unit(found.group()) if found else None
    if not text or patterns.counted.fullmatch(text):
        return None
    return _known_unit(text) or " ".join(words.split())


def _known_unit(text: str) -> str | None:
    if "£" in text and not re.search(r"£\s?\w", text):
        return "£"
    rate = re.search(r"per\s?\d[\d,]*", text)
    if rate:
        return re.sub(r"^per\s?", "per ", rate.group())
    return "%" if re.search(r"%|per ?cent", text) and "point" not in text else None


def _take_source(text: str) -> tuple[str, str | None]:
    for bracket in BRACKETS.finditer(text):
        inside = bracket[1].strip()
        if inside and not DIGIT.search(inside):
            return f"{text[: bracket.start()]} {text[bracket.end() :]}", inside
    return text, None


def _tidy(words: str) -> str:
    """The value words without the signs and brackets that stood between them and the period."""
    folded = " ".join(re.sub(r"\(\s*\)", " ", words).split())
    return AFTER_VALUE.sub("", BEFORE_VALUE.sub("", folded)).strip()


def _unit(figure: re.Match[str]) -> str | None:
    if figure["pound"]:
        return "£"
    if figure["percent"]:
        return "%"
    if figure["points"]:
        return "percentage points"
    return re.sub(r"^(?:per|/)\s*", "per ", figure["rate"].lower()) if figure["rate"] else None


@cache
def _patterns() -> _Patterns:
    """The patterns with the words of the lexicon, read once.

    Periods: `2007/8`, `2007/08`, `07/08`, `2008-2009`, `March 2009`, `Q3 2008/09`, `31/03/2009`. A slash
    makes a rate only before 100, 1,000 and so on (`4.2/1,000`), else it stands between two figures.
    """
    words = tomllib.loads(LEXICON.read_text("utf-8"))
    months, scales = "|".join(words["months"]), "|".join(words["scales"])
    points, percent = "|".join(words["points"]), "|".join(words["percent"])
    period = (
        rf"(?<![\w.£,/])(?:(?:(?:q|quarter) ?[1-4]|fy|(?:{months})[a-z]*\.?),? )?"
        rf"(?:{YEAR}(?:\s?[/–-]\s?(?:{YEAR}|\d\d?(?!\d)))?|\d\d/\d\d(?![\d/])|\d\d?/\d\d?/(?:{YEAR}|\d\d(?!\d)))"
        r"(?![\w%.]*[%\d])"
    )
    figure = (
        r"(?<![\w.,/:])(?P<sign>[-−–+]?)(?P<pound>£?)\s?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        rf"(?:\s?(?P<scale>{scales})\b)?"
        rf"(?:\s?(?:(?P<points>(?:{points})\b)|(?P<percent>{percent})(?![\w])))?"
        r"(?:\s?(?P<rate>per\s?\d[\d,]*(?!\d)|/\s?10{0,2},?0{2,3}(?:,?000)?(?!\d)))?(?![\w:/])"
    )
    return _Patterns(
        re.compile(period, re.IGNORECASE),
        re.compile(figure, re.IGNORECASE),
        re.compile(rf"[<>≤≥~]|(?<=\s)\+|\b(?:{'|'.join(words['bound'])})\b", re.IGNORECASE),
        {"": 1.0, **words["scales"]},
        re.compile("|".join(words["counted"])),
        re.compile("|".join(words["unit_in_name"])),
    )
