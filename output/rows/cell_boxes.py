"""Where the cells of a document stand on their pages: the whole cell, not only the lines of words in it."""

from __future__ import annotations

from bisect import bisect_left

from ingest.document import Box, Document, Place


class CellBoxes:
    """The boxes of all cells that have one, by table, row and column."""

    def __init__(self, document: Document | None = None) -> None:
        tables = document.tables() if document else ()
        self._cells = {t.number: sorted(t.cells, key=lambda c: (c.row, c.column)) for t in tables}

    def at(self, place: Place) -> Box | None:
        """The box of the cell a place stands in; outside cells that of its words, None where the format has none."""
        if place.table is None or place.row is None or place.column is None or place.bbox is None:
            return place.bbox
        cells = self._cells.get(place.table, [])
        # found by halves: a key for every cell of a long document takes as much room as the cells
        at = bisect_left(cells, (place.row, place.column), key=lambda c: (c.row, c.column))
        if at < len(cells) and (cells[at].row, cells[at].column) == (place.row, place.column):
            return cells[at].bbox or place.bbox
        return place.bbox
