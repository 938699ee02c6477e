"""Web pages for tests."""

from __future__ import annotations

from ingest.document import Document, Table, TextBlock
from ingest.html.read import read_html


def read(markup: str) -> Document:
    """A page of this body."""
    return read_html(f"<html><head><title>Page</title></head><body>{markup}</body></html>".encode())


def lines_of(document: Document) -> list[tuple[str, int | None, str, str]]:
    return [(b.kind, b.level, b.label, b.words) for b in document.blocks if isinstance(b, TextBlock)]


def words_of(document: Document) -> list[str]:
    """Every block in reading order; tables as their rows."""
    return [b.words if isinstance(b, TextBlock) else str(grid_of(b)) for b in document.blocks]


def grid_of(table: Table) -> list[list[str]]:
    """The words of a table by row and column; what a merged cell covers is blank."""
    grid = [[""] * table.column_count for _ in range(table.row_count)]
    for cell in table.cells:
        grid[cell.row][cell.column] = str(cell.text)
    return grid


def only_table(markup: str) -> Table:
    (table,) = read(markup).tables()
    return table


def codes_of(document: Document) -> set[str]:
    return {notice.code for notice in document.notices}
