"""Set right what a page leaves to the browser: words loose in tables, pictures and form fields that say something."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.html.clean_page import drop
from ingest.html.page_parts import CELLS, TABLE_FRAME, words_in


def fill_in_words(page: etree._Element) -> None:
    """Give pictures in cells the words that stand for them, and fields what is entered. Changes the tree."""
    for picture in page.iter("img"):
        if next(picture.iterancestors(*CELLS), None) is not None:
            picture.text = picture.get("alt")  # a traffic light as a picture says its colour here
    for entry in page.iter("input"):
        entry.text = _entered(entry)


def free_loose_words(page: etree._Element) -> None:
    """Put what stands in a table outside its cells before the table. Changes the tree."""
    for table in list(page.iter("table")):
        _put_before(table, list(_loose(table)))


def _entered(entry: etree._Element) -> str:
    """What stands in a field of a form: its words, or a tick."""
    kind = entry.get("type", "text").lower()
    if kind in ("checkbox", "radio"):
        return "\u2611" if entry.get("checked") is not None else "\u2610"
    return entry.get("value", "") if kind == "text" else ""


def _loose(frame: etree._Element) -> Iterator[etree._Element]:
    """What stands in a table outside its cells, each in an element of its own, out of the tree."""
    if (frame.text or "").strip():
        yield _boxed(frame.text)
    frame.text = None
    for child in list(frame):
        words, child.tail = child.tail, None
        if child.tag in TABLE_FRAME or (child.tag not in CELLS and _holds_cells(child)):
            yield from _loose(child)
        elif child.tag not in (*CELLS, "caption"):
            drop(child)
            yield child
        if (words or "").strip():
            yield _boxed(words)


def _holds_cells(element: etree._Element) -> bool:
    """Does an element between a table and its cells wrap some of them, and none of another table?"""
    found = next(element.iter("table", *CELLS), None)
    return found is not None and found.tag in CELLS


def _boxed(words: str | None) -> etree._Element:
    box = etree.Element("div")
    box.text = words
    return box


def _put_before(table: etree._Element, loose: list[etree._Element]) -> None:
    """Browsers show it there (HTML Standard, "foster parenting")."""
    for element in loose:
        if words_in(element).strip() or next(element.iter("table"), None) is not None:
            table.addprevious(element)
