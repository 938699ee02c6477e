"""Tab-led dumps: every cell begins on its own line with a tab; its further paragraphs follow without one.

This is how several converters write a Word table. Nothing says where a row ends: a blank line before a tab
is only a hint, for blank lines also part the paragraphs of a cell. `row_breaks` tells the rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.document import Text, fold
from ingest.text.cell_shape import cell_shape
from ingest.text.labels import label_cells
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line
from ingest.text.row_breaks import DumpCell, RowBreaks, tell_rows

_WIDTHS = range(2, 13)


@dataclass(frozen=True, slots=True)
class _LedCell:
    """A cell: its paragraphs as line indexes. From `tail` on (an index into them) they may stand outside."""

    first: int
    paragraphs: tuple[int, ...]
    gap_before: bool
    tail: int | None

    @property
    def inside(self) -> tuple[int, ...]:
        return self.paragraphs[: self.tail]


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """One proposal a table; text between two tables is left out of both."""
    cells = _led_cells(lines)
    if len(cells) < 4:
        return
    labels = label_cells([_label_words(lines, c) for c in cells], header_words)
    dump = [_dump_cell(lines, c, is_label=is_label) for c, is_label in zip(cells, labels, strict=True)]
    layout = tell_rows(dump, _WIDTHS)
    if layout is None:
        return
    for rows in _tables(cells, layout):
        if sum(len(row) for row in rows) >= 4:
            yield _proposal(lines, rows, layout)


def _led_cells(lines: Sequence[Line]) -> list[_LedCell]:
    led = [i for i, line in enumerate(lines) if _leads_cell(line)]
    return [_led_cell(lines, start, end) for start, end in pairwise((*led, len(lines)))] if led else []


def _leads_cell(line: Line) -> bool:
    return line.words.startswith("\t") and "\t" not in line.words[1:].rstrip()


def _led_cell(lines: Sequence[Line], start: int, end: int) -> _LedCell:
    paragraphs = [i for i in range(start, end) if not lines[i].is_blank]
    gap_before = start > 0 and lines[start - 1].is_blank and not _leads_cell(lines[start - 1])
    return _LedCell(start, tuple(paragraphs), gap_before, _tail(lines, start, paragraphs))


def _tail(lines: Sequence[Line], start: int, paragraphs: Sequence[int]) -> int | None:
    """Where text that need not belong to the cell begins: after an empty first line or two blank lines."""
    if paragraphs and lines[start].is_blank:
        return 0
    gaps = (k for k, (a, b) in enumerate(pairwise(paragraphs), 1) if b - a > 2)
    return next(gaps, None)


def _label_words(lines: Sequence[Line], cell: _LedCell) -> str:
    """What may be a column's label: the whole cell, or its first line where that ends with a colon."""
    if not cell.inside:
        return ""
    first = lines[cell.inside[0]].words.strip()
    return first if len(cell.inside) == 1 or first.endswith(":") else ""


def _dump_cell(lines: Sequence[Line], cell: _LedCell, *, is_label: bool) -> DumpCell:
    words = fold(" ".join(lines[i].words for i in cell.inside))
    label = _label_words(lines, cell) if is_label else None
    return DumpCell(cell_shape(words), cell.gap_before, label, cell.tail is not None)


def _tables(cells: Sequence[_LedCell], layout: RowBreaks) -> Iterator[list[list[_LedCell]]]:
    """Rows, parted where the last cell of a row has a tail: the text there stands between two tables."""
    rows: list[list[_LedCell]] = []
    for start, end in pairwise((*layout.starts, len(cells))):
        rows.append(list(cells[start:end]))
        if cells[end - 1].tail is not None:
            yield rows
            rows = []
    if rows:
        yield rows


def _proposal(lines: Sequence[Line], rows: list[list[_LedCell]], layout: RowBreaks) -> Proposal:
    grid: list[GridCell] = []
    for number, row in enumerate(rows):
        spans = 0 < len(row) <= 2 < layout.width and not (number == len(rows) - 1 and len(row) == 2)
        for column, cell in enumerate(row):
            is_last_in_row = column == len(row) - 1
            kept = cell.inside if is_last_in_row else cell.paragraphs
            span = layout.width - column if spans and is_last_in_row else 1
            grid.append(GridCell(number, column, _text(lines, kept), span))
    last_cell = rows[-1][-1]
    last = max((*last_cell.inside, last_cell.first))
    full = sum(len(row) == layout.width for row in rows) / len(rows)
    return Proposal("tab-led", rows[0][0].first, last, tuple(grid), len(rows), layout.width, 0.5 + 0.5 * full)


def _text(lines: Sequence[Line], paragraphs: Sequence[int]) -> Text:
    return Text(tuple(lines[i].passage(lines[i].words.strip()) for i in paragraphs))
