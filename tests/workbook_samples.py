"""Workbooks for tests: made with openpyxl, and parts of them changed by hand where openpyxl cannot write something."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import openpyxl
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from ingest.document import Document, Table, TextBlock
from ingest.workbook.read import read_workbook

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#: Words that head columns, as the pipeline hands them to a reader.
HEADER_WORDS = frozenset(
    [
        "ref",
        "action",
        "actions",
        "lead",
        "officer",
        "target",
        "date",
        "progress",
        "rag",
        "status",
        "risk",
        "mitigation",
        "owner",
        "timescale",
        "outcome",
    ]
)


def new_sheet(rows: Iterable[Sequence[Any]], name: str = "Sheet1") -> Worksheet:
    """The one sheet of a new workbook, filled from A1 on."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    return sheet


def saved(sheet: Worksheet) -> bytes:
    """The workbook a sheet belongs to, as bytes."""
    target = io.BytesIO()
    assert sheet.parent is not None
    sheet.parent.save(target)
    return target.getvalue()


def read_rows(rows: Iterable[Sequence[Any]]) -> Document:
    return read(saved(new_sheet(rows)))


def read(data: bytes) -> Document:
    return read_workbook(data, HEADER_WORDS)


def read_sheet(sheet: Worksheet) -> Document:
    return read(saved(sheet))


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The workbook with the text of one part changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change(content.decode()).encode() if name == part else content)
    return target.getvalue()


def with_shared_strings(data: bytes) -> bytes:
    """The workbook as Excel writes it: the words of its first sheet in a part of their own."""
    items: list[str] = []

    def moved(match: re.Match[str]) -> str:
        items.append(f"<si>{match[1]}</si>")
        return f't="s"><v>{len(items) - 1}</v>'

    data = changed(
        data, "xl/worksheets/sheet1.xml", lambda x: re.sub(r't="inlineStr"><is>(.*?)</is>', moved, x, flags=re.S)
    )
    link = f'<Relationship Id="rIdStrings" Type="{_RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>'
    data = changed(
        data, "xl/_rels/workbook.xml.rels", lambda x: x.replace("</Relationships>", link + "</Relationships>")
    )
    target = io.BytesIO(data)
    with zipfile.ZipFile(target, "a") as package:
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{"".join(items)}</sst>')
    return target.getvalue()


def with_cell_xml(xml: str) -> bytes:
    """A workbook whose only row holds the cells given as XML, behind a cell with the word `Start`."""
    start = '<c r="A1" t="inlineStr"><is><t>Start</t></is></c>'
    return changed(
        saved(new_sheet([["x"]])),
        "xl/worksheets/sheet1.xml",
        lambda text: re.sub(
            r"<sheetData>.*</sheetData>", f'<sheetData><row r="1">{start}{xml}</row></sheetData>', text, flags=re.S
        ),
    )


def embolden(sheet: Worksheet, row: int) -> None:
    for cell in sheet[row]:
        cell.font = Font(bold=True)


def fill(sheet: Worksheet, where: str, colour: str) -> None:
    sheet[where].fill = PatternFill("solid", fgColor=colour)


def lines_of(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, b.words) for b in document.blocks if isinstance(b, TextBlock)]


def grid_of(table: Table) -> list[list[str]]:
    """The words of a table by row and column; what a merged cell covers is blank."""
    grid = [[""] * table.column_count for _ in range(table.row_count)]
    for cell in table.cells:
        grid[cell.row][cell.column] = str(cell.text)
    return grid


def only_grid(document: Document) -> list[list[str]]:
    (table,) = document.tables()
    return grid_of(table)


def codes_of(document: Document) -> set[str]:
    return {notice.code for notice in document.notices}
