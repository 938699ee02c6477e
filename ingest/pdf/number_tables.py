"""Tables numbered in reading order: scanned pages are read after the others, and pages may be read twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from ingest.document import Block, Cell, Table, Text


def numbered_tables(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, in which the tables count from 1."""
    numbers = count(1)
    return [_numbered(b, next(numbers)) if isinstance(b, Table) else b for b in blocks]


def _numbered(table: Table, number: int) -> Table:
    if table.number == number:
        return table
    return replace(table, number=number, cells=tuple(_cell(cell, number) for cell in table.cells))


def _cell(cell: Cell, number: int) -> Cell:
    passages = (p._replace(place=p.place._replace(table=number)) for p in cell.text.passages)
    return cell._replace(text=Text(tuple(passages)))
