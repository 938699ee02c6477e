"""Tables that only set other tables on the page: side by side, or each with its caption in the cell beside it.

Their words are no cells of a table; they stand over or beside the tables they name.
"""

from __future__ import annotations

from lxml import etree

from ingest.word import markup as m
from ingest.word.wrappers import content_of


def is_layout_table(table: etree._Element) -> bool:
    """Whether tables fill half of the filled cells of every row, but for rows of a single filled cell (a title)
    and for a first row that only names the columns.

    A table with tracked or hidden rows and cells is left as it is.
    """
    if next(table.iterdescendants(m.TABLE), None) is None:
        return False
    if next(table.iterdescendants(m.CELL_DELETED, m.CELL_INSERTED, m.HIDDEN_ROW), None) is not None:
        return False
    rows = [_filled_cells(row) for row in content_of(table) if row.tag == m.ROW]
    if len(rows) > 1 and len(rows[0]) > 1 and not any(rows[0]) and not _has_words_beside_tables(table):
        rows = rows[1:]
    if any(_is_tracked(row) for row in content_of(table) if row.tag == m.ROW):
        return False
    holding = [sum(holds for holds in row) for row in rows]
    return any(holding) and all(len(row) <= 1 or 2 * held >= len(row) for row, held in zip(rows, holding, strict=True))


def _filled_cells(row: etree._Element) -> list[bool]:
    """For every cell with words in it, whether a table stands in it."""
    cells = [cell for cell in content_of(row) if cell.tag == m.CELL]
    filled = [cell for cell in cells if any(text.text and text.text.strip() for text in cell.iter(m.TEXT))]
    return [any(element.tag == m.TABLE for element in content_of(cell)) for cell in filled]


def _has_words_beside_tables(table: etree._Element) -> bool:
    """Does a cell hold both a table and words of its own?"""
    cells = (cell for row in content_of(table) if row.tag == m.ROW for cell in content_of(row) if cell.tag == m.CELL)
    for cell in cells:
        elements = list(content_of(cell))
        own = (text.text for e in elements if e.tag == m.PARAGRAPH for text in e.iter(m.TEXT))
        if any(e.tag == m.TABLE for e in elements) and any(words and words.strip() for words in own):
            return True
    return False


def _is_tracked(row: etree._Element) -> bool:
    properties = m.properties_in(row, m.ROW_PROPERTIES)
    return m.INSERTED in properties or m.DELETED in properties
