"""The running heads and feet of all sections of a Word file, each distinct text once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from ingest.document import Block, Passage, Place, Table, TextBlock
from ingest.word.reading import Reading
from ingest.word.story import read_story


def read_furniture(heads_and_feet: Iterable[tuple[etree._Element, Reading]]) -> tuple[TextBlock, ...]:
    """The paragraphs of page heads and feet; cells of tables in them become paragraphs."""
    distinct: dict[str, TextBlock] = {}
    for element, reading in heads_and_feet:
        for words in _texts(read_story(element, reading)):
            distinct.setdefault(words, TextBlock("paragraph", Passage(words, Place())))
    return tuple(distinct.values())


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (p.words for cell in block.cells for p in cell.text.passages)
        else:
            yield block.words
