"""Tell a file's format by its first bytes and, for containers, by what they hold; never by its name."""

from __future__ import annotations

from ingest.compound_file import SIGNATURE as OLE2
from ingest.container_formats import ole_format, zip_format
from ingest.document import DocumentFormat
from ingest.html.looks_like_html import looks_like_archive, looks_like_html

#: Control characters no text file holds; form feed, tab and line ends are text.
_BINARY = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}

#: What a file of one format begins with; the pictures are PNG, JPEG, GIF and TIFF of either byte order.
_BEGINNINGS: tuple[tuple[bytes, DocumentFormat], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
)


def detect_format(data: bytes) -> DocumentFormat:
    """The format of a file's bytes; `unknown` where they are neither a known container nor text."""
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(OLE2):
        return ole_format(data)
    if head.startswith(b"PK\x03\x04"):
        return zip_format(data)
    stated = next((kind for beginning, kind in _BEGINNINGS if head.startswith(beginning)), None)
    return stated or _format_of_plain(data)


def _format_of_plain(data: bytes) -> DocumentFormat:
    if _is_binary(data[:65536]):
        return "unknown"
    return "html" if looks_like_html(data[:65536]) or looks_like_archive(data[:4096]) else "text"


def _is_binary(sample: bytes) -> bool:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or is_utf16(sample):
        return False
    return sum(byte in _BINARY for byte in sample) > len(sample) // 200


def is_utf16(sample: bytes) -> bool:
    """Western text in UTF-16 without a mark: every other byte is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    return len(sample) >= 8 and max(even, odd) > 0.7 * half and min(even, odd) < 0.1 * half
