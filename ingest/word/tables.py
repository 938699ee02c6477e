"""Word tables on their grid: cells with spans and shading, one passage a line of text."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ingest.document import NO_TEXT, Cell, Passage, Place, Table, Text, fold
from ingest.word import markup as m
from ingest.word.cell_colour import colour_behind_text, has_coloured_text, shading
from ingest.word.column_edges import settled_edges
from ingest.word.merged_cells import MergedCells, OpenCell
from ingest.word.pages import RowPages
from ingest.word.paragraphs import Paragraph, read_paragraph
from ingest.word.plain_rows import cell_words, plain_rows
from ingest.word.reading import Reading
from ingest.word.remarks import Remarks
from ingest.word.symbols import decode_symbols
from ingest.word.wrappers import content_of

# Word allows 63; a damaged file may ask for millions.
_MOST_COLUMNS = 1000


@dataclass(slots=True)
class _Grid:
    """One table while it is read."""

    number: int
    reading: Reading
    has_coloured_text: bool
    edges: list[int] | None
    cells: list[OpenCell | Cell] = field(default_factory=list)
    merged: MergedCells = field(default_factory=MergedCells)
    header_flags: list[bool] = field(default_factory=list)
    nested: list[Table] = field(default_factory=list)
    row: int = 0
    width: int = 0

    def settled(self, edge: int) -> int:
        """The column that begins at an edge counted by `w:gridSpan`."""
        if self.edges is None:
            return edge
        return self.edges[min(edge, len(self.edges) - 1)]


def read_tables(table: etree._Element, reading: Reading) -> list[Table]:
    """A `w:tbl` and after it the tables nested in its cells, each as a table of its own.

    Columns are counted by `w:gridSpan`; widths only tell edges that are meant to be one, as programs write them
    at will.
    """
    grid = _Grid(next(reading.table_numbers), reading, has_coloured_text(table), settled_edges(table))
    rows = [row for row in content_of(table) if row.tag == m.ROW]
    for row, is_plain in zip(rows, plain_rows(table, rows, reading.styles), strict=True):
        if is_plain and grid.edges is None:
            _read_plain_row(row, grid)
        else:
            _read_row(row, grid)
    return [_finished(grid), *grid.nested]


def _finished(grid: _Grid) -> Table:
    header_rows = _header_rows(grid.header_flags)
    cells = tuple([c if isinstance(c, Cell) else c.closed(is_header=c.row < header_rows) for c in grid.cells])
    here = grid.reading.pages.here
    pages = [] if here is None else [p.place.page or here for c in cells for p in c.text.passages]
    return Table(
        number=grid.number,
        row_count=grid.row,
        column_count=grid.width,
        cells=cells,
        page_first=min(pages, default=here),
        page_last=max(pages, default=here),
        layout="word-table",
    )


def _header_rows(flags: list[bool]) -> int:
    """Rows to repeat on every page. Word repeats them only from the top on; all rows ticked means none."""
    count = next((i for i, flag in enumerate(flags) if not flag), len(flags))
    return 0 if count == len(flags) else count


def _read_plain_row(row: etree._Element, grid: _Grid) -> None:
    """A row of `plain_rows`: nothing in it is merged, numbered, hidden or moves to another page."""
    number, at, page, remarks = grid.number, grid.row, grid.reading.pages.here, grid.reading.remarks
    cells = cell_words(row)
    for column, paragraphs in enumerate(cells):
        place = Place(None, page, number, at, column)
        passages = [Passage(words, place) for text in paragraphs if (words := _as_shown(text, remarks))]
        if passages:
            grid.reading.pages.words_seen()
        grid.cells.append(Cell(at, column, Text(tuple(passages)) if passages else NO_TEXT))
    grid.width = max(grid.width, len(cells))
    grid.header_flags.append(False)
    grid.row += 1


def _as_shown(text: str, remarks: Remarks) -> str:
    if text.isascii():
        return fold(text)
    decoded = decode_symbols(text)
    remarks.unknown_symbols.update(decoded.unknown)
    return fold(decoded.text)


def _read_row(row: etree._Element, grid: _Grid) -> None:
    properties = m.properties_in(row, m.ROW_PROPERTIES)
    if properties and _is_left_out(properties, grid):
        return
    column = _grid_gap(properties, m.GRID_BEFORE)
    pages = RowPages(grid.reading.pages)
    kept, gone = 0, 0
    for element in content_of(row):
        if element.tag == m.CELL:
            end = _read_cell(element, column, grid, pages)
            kept, gone = kept + (end > column), gone + (end == column)
            column = end
    if gone and not kept:
        return
    pages.end()
    grid.merged.end_row()
    grid.width = max(grid.width, grid.settled(column + _grid_gap(properties, m.GRID_AFTER)))
    grid.header_flags.append(bool(m.is_on(properties, m.HEADER_ROW)))
    grid.row += 1


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


def _read_cell(element: etree._Element, begin: int, grid: _Grid, pages: RowPages) -> int:
    """Put one `w:tc` on the grid at the edge `begin`; returns the edge after it. A deleted cell takes no column."""
    properties = m.leading_properties(element, m.CELL_PROPERTIES)
    if m.CELL_DELETED in properties:
        grid.reading.remarks.deletions += 1
        return begin
    grid.reading.remarks.insertions += m.CELL_INSERTED in properties
    end = begin + min(max(m.number_of(properties, m.GRID_SPAN) or 1, 1), _MOST_COLUMNS)
    column = grid.settled(begin)
    span = grid.settled(end) - column
    covering = grid.merged.covering(properties, column, span, element)
    passages = _passages(element, column, grid, pages, is_counted=covering is None)
    if covering is None:
        cell = OpenCell(grid.row, column, span, _fill(element, properties, grid), passages)
        grid.cells.append(cell)
        grid.merged.add(cell)
    else:
        grid.reading.remarks.covered_cells += bool(passages)
        covering.passages.extend(passages)
        grid.merged.extend(covering, grid.row, column + span)
    return end


def _fill(element: etree._Element, properties: m.Properties, grid: _Grid) -> str | None:
    colour = shading(properties)
    return colour_behind_text(element) if colour is None and grid.has_coloured_text else colour


def _passages(element: etree._Element, column: int, grid: _Grid, pages: RowPages, *, is_counted: bool) -> list[Passage]:
    pages.begin_cell()
    passages: list[Passage] = []
    place = Place(page=grid.reading.pages.here, table=grid.number, row=grid.row, column=column)
    _take_passages(element, place, grid, passages, is_counted=is_counted)
    pages.end_cell(passages[0].place.page if passages else None)
    return passages


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
        taken.append(Passage(number, _on_page(place, grid.reading.pages.here)))
    for line in paragraph.lines:
        words = f"{number} {line.words}" if number else line.words
        number = ""
        taken.append(Passage(words, _on_page(place, line.page)))


def _on_page(place: Place, page: int | None) -> Place:
    """Nearly every line stands on the page on which its cell begins; copying a place takes long."""
    return place if place.page == page else place._replace(page=page)
