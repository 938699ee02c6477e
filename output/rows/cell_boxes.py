"""Where the cells of a document stand on their pages: the whole cell, not only the lines of words in it."""

from __future__ import annotations

from ingest.document import Box, Document, Place


class CellBoxes:
    """The boxes of all cells that have one, by table, row and column."""

    def __init__(self, document: Document | None = None) -> None:
        tables = document.tables() if document else ()
        self._boxes = {(t.number, c.row, c.column): c.bbox for t in tables for c in t.cells if c.bbox is not None}

    def at(self, place: Place) -> Box | None:
        """The box of the cell a place stands in; outside cells that of its words, None where the format has none."""
        if place.table is None or place.row is None or place.column is None or place.bbox is None:
            return place.bbox
        return self._boxes.get((place.table, place.row, place.column), place.bbox)
