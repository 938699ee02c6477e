"""Action trackers as councils keep them, all the way to actions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl.styles import Alignment, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from tests.whole_way import actions_in, fields
from tests.workbook_samples import embolden, fill, new_sheet, saved

RED, AMBER, GREEN = "FF0000", "FFC000", "00B050"


def test_a_tracker_with_bold_section_rows_dates_and_colours(tmp_path: Path) -> None:
    sheet = new_sheet(
        [
            ["Walsall Council Housing Action Plan 2009-2012"],
            ["Last updated: 12 March 2009"],
            [],
            ["Ref", "Action", "Lead officer", "Target date", "Progress", "RAG"],
            ["Priority 1: Decent homes"],
            [1.1, "Survey all council homes.", "Head of Housing", date(2009, 3, 1), 0.85],
            [1.2, "Fit new boilers.\nReport to Cabinet.", "Policy Team", date(2009, 6, 30), "Half done"],
            ["Priority 2: Private sector"],
            [2.1, "Publish a landlords' code.", "Policy Team", "Ongoing", None],
        ]
    )
    for row in (1, 4, 5, 8):
        embolden(sheet, row)
    sheet["D6"].number_format, sheet["D7"].number_format, sheet["E6"].number_format = "mmm-yy", "mm-dd-yy", "0%"
    for where, colour in (("F6", GREEN), ("F7", AMBER), ("F9", RED)):
        fill(sheet, where, colour)
    actions = actions_in(tmp_path, "tracker.xlsx", saved(sheet))
    assert fields(actions, "ref", "priority", "timescale_text", "start", "end", "progress", "status") == [
        ("1.1", "Priority 1: Decent homes", "Mar-09", "2009-03-01", "2009-03-31", "85%", "on_track"),
        ("1.2", "Priority 1: Decent homes", "30/06/2009", "2009-06-30", "2009-06-30", "Half done", "at_risk"),
        ("2.1", "Priority 2: Private sector", "Ongoing", None, None, None, "late"),
    ]
    assert actions[1]["action"] == "Fit new boilers.\nReport to Cabinet."


def test_a_sheet_a_theme_with_merged_priorities_and_a_hidden_list(tmp_path: Path) -> None:
    sheet = new_sheet([], "Housing")
    book = sheet.parent
    assert book is not None
    for name, ref in (("Housing", "H"), ("Jobs", "J")):
        here = book[name] if name in book.sheetnames else book.create_sheet(name)
        assert isinstance(here, Worksheet)
        here.append(["Sandwell Council Improvement Plan 2010"])
        here.append(["Priority", "Ref", "Action", "Lead", "By when"])
        here.append([f"{name} first", f"{ref}1", "Agree a plan.", "Head of Service", date(2010, 5, 1)])
        here.append([None, f"{ref}2", "Publish the plan.", "Policy Team", date(2010, 6, 1)])
        here.merge_cells("A3:A4")
        here.merge_cells("A1:E1")
        for where in ("E3", "E4"):
            here[where].number_format = "mmm-yy"
    lists = book.create_sheet("Lists")
    lists.append(["Action", "Lead", "By when"])
    lists.sheet_state = "hidden"
    actions = actions_in(tmp_path, "plan.xlsx", saved(sheet))
    assert fields(actions, "theme", "priority", "ref", "timescale_text") == [
        ("Housing", "Housing first", "H1", "May-10"),
        ("Housing", "Housing first", "H2", "Jun-10"),
        ("Jobs", "Jobs first", "J1", "May-10"),
        ("Jobs", "Jobs first", "J2", "Jun-10"),
    ]


def test_a_header_of_two_rows_and_keys_above_it(tmp_path: Path) -> None:
    sheet = new_sheet(
        [
            ["Objective:", "Fewer falls at home"],
            [],
            ["Ref", "Action", "Responsibility", None, "Timescale", None],
            [None, None, "Lead officer", "Partners", "Start", "Finish"],
            ["1", "Visit 200 homes.", "Falls Manager", "Fire Service", date(2009, 4, 1), date(2009, 9, 30)],
            ["2", "Train carers.", "Training Manager", None, date(2009, 5, 1), date(2010, 3, 31)],
        ]
    )
    for area in ("A3:A4", "B3:B4", "C3:D3", "E3:F3"):
        sheet.merge_cells(area)
    for row in (5, 6):
        for column in "EF":
            sheet[f"{column}{row}"].number_format = "dd/mm/yyyy"
    actions = actions_in(tmp_path, "falls.xlsx", saved(sheet))
    assert fields(actions, "ref", "objective", "start", "end") == [
        ("1", "Fewer falls at home", "2009-04-01", "2009-09-30"),
        ("2", "Fewer falls at home", "2009-05-01", "2010-03-31"),
    ]
    assert actions[0]["lead_text"].startswith("Falls Manager")


def test_theme_colours_are_traffic_lights_and_a_key_adds_no_action(tmp_path: Path) -> None:
    sheet = new_sheet(
        [
            ["No.", "Action", "Owner", "Deadline", "Status"],
            [1, "Open a helpline.", "Contact Centre Manager", "June 2010"],
            [2, "Close the depot.", "Property Services", "May 2010"],
            [],
            ["Key"],
            ["Green", "On track"],
            ["Red", "Late"],
        ]
    )
    sheet["E2"].fill = PatternFill("solid", fgColor=Color(theme=6, tint=-0.25))
    sheet["E3"].fill = PatternFill("solid", fgColor=Color(rgb="FFC00000"))
    actions = actions_in(tmp_path, "rag.xlsx", saved(sheet))
    assert fields(actions, "ref", "action", "status") == [
        ("1", "Open a helpline.", "on_track"),
        ("2", "Close the depot.", "late"),
    ]


def test_filtered_rows_and_rows_after_a_blank_one_are_no_lost_rows(tmp_path: Path) -> None:
    sheet = new_sheet(
        [
            ["Ref", "Action", "Lead", "Target date"],
            ["A. Roads"],
            ["A1", "Mend kerbs.", "Highways Manager", "March 2011"],
            ["A2", "Clear gullies.", "Highways Manager", "April 2011"],
            [],
            ["B. Parks"],
            ["B1", "Plant trees.", "Parks Manager", "May 2011"],
        ]
    )
    for row in range(2, 8):
        sheet[f"B{row}"].alignment = Alignment(wrap_text=True)
    sheet["A2"].fill = PatternFill("solid", fgColor="DDDDDD")
    for column in "BCD":
        sheet[f"{column}2"].fill = PatternFill("solid", fgColor="DDDDDD")
    sheet.auto_filter.ref = "A1:D7"
    sheet.auto_filter.add_filter_column(2, ["Parks Manager"])
    for row in (3, 4):
        sheet.row_dimensions[row].hidden = True
    actions = actions_in(tmp_path, "roads.xlsx", saved(sheet))
    assert fields(actions, "ref", "theme", "end") == [
        ("A1", "A. Roads", "2011-03-31"),
        ("A2", "A. Roads", "2011-04-30"),
        ("B1", "B. Parks", "2011-05-31"),
    ]
