"""Text files as converters leave them: the rows and cells a person would read in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.vocabulary import header_words
from ingest.document import Document, Table
from ingest.text.read import read_text

JOINT_REVIEW = """\
\tRef
\tPriority
\tProposed Action
\tOutcome
\tLead
\tTimescale

\t1.1
\tBetter homes for all

The council knows that homes are cold.

\t1.1
\tinsulating every loft in the borough.

\tFit lofts with wool.

Ask tenants first.
\tWarm homes
\tAnn Lee

Bob Cole
\tMarch 2004

\t1.2
\tmending roofs.

\tHire two roofers for the winter months.
\tDry homes
\tAnn Lee
\t

\tRef
\tPriority
\tProposed Action
\tOutcome
\tLead
\tTimescale

\t1.3
\tpainting doors and the frames around them.
\tBuy paint and hire painters for summer.
\t
\tCat Dunn
\tOngoing
"""


def read(text: str | bytes) -> Document:
    return read_text(text.encode() if isinstance(text, str) else text, header_words())


def rows(table: Table) -> list[list[str]]:
    return [[str(c.text) for c in row] for row in table.rows()]


def only_table(text: str) -> Table:
    (table,) = read(text).tables()
    return table


def spaced(gap: str) -> str:
    """The same dump with another blank line habit before each cell."""
    lines = JOINT_REVIEW.split("\n")
    out: list[str] = []
    for line in lines:
        while line.startswith("\t") and out and out[-1] == "":
            out.pop()
        out += [*([""] if line.startswith("\t") and gap else []), line]
    return "\n".join(out)


@pytest.mark.parametrize("text", [JOINT_REVIEW, spaced(""), spaced("blank"), JOINT_REVIEW.replace("\n", "\r\n")])
def test_rows_of_a_tab_led_dump_are_told_whatever_its_blank_lines(text: str) -> None:
    found = rows(only_table(text))
    header = ["Ref", "Priority", "Proposed Action", "Outcome", "Lead", "Timescale"]
    assert [r[0] for r in found] == ["Ref", "1.1", "1.1", "1.2", "Ref", "1.3"]
    assert found[0] == found[4] == header
    assert found[2] == [
        "1.1",
        "insulating every loft in the borough.",
        "Fit lofts with wool.\nAsk tenants first.",
        "Warm homes",
        "Ann Lee\nBob Cole",
        "March 2004",
    ]
    assert found[3][-1] == ""


def test_a_section_row_spans_the_columns_it_leaves_out() -> None:
    section = next(row for row in only_table(JOINT_REVIEW).rows() if len(row) == 2)
    assert [(c.column, c.col_span) for c in section] == [(0, 1), (1, 5)]


def test_every_cell_knows_its_lines() -> None:
    lines = JOINT_REVIEW.split("\n")
    for cell in only_table(JOINT_REVIEW).cells:
        for passage in cell.text.passages:
            assert passage.place.line_first is not None
            assert passage.words in lines[passage.place.line_first - 1]


def test_text_after_the_last_cell_of_a_table_stands_outside() -> None:
    dump = "Plan\n\n\tAction\n\tLead\n\tTimescale\n\n\tFix roofs\n\tAnn\n\t\n\n\tMend doors\n\tBob\n\t\n\n\nPART TWO\n\nStreets\n"
    again = dump + "\n\tAction\n\tLead\n\tTimescale\n\n\tSweep\n\tCat\n\t2009\n\n\tClean\n\tDee\n\t2010\n"
    document = read(again)
    assert len(document.tables()) == 2
    assert [b.words for b in document.text_blocks()] == ["Plan", "PART TWO", "Streets"]


def test_a_last_row_that_is_cut_off_keeps_its_cells() -> None:
    found = rows(only_table(JOINT_REVIEW + "\n\t1.4\n\tlast step of all\n"))
    assert found[-1] == ["1.4", "last step of all"]


def test_a_tab_at_the_start_of_a_paragraph_is_no_table() -> None:
    document = read("\tDear all,\n\nI write to you about the plan.\n\n\tYours,\n\nAnn\n")
    assert document.tables() == ()


def test_tab_separated_lines_are_rows() -> None:
    table = only_table(
        "7. PLAN\n\nActions\tDate\tLead\n7.1 Watch targets\tOn-going\tAnn Lee\n7.2 Train\t\tBob\n\nNotes\n"
    )
    assert rows(table) == [
        ["Actions", "Date", "Lead"],
        ["7.1 Watch targets", "On-going", "Ann Lee"],
        ["7.2 Train", "", "Bob"],
    ]


def test_left_over_mark_up_is_no_text() -> None:
    table = only_table("A\tB\n<p>12.1 Flood</p>\t<i>Wall &amp; gate</i>\n<10%\t5 < 6\n")
    assert rows(table)[1:] == [["12.1 Flood", "Wall & gate"], ["<10%", "5 < 6"]]


def test_a_line_without_tabs_inside_rows_goes_on_with_the_cell_before() -> None:

    table = only_table("Action\tLead\nFix roofs\tAnn Lee\nand Bob Cole\nMend\tCat\n")
    assert rows(table)[1] == ["Fix roofs", "Ann Lee and Bob Cole"]


def test_pipe_tables_are_read_with_and_without_a_rule() -> None:
    want = [["Action", "Lead"], ["Fix | mend", "Ann\nBob"]]
    assert rows(only_table("| Action | Lead |\n|---|:---:|\n| Fix \\| mend | Ann<br>Bob |\n")) == want
    assert rows(only_table("| Action | Lead |\n| Fix \\| mend | Ann<br>Bob |\n")) == want


def test_prose_and_lists_hold_no_table() -> None:
    prose = "Minutes\n\nThe panel met. Ann said yes.\n\n- first, a point\n- second, a point\n\nThey went home.\n"
    document = read(prose)
    assert document.tables() == ()
    assert [b.kind for b in document.text_blocks()] == ["heading", "paragraph", "list_item", "list_item", "paragraph"]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The council will work with its partners to make sure that every home in\n"
        "the borough is warm and dry, and that the people who live there are asked\n"
        "what they think of the work before it begins and after it has ended.\n"
    )
    (block,) = read(text).text_blocks()
    assert block.words.startswith("The council will")
    assert block.words.endswith("has ended.")
    assert (block.passage.place.line_first, block.passage.place.line_last) == (1, 3)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=400))
def test_no_text_breaks_the_reader_and_no_word_is_lost(text: str) -> None:
    if not text.strip("\ufeff\u200b\xad \t\r\n").strip():
        return
    document = read_text(("x" + text).encode(), header_words())
    assert document.blocks


cell = st.text(alphabet="abcdefg hij", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(st.lists(st.lists(cell, min_size=3, max_size=3), min_size=2, max_size=8))
def test_a_dump_with_full_rows_gives_back_its_cells_in_order(grid: list[list[str]]) -> None:
    header = "\tAction\n\tLead\n\tTimescale\n\n"
    dump = header + "\n".join("".join(f"\t{words}\n" for words in row) for row in grid)
    cells = [str(c.text) for t in read(dump).tables() for row in t.rows() for c in row]
    assert cells == ["Action", "Lead", "Timescale", *(" ".join(w.split()) for row in grid for w in row)]


@pytest.mark.parametrize("stroke", ["-", "=", "- ", "--|", " "])
def test_a_line_of_thousands_of_strokes_does_not_hang(stroke: str) -> None:
    document = read(f"Action | Lead\n{stroke * 20_000}x\nMow the park | Head of Parks\n")
    assert any("Mow the park" in str(block.text) for block in document.flat_blocks())


def test_a_wide_gap_inside_a_cell_loses_no_words() -> None:
    text = """\
Action                    Lead              By when
Fix the   roofs           Ann Lee           May 2009
Fix the walls             Bob   Cole        June 2009
"""
    assert rows(only_table(text))[1:] == [
        ["Fix the roofs", "Ann Lee", "May 2009"],
        ["Fix the walls", "Bob Cole", "June 2009"],
    ]


def test_the_last_cell_of_every_table_may_wrap() -> None:
    text = "Action\tLead\nFix roofs\tHead of the\nhousing service\n"
    tables = read(f"{text}\n\n\nSome words.\n\n\n{text}").tables()
    assert [" ".join(rows(t)[-1][-1].split()) for t in tables] == ["Head of the housing service"] * 2


def test_a_quoted_cell_over_several_lines_knows_each_of_them() -> None:
    table = only_table('Action\tLead\tBy when\nFix\tHR\tMay 2009\nMend\t"Ann\nBob"\t"June\n2009"\n')
    lines = [[p.place.line_first for p in c.text.passages] for c in table.cells if c.row == 2]
    assert lines == [[3], [3, 4], [4, 5]]


def test_text_right_below_a_markdown_heading_is_kept() -> None:
    text = "# Action plan for the homes in the borough and its towns\n" + (
        "the council wrote this plan because many of the homes were cold and\n"
        "the people in them were often ill and so it was thought best to\n"
        "mend the roofs of all of them.\n"
    )
    first, second = read(text).text_blocks()
    assert (first.kind, second.words[:11], second.words[-5:]) == ("heading", "the council", "them.")


def test_a_cell_near_page_numbers_is_no_running_head_where_it_stands_elsewhere_too() -> None:
    cells = "Publish plan {0} so that everybody in the town can read it at home\n\nHead of Housing\n\nMarch 2009\n\n"
    body = "".join(cells.format(n) + (f"Page {n} of 9\n\n" if n % 3 == 0 else "") for n in range(1, 10))
    words = [b.words for b in read("A plan\n\n" + body).text_blocks()]
    assert (words.count("Head of Housing"), words.count("March 2009")) == (9, 9)


def test_a_running_head_is_taken_out() -> None:
    page = "Oldham Housing Plan\nPage {0}\n\nThe council met in the town hall on day {0} of the month.\n\n"
    found = read("".join(page.format(n) for n in range(1, 5)))
    assert [b.words for b in found.furniture] == ["Oldham Housing Plan"]
    assert all("Oldham" not in b.words for b in found.text_blocks())


def test_a_stray_zero_byte_makes_no_other_encoding_of_a_text() -> None:
    assert rows(only_table("Action\tLead\tBy when\nFix\x00 roofs\tAnn\tMay 2009"))[1] == [
        "Fix roofs",
        "Ann",
        "May 2009",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "/ Action / Lead / By when /\n/ Fix / Ann / May /\n" + "/ a / b\n" * 1000,
        "| Ref | Action |\n|---|---|\n" + "| | Fix the roofs |\n" * 4000,
        "Action\tLead\nFix\tAnn\n\n\nSome words.\n\n\n" * 2000,
        "Title\n\n" + "a" * 150_000,
        "Action\n\nLead\n\n" * 1000,
    ],
    ids=["slashes", "blank first cells", "small tables", "a long word", "labels alone"],
)
def test_a_long_text_is_read_whole(text: str) -> None:
    assert read(text).blocks
