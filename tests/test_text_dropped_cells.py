"""Dumps that drop blank cells: the columns of a short row are told by what its cells look like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.text.dropped_cells import ColumnProfiles
from tests.test_text_layouts import only_table, read, rows

FULL = [
    ["1.1", "Mend the roofs of every school", "Head of Property", "May 2009", "£4,000"],
    ["1.2", "Publish a guide to grants for homes", "Grants Manager", "June 2009", "£2,500"],
    ["1.3", "Train all wardens in first aid", "Parks Manager", "Ongoing", "Staff time"],
    ["1.4", "Review the opening hours of libraries", "Head of Libraries", "April 2010", "£900"],
]


def test_a_row_that_lost_its_lead_keeps_its_date_and_cost_in_their_columns() -> None:
    table = only_table(
        "Leeds Plan\n\n/ Ref / Action / Lead / By when / Cost /\n"
        + "".join("/ " + " / ".join(row) + " /\n" for row in FULL)
        + "/ 1.5 / Repair the bridge in the park / July 2009 / £7,000 /\n"
    )
    last = {cell.column: str(cell.text) for cell in table.cells if cell.row == 5}
    assert last == {0: "1.5", 1: "Repair the bridge in the park", 3: "July 2009", 4: "£7,000"}


def test_cells_stay_in_order_where_too_little_is_known() -> None:
    assert ColumnProfiles([["1", "Mend roofs", "May 2009"]]).places(["2", "May 2010"]) == (0, 1)


@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_every_cell_gets_a_column_of_its_own_in_order(cells: list[str]) -> None:
    places = ColumnProfiles(FULL).places(cells)
    assert len(places) == len(cells)
    assert list(places) == sorted(set(places))
    assert all(0 <= column < 5 for column in places)


def test_a_quoted_cell_of_a_comma_separated_row_may_run_over_lines() -> None:
    text = 'Ref,Action,Lead\n1,"Mend the roofs,\nthen the doors",Ann Lee\n2,Paint the gate,"Bob ""Red"" Cole"\n'
    assert rows(only_table(text)) == [
        ["Ref", "Action", "Lead"],
        ["1", "Mend the roofs,\nthen the doors", "Ann Lee"],
        ["2", "Paint the gate", 'Bob "Red" Cole'],
    ]


def test_an_open_quotation_mark_swallows_no_rows() -> None:
    text = 'Ref,Action,Lead\n1,Mend the 6" pipe,Ann Lee\n2,Paint the gate,Bob Cole\n'
    assert rows(only_table(text))[1:] == [["1", 'Mend the 6" pipe', "Ann Lee"], ["2", "Paint the gate", "Bob Cole"]]


def test_a_title_right_above_the_labels_is_no_label() -> None:
    cells = ["Ref", "Action", "Outcome", "Lead", "By when"]
    body = [f"{n}.1\nMend roof number {n} of the school\nDry rooms\nAnn Lee\nMay 200{n}" for n in range(1, 7)]
    document = read("Older People's Action Plan\n\n" + "\n".join((*cells, *body)) + "\n")
    (table,) = document.tables()
    assert rows(table)[0] == cells


def test_a_line_below_a_dump_of_paragraphs_is_no_row_of_it() -> None:
    cells = ["Action", "Lead", "By when", *(f"Mend roof {n} of the school\n\nAnn Lee\n\nMay 200{n}" for n in range(4))]
    (table,) = read("Leeds Plan\n\n" + "\n\n".join(cells) + "\n\nVersion 4, January 2011\n").tables()
    assert [len(row) for row in rows(table)] == [3, 3, 3, 3, 3]


def test_a_title_in_the_first_cell_of_a_sheet_stands_over_the_table() -> None:
    document = read("Leeds Improvement Plan 2007/08\t\t\t\nAction\tLead\tBy when\t\nMend roofs\tAnn Lee\tMay 2008\t\n")
    assert document.blocks[0] is document.text_blocks()[0]
    assert document.text_blocks()[0].words == "Leeds Improvement Plan 2007/08"


def test_a_numbered_heading_between_two_tables_of_a_dump_is_no_cell() -> None:
    targets = "\tIndicator\n\tBaseline 2007/08\n\tTarget 2008/09\n\tTarget 2009/10\n\tTarget 2010/11\n\n\tNI 56\n\t19.8%\n\t19.5%\n\t19.0%\n\t18.5%\n"
    actions = (
        "\tRef\n\tAction\n\tTimescale\n\tLead\n\n\t6.1\n\tTrain the kitchen staff\n\tMay 2009\n\tKitchen Manager\n"
    )
    document = read(f"NI 56 Plan\n\n5. TARGETS\n\n{targets}\n6. ACTION PLAN\n\n{actions}")
    first, second = document.tables()
    assert rows(first)[1] == ["NI 56", "19.8%", "19.5%", "19.0%", "18.5%"]
    assert rows(second)[1] == ["6.1", "Train the kitchen staff", "May 2009", "Kitchen Manager"]
    assert "6. ACTION PLAN" in [b.words for b in document.text_blocks()]
