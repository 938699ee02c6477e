"""Tab-separated rows: one row a line, a tab between its cells, as text drawn from PDF and spreadsheets has them.

Lines may wrap in two ways. A cell may hold a line break, so that its row goes on in the next line where the
cell broke off; or every line is a line of the page, so that the next one fills some of the same columns again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.cell_shape import cell_shape
from ingest.document import Passage, Text, fold
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line

_REACH = 2
#: A quoted cell of more lines is no cell.
_LONGEST_QUOTE = 30


@dataclass(slots=True)
class _Row:
    """A row so far: the passages of each cell. `section` marks a line without tabs over the whole width."""

    cells: list[list[Passage]]
    section: bool = False


def recognise(lines: Sequence[Line], _: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each stretch of lines with tabs between words; single blank lines may part its rows."""
    joined, ends = _unquoted(lines)
    for run in _runs(joined):
        width = max(len(_words(joined[i])) for i in run)
        rows = _rows(joined, run, width)
        if len(rows) >= 2 and width >= 2:
            first = 0 if run[0] == 0 else ends[run[0] - 1] + 1
            yield _proposal(first, ends[run[-1]], rows, width)


def _unquoted(lines: Sequence[Line]) -> tuple[list[Line], list[int]]:
    """The lines, those that one quoted cell of a spreadsheet runs over as one; and the index each of them ends at.

    Line breaks inside quotes become `\\v`, which parts the paragraphs of a cell.
    """
    out: list[Line] = []
    ends: list[int] = []
    number = 0
    while number < len(lines):
        end = _end_of_quotes(lines, number)
        words = lines[number].words
        if end is not None:
            words = _without_quotes("\v".join(line.words for line in lines[number : end + 1]))
        out.append(Line(lines[number].number, words))
        ends.append(number if end is None else end)
        number = ends[-1] + 1
    return out, ends


def _end_of_quotes(lines: Sequence[Line], number: int) -> int | None:
    """The index of the line that closes a quoted cell which this line opens; None where it opens none."""
    if "\t" not in lines[number].words and not lines[number].words.startswith('"'):
        return None
    quoted = any(cell.startswith('"') for cell in lines[number].words.split("\t"))
    count = 0
    for end in range(number, min(number + _LONGEST_QUOTE, len(lines))) if quoted else ():
        count += lines[end].words.count('"')
        if count % 2 == 0:
            return end if any("\t" in line.words for line in lines[number : end + 1]) else None
    return None


def _without_quotes(words: str) -> str:
    cells = words.split("\t")
    return "\t".join(
        c[1:-1].replace('""', '"') if len(c) > 1 and c.startswith('"') and c.endswith('"') else c for c in cells
    )


def _words(line: Line) -> list[str]:
    return ["\v".join(fold(w) for w in words.split("\v")) for words in line.words.split("\t")]


def _has_columns(line: Line) -> bool:
    return "\t" in line.words.strip() or ("\t" in line.words and line.words.count("\t") > 1)


def _is_title(line: Line) -> bool:
    """A line of a sheet that fills its first cell alone."""
    return not line.words.startswith("\t") and "\t" not in line.words.strip()


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Indexes of the lines of each stretch: from a line with columns to the last that is near the one before."""
    run: list[int] = []
    for number, line in enumerate(lines):
        if not _has_columns(line):
            continue
        if not run and _is_title(line):
            continue  # over the table, though the sheet gives it as many cells
        if run and not _is_near(lines, run[-1], number):
            yield [*run, *_last_wrapped(lines, run[-1])]
            run = []
        run += range(run[-1] + 1, number + 1) if run else [number]
    if run:
        yield [*run, *_last_wrapped(lines, run[-1])]


def _is_near(lines: Sequence[Line], last: int, number: int) -> bool:
    """Nothing but a blank line or two short lines stand between; where lines do, no blank one does."""
    between = lines[last + 1 : number]
    blank = [line for line in between if line.is_blank]
    return len(between) <= _REACH and (not blank or len(blank) == len(between) == 1)


def _last_wrapped(lines: Sequence[Line], last: int) -> list[int]:
    """The rest of the last cell, where it goes on in the line below."""
    below = lines[last + 1 : last + 2]
    return [last + 1] if below and below[0].words[:1].islower() else []


def _rows(lines: Sequence[Line], run: Sequence[int], width: int) -> list[_Row]:
    rows: list[_Row] = []
    by_page_line = _wraps_by_page_line(lines, run, width)
    for position, i in enumerate(run):
        if lines[i].is_blank:
            continue
        words = _words(lines[i])
        after_blank = position > 0 and lines[run[position - 1]].is_blank
        above = rows[-1] if rows and not rows[-1].section and not after_blank else None
        if above and _goes_on_in_columns(above, words, width):
            _add_to_columns(above, words, lines[i])
        elif above and _goes_on_in_cell(above, words, width):
            _add_to_last(above, words, lines[i], first=by_page_line and len(words) == 1)
        else:
            section = len(words) == 1 and width > 1
            rows.append(_Row(_cells(lines[i]), section))
    return rows


def _cells(line: Line) -> list[list[Passage]]:
    """The passages of each cell; a line break inside quotes leads to the next line of the file."""
    cells: list[list[Passage]] = []
    number = line.number
    for words in line.words.split("\t"):
        parts = words.split("\v")
        cells.append([Line(number + n, w).passage() for n, w in enumerate(parts) if fold(w)])
        number += len(parts) - 1
    return cells


def _wraps_by_page_line(lines: Sequence[Line], run: Sequence[int], width: int) -> bool:
    """Does some line of full width begin in the middle of words in every column it fills?"""
    full = [w for w in (_words(lines[i]) for i in run) if len(w) == width]
    return any(_is_middle(words) for words in full)


def _is_middle(words: Sequence[str]) -> bool:
    filled = [w for w in words if w]
    return bool(filled) and len(filled) < len(words) and all(w[:1].islower() or w[:1] in "(&,;" for w in filled)


def _goes_on_in_columns(above: _Row, words: Sequence[str], width: int) -> bool:
    return len(above.cells) == width and len(words) > 1 and _is_middle(words)


def _goes_on_in_cell(above: _Row, words: Sequence[str], width: int) -> bool:
    """A row broken off inside a cell: the two parts together are no longer than a row, and make one."""
    together = len(above.cells) + len(words) - 1
    if together > width or cell_shape(words[0]) == "number":
        return False
    starts_low = words[0][:1].islower() or words[0][:1] in "(&,;"
    return starts_low or (len(above.cells) < width and len(words) > 1 and together == width)


def _add_to_columns(row: _Row, words: Sequence[str], line: Line) -> None:
    for cell, w in zip(row.cells, words, strict=False):
        if w:
            cell.append(Passage(w, line.passage(w).place, runs_on=bool(cell)))


def _add_to_last(row: _Row, words: Sequence[str], line: Line, *, first: bool) -> None:
    cell = row.cells[0] if first else row.cells[-1]
    cell.append(Passage(words[0], line.passage(words[0]).place, runs_on=words[0][:1].islower() and bool(cell)))
    row.cells += [[line.passage(w)] if w else [] for w in words[1:]]


def _proposal(first: int, last: int, rows: Sequence[_Row], width: int) -> Proposal:
    grid = tuple(
        GridCell(number, column, Text(tuple(cell)), width if row.section else 1)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row.cells)
    )
    usual = sum(len(row.cells) == width for row in rows) / len(rows)
    return Proposal("tab-separated", first, last, grid, len(rows), width, 0.55 + 0.4 * usual)
