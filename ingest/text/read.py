"""Read a plain-text file: recognise its tables, then take the lines between them as prose."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.document import Block, Document, TextBlock
from ingest.failures import UnreadableFile
from ingest.text import (
    aligned_columns,
    barred_cells,
    comma_separated,
    paragraph_cells,
    pipes,
    slash_rows,
    tab_led,
    tab_separated,
)
from ingest.text.decode import decode
from ingest.text.layout import Layout, Proposal, best_proposals
from ingest.text.lines import Line, split_lines
from ingest.text.page_breaks import without_page_breaks
from ingest.text.prose import text_blocks

#: Every way to write a table as text that is recognised. A new one is a new file and a line here.
LAYOUTS: tuple[Layout, ...] = (
    tab_led.recognise,
    tab_separated.recognise,
    pipes.recognise,
    comma_separated.recognise,
    barred_cells.recognise_bars,
    barred_cells.recognise_slashes,
    slash_rows.recognise,
    aligned_columns.recognise,
    paragraph_cells.recognise,
)

_MIN_SCORE = 0.5


def read_text(data: bytes, header_words: frozenset[str]) -> Document:
    """The file as a Document without pages; lines say where everything stands. Raises UnreadableFile if blank."""
    text, notices = decode(data)
    lines = split_lines(text)
    if all(line.is_blank for line in lines):
        raise UnreadableFile("no_text", "The file holds no text, only white space. Get it again from its source.")
    kept, heads = without_page_breaks(lines)
    proposals = best_proposals(p for layout in LAYOUTS for p in layout(kept, header_words) if p.score >= _MIN_SCORE)
    furniture = tuple(TextBlock("paragraph", line.passage()) for line in heads)
    return Document("text", "text", _blocks(kept, proposals), furniture=furniture, notices=notices)


def _blocks(lines: Sequence[Line], proposals: Sequence[Proposal]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    position = 0
    for number, proposal in enumerate(proposals, 1):
        blocks += text_blocks(lines[position : proposal.first])
        blocks.append(proposal.table(number))
        position = proposal.last + 1
    blocks += text_blocks(lines[position:])
    return tuple(blocks)
