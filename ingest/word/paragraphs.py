"""One Word paragraph: what it is (heading, list item, plain), its list number and its lines."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from ingest.document import BlockKind
from ingest.word import markup as m
from ingest.word.list_numbers import ListNumber
from ingest.word.paragraph_text import Line, ParagraphText
from ingest.word.reading import Reading
from ingest.word.styles import ParagraphStyle

_OUTLINE_LEVELS = 9


class Paragraph(NamedTuple):
    """`level` is 1 for a top heading or item. `label` is the list number Word shows; the words lack it.

    A tuple, as thousands are made and dropped again at once: a frozen dataclass takes five times as long.
    """

    kind: BlockKind
    level: int | None
    label: str
    has_bullet: bool
    lines: list[Line]
    boxes: list[etree._Element]
    ends_section: bool

    @property
    def number(self) -> str:
        """The list number; "" for a bullet, which tells nothing."""
        return "" if self.has_bullet else self.label


def read_paragraph(paragraph: etree._Element, reading: Reading, *, is_counted: bool = True) -> Paragraph:
    """Read a `w:p` and count it in its list (unless it stands where Word shows no numbers)."""
    properties = m.leading_properties(paragraph, m.PARAGRAPH_PROPERTIES)
    style = reading.styles.paragraph(m.value_of(properties, m.PARAGRAPH_STYLE))
    if _begins_page(properties, style):
        reading.pages.break_before_paragraph()
    text = ParagraphText(paragraph, reading)
    lines = _shown(text.lines, style, reading)
    if not lines and _is_gone(properties, style):
        is_counted = False
    number = _next_number(properties, style, reading) if is_counted else None
    outline = _outline(properties, style)
    return Paragraph(
        kind="heading" if outline is not None else "list_item" if number is not None else "paragraph",
        level=outline + 1 if outline is not None else number.level + 1 if number is not None else None,
        label="" if number is None else number.label,
        has_bullet=number is not None and number.is_bullet,
        lines=lines,
        boxes=text.boxes,
        ends_section=m.SECTION in properties,
    )


def _begins_page(properties: m.Properties, style: ParagraphStyle) -> bool:
    stated = m.is_on(properties, m.PAGE_BREAK_BEFORE)
    return style.page_break_before if stated is None else stated


def _shown(lines: list[Line], style: ParagraphStyle, reading: Reading) -> list[Line]:
    """A hidden paragraph style hides the words of every run that does not say otherwise."""
    if not (style.hidden and lines):
        return lines
    reading.remarks.hidden += 1
    return []


def _is_gone(properties: m.Properties, style: ParagraphStyle) -> bool:
    """Whether the end of the paragraph itself is hidden or deleted: Word gives it no number."""
    mark = m.properties(properties.get(m.RUN_PROPERTIES))
    hidden = m.is_on(mark, m.HIDDEN)
    return m.DELETED in mark or (style.hidden if hidden is None else hidden)


def _outline(properties: m.Properties, style: ParagraphStyle) -> int | None:
    stated = m.number_of(properties, m.OUTLINE_LEVEL)
    if stated is None:
        return style.outline
    return stated if 0 <= stated < _OUTLINE_LEVELS else None


def _next_number(properties: m.Properties, style: ParagraphStyle, reading: Reading) -> ListNumber | None:
    """None for a paragraph of no list; the list 0 takes a paragraph out of the list of its style."""
    direct = m.properties(properties.get(m.NUMBERING))
    list_id = m.value_of(direct, m.NUMBERING_ID) or style.list_id
    if list_id is None or list_id == "0":
        return None
    level = m.number_of(direct, m.NUMBERING_LEVEL)
    if level is None and m.value_of(direct, m.NUMBERING_ID) is None:
        tied = reading.numbers.level_of_style(list_id, style.numbered_by)
        level = style.list_level if tied is None else tied
    return reading.numbers.next(list_id, level or 0)
