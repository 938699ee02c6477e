"""Tables that only set a page: columns with a menu, a content part and a margin, or a frame around something."""

from __future__ import annotations

from lxml import etree

from ingest.html.page_parts import words_in

_MOST_ROWS = 4
_HEADINGS = ("h1", "h2", "h3", "h4")


def is_layout_table(table: etree._Element, rows: list[list[etree._Element]]) -> bool:
    """Is a table no grid of data?

    One that says so, one that never has two cells with words in a row, one in which tables fill half of the filled
    cells of every row (as in Word), and one of few rows without header cells that holds headings or whole tables.
    """
    if table.get("role") in ("presentation", "none"):
        return True
    if any(cell.tag == "th" for row in rows for cell in row):
        return False
    filled = [[cell for cell in row if words_in(cell).strip()] for row in rows]
    if all(len(row) <= 1 for row in filled):
        return True
    held = [sum(_holds(cell, "table") for cell in row) for row in filled]
    if any(held) and all(len(row) <= 1 or 2 * n >= len(row) for row, n in zip(filled, held, strict=True)):
        return True
    return len(rows) <= _MOST_ROWS and any(_holds(c, *_HEADINGS) or _holds_grid(c) for row in filled for c in row)


def _holds(cell: etree._Element, *tags: str) -> bool:
    return next(cell.iterdescendants(*tags), None) is not None


def _holds_grid(cell: etree._Element) -> bool:
    """A table in the cell with three rows of two cells or more."""
    rows = (row for table in cell.iterdescendants("table") for row in table.iter("tr"))
    return sum(len(row) >= 2 for row in rows) >= 3
