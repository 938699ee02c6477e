"""Tell a file's format by its first bytes and, for zip archives, by what they hold; never by its name."""

from __future__ import annotations

import io
import zipfile

from ingest.document import DocumentFormat

_SIGNATURES: tuple[tuple[bytes, DocumentFormat], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),  # OLE2 container: Word 97 to 2003, or an encrypted .docx
    (b"{\\rtf", "rtf"),
)
_ZIP_PARTS: tuple[tuple[str, DocumentFormat], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("content.xml", "odt"),
)
#: Control characters no text file holds; form feed, tab and line ends are text.
_BINARY = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}


def detect_format(data: bytes) -> DocumentFormat:
    """The format of a file's bytes; `unknown` where they are neither a known container nor text."""
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head.startswith(b"PK\x03\x04"):
        return _zip_format(data)
    if _is_binary(data[:65536]):
        return "unknown"
    opening = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "html" if opening.startswith((b"<!doctype html", b"<html")) else "text"


def _zip_format(data: bytes) -> DocumentFormat:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):  # ValueError: a name or an offset that cannot be
        return "docx"  # a damaged archive: the Word reader says so in its own words
    return next((name for part, name in _ZIP_PARTS if part in names), "unknown")


def _is_binary(sample: bytes) -> bool:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or is_utf16(sample):
        return False
    return sum(byte in _BINARY for byte in sample) > len(sample) // 200


def is_utf16(sample: bytes) -> bool:
    """Western text in UTF-16 without a mark: every other byte is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    return len(sample) >= 8 and max(even, odd) > 0.7 * half and min(even, odd) < 0.1 * half
