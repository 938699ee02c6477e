"""Take out of a page what is no part of the document: scripts, hidden parts, menus, banners and foots."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from ingest.html.page_parts import part_names, words_in
from ingest.html.style import PageStyle

_NEVER_SHOWN = (
    "script",
    "style",
    "template",
    "noscript",
    "object",
    "svg",
    "head",
    "title",
    "datalist",
    "iframe",
    "select",
)
_FURNITURE_TAGS = frozenset({"nav", "dialog"})
#: Head and foot of the page, or of an article in it: the latter belong to the document.
_HEAD_OR_FOOT = frozenset({"header", "footer"})
_CONTENT = ("article", "main", "section", "td", "th")


@dataclass(slots=True)
class LeftOut:
    """What was taken out: `furniture` in the order of the page; `hidden` counts parts with words."""

    furniture: list[etree._Element] = field(default_factory=list)
    hidden: int = 0
    folded: int = 0


def clean_page(page: etree._Element, style: PageStyle) -> LeftOut:
    """Changes the tree."""
    left_out = LeftOut()
    for element in list(page.iter(*_NEVER_SHOWN)):
        drop(element)
    waiting = [page]
    while waiting:
        element = waiting.pop()
        if element.tag in ("html", "body") or not _is_left_out(element, style, left_out):
            waiting.extend(reversed(element))
    return left_out


def _is_left_out(element: etree._Element, style: PageStyle, left_out: LeftOut) -> bool:
    """Drops the element where it is no part of the document."""
    if not element.attrib and element.tag not in _FURNITURE_TAGS | _HEAD_OR_FOOT:
        return False
    if style.hides(element) or _names(element) & part_names("unseen"):
        if _names(element) & part_names("folded") and _holds_table(element):
            left_out.folded += 1
            return False
        left_out.hidden += bool(words_in(element).strip())
        drop(element)
        return True
    if _is_furniture(element):
        left_out.furniture.append(element)
        drop(element)
        return True
    return False


def _is_furniture(element: etree._Element) -> bool:
    if element.tag in _HEAD_OR_FOOT:
        named = not any(True for _ in element.iterancestors(*_CONTENT))
    else:
        named = element.tag in _FURNITURE_TAGS or bool(_names(element) & part_names("furniture"))
    return named and not _holds_table(element) and next(element.iter("main", "article", "h1"), None) is None


def _holds_table(element: etree._Element) -> bool:
    """A table of at least two rows and two columns: what a plan could stand in."""
    rows = (row for table in element.iter("table") for row in table.iter("tr"))
    return sum(len(row) >= 2 for row in rows) >= 2


def _names(element: etree._Element) -> set[str]:
    """The words of class, id and role, whole (`sr-only`) and in their parts (`site-nav` is a `nav`)."""
    whole = " ".join(element.get(name, "") for name in ("class", "id", "role")).lower().split()
    return {*whole, *(part for name in whole for part in re.split(r"[-_]+", name))}


def drop(element: etree._Element) -> None:
    """Take an element out of its tree; the text after it stays."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if parent is None:
        return
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)
