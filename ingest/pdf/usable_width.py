"""How far text may run to the right in the cells of a table.

As much room is left at the right of a cell as at its left, unless the lines tell of more: where a sentence runs
on over the line, its next word had no room.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ingest.pdf.lattice import GridCell
from ingest.pdf.lines_of_text import Line, room_for, was_pushed


def right_limits(cells: Sequence[GridCell], lines: Sequence[Sequence[Line]]) -> list[float]:
    """For each cell, how far its text may run, in points from the left of the page.

    `lines` holds the lines of each cell. Cells of the same columns are set alike.
    """
    columns: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        columns[cell.column, cell.col_span].append(at)
    rights = [_wall_less_margin(cell, held) for cell, held in zip(cells, lines, strict=True)]
    for column in columns.values():
        limit = _told_by_lines([lines[at] for at in column])
        for at in column:
            rights[at] = min(rights[at], limit)
    return rights


def _wall_less_margin(cell: GridCell, lines: Sequence[Line]) -> float:
    if not lines:
        return cell.span.x1
    margin = max(min(line.span.x0 for line in lines) - cell.span.x0, 0.0)
    return cell.span.x1 - margin


def _told_by_lines(column: Sequence[Sequence[Line]]) -> float:
    """No further than a word that was surely pushed to the next line would have reached, but past every line."""
    pushed = [room_for(*pair) for lines in column for pair in pairwise(lines) if was_pushed(lines[0], *pair)]
    longest = max((line.span.x1 for lines in column for line in lines), default=0.0)
    return max(min(pushed, default=float("inf")), longest)
