"""Read a saved web page: HTML, XHTML, a page saved by Word, or a web archive."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.document import Document, Notice, Passage, Place, TextBlock, fold
from ingest.failures import UnreadableFile
from ingest.html.clean_page import LeftOut, clean_page
from ingest.html.flow import BLOCKS, Walk, read_flow
from ingest.html.mend_page import fill_in_words, free_loose_words
from ingest.html.page_bytes import page_characters
from ingest.html.page_parts import words_in
from ingest.html.style import PageStyle
from ingest.html.tables import read_table
from ingest.html.word_lists import settle_word_lists

#: Deeper than any page by hand or by Word; the walk goes down one call or more a level.
_MOST_LEVELS = 150
_KEPT = BLOCKS | {"br"}


def read_html(data: bytes) -> Document:
    """The page as a Document without pages, block positions left for `ingest.number_blocks`.

    Menus, banners and foots are furniture; the title of the window is its first line. Raises UnreadableFile with
    the code no_text or page_too_deep.
    """
    text, notices = page_characters(data)
    page = _parsed(text)
    window = fold("".join(page.findtext(".//title") or ""))
    style = PageStyle(page)
    settle_word_lists(page)
    left_out = clean_page(page, style)
    fill_in_words(page)
    etree.strip_tags(page, *({str(e.tag) for e in page.iter(etree.Element)} - _KEPT))
    _check_depth(page)
    free_loose_words(page)
    walk = Walk(style, read_table)
    blocks = tuple(read_flow(page, walk))
    if not any(b.words if isinstance(b, TextBlock) else any(c.text for c in b.cells) for b in blocks):
        raise _no_words()
    return Document(
        format="html",
        reader=f"html (lxml {etree.__version__})",
        blocks=blocks,
        furniture=tuple(_furniture(window, left_out)),
        notices=(*notices, *_notices(left_out)),
    )


def _parsed(text: str) -> etree._Element:
    """The tree of a page, mended as browsers do; entities of its own are not resolved and nothing is fetched."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    plain = text.replace("\0", "").lstrip("\ufeff")
    try:
        page: etree._Element | None = etree.HTML(plain.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise _no_words() from error
    if page is None:
        raise _no_words()
    return page


def _no_words() -> UnreadableFile:
    return UnreadableFile(
        "no_text",
        "The page holds no words of its own: it may be a frame, or filled by a script in the browser. "
        "Open it in a browser and print it to PDF.",
    )


def _check_depth(page: etree._Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _MOST_LEVELS:
            raise UnreadableFile(
                "page_too_deep",
                f"The parts of the page are nested more than {_MOST_LEVELS} deep, which no program writes. "
                "If it is a real page, open it in a browser and print it to PDF.",
            )


def _furniture(window: str, left_out: LeftOut) -> Iterator[TextBlock]:
    if window:
        yield TextBlock("paragraph", Passage(window, Place()))
    seen = set()
    for element in left_out.furniture:
        words = fold(words_in(element, " "))
        if words and words not in seen:
            seen.add(words)
            yield TextBlock("paragraph", Passage(words, Place()))


def _notices(left_out: LeftOut) -> Iterator[Notice]:
    if left_out.hidden:
        yield Notice("info", "page_hidden_text", f"{left_out.hidden} part(s) the page does not show were left out.")
    if left_out.folded:
        yield Notice("info", "page_folded_text", f"{left_out.folded} folded part(s) with tables in them were read.")
