"""Tell a web page, or a piece of one, from text that only mentions a tag."""

from __future__ import annotations

import re

_LEAD = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s|<\?xml[^>]*>|<!--.*?-->|<!\[[^>]*>)*", re.S)
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.I)
#: What a piece of a page may open with. Inline tags such as <b> are no sign: text files hold them too.
_PIECE = re.compile(
    rb"<(?:head|body|meta|title|base|link|style|script|table|tbody|tr|div|section|article|main|header|nav|center|form"
    rb"|h[1-6]|p|ul|ol|dl)(?:\s[^<>]*)?/?>",
    re.I,
)
_CLOSING = re.compile(
    rb"</(?:head|body|table|td|tr|div|section|article|main|header|nav|center|form|h[1-6]|p|ul|ol|dl|li)>", re.I
)
_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)


def looks_like_html(sample: bytes) -> bool:
    """Does a file that begins like this hold HTML? UTF-16 is looked at without its zero bytes."""
    plain = sample.replace(b"\0", b"")
    start = plain[_LEAD.match(plain).end() :]  # type: ignore[union-attr]
    if _PAGE.match(start):
        return True
    return bool(_PIECE.match(start)) and bool(_CLOSING.search(start))


def looks_like_archive(sample: bytes) -> bool:
    """Does a file begin like a page saved with its pictures in one file (MIME HTML, RFC 2557)?"""
    head = re.split(rb"\r?\n\r?\n", sample.lstrip(), maxsplit=1)[0]
    return (
        re.match(rb"[A-Za-z-]+:", head) is not None and b"mime-version:" in head.lower() and bool(_ARCHIVE.search(head))
    )
