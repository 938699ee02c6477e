"""Which columns the cells of a short row stand in, where a dump drops blank cells.

Full rows show what each column holds: the shapes of its cells and their words. The cells of a short row take the
columns, in order, that most likely hold such cells (naive Bayes on shape and words).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt

from ingest.cell_shape import SHAPES, cell_shape

#: Fewer full rows show too little of a column.
_LEAST_FULL = 2
#: A word of a column weighs as much as this many words of the whole table: rare words tell little.
_PRIOR_WORDS = 4.0
#: The first columns say which row it is; hardly any row leaves them blank.
_NAMING = 2
_NAMING_BLANK = 3.0
#: More ways to place a row than any table of a plan has.
_MOST_WAYS = 1_000
_WORD = re.compile(r"[^\W\d_]+|\d|[£$€%]")


@dataclass(frozen=True, slots=True)
class _Column:
    shapes: Counter[str]
    words: Counter[str]


class ColumnProfiles:
    """What the columns of a table hold, learned from its full rows; each row is the words of its cells."""

    def __init__(self, full_rows: Sequence[Sequence[str]]) -> None:
        self._rows = len(full_rows)
        self._columns = [_column(cells) for cells in zip(*full_rows, strict=True)]
        self._all = sum((column.words for column in self._columns), Counter[str]())

    def places(self, cells: Sequence[str]) -> tuple[int, ...]:
        """The column of each cell of a row, ascending; the first columns where too little is known."""
        ways = list(_ways(len(cells), len(self._columns)))
        if self._rows < _LEAST_FULL or not ways:
            return tuple(range(len(cells)))
        fits = [[self._fit(words, column) for column in self._columns] for words in cells]
        return max(ways, key=lambda way: sum(fits[n][column] for n, column in enumerate(way)) - _skipped(way))

    def fit(self, cells: Sequence[str]) -> float:
        """How well the cells of a full row fit the columns they stand in, as a log likelihood."""
        return sum(self._fit(words, column) for words, column in zip(cells, self._columns, strict=True))

    def _fit(self, words: str, column: _Column) -> float:
        """Log likelihood of the cell in the column, of its words as a ratio to that in the whole table."""
        shape = log((column.shapes[cell_shape(words)] + 0.5) / (self._rows + len(SHAPES) / 2))
        said = set(_words(words))
        # Words of one cell come together, so that each further one tells less.
        return shape + sum(self._telling(word, column) for word in said) / max(1.0, sqrt(len(said)))

    def _telling(self, word: str, column: _Column) -> float:
        anywhere = self._all[word] / max(1, self._all.total())
        if not anywhere:
            return 0.0
        here = (column.words[word] + _PRIOR_WORDS * anywhere) / (column.words.total() + _PRIOR_WORDS)
        return log(here / anywhere)


def _skipped(way: Sequence[int]) -> float:
    """What it costs, in nats, to leave the columns blank by which a table names its rows."""
    return _NAMING_BLANK * sum(column not in way for column in range(_NAMING))


def _column(cells: Sequence[str]) -> _Column:
    return _Column(Counter(map(cell_shape, cells)), Counter(word for cell in cells for word in _words(cell)))


def _words(cell: str) -> list[str]:
    return _WORD.findall(cell.casefold())


def _ways(cells: int, width: int) -> list[tuple[int, ...]]:
    found = []
    for way in combinations(range(width), cells):
        found.append(way)
        if len(found) > _MOST_WAYS:
            return []
    return found
