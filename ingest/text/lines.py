"""The lines of a text file, freed of left-over mark-up, each with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from ingest.document import Passage, Place, fold

#: Tags that converters leave in text. Only these: `<10%` and `<name>` are words of the document.
_MARKUP = re.compile(r"</?(?:p|i|b|u|em|strong|span|div|td|tr|th|table|font|sup|sub|li|ul|ol)\b[^<>]*>", re.I)
#: Drawn frames are read like typed ones: their uprights as bars, all else as rules.
_DRAWN = str.maketrans(
    dict.fromkeys("│┃║", "|") | dict.fromkeys("─━═┄┈", "-") | dict.fromkeys("┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛┏┳┓┣╋┫┗┻┛", "+")
)
#: Markdown emphasis around words.
_EMPHASIS = re.compile(r"(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)")
_ENTITY = re.compile(r"&(?:amp|lt|gt|nbsp|quot|apos|#\d{2,5}|pound|ndash|mdash|[lr]squo|[lr]dquo);")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end. `number` counts from 1; `words` keeps tabs and inner spaces.

    `page` counts the form feeds before it, from 1: a text file has no page numbers, but columns shift at its breaks.
    """

    number: int
    words: str
    page: int = 1

    @property
    def is_blank(self) -> bool:
        return not self.words.strip()

    def passage(self, words: str | None = None, last: Line | None = None) -> Passage:
        """The line, or given words that stand in it, as a passage; `last` is the last line they run to."""
        place = Place(line_first=self.number, line_last=(last or self).number)
        return Passage(fold(self.words if words is None else words), place)


def split_lines(text: str) -> tuple[Line, ...]:
    """Lines by LF, CRLF or CR, numbered as an editor numbers them."""
    pieces = re.split(r"\r\n|\n|\r", text)
    return tuple(_paged(pieces)) if "\f" in text else tuple(Line(n, _clean(words)) for n, words in enumerate(pieces, 1))


def _paged(pieces: Sequence[str]) -> Iterator[Line]:
    """Lines with their pages; what stands on both sides of a form feed is two lines of one number."""
    page = 1
    for number, piece in enumerate(pieces, 1):
        *before, last = piece.split("\f")
        for words in before:
            if words.strip():
                yield Line(number, _clean(words), page)
            page += 1
        yield Line(number, _clean(last), page)


def _clean(words: str) -> str:
    words = words.translate(_DRAWN).replace("\x00", "").replace("\ufeff", "").replace("\u200b", "").replace("\xad", "")
    words = _MARKUP.sub("", words) if "<" in words else words
    words = _EMPHASIS.sub(r"\1", words) if "**" in words or "__" in words else words
    return _ENTITY.sub(lambda m: unescape(m[0]), words) if "&" in words else words
