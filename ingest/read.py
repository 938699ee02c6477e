"""Read one file into a Document: the reader is chosen by the format its content shows."""

from __future__ import annotations

from collections.abc import Callable

from ingest.document import Document, DocumentFormat
from ingest.failures import UnreadableFile
from ingest.number_blocks import number_blocks
from ingest.settings import ReadSettings
from ingest.source_file import SourceFile

Reader = Callable[[SourceFile, ReadSettings], Document]

_MAX_BYTES = 512 * 1024 * 1024


def read_document(source: SourceFile, settings: ReadSettings) -> Document:
    """The file as a Document with numbered blocks.

    Raises UnreadableFile (NeedsOcr for scans) with a message for a person; OSError where the file is gone.
    """
    if source.size_bytes == 0:
        raise UnreadableFile("empty_file", "The file is empty (0 bytes). Get the document again from its source.")
    if source.size_bytes > _MAX_BYTES:
        raise UnreadableFile(
            "file_too_large",
            "The file is larger than 512 MB. Split it into parts and put those in the corpus.",
        )
    reader = _READERS.get(source.format)
    if reader is None:
        raise UnreadableFile("no_reader", _no_reader_message(source.format))
    return number_blocks(reader(source, settings))


def _read_word(source: SourceFile, _: ReadSettings) -> Document:
    from ingest.word.read import read_word  # noqa: PLC0415 - each library is loaded when first needed

    return read_word(source.read_bytes())


def _read_pdf(source: SourceFile, settings: ReadSettings) -> Document:
    from ingest.pdf.read import read_pdf  # noqa: PLC0415

    return read_pdf(source.read_bytes(), settings.ocr, settings.header_words, settings.time_limit)


def _read_text(source: SourceFile, settings: ReadSettings) -> Document:
    from ingest.text.read import read_text  # noqa: PLC0415

    return read_text(source.read_bytes(), settings.header_words)


def _read_html(source: SourceFile, _: ReadSettings) -> Document:
    from ingest.html.read import read_html  # noqa: PLC0415

    return read_html(source.read_bytes())


def _read_legacy(source: SourceFile, _: ReadSettings) -> Document:
    from ingest.legacy.read import read_legacy  # noqa: PLC0415

    return read_legacy(source)


def _read_workbook(source: SourceFile, settings: ReadSettings) -> Document:
    from ingest.workbook.read import read_workbook  # noqa: PLC0415

    return read_workbook(source.read_bytes(), settings.header_words)


_READERS: dict[DocumentFormat, Reader] = {
    "docx": _read_word,
    "doc": _read_legacy,
    "rtf": _read_legacy,
    "odt": _read_legacy,
    "pdf": _read_pdf,
    "text": _read_text,
    "xlsx": _read_workbook,
    "html": _read_html,
}

_SAVE_AS: dict[DocumentFormat, str] = {
    "xls": "an old Excel workbook (.xls). Open it in Excel or LibreOffice and save it as .xlsx.",
    "xlsb": "a binary Excel workbook (.xlsb). Open it in Excel or LibreOffice and save it as .xlsx.",
    "ods": "an OpenDocument spreadsheet (.ods). Open it in LibreOffice and save it as .xlsx.",
    "pptx": "a PowerPoint presentation. Print it to PDF.",
    "ppt": "an old PowerPoint presentation (.ppt). Open it in PowerPoint or LibreOffice and print it to PDF.",
    "odp": "an OpenDocument presentation (.odp). Open it in LibreOffice and print it to PDF.",
    "msg": "an e-mail saved from Outlook (.msg). Open it and save the plan attached to it, or print it to PDF.",
    "picture": "a picture. Print it to PDF: scanned pages of a PDF are read through OCR.",
    "zip": "an archive (.zip). Unpack it.",
}


def _no_reader_message(name: DocumentFormat) -> str:
    what = _SAVE_AS.get(name)
    if what is None:
        return (
            "This is not a document planledger knows. It reads Word files, OpenDocument text, .rtf, .xlsx, web pages, "
            ".pdf and plain text: convert the file first."
        )
    return f"This is {what} Then put what comes of it in the corpus."
