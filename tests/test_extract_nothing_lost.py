"""Odd plans: what they say is kept once, under its own record and field, and no size makes the work explode."""

from __future__ import annotations

from extract.plan import extract_plan
from extract.plan_record import ActionRow, PlanRecord
from extract.split_time import split_time
from ingest.document import Block, Cell, Passage, Place, Table, Text, TextBlock
from tests.grids import document, heading, paragraph, table

TITLE = heading("Walsall Housing Plan")


def plan(*blocks: Block | str) -> PlanRecord:
    return extract_plan(document(*(table(b) if isinstance(b, str) else b for b in blocks)))


def lines(*words: str) -> list[dict[str, str]]:
    return [fields(row) for row in plan(TITLE, *map(paragraph, words)).rows]


def fields(row: ActionRow) -> dict[str, str]:
    return {f.role: str(f.text) for f in row.fields}


def shaded(drawing: str, number: int, fills: dict[tuple[int, int], str]) -> Table:
    drawn = table(drawing, number)
    cells = (Cell(c.row, c.column, c.text, fill=fills.get((c.row, c.column))) for c in drawn.cells)
    return Table(number, drawn.row_count, drawn.column_count, tuple(cells))


def test_a_form_with_no_value_filled_in_holds_no_record_and_breaks_nothing() -> None:
    found = plan("Action | \n Lead | \n By when | ")
    assert found.rows == ()
    assert [t.message for t in found.tables] == ["A form of labels in which no action is filled in."]


CARDS = """\
Priority 1: Homes | >
Action | Fix roofs
 | and the walls
Lead | Ann Lee
By when | May 2009
Priority 2: Parks | >
Action | Mow the grass
Lead | Bob Cole
By when | June 2009"""


def test_a_value_of_a_card_goes_on_below_and_sections_stand_over_cards() -> None:
    assert [(r["priority"], r["action"]) for r in map(fields, plan(CARDS).rows)] == [
        ("Priority 1: Homes", "Fix roofs\nand the walls"),
        ("Priority 2: Parks", "Mow the grass"),
    ]


def test_a_field_of_a_card_that_no_role_takes_is_reported() -> None:
    (row,) = plan("Action | Fix roofs \n Lead | Ann \n By when | May 2009 \n Colour | Blue").rows
    assert [(e.header, str(e.text)) for e in row.extra] == [("Colour", "Blue")]
    assert [d.code for d in row.doubts] == ["column_without_role"]


def test_who_and_when_right_below_a_section_row_are_not_those_of_the_section_above() -> None:
    drawing = "Action | Lead | By when \n Priority 1: Homes | > | > \n Fix roofs | Ann | May 2009 \n"
    found = plan(drawing + "Priority 2: Parks | > | > \n | Jo | July 2009 \n Mow grass | Bob | June 2009").rows
    assert [fields(r)["lead_text"] for r in found] == ["Ann", "Jo", "Bob"]
    assert fields(found[1])["priority"] == "Priority 2: Parks"


def test_text_that_waits_in_a_header_printed_again_on_the_next_page_is_kept() -> None:
    one = "Action | Lead | To be done by: / 1. Train staff \n Fix roofs | Ann | "
    two = "Action | Lead | To be done by: / 2. Hire staff \n Fix walls | Bob | "
    found = plan(table(one, 1, 1), table(two, 2, 2))
    assert len(found.tables) == 1
    assert [str(p.words) for r in found.rows for f in r.fields for p in f.text.passages if p.words[0].isdigit()] == [
        "1. Train staff",
        "2. Hire staff",
    ]


PLAN = "Action | Lead | By when \n Fix roofs | Ann | May 2009 \n Fix walls | Bob | June 2009"


def test_the_colours_of_a_progress_table_are_kept_and_so_is_what_it_reports_of_other_actions() -> None:
    drawing = "Action | Status \n Fix roofs | \n Fix walls | Done \n Fix doors | Not begun"
    found = plan(PLAN, heading("Progress"), shaded(drawing, 2, {(1, 1): "FF0000"}))
    assert [r.status_fill for r in found.rows] == ["FF0000", None]
    assert [(n.code, "Fix doors" in n.message) for n in found.notices] == [("progress_unmatched", True)]


def test_a_header_without_rows_has_no_body_row() -> None:
    assert [t.row_count for t in plan("Action | Lead | By when").tables] == [0]


def test_a_line_that_two_ways_of_writing_fit_is_one_record() -> None:
    assert lines("2.1 Action: Train all staff (Lead: HR; By when: May 2009)") == [
        {"ref": "2.1", "action": "Train all staff", "lead_text": "HR", "timescale_text": "May 2009"}
    ]


def test_a_line_of_a_labelled_record_is_no_commitment_as_well() -> None:
    found = lines("Action: Fix roofs", "Lead: Ann", "Progress: The council will issue a report by June 2010.")
    assert [r.get("progress") for r in found] == ["The council will issue a report by June 2010."]


def test_the_number_of_a_labelled_record_is_not_that_of_the_one_before() -> None:
    found = lines("Action: Fix roofs", "Lead: Ann", "Action 2 - Fix walls", "Lead: Bob")
    assert [(r.get("ref"), r["action"]) for r in found] == [(None, "Fix roofs"), ("2", "Fix walls")]


def test_prose_behind_a_lead_that_stands_below_its_label_is_no_lead() -> None:
    found = lines("Action: Fix roofs", "Lead:", "Ann Lee", "It rained in all of the town that year.")
    assert [r["lead_text"] for r in found] == ["Ann Lee"]


def test_every_part_of_a_closing_bracket_is_kept() -> None:
    (row,) = plan(
        TITLE, paragraph("2.1 Train staff (Lead: HR; Lead: Legal; Baseline: 12%; see page 4; by May 2009)")
    ).rows
    assert fields(row)["lead_text"] == "HR\nLegal"
    assert [(e.header, str(e.text)) for e in row.extra] == [("Baseline", "12%"), ("", "see page 4")]


def test_who_stands_between_two_times_is_kept() -> None:
    who, when = split_time(Text((Passage("March 2009, Head of Housing, May 2010", Place()),)))
    assert (str(who), str(when)) == ("Head of Housing", "March 2009\nMay 2010")


def test_a_table_far_above_says_nothing_of_a_contact() -> None:
    text = (paragraph(f"The council met {n} times.") for n in range(20))
    found = plan(TITLE, "Telephone | 0161 111 2222 \n Fax | none", *text, paragraph("Author: Jane Smith"))
    assert [(str(c.name), str(c.telephone)) for c in found.facts.contacts] == [("Jane Smith", "")]


def test_a_header_printed_on_every_page_is_one_header() -> None:
    row = " Publish the plan | Head of Housing | March 2009 | None \n"
    page = "Action | Lead | By when | Cost \n" + row * 5
    assert len(extract_plan(document(table(page * 300))).rows) == 1500


def test_a_word_of_any_length_and_hundreds_of_small_tables_are_read() -> None:
    assert extract_plan(document(paragraph("a" * 100_000))).rows == ()
    small = (b for n in range(1, 400) for b in (_heading(n), table(PLAN.replace("Fix", f"Mend {n}"), n)))
    assert len(extract_plan(document(*small)).tables) == 399


def _heading(number: int) -> TextBlock:
    return heading(f"Priority {number}: Homes", 2)


def test_a_numbered_row_that_leaves_its_action_blank_is_a_row_of_its_own() -> None:
    found = plan(
        table("Ref | Action | Lead | By when \n 1 | Mend the bridge | Ann Lee | May 2008 \n 2 | | Bob Ray | June 2008")
    )
    found_rows = [fields(row) for row in found.rows]
    assert [r.get("lead_text") for r in found_rows] == ["Ann Lee", "Bob Ray"]
    assert [(r.get("ref"), r.get("action"), r.get("timescale_text")) for r in found_rows] == [
        ("1", "Mend the bridge", "May 2008"),
        ("2", None, "June 2008"),
    ]
