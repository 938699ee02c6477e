"""The words, spans and colours of cells in a workbook, as a person sees them in Excel."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color
from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH

from ingest.workbook.number_format import shown_number, shown_text
from tests.workbook_samples import (
    codes_of,
    fill,
    grid_of,
    new_sheet,
    only_grid,
    read,
    read_rows,
    read_sheet,
    saved,
    with_cell_xml,
    with_shared_strings,
)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (date(2009, 3, 1), "mmm-yy", "Mar-09"),
        (date(2009, 3, 4), "mm-dd-yy", "04/03/2009"),  # built-in format 14, the short date of the reader's country
        (date(2009, 3, 4), "d mmmm yyyy", "4 March 2009"),
        (date(2009, 3, 4), "[$-809]dddd dd mmmm yyyy;@", "Wednesday 04 March 2009"),
        (date(2009, 3, 4), "[$-F800]dddd, mmmm dd, yyyy", "04 March 2009"),
        (date(2009, 3, 4), "yyyy", "2009"),
        (date(2009, 3, 4), "dd.mm.yy", "04.03.09"),
        (date(2009, 3, 4), "yyyy-mm-dd", "2009-03-04"),
        (datetime(2009, 3, 4, 14, 5), "dd/mm/yyyy hh:mm", "04/03/2009 14:05"),
        (time(14, 5), "h:mm AM/PM", "2:05 PM"),
        (timedelta(hours=36, minutes=7), "[h]:mm", "36:07"),
        (0.85, "0%", "85%"),
        (0.855, "0.0%", "85.5%"),
        (2.5, "0", "3"),
        (1234567.5, "£#,##0.00", "£1,234,567.50"),
        (1234567.5, "0." + "0" * 30, "1234567.5" + "0" * 29),
        (0.5, "0" + "%" * 20, "5" + "0" * 39 + "%" * 20),
        (2.5, "0." + "0" * 9000, "2.5"),  # longer than any format Excel takes
        (1500000, '0.0,,"m"', "1.5m"),
        (-5, "#,##0;[Red](#,##0)", "(5)"),
        (0, '0;-0;"nil"', "nil"),
        (7, '"Action "000', "Action 007"),
        (123456, "00-00-00", "12-34-56"),
        (1234, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "1,234"),
        (150, '[<100]"low";[>=100]"high"', "high"),
        (1.1, "General", "1.1"),
        (0.1 + 0.2, "General", "0.3"),
        (12, "General", "12"),
        (True, "General", "TRUE"),
        ("plain", "@", "plain"),
    ],
)
def test_a_cell_reads_as_its_format_shows_it(value: Any, number_format: str, shown: str) -> None:
    sheet = new_sheet([["Label", value]])
    sheet["B1"].number_format = number_format
    assert only_grid(read_sheet(sheet)) == [["Label", shown]]


def test_a_format_that_hides_a_value_keeps_it_hidden() -> None:
    assert shown_number(5.0, ";;;", WINDOWS_EPOCH) == ""
    assert shown_text("secret", ";;;") == ""


def test_a_date_shown_month_first_is_written_day_first_and_says_so() -> None:
    sheet = new_sheet([["Due", date(2009, 4, 3)]])
    sheet["B1"].number_format = "m/d/yyyy"
    document = read_sheet(sheet)
    assert only_grid(document) == [["Due", "3/4/2009"]]
    assert codes_of(document) == {"workbook_american_dates"}


def test_dates_counted_from_1904_are_told() -> None:
    sheet = new_sheet([["Due", 38414]])
    sheet["B1"].number_format = "dd/mm/yyyy"
    sheet.parent.epoch = CALENDAR_MAC_1904
    assert only_grid(read_sheet(sheet)) == [["Due", "04/03/2009"]]


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=12))
def test_any_number_in_any_format_shows_something_readable(value: float, code: str) -> None:
    assert isinstance(shown_number(value, code, WINDOWS_EPOCH), str)


@given(st.dates(date(1900, 3, 1), date(2200, 1, 1)), st.sampled_from(["dd/mm/yyyy", "yyyy-mm-dd", "d mmmm yyyy"]))
def test_a_date_comes_out_as_the_day_that_went_in(day: date, code: str) -> None:
    serial = (day - WINDOWS_EPOCH.date()).days
    shown = shown_number(float(serial), code, WINDOWS_EPOCH)
    patterns = {"dd/mm/yyyy": "%d/%m/%Y", "yyyy-mm-dd": "%Y-%m-%d", "d mmmm yyyy": "%d %B %Y"}
    assert datetime.strptime(shown, patterns[code]).date() == day


def test_lines_in_a_cell_are_paragraphs_and_white_space_is_folded() -> None:
    document = read_rows([["Steps", "First  step\n\nSecond\u00a0step_x000D_\nThird"]])
    cell = document.tables()[0].cells[1]
    assert [p.words for p in cell.text.passages] == ["First step", "Second step", "Third"]
    place = cell.text.passages[2].place
    assert (place.table, place.row, place.column) == (1, 0, 1)


def test_rich_text_is_one_text() -> None:
    words = CellRichText("Review ", TextBlock(InlineFont(b=True), "all"), " homes")
    assert only_grid(read_rows([["Action", words]])) == [["Action", "Review all homes"]]


def test_words_kept_in_a_part_of_their_own_are_found() -> None:
    words = CellRichText("Review ", TextBlock(InlineFont(b=True), "all"), " homes")
    data = with_shared_strings(saved(new_sheet([["Action", words], ["Lead", "Ann"]])))
    assert only_grid(read(data)) == [["Action", "Review all homes"], ["Lead", "Ann"]]


def test_a_link_shows_its_words() -> None:
    sheet = new_sheet([["See", "The strategy"]])
    sheet["B1"].hyperlink = "https://www.example.org/strategy"
    assert only_grid(read_sheet(sheet)) == [["See", "The strategy"]]


def test_a_formula_is_read_by_its_stored_result() -> None:
    data = with_cell_xml('<c r="B1" t="str"><f>A1&amp;"!"</f><v>Start!</v></c><c r="C1"><f>1+1</f><v>2</v></c>')
    assert only_grid(read(data)) == [["Start", "Start!", "2"]]


def test_a_formula_without_a_stored_result_is_a_gap_that_is_told() -> None:
    document = read_rows([["Due", "=TODAY()", "x"]])
    assert only_grid(document) == [["Due", "", "x"]]
    assert codes_of(document) == {"workbook_formula_without_value"}


def test_an_error_is_no_value() -> None:
    document = read(with_cell_xml('<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><v>1</v></c>'))
    assert only_grid(document) == [["Start", "", "1"]]
    assert codes_of(document) == {"workbook_error_values"}


def test_cells_without_references_stand_one_after_another() -> None:
    assert only_grid(read(with_cell_xml("<c><v>1</v></c><c><v>2</v></c>"))) == [["Start", "1", "2"]]


@pytest.mark.parametrize(
    "cell", ['<c r="B1" t="s"><v>99</v></c>', '<c r="??" s="999"><v>1</v></c>', '<c r="B1" t="n"><v>x</v></c>']
)
def test_a_cell_that_points_nowhere_harms_nothing_else(cell: str) -> None:
    document = read(with_cell_xml(cell + '<c r="D1"><v>4</v></c>'))
    row = only_grid(document)[0]
    assert (row[0], row[-1]) == ("Start", "4")


def test_merged_cells_are_one_cell_with_spans() -> None:
    sheet = new_sheet(
        [["Priority", "Action", "Lead"], ["Homes", "Survey", "Ann"], [None, "Repair", "Bob"], ["All", None, None]]
    )
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A4:C4")
    (table,) = read_sheet(sheet).tables()
    spans = {str(c.text): (c.row, c.column, c.row_span, c.col_span) for c in table.cells}
    assert spans["Homes"] == (1, 0, 2, 1)
    assert spans["All"] == (3, 0, 1, 3)
    assert grid_of(table)[2] == ["", "Repair", "Bob"]


class TestFills:
    def test_a_plain_fill_is_the_colour_of_the_cell_even_without_words(self) -> None:
        sheet = new_sheet([["Action", "RAG"], ["Survey", None]])
        fill(sheet, "B2", "FFC000")
        (table,) = read_sheet(sheet).tables()
        assert [c.fill for c in table.cells] == [None, None, None, "FFC000"]

    @pytest.mark.parametrize(
        ("colour", "shown"),
        [
            (Color(theme=4), "4F81BD"),
            (Color(theme=4, tint=0.5), "A7C0DE"),
            (Color(theme=4, tint=-0.5), "244062"),
            (Color(theme=0, tint=-0.25), "BFBFBF"),
            (Color(theme=0), None),
            (Color(indexed=10), "FF0000"),
            (Color(rgb="FFFFFFFF"), None),
        ],
    )
    def test_colours_of_the_theme_and_the_palette_are_told(self, colour: Color, shown: str | None) -> None:
        sheet = new_sheet([["RAG", "x"]])
        sheet["A1"].fill = PatternFill("solid", fgColor=colour)
        found = read_sheet(sheet).tables()[0].cells[0].fill
        assert found == shown or (shown and found and _is_near(found, shown))

    def test_a_pattern_is_no_colour(self) -> None:
        sheet = new_sheet([["RAG", "x"]])
        sheet["A1"].fill = PatternFill("gray125", fgColor="FF0000")
        assert read_sheet(sheet).tables()[0].cells[0].fill is None


def _is_near(one: str, other: str) -> bool:
    """Excel and we round the parts of a tinted colour a step apart at most."""
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= 2 for i in (0, 2, 4))
