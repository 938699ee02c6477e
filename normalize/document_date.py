"""The date of a document, from a line that states it: a full day or nothing."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from normalize.timescales.lexicon import lexicon
from normalize.timescales.scan import Item, scan
from normalize.timescales.settle import settle
from normalize.timescales.tokens import tokenise
from normalize.values import TimeContext


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
    if not days:
        return None
    return labelled[0] if labelled else days[0][1]


def _day(item: Item) -> date | None:
    unit = item.unit
    if unit is None or unit.form != "day" or unit.year is None or unit.year.form != "calendar":
        return None
    stretch = settle(unit, TimeContext())
    return None if isinstance(stretch, str) else stretch.low.start
