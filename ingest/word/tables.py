"""Word tables on their grid: cells with spans and shading, one passage a line of text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.document import Cell, Passage, Place, Table, Text
from ingest.word import markup as m
from ingest.word.pages import RowPages
from ingest.word.paragraphs import Paragraph, read_paragraph
from ingest.word.reading import Reading
from ingest.word.wrappers import content_of

_COLOUR = re.compile(r"[0-9A-F]{6}")
# Word allows 63; a damaged file may ask for millions.
_MOST_COLUMNS = 1000
_FILL, _COLOR = m.W + "fill", m.W + "color"


@dataclass(slots=True)
class _OpenCell:
    """A cell of the grid that cells below or to its right may still be merged into."""

    row: int
    column: int
    col_span: int
    fill: str | None
    passages: list[Passage]
    row_span: int = 1

    def closed(self, *, is_header: bool) -> Cell:
        text = Text(tuple(self.passages))
        return Cell(self.row, self.column, text, self.row_span, self.col_span, self.fill, is_header)


@dataclass(slots=True)
class _Grid:
    """One table while it is read. `above` holds the cells of the last row by their first column."""

    number: int
    reading: Reading
    cells: list[_OpenCell] = field(default_factory=list)
    header_flags: list[bool] = field(default_factory=list)
    nested: list[Table] = field(default_factory=list)
    above: dict[int, _OpenCell] = field(default_factory=dict)
    width: int = 0

    @property
    def row(self) -> int:
        return len(self.header_flags)


def read_tables(table: etree._Element, reading: Reading) -> list[Table]:
    """A `w:tbl` and after it the tables nested in its cells, each as a table of its own.

    Columns are counted by `w:gridSpan`; widths are not looked at, as programs write them at will.
    """
    grid = _Grid(next(reading.table_numbers), reading)
    for row in content_of(table):
        if row.tag == m.ROW:
            _read_row(row, grid)
    return [_finished(grid), *grid.nested]


def _finished(grid: _Grid) -> Table:
    header_rows = _header_rows(grid.header_flags)
    pages = [p.place.page for c in grid.cells for p in c.passages if p.place.page is not None]
    return Table(
        number=grid.number,
        row_count=grid.row,
        column_count=grid.width,
        cells=tuple(c.closed(is_header=c.row < header_rows) for c in grid.cells),
        page_first=min(pages, default=grid.reading.pages.here),
        page_last=max(pages, default=grid.reading.pages.here),
        layout="word-table",
    )


def _header_rows(flags: list[bool]) -> int:
    """Rows to repeat on every page. Word repeats them only from the top on; all rows ticked means none."""
    count = next((i for i, flag in enumerate(flags) if not flag), len(flags))
    return 0 if count == len(flags) else count


def _read_row(row: etree._Element, grid: _Grid) -> None:
    properties = m.properties_in(row, m.ROW_PROPERTIES)
    if properties and _is_left_out(properties, grid):
        return
    column = _grid_gap(properties, m.GRID_BEFORE)
    pages = RowPages(grid.reading.pages)
    below: dict[int, _OpenCell] = {}
    for element in content_of(row):
        if element.tag == m.CELL:
            column = _read_cell(element, column, grid, pages, below)
    pages.end()
    grid.above = below
    grid.width = max(grid.width, column + _grid_gap(properties, m.GRID_AFTER))
    grid.header_flags.append(bool(m.is_on(properties, m.HEADER_ROW)))


def _grid_gap(properties: m.Properties, tag: str) -> int:
    """How many columns a row leaves empty before its first or after its last cell."""
    return min(max(m.number_of(properties, tag) or 0, 0), _MOST_COLUMNS)


def _is_left_out(properties: m.Properties, grid: _Grid) -> bool:
    remarks = grid.reading.remarks
    if m.INSERTED in properties:
        remarks.insertions += 1
    if m.DELETED in properties:
        remarks.deletions += 1
        return True
    is_hidden = bool(m.is_on(properties, m.HIDDEN_ROW))
    remarks.hidden += is_hidden
    return is_hidden


def _read_cell(element: etree._Element, column: int, grid: _Grid, pages: RowPages, below: dict[int, _OpenCell]) -> int:
    """Put one `w:tc` on the grid at `column`; returns the column after it."""
    properties = m.leading_properties(element, m.CELL_PROPERTIES)
    span = min(max(m.number_of(properties, m.GRID_SPAN) or 1, 1), _MOST_COLUMNS)
    covering = _covering(properties, column, span, grid.above, below)
    pages.begin_cell()
    place = Place(table=grid.number, row=grid.row, column=column)
    passages: list[Passage] = []
    _take_passages(element, place, grid, passages, is_counted=covering is None)
    pages.end_cell(passages[0].place.page if passages else None)
    if covering is None:
        covering = _OpenCell(grid.row, column, span, _fill(properties), passages)
        grid.cells.append(covering)
    else:
        grid.reading.remarks.covered_cells += bool(passages)
        covering.passages.extend(passages)
        covering.row_span = grid.row - covering.row + 1
        covering.col_span = column + span - covering.column
    below[covering.column] = covering
    return column + span


def _covering(
    properties: m.Properties,
    column: int,
    span: int,
    above: dict[int, _OpenCell],
    left: dict[int, _OpenCell],
) -> _OpenCell | None:
    """The cell that this one is merged into: above it with the same columns, or to its left.

    A cell that says it goes on from above where nothing fits stands for itself: its words are not lost.
    """
    sideways = properties.get(m.SIDEWAYS_MERGE)
    if sideways is not None and sideways.get(m.VALUE, "continue") == "continue":
        return next((c for c in left.values() if c.column + c.col_span == column), None)
    merge = properties.get(m.VERTICAL_MERGE)
    if merge is None or merge.get(m.VALUE, "continue") != "continue":
        return None
    upper = above.get(column)
    return upper if upper is not None and upper.col_span == span else None


def _take_passages(cell: etree._Element, place: Place, grid: _Grid, taken: list[Passage], *, is_counted: bool) -> None:
    """Append the lines of a cell or text box; tables in it go to the nested tables of the grid."""
    for element in content_of(cell):
        if element.tag == m.PARAGRAPH:
            paragraph = read_paragraph(element, grid.reading, is_counted=is_counted)
            _take_lines(paragraph, place, grid, taken)
            for box in paragraph.boxes:
                with grid.reading.pages.frozen():
                    _take_passages(box, place, grid, taken, is_counted=is_counted)
        elif element.tag == m.TABLE:
            grid.nested.extend(read_tables(element, grid.reading))
        elif element.tag == m.ALTERNATIVE_FORMAT:
            grid.reading.remarks.unread_objects += 1


def _take_lines(paragraph: Paragraph, place: Place, grid: _Grid, taken: list[Passage]) -> None:
    """A number alone is kept: it is the reference of a row that is numbered automatically."""
    number = paragraph.number
    if number and not paragraph.lines:
        grid.reading.pages.words_seen()
        taken.append(Passage(number, replace(place, page=grid.reading.pages.here)))
    for line in paragraph.lines:
        words = f"{number} {line.words}" if number else line.words
        number = ""
        taken.append(Passage(words, place if line.page is None else replace(place, page=line.page)))


def _fill(properties: m.Properties) -> str | None:
    """The colour of the cell as RRGGBB; white and "automatic" are no colour."""
    shading = properties.get(m.SHADING)
    if shading is None:
        return None
    solid = shading.get(m.VALUE) == "solid"
    colour = shading.get(_COLOR if solid else _FILL, "").upper()
    return colour if _COLOUR.fullmatch(colour) and colour != "FFFFFF" else None
