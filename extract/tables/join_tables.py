"""Tables that are plainly one become one grid: run on over pages, or parted with the header printed again.

The last row of a page and the first of the next become one row where the page broke it.
"""

from __future__ import annotations

from dataclasses import replace

from extract.context import is_generic
from extract.heading_stack import stacked
from extract.tables.grid import Grid, GridRow, Slot, grid_of
from extract.tables.header_row import Header, read_header
from extract.tables.marks import with_marked_columns
from ingest.document import Document, Text, TextBlock

_HEAD_WORDS = 14


def grids_of(document: Document) -> tuple[Grid, ...]:
    """Every table of a document with the headings over it, those that are plainly one joined."""
    grids: list[Grid] = []
    stack: list[TextBlock] = []
    between: list[TextBlock] = []
    for block in document.blocks:
        if isinstance(block, TextBlock):
            stack = stacked(stack, block)
            between.append(block)
            continue
        heads = _with_caption(stack, between)
        grid = grid_of(block, tuple(heads), tuple(between[-3:]))
        grid = replace(grid, rows=with_marked_columns(grid.rows))
        if grids and not between and _runs_on(grids[-1], grid):
            grids[-1] = _joined(grids[-1], grid)
        else:
            grids.append(grid)
        between = []
    return tuple(grids)


def _with_caption(stack: list[TextBlock], between: list[TextBlock]) -> list[TextBlock]:
    """A short line right above a table heads it, whatever its style; text after it ends no heading."""
    last = between[-1] if between else None
    if last is None or last.kind != "paragraph" or last in stack:
        return stack
    words = last.words.split()
    is_caption = len(words) <= _HEAD_WORDS and not last.words.endswith((".", ";", ",")) and not is_generic(last.words)
    return [*stack, last] if is_caption else stack


def _runs_on(above: Grid, below: Grid) -> bool:
    """No text stands between the two; do they have the same columns?"""
    header, again = _first_header(above), _first_header(below)
    if header is None or not below.rows:
        return False
    if again is not None:
        return header.same_columns(again) and read_header(below.rows[0]) is not None
    return above.column_count == below.column_count


def _first_header(grid: Grid) -> Header | None:
    return next((h for h in map(read_header, grid.rows) if h), None)


def _joined(above: Grid, below: Grid) -> Grid:
    rows = list(above.rows)
    body = below.rows[1:] if _only_repeats_header(below.rows[0]) else below.rows
    broken = below.page_first != above.page_last and rows and body and _is_broken(rows[-1], body[0])
    if broken:
        rows[-1], body = _mended(rows[-1], body[0]), body[1:]
    return replace(above, rows=(*rows, *body), page_last=below.page_last)


def _only_repeats_header(row: GridRow) -> bool:
    """A header with nothing to hand on; where text waits under its labels the row still says something."""
    header = read_header(row)
    return header is not None and not header.waiting


def _is_broken(last: GridRow, first: GridRow) -> bool:
    """Did a page break part one row? Some cell runs on in mid-sentence, and no cell of it begins anew."""
    if [s.column for s in last.slots] != [s.column for s in first.slots] or read_header(last) or read_header(first):
        return False
    runs_on = [_runs_into(a, b) for a, b in zip(last.slots, first.slots, strict=True) if b.text]
    blank = sum(not b.text for b in first.slots)
    opens_blank = not first.slots[0].text
    if not runs_on:
        return False
    return (any(runs_on) and (opens_blank or runs_on[0])) or (opens_blank and blank * 2 >= len(first.slots))


def _runs_into(a: Slot, b: Slot) -> bool:
    words = str(b.text)
    return bool(a.text) and not str(a.text).rstrip().endswith((".", ";", ":")) and words[:1].islower()


def _mended(last: GridRow, first: GridRow) -> GridRow:
    slots = (replace(a, text=_mended_text(a, b)) for a, b in zip(last.slots, first.slots, strict=True))
    return replace(last, slots=tuple(slots))


def _mended_text(a: Slot, b: Slot) -> Text:
    """The text of both; what goes on in mid-sentence begins no new paragraph."""
    if not (b.text and _runs_into(a, b)):
        return a.text + b.text
    first, *others = (p for p in b.text.passages if p.words)
    return a.text + Text((first._replace(runs_on=True), *others))
