"""Pipe tables: cells parted by vertical bars on a line, Markdown or drawn, with or without rules.

Where rules part the rows, the lines between two of them are one row. Without them, lines of fixed columns are rows
as wrapped cells show; else each line is one, and a line whose first cell is blank and that goes on in mid-sentence
belongs to the row above.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.cell_shape import cell_shape
from ingest.document import Passage, Text, fold
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line
from ingest.text.wrapped_cells import is_wrapped, row_starts

#: Looks ahead for the stroke, so that a line of thousands of dashes costs no more than its length.
_RULE = re.compile(r"(?=.*(?:--|==))[\s|:+=-]*", re.S)
_BREAK = re.compile(r"<br\s*/?>", re.I)
#: `| Lead: Parks Manager`: a part of a line that says itself what it is.
_LABELLED = re.compile(r"\|\s*[A-Z][A-Za-z ]{1,20}:\s")
#: One rule stands under the header, one each above and below the table: more of them part rows.
_FRAME_RULES = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: the passages of each cell; a single cell is a section line."""

    cells: tuple[tuple[Passage, ...], ...]


def recognise(lines: Sequence[Line], _: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each run of lines that hold bars, section lines between them included."""
    for run in _runs(lines):
        held = [i for i in run if _is_barred(lines[i])]
        ends_only = sum(lines[i].words.rstrip().endswith("|") and not _opens(lines[i]) for i in held)
        labelled = sum(bool(_LABELLED.search(lines[i].words)) for i in held)
        if ends_only * 2 > len(held) or labelled * 2 > len(held):
            continue  # cells that end with a bar, or that label themselves: other layouts
        rows = _rows(lines, run)
        if len(rows) >= 2:
            yield _proposal(run, rows)


def _opens(line: Line) -> bool:
    return line.words.lstrip().startswith("|")


def _is_rule(line: Line) -> bool:
    return bool(_RULE.fullmatch(line.words))


def _is_barred(line: Line) -> bool:
    bars = line.words.count("|")
    return not _is_rule(line) and (bars >= 2 or (bars == 1 and not line.words.rstrip().endswith("|")))


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    run: list[int] = []
    for number, line in enumerate([*lines, Line(0, "")]):
        if _is_barred(line) or (_is_rule(line) and ("|" in line.words or "+" in line.words)):
            run.append(number)
        elif run and not line.is_blank and number + 1 < len(lines) and _is_barred(lines[number + 1]):
            run.append(number)  # a section line
        elif run:
            if sum(_is_barred(lines[i]) for i in run) >= 2:
                yield run
            run = []


def _rows(lines: Sequence[Line], run: Sequence[int]) -> list[_Row]:
    ruled = sum(_is_rule(lines[i]) for i in run) > _FRAME_RULES
    framed = sum(_opens(lines[i]) for i in run) * 2 > sum(_is_barred(lines[i]) for i in run)
    rows: list[_Row] = []
    begins = _row_starts(lines, run, framed=framed)
    new = True
    for i in run:
        if _is_rule(lines[i]):
            new = True
            continue
        cells = _cells(lines[i], framed=framed)
        goes_on = not (new if ruled else begins[i])
        if rows and goes_on and len(rows[-1].cells) == len(cells):
            rows[-1] = _Row(tuple(_joined(a, b) for a, b in zip(rows[-1].cells, cells, strict=True)))
        else:
            rows.append(_Row(cells))
        new = False
    return rows


def _row_starts(lines: Sequence[Line], run: Sequence[int], *, framed: bool) -> dict[int, bool]:
    """For each line that is no rule: does a row begin, where no rules part the rows?"""
    cells = {i: _cells(lines[i], framed=framed) for i in run if not _is_rule(lines[i])}
    words = [[" ".join(p.words for p in cell) for cell in row] for row in cells.values()]
    if _has_fixed_columns(lines, list(cells)) and is_wrapped(words):
        return dict(zip(cells, row_starts(words), strict=True))
    numbered = _is_numbered(lines, run, framed=framed)
    return {i: not (n and _goes_on(row, numbered=numbered)) for n, (i, row) in enumerate(cells.items())}


def _has_fixed_columns(lines: Sequence[Line], held: Sequence[int]) -> bool:
    """Do the bars of nearly all lines with as many bars stand below each other?"""
    places = Counter(tuple(m.start() for m in re.finditer(r"\|", lines[i].words)) for i in held)
    usual, times = places.most_common(1)[0]
    return times * 10 >= 9 * sum(n for bars, n in places.items() if len(bars) == len(usual))


def _is_numbered(lines: Sequence[Line], run: Sequence[int], *, framed: bool) -> bool:
    """Do numbers stand in all first cells below the header that are filled?"""
    cells = [_cells(lines[i], framed=framed) for i in run if _is_barred(lines[i])]
    firsts = [row[0][0].words for row in cells[1:] if len(row) > 1 and row[0]]
    return bool(firsts) and all(cell_shape(words) == "number" for words in firsts)


def _goes_on(cells: tuple[tuple[Passage, ...], ...], *, numbered: bool) -> bool:
    """A blank first cell, and words in mid-sentence in another or numbers in all other first cells."""
    if len(cells) < 2 or cells[0]:
        return False
    return numbered or any(c and c[0].words[:1].islower() for c in cells)


def _cells(line: Line, *, framed: bool) -> tuple[tuple[Passage, ...], ...]:
    """The cells of a line; in a framed table a bar stands before the first and behind the last."""
    words = line.words.rstrip()
    if "|" not in words:
        return ((line.passage(),),)
    if framed:
        words = words.strip()
        words = words[1:] if words.startswith("|") else words
        words = words[:-1] if words.endswith("|") and not words.endswith("\\|") else words
    return tuple(_passages(line, part.replace("\\|", "|")) for part in re.split(r"(?<!\\)\|", words))


def _passages(line: Line, words: str) -> tuple[Passage, ...]:
    return tuple(line.passage(part) for part in _BREAK.split(words) if fold(part))


def _joined(above: tuple[Passage, ...], below: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """A line of a cell goes on with the line above it, unless it is marked as an item."""
    return above + tuple(
        Passage(p.words, p.place, bool(above) and not re.match(r"[-•*]\s|\d+[.)]\s", p.words)) for p in below
    )


def _proposal(run: Sequence[int], rows: Sequence[_Row]) -> Proposal:
    width = max(len(row.cells) for row in rows)
    grid = tuple(
        GridCell(number, column, Text(cell), width if len(row.cells) == 1 else 1)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row.cells)
    )
    usual = sum(len(row.cells) == width for row in rows) / len(rows)
    return Proposal("pipes", run[0], run[-1], grid, len(rows), width, 0.6 + 0.4 * usual)
