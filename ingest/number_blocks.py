"""Give every passage of a Document the reading-order position of its block.

Readers build blocks without positions; this runs once at the end, so that no reader counts on its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from ingest.document import Block, Cell, Document, Passage, Place, Text, TextBlock


def number_blocks(document: Document) -> Document:
    """The same Document; block positions count from 0 in the order of `Document.flat_blocks`."""
    positions = count()
    waiting = deque(document.blocks)
    # each block is let go of once it is numbered: two copies of a long document would not be flat in memory
    document = replace(document, blocks=())
    blocks: list[Block] = []
    while waiting:
        blocks.append(_numbered_block(waiting.popleft(), positions))
    return replace(document, blocks=tuple(blocks))


def _numbered_block(block: Block, positions: Iterator[int]) -> Block:
    if isinstance(block, TextBlock):
        return replace(block, passage=_numbered(block.passage, next(positions)))
    cells = sorted(block.cells, key=lambda c: (c.row, c.column))
    return replace(block, cells=tuple([_numbered_cell(c, next(positions)) if c.text else c for c in cells]))


def _numbered(passage: Passage, position: int) -> Passage:
    words, place, runs_on = passage
    return Passage(words, Place(position, *place[1:]), runs_on)


def _numbered_cell(cell: Cell, position: int) -> Cell:
    return cell._replace(text=Text(tuple([_numbered(p, position) for p in cell.text.passages])))
