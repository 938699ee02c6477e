"""Stream the cells of one sheet: rows with words in them, each cell as it is shown.

Excel writes a cell for every formatted one, blank or not, often by the million. Rows without words are dropped
as they pass, so memory goes with what the sheet says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, NamedTuple

from lxml import etree
from openpyxl.utils.cell import column_index_from_string, range_boundaries

from ingest.workbook.cell_words import CellReader
from ingest.workbook.markup import is_on, local_name, number
from ingest.workbook.styles import CellStyle

#: Excel's limits; a damaged file may ask for more.
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_TAGS = ("row", "col", "mergeCell", "sheetFormatPr", "sheetPr", "autoFilter", "cfRule", "drawing")


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell with words or a fill. `lines` are its paragraphs, white space folded."""

    column: int
    lines: tuple[str, ...]
    style: CellStyle


class SheetRow(NamedTuple):
    """`is_folded` marks a hidden row that belongs to a group, so that a person may have folded it away."""

    row: int
    cells: tuple[SheetCell, ...]
    is_hidden: bool
    is_folded: bool


class Area(NamedTuple):
    """A rectangle of cells, all four sides included; positions count from 0."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(slots=True)
class Sheet:
    """What one sheet holds. `hidden` are column positions; `widths` are in characters."""

    rows: list[SheetRow] = field(default_factory=list)
    merges: list[Area] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    widths: dict[int, float] = field(default_factory=dict)
    filters: list[Area] = field(default_factory=list)
    is_filtered: bool = False
    has_drawing: bool = False
    rule_count: int = 0


def read_cells(stream: IO[bytes], reader: CellReader) -> Sheet:
    """The rows with words of a worksheet part. Raises etree.XMLSyntaxError where it is damaged."""
    sheet = Sheet()
    row = -1
    for _, element in etree.iterparse(
        stream, tag=[f"{{*}}{tag}" for tag in _TAGS], resolve_entities=False, no_network=True, load_dtd=False
    ):
        if local_name(element) == "row":
            row = min(number(element.get("r"), row + 2) - 1, _LAST_ROW)
            cells = tuple(_cells(element, reader))
            if any(c.lines for c in cells):
                sheet.rows.append(_row(element, row, cells))
            _forget(element)
        else:
            _take(element, sheet)
    return sheet


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _row(element: etree._Element, row: int, cells: tuple[SheetCell, ...]) -> SheetRow:
    is_hidden = is_on(element.get("hidden"))
    return SheetRow(row, cells, is_hidden, is_hidden and number(element.get("outlineLevel")) > 0)


def _cells(row: etree._Element, reader: CellReader) -> Iterator[SheetCell]:
    column = -1
    for element in row.iterchildren("{*}c"):
        column = _column_of(element.get("r"), column + 1)
        style = reader.style(element)
        lines = reader.lines(element, style)
        if lines or style.fill:
            yield SheetCell(column, lines, style)


def _column_of(reference: str | None, default: int) -> int:
    """The position of a cell; one whose reference is missing or damaged stands after the one before."""
    try:
        return column_index_from_string(reference.rstrip("0123456789")) - 1 if reference else default
    except ValueError:
        return default


def _take(element: etree._Element, sheet: Sheet) -> None:
    name = local_name(element)
    if name == "col":
        _take_columns(element, sheet)
    elif name == "mergeCell":
        sheet.merges.extend(area_of(element.get("ref")))
    elif name == "sheetPr":
        sheet.is_filtered = is_on(element.get("filterMode"))
    elif name == "autoFilter":
        sheet.filters.extend(filtered_area(element))
    elif name == "cfRule":
        sheet.rule_count += element.get("dxfId") is not None or element.get("type") == "iconSet"
    elif name == "drawing":
        sheet.has_drawing = True


def filtered_area(element: etree._Element) -> list[Area]:
    """Where an `<autoFilter>` that hides rows stands."""
    return area_of(element.get("ref")) if next(element.iter("{*}filterColumn"), None) is not None else []


def _take_columns(element: etree._Element, sheet: Sheet) -> None:
    """One `<col>` speaks for a run of columns. A hidden group may be folded by a person, so it is read."""
    first, last = number(element.get("min"), 1) - 1, min(number(element.get("max"), 1), _LAST_COLUMN)
    is_hidden = is_on(element.get("hidden")) and number(element.get("outlineLevel")) == 0
    try:
        width = float(element.get("width") or 0)
    except ValueError:
        width = 0.0
    for column in range(max(first, 0), last):
        if is_hidden:
            sheet.hidden.add(column)
        elif width:
            sheet.widths[column] = width


def area_of(reference: str | None) -> list[Area]:
    """The rectangle of a reference such as `A1:C3`, in a list; empty where it makes no sense."""
    try:
        sides = range_boundaries(reference or "")
    except (ValueError, TypeError):
        return []
    found = [side - 1 for side in sides if side is not None]
    return [Area(*found)] if len(found) == 4 else []
