"""Walk a cleaned page from top to bottom and return its blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from ingest.document import Block, BlockKind, Passage, Place, TextBlock, fold
from ingest.html.list_labels import item_labels
from ingest.html.page_parts import part_names, words_in
from ingest.html.style import PageStyle
from ingest.html.word_lists import LABEL, LEVEL

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
#: Elements that begin and end a paragraph. Every other one runs on within a line, also what Word and others made up.
BLOCKS = part_names("blocks")

TableReader = Callable[[etree._Element, "Walk"], Iterator[Block]]


@dataclass(slots=True)
class Walk:
    """What one walk through a page carries along. `read_table` is called for each table."""

    style: PageStyle
    read_table: TableReader
    table_numbers: Iterator[int] = field(default_factory=lambda: count(1))
    list_level: int = 0


class _Lines:
    """Words gathered until a paragraph ends; a line break in it ends a line."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def add(self, words: str | None) -> None:
        if words:
            self._parts.append(words.replace("\n", " "))

    def end_line(self) -> None:
        self._parts.append("\n")

    def take(self) -> list[str]:
        lines = [fold(line) for line in "".join(self._parts).split("\n")]
        self._parts.clear()
        return [line for line in lines if line]


def read_flow(element: etree._Element, walk: Walk) -> Iterator[Block]:
    """The blocks of a container, one a line of text; tables where they stand."""
    lines = _Lines()
    yield from _inside(element, lines, walk)
    yield from _paragraphs(lines)


def _inside(element: etree._Element, lines: _Lines, walk: Walk) -> Iterator[Block]:
    lines.add(element.text)
    for child in element:
        if child.tag == "br":
            lines.end_line()
        elif child.tag in BLOCKS:
            yield from _paragraphs(lines)
            yield from _block(child, walk)
        else:
            yield from _inside(child, lines, walk)
        lines.add(child.tail)


def _block(element: etree._Element, walk: Walk) -> Iterator[Block]:
    tag = str(element.tag)
    if tag == "table":
        yield from walk.read_table(element, walk)
    elif tag in _HEADINGS or element.get("role") == "heading":
        level = _HEADINGS.get(tag) or _stated_level(element)
        yield from _first_as(read_flow(element, walk), "heading", level, "")
    elif tag in _LISTS:
        yield from _list(element, walk)
    elif element.get(LABEL) is not None:
        label, level = element.get(LABEL, ""), int(element.get(LEVEL, "1"))
        yield from _first_as(read_flow(element, walk), "list_item", level, label)
    elif tag == "pre":
        yield from _typed_lines(element)
    else:
        yield from read_flow(element, walk)


def _stated_level(element: etree._Element) -> int:
    """The level of a heading that is one by its role: 2 where none is stated (WAI-ARIA, `heading`)."""
    stated = re.fullmatch(r"[1-9][0-9]?", element.get("aria-level", "").strip())
    return int(stated[0]) if stated else 2


def _list(element: etree._Element, walk: Walk) -> Iterator[Block]:
    """Items with their labels; lists in items go one level further in."""
    walk.list_level += 1
    yield from _loose_item(element.text, walk)
    for child, label in item_labels(element):
        if child.tag in _LISTS:
            yield from _list(child, walk)
        else:
            yield from _first_as(read_flow(child, walk), "list_item", walk.list_level, label)
        yield from _loose_item(child.tail, walk)
    walk.list_level -= 1


def _loose_item(words: str | None, walk: Walk) -> Iterator[TextBlock]:
    """Words of a list outside its items."""
    if fold(words or ""):
        yield _text_block(fold(words or ""), "list_item", walk.list_level)


def _first_as(blocks: Iterator[Block], kind: BlockKind, level: int, label: str) -> Iterator[Block]:
    """The paragraphs up to the first list or table in it are the heading or item itself."""
    opening: list[str] = []
    for block in blocks:
        if isinstance(block, TextBlock) and block.kind == "paragraph":
            opening.append(block.words)
            continue
        if opening:
            yield _text_block(" ".join(opening), kind, level, label)
        yield block
        yield from blocks
        return
    if opening:
        yield _text_block(" ".join(opening), kind, level, label)


def _text_block(words: str, kind: BlockKind, level: int | None = None, label: str = "") -> TextBlock:
    return TextBlock(kind, Passage(words, Place()), level, label)


def _paragraphs(lines: _Lines) -> Iterator[TextBlock]:
    return (_text_block(line, "paragraph") for line in lines.take())


def _typed_lines(element: etree._Element) -> Iterator[TextBlock]:
    """Text set line by line (`<pre>`)."""
    lines = (fold(line) for line in words_in(element).splitlines())
    return (_text_block(line, "paragraph") for line in lines if line)
