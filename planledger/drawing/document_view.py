"""A document without page pictures, in parts for a page of HTML: texts and tables in order, each with its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter

from extract.context import CONTEXT_ROLES
from ingest.document import Cell, Document, Place, Table, TextBlock
from normalize.resolved import ResolvedPlan
from planledger.drawing.mark import Mark

_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class TextPart:
    """A heading, paragraph or list item; `where` is its page or lines."""

    kind: str
    level: int
    label: str
    words: str
    where: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class CellPart:
    """A cell with its spans and paragraphs; `fill` is its shading (RRGGBB) where that may say a status."""

    mark: Mark
    paragraphs: tuple[str, ...]
    row_span: int
    col_span: int
    fill: str


@dataclass(frozen=True, slots=True)
class RowPart:
    """A row with its number; `context` is what newly stands over its records, by role."""

    label: str
    joined: bool
    where: str
    cells: tuple[CellPart, ...]
    context: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table with its mark and the roles of columns whose header stands elsewhere."""

    mark: Mark
    rows: tuple[RowPart, ...]
    columns: tuple[Mark, ...]


def document_parts(document: Document, plan: ResolvedPlan, marks: Sequence[Mark]) -> Iterator[TextPart | TablePart]:
    """The blocks of a document in reading order."""
    texts = {m.place.block: m for m in marks if m.place.table is None and m.kind != "row"}
    tables = _by_table(marks)
    for block in document.blocks:
        if isinstance(block, TextBlock):
            yield _text(block, texts.get(block.passage.place.block))
        else:
            yield _Rebuilt(block, plan, tables.get(block.number, [])).part()


def _by_table(marks: Sequence[Mark]) -> dict[int, list[Mark]]:
    tables: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.place.table is not None:
            tables.setdefault(mark.place.table, []).append(mark)
    return tables


def _text(block: TextBlock, mark: Mark | None) -> TextPart:
    return TextPart(block.kind, min(block.level or 1, 5), block.label, block.words, where(block.passage.place), mark)


class _Rebuilt:
    """One table put together again, row by row."""

    def __init__(self, table: Table, plan: ResolvedPlan, marks: Sequence[Mark]) -> None:
        self.table = table
        self.plan = plan
        self.rows = {m.place.row: m for m in marks if m.kind == "row"}
        named = [m for m in marks if m.kind in ("table", "unused_table")]
        self.mark = named[0] if named else Mark("unused_table", Place(table=table.number), f"Table {table.number}")
        self.columns = tuple(m for m in marks if m.kind == "column")
        cells = (m for m in marks if m.place.column is not None and m.kind != "column")
        self.cells: Mapping[tuple[int | None, int | None], Mark] = {(m.place.row, m.place.column): m for m in cells}
        self.gaps = tuple(map(_gaps, _taken(table), repeat(table.column_count)))
        self.above: tuple[tuple[str, str], ...] = ()

    def part(self) -> TablePart:
        rows = tuple(self._row(number, cells) for number, cells in enumerate(self.table.rows()))
        return TablePart(self.mark, rows, self.columns)

    def _row(self, number: int, cells: Sequence[Cell]) -> RowPart:
        mark = self.rows.get(number)
        places = [p.place for c in cells for p in c.text.passages]
        gaps = ((first, self._gap(number, first, end)) for first, end in self.gaps[number])
        at = sorted((*((cell.column, self._cell(cell)) for cell in cells), *gaps), key=itemgetter(0))
        shown = tuple(part for _, part in at)
        context = self._context(mark) if mark else ()
        return RowPart(mark.label if mark else "", bool(mark and mark.joined), _span(places), shown, context)

    def _cell(self, cell: Cell) -> CellPart:
        place = Place(table=self.table.number, row=cell.row, column=cell.column)
        mark = self.cells.get((cell.row, cell.column)) or Mark("blank", place)
        words = tuple(p.words for p in cell.text.passages if p.words)
        says_status = mark.role == "status" and mark.kind != "header" and _COLOUR.fullmatch(cell.fill or "")
        return CellPart(mark, words, cell.row_span, cell.col_span, cell.fill or "" if says_status else "")

    def _gap(self, row: int, first: int, end: int) -> CellPart:
        place = Place(table=self.table.number, row=row, column=first)
        return CellPart(Mark("blank", place), (), 1, end - first, "")

    def _context(self, mark: Mark) -> tuple[tuple[str, str], ...]:
        """What stands over the record of a row outside its own cells, where it differs from the row above."""
        record = self.plan.actions[mark.records[0]].row
        stated = [f for f in record.fields if f.role in CONTEXT_ROLES]
        in_row = {f.role for f in stated if any(p.row == record.place.row for p in f.text.places() if p.table)}
        over = tuple((f.role, str(f.text)) for f in stated)
        changed = tuple(line for line in over if line not in self.above and line[0] not in in_row)
        self.above = over
        return changed


def _taken(table: Table) -> tuple[list[tuple[int, int]], ...]:
    """For each row what its cells and those that reach down into it take up: first column, and the one after."""
    rows: tuple[list[tuple[int, int]], ...] = tuple([] for _ in range(table.row_count))
    for cell in table.cells:
        for row in rows[cell.row : cell.row + cell.row_span]:
            row.append((cell.column, cell.column + cell.col_span))
    return rows


def _gaps(taken: Sequence[tuple[int, int]], width: int) -> tuple[tuple[int, int], ...]:
    """The runs of columns nobody has taken, for HTML moves what follows a missing cell to the left."""
    gaps, free = [], 0
    for first, end in (*sorted(taken), (width, width)):
        if first > free:
            gaps.append((free, first))
        free = max(free, end)
    return tuple(gaps)


def where(place: Place) -> str:
    """`page 3`, `line 12`, `lines 12-14`; empty where the format has neither."""
    return _span([place])


def _span(places: Sequence[Place]) -> str:
    lines = [n for p in places for n in (p.line_first, p.line_last) if n is not None]
    if lines:
        return f"line {min(lines)}" if min(lines) == max(lines) else f"lines {min(lines)}-{max(lines)}"
    pages = [p.page for p in places if p.page is not None]
    return f"page {min(pages)}" if pages else ""
