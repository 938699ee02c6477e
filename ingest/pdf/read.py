"""The PDF reader: bytes in, Document out.

Pages are read one at a time and closed at once; what is kept of a page is its lines outside tables, and its tables
all but finished. Running heads, the size of body text and the words of the document need all pages, so blocks are
made at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pypdfium2

from ingest.document import Block, Document, Notice
from ingest.failures import NeedsOcr, UnreadableFile
from ingest.pdf.characters import TextLayer
from ingest.pdf.drawn_table import DrawnTable
from ingest.pdf.find_tables import find_tables
from ingest.pdf.flow import Item, flow_of
from ingest.pdf.flow_blocks import TypeInTables, furniture_blocks, page_runs, text_blocks, type_scale
from ingest.pdf.frame import page_frame
from ingest.pdf.furniture import part_furniture, places_taken
from ingest.pdf.open_file import is_cut_short, opened
from ingest.pdf.rules import page_drawing
from ingest.pdf.set_table import SetTable

READER = "pdf"

_HOW_TO_OCR = "Install ocrmypdf and tesseract, run `ocrmypdf in.pdf out.pdf`, and put the result in the corpus."
_FRESH = "Ask for a fresh copy and put that in the corpus."


@dataclass(frozen=True, slots=True)
class _Page:
    """One page, read: lines and tables in reading order."""

    items: list[Item]
    has_text: bool = False
    has_image: bool = False
    is_blank: bool = False
    is_broken: bool = False
    unreadable_share: float = 0.0


@dataclass(frozen=True, slots=True)
class _Tables:
    """What is kept of all tables while pages are read."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    type: TypeInTables = field(default_factory=TypeInTables)

    def set_out(self, table: DrawnTable, page: int) -> SetTable:
        self.type.add(table)
        return table.set_out(next(self.numbers), page)


def read_pdf(data: bytes) -> Document:
    """The Document of a PDF. Pages count from 1; boxes are points from the top left of the page as shown.

    Raises NeedsOcr where no page has text; UnreadableFile (`empty_file`, `password_needed`, `locked_pdf`,
    `damaged_pdf`, `blank_pdf`, `pdf_without_pages`) where the file cannot be opened or holds nothing.
    """
    with opened(data) as pdf:
        tables = _Tables()
        pages = [_read_page(pdf, at, tables) for at in range(len(pdf))]
    _check_readable(pages, data)
    read = [page.items for page in pages]
    kept, running = part_furniture(read)
    return Document(
        format="pdf",
        reader=READER,
        blocks=tuple(_blocks(kept, tables.type)),
        page_count=len(pages),
        page_basis="printed",
        furniture=furniture_blocks(running),
        notices=tuple(_notices(pages, is_cut_short(data))),
        furniture_places=places_taken(read, kept),
    )


def _read_page(pdf: Any, at: int, tables: _Tables) -> _Page:
    with ExitStack() as open_parts:
        try:
            page = pdf[at]
            open_parts.callback(page.close)
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError:
            return _Page([], is_broken=True)
        open_parts.callback(textpage.close)
        return _page_content(page, textpage, at + 1, tables)


def _page_content(page: Any, textpage: Any, number: int, tables: _Tables) -> _Page:
    frame = page_frame(page)
    layer = TextLayer(textpage, frame)
    words = layer.words()
    drawing = page_drawing(page, frame)
    found, rest = find_tables(words, drawing, layer)
    flow = flow_of(rest, found, layer, number, page.get_height())
    items: list[Item] = [tables.set_out(i, number) if isinstance(i, DrawnTable) else i for i in flow]
    return _Page(items, bool(words), drawing.has_image, drawing.objects == 0, unreadable_share=layer.unreadable_share())


def _check_readable(pages: Sequence[_Page], data: bytes) -> None:
    if any(page.has_text for page in pages):
        if is_cut_short(data) and any(not page.has_text for page in pages):
            raise UnreadableFile("damaged_pdf", f"The end of the PDF is missing, and pages with it. {_FRESH}")
        return
    if any(page.has_image for page in pages):
        raise NeedsOcr("needs_ocr", f"Every page is a picture without text. {_HOW_TO_OCR}")
    if any(page.is_broken for page in pages) or is_cut_short(data):
        raise UnreadableFile("damaged_pdf", f"No page of the PDF can be read. {_FRESH}")
    if all(page.is_blank for page in pages):
        raise UnreadableFile("blank_pdf", f"Every page of the PDF is blank, or its content is damaged. {_FRESH}")
    raise NeedsOcr("needs_ocr", f"No page has any text. If it shows text on screen: {_HOW_TO_OCR}")


def _blocks(pages: Sequence[Sequence[Item]], type_in_tables: TypeInTables) -> list[Block]:
    scale = type_scale(pages, type_in_tables)
    blocks: list[Block] = []
    for page in pages:
        for run in page_runs(page):
            if isinstance(run, SetTable):
                blocks.append(run.finished(scale.known))
            else:
                blocks.extend(text_blocks(run, scale))
    return blocks


def _notices(pages: Sequence[_Page], cut_short: bool) -> list[Notice]:
    notices: list[Notice] = []
    if cut_short:
        message = f"The end of the PDF is missing; the pages that were found were read. {_FRESH}"
        notices.append(Notice("warning", "pdf_cut_short", message))
    for number, page in enumerate(pages, start=1):
        if page.is_broken:
            notices.append(Notice("error", "page_damaged", f"Page {number} is damaged and was not read."))
        elif not page.has_text and page.has_image:
            message = f"Page {number} is a picture without text and was not read. {_HOW_TO_OCR}"
            notices.append(Notice("warning", "page_without_text", message))
        elif page.unreadable_share > 0.2:
            message = f"Page {number} has letters that stand for no known character. {_HOW_TO_OCR}"
            notices.append(Notice("warning", "page_garbled", message))
    return notices
