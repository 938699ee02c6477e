"""Walk the body, a page head or a note from top to bottom and return its blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from ingest.document import Block, Passage, Place, Table, TextBlock
from ingest.word import markup as m
from ingest.word.layout_tables import is_layout_table
from ingest.word.pages import RowPages
from ingest.word.paragraph_text import Line
from ingest.word.paragraphs import Paragraph, read_paragraph
from ingest.word.reading import Reading
from ingest.word.tables import read_tables
from ingest.word.wrappers import content_of


def read_story(container: etree._Element, reading: Reading) -> Iterator[Block]:
    """The blocks of a container of paragraphs and tables.

    Text boxes follow the paragraph they are anchored in; nested tables follow the table around them, or take its
    place where it only sets them on the page.
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
            yield from _layout_blocks(element, reading) if is_layout_table(element) else read_tables(element, reading)
        elif element.tag == m.ALTERNATIVE_FORMAT:
            reading.remarks.unread_objects += 1


def _layout_blocks(table: etree._Element, reading: Reading) -> Iterator[Block]:
    """What stands in the cells of a layout table, cell by cell."""
    for row in content_of(table):
        pages = RowPages(reading.pages)
        for cell in content_of(row):
            if cell.tag == m.CELL:
                pages.begin_cell()
                blocks = list(read_story(cell, reading))
                pages.end_cell(_first_page(blocks))
                yield from blocks
        pages.end()


def _first_page(blocks: Sequence[Block]) -> int | None:
    return next((b.page_first if isinstance(b, Table) else b.passage.place.page for b in blocks), None)


def _blocks(paragraph: Paragraph) -> Iterator[TextBlock]:
    """One block, but for lines somebody has set one by one in a plain paragraph ("Author: ...")."""
    lines = paragraph.lines
    if lines and paragraph.kind != "paragraph":
        lines = [Line(" ".join(line.words for line in lines), lines[0].page)]
    for line in lines:
        passage = Passage(line.words, Place(page=line.page))
        yield TextBlock(paragraph.kind, passage, paragraph.level, paragraph.label)
