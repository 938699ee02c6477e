"""The rows of a Word table that hold words in cells and nothing else: most rows of most plans.

What a row holds besides is asked once for a whole table, in one pass that stops only at marks that mean something
to the reader. Rows without any are then read in one pass too, a quarter of the time their cells take one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lxml import etree

from ingest.word import markup as m
from ingest.word.cell_colour import HIGHLIGHT
from ingest.word.paragraph_text import symbol_font
from ingest.word.styles import StyleSheet

#: Whatever the reader of cells and paragraphs does not take as bare words, or takes with what stands around it.
_MORE_THAN_WORDS: Final = (
    *(m.CONTENT_CONTROL, m.CUSTOM_XML, m.ALTERNATE, m.ALTERNATIVE_FORMAT, m.TABLE),
    *(m.INSERTED, m.DELETED, m.MOVED_HERE, m.MOVED_AWAY, m.CELL_INSERTED, m.CELL_DELETED),
    *(m.GRID_SPAN, m.GRID_BEFORE, m.GRID_AFTER, m.VERTICAL_MERGE, m.SIDEWAYS_MERGE),
    *(m.HEADER_ROW, m.HIDDEN_ROW, m.SHADING, HIGHLIGHT, m.HIDDEN, m.NUMBERING, m.PAGE_BREAK_BEFORE),
    *(m.MATHS_TEXT, m.TAB, m.POSITION_TAB, m.BREAK, m.CARRIAGE_RETURN, m.RENDERED_BREAK, m.HARD_HYPHEN, m.SYMBOL),
    *(m.FIELD_CHAR, m.DRAWING, m.PICTURE, m.OBJECT, m.RUBY, m.FOOTNOTE_REFERENCE, m.ENDNOTE_REFERENCE),
    *(m.PARAGRAPH_STYLE, m.RUN_STYLE, m.FONTS),
)
_TAB_STOPS = m.W + "tabs"


def plain_rows(table: etree._Element, rows: Sequence[etree._Element], styles: StyleSheet) -> list[bool]:
    """For each row of a table, whether it holds words alone and no cell of the row below may go on from it."""
    if not rows or not _adds_nothing(styles, None):
        return [False] * len(rows)
    rich: set[etree._Element] = set()
    for mark in table.iterdescendants(*_MORE_THAN_WORDS):
        if not _is_harmless(mark, styles):
            rich.update(mark.iterancestors(m.ROW))
    plain = [row not in rich for row in rows]
    return [here and below for here, below in zip(plain, [*plain[1:], True], strict=True)]


def cell_words(row: etree._Element) -> list[list[str]]:
    """For each cell of a plain row the words of its paragraphs as they stand in the file."""
    cells: list[list[str]] = []
    paragraphs: list[str] = []
    for element in row.iter(m.CELL, m.PARAGRAPH, m.TEXT):
        tag = element.tag
        if tag == m.TEXT:
            if paragraphs:  # words outside a paragraph are shown by no program
                paragraphs[-1] += element.text or ""
        elif tag == m.PARAGRAPH:
            paragraphs.append("")
        else:
            paragraphs = []
            cells.append(paragraphs)
    return cells


def _is_harmless(mark: etree._Element, styles: StyleSheet) -> bool:
    """Whether a mark leaves words as they are: an ordinary font or style, a tab stop."""
    tag = mark.tag
    if tag == m.FONTS:
        return symbol_font(mark) is None
    if tag == m.PARAGRAPH_STYLE:
        return _adds_nothing(styles, mark.get(m.VALUE))
    if tag == m.RUN_STYLE:
        style = mark.get(m.VALUE)
        return style is None or not (styles.is_placeholder(style) or styles.hides_run(style))
    parent = mark.getparent()
    return tag == m.TAB and parent is not None and parent.tag == _TAB_STOPS


def _adds_nothing(styles: StyleSheet, style_id: str | None) -> bool:
    """Whether paragraphs of a style show their words, no number before them, on the page they stand on."""
    style = styles.paragraph(style_id)
    return not (style.hidden or style.list_id or style.page_break_before)
