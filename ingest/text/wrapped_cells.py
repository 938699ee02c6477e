"""Which lines begin a row, where cells are wrapped to the widths of their columns and nothing parts the rows.

Words wrap when the next one does not fit. So a line goes on with the row above only where every cell it fills goes on
with words right above that left no room for its first word; a cell that fills again after a blank begins a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.cell_shape import cell_shape

_ITEM = re.compile(r"[-•*▪–]\s|\(?\w{1,2}[.)]\s")


def is_wrapped(lines: Sequence[Sequence[str]]) -> bool:
    """Do lines of the table fill less than half of the columns, as the rest of a wrapped row does?"""
    body = [cells for cells in lines[1:] if len(cells) > 1]
    return any(0 < sum(map(bool, cells)) * 2 < len(cells) for cells in body)


def row_starts(lines: Sequence[Sequence[str]]) -> list[bool]:
    """For each line, given as the words of its cells: does a row begin? Lines of other widths stand alone."""
    usual = max((len(cells) for cells in lines), default=0)
    widths = [max((len(cells[n]) for cells in lines if len(cells) == usual), default=0) for n in range(usual)]
    numbered = _is_numbered([cells for cells in lines[1:] if len(cells) == usual])
    starts: list[bool] = []
    for number, cells in enumerate(lines):
        above = lines[number - 1] if number else ()
        alone = len(cells) != usual or len(above) != usual
        starts.append(alone or _begins(cells, above, widths, numbered=numbered))
    return starts


def _is_numbered(lines: Sequence[Sequence[str]]) -> bool:
    """Do numbers stand in all first cells that are filled?"""
    firsts = [cells[0] for cells in lines if cells and cells[0]]
    return len(firsts) > 1 and all(cell_shape(words) == "number" for words in firsts)


def _begins(cells: Sequence[str], above: Sequence[str], widths: Sequence[int], *, numbered: bool) -> bool:
    filled = [n for n, words in enumerate(cells) if words]
    if numbered and not cells[0] and any(_may_go_on(above[n], cells[n], widths[n]) for n in filled):
        return False  # a cell beside it may begin a paragraph there
    if any(not _may_go_on(above[n], cells[n], widths[n]) for n in filled):
        return True
    # Every cell may go on: only a line as full as a row, and no part of a sentence, is one.
    number = bool(cells[0]) and cell_shape(cells[0]) == "number"
    return number or (bool(cells[0]) and len(filled) * 2 > len(cells) and not any(c[:1].islower() for c in cells))


def _may_go_on(above: str, words: str, width: int) -> bool:
    """Could these words be wrapped from the line above?"""
    if not above:
        return False
    first = words.split(maxsplit=1)[0]
    return len(above) + 1 + len(first) > width or words[:1].islower() or bool(_ITEM.match(words))
