"""The date of a document, from a line that states it: a full day or nothing."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from normalize.timescales.lexicon import lexicon
from normalize.timescales.scan import Item, scan
from normalize.timescales.settle import settle
from normalize.timescales.tokens import fold, tokenise
from normalize.values import TimeContext

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

GAP = r"[^\n\d]{0,12}?"


@lru_cache(maxsize=10_000)
def tell_document_date(text: str) -> date | None:
    """The day a line such as `Date: 17 December 2009` or `Draft 3, 12.05.2008` states; None for anything less.

    Of several days the one behind the word `date` counts, else the first. Numbers are read day first.
    A month alone is None: never more precise than the source.
    """
    items = scan(tokenise(text))
    days = [(i, day) for i, item in enumerate(items) if (day := _day(item)) is not None]
    labels = lexicon().particles["date_label"]
    labelled = [day for i, day in days if any(item.word in labels for item in items[max(0, i - 3) : i])]
    if days:
        return labelled[0] if labelled else days[0][1]
    return _by_dateparser(text)


def _day(item: Item) -> date | None:
    unit = item.unit
    if unit is None or unit.form != "day" or unit.year is None or unit.year.form != "calendar":
        return None
    stretch = settle(unit, TimeContext())
    return None if isinstance(stretch, str) else stretch.low.start


@cache
def _odd_spellings() -> re.Pattern[str]:
    months = "|".join(sorted((m for m in lexicon().months if len(m) > 2), key=len, reverse=True))
    day, year = r"\b\d{1,2}(?:st|nd|rd|th)?\b", r"\b(?:19|20)\d\d\b"
    month = rf"\b(?:{months})\b"
    return re.compile(f"{day}{GAP}{month}{GAP}{year}|{year}{GAP}{month}{GAP}{day}|{month}{GAP}{day}{GAP}{year}", re.I)


@cache
def _parser() -> DateDataParser:
    # Imported here: the import costs a fifth of a second, and few documents need it.
    from dateparser.date import DateDataParser  # noqa: PLC0415

    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True}
    return DateDataParser(languages=["en", "cy"], settings=settings)


def _by_dateparser(text: str) -> date | None:
    """Full days in spellings the grammar does not know, such as `2009, December 17` or `17 day of December 2009`."""
    match = _odd_spellings().search(fold(text))
    if match is None:
        return None
    words = re.sub(r"\b(?:day|in|the|year|of)\b|,", " ", match[0], flags=re.I)
    found = _parser().get_date_data(words).date_obj
    return found.date() if found is not None else None
