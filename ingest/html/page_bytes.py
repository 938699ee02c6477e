"""The characters of a page: out of its archive if it is in one, and in the encoding it really has."""

from __future__ import annotations

import codecs
import email
import email.policy
import re

from ingest.document import Notice
from ingest.failures import UnreadableFile
from ingest.html.looks_like_html import looks_like_archive
from ingest.text.decode import decode

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)
#: What these names promise is Windows-1252 or UTF-8 in practice, and the bytes tell which (WHATWG Encoding, §4.2).
_TOLD_BY_BYTES = frozenset({"utf-8", "ascii", "iso8859-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be"})
#: Codecs of Python that turn bytes into text but are no encoding of pages: host names and program source.
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape"})
_HEAD_BYTES = 4096


def page_characters(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """The page as text, and a notice where its encoding had to be guessed. Raises UnreadableFile."""
    stated = ""
    if looks_like_archive(data[:_HEAD_BYTES]):
        data, stated = _page_in_archive(data)
    declared = _codec(stated) or _codec(_declaration(data))
    if declared and declared not in _TOLD_BY_BYTES | _NO_CHARSETS:
        try:
            return data.decode(declared), ()
        except (UnicodeError, LookupError):
            pass  # wrongly declared, or a codec that is no charset (`hex`): the bytes decide
    elif declared == "utf-8" and (mended := _mostly_utf8(data)):
        return mended
    return decode(data)


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD_BYTES])
    return found[1].decode("ascii") if found else ""


def _codec(name: str) -> str | None:
    try:
        return codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None


def _mostly_utf8(data: bytes) -> tuple[str, tuple[Notice, ...]] | None:
    """A page that says it is UTF-8 and is, but for a few damaged characters."""
    text = data.decode("utf-8-sig", errors="replace")
    lost = text.count("\ufffd")
    if not lost or lost * 2 > sum(c > "\x7f" for c in text) - lost:
        return None
    message = f"{lost} characters could not be read as utf-8 and stand as \ufffd. Save the page again from its source."
    return text, (Notice("warning", "characters_lost", message),)


def _page_in_archive(data: bytes) -> tuple[bytes, str]:
    """The first HTML part of a MIME archive with the encoding its head states."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload, part.get_content_charset() or ""
    raise UnreadableFile(
        "no_text", "The web archive holds no page. Open it in a browser, save the page as HTML or print it to PDF."
    )
