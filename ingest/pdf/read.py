"""The PDF reader: bytes in, Document out.

Pages are read one at a time and closed at once; what is kept of a page is its lines outside tables, and its tables
all but finished. Running heads, the size of body text and the words of the document need all pages, so blocks are
made at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from time import monotonic
from typing import Any

from ingest.document import Block, Document
from ingest.ocr.programs import missing_programs
from ingest.pdf.as_shown import blocks_as_shown, place_as_shown, text_block_as_shown
from ingest.pdf.flow import Item
from ingest.pdf.flow_blocks import TypeInTables, furniture_blocks, page_runs, text_blocks, type_scale
from ingest.pdf.furniture import part_furniture, places_taken
from ingest.pdf.number_tables import numbered_tables
from ingest.pdf.open_file import is_cut_short, opened
from ingest.pdf.page_content import TablesSoFar, page_content
from ingest.pdf.pages_read import PagesRead, check_readable, notices_of
from ingest.pdf.scanned_pages import recognise_pages, wanted_pages, with_lines_of_pictures
from ingest.pdf.set_table import SetTable
from ingest.settings import OcrMode

READER = "pdf"

#: Of the time a document may take, counted from its beginning. What follows OCR takes seconds, of a long one a minute.
_SHARE_OF_OCR = 0.75


def read_pdf(
    data: bytes, ocr: OcrMode = "never", header_words: frozenset[str] = frozenset(), time_limit: float = inf
) -> Document:
    """The Document of a PDF. Pages count from 1; boxes are points from the top left of the page as shown.

    `header_words` are the words that head columns in plans: they tell the header of a small table without rules,
    and a word broken in a narrow column. OCR gives up in time to read the rest within `time_limit` seconds.

    Raises NeedsOcr where no page has text and OCR is not to be used or not here; UnreadableFile (`empty_file`,
    `password_needed`, `locked_pdf`, `damaged_pdf`, `blank_pdf`, `pdf_without_pages`, `ocr_failed`, `ocr_found_nothing`)
    where the file cannot be opened or holds nothing.
    """
    ocr_until = monotonic() + _SHARE_OF_OCR * time_limit
    tables = TablesSoFar.knowing(header_words)
    with opened(data) as pdf:
        read = _read_pages(pdf, ocr, tables, ocr_until)
    cut_short = is_cut_short(data)
    check_readable(read, cut_short=cut_short)
    items = [page.items for page in read.pages]
    kept, running = part_furniture(items)
    frames = {at: page.as_shown for at, page in enumerate(read.pages, start=1) if page.as_shown is not None}
    return Document(
        format="pdf",
        reader=READER,
        blocks=blocks_as_shown(numbered_tables(_blocks(kept, tables.type)), frames),
        page_count=len(read.pages),
        page_basis="printed",
        furniture=tuple(text_block_as_shown(block, frames) for block in furniture_blocks(running)),
        notices=tuple(notices_of(read, cut_short=cut_short)),
        furniture_places=tuple(place_as_shown(place, frames) for place in places_taken(items, kept)),
        wanted_parts=read.missing,
        ocr=read.ocr_use,
    )


def _read_pages(pdf: Any, ocr: OcrMode, tables: TablesSoFar, ocr_until: float) -> PagesRead:
    pages = [page_content(pdf, at, tables) for at in range(len(pdf))]
    wanted = wanted_pages(pages, ocr)
    missing = missing_programs() if wanted and ocr != "never" else ()
    if not wanted or missing or ocr == "never":
        return PagesRead(with_lines_of_pictures(pdf, pages, tables), ocr, wanted, missing=missing)
    recognition = recognise_pages(pdf, wanted, tables, ocr_until)
    pages = [recognition.pages.get(at, page) for at, page in enumerate(pages)]
    return PagesRead(with_lines_of_pictures(pdf, pages, tables), ocr, wanted, recognition)


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
