"""One page of a PDF, read: its lines and tables in reading order, and what kind of page it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pypdfium2

from ingest.pdf.characters import TextLayer, Word
from ingest.pdf.drawn_table import DrawnTable
from ingest.pdf.expected import Columns, Expected, columns_at_end, head_ends
from ingest.pdf.find_tables import find_tables
from ingest.pdf.flow import Item, flow_of
from ingest.pdf.flow_blocks import TypeInTables
from ingest.pdf.frame import Frame, page_frame
from ingest.pdf.open_file import opened_page
from ingest.pdf.picture_page import is_picture_page, is_worth_reading
from ingest.pdf.rules import Drawing, page_drawing
from ingest.pdf.set_table import SetTable

#: A page of which more letters stand for no known character is not to be trusted.
GARBLED = 0.2


@dataclass(frozen=True, slots=True)
class PageContent:
    """Lines and tables in reading order. `is_picture`: what a person sees of it is a scan; `has_hidden_text`:
    and a text worth reading lies behind it.

    `unreadable_share` (0 to 1) of its letters stand for no known character. `as_shown` takes the points of a page
    that was recognised back to the page as it is shown; None of a page that was read as it is.
    """

    items: list[Item]
    has_text: bool = False
    has_image: bool = False
    is_blank: bool = False
    is_broken: bool = False
    is_picture: bool = False
    has_hidden_text: bool = False
    unreadable_share: float = 0.0
    as_shown: Frame | None = None

    @property
    def shows_something(self) -> bool:
        return not (self.is_blank or self.is_broken)


@dataclass(frozen=True, slots=True)
class TablesSoFar:
    """What is kept of all tables while pages are read. Their numbers are put in order at the end.

    `columns` are those that a page of a number ends with, where it ends with a table without walls.
    """

    header_words: frozenset[str] = frozenset()
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    type: TypeInTables = field(default_factory=TypeInTables)
    columns: dict[int, Columns | None] = field(default_factory=dict)

    @classmethod
    def knowing(cls, header_words: frozenset[str]) -> TablesSoFar:
        """No table so far; the words that head columns are known to be whole."""
        return cls(header_words, type=TypeInTables(words=set(header_words)))

    def expected(self, page: int, height: float) -> Expected:
        """What the page before leads one to expect of a page `height` points high."""
        return Expected(self.header_words, self.columns.get(page - 1), head_ends(height))

    def set_out(self, table: DrawnTable, page: int) -> SetTable:
        self.type.add(table)
        return table.set_out(next(self.numbers), page)


def page_content(pdf: Any, at: int, tables: TablesSoFar) -> PageContent:
    """The page at a 0-based position of an open pypdfium2 document, closed again; a broken one says so."""
    with ExitStack() as open_parts:
        try:
            page = opened_page(pdf, at)
            open_parts.callback(page.close)
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError:
            return PageContent([], is_broken=True)
        open_parts.callback(textpage.close)
        return _as_it_is(page, textpage, at + 1, tables)


def _as_it_is(page: Any, textpage: Any, number: int, tables: TablesSoFar) -> PageContent:
    frame = page_frame(page)
    layer = TextLayer(textpage, frame)
    words = layer.words()
    drawing = page_drawing(page, frame)
    is_picture = is_picture_page(page, textpage, drawing)
    return PageContent(
        items_of(words, drawing, layer, number, page.get_height(), tables),
        has_text=bool(words),
        has_image=drawing.has_image,
        is_blank=drawing.objects == 0,
        is_picture=is_picture,
        has_hidden_text=is_picture and is_worth_reading(words),
        unreadable_share=layer.unreadable_share(),
    )


def items_of(
    words: Sequence[Word], drawing: Drawing, layer: TextLayer, number: int, height: float, tables: TablesSoFar
) -> list[Item]:
    """The tables among the words of a page `height` points high, and the lines outside them, in reading order."""
    found, rest = find_tables(words, drawing, layer, tables.expected(number, height))
    tables.columns[number] = columns_at_end(found, [word.bottom for word in rest], height)
    flow = flow_of(rest, found, layer, number, height)
    return [tables.set_out(item, number) if isinstance(item, DrawnTable) else item for item in flow]
