"""Opening a PDF, and saying plainly why one cannot be opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium_c

from ingest.failures import UnreadableFile

_DAMAGED = "Ask for a fresh copy, or repair it with `qpdf in.pdf out.pdf`, and put that in the corpus."


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """A pypdfium2 document, closed at the end. A file locked with an empty password opens like any other.

    Raises UnreadableFile: `empty_file`, `password_needed`, `damaged_pdf`, `pdf_without_pages`.
    """
    if not data.strip(b"\x00\r\n\t "):
        raise UnreadableFile("empty_file", "The file is empty. Fetch it again from where it came from.")
    document = _open(data)
    try:
        if len(document) == 0:
            raise _without_pages()
        if document.get_formtype() != pdfium_c.FORMTYPE_NONE:
            document.init_forms()
        yield document
    finally:
        document.close()


def _open(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if _holds_no_page(data):  # pdfium gives up on such a file without a code of its own
            raise _without_pages() from error
        code = getattr(error, "err_code", None)
        if code == pdfium_c.FPDF_ERR_PASSWORD:
            message = (
                "The PDF opens only with a password. Save a copy without one "
                "(`qpdf --decrypt --password=... in.pdf out.pdf`) and put that in the corpus."
            )
            raise UnreadableFile("password_needed", message) from error
        if code == pdfium_c.FPDF_ERR_SECURITY:
            message = "The PDF is locked in a way that cannot be read. Ask its owner for an open copy."
            raise UnreadableFile("locked_pdf", message) from error
        message = f"The PDF is damaged or not whole: where its pages stand cannot be made out. {_DAMAGED}"
        raise UnreadableFile("damaged_pdf", message) from error


def opened_page(document: Any, at: int) -> Any:
    """The page at a 0-based position, for the caller to close; what was filled into its form fields is part of it.

    Raises pypdfium2.PdfiumError for a page that is damaged.
    """
    page = document[at]
    if page.formenv is None:
        return page
    try:
        page.flatten()
    except pypdfium2.PdfiumError:  # the fields are damaged; what is printed on the page can be read all the same
        return page
    page.close()  # what is held of a page is out of date once its fields have become part of it
    return document[at]


def _holds_no_page(data: bytes) -> bool:
    """Whether a page tree is there in plain sight, and empty, and no page stands anywhere else."""
    return bool(re.search(rb"/Kids\s*\[\s*\]", data)) and not re.search(rb"/Type\s*/(?:Page\b|ObjStm)", data)


def _without_pages() -> UnreadableFile:
    return UnreadableFile("pdf_without_pages", f"The PDF has no pages. {_DAMAGED}")


def is_cut_short(data: bytes) -> bool:
    """Whether the end-of-file mark every PDF closes with (ISO 32000-1, 7.5.5) is missing."""
    return b"%%EOF" not in data[-2048:]
