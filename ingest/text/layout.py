"""What every text layout recogniser is: it looks at the lines and proposes tables, each with a score."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ingest.document import Cell, Table, Text
from ingest.text.lines import Line


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a proposed table; rows and columns count from 0."""

    row: int
    column: int
    text: Text
    col_span: int = 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """A table some layout sees in the lines with indexes `first` to `last` (0-based, both inside).

    `score` is 0 to 1: how much of what the layout expects is there.
    """

    layout: str
    first: int
    last: int
    cells: tuple[GridCell, ...]
    row_count: int
    column_count: int
    score: float

    def overlaps(self, other: Proposal) -> bool:
        return self.first <= other.last and other.first <= self.last

    def table(self, number: int) -> Table:
        cells = tuple(_placed(cell, number) for cell in self.cells)
        return Table(number, self.row_count, self.column_count, cells, layout=self.layout)


class Layout(Protocol):
    """A recogniser of one way to write a table as text."""

    def __call__(self, lines: Sequence[Line], header_words: frozenset[str], /) -> Iterable[Proposal]: ...


def best_proposals(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The best proposals that do not overlap, in the order of the text."""
    kept: list[Proposal] = []  # in the order of the text, so that only two neighbours can overlap a new one
    for proposal in sorted(proposals, key=lambda p: (-p.score, p.first)):
        place = bisect(kept, proposal.first, key=lambda p: p.first)
        if not any(proposal.overlaps(other) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, proposal)
    return tuple(kept)


def _placed(cell: GridCell, number: int) -> Cell:
    passages = tuple(
        p._replace(place=p.place._replace(table=number, row=cell.row, column=cell.column)) for p in cell.text.passages
    )
    return Cell(cell.row, cell.column, Text(passages), col_span=cell.col_span)
