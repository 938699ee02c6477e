"""Columns aligned by spaces: a line of labels parted by wide gaps, and words under each of them.

A cell may wrap over several lines. A row begins after a blank line, or where the first column is filled and
at least half of the others are; a line that fills fewer columns goes on with the row above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ingest.cell_shape import cell_shape, label_share
from ingest.document import Passage, Text
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line

_CHUNK = re.compile(r"\S+(?: \S+)*")
_LEAST_COLUMNS = 3
#: Words may begin this many characters left of the label of their column.
_SLACK = 2


@dataclass(frozen=True, slots=True)
class _Chunk:
    start: int
    words: str


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """A proposal for each line of labels and the aligned lines below it."""
    number = 0
    while number < len(lines):
        header = _chunks(lines[number])
        if not _is_header(header, header_words):
            number += 1
            continue
        last = _last_line(lines, number, [c.start for c in header])
        if last > number:
            yield _proposal(lines, number, last, header, header_words)
        number = last + 1


def _chunks(line: Line) -> list[_Chunk]:
    if "\t" in line.words or "|" in line.words:
        return []
    return [_Chunk(m.start(), m[0]) for m in _CHUNK.finditer(line.words)]


def _cut_at_columns(chunks: Sequence[_Chunk], columns: Sequence[int]) -> list[_Chunk]:
    """The chunks, parted where a word begins right under the label of the next column."""
    parts: list[_Chunk] = []
    for chunk in chunks:
        start, words = chunk.start, chunk.words
        for column in columns:
            cut = column - start
            if 0 < cut < len(words) and words[cut - 1] == " ":
                parts.append(_Chunk(start, words[:cut].rstrip()))
                start, words = column, words[cut:]
        parts.append(_Chunk(start, words))
    return parts


def _is_header(chunks: Sequence[_Chunk], header_words: frozenset[str]) -> bool:
    labels = sum(label_share(c.words, header_words) > 0.5 for c in chunks)
    return len(chunks) >= _LEAST_COLUMNS and labels >= len(chunks) - 1


def _column(start: int, columns: Sequence[int]) -> int | None:
    """The column whose label begins at or before a place, a little slack allowed."""
    return next((n for n in range(len(columns) - 1, -1, -1) if start >= columns[n] - _SLACK), None)


def _by_column(chunks: Sequence[_Chunk], columns: Sequence[int]) -> dict[int, str]:
    """The words of a line by column; a wide gap may stand inside a cell too."""
    found: dict[int, str] = {}
    for chunk in chunks:
        column = _column(chunk.start, columns) or 0
        found[column] = f"{found[column]} {chunk.words}" if column in found else chunk.words
    return found


def _last_line(lines: Sequence[Line], header: int, columns: Sequence[int]) -> int:
    """The table ends before two blank lines, or a line that starts in a column and runs on through the next."""
    last = header
    for i in range(header + 1, len(lines)):
        if lines[i].is_blank:
            if i + 1 < len(lines) and lines[i + 1].is_blank:
                return last
            continue
        chunks = _chunks(lines[i])
        if not chunks or any(_column(c.start, columns) is None for c in chunks):
            return last
        if len(chunks) == 1 and len(chunks[0].words) > _room(chunks[0], columns):
            return last
        last = i
    return last


def _room(chunk: _Chunk, columns: Sequence[int]) -> int:
    """The width of the column a chunk stands in; a section line may fill two thirds of the table."""
    column = _column(chunk.start, columns) or 0
    if column == 0:
        return max(20, 2 * columns[-1] // 3)
    return columns[column + 1] - chunk.start if column + 1 < len(columns) else 200


def _proposal(
    lines: Sequence[Line], header: int, last: int, labels: Sequence[_Chunk], header_words: frozenset[str]
) -> Proposal:
    columns = [c.start for c in labels]
    rows: list[dict[int, list[Passage]]] = [{n: [lines[header].passage(c.words)] for n, c in enumerate(labels)}]
    after_blank = True
    numbered = _is_numbered(lines, header, last, columns)
    blank_parted = _blank_lines_part_rows(lines, header, last, columns)
    for i in range(header + 1, last + 1):
        if lines[i].is_blank:
            after_blank = True
            continue
        if _is_section(lines[i], columns, numbered=numbered):
            rows += [{0: [lines[i].passage(lines[i].words.strip())]}, {}]
            after_blank = True
            continue
        chunks = _cut_at_columns(_chunks(lines[i]), columns)
        found = _by_column(chunks, columns)
        if i == header + 1 and _continues_labels(found, header_words):
            for column, words in found.items():
                rows[0][column].append(lines[i].passage(words))
            continue
        if list(found.values()) == [c.words for c in labels]:
            after_blank = True  # the header, printed again
            continue
        begins = (
            after_blank
            if blank_parted
            else _begins_row(found, len(columns), after_blank=after_blank, numbered=numbered)
        )
        if (begins and rows[-1]) or len(rows) == 1:
            rows.append({})
        for column, words in found.items():
            rows[-1].setdefault(column, []).append(lines[i].passage(words))
        after_blank = False
    rows = [row for row in rows if row]
    grid = tuple(_cells(rows, columns))
    full = sum(len(r) * 2 >= len(columns) for r in rows) / len(rows)
    return Proposal("aligned columns", header, last, grid, len(rows), len(columns), 0.45 + 0.35 * full)


def _blank_lines_part_rows(lines: Sequence[Line], header: int, last: int, columns: Sequence[int]) -> bool:
    """Do blank lines stand between all rows? Not where lines between them begin rows by themselves."""
    body = lines[header + 1 : last + 1]
    groups = [list(g) for blank, g in groupby(body, key=lambda line: line.is_blank) if not blank]
    inner = sum(_looks_like_start(line, columns) for group in groups for line in group[1:])
    return len(groups) > 1 and inner * 2 < len(groups)


def _looks_like_start(line: Line, columns: Sequence[int]) -> bool:
    found = {_column(c.start, columns): c.words for c in _chunks(line)}
    first = found.get(0, "")
    return len(found) * 2 > len(columns) and not first[:1].islower()


def _continues_labels(found: dict[int, str], header_words: frozenset[str]) -> bool:
    """The second line of a header whose labels wrap: labels, and none in the first column."""
    return 0 not in found and all(label_share(words, header_words) > 0.5 for words in found.values())


def _begins_row(found: dict[int, str], width: int, *, after_blank: bool, numbered: bool) -> bool:
    """A number in the first column where rows have one; else most columns filled, or words there after a blank line."""
    first = found.get(0)
    if first is not None and (first[:1].islower() or numbered):
        return cell_shape(first) == "number"
    if numbered:
        dated = any(cell_shape(words) == "date" for words in found.values())
        return len(found) * 2 > width and dated and not any(words[:1].islower() for words in found.values())
    return len(found) * 2 > width or (first is not None and (after_blank or cell_shape(first) == "number"))


def _is_numbered(lines: Sequence[Line], header: int, last: int, columns: Sequence[int]) -> bool:
    """Do numbers alone stand in the first column?"""
    firsts = [_first_cell(line, columns) for line in lines[header + 1 : last + 1]]
    filled = [words for words in firsts if words]
    return len(filled) >= 2 and sum(cell_shape(words) == "number" for words in filled) * 2 > len(filled)


def _first_cell(line: Line, columns: Sequence[int]) -> str:
    chunks = _cut_at_columns(_chunks(line), columns)
    return next((c.words for c in chunks if _column(c.start, columns) == 0), "")


def _is_section(line: Line, columns: Sequence[int], *, numbered: bool) -> bool:
    """One stretch of words from the left edge that is no number: a title over the rows below."""
    chunks = _chunks(line)
    if len(chunks) != 1 or _column(chunks[0].start, columns) != 0 or chunks[0].words[:1].islower():
        return False
    return numbered and cell_shape(chunks[0].words) != "number" and len(chunks[0].words) > columns[1] - columns[0]


def _cells(rows: Sequence[dict[int, list[Passage]]], columns: Sequence[int]) -> Iterator[GridCell]:
    widths = [b - a for a, b in pairwise(columns)]
    longest = max((len(p.words) for row in rows for p in row.get(len(columns) - 1, ())), default=0)
    for number, row in enumerate(rows):
        if list(row) == [0] and number:
            yield GridCell(number, 0, _wrapped(row[0], columns[-1]), len(columns))
            continue
        for column, width in enumerate([*widths, longest]):
            yield GridCell(number, column, _wrapped(row.get(column, []), width))


def _wrapped(passages: Sequence[Passage], width: int) -> Text:
    """The lines of a cell as paragraphs: one begins where its first word would have fitted on the line above."""
    out: list[Passage] = []
    for passage in passages:
        fitted = bool(out) and len(out[-1].words) + 1 + len(passage.words.split()[0]) < width
        begins = fitted or bool(re.match(r"[-•*▪]|\(?\d{1,2}[.)]\s", passage.words))
        runs_on = bool(out) and (passage.words[:1].islower() or not begins)
        out.append(Passage(passage.words, passage.place, runs_on))
    return Text(tuple(out))
