"""The lines below a header aligned by spaces, cut at the columns of their page, to where the table ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ingest.cell_shape import cell_shape
from ingest.text.aligned_header import Header, find_header, is_plain, sample
from ingest.text.column_starts import aligned_share, fit_starts
from ingest.text.lines import Line
from ingest.text.spaced_words import Chunk, by_column, chunks_of, cut_at, is_rule

#: What stands between a line and the one above it. A page break parts nothing by itself.
Break = Literal["none", "blank", "rule", "page"]
#: So many of the cells on the next page, or behind a wide gap, stand in line with the columns.
_ALIGNED = 0.8
#: Behind a wide gap on the same page, so many lines say whether the table goes on.
_NEXT_LINES = 12
#: A section over the rows seldom takes more lines.
_SECTION_LINES = 4


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of the table: `cells` by column. One that runs `across` the columns has its words in column 0."""

    index: int
    cells: dict[int, str]
    starts: tuple[int, ...]
    above: Break
    across: bool = False


def body_of(lines: Sequence[Line], header: Header, header_words: frozenset[str]) -> tuple[BodyLine, ...]:
    """The lines of the table under a header, without rules, blank lines and the header printed again."""
    found: list[BodyLine] = []
    columns = _Columns(header.starts, lines[header.first].page)
    above, number = _next_filled(lines, header.last + 1)
    while number < len(lines):
        turned = lines[number].page != columns.page
        again = header.printed_again(lines, number)
        if again is not None:
            if found and found[-1].across and not turned:
                break  # a title over the same header: the next table
            columns = _Columns(header.starts_again(lines, number, again), lines[number].page, turned=turned)
            above, number = _next_filled(lines, again + 1)
            continue
        moved = _columns_at(lines, number, columns, above, header)
        placed = moved and _placed(lines, number, moved.starts, moved.break_of(above), exact=header.by_strokes)
        if not moved or not placed or (above.kind != "none" and _is_other_header(lines, number, header_words)):
            break
        found.append(placed)
        columns = _Columns(moved.starts, moved.page)
        above, number = _next_filled(lines, number + 1)
    return _without_tail(found)


class _Gap(NamedTuple):
    """What stands between two lines."""

    kind: Break
    blanks: int


class _Columns(NamedTuple):
    """Where columns begin on a page; `turned` until its first line is read."""

    starts: tuple[int, ...]
    page: int
    turned: bool = False

    def break_of(self, above: _Gap) -> Break:
        return "page" if self.turned else above.kind


def _next_filled(lines: Sequence[Line], number: int) -> tuple[_Gap, int]:
    """The next line that is neither blank nor a rule, and what stands before it."""
    kind: Break = "none"
    blanks = 0
    while number < len(lines) and (lines[number].is_blank or is_rule(lines[number])):
        blanks += lines[number].is_blank
        kind = "rule" if kind == "rule" or not lines[number].is_blank else "blank"
        number += 1
    return _Gap(kind, blanks), number


def _columns_at(lines: Sequence[Line], number: int, columns: _Columns, above: _Gap, header: Header) -> _Columns | None:
    """The columns at a line: looked for anew on a new page and behind a wide gap; None where the table ends."""
    turned = lines[number].page != columns.page
    if not turned and above.blanks <= 1:
        return columns
    starts = _moved(lines, number, columns.starts, turned=turned)
    if starts is None and not _is_printed_soon(lines, number, header):
        return None
    return _Columns(starts or columns.starts, lines[number].page, turned=turned or columns.turned)


def _is_other_header(lines: Sequence[Line], number: int, header_words: frozenset[str]) -> bool:
    other = find_header(lines, number, header_words)
    return other is not None and is_plain(other, header_words)


def _is_printed_soon(lines: Sequence[Line], number: int, header: Header) -> bool:
    """Is the header printed again below at most a few lines of this page?"""
    page = lines[number].page
    near = [i for i in range(number, min(len(lines), number + 2 * _SECTION_LINES)) if lines[i].page == page]
    return any(header.printed_again(lines, i) is not None for i in near)


def _moved(lines: Sequence[Line], number: int, starts: tuple[int, ...], *, turned: bool) -> tuple[int, ...] | None:
    """Where the columns begin on a new page or behind a wide gap; None where the table does not go on there."""
    below = sample(lines, number) if turned else sample(lines, number, _NEXT_LINES)
    fullest = max((len(by_column(chunks, starts)) for chunks in below), default=0)
    if sum(chunks[0].words.endswith(":") for chunks in below) * 2 > len(below):
        return None
    first = chunks_of(lines[number])
    goes_on = turned and bool(first) and (first[0].words[:1].islower() or first[0].start >= starts[1] // 2)
    if not below or (fullest < min(3, len(starts) - 1) and not goes_on):
        return None
    if aligned_share(below, starts) >= _ALIGNED:
        return starts
    moved = fit_starts(below, starts)
    return moved if aligned_share(below, moved) >= _ALIGNED else None


def _placed(
    lines: Sequence[Line], number: int, starts: tuple[int, ...], above: Break, *, exact: bool
) -> BodyLine | None:
    """The line with its cells; None where it is none of the table. Where the columns are known exactly, a line right
    below another whose words begin right at them is no line across: one space may part its cells.
    """
    chunks = chunks_of(lines[number])
    if not chunks:
        return None
    goes_on = exact and above == "none" and len(cut_at(chunks, starts)) > 1
    if len(chunks) == 1 and not goes_on and _runs_across(chunks[0], starts):
        fits = chunks[0].end <= max(40, starts[-1]) and not chunks[0].words[:1].islower()
        if not fits and not _rows_follow(lines, number, starts):
            return None
        return BodyLine(number, {0: chunks[0].words}, starts, above, across=True)
    cells = cut_at(chunks, starts)
    if cells[0].start < starts[0] - 2 or any(_overruns(cell, starts) for cell in cells):
        return None
    return BodyLine(number, by_column(chunks, starts), starts, above)


def _runs_across(chunk: Chunk, starts: Sequence[int]) -> bool:
    """Words from the left edge through the next column, and no number with the words of the next cell."""
    if chunk.start >= starts[1] - 1 or chunk.end <= starts[1]:
        return False
    first = cut_at([chunk], starts)[0]
    return first.words == chunk.words or cell_shape(first.words) != "number"


def _overruns(cell: Chunk, starts: Sequence[int]) -> bool:
    """Does a cell run through more than one start of a column, or far into the next one?"""
    passed = [start for start in starts if cell.start < start < cell.end]
    return len(passed) > 1 or (len(passed) == 1 and min(cell.end - passed[0], passed[0] - cell.start) > 6)


def _rows_follow(lines: Sequence[Line], number: int, starts: Sequence[int]) -> bool:
    """Does a line of the table stand right below a few lines across it?"""
    near = [line for line in lines[number + 1 : number + 2 * _SECTION_LINES] if not line.is_blank][:_SECTION_LINES]
    for line in near:
        chunks = chunks_of(line)
        if len(chunks) > 1:
            return len(chunks) * 2 >= len(starts) and aligned_share([chunks], starts) >= _ALIGNED
    return False


def _without_tail(found: list[BodyLine]) -> tuple[BodyLine, ...]:
    """Without the lines behind the last row: across the table, or alone at the left edge behind a gap or rule."""
    kept = list(found)
    while kept and (kept[-1].across or (kept[-1].above in ("blank", "rule") and list(kept[-1].cells) == [0])):
        kept.pop()
    return tuple(kept)
