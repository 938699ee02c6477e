"""Excel: an action tracker on one sheet, with a title, bold section rows, real dates and colours."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.sample_plans.plan import Grid, Line, Plan, PlanTable, Row

#: One moment for every file, so that the same content gives the same bytes.
MOMENT = datetime(2017, 1, 1, 9, 0, 0)
_DATES = {r"\d\d/\d\d/\d{4}": ("%d/%m/%Y", "mm-dd-yy"), r"[A-Z][a-z]{2}-\d\d": ("%b-%y", "mmm-yy")}


def write_workbook(plan: Plan) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Tracker"
    _line(sheet, plan.title, bold=True)
    for part in plan.body:
        if isinstance(part, Line):
            _line(sheet, part.words, bold=part.kind == "heading")
        elif isinstance(part, Grid):
            sheet.append([])
            for cells in part.rows:
                sheet.append(list(cells))
        else:
            sheet.append([])
            _table(sheet, part)
    return _same_bytes(book)


def _line(sheet: Worksheet, words: str, *, bold: bool) -> None:
    sheet.append([words])
    sheet.cell(sheet.max_row, 1).font = Font(bold=bold)


def _table(sheet: Worksheet, table: PlanTable) -> None:
    sheet.append([c.header for c in table.columns])
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for section in table.sections:
        _line(sheet, str(section.theme), bold=True)
        for row in section.rows:
            _body_row(sheet, table, row)


def _body_row(sheet: Worksheet, table: PlanTable, row: Row) -> None:
    sheet.append(["\n".join(words) or None for words in row.cells])
    for position, cell in enumerate(sheet[sheet.max_row]):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        for pattern, (written, shown) in _DATES.items():
            if re.fullmatch(pattern, str(cell.value)):
                cell.value = datetime.strptime(str(cell.value), written)
                cell.number_format = shown
        if row.fill and position == table.column_of("status"):
            cell.fill = PatternFill("solid", fgColor=row.fill)


def _same_bytes(book: openpyxl.Workbook) -> bytes:
    """The file with one fixed time in it and on every part of the archive."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    book.save(raw)
    stamp = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ")
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            info = zipfile.ZipInfo(name, MOMENT.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            words = before.read(name)
            if name == "docProps/core.xml":
                words = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp.encode(), words)
            after.writestr(info, words)
    return fixed.getvalue()
