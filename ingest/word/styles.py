"""What the paragraph and character styles of a Word file say, each with what it is based on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from ingest.word import markup as m

_STYLE, _STYLE_ID, _DEFAULT = m.W + "style", m.W + "styleId", m.W + "default"
_NAME, _BASED_ON = m.W + "name", m.W + "basedOn"
# Word keeps the English name of its built-in styles in every language version.
_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_BODY_TEXT_LEVEL = 9
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """`outline` is 0 for a title or top heading, None for body text; `numbered_by` is the style that
    states `list_id`, for lists that tie a level to a style."""

    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    numbered_by: str | None = None
    hidden: bool = False
    page_break_before: bool = False


class StyleSheet:
    """The styles of one file, worked out once each when first asked for."""

    def __init__(self, styles: etree._Element | None) -> None:
        elements = [] if styles is None else styles.findall(_STYLE)
        self._elements = {e.get(_STYLE_ID, ""): e for e in elements}
        self._default = next((e.get(_STYLE_ID, "") for e in elements if _is_default_paragraph(e)), None)
        self._paragraph: dict[str | None, ParagraphStyle] = {}
        self._hidden_runs: dict[str, bool] = {}
        self._placeholder_runs: dict[str, bool] = {}

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """The style of a paragraph; None asks for the style of paragraphs that name none."""
        if style_id not in self._paragraph:
            self._paragraph[style_id] = self._work_out(self._default if style_id is None else style_id)
        return self._paragraph[style_id]

    def hides_run(self, style_id: str) -> bool:
        """Whether text in this character style is hidden."""
        if style_id not in self._hidden_runs:
            self._hidden_runs[style_id] = bool(self._first(style_id, _hides))
        return self._hidden_runs[style_id]

    def is_placeholder(self, style_id: str) -> bool:
        """Whether text in this character style is a prompt nobody has replaced ("Click to enter text")."""
        if style_id not in self._placeholder_runs:
            style = m.properties(self._elements.get(style_id))
            name = (m.value_of(style, _NAME) or style_id).replace(" ", "").lower()
            self._placeholder_runs[style_id] = name == "placeholdertext"
        return self._placeholder_runs[style_id]

    def _work_out(self, style_id: str | None) -> ParagraphStyle:
        if style_id is None:
            return ParagraphStyle()
        if style_id not in self._elements:
            return ParagraphStyle(outline=_named_outline(style_id))
        outline = self._first(style_id, _outline)
        numbered_by = next((i for i, e in self._chain(style_id) if _list_id(e) is not None), None)
        return ParagraphStyle(
            outline=None if outline == _BODY_TEXT_LEVEL else outline,
            list_id=self._first(style_id, _list_id),
            list_level=self._first(style_id, _list_level),
            numbered_by=numbered_by,
            hidden=bool(self._first(style_id, _hides)),
            page_break_before=bool(self._first(style_id, _breaks_page)),
        )

    def _first(self, style_id: str, ask: Callable[[etree._Element], _Found | None]) -> _Found | None:
        answers = (ask(element) for _, element in self._chain(style_id))
        return next((a for a in answers if a is not None), None)

    def _chain(self, style_id: str) -> Iterator[tuple[str, etree._Element]]:
        """The style and what it is based on, nearest first; a style based on itself ends the chain."""
        seen: set[str] = set()
        following: str | None = style_id
        while following is not None and following not in seen and following in self._elements:
            seen.add(following)
            yield following, self._elements[following]
            following = m.value_of(m.properties(self._elements[following]), _BASED_ON)


def _is_default_paragraph(style: etree._Element) -> bool:
    return style.get(m.TYPE) == "paragraph" and style.get(_DEFAULT) in {"1", "true", "on"}


def _outline(style: etree._Element) -> int | None:
    stated = m.number_of(m.properties_in(style, m.PARAGRAPH_PROPERTIES), m.OUTLINE_LEVEL)
    return _named_outline(m.value_of(m.properties(style), _NAME) or "") if stated is None else stated


def _named_outline(name: str) -> int | None:
    if name.lower() == "title":
        return 0
    heading = _HEADING.fullmatch(name)
    return int(heading[1]) - 1 if heading else None


def _numbering(style: etree._Element) -> m.Properties:
    return m.properties(m.properties_in(style, m.PARAGRAPH_PROPERTIES).get(m.NUMBERING))


def _list_id(style: etree._Element) -> str | None:
    return m.value_of(_numbering(style), m.NUMBERING_ID)


def _list_level(style: etree._Element) -> int | None:
    return m.number_of(_numbering(style), m.NUMBERING_LEVEL)


def _hides(style: etree._Element) -> bool | None:
    return m.is_on(m.properties_in(style, m.RUN_PROPERTIES), m.HIDDEN)


def _breaks_page(style: etree._Element) -> bool | None:
    return m.is_on(m.properties_in(style, m.PARAGRAPH_PROPERTIES), m.PAGE_BREAK_BEFORE)
