"""The names of parts of a page, kept as data, and the words a part holds."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from lxml import etree

CELLS = ("td", "th")
#: What stands between a table and its cells.
TABLE_FRAME = frozenset({"thead", "tbody", "tfoot", "tr", "colgroup", "col"})


@cache
def part_names(kind: str) -> frozenset[str]:
    """The names listed under `kind` in page_parts.toml."""
    return frozenset(tomllib.loads((Path(__file__).parent / "page_parts.toml").read_text("utf-8"))[kind])


def words_in(element: etree._Element, between: str = "") -> str:
    """All words in an element as they stand there."""
    return between.join(str(words) for words in element.itertext())
