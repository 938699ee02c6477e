"""Give every passage of a Document the reading-order position of its block.

Readers build blocks without positions; this runs once at the end, so that no reader counts on its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from operator import itemgetter

from ingest.document import Block, Cell, Document, Passage, Place, Text, TextBlock
from ingest.without_collector import without_collector


def number_blocks(document: Document) -> Document:
    """The same Document; block positions count from 0 in the order of `Document.flat_blocks`."""
    positions = count()
    waiting = deque(document.blocks)
    # each block is let go of once it is numbered: two copies of a long document would not be flat in memory
    document = replace(document, blocks=())
    blocks: list[Block] = []
    with without_collector():
        while waiting:
            blocks.append(_numbered_block(waiting.popleft(), positions))
    return replace(document, blocks=tuple(blocks))


def _numbered_block(block: Block, positions: Iterator[int]) -> Block:
    if isinstance(block, TextBlock):
        return replace(block, passage=_numbered(block.passage, next(positions)))
    cells = sorted(block.cells, key=itemgetter(0, 1))
    return replace(block, cells=tuple([_numbered_cell(c, next(positions)) if c.text else c for c in cells]))


def _numbered(passage: Passage, position: int) -> Passage:
    # `_replace` takes three times as long, and this is done for every cell
    return Passage._make((passage[0], Place._make((position, *passage[1][1:])), passage[2]))


def _numbered_cell(cell: Cell, position: int) -> Cell:
    passages = tuple([_numbered(passage, position) for passage in cell.text.passages])
    return Cell._make((*cell[:2], Text(passages), *cell[3:]))
