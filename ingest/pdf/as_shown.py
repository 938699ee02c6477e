"""Recognised pages were read laid straight: their boxes are taken back to the page as it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ingest.document import Block, Box, Cell, Passage, Place, Table, Text, TextBlock
from ingest.pdf.frame import Frame, Span

#: By page, counted from 1.
Frames = Mapping[int, Frame]


def blocks_as_shown(blocks: Iterable[Block], frames: Frames) -> tuple[Block, ...]:
    """The blocks with every place of a page that has a frame taken back, and marked as recognised."""
    return tuple(_table(b, frames) if isinstance(b, Table) else text_block_as_shown(b, frames) for b in blocks)


def text_block_as_shown(block: TextBlock, frames: Frames) -> TextBlock:
    return replace(block, passage=_passage(block.passage, frames))


def place_as_shown(place: Place, frames: Frames) -> Place:
    """The place, taken back and marked if it stands on a page that has a frame."""
    frame = frames.get(place.page or 0)
    return place if frame is None else place._replace(bbox=_box(place.bbox, frame), recognised=True)


def _table(table: Table, frames: Frames) -> Table:
    frame = frames.get(table.page_first or 0)
    return table if frame is None else replace(table, cells=tuple(_cell(c, frame, frames) for c in table.cells))


def _cell(cell: Cell, frame: Frame, frames: Frames) -> Cell:
    text = Text(tuple(_passage(p, frames) for p in cell.text.passages))
    return cell._replace(text=text, bbox=_box(cell.bbox, frame))


def _passage(passage: Passage, frames: Frames) -> Passage:
    return passage._replace(place=place_as_shown(passage.place, frames))


def _box(box: Box | None, frame: Frame) -> Box | None:
    if box is None:
        return None
    return Box(*(round(v, 2) for v in frame.around(Span(box.x0, box.top, box.x1, box.bottom))))
