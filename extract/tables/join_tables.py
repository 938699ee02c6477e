"""Tables that are plainly one become one grid: run on over pages, or parted with the header printed again."""

from __future__ import annotations

from dataclasses import replace

from extract.context import is_generic
from extract.heading_stack import stacked
from extract.tables.cards import are_cards
from extract.tables.grid import Grid, GridRow, grid_of
from extract.tables.header_row import Header, read_header
from extract.tables.marks import with_marked_columns
from extract.tables.page_break import header_rows, over_break, parts_a_row, with_header_apart
from ingest.document import Document, TextBlock

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
        rows = with_marked_columns(grid.rows)
        grid = replace(grid, rows=with_header_apart(header_rows(grids[-1].rows), rows) if grids else rows)
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
    if not below.rows:
        return False
    if header is None:
        return again is None and above.column_count == below.column_count and _is_record_broken(above, below)
    if again is not None:
        begins = read_header(below.rows[0]) is not None or below.page_first != above.page_last
        return header.same_columns(again) and begins
    return above.column_count == below.column_count


def _is_record_broken(above: Grid, below: Grid) -> bool:
    """Does the next page go on with a row of the page before, or with fields and their values?"""
    on_next_page = below.page_first != above.page_last and bool(above.rows)
    return on_next_page and (parts_a_row(above.rows, below.rows) or are_cards([*above.rows, *below.rows]))


def _first_header(grid: Grid) -> Header | None:
    return next((h for h in map(read_header, grid.rows) if h), None)


def _joined(above: Grid, below: Grid) -> Grid:
    body = below.rows[1:] if _only_repeats_header(below.rows[0]) else below.rows
    on_next_page = below.page_first != above.page_last
    rows = over_break(above.rows, body) if on_next_page else (*above.rows, *body)
    return replace(above, rows=rows, page_last=below.page_last)


def _only_repeats_header(row: GridRow) -> bool:
    """A header with nothing to hand on; where text waits under its labels the row still says something."""
    header = read_header(row)
    return header is not None and not header.waiting
