"""The colour of a Word cell: its own shading, or else the one colour that lies behind all its words.

Traffic lights (red, amber, green) are set in all these ways, often in a cell without any words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ingest.word import markup as m

_COLOUR = re.compile(r"[0-9A-F]{6}")
_WHITE = "FFFFFF"
_FILL, _COLOR, HIGHLIGHT = m.W + "fill", m.W + "color", m.W + "highlight"
# The colours a text may be highlighted in (ECMA-376, Part 1, §17.18.40).
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
}


def shading(properties: m.Properties) -> str | None:
    """The shading of a cell, paragraph or run as RRGGBB; white and "automatic" are no colour."""
    stated = properties.get(m.SHADING)
    if stated is None:
        return None
    solid = stated.get(m.VALUE) == "solid"
    colour = stated.get(_COLOR if solid else _FILL, "").upper()
    return colour if _COLOUR.fullmatch(colour) and colour != _WHITE else None


def has_coloured_text(table: etree._Element) -> bool:
    """Whether any text of a table is highlighted or shaded: asked once, so that plain tables cost nothing."""
    marks = (mark.getparent() for mark in table.iter(HIGHLIGHT, m.SHADING))
    return any(owner is not None and owner.tag != m.CELL_PROPERTIES for owner in marks)


def colour_behind_text(cell: etree._Element) -> str | None:
    """The colour behind every word of a cell, or in a cell without words behind its empty paragraphs.

    None where some words have another colour or none: that is a marker pen, no traffic light.
    """
    worded: set[str | None] = set()
    blank: set[str | None] = set()
    for paragraph in cell.iterchildren(m.PARAGRAPH):
        for has_words, colour in _colours(paragraph):
            (worded if has_words else blank).add(colour)
    colours = worded or blank - {None}
    return next(iter(colours)) if len(colours) == 1 else None


def _colours(paragraph: etree._Element) -> Iterator[tuple[bool, str | None]]:
    """For every run whether it has words, and its colour; last for the paragraph itself, which has none."""
    properties = m.leading_properties(paragraph, m.PARAGRAPH_PROPERTIES)
    behind = shading(properties)
    for run in paragraph.iter(m.RUN):
        stated = m.leading_properties(run, m.RUN_PROPERTIES)
        has_words = any(mark.tag == m.SYMBOL or (mark.text or "").strip() for mark in run.iter(m.TEXT, m.SYMBOL))
        yield has_words, _HIGHLIGHTS.get(m.value_of(stated, HIGHLIGHT) or "") or shading(stated) or behind
    yield False, behind
