"""From tables to records: what an analyst would read in them, row by row."""

from __future__ import annotations

from extract.plan import extract_plan
from extract.plan_record import ActionRow, PlanRecord, Role
from ingest.document import Table, TextBlock
from tests.grids import document, heading, paragraph, table


def plan(*blocks: TextBlock | Table | str) -> PlanRecord:
    return extract_plan(document(*(table(b) if isinstance(b, str) else b for b in blocks)))


def records(*blocks: TextBlock | Table | str) -> list[dict[str, str]]:
    return [fields(row) for row in plan(*blocks).rows if row.kind != "commitment"]


def fields(row: ActionRow) -> dict[str, str]:
    return {f.role: str(f.text) for f in row.fields}


def column(role: Role, *blocks: TextBlock | Table | str) -> list[str | None]:
    return [r.get(role) for r in records(*blocks)]


def test_each_body_row_is_a_record_with_a_field_for_each_column() -> None:
    assert records("Ref | Action | Lead | By when \n 1 | Fix roofs | Ann Lee | May 2009 \n 2 | Paint doors | | ") == [
        {"ref": "1", "action": "Fix roofs", "lead_text": "Ann Lee", "timescale_text": "May 2009"},
        {"ref": "2", "action": "Paint doors"},
    ]


def test_rows_are_numbered_without_headers_and_sections() -> None:
    found = plan("Action | Lead \n Homes | > \n Fix roofs | Ann \n Action | Lead \n Paint doors | Bob").rows
    assert [(r.row, str(r.get("action")), str(r.get("theme"))) for r in found] == [
        (1, "Fix roofs", "Homes"),
        (2, "Paint doors", "Homes"),
    ]


def test_a_header_printed_again_is_no_record() -> None:
    drawing = "Action | Lead | When \n Fix roofs | Ann | 2009 \n Action | Lead | When \n Paint doors | Bob | 2010"
    assert column("action", drawing) == ["Fix roofs", "Paint doors"]


def test_section_rows_stand_over_the_rows_below_until_the_next() -> None:
    drawing = "Action | Lead | When \n Homes | > | > \n a b c | Ann | 2009 \n Streets | > | > \n d e f | Bob | 2010"
    assert column("theme", drawing) == ["Homes", "Streets"]


def test_two_section_rows_in_a_row_are_two_levels() -> None:
    drawing = """
    Action | Lead | When
    Part A | > | >
    Homes | > | >
    a b c | Ann | 2009
    Streets | > | >
    d e f | Bob | 2010
    Part B | > | >
    Parks | > | >
    g h i | Cat | 2011
    """
    assert column("theme", drawing) == ["Part A", "Part A", "Part B"]
    assert column("priority", drawing) == ["Homes", "Streets", "Parks"]


def test_a_section_row_with_its_own_number_is_one() -> None:
    drawing = (
        "Ref | Priority | Action | Lead \n 1.1 | Better homes | > | > \n 1.1 | insulate lofts | Fit 50 lofts | Ann"
    )
    assert records(drawing) == [
        {
            "ref": "1.1",
            "theme": "Better homes",
            "priority": "insulate lofts",
            "action": "Fit 50 lofts",
            "lead_text": "Ann",
        }
    ]


def test_a_column_named_like_its_section_rows_states_the_step() -> None:
    drawing = """
     | Our priorities | > | >
    Ref | Priorities | Action | Lead
    1.1 | Better homes | > | >
    1.1 | insulate lofts | Fit 50 lofts | Ann
    """
    (record,) = records(drawing)
    assert (record["theme"], record["priority"], record["objective"]) == (
        "Our priorities",
        "Better homes",
        "insulate lofts",
    )


def test_a_labelled_section_row_says_itself_what_it_is() -> None:
    drawing = "Action | Lead | When \n Objective 2: Warm homes | > | > \n Fit lofts | Ann | 2009"
    assert column("objective", drawing) == ["Objective 2: Warm homes"]


def test_merged_context_cells_are_carried_down() -> None:
    drawing = (
        "Priority | Action | Lead \n Homes | Fix roofs | Ann \n ^ | Paint doors | Bob \n Streets | Mend lamps | Cat"
    )
    assert column("priority", drawing) == ["Homes", "Homes", "Streets"]


def test_a_merged_lead_belongs_to_every_row_it_covers() -> None:
    assert column("lead_text", "Action | Lead \n Fix roofs | Ann \n Paint doors | ^") == ["Ann", "Ann"]


def test_blank_context_without_merges_is_as_above() -> None:
    drawing = "Objective | Action | Lead \n Warm homes | Fit lofts | Ann \n | Fit boilers | Bob"
    assert column("objective", drawing) == ["Warm homes", "Warm homes"]


def test_a_blank_lead_is_blank() -> None:
    assert column("lead_text", "Action | Lead | When \n Fix roofs | Ann | 2009 \n Paint doors | | 2010") == [
        "Ann",
        None,
    ]


def test_an_objective_alone_stands_over_the_rows_that_leave_it_blank() -> None:
    drawing = "Objective | Action | Lead \n Warm homes | | \n | Fit lofts | Ann \n | Fit boilers | Bob"
    assert records(drawing) == [
        {"objective": "Warm homes", "action": "Fit lofts", "lead_text": "Ann"},
        {"objective": "Warm homes", "action": "Fit boilers", "lead_text": "Bob"},
    ]


def test_an_objective_alone_is_a_record_where_no_row_below_leaves_it_blank() -> None:
    drawing = "Objective | Action | Lead \n Warm homes | | \n Dry homes | Fit gutters | Ann"
    assert column("objective", drawing) == ["Warm homes", "Dry homes"]
    assert column("action", drawing) == [None, "Fit gutters"]


def test_a_row_without_action_or_objective_goes_on_with_the_record_above() -> None:
    drawing = "Action | Outcome | Lead \n Fix roofs | Dry homes | Ann \n | Fewer repairs | Bob"
    (record,) = records(drawing)
    assert record == {"action": "Fix roofs", "outcome": "Dry homes\nFewer repairs", "lead_text": "Ann\nBob"}


def test_one_action_merged_over_several_rows_is_one_record() -> None:
    drawing = "Action | Outcome | Lead \n Fix roofs | Dry homes | Ann \n ^ | Fewer repairs | ^"
    (record,) = records(drawing)
    assert record == {"action": "Fix roofs", "outcome": "Dry homes\nFewer repairs", "lead_text": "Ann"}


def test_heads_over_the_header_give_the_context() -> None:
    drawing = """
    Recommendation: | Staff must be trained. | >
    Proposed action: | A training year. | >
    Action | Lead | Timescale
    Book trainers | Ann | 2009
    """
    (record,) = records(drawing)
    assert (record["recommendation"], record["priority"]) == ("Staff must be trained.", "A training year.")


def test_text_waiting_in_the_header_fills_the_first_row() -> None:
    drawing = (
        "To be achieved by: / 1. Train staff | Action | Lead | Timescale \n | | | \n 2. Buy vans | Order | Ann | May"
    )
    assert records(drawing) == [
        {"objective": "1. Train staff"},
        {"objective": "2. Buy vans", "action": "Order", "lead_text": "Ann", "timescale_text": "May"},
    ]


def test_the_heading_over_a_table_is_its_theme_unless_it_is_generic() -> None:
    plan_table = "Action | Lead | When \n Fix roofs | Ann | 2009"
    title = heading("Leeds Housing Plan")
    assert column("theme", title, heading("Safe homes"), plan_table) == ["Safe homes"]
    assert column("theme", title, heading("7. ACTION PLAN"), plan_table) == [None]


def test_headings_of_two_levels_are_theme_and_priority() -> None:
    heads = heading("Leeds Plan"), heading("Homes", 1), heading("Repairs", 2)
    found = records(*heads, "Action | Lead | When \n Fix roofs | Ann | 2009")
    assert (found[0]["theme"], found[0]["priority"]) == ("Homes", "Repairs")


def test_a_number_in_front_of_an_action_is_its_ref() -> None:
    assert records("Actions | Lead \n 7.2 Monitor the targets | Ann") == [
        {"ref": "7.2", "action": "Monitor the targets", "lead_text": "Ann"}
    ]


def test_a_figure_in_front_of_an_action_is_none() -> None:
    assert records("Actions | Lead \n 2.5 million trees planted | Ann") == [
        {"action": "2.5 million trees planted", "lead_text": "Ann"}
    ]


def test_numbers_of_the_steps_in_a_cell_are_no_ref() -> None:
    (record,) = records("Action | Lead \n 1. Plan it / 2. Do it | Ann")
    assert record["action"] == "1. Plan it\n2. Do it"
    assert "ref" not in record


def test_mitigating_actions_are_kept_apart_from_actions() -> None:
    (row,) = plan("Key risks | Mitigating actions | Owner \n 3.1 Flood | Raise the wall | Ann").rows
    assert row.kind == "mitigation"
    assert fields(row) == {"ref": "3.1", "risk": "Flood", "action": "Raise the wall", "lead_text": "Ann"}


def test_a_progress_table_adds_no_records() -> None:
    first = table("Action | Lead \n 1.1 Fix roofs | Ann \n 1.2 Paint doors | Bob", 1)
    again = table("Action | Progress | RAG \n 1.1 Fix roofs | Half done | Amber \n 1.2 Paint doors | | Green", 2)
    record = plan(first, paragraph("Now the progress made in the year so far is shown below."), again)
    assert [fields(r).get("progress") for r in record.rows] == ["Half done", None]
    assert [fields(r).get("status") for r in record.rows] == ["Amber", "Green"]
    assert [t.kind for t in record.tables] == ["actions", "progress"]


def test_a_column_without_a_role_is_kept_and_reported() -> None:
    (row,) = plan("Action | Lead | Colour | When \n Fix roofs | Ann | Blue | 2009").rows
    assert [(e.header, str(e.text)) for e in row.extra] == [("Colour", "Blue")]
    assert [d.code for d in row.doubts] == ["column_without_role"]


def test_a_cell_merged_across_columns_fills_the_first_of_their_roles() -> None:
    (record,) = records("Action | Outcome | Lead | When \n Fix roofs and gutters | > | Ann | 2009")
    assert record == {"action": "Fix roofs and gutters", "lead_text": "Ann", "timescale_text": "2009"}


def test_start_and_finish_columns_are_read_as_the_timescale() -> None:
    (record,) = records("Action | Lead | Start | Finish \n Fix roofs | Ann | May 2009 | June 2010")
    assert record["timescale_text"] == "May 2009\nJune 2010"
    assert (record["starts"], record["finishes"]) == ("May 2009", "June 2010")


def test_attendance_contents_and_budgets_give_no_record_but_are_listed() -> None:
    record = plan(
        table("Name | Present \n Ann | yes \n Bob | no", 1),
        paragraph("The budget of the service for the year is set out in the table below."),
        table("Item | Cost \n Vans | £20k \n Staff | £30k", 2),
    )
    assert record.rows == ()
    assert [t.kind for t in record.tables] == ["other", "other"]
    assert all(t.message for t in record.tables)


def test_tables_run_on_over_pages_are_one() -> None:
    first = table("Ref | Action | Lead \n 1 | Fix roofs | Ann", 1, page=1)
    second = table("Ref | Action | Lead \n 2 | Paint doors | Bob", 2, page=2)
    third = table("3 | Mend lamps | Cat", 3, page=3)
    record = plan(first, second, third)
    assert [t.number for t in record.tables] == [1]
    assert [(r.row, str(r.get("ref"))) for r in record.rows] == [(1, "1"), (2, "2"), (3, "3")]


def test_a_row_broken_over_pages_is_one_record_with_both_places() -> None:
    first = table("Ref | Action | Lead \n 1 | Fix the roofs of all | Ann", 1, page=1)
    second = table(" | homes by the river. | \n 2 | Paint doors | Bob", 2, page=2)
    record = plan(first, second)
    assert [str(r.get("action")) for r in record.rows] == ["Fix the roofs of all homes by the river.", "Paint doors"]
    assert [p.page for p in record.rows[0].get("action").places()] == [1, 2]


def test_tables_with_text_between_them_are_two() -> None:
    first, second = "Action | Lead \n Fix roofs | Ann", table("Action | Lead \n Paint doors | Bob", 2)
    assert [t.number for t in plan(first, heading("Streets"), second).tables] == [1, 2]


def test_every_text_keeps_the_cell_it_came_from() -> None:
    (row,) = plan("Priority | Action | Lead \n Homes | Fix roofs | Ann").rows
    where = {f.role: [(p.table, p.row, p.column) for p in f.text.places()] for f in row.fields}
    assert where == {"priority": [(1, 1, 0)], "action": [(1, 1, 1)], "lead_text": [(1, 1, 2)]}


def test_a_header_of_two_rows_gives_each_column_its_own_role() -> None:
    drawing = """
    Ref | Action | Lead | > | Timescale | >
     | | Officer | Partner | Start | Finish
    1 | Fix roofs | Ann | Red Cross | May 2009 | June 2010
    """
    (record,) = records(drawing)
    assert record["lead_text"] == "Ann\nRed Cross"
    assert (record["starts"], record["finishes"]) == ("May 2009", "June 2010")


def test_a_label_over_two_columns_names_both() -> None:
    (record,) = records("Action | > | Lead | When \n 1 | Fix roofs | Ann | 2009")
    assert record == {"ref": "1", "action": "Fix roofs", "lead_text": "Ann", "timescale_text": "2009"}


def test_a_title_row_may_stand_over_the_header() -> None:
    assert column("action", "Housing Plan | > | > \n Action | Lead | When \n Fix roofs | Ann | 2009") == ["Fix roofs"]


def test_cards_one_below_another_are_records() -> None:
    drawing = """
    Action | Fix roofs
    Lead | Ann
    By when | May 2009
    Action | Mend doors
    Lead | Bob
    By when |
    """
    assert records(drawing) == [
        {"action": "Fix roofs", "lead_text": "Ann", "timescale_text": "May 2009"},
        {"action": "Mend doors", "lead_text": "Bob"},
    ]


def test_cards_may_hold_two_fields_a_row() -> None:
    drawing = "Ref | A1 | Lead | Ann \n Action | Fix roofs | > | > \n Timescale | 2009 | Resources | £5k"
    assert records(drawing) == [
        {"ref": "A1", "action": "Fix roofs", "lead_text": "Ann", "timescale_text": "2009", "resources": "£5k"}
    ]


def test_fields_down_and_actions_across_are_records() -> None:
    drawing = "Action | Fix roofs | Mend doors \n Lead | Ann | Bob \n By when | 2009 | 2010"
    assert records(drawing) == [
        {"action": "Fix roofs", "lead_text": "Ann", "timescale_text": "2009"},
        {"action": "Mend doors", "lead_text": "Bob", "timescale_text": "2010"},
    ]


def test_a_table_of_keys_heads_the_table_below_it() -> None:
    heads = table("Recommendation | Train staff. \n Priority | A training year.", 1)
    below = table("Action | Lead | When \n Book trainers | Ann | 2009", 2)
    (record,) = records(heads, below)
    assert (record["recommendation"], record["priority"]) == ("Train staff.", "A training year.")


def test_a_table_without_an_action_column_takes_the_innermost_context_for_it() -> None:
    assert records("Project | Lead | When \n Fix roofs | Ann | 2009") == [
        {"action": "Fix roofs", "lead_text": "Ann", "timescale_text": "2009"}
    ]


def test_the_same_header_below_each_section_row_keeps_the_sections_side_by_side() -> None:
    drawing = """
    Homes | > | >
    Action | Lead | When
    a b c | Ann | 2009
    Streets | > | >
    Action | Lead | When
    d e f | Bob | 2010
    """
    assert column("theme", heading("Our action plan"), drawing) == ["Homes", "Streets"]
    assert column("priority", heading("Our action plan"), drawing) == [None, None]


def test_a_heading_that_speaks_of_a_borough_is_a_theme_and_one_that_names_it_is_none() -> None:
    drawing = "Action | Lead | When \n a b c | Ann | 2009"
    assert column("theme", heading("A greener borough"), drawing) == ["A greener borough"]
    assert column("theme", heading("Harrow Borough"), drawing) == [None]


def test_a_span_of_months_beside_a_lead_is_one_time() -> None:
    drawing = "Action | By whom / by when | Outcome \n a b c | Ann Lee, April – June 2010 | d e f"
    assert column("timescale_text", drawing) == ["April – June 2010"]


def test_the_impact_on_equality_is_no_outcome() -> None:
    drawing = "Action | Lead | Equality impact \n a b c | Ann | Low"
    assert column("outcome", drawing) == [None]
    assert str(plan(drawing).rows[0].extra[0].text) == "Low"


def test_columns_of_values_may_be_counted_above_and_blank_in_part() -> None:
    drawing = """
     | No. 1 | No. 2
    Action | Fix roofs | Paint doors
    Who | | Ann Lee
    When | | May 2009
    """
    assert records(drawing) == [
        {"action": "Fix roofs"},
        {"action": "Paint doors", "lead_text": "Ann Lee", "timescale_text": "May 2009"},
    ]


def test_the_label_of_a_card_may_be_numbered() -> None:
    one, two = (
        "Action 1 | Fix roofs\nLead | Ann Lee\nBy when | May 2009\n",
        "Action 2: | Paint doors\nLead | Bob Cole\nBy when | June 2009\n",
    )
    rows = extract_plan(document(heading("Leeds Plan"), table(one), table(two, number=2))).rows
    assert [(str(r.get("ref")), str(r.get("action")), str(r.get("lead_text"))) for r in rows] == [
        ("1", "Fix roofs", "Ann Lee"),
        ("2", "Paint doors", "Bob Cole"),
    ]
