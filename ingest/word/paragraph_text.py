"""The words of one Word paragraph as a reader of the printed page sees them, line by line."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from lxml import etree

from ingest.document import fold
from ingest.word import markup as m
from ingest.word.form_fields import form_field_words
from ingest.word.reading import NoteKind, NoteReference, Reading
from ingest.word.symbols import decode_symbols, is_symbol_font
from ingest.word.wrappers import chosen_alternative, text_boxes

_LeftOut = Literal["hidden", "prompt"]
_SKIPPED: Final = frozenset(
    {
        m.PARAGRAPH_PROPERTIES,
        m.CONTENT_CONTROL_PROPERTIES,
        m.CONTENT_CONTROL_END,
        m.SMART_TAG_PROPERTIES,
        m.CUSTOM_XML_PROPERTIES,
    }
)
_DRAWN: Final = frozenset({m.DRAWING, m.PICTURE, m.OBJECT})
_GAPS: Final = frozenset({m.TAB, m.POSITION_TAB})


class Line(NamedTuple):
    """A stretch of a paragraph up to a line break set by hand; never empty."""

    words: str
    page: int | None


class ParagraphText:
    """Tracked insertions are in, deletions and hidden text out, fields show their result.

    `boxes` are the contents of text boxes anchored in the paragraph, for the caller to read after it.
    """

    __slots__ = ("_fields", "_page", "_parts", "_reading", "boxes", "lines")

    def __init__(self, paragraph: etree._Element, reading: Reading) -> None:
        self.lines: list[Line] = []
        self.boxes: list[etree._Element] = []
        self._reading = reading
        self._parts: list[str] = []
        self._page: int | None = None
        # One entry a field that is open: True while its instruction is running, False in its result.
        # An instruction that is never closed ends with its paragraph, so that it cannot swallow the rest.
        self._fields: list[bool] = []
        self._take(paragraph)
        self._end_line()

    def _take(self, container: etree._Element) -> None:
        for child in container:
            tag = child.tag
            if tag == m.RUN:
                self._take_run(child)
            elif tag in (m.DELETED, m.MOVED_AWAY):
                self._reading.remarks.deletions += 1
            elif tag in (m.TEXT, m.MATHS_TEXT):
                self._add(child.text)
            elif tag == m.ALTERNATE:
                self._take_alternative(child)
            elif tag not in _SKIPPED and len(child):
                self._reading.remarks.insertions += tag in (m.INSERTED, m.MOVED_HERE)
                self._take(child)

    def _take_alternative(self, alternate: etree._Element) -> None:
        chosen = chosen_alternative(alternate)
        if chosen is not None:
            self._take_run(chosen)

    def _take_run(self, run: etree._Element) -> None:
        """The children of a run, or of an alternative, which may hold parts of a run or whole runs."""
        left_out: _LeftOut | None = None
        font = None
        for child in run:
            tag = child.tag
            if tag == m.TEXT:
                if left_out is None:
                    self._add(child.text, font)
                elif child.text and not child.text.isspace():
                    self._count_left_out(left_out)
            elif tag == m.RUN_PROPERTIES:
                stated = m.properties(child)
                left_out, font = self._left_out(stated), symbol_font(stated.get(m.FONTS))
            elif left_out is None or tag in (m.RENDERED_BREAK, m.FIELD_CHAR):
                self._take_other(child)

    def _left_out(self, properties: m.Properties) -> _LeftOut | None:
        """Why the words of a run are not shown, if they are not."""
        style = m.value_of(properties, m.RUN_STYLE)
        if style is not None and self._reading.styles.is_placeholder(style):
            return "prompt"
        hidden = m.is_on(properties, m.HIDDEN)
        if hidden is None and style is not None:
            hidden = self._reading.styles.hides_run(style)
        return "hidden" if hidden else None

    def _count_left_out(self, reason: _LeftOut) -> None:
        if reason == "hidden":
            self._reading.remarks.hidden += 1
        else:
            self._reading.remarks.placeholders += 1

    def _take_other(self, child: etree._Element) -> None:
        tag = child.tag
        if tag in _GAPS:
            self._add(" ")
        elif tag in (m.BREAK, m.CARRIAGE_RETURN):
            self._end_line()
            if child.get(m.TYPE) == "page":
                self._reading.pages.break_by_hand()
        elif tag == m.RENDERED_BREAK:
            self._reading.pages.rendered_break()
        elif tag == m.FIELD_CHAR:
            self._take_field_mark(child)
        elif tag == m.HARD_HYPHEN:
            self._add("-")
        elif tag == m.SYMBOL:
            self._add_symbol(child)
        else:
            self._take_rarer(child)

    def _take_rarer(self, child: etree._Element) -> None:
        tag = child.tag
        if tag in _DRAWN:
            self.boxes.extend(text_boxes(child))
        elif tag == m.ALTERNATE:
            self._take_alternative(child)
        elif tag == m.RUN:
            self._take_run(child)
        elif tag == m.RUBY:
            base = child.find(m.RUBY_BASE)
            if base is not None:
                self._take(base)
        elif tag in (m.FOOTNOTE_REFERENCE, m.ENDNOTE_REFERENCE):
            kind: NoteKind = "footnote" if tag == m.FOOTNOTE_REFERENCE else "endnote"
            note = NoteReference(kind, child.get(m.ID, ""), self._reading.pages.here)
            self._reading.notes.append(note)

    def _take_field_mark(self, mark: etree._Element) -> None:
        kind = mark.get(m.FIELD_CHAR_TYPE)
        if kind == "begin":
            form = mark.find(m.FORM_FIELD)
            if form is not None:
                self._add(form_field_words(form))
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _add_symbol(self, symbol: etree._Element) -> None:
        try:
            character = chr(int(symbol.get(m.SYMBOL_CHAR, ""), 16))
        except (ValueError, OverflowError):
            self._reading.remarks.unknown_symbols.add("a symbol without a code")
            return
        self._add(character, symbol.get(m.SYMBOL_FONT))

    def _add(self, text: str | None, font: str | None = None) -> None:
        if not text or (self._fields and any(self._fields)):
            return
        if font is not None or not text.isascii():
            decoded = decode_symbols(text, font)
            self._reading.remarks.unknown_symbols.update(decoded.unknown)
            text = decoded.text
        if self._page is None and not text.isspace():
            self._reading.pages.words_seen()
            self._page = self._reading.pages.here
        self._parts.append(text)

    def _end_line(self) -> None:
        if not self._parts:
            return
        words = fold("".join(self._parts))
        if words:
            self.lines.append(Line(words, self._page))
        self._parts = []
        self._page = None


def symbol_font(fonts: etree._Element | None) -> str | None:
    """The symbol font that a `w:rFonts` names, if any."""
    if fonts is None:
        return None
    font = fonts.get(m.W + "ascii") or fonts.get(m.W + "hAnsi")
    return font if font and is_symbol_font(font) else None
