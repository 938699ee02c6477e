"""Which pages of a document are drawn: all of a short one, of a long one those that hold something."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planledger.drawing.mark import Mark

#: Pages drawn unless a person names others; some ten seconds.
MOST_PAGES = 60

_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


class NoPageRange(ValueError):
    """Words that name no pages."""


def asked_pages(words: str, page_count: int) -> tuple[int, ...]:
    """`3,7-9` as pages, those past the end left out. Raises NoPageRange for other words, or where none is left."""
    pages: set[int] = set()
    for part in words.split(","):
        found = _RANGE.fullmatch(part.strip())
        if found is None:
            raise NoPageRange(f"{words!r} names no pages. Write them like 3 or 1,4-6.")
        first, last = int(found[1]), int(found[2] or found[1])
        pages.update(range(max(first, 1), min(last, page_count) + 1))
    if not pages:
        raise NoPageRange(f"The document has no page {words}: its pages are 1 to {page_count}.")
    return tuple(sorted(pages))


def usual_pages(marks: Iterable[Mark], page_count: int) -> tuple[int, ...]:
    """Every page of a document of up to MOST_PAGES; of a longer one the first that hold a table or a record."""
    if page_count <= MOST_PAGES:
        return tuple(range(1, page_count + 1))
    telling = ("table", "unused_table", "prose", "context")
    pages = {m.place.page for m in marks if m.kind in telling and m.place.page is not None}
    return tuple(sorted(pages))[:MOST_PAGES] or tuple(range(1, MOST_PAGES + 1))
