"""A table whose page is closed: all is said of it, save where words may run on over the end of a line.

That is told by the words of the whole document, once all pages are read. Until then no more lines are kept than
those in question: a line takes many times the room of its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.document import Cell, Table, Text
from ingest.pdf.frame import Span
from ingest.pdf.line_ends import Known, joined_lines
from ingest.pdf.lines_of_text import Line


class _KeptLine(NamedTuple):
    """What joining lines asks of one: see `line_ends.SetLine`."""

    words: str
    span: Span
    first_word: float
    first_letter: float


class OpenPassage(NamedTuple):
    """A paragraph to be joined anew when all words are known; `right` is as far as its text may run."""

    cell: int
    passage: int
    lines: tuple[_KeptLine, ...]
    right: float


@dataclass(frozen=True, slots=True)
class SetTable:
    """The Table, and which of its passages are open still."""

    table: Table
    open: tuple[OpenPassage, ...]

    def finished(self, known: Known) -> Table:
        """The Table with every word whole."""
        if not self.open:
            return self.table
        cells = list(self.table.cells)
        for at, passage, lines, right in self.open:
            cells[at] = _with_words(cells[at], passage, joined_lines(lines, right, known))
        return replace(self.table, cells=tuple(cells))


def open_passage(cell: int, passage: int, lines: Sequence[Line], right: float) -> OpenPassage:
    kept = tuple([_KeptLine(line.words, line.span, line.first_word, line.first_letter) for line in lines])
    return OpenPassage(cell, passage, kept, right)


def _with_words(cell: Cell, at: int, words: str) -> Cell:
    passages = cell.text.passages
    return cell._replace(text=Text((*passages[:at], passages[at]._replace(words=words), *passages[at + 1 :])))
