"""Bytes of a text file to characters: UTF-8, UTF-16 and Windows-1252, with or without a byte order mark."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from ingest.detect_format import is_utf16
from ingest.document import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """The text, and a notice where the encoding had to be guessed or characters could not be read."""
    encoding = _stated_encoding(data)
    if encoding:
        return _checked(data, encoding)
    for candidate in ("utf-8", "cp1252"):
        try:
            return data.decode(candidate), ()
        except UnicodeDecodeError:
            continue
    guess = from_bytes(data).best()
    if guess is None:
        return _checked(data, "utf-8")
    message = f"The encoding of this file had to be guessed ({guess.encoding}); look for odd characters."
    return str(guess), (Notice("warning", "encoding_guessed", message),)


def _stated_encoding(data: bytes) -> str | None:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        return marked
    sample = data[:4096]
    if not is_utf16(sample):
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be"


def _checked(data: bytes, encoding: str) -> tuple[str, tuple[Notice, ...]]:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if not lost:
        return text, ()
    message = f"{lost} characters could not be read as {encoding} and stand as \ufffd. Save the file again as UTF-8."
    return text, (Notice("warning", "characters_lost", message),)
