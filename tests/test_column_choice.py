"""Which of several columns states the action, the recommendation or the time, where more than one may."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from extract.plan_record import PlanRecord
from tests.grids import document, heading, table

TITLE = heading("Leeds Parks Action Plan")


def plan_of(drawing: str) -> PlanRecord:
    return extract_plan(document(TITLE, table(drawing)))


def records(drawing: str) -> list[dict[str, str]]:
    return [{f.role: str(f.text) for f in row.fields} for row in plan_of(drawing).rows]


@pytest.mark.parametrize("label", ["Tasks", "Action", "Key tasks"])
def test_an_improvement_beside_an_action_is_what_the_action_serves(label: str) -> None:
    (one,) = records(f"Improvement | {label} | Lead | By when\nMore visits | Open on Sundays | Ann Lee | May 2009")
    assert (one["objective"], one["action"]) == ("More visits", "Open on Sundays")


def test_what_stands_beside_how_is_what_the_action_serves() -> None:
    (one,) = records("What | How | Who | When\nMore visits | Open on Sundays | Ann Lee | May 2009")
    assert (one["objective"], one["action"]) == ("More visits", "Open on Sundays")


def test_the_longest_prose_is_the_action_where_nothing_is_called_one() -> None:
    drawing = "Scheme | Description of works | District | Responsible | Programmed\n"
    drawing += "Botcherby | Build a crossing and widen the path to the school | Carlisle | Ann Lee | 2012/13\n"
    drawing += "Market Street | Make the street one way with a lane for cycles | Eden | Bob Cole | 2013/14\n"
    assert [r["action"] for r in records(drawing)] == [
        "Build a crossing and widen the path to the school",
        "Make the street one way with a lane for cycles",
    ]


def test_a_plan_that_answers_findings_is_no_register_of_risks() -> None:
    drawing = "No | Finding | Risk | Recommendation | Management response | Responsible officer | Date\n"
    drawing += "1 | Forms lack a name | Fraud | Sign all forms | Agreed. Forms will be sent back | Payroll Manager | May 2012\n"
    (one,) = records(drawing)
    assert (one["recommendation"], one["action"]) == ("Sign all forms", "Agreed. Forms will be sent back")
    assert [t.kind for t in plan_of(drawing).tables] == ["actions"]


def test_marks_of_a_scale_number_no_rows() -> None:
    drawing = "Issue | What needs to be done | Who | By when | Priority\n"
    drawing += "Litter | Buy ten bins | Ann Lee | May 2009 | H\nDogs | Put up signs | Bob Cole | June 2009 | M\n"
    drawing += "Paths | Mend the path | Ann Lee | July 2009 | H\nTrees | Plant oaks | Bob Cole | May 2010 | H\n"
    assert not any("ref" in record for record in records(drawing))


def test_a_year_to_aim_at_is_a_time() -> None:
    (one,) = records("Ref | Action | Lead | Target year\n1 | Count the bats | Ann Lee | 1999")
    assert one["timescale_text"] == "1999"


def test_a_second_label_of_a_shared_field_ends_no_card() -> None:
    drawing = "What we will do | Mend the gate\nWho will lead | Ann Lee\nSupported by | Bob Cole\nBy when | May 2009\n"
    (one,) = records(drawing + "How we will know | The gate is mended")
    assert (one["lead_text"], one["timescale_text"], one["outcome"]) == (
        "Ann Lee\nBob Cole",
        "May 2009",
        "The gate is mended",
    )


def test_a_sign_of_money_says_what_a_column_is() -> None:
    (one,) = records("Action | Lead | By when | NRF £\nMend the gate | Ann Lee | May 2009 | 84,000")
    assert one["resources"] == "84,000"


def test_codes_before_all_actions_of_a_table_are_their_numbers() -> None:
    drawing = "Proposed action | Lead | By when\nA1 Signpost paths | Ann Lee | May 2009\n"
    drawing += "A2 Replace stiles | Bob Cole | June 2009\nB1 Mow verges | Ann Lee | July 2009"
    assert [(r["ref"], r["action"]) for r in records(drawing)][2] == ("B1", "Mow verges")


def test_one_road_among_actions_is_no_number() -> None:
    drawing = "Action | Lead | By when\nA38 Signs to be cleaned | Ann Lee | May 2009\n"
    drawing += "Replace stiles | Bob Cole | June 2009\nMow verges | Ann Lee | July 2009"
    assert not any("ref" in r for r in records(drawing))


def test_a_measure_with_who_and_when_is_what_is_to_be_done() -> None:
    drawing = "Measure | Lead | Due\nFit new lamps in all car parks | Ann Lee | May 2009\n"
    drawing += "Draught-proof the doors of schools | Bob Cole | June 2009"
    assert records(drawing)[0]["action"] == "Fit new lamps in all car parks"


def test_a_column_of_codes_is_no_action_whatever_it_is_called() -> None:
    drawing = "Action point | Description | Contact officer | Programme\n"
    drawing += "L1 | Survey all the paths of the parish | Ann Lee | October 1999\n"
    drawing += (
        "L2 | Clear the paths of the parish | Bob Cole | May 2000\nL3 | Mend the stiles again | Ann Lee | June 2000"
    )
    one = records(drawing)[0]
    assert (one["ref"], one["action"], one["timescale_text"]) == (
        "L1",
        "Survey all the paths of the parish",
        "October 1999",
    )


def test_a_countermeasure_mitigates_a_risk() -> None:
    drawing = "ID | Description of risk | Impact | Score | Countermeasure | Risk owner | Review\n"
    drawing += "R1 | Staff leave before the end | 4 | 12 | Agree a plan for cover | Ann Lee | May 2009"
    (row,) = plan_of(drawing).rows
    assert (row.kind, str(row.get("risk"))) == ("mitigation", "Staff leave before the end")


def test_a_row_without_a_word_in_any_known_column_is_no_record() -> None:
    drawing = "Agenda item and discussion | Action | Who | When\n1. The Chair welcomed members. | | |\n"
    drawing += "2. Bins were discussed. | Buy bins | Ann Lee | May 2009"
    assert [r["action"] for r in records(drawing)] == ["Buy bins"]


@pytest.mark.parametrize(("label", "field"), [("Status", "status"), ("Position", "progress")])
def test_a_status_beside_its_label_is_a_value_of_a_turned_table(label: str, field: str) -> None:
    drawing = "Action | Mend the gate | Paint the door\nOfficer responsible | Ann Lee | Bob Cole\n"
    drawing += f"Deadline | May 2009 | June 2009\n{label} | Complete | On track"
    assert [(r["action"], r[field]) for r in records(drawing)] == [
        ("Mend the gate", "Complete"),
        ("Paint the door", "On track"),
    ]


def test_a_time_to_be_done_by_is_no_status() -> None:
    drawing = "Recommendation | What Leeds will do | Who will see it through | To be done by\n"
    (one,) = records(drawing + "Check files | Audit ten files a month | Ann Lee | May 2009")
    assert (one["action"], one["timescale_text"]) == ("Audit ten files a month", "May 2009")


def test_fields_over_the_header_of_a_small_table_make_no_card() -> None:
    drawing = """
        Objective | Safer streets | > | >
        Accountable officer | Ann Lee | > | >
        What we will do | Who | When | Success will be
        Light the underpass | Bob Cole | May 2010 | Fewer falls
    """
    (row,) = records(drawing)
    assert (row["objective"], row["action"]) == ("Safer streets", "Light the underpass")


def test_numbers_before_several_lines_of_a_cell_number_its_steps() -> None:
    one, two = records(
        "Action | Lead | When\n2.1 Fix the roof / 2.2 Mend the doors | Ann | May\n2.3 Oil gates | Bob | June"
    )
    assert "ref" not in one
    assert one["action"] == "2.1 Fix the roof\n2.2 Mend the doors"
    assert (two["ref"], two["action"]) == ("2.3", "Oil gates")


def test_a_line_in_the_cell_of_an_action_may_say_who_and_when() -> None:
    drawing = "Action and lead | Deadline | Progress\nMow verges / Lead: Ann Lee | May 2009 | Half done\nSow meadows / Responsible officer: Bob Cole | June 2009 | Begun"
    one, two = records(drawing)
    assert (one["action"], one["lead_text"], one["timescale_text"]) == ("Mow verges", "Ann Lee", "May 2009")
    assert (two["action"], two["lead_text"]) == ("Sow meadows", "Bob Cole")


def test_a_line_in_the_cell_of_an_action_is_no_lead_beside_a_column_of_leads() -> None:
    (one,) = records("Action | Lead | Deadline\nMow verges / Lead: contractors | Ann Lee | May 2009")
    assert (one["action"], one["lead_text"]) == ("Mow verges\nLead: contractors", "Ann Lee")
