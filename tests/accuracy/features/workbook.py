"""Excel: an action tracker on a sheet or several, and what may stand over its rows."""

from __future__ import annotations

import io
import random
from collections.abc import Iterable
from dataclasses import replace

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen


def _sheet(name: str = "Sheet1") -> Worksheet:
    sheet = openpyxl.Workbook().active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    return sheet


def _saved(sheet: Worksheet) -> bytes:
    target = io.BytesIO()
    assert sheet.parent is not None
    sheet.parent.save(target)
    return target.getvalue()


def _line(sheet: Worksheet, words: str, *, bold: bool = True) -> None:
    sheet.append([words])
    sheet.cell(sheet.max_row, 1).font = Font(bold=bold)


def _title(sheet: Worksheet, plan: KnownPlan) -> None:
    for words in (plan.title, *plan.foreword):
        _line(sheet, words)
    sheet.append([])


def _header(sheet: Worksheet, plan: KnownPlan) -> None:
    sheet.append(list(plan.headers.values()))
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)


def _rows(sheet: Worksheet, plan: KnownPlan, records: Iterable[KnownRecord]) -> None:
    for record in records:
        sheet.append([record.cell(name) or None for name in plan.columns])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True)


@feature("workbook plain sheet", "xlsx")
def plain(rng: random.Random) -> Specimen:
    plan, sheet = make_plan(rng), _sheet()
    _title(sheet, plan)
    _header(sheet, plan)
    _rows(sheet, plan, plan.records)
    return Specimen(_saved(sheet), plan.records)


@feature("workbook bold section rows", "xlsx")
def bold_section_rows(rng: random.Random) -> Specimen:
    """The theme stands in the first cell of a row of its own, bold and not merged; blank rows part the themes."""
    plan, sheet = make_plan(rng, context=("theme",)), _sheet()
    _title(sheet, plan)
    _header(sheet, plan)
    for section in plan.sections:
        _line(sheet, section.theme or "")
        _rows(sheet, plan, section.records)
        if rng.random() < 0.5:
            sheet.append([])
    return Specimen(_saved(sheet), plan.records)


@feature("workbook merged section rows", "xlsx")
def merged_section_rows(rng: random.Random) -> Specimen:
    """The theme of the rows below stands in a row merged over the whole table; the table begins at B2."""
    plan, sheet = make_plan(rng, context=("theme",)), _sheet()
    _title(sheet, plan)
    _header(sheet, plan)
    for section in plan.sections:
        _line(sheet, section.theme or "", bold=False)
        row = sheet.max_row
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(plan.columns))
        _rows(sheet, plan, section.records)
    sheet.insert_cols(1)
    for area in list(sheet.merged_cells.ranges):
        area.shift(col_shift=1)
    return Specimen(_saved(sheet), plan.records)


@feature("workbook sheet a theme", "xlsx")
def sheet_a_theme(rng: random.Random) -> Specimen:
    """Each theme has a sheet with its name; the title stands on each."""
    plan = make_plan(rng, context=("theme",))
    sheet = _sheet("Cover")
    _title(sheet, plan)
    assert sheet.parent is not None
    for section in plan.sections:
        here = sheet.parent.create_sheet(_tab(section.theme))
        _title(here, plan)
        _header(here, plan)
        _rows(here, plan, section.records)
    records = (replace(record, theme=_tab(record.theme)) for record in plan.records)
    return Specimen(_saved(sheet), tuple(records))


def _tab(theme: str | None) -> str:
    """What Excel takes as the name of a sheet."""
    return (theme or "").translate(str.maketrans("", "", "[]:*?/\\"))[:31].strip()


@feature("workbook filtered rows", "xlsx")
def filtered_rows(rng: random.Random) -> Specimen:
    """A filter hides some rows; they are part of the plan all the same."""
    plan, sheet = make_plan(rng), _sheet()
    _header(sheet, plan)
    _rows(sheet, plan, plan.records)
    sheet.auto_filter.ref = sheet.dimensions
    sheet.auto_filter.add_filter_column(0, ["1"])
    for row in range(2, sheet.max_row + 1):
        sheet.row_dimensions[row].hidden = rng.random() < 0.4
    return Specimen(_saved(sheet), plan.records)
