"""Look through elements that wrap content without changing it: content controls, tracked insertions, ..."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.word import markup as m

_OPEN = frozenset({m.CONTENT_CONTROL, m.CONTENT_CONTROL_CONTENT, m.CUSTOM_XML, m.INSERTED, m.MOVED_HERE})
_CONTENT = (m.TEXT, m.MATHS_TEXT, m.SYMBOL, m.PARAGRAPH, m.TEXT_BOX)


def content_of(container: etree._Element) -> Iterator[etree._Element]:
    """The children of a body, table, row or cell as if no wrapper stood between them and it."""
    for child in container:
        tag = child.tag
        if tag in _OPEN:
            yield from content_of(child)
        elif tag == m.ALTERNATE:
            chosen = chosen_alternative(child)
            if chosen is not None:
                yield from content_of(chosen)
        else:
            yield child


def chosen_alternative(alternate: etree._Element) -> etree._Element | None:
    """The one branch of an `mc:AlternateContent` to read: the first that holds words, or else the first.

    Its branches show the same content for newer and older programs, so reading two would say it twice.
    """
    branches = [child for child in alternate if child.tag in (m.CHOICE, m.FALLBACK)]
    for branch in branches:
        if next(branch.iter(*_CONTENT), None) is not None:
            return branch
    return branches[0] if branches else None


def text_boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes of a drawing, each once; boxes inside boxes are left to their owner."""
    for child in drawing:
        if child.tag == m.TEXT_BOX:
            yield child
        elif child.tag == m.ALTERNATE:
            chosen = chosen_alternative(child)
            if chosen is not None:
                yield from text_boxes(chosen)
        elif len(child):
            yield from text_boxes(child)
