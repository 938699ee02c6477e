"""Count pages by the marks Word leaves: where its last layout broke a page, and breaks set by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from ingest.word import markup as m

_NEXT_PAGE = frozenset({"nextPage", "oddPage", "evenPage"})


class Pages:
    """The page the walk stands on.

    Word follows a break set by hand with a mark of its own on the next page. Both are one break, so marks
    that come before any words are taken as the echo of breaks already counted.
    """

    def __init__(self, body: etree._Element | None = None) -> None:
        """Without a body (page heads, notes), and for a body without any mark, no page is known."""
        sections = [] if body is None else [s for s in body.iter(m.SECTION) if _is_in_force(s)]
        # How a section begins stands at its own end (§17.6.22), the type left out being nextPage.
        self._section_breaks = [m.value_of(m.properties(s), m.TYPE) or "nextPage" for s in sections][1:]
        self.is_rendered = body is not None and next(body.iter(m.RENDERED_BREAK), None) is not None
        self.is_known = self.is_rendered or (body is not None and self._has_breaks_by_hand(body))
        self._page = 1
        self._echoes = 0
        self._blank = True
        self._frozen = False

    def _has_breaks_by_hand(self, body: etree._Element) -> bool:
        return (
            any(b.get(m.TYPE) == "page" for b in body.iter(m.BREAK))
            or any(kind in _NEXT_PAGE for kind in self._section_breaks)
            or next(body.iter(m.PAGE_BREAK_BEFORE), None) is not None
        )

    @property
    def here(self) -> int | None:
        """The page, from 1; None where the file does not tell."""
        return self._page if self.is_known else None

    def words_seen(self) -> None:
        """Words stand on this page: the next mark is a new break."""
        self._echoes = 0
        self._blank = False

    def rendered_break(self) -> None:
        if self._frozen:
            return
        if self._echoes:
            self._echoes -= 1
        else:
            self._page += 1

    def break_by_hand(self) -> None:
        if not self._frozen:
            self._page += 1
            self._echoes += 1

    def break_before_paragraph(self) -> None:
        """A paragraph that begins a page: nothing happens where it stands on top of the first one."""
        if not self._blank:
            self.break_by_hand()

    def section_ends(self) -> None:
        kind = self._section_breaks.pop(0) if self._section_breaks else "continuous"
        if kind in _NEXT_PAGE:
            self.break_by_hand()

    def go_to(self, page: int, echoes: int) -> None:
        """Stand on another page, where `echoes` breaks are counted whose marks may still follow."""
        self._page = page
        self._echoes = echoes

    @property
    def count(self) -> int:
        """The page as counted, whether or not the file has any marks to count."""
        return self._page

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Inside a text box, marks say nothing about the pages of the text around it."""
        before, self._frozen = self._frozen, True
        try:
            yield
        finally:
            self._frozen = before


def _is_in_force(section: etree._Element) -> bool:
    """Not the former properties of a section, kept in its tracked changes."""
    owner = section.getparent()
    return owner is not None and owner.tag in (m.BODY, m.PARAGRAPH_PROPERTIES)


class RowPages:
    """The pages of one table row. Its cells stand side by side: each begins where the row begins."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._before = self._first = self._last = pages.count
        self._has_words = False

    def begin_cell(self) -> None:
        """Until a cell has words the row may still move to the next page as a whole."""
        if self._has_words:
            self._pages.go_to(self._first, self._first - self._before)

    def end_cell(self, page_of_first_words: int | None) -> None:
        self._last = max(self._last, self._pages.count)
        if not self._has_words:
            self._has_words = page_of_first_words is not None
            self._first = page_of_first_words or self._pages.count

    def end(self) -> None:
        if self._has_words:
            self._pages.go_to(self._last, 0)
