"""The words of a page with their boxes, asked of pdfium with as few calls as can be.

pdfium gives the text of a page in one call; the box of a word needs only its first and last character.
Where those two do not lie on one line the word is taken apart character by character.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Literal, NamedTuple

import pypdfium2.raw as pdfium_c

from ingest.pdf.frame import Frame, Span

Turn = Literal["flat", "up", "down"]

# pdfium writes U+FFFE (older versions U+0002) for a hyphen that breaks a word at the end of a line.
_LINE_END_HYPHENS = "\ufffe\x02"
_WORD = re.compile(rf"[^\s\x00{_LINE_END_HYPHENS}]+[{_LINE_END_HYPHENS}]?|[{_LINE_END_HYPHENS}]")
# Some exports of LibreOffice state an ascent and descent of 0; pdfium then draws the box of a letter about its ink. Ink
# stands unevenly in 5 words of a hundred at the least, other letters in hardly any (a raised "st").
_INK_SHARE = 0.03
_UNEVEN = 0.03
# Ascent and descent of Arial, Helvetica and Times New Roman, as shares of the type size, rounded.
_ASCENT, _DESCENT = 0.9, 0.21
_UNREADABLE = re.compile("[\ufffd\ue000-\uefff]")
_SPELT_OUT = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"\ufffe": "-", "\x02": "-", "\u00ad": "-"}
    # the bullets of Symbol and Wingdings, which have no place in Unicode
    | {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖", "\uf0a8": "◦"}
)

# Ghostscript is known to write the letters of a ligature with their two bytes swapped: U+6600 for f, U+0066.
_SWAPPED_LIGATURE = re.compile("\u6600[\u6600\u6900\u6c00\u7400]+")
_UNSWAPPED = {0x6600: "f", 0x6900: "i", 0x6C00: "l", 0x7400: "t"}


class Word(NamedTuple):
    """A run without white space. `first` and `end` count pdfium's characters; `turn` is how it reads.

    `letter` is the width of the first letter, in points.
    """

    words: str
    x0: float
    top: float
    x1: float
    bottom: float
    first: int
    end: int
    turn: Turn = "flat"
    letter: float = 0.0

    @property
    def height(self) -> float:
        """Ascent to descent of the font, in points."""
        return self.bottom - self.top if self.turn == "flat" else self.x1 - self.x0


class TextLayer:
    """The text of one open page; of no use once the page is closed."""

    def __init__(self, textpage: Any, frame: Frame) -> None:
        self._raw = textpage.raw
        self._frame = frame
        self._rect = pdfium_c.FS_RECTF()
        self._is_ink = False
        self.text = _page_text(self._raw)

    def words(self) -> list[Word]:
        """Every word in the order of the file."""
        found: list[Word] = []
        uneven = 0
        for match in _WORD.finditer(self.text):
            first, end = match.span()
            start = self._box(first)
            stop = self._box(end - 1) if end - first > 1 else start
            if stop is start or _one_line(start, stop):
                uneven += start.bottom != stop.bottom and _is_uneven(start, stop)
                found.append(_word(match[0], first, end, start, stop))
            else:
                found.extend(self._taken_apart(first, end))
        self._is_ink = uneven >= max(2, _INK_SHARE * len(found))
        return [self._full_height(word) for word in found] if self._is_ink else found

    def parts(self, word: Word, x: float) -> list[Word]:
        """The word, cut where one drawn string ends and the next begins within a point or two of `x`.

        Text that merely runs over a ruling is one string and stays whole.
        """
        for at in range(word.first + 1, word.end):
            if abs(self._box(at).x0 - x) < 4 and self._string(at) != self._string(at - 1):
                return [self._slice(word.first, at), self._slice(at, word.end)]
        return [word]

    def is_bold(self, word: Word) -> bool:
        """Whether the font of the word's first letter calls itself bold (or is drawn with an outline)."""
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        pdfium_c.FPDFText_GetFontInfo(self._raw, word.first, name, 128, flags)
        font = name.value.decode("utf-8", "replace").lower()
        return any(mark in font for mark in ("bold", "black", "heavy", "demi"))

    def unreadable_share(self) -> float:
        """The share of characters, 0 to 1, that the font gives no Unicode for."""
        return len(_UNREADABLE.findall(self.text)) / max(len(self.text), 1)

    def _box(self, at: int) -> Span:
        rect = self._rect
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, at, rect)
        return self._frame.span(rect.left, rect.bottom, rect.right, rect.top)

    def _string(self, at: int) -> int | None:
        handle = pdfium_c.FPDFText_GetTextObject(self._raw, at)
        return ctypes.cast(handle, ctypes.c_void_p).value

    def _slice(self, first: int, end: int) -> Word:
        word = _word(self.text[first:end], first, end, self._box(first), self._box(end - 1))
        return self._full_height(word) if self._is_ink else word

    def _full_height(self, word: Word) -> Word:
        """The word with the box its font should have given it, told from its baseline and size of type."""
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self._raw, word.first, matrix)
        across = self._frame.after(Frame(matrix.a, matrix.b, matrix.c, matrix.d, 0, 0))
        if word.turn != "flat" or abs(across.b) > 0.1 * abs(across.a):
            return word
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDFText_GetCharOrigin(self._raw, word.first, x, y)
        _, baseline = self._frame.point(x.value, y.value)
        size = pdfium_c.FPDFText_GetFontSize(self._raw, word.first) * abs(across.d)
        return word._replace(top=baseline - _ASCENT * size, bottom=baseline + _DESCENT * size)

    def _taken_apart(self, first: int, end: int) -> Iterator[Word]:
        """The pieces of a run that turns a corner: lines run together, or letters set upright."""
        boxes = [self._box(at) for at in range(first, end)]
        turn = _turn(boxes)
        if turn != "flat":
            yield _word(self.text[first:end], first, end, boxes[0], boxes[-1])._replace(turn=turn)
            return
        begin = 0
        for at in range(1, len(boxes) + 1):
            if at == len(boxes) or not _one_line(boxes[at - 1], boxes[at]):
                words = self.text[first + begin : first + at]
                yield _word(words, first + begin, first + at, boxes[begin], boxes[at - 1])
                begin = at


def _page_text(raw: Any) -> str:
    """The page's text with exactly one character for each of pdfium's, generated spaces included."""
    count = max(pdfium_c.FPDFText_CountChars(raw), 0)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium_c.FPDFText_GetText(raw, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if written == count and len(text) == count:
        return text
    codes = (pdfium_c.FPDFText_GetUnicode(raw, at) for at in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)


def spelt_out(words: str) -> str:
    """Ligatures as letters, line-end and soft hyphens as hyphens, the bullets of symbol fonts as bullets."""
    if words.isascii():
        return words
    return _SWAPPED_LIGATURE.sub(lambda m: m[0].translate(_UNSWAPPED), words).translate(_SPELT_OUT)


def _word(words: str, first: int, end: int, start: Span, stop: Span) -> Word:
    # conditions, not min and max: this runs for every word of a document
    return Word(
        spelt_out(words),
        start.x0 if start.x0 < stop.x0 else stop.x0,
        start.top if start.top < stop.top else stop.top,
        stop.x1 if stop.x1 > start.x1 else start.x1,
        stop.bottom if stop.bottom > start.bottom else start.bottom,
        first,
        end,
        letter=start.x1 - start.x0,
    )


def _is_uneven(start: Span, stop: Span) -> bool:
    """Whether two letters of a word do not reach down equally far."""
    return abs(start.bottom - stop.bottom) > _UNEVEN * (start.bottom - start.top)


def _one_line(start: Span, stop: Span) -> bool:
    """Whether two characters stand on one line, the second not left of the first."""
    middle = (stop.top + stop.bottom) / 2
    return start.top <= middle <= start.bottom and stop.x0 >= start.x0 - 1


def _turn(boxes: list[Span]) -> Turn:
    """How a run of characters reads: up or down where each stands over the one before, else flat."""
    aligned = all(b.x0 < (boxes[0].x0 + boxes[0].x1) / 2 < b.x1 for b in boxes)
    steps = [(after.top + after.bottom) - (now.top + now.bottom) for now, after in pairwise(boxes)]
    touching = all(max(now.top, after.top) - min(now.bottom, after.bottom) < 2 for now, after in pairwise(boxes))
    if not (aligned and touching):
        return "flat"
    if all(step < 0 for step in steps):
        return "up"
    return "down" if all(step > 0 for step in steps) else "flat"
