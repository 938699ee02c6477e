"""Tables that list the actions of a plan again: what they say of them is added, and no record is made twice."""

from __future__ import annotations

from extract.plan import extract_plan
from extract.plan_record import PlanRecord
from tests.grids import document, heading, table

PLAN = """
Ref | Action | Lead | By when
A1 | Clear the upper pond of weed | Park Ranger | May 2011
A2 | Rebuild the boat house roof | Works Team | June 2011
A3 | Print a guide to the birds | Ann Lee | July 2011
"""


def read(again: str, plan: str = PLAN) -> PlanRecord:
    return extract_plan(document(table(plan, 1), heading("How far we have come"), table(again, 2)))


def values(record: PlanRecord, role: str) -> list[str]:
    return [str(row.get(role)) for row in record.rows]  # type: ignore[arg-type]


def test_actions_are_known_again_by_their_numbers_alone() -> None:
    found = read("Ref | Progress | RAG \n A1 | Half clear | Amber \n A2 | Roof on | Green \n A3 | | Red")
    assert values(found, "progress") == ["Half clear", "Roof on", ""]
    assert values(found, "status") == ["Amber", "Green", "Red"]
    assert [t.kind for t in found.tables] == ["actions", "progress"]


def test_a_shortened_action_is_known_by_its_number() -> None:
    found = read(
        "No | Task | Update \n A1 | Clear pond | Half clear \n A2 | Boat house roof | Roof on \n A3 | Bird guide | x"
    )
    assert values(found, "progress") == ["Half clear", "Roof on", "x"]


def test_the_same_numbers_over_other_words_are_other_actions() -> None:
    found = read(
        "Ref | Action | Lead | By when | Progress \n A1 | Buy six canoes | Bob | May 2012 | Bought \n A2 | Train crews | Eve | June 2012 | x"
    )
    assert len(found.rows) == 5


def test_a_plan_printed_again_with_its_progress_adds_no_record() -> None:
    lines = PLAN.strip().splitlines()
    again = "\n".join(
        f"{line} | {extra}" for line, extra in zip(lines, ["Progress", "Half clear", "", "Sent"], strict=True)
    )
    found = read(again)
    assert values(found, "progress") == ["Half clear", "", "Sent"]


def test_a_plan_printed_again_with_one_action_more_adds_that_action() -> None:
    found = read(f"{PLAN}A4 | Mend the jetty | Works Team | August 2011")
    assert values(found, "action") == [*values(read(PLAN), "action"), "Mend the jetty"]
    assert len(found.rows) == 4


def test_the_same_words_under_other_numbers_of_a_plan_are_other_actions() -> None:
    found = read(PLAN.replace("A1", "B1").replace("A2", "B2").replace("A3", "B3"))
    assert len(found.rows) == 6


def test_the_same_actions_of_somebody_else_are_records_of_their_own() -> None:
    found = read(PLAN.replace("Park Ranger", "Eve Orr").replace("Works Team", "Bob Ray").replace("Ann Lee", "Sue Fox"))
    assert len(found.rows) == 6


def test_a_plan_printed_again_fills_what_was_blank() -> None:
    lines = PLAN.strip().splitlines()
    again = "\n".join(
        f"{line} | {extra}" for line, extra in zip(lines, ["Resources", "£500", "£90", "Nil"], strict=True)
    )
    assert values(read(again), "resources") == ["£500", "£90", "Nil"]


def test_the_latest_status_counts_and_progress_adds_up() -> None:
    first = table("Ref | Progress | RAG \n A1 | Begun | Red \n A2 | Begun | Red \n A3 | Begun | Red", 2)
    last = table("Ref | Progress | RAG \n A1 | Half | Amber \n A2 | Begun | \n A3 | Done | Green", 3)
    found = extract_plan(document(table(PLAN, 1), heading("Quarter 1"), first, heading("Quarter 2"), last))
    assert values(found, "progress") == ["Begun\nHalf", "Begun", "Begun\nDone"]
    assert values(found, "status") == ["Amber", "Red", "Green"]


def test_a_row_that_speaks_of_no_known_action_is_told() -> None:
    found = read("Ref | Progress \n A1 | Half clear \n A2 | Roof on \n A9 | Jetty sunk")
    assert [(n.code, "A9" in n.message) for n in found.notices if n.severity == "warning"] == [
        ("progress_unmatched", True)
    ]


def test_progress_without_a_plan_before_it_is_a_table_of_actions() -> None:
    alone = table("Action | Lead | Progress \n Clear the pond | Ranger | Half clear \n Mend the roof | Ann Lee | Done")
    assert [str(r.get("progress")) for r in extract_plan(document(alone)).rows] == ["Half clear", "Done"]


def test_a_column_that_holds_the_numbers_of_actions_names_them_whatever_its_header() -> None:
    found = read(
        "Task number | Position at 30 June | BRAG \n A1 | Half clear | Amber \n A2 | Roof on | Green \n A3 | | Red"
    )
    assert values(found, "progress") == ["Half clear", "Roof on", ""]


def test_a_report_of_some_actions_with_new_dates_adds_no_record() -> None:
    found = read(
        "Ref | Action | Reason for delay | Revised date \n A2 | Rebuild the boat house roof | Frost | May 2012"
    )
    assert values(found, "timescale_text") == ["May 2011", "June 2011", "July 2011"]


def test_a_new_row_that_names_neither_who_nor_when_is_told_beside_one_that_is_taken() -> None:
    found = read(f"{PLAN}A4 | Mend the jetty | Works Team | August 2011 \n A5 | Paint the kiosk | |")
    assert values(found, "ref") == ["A1", "A2", "A3", "A4"]
    assert [n.message for n in found.notices if n.code == "progress_unmatched"] == [
        "Table 2 reports progress of an action the plan does not list: Paint the kiosk A5"
    ]


def test_another_time_in_a_second_printing_is_noted_and_does_not_take_the_place_of_the_first() -> None:
    found = read(PLAN.replace("June 2011", "December 2012"))
    assert values(found, "timescale_text") == ["May 2011", "June 2011", "July 2011"]
    assert [[d.code for d in row.doubts] for row in found.rows] == [[], ["listed_otherwise"], []]
    assert "“December 2012”" in found.rows[1].doubts[0].message


def test_a_reworded_action_among_many_is_known_again() -> None:
    lines = [f"Plant {n} oak trees on the green beside lane {n} | Ranger {n} | May 2011" for n in range(300)]
    plan = "Action | Lead | By when\n" + "\n".join(lines)
    found = read(
        "Action | Progress\n" + "\n".join(f"Plant {n} oak trees on the green, lane {n} | {n} done" for n in range(300)),
        plan,
    )
    assert values(found, "progress") == [f"{n} done" for n in range(300)]
