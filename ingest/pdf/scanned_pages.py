"""Scanned pages of a PDF, read: by the text a scanner has hidden behind the picture, or by OCR.

Lines are found in the picture either way. Everything is done on the page laid straight and upright; `as_shown` of the
content takes its points back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any

import pypdfium2

from ingest.ocr.even_words import even_words
from ingest.ocr.page_picture import PagePicture, PictureTooLarge
from ingest.ocr.recognise import OcrFailed, recognised
from ingest.ocr.straight_page import straight_lines, straight_page
from ingest.pdf.characters import TextLayer, Word
from ingest.pdf.frame import Frame, page_frame
from ingest.pdf.page_content import PageContent, TablesSoFar, items_of
from ingest.pdf.rules import Drawing, Rule
from ingest.settings import OcrMode


def wanted_pages(pages: Sequence[PageContent], mode: OcrMode) -> tuple[int, ...]:
    """The 0-based positions of the pages whose words have to be recognised; with `force` all that show anything."""
    shown = [at for at, page in enumerate(pages) if page.shows_something]
    return tuple(at for at in shown if mode == "force" or _wants_ocr(pages[at]))


def _wants_ocr(page: PageContent) -> bool:
    return not page.has_text or (page.is_picture and not page.has_hidden_text)


def with_lines_of_pictures(pdf: Any, pages: Sequence[PageContent], tables: TablesSoFar) -> list[PageContent]:
    """The pages; a scan that brings its words with it is read again with the lines of its picture."""
    return [
        _behind_picture(pdf, at, page, tables) if page.is_picture and page.has_hidden_text else page
        for at, page in enumerate(pages)
    ]


def _behind_picture(pdf: Any, at: int, content: PageContent, tables: TablesSoFar) -> PageContent:
    with closing(pdf[at]) as page, closing(page.get_textpage()) as textpage:
        try:
            drawing, as_shown = straight_lines(page)
        except PictureTooLarge:
            return content
        layer = TextLayer(textpage, as_shown.inverse().after(page_frame(page)))
        items = items_of(even_words(layer.words()), drawing, layer, at + 1, page.get_height(), tables)
        return replace(content, items=items, as_shown=as_shown)


@dataclass(slots=True)
class Recognition:
    """Pages recognised, by position; `too_large` are the positions of those whose picture is not to be unpacked."""

    pages: dict[int, PageContent] = field(default_factory=dict)
    too_large: list[int] = field(default_factory=list)
    failure: str = ""


def recognise_pages(pdf: Any, wanted: Iterable[int], tables: TablesSoFar, until: float = inf) -> Recognition:
    """The wanted pages of an open pypdfium2 document, recognised; given up at `until`, of `time.monotonic`."""
    result = Recognition()
    straight: dict[int, tuple[Drawing, Frame]] = {}
    try:
        data = recognised(_pictures(pdf, wanted, straight, result), until)
        if straight:
            with closing(_result(data, len(straight))) as words:
                for (at, (drawing, as_shown)), page in zip(straight.items(), words, strict=True):
                    result.pages[at] = _recognised_page(page, drawing, as_shown, at + 1, tables)
    except OcrFailed as reason:
        result.failure = str(reason)
    except pypdfium2.PdfiumError as fault:
        result.failure = f"a page cannot be opened or drawn ({fault})"
    return result


def _result(data: bytes, pages: int) -> Any:
    """The result of OCR, open. Raises OcrFailed where it is no PDF, or not one of so many pages."""
    try:
        words = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise OcrFailed(f"its result cannot be read ({fault})") from fault
    found = len(words)
    if found != pages:
        words.close()
        raise OcrFailed(f"its result has {found} pages, not {pages}")
    return words


def _pictures(
    pdf: Any, wanted: Iterable[int], straight: dict[int, tuple[Drawing, Frame]], result: Recognition
) -> Iterator[PagePicture]:
    for at in wanted:
        with closing(pdf[at]) as page:
            try:
                ready = straight_page(page)
            except PictureTooLarge:
                result.too_large.append(at)
                continue
        straight[at] = (ready.drawing, ready.as_shown)
        yield ready.picture


def _recognised_page(page: Any, drawing: Drawing, as_shown: Frame, number: int, tables: TablesSoFar) -> PageContent:
    """A page of the result of OCR, whose /Rotate sets it upright."""
    with closing(page), closing(page.get_textpage()) as textpage:
        upright = page_frame(page)
        height = page.get_mediabox()[3]
        turn = upright.after(Frame(1, 0, 0, -1, 0, height))
        layer = TextLayer(textpage, upright)
        words: list[Word] = even_words(layer.words())
        items = items_of(words, _turned(drawing, turn), layer, number, page.get_height(), tables)
        return PageContent(
            items, has_text=bool(words), has_image=True, is_picture=True, as_shown=as_shown.after(turn.inverse())
        )


def _turned(drawing: Drawing, turn: Frame) -> Drawing:
    """The lines of a picture that is turned by a right angle or two."""
    turned = Drawing()
    spans = [turn.span(r.start, r.at, r.end, r.at) for r in drawing.level]
    spans += [turn.span(r.at, r.start, r.at, r.end) for r in drawing.upright]
    for x0, top, x1, bottom in spans:
        if x1 - x0 >= bottom - top:
            turned.level.append(Rule((top + bottom) / 2, x0, x1))
        else:
            turned.upright.append(Rule((x0 + x1) / 2, top, bottom))
    return turned
