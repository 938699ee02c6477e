"""Sheets of a workbook as headings, paragraphs and tables; what is hidden; files that cannot be read."""

from __future__ import annotations

import io
import zipfile
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from ingest.failures import UnreadableFile
from tests.workbook_samples import (
    changed,
    codes_of,
    embolden,
    fill,
    grid_of,
    lines_of,
    new_sheet,
    only_grid,
    read,
    read_rows,
    read_sheet,
    saved,
    with_shared_strings,
)

HEADER = ["Ref", "Action", "Lead officer", "Target date"]
ROWS = [["1.1", "Survey homes", "Ann", "2009"], ["1.2", "Repair roofs", "Bob", "2010"]]


def add_sheet(sheet: Worksheet, name: str) -> Worksheet:
    assert sheet.parent is not None
    made = sheet.parent.create_sheet(name)
    assert isinstance(made, Worksheet)
    return made


class TestLayout:
    def test_title_rows_above_a_table_are_paragraphs(self) -> None:
        document = read_rows([["Housing Action Plan 2009"], ["Updated: May 2009"], HEADER, *ROWS])
        assert lines_of(document) == [("paragraph", "Housing Action Plan 2009"), ("paragraph", "Updated: May 2009")]
        assert only_grid(document) == [HEADER, *ROWS]

    def test_a_table_need_not_begin_in_the_first_column_or_row(self) -> None:
        rows = [[], [], [None, None, *HEADER], *([None, None, *row] for row in ROWS)]
        assert only_grid(read_rows(rows)) == [HEADER, *ROWS]

    def test_titles_and_keys_may_take_turns_above_a_table(self) -> None:
        turns = [row for n in range(1500) for row in (["Part"], [f"Key {n}:", "Value"])]
        document = read_rows([*turns, HEADER, *ROWS])
        assert [words for _, words in lines_of(document)] == ["Part"] * 1500
        *keys, table = document.tables()
        assert [grid_of(k) for k in keys] == [[[f"Key {n}:", "Value"]] for n in range(1500)]
        assert grid_of(table) == [HEADER, *ROWS]

    def test_thousands_of_lines_above_a_table_are_read_in_one_pass(self) -> None:
        started = process_time()
        document = read_rows([*([f"Line {n}"] for n in range(6000)), ["Action", "Lead"]])
        assert process_time() - started < 30  # 1 s in one pass; over two minutes if each line looks at all others
        assert len(lines_of(document)) == 6000
        assert only_grid(document) == [["Action", "Lead"]]

    def test_keys_with_values_above_a_table_are_a_table_of_their_own(self) -> None:
        document = read_rows([["Priority:", "Safe homes"], ["Objective:", "Fewer fires"], HEADER, *ROWS])
        assert [grid_of(t) for t in document.tables()] == [
            [["Priority:", "Safe homes"], ["Objective:", "Fewer fires"]],
            [HEADER, *ROWS],
        ]

    def test_a_heading_over_some_columns_stays_with_its_table(self) -> None:
        sheet = new_sheet([[None, None, "Progress", None], HEADER, *ROWS])
        sheet.merge_cells("C1:D1")
        (table,) = read_sheet(sheet).tables()
        assert [(str(c.text), c.column, c.col_span) for c in table.cells if c.row == 0] == [("Progress", 2, 2)]

    def test_blank_rows_part_tables_that_have_headers_of_their_own(self) -> None:
        other = ["Risk", "Owner", "Mitigation", "Status"]
        document = read_rows([HEADER, *ROWS, [], ["Risks"], other, ["Fire", "Cy", "Alarms", "Open"]])
        assert [grid_of(t)[0] for t in document.tables()] == [HEADER, other]
        assert lines_of(document) == [("paragraph", "Risks")]

    def test_a_blank_row_inside_a_table_does_not_part_it(self) -> None:
        document = read_rows([HEADER, ROWS[0], [], ["Part two"], ROWS[1]])
        (table,) = document.tables()
        assert table.row_count == 4
        assert [(str(c.text), c.col_span) for c in table.cells if c.row == 2] == [("Part two", 4)]

    def test_a_key_beside_nothing_is_no_part_of_the_table_above(self) -> None:
        document = read_rows([HEADER, *ROWS, [], ["Red", "Late"], ["Green", "On track"]])
        assert [t.column_count for t in document.tables()] == [4, 2]

    @pytest.mark.parametrize("how", ["bold", "banded", "too long", "centred"])
    def test_a_text_set_off_over_its_row_speaks_for_the_whole_row(self, how: str) -> None:
        words = "Priority 1: a very long name for a priority" if how == "too long" else "Priority 1"
        sheet = new_sheet([HEADER, [words], *ROWS])
        if how == "bold":
            embolden(sheet, 2)
        elif how == "banded":
            for column in "ABCD":
                fill(sheet, f"{column}2", "DDDDDD")
        elif how == "centred":
            sheet["A2"].alignment = Alignment(horizontal="centerContinuous")
        (table,) = read_sheet(sheet).tables()
        assert [(str(c.text), c.col_span) for c in table.cells if c.row == 1] == [(words, 4)]

    def test_a_row_with_a_reference_alone_speaks_for_no_other_column(self) -> None:
        (table,) = read_rows([HEADER, *ROWS, ["1.3"]]).tables()
        assert [(str(c.text), c.col_span) for c in table.cells if c.row == 3] == [("1.3", 1)]

    @given(st.lists(st.lists(st.sampled_from(["", "Ann", "2009", "Survey of homes"]), max_size=5), max_size=9))
    @settings(max_examples=60, deadline=None)
    def test_no_word_of_any_sheet_is_lost_or_doubled(self, rows: list[list[str]]) -> None:
        numbered = [[w and f"{w} {r}.{c}" for c, w in enumerate(row)] for r, row in enumerate(rows)]
        expected = sorted(w for row in numbered for w in row if w)
        if not expected:
            return
        document = read_rows([[w or None for w in row] for row in numbered])
        assert sorted(str(block.text) for block in document.flat_blocks()) == expected


class TestSheets:
    def test_each_sheet_stands_under_its_name(self) -> None:
        sheet = new_sheet([HEADER, *ROWS], "Homes")
        add_sheet(sheet, "Empty")
        roads = add_sheet(sheet, "Roads")
        for row in [HEADER, ["2.1", "Mend kerbs", "Cy", "2011"]]:
            roads.append(row)
        document = read_sheet(sheet)
        assert [(b.words, b.level) for b in document.text_blocks()] == [("Homes", 2), ("Roads", 2)]
        assert [t.number for t in document.tables()] == [1, 2]

    def test_the_name_of_the_only_sheet_is_no_heading(self) -> None:
        document = read_sheet(new_sheet([HEADER, *ROWS], "Tracker v3"))
        assert lines_of(document) == []
        assert [b.words for b in document.furniture] == ["Tracker v3"]

    def test_names_nobody_gave_are_no_headings(self) -> None:
        sheet = new_sheet([HEADER, *ROWS], "Sheet1")
        add_sheet(sheet, "Sheet 2").append(["More", "words"])
        assert lines_of(read_sheet(sheet)) == []

    def test_hidden_sheets_are_left_out_and_named(self) -> None:
        sheet = new_sheet([HEADER, *ROWS])
        lists = add_sheet(sheet, "Lists")
        lists.append(["Ann", "Bob"])
        lists.sheet_state = "veryHidden"
        document = read_sheet(sheet)
        assert len(document.tables()) == 1
        assert [n.message for n in document.notices if "Lists" in n.message]
        assert codes_of(document) == {"workbook_hidden_sheets"}


class TestHiddenCells:
    def test_hidden_rows_and_columns_are_left_out_and_counted(self) -> None:
        sheet = new_sheet([HEADER, *ROWS])
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True
        document = read_sheet(sheet)
        assert only_grid(document) == [["Ref", "Action", "Target date"], ["1.2", "Repair roofs", "2010"]]
        (notice,) = document.notices
        assert (notice.code, notice.severity) == ("workbook_hidden_cells", "warning")
        assert notice.message.startswith("1 hidden row(s) and 1 hidden column(s)")

    def test_a_merged_cell_shrinks_by_the_hidden_rows_it_covers(self) -> None:
        sheet = new_sheet([["Priority", "Action"], ["Homes", "a"], [None, "b"], [None, "c"]])
        sheet.merge_cells("A2:A4")
        sheet.row_dimensions[3].hidden = True
        (table,) = read_sheet(sheet).tables()
        assert [(str(c.text), c.row, c.row_span) for c in table.cells][2:] == [
            ("Homes", 1, 2),
            ("a", 1, 1),
            ("c", 2, 1),
        ]

    def test_rows_a_filter_hides_are_read_and_told(self) -> None:
        sheet = new_sheet([HEADER, *ROWS])
        sheet.auto_filter.ref = "A1:D3"
        sheet.auto_filter.add_filter_column(2, ["Ann"])
        sheet.row_dimensions[3].hidden = True
        document = read_sheet(sheet)
        assert only_grid(document) == [HEADER, *ROWS]
        assert codes_of(document) == {"workbook_filtered_rows"}

    def test_folded_groups_are_read(self) -> None:
        sheet = new_sheet([HEADER, *ROWS])
        sheet.row_dimensions.group(2, 3, hidden=True)
        sheet.column_dimensions.group("C", "D", hidden=True)
        document = read_sheet(sheet)
        assert only_grid(document) == [HEADER, *ROWS]
        assert codes_of(document) == {"workbook_filtered_rows"}

    def test_comments_and_rules_that_colour_are_told(self) -> None:
        sheet = new_sheet([HEADER, *ROWS])
        sheet["A1"].comment = Comment("Check this", "Reviewer")
        sheet.conditional_formatting.add("D2:D3", CellIsRule("equal", ['"Red"'], fill=PatternFill(bgColor="FF0000")))
        assert codes_of(read_sheet(sheet)) == {"workbook_comments", "workbook_rule_colours"}


def strict(data: bytes) -> bytes:
    """The workbook under the names of Excel's "Strict Open XML"."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"):
        data = changed(data, part, lambda text: text.replace(main, "http://purl.oclc.org/ooxml/spreadsheetml/main"))
    return data


class TestFiles:
    def test_strict_open_xml_is_read(self) -> None:
        data = with_shared_strings(saved(new_sheet([HEADER, *ROWS])))
        assert only_grid(read(strict(data))) == [HEADER, *ROWS]

    def test_a_million_blank_formatted_cells_cost_no_memory(self) -> None:
        blank = "<row>" + '<c s="0"/>' * 100 + "</row>"
        data = changed(
            saved(new_sheet([HEADER, *ROWS])),
            "xl/worksheets/sheet1.xml",
            lambda text: text.replace("</sheetData>", blank * 2000 + "</sheetData>"),
        )
        assert only_grid(read(data)) == [HEADER, *ROWS]

    def test_entities_are_not_blown_up(self) -> None:
        bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        data = changed(
            with_shared_strings(saved(new_sheet([["Start", "b"]]))),
            "xl/sharedStrings.xml",
            lambda text: bomb + text.replace("Start", "Start &b;"),
        )
        assert only_grid(read(data)) == [["Start", "b"]]

    @pytest.mark.parametrize(
        "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
    )
    def test_a_damaged_part_says_which(self, part: str) -> None:
        data = changed(
            with_shared_strings(saved(new_sheet([HEADER, *ROWS]))), part, lambda text: text[: len(text) // 2]
        )
        with pytest.raises(UnreadableFile) as failure:
            read(data)
        assert failure.value.code == "workbook_damaged"
        assert part in failure.value.message

    def test_a_comment_among_the_relationships_does_no_harm(self) -> None:
        data = changed(
            saved(new_sheet([HEADER, *ROWS])),
            "xl/_rels/workbook.xml.rels",
            lambda x: x.replace("</Relationships>", "<!-- made by hand --></Relationships>"),
        )
        assert only_grid(read(data)) == [HEADER, *ROWS]

    def test_a_cut_off_file_is_damaged(self) -> None:
        data = saved(new_sheet([HEADER, *ROWS]))
        with pytest.raises(UnreadableFile, match="damaged"):
            read(data[: len(data) // 2])

    def test_a_file_made_to_exhaust_memory_is_refused(self) -> None:
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("xl/workbook.xml", b" " * 80_000_000)
        with pytest.raises(UnreadableFile) as failure:
            read(target.getvalue())
        assert failure.value.code == "workbook_too_large"

    @pytest.mark.parametrize(("rows", "advice"), [([], "again"), ([["=1+1"]], "open it in Excel and save it")])
    def test_a_workbook_without_words_says_why(self, rows: list[list[str]], advice: str) -> None:
        with pytest.raises(UnreadableFile) as failure:
            read(saved(new_sheet(rows)))
        assert failure.value.code == "no_text"
        assert advice in failure.value.message
