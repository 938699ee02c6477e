"""Tables whose columns are aligned by spaces: rules, pages, rows without marks, cells that wrap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accuracy.write_text import aligned
from tests.test_text_layouts import only_table, read, rows

HEADER = "Ref   Action               Lead            By when"
FIRST = "1.1   Fix all the roofs    Ann Lee         May 2009\n      of the borough       "
SECOND = "1.2   Mend the doors       Bob Cole        Ongoing"
WANT = [
    ["Ref", "Action", "Lead", "By when"],
    ["1.1", "Fix all the roofs of the borough", "Ann Lee", "May 2009"],
    ["1.2", "Mend the doors", "Bob Cole", "Ongoing"],
]
STROKES = "---   ------------------   -------------   --------"
LINE = "-" * len(STROKES)


@pytest.mark.parametrize(
    "parts",
    [
        [HEADER, LINE, FIRST, SECOND],
        [HEADER, STROKES, FIRST, SECOND],
        [LINE, HEADER, STROKES, FIRST, "", SECOND, LINE],
        [HEADER, "=" * 20, FIRST, LINE, SECOND, LINE],
        [HEADER, "", FIRST, "", "", "", SECOND],
    ],
)
def test_rules_and_blank_lines_end_no_table(parts: list[str]) -> None:
    document = read("Leeds Plan\n\n" + "\n".join(parts) + "\n\nNotes\n")
    (table,) = document.tables()
    assert rows(table) == WANT
    assert [b.words for b in document.text_blocks()] == ["Leeds Plan", "Notes"]


@pytest.mark.parametrize("shift", [-3, 0, 4])
@pytest.mark.parametrize("header_again", [True, False])
def test_the_columns_of_each_page_are_found_anew(shift: int, *, header_again: bool) -> None:
    def moved(line: str) -> str:
        return line[:24] + " " * (shift + 3) + line[27:]

    page = [moved(line) for line in ([HEADER] if header_again else []) + [SECOND, SECOND.replace("1.2", "1.3")]]
    found = rows(only_table("\n".join([HEADER, FIRST, "\f" + page[0], *page[1:]])))
    assert found == [*WANT, ["1.3", *WANT[2][1:]]]


def test_a_row_that_a_page_parts_is_one() -> None:
    above, below = FIRST.split("\n")
    found = rows(only_table("\n".join([HEADER, above, "\f" + below.replace("of the", " of the"), SECOND])))
    assert found == WANT


def test_lines_that_fill_few_columns_go_on_with_the_row_above() -> None:
    text = (
        "Theme            Action               Lead            By when\n"
        "Open spaces      Plant a hedge        Inspector       June 2011\n"
        "and parks        around each of the   Dawn Reed\n"
        "                 gardens\n"
        "Water            Clear the ditch      Joint           May 2011\n"
        "                 below the weir       Drainage\n"
        "                 before the spring    Manager\n"
        "Homes            Fix roofs            Ann Lee         Ongoing\n"
    )
    assert rows(only_table(text))[1:] == [
        ["Open spaces and parks", "Plant a hedge around each of the gardens", "Inspector Dawn Reed", "June 2011"],
        ["Water", "Clear the ditch below the weir before the spring", "Joint Drainage Manager", "May 2011"],
        ["Homes", "Fix roofs", "Ann Lee", "Ongoing"],
    ]


def test_labels_with_one_space_between_them_are_told_by_the_columns_below() -> None:
    text = (
        "No Action             Progress Status\n"
        "1  Fix the roofs      Begun    Late\n"
        "2  Mend the doors     Done     Complete\n"
        "3  Paint the walls    None     Late\n"
    )
    assert rows(only_table(text))[0] == ["No", "Action", "Progress", "Status"]


def test_the_end_of_a_label_too_long_for_its_column_is_no_row() -> None:
    text = "\n".join([HEADER.replace("Ref  ", "Numb "), "er", "", FIRST, "", SECOND])
    assert rows(only_table(text)) == [["Numb er", *WANT[0][1:]], *WANT[1:]]


def test_blocks_of_labels_below_a_table_are_none_of_its_rows() -> None:
    blocks = "Part B: Waste\n\nAction: Collect food waste\nLead officer: Ann Lee\nDeadline: May 2009\n"
    document = read("\n".join([HEADER, FIRST, SECOND, "", blocks]))
    assert [rows(table) for table in document.tables()] == [WANT]
    assert [b.words for b in document.text_blocks()][:1] == ["Part B: Waste"]


def test_the_title_again_at_the_top_of_a_page_is_no_cell() -> None:
    dump = "Leeds Homes Plan\n\n\tAction\n\tLead\n\tDate\n\n\tFix\n\tAnn\n\t2009\n\n\f{}\n\n\tMend\n\tBob\n\t2010\n"
    document = read(dump.format("Homes Plan"))
    assert rows(document.tables()[0])[1] == ["Fix", "Ann", "2009"]
    assert [b.words for b in document.furniture] == ["Homes Plan"]


def test_a_barred_cell_that_wraps_at_the_width_of_the_text_is_one_paragraph() -> None:
    text = "Action | Lead | Date |\nFix all the roofs | Public\nHealth Leeds | May 2009 |\nMend the doors | Ann |\nMay 2010 |\n"
    assert rows(only_table(text))[1] == ["Fix all the roofs", "Public Health Leeds", "May 2009"]


WORDS = ["roofs", "doors", "walls", "of", "the", "for", "homes", "in", "Leeds", "and", "York"]
CELLS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(lambda words: " ".join(["Mend", *words]))


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=6), st.integers(2, 4))
def test_every_word_of_a_numbered_table_stays_in_its_cell(cells: list[tuple[str, ...]], gap: int) -> None:
    body = [[f"{number}.1", *row] for number, row in enumerate(cells, 1)]
    text = "\n".join(aligned([["Ref", "Action", "Outcome", "Lead"], *body], (5, 24, 18, 16), gap=gap))
    found = [[cell.replace("\n", " ") for cell in row] for row in rows(only_table(text))]
    assert found[1:] == body


def test_one_space_parts_cells_where_strokes_say_where_columns_begin() -> None:
    text = (
        "Action            Outcome           Lead\n"
        "----------------- ----------------- -----------------\n"
        "Adopt a method of All the projects  Ann Lee\n"
        "managing projects have a plan\n"
        "\n"
        "Fix the roofs     Dry rooms         Bob Cole\n"
    )
    assert rows(only_table(text))[1] == [
        "Adopt a method of managing projects",
        "All the projects have a plan",
        "Ann Lee",
    ]


def test_a_title_right_above_the_labels_is_none_of_them() -> None:
    text = "Plan\n\n      Action plan\n" + "\n".join([HEADER, FIRST, SECOND])
    assert rows(read(text).tables()[0]) == WANT


def test_a_label_may_take_four_lines() -> None:
    head = "Ref   What we will do      Lead            To be\n" + "".join(
        f"{'':43}{w}\n" for w in ("completed", "or done", "by")
    )
    found = rows(only_table(head + FIRST + "\n" + SECOND))
    assert found[0][-1] == "To be completed or done by"
