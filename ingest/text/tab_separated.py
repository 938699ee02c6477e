"""Tab-separated rows: one row a line, a tab between its cells, as text drawn from PDF and spreadsheets has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.document import Text, fold
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line


def recognise(lines: Sequence[Line], _: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each run of lines without a blank one, most of which hold a tab between words."""
    for blank, group in groupby(range(len(lines)), key=lambda i: lines[i].is_blank):
        run = list(group)
        if blank:
            continue
        run = _trimmed(lines, run)
        rows = [_cells(lines[i]) for i in run]
        width = max((len(r) for r in rows), default=0)
        if len(rows) >= 2 and width >= 2 and sum(len(r) > 1 for r in rows) * 2 > len(rows):
            yield _proposal(lines, run, rows, width)


def _cells(line: Line) -> list[str]:
    return [fold(words) for words in line.words.split("\t")]


def _has_columns(line: Line) -> bool:
    return "\t" in line.words.strip() or ("\t" in line.words and line.words.count("\t") > 1)


def _trimmed(lines: Sequence[Line], run: list[int]) -> list[int]:
    """The run from its first line with columns to its last: a caption above or a note below is prose."""
    with_columns = [i for i in run if _has_columns(lines[i])]
    return [i for i in run if with_columns[0] <= i <= with_columns[-1]] if with_columns else []


def _proposal(lines: Sequence[Line], run: list[int], rows: list[list[str]], width: int) -> Proposal:
    grid: list[GridCell] = []
    row = -1
    for index, cells in zip(run, rows, strict=True):
        if len(cells) == 1 and grid and _continues(cells[0]):
            grid[-1] = _continued(grid[-1], lines[index])
            continue
        row += 1
        span = width if len(cells) == 1 else 1
        grid += [
            GridCell(row, column, Text((lines[index].passage(words),) if words else ()), span)
            for column, words in enumerate(cells)
        ]
    usual = sum(len(r) == width for r in rows) / len(rows)
    return Proposal("tab-separated", run[0], run[-1], tuple(grid), row + 1, width, 0.55 + 0.4 * usual)


def _continues(words: str) -> bool:
    return words[:1].islower() or words[:1] in "(&,;"


def _continued(cell: GridCell, line: Line) -> GridCell:
    return GridCell(cell.row, cell.column, cell.text + Text((line.passage(),)), cell.col_span)
