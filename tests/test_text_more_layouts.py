"""More ways to write a table as text: aligned, barred, slashed, drawn, comma-separated, a cell a line."""

from __future__ import annotations

import pytest

from tests.test_text_layouts import only_table, read, rows

WANT = [
    ["Ref", "Action", "Lead", "By when"],
    ["1.1", "Fix roofs", "Ann Lee", "May 2009"],
    ["1.2", "Mend doors", "Bob Cole", "Ongoing"],
]

ALIGNED = """\
Ref   Action          Lead        By when
1.1   Fix roofs       Ann Lee     May 2009
1.2   Mend doors      Bob Cole    Ongoing
"""
SLASHED = "/ Ref / Action / Lead / By when /\n/ 1.1 / Fix roofs / Ann Lee / May 2009 /\n/ 1.2 / Mend doors / Bob Cole / Ongoing /\n"
BARRED = "Ref |\nAction |\nLead |\nBy when |\n1.1 |\nFix roofs |\nAnn Lee |\nMay 2009 |\n1.2 |\nMend doors |\nBob Cole |\nOngoing |\n"
ROWS_BARRED = (
    "Ref | Action | Lead | By when |\n1.1 | Fix roofs | Ann Lee | May 2009 |\n1.2 | Mend doors | Bob Cole | Ongoing |\n"
)
COMMAS = "Ref,Action,Lead,By when\n1.1,Fix roofs,Ann Lee,May 2009\n1.2,Mend doors,Bob Cole,Ongoing\n"
A_CELL_A_LINE = "Ref\nAction\nLead\nBy when\n1.1\nFix roofs\nAnn Lee\nMay 2009\n1.2\nMend doors\nBob Cole\nOngoing\n"
A_CELL_A_PARAGRAPH = A_CELL_A_LINE.replace("\n", "\n\n")
DRAWN = """\
┌─────┬────────────┬──────────┬──────────┐
│ Ref │ Action     │ Lead     │ By when  │
├─────┼────────────┼──────────┼──────────┤
│ 1.1 │ Fix roofs  │ Ann Lee  │ May 2009 │
├─────┼────────────┼──────────┼──────────┤
│ 1.2 │ Mend doors │ Bob Cole │ Ongoing  │
└─────┴────────────┴──────────┴──────────┘
"""
GRID = DRAWN.translate(
    str.maketrans(dict.fromkeys("│", "|") | dict.fromkeys("─", "-") | dict.fromkeys("┌┬┐├┼┤└┴┘", "+"))
)

LAYOUTS = {
    "aligned": ALIGNED,
    "slashed": SLASHED,
    "barred": BARRED,
    "rows that end with a bar": ROWS_BARRED,
    "commas": COMMAS,
    "a cell a line": A_CELL_A_LINE,
    "a cell a paragraph": A_CELL_A_PARAGRAPH,
    "drawn": DRAWN,
    "grid": GRID,
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_table_is_read_from_every_layout(layout: str) -> None:
    assert rows(only_table("Leeds Plan\n\n" + LAYOUTS[layout])) == WANT


def test_an_aligned_cell_goes_on_below() -> None:
    text = ALIGNED.replace("Ann Lee     May 2009\n", "Ann Lee     May 2009\n      and gutters     Tom Hart\n")
    text = "\n".join(line[:30] + "      " + line[30:] for line in text.splitlines())
    assert rows(only_table(text))[1] == ["1.1", "Fix roofs and gutters", "Ann Lee\nTom Hart", "May 2009"]


def test_an_aligned_label_may_go_on_below() -> None:
    text = ALIGNED.replace("By when\n", "Target\n                                  date\n")
    assert rows(only_table(text))[0] == ["Ref", "Action", "Lead", "Target date"]


def test_blank_lines_may_part_aligned_rows() -> None:
    text = ALIGNED.replace("\n", "\n\n").replace("May 2009\n", "May 2009\n      and gutters\n")
    assert [r[1] for r in rows(only_table(text))] == ["Action", "Fix roofs and gutters", "Mend doors"]


def test_a_title_between_aligned_rows_spans_them() -> None:
    text = ALIGNED.replace("1.2 ", "Homes in the north\n1.2 ")
    spans = [(str(c.text), c.col_span) for c in only_table(text).cells if c.col_span > 1]
    assert spans == [("Homes in the north", 4)]


def test_words_right_under_the_next_label_are_the_next_cell() -> None:
    text = (
        "Ref   Action      Lead     By when\n1.1   Fix         Ann LeeX May 2009\n1.2   Mend        Bob      Ongoing\n"
    )
    assert rows(only_table(text))[1] == ["1.1", "Fix", "Ann LeeX", "May 2009"]


def test_a_quoted_cell_of_a_sheet_may_hold_line_breaks() -> None:
    text = 'Action\tLead\tDate\n"Open points in:\nBromyard\nKington"\tAnn\tJune 2009\n"Move the ""mobile"" van"\tBob\tMay\n'
    found = rows(only_table(text))
    assert found[1] == ["Open points in:\nBromyard\nKington", "Ann", "June 2009"]
    assert found[2][0] == 'Move the "mobile" van'


def test_a_row_of_tabs_that_breaks_inside_a_cell_is_one_row() -> None:
    text = "Ref\tAction\tLead\tDate\n1.1\tOpen a practice with evening\nand weekend hours\tPCT\tMay 2006\n1.2\tFix\tAnn\tJune\n"
    assert rows(only_table(text))[1] == ["1.1", "Open a practice with evening and weekend hours", "PCT", "May 2006"]


def test_page_numbers_and_running_heads_are_no_cells() -> None:
    page = "Housing Plan\n\n{}\n                    Page {} of 2\n"
    pages = [ALIGNED, *[ALIGNED.split("\n", 1)[1]] * 2]
    document = read("Leeds\n\n" + "".join(page.format(words, n) for n, words in enumerate(pages, 1)))
    assert not any("Page" in b.words for b in document.text_blocks())
    assert [b.words for b in document.furniture][:1] == ["Housing Plan"]


def test_lines_that_label_their_parts_are_no_table() -> None:
    assert read("Plan\n\n* Fix | Lead: Ann | By: May 2009\n* Mend | Lead: Bob | By: June 2009\n").tables() == ()


def test_a_contents_page_over_prose_is_no_table() -> None:
    contents = "Contents\n\nOutcomes\nActions\nLead officers\nTimescales\n\n"
    prose = "".join(
        f"The council will look at part {n} of its services for the people of the borough.\n" for n in range(12)
    )
    assert read(contents + prose).tables() == ()


CELLS = ["1", "Paint the railings", "Ann Lee", "May 2009", "2", "Oil the gates", "Bob Cole", "June 2009"]


def test_a_dump_of_cells_drops_the_blank_label_over_the_numbers() -> None:
    text = "Railings Plan\n\n" + "\n\n".join(["Action", "Lead officer", "Deadline", *CELLS])
    assert rows(only_table(text)) == [["", "Action", "Lead officer", "Deadline"], CELLS[:4], CELLS[4:]]


def test_a_title_right_above_the_first_label_is_none_of_it() -> None:
    text = "Railings Plan 2009\nAction to be taken\n\nLead officer\n\nDeadline\n\n" + "\n\n".join(CELLS)
    found = read(text)
    assert rows(found.tables()[0])[0] == ["", "Action to be taken", "Lead officer", "Deadline"]
    assert [b.words for b in found.text_blocks()] == ["Railings Plan 2009"]


def test_a_title_of_label_words_over_a_header_printed_again_is_none_of_it() -> None:
    labels = ["No.", "Task", "Responsible officer", "Target date"]
    parts = [
        "Leadership",
        *labels,
        *CELLS,
        "Performance management",
        *labels,
        *CELLS,
        "Service outcomes",
        *labels,
        *CELLS,
    ]
    found = rows(only_table("Town Plan\n\n" + "\n\n".join(parts)))
    sections = [row[0] for row in found if len([cell for cell in row if cell]) == 1]
    assert sections == ["Performance management", "Service outcomes"]


def test_lines_that_count_the_pages_are_no_cells() -> None:
    foot = "Safer Town Partnership                      {}"
    pages = [f"{ALIGNED}\n\n{foot.format(n)}\n" for n in (11, 12)]
    found = read("Leeds\n\n" + "\f".join(pages))
    assert not any("Partnership" in str(cell.text) for table in found.tables() for cell in table.cells)
    assert not any("Partnership" in b.words for b in found.text_blocks())


def test_the_title_and_number_of_the_page_below_a_dump_are_no_row() -> None:
    more = ["3", "Mow the grass", "Cy Dunn", "July 2009", "4", "Sweep the path", "Di Eames", "May 2010"]
    foot = ["Railings Plan", "14"]
    text = "Railings\n\n" + "\n\n".join(["Ref", "Action", "Lead officer", "Deadline", *CELLS, *more, *foot])
    assert rows(only_table(text))[1:] == [CELLS[:4], CELLS[4:], more[:4], more[4:]]


def test_labels_say_where_the_rows_of_a_dump_begin_that_has_sections() -> None:
    part = ["{0}1", "Paint the railings of every park in the borough", "Head Gardener", "Spring 2010", "No rust at all"]
    sections = [
        [f"Heading {letter}: Leisure", *(cell.format(letter) for cell in part), *(c.format(letter * 2) for c in part)]
        for letter in "AB"
    ]
    labels = ["Ref", "Action", "Led by", "Timescale", "Evidence of impact"]
    found = rows(only_table("Leeds\n\n" + "\n".join([*labels, *(cell for part in sections for cell in part)]) + "\n"))
    assert found[0] == labels
    assert [row[0] for row in found[1:]] == ["Heading A: Leisure", "A1", "AA1", "Heading B: Leisure", "B1", "BB1"]


def test_a_cell_may_begin_a_paragraph_where_the_cell_beside_it_goes_on() -> None:
    text = (
        "|No  |Action        |Lead      |Result        |\n"
        "|1   |Close the old |Ann Lee   |Ten people    |\n"
        "|    |hostel in the |          |rehoused      |\n"
        "|    |square        |          |Building sold |\n"
        "|2   |Paint gates   |Bob Cole  |No rust       |\n"
    )
    found = rows(only_table("Leeds\n\n" + text))
    assert [row[1] for row in found] == ["Action", "Close the old hostel in the square", "Paint gates"]
