"""Walk the body, a page head or a note from top to bottom and return its blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.document import Block, Passage, Place, TextBlock
from ingest.word import markup as m
from ingest.word.paragraph_text import Line
from ingest.word.paragraphs import Paragraph, read_paragraph
from ingest.word.reading import Reading
from ingest.word.tables import read_tables
from ingest.word.wrappers import content_of


def read_story(container: etree._Element, reading: Reading) -> Iterator[Block]:
    """The blocks of a container of paragraphs and tables.

    Text boxes follow the paragraph they are anchored in; nested tables follow the table around them.
    """
    for element in content_of(container):
        if element.tag == m.PARAGRAPH:
            paragraph = read_paragraph(element, reading)
            yield from _blocks(paragraph)
            for box in paragraph.boxes:
                with reading.pages.frozen():
                    yield from read_story(box, reading)
            if paragraph.ends_section:
                reading.pages.section_ends()
        elif element.tag == m.TABLE:
            yield from read_tables(element, reading)
        elif element.tag == m.ALTERNATIVE_FORMAT:
            reading.remarks.unread_objects += 1


def _blocks(paragraph: Paragraph) -> Iterator[TextBlock]:
    """One block, but for lines somebody has set one by one in a plain paragraph ("Author: ...")."""
    lines = paragraph.lines
    if lines and paragraph.kind != "paragraph":
        lines = [Line(" ".join(line.words for line in lines), lines[0].page)]
    for line in lines:
        passage = Passage(line.words, Place(page=line.page))
        yield TextBlock(paragraph.kind, passage, paragraph.level, paragraph.label)
