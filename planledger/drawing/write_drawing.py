"""Write the drawing of a document into a folder: page pictures with a page of HTML, or that page alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from ingest.pdf.open_file import opened
from output.entry import DocumentEntry
from planledger.drawing.draw_marks import draw_marks
from planledger.drawing.file_names import page_name, picture_name, safe_name
from planledger.drawing.html_page import DrawnPage, document_html, pages_html
from planledger.drawing.mark import Mark
from planledger.drawing.marks import marks_of
from planledger.drawing.page_choice import NoPageRange, asked_pages, usual_pages
from planledger.drawing.page_picture import render_page
from planledger.drawing.row_labels import ranges

#: Few colours are enough for tinted pages, and a third of the bytes.
_COLOURS = 255


@dataclass(frozen=True, slots=True)
class Drawing:
    """What was written: the page of HTML first, then the pictures. `skipped` says which pages were not drawn."""

    files: tuple[Path, ...]
    skipped: str = ""


def write_drawing(entry: DocumentEntry, folder: Path, pages: str | None = None) -> Drawing | None:
    """Draw a document that was read; None where it was not. The folder is made; files of the same name are replaced.

    `pages` (`3,7-9`) are the pages of a PDF to draw; None: all, or the first that hold something in a long one.
    Raises NoPageRange; OSError where the folder cannot be written or the document is gone.
    """
    if entry.document is None or entry.plan is None:
        return None
    marks = marks_of(entry.document, entry.plan)
    data = entry.source.read_bytes()
    name = safe_name(entry.source.path)
    if entry.document.format != "pdf":
        if pages is not None:
            raise NoPageRange("Only pages of a PDF can be named: another document is drawn whole, on one page.")
        html = folder / page_name(name)
        _write(html, document_html(entry, marks, data))
        return Drawing((html,))
    count = entry.document.page_count or 0
    chosen = usual_pages(marks, count) if pages is None else asked_pages(pages, count)
    folder.mkdir(parents=True, exist_ok=True)
    drawn = _draw_pages(data, chosen, marks, folder, name)
    skipped = _skipped(count, [page.number for page in drawn])
    html = folder / page_name(name)
    _write(html, pages_html(entry, marks, drawn, skipped))
    return Drawing((html, *(folder / page.file_name for page in drawn)), skipped)


def _write(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8", errors="replace", newline="\n")


def _draw_pages(data: bytes, pages: Sequence[int], marks: Sequence[Mark], folder: Path, name: str) -> list[DrawnPage]:
    by_page: dict[int | None, list[Mark]] = {}
    for mark in marks:
        by_page.setdefault(mark.place.page, []).append(mark)
    drawn: list[DrawnPage] = []
    with opened(data) as pdf:
        for number in pages:
            try:
                picture = render_page(pdf, number)
            except pypdfium2.PdfiumError:  # a damaged page: the reader said so in a notice; it is listed as skipped
                continue
            sheet = draw_marks(picture, by_page.get(number, []), f"Page {number} of {len(pdf)}")
            file_name = picture_name(name, number)
            sheet.quantize(_COLOURS).save(folder / file_name)
            drawn.append(DrawnPage(number, file_name, *sheet.size))
    return drawn


def _skipped(count: int, drawn: Sequence[int]) -> str:
    left = sorted(set(range(1, count + 1)) - set(drawn))
    if not left:
        return ""
    what = "Page" if len(left) == 1 else "Pages"
    return f"{what} {ranges(left)} of {count} not drawn; name pages to draw others."
