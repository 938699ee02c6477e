"""The rows and cells of a table element, whatever wraps them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.html.page_parts import CELLS


def rows_of(table: etree._Element) -> list[list[etree._Element]]:
    """The cells of each row, the foot last; cells outside any row are a row. Nested tables are not entered."""
    groups: dict[bool, list[list[etree._Element]]] = {False: [], True: []}
    _gather(table, groups, in_foot=False)
    return [row for row in groups[False] + groups[True] if row]


def _gather(element: etree._Element, groups: dict[bool, list[list[etree._Element]]], *, in_foot: bool) -> None:
    loose: list[etree._Element] | None = None
    for child in element:
        if child.tag in CELLS:
            if loose is None:
                loose = []
                groups[in_foot].append(loose)
            loose.append(child)
            continue
        loose = None
        if child.tag == "tr":
            groups[in_foot].append(list(_cells(child)))
        elif child.tag != "caption":
            _gather(child, groups, in_foot=in_foot or child.tag == "tfoot")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag in CELLS:
            yield child
        else:
            yield from _cells(child)


def captions_of(table: etree._Element) -> Iterator[etree._Element]:
    return table.iterchildren("caption")
