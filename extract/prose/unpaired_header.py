"""Headers of tables that lost their cells: their labels stand in lines of prose, and no table stands below.

Converters that write a table column by column, or its lines fused, leave words that no careful reader can put
back into cells. Nothing is taken from them; that a table stood there is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extract.match_role import labels_in
from extract.plan_record import ColumnRole
from extract.tables.grid import GridRow, Slot
from extract.tables.header_row import Header, read_header
from extract.tables.table_kind import table_kind
from ingest.document import Document, Table, Text, TextBlock

_LEAST_LABELS = 3
#: A header with less below it heads nothing.
_LEAST_BELOW = 3


def unpaired_headers(document: Document, taken: frozenset[int | None]) -> Iterator[tuple[ColumnRole, ...]]:
    """The columns of each header of a plan that stands in prose with more prose below.

    `taken` are the blocks that records were read from: labels over those head no lost table.
    """
    for run in _runs_of_prose(document):
        number = 0
        while number < len(run):
            header, length = _header_at(run[number:])
            below = run[number + length :][:_LEAST_BELOW]
            if header and len(below) == _LEAST_BELOW and not any(b.passage.place.block in taken for b in below):
                yield header.columns
            number += length


def _runs_of_prose(document: Document) -> Iterator[list[TextBlock]]:
    """What stands between tables; a header right above a table belongs to that table."""
    run: list[TextBlock] = []
    for block in document.blocks:
        if isinstance(block, Table):
            yield run
            run = []
        else:
            run.append(block)
    yield run


def _header_at(run: Sequence[TextBlock]) -> tuple[Header | None, int]:
    """The header of a plan that the first lines are, and how many lines it takes (1 where they are none).

    All labels stand in one line, or each line is a label.
    """
    labelled = [(block, labels_in(block.words, _LEAST_LABELS)) for block in run[:1]]
    if not labelled[0][1]:
        labelled = list(takewhile(lambda pair: pair[1], ((block, labels_in(block.words, 1)) for block in run)))
    texts = [Text((block.passage._replace(words=label),)) for block, labels in labelled for label in labels]
    header = read_header(GridRow(tuple(Slot(n, 1, text) for n, text in enumerate(texts))))
    if header is None or len(texts) < _LEAST_LABELS or not _heads_a_plan(header):
        return None, 1
    return header, len(labelled)


def _heads_a_plan(header: Header) -> bool:
    """Labels of actions alone may be a list of contents; who and when are columns of a plan."""
    return table_kind(header) in ("actions", "risks") and header.has("lead_text", "timescale_text")
