"""Rows of one table often part their columns a hair apart; on the grid, those edges are one.

Programs, and people who drag a border, leave columns in the grid (`w:tblGrid`, ECMA-376, Part 1, §17.4.48) that are
too narrow for a letter. A cell that spans one of them seems to stand over the next column too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from lxml import etree

from ingest.word import markup as m
from ingest.word.wrappers import content_of

#: In twentieths of a point. The margins of a cell alone take 216 of them where nobody has changed them.
_NARROWEST = 200


def settled_edges(table: etree._Element) -> list[int] | None:
    """For each edge of the grid, from the left, the number of the column that begins there once hairs are gone.

    None where there are no hairs, or the widths cannot be meant: some programs write any number at all.
    """
    grid = table.find(m.TABLE_GRID)
    widths = [] if grid is None else [_width(column) for column in grid.iterchildren(m.GRID_COLUMN)]
    if not widths or min(widths) >= _NARROWEST:
        return None
    edges, at = [0], 0
    for place in accumulate(widths):
        is_hair = place - at < _NARROWEST
        at = at if is_hair else place
        edges.append(edges[-1] if is_hair else edges[-1] + 1)
    fits = all(end < len(edges) and edges[begin] < edges[end] for begin, end in _cells(table))
    return edges if fits else None


def _cells(table: etree._Element) -> Iterator[tuple[int, int]]:
    """The columns of the grid that each cell begins and ends at."""
    for row in content_of(table):
        if row.tag != m.ROW:
            continue
        begin = m.number_of(m.properties_in(row, m.ROW_PROPERTIES), m.GRID_BEFORE) or 0
        for cell in content_of(row):
            properties = m.leading_properties(cell, m.CELL_PROPERTIES) if cell.tag == m.CELL else {}
            if cell.tag == m.CELL and m.CELL_DELETED not in properties:
                span = max(m.number_of(properties, m.GRID_SPAN) or 1, 1)
                yield begin, begin + span
                begin += span


def _width(column: etree._Element) -> int:
    """Nothing where it is no number: such a table is left as it is."""
    stated = column.get(m.COLUMN_WIDTH, "")
    return int(stated) if stated.isascii() and stated.isdigit() else 0
