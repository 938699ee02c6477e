"""Read an .xlsx or .xlsm workbook: each sheet that is shown and holds words, in the order of its tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import openpyxl
from lxml import etree

from ingest.document import Block as DocumentBlock
from ingest.document import Document, Passage, Place, TextBlock
from ingest.failures import UnreadableFile
from ingest.workbook.bands import Lines, parts_of
from ingest.workbook.cell_words import CellReader, epoch_of
from ingest.workbook.colours import theme_colours
from ingest.workbook.grid_table import grid_table
from ingest.workbook.markup import is_on, local_name
from ingest.workbook.package import Link, Package, damaged
from ingest.workbook.remarks import Remarks
from ingest.workbook.sheet_cells import Sheet, filtered_area, read_cells
from ingest.workbook.shown_cells import ShownRow, shown_rows
from ingest.workbook.strings import read_shared_strings
from ingest.workbook.styles import read_styles

#: Names Excel gives a sheet until somebody names it.
_UNNAMED = re.compile(r"(?:sheet|tabelle|feuil|hoja|foglio|planilha|blad)\s?\d*", re.I)
_SHEET_LEVEL = 2


@dataclass(frozen=True, slots=True)
class _ShownSheet:
    name: str
    rows: tuple[ShownRow, ...]


def read_workbook(data: bytes, header_words: frozenset[str]) -> Document:
    """The workbook as a Document without pages, block positions left for `ingest.number_blocks`.

    Each sheet is a heading of level 2 with its name over what it holds; where one sheet alone has words, its name
    stands with the furniture. Raises UnreadableFile with the code workbook_damaged, workbook_locked,
    workbook_too_large or no_text.
    """
    package = Package(data)
    remarks = Remarks()
    sheets = tuple(_sheets(package, remarks))
    if not sheets:
        raise UnreadableFile("no_text", "No sheet that is shown holds any words." + _hidden_hint(remarks))
    numbers = count(1)
    blocks: list[DocumentBlock] = []
    names = [TextBlock("heading", Passage(s.name, Place()), _SHEET_LEVEL) for s in sheets]
    for sheet, name in zip(sheets, names, strict=True):
        if len(sheets) > 1 and not _UNNAMED.fullmatch(sheet.name):
            blocks.append(name)
        blocks += _blocks(sheet, numbers, header_words)
    return Document(
        format="xlsx",
        reader=f"workbook (openpyxl {openpyxl.__version__})",
        blocks=tuple(blocks),
        furniture=tuple(names) if len(sheets) == 1 else (),
        notices=remarks.notices(),
    )


def _hidden_hint(remarks: Remarks) -> str:
    hidden = remarks.hidden_sheets or remarks.hidden_rows or remarks.hidden_columns
    if remarks.formulas_without_value:
        return " Its formulas have no stored results: open it in Excel and save it."
    return " What it holds is hidden: show it in Excel and save it." if hidden else " Get it again from its source."


def _blocks(sheet: _ShownSheet, numbers: Iterator[int], header_words: frozenset[str]) -> Iterator[DocumentBlock]:
    for part in parts_of(sheet.rows, header_words):
        if isinstance(part, Lines):
            for row in part.rows:
                yield from (TextBlock("paragraph", Passage(x, Place())) for c in row.filled for x in c.lines)
        else:
            yield grid_table(part, next(numbers))


def _sheets(package: Package, remarks: Remarks) -> Iterator[_ShownSheet]:
    book = _book_part(package)
    links = package.links(book)
    root = package.tree(book)
    reader = _cell_reader(package, links, root, remarks)
    for element in root.iter("{*}sheet"):
        link = next((links[str(v)] for k, v in element.attrib.items() if str(k).endswith("}id") and v in links), None)
        if link is None or link.kind != "worksheet":
            continue
        if element.get("state", "visible") != "visible":
            remarks.hidden_sheets.append(element.get("name", ""))
            continue
        rows = _rows(package, link.target, reader)
        if rows:
            yield _ShownSheet(element.get("name", ""), rows)


def _rows(package: Package, part: str, reader: CellReader) -> tuple[ShownRow, ...]:
    with package.opened(part) as stream:
        sheet = read_cells(stream, reader)
    _look_beside(package, part, sheet, reader.remarks)
    return shown_rows(sheet, reader.remarks)


def _look_beside(package: Package, part: str, sheet: Sheet, remarks: Remarks) -> None:
    """Filters of tables, comments and drawings have parts of their own."""
    remarks.drawings += sheet.has_drawing
    remarks.rule_colours += sheet.rule_count
    for link in package.links(part).values():
        if link.kind == "table" and package.has(link.target):
            for element in package.tree(link.target).iter("{*}autoFilter"):
                sheet.filters.extend(filtered_area(element))
        elif link.kind == "comments" and package.has(link.target):
            remarks.comments += sum(1 for _ in package.tree(link.target).iter("{*}comment"))


def _book_part(package: Package) -> str:
    found = (link.target for link in package.links("").values() if link.kind == "officeDocument")
    part = next((t for t in found if package.has(t)), "xl/workbook.xml")
    if not package.has(part):
        raise damaged("it has no list of sheets (xl/workbook.xml)")
    return part


def _cell_reader(package: Package, links: dict[str, Link], root: etree._Element, remarks: Remarks) -> CellReader:
    def part(kind: str) -> str | None:
        return next((link.target for link in links.values() if link.kind == kind and package.has(link.target)), None)

    theme, styles = (package.tree(p) if (p := part(kind)) else None for kind in ("theme", "styles"))
    is_1904 = any(is_on(e.get("date1904")) for e in root if local_name(e) == "workbookPr")
    return CellReader(
        strings=read_shared_strings(package, part("sharedStrings")),
        styles=read_styles(styles, theme_colours(theme)),
        epoch=epoch_of(is_1904),
        remarks=remarks,
    )
