"""Registers of risks: which column says what is done, and that scores say nothing of it."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from tests.grids import document, table


def mitigations(drawing: str) -> list[dict[str, str]]:
    rows = extract_plan(document(table(drawing))).rows
    return [{f.role: str(f.text) for f in row.fields} for row in rows if row.kind == "mitigation"]


@pytest.mark.parametrize(
    ("header", "action"),
    [
        ("Risk | Likelihood | Impact | Existing controls", 3),
        ("Risk | Existing controls | Residual score | Further action needed", 3),
        ("Risk | Current mitigation | L | Planned actions", 3),
        ("Threat | Severity (1-5) | Gross rating | Treatment", 3),
        ("What could go wrong | Likelihood | Score | What we will do about it", 3),
        ("Risk | Inherent impact | How will this be managed? | Target score", 2),
        ("Barrier | Contingency | Solution | Rating", 2),
    ],
)
def test_the_column_of_what_is_still_to_be_done_is_the_action(header: str, action: int) -> None:
    cells = ["Roof leaks", "4", "Low", "3"]
    cells[action] = "Mend the tiles"
    (found,) = mitigations(f"{header} \n {' | '.join(cells)}")
    assert found == {"risk": "Roof leaks", "action": "Mend the tiles"}


def test_a_risk_and_its_answer_alone_are_a_register() -> None:
    found = mitigations("Risks | How they will be managed \n Roof leaks | Mend the tiles \n Frost | Lag the pipes")
    assert [f["action"] for f in found] == ["Mend the tiles", "Lag the pipes"]


def test_a_risk_merged_over_several_mitigations_stands_over_each() -> None:
    drawing = "Risk | Mitigation | Owner | Review \n Roof leaks | Mend the tiles | Ann Lee | May 2010 \n ^ | Clear gutters | Bob Ray | June 2010"
    assert mitigations(drawing) == [
        {"risk": "Roof leaks", "action": "Mend the tiles", "lead_text": "Ann Lee", "timescale_text": "May 2010"},
        {"risk": "Roof leaks", "action": "Clear gutters", "lead_text": "Bob Ray", "timescale_text": "June 2010"},
    ]


def test_a_plan_of_actions_may_note_a_risk_and_an_impact() -> None:
    drawing = "Action | Lead | By when | Risk | Impact \n Mend the tiles | Ann Lee | May 2010 | Frost | Dry rooms"
    (row,) = extract_plan(document(table(drawing))).rows
    assert row.kind == "action"
    assert str(row.get("outcome")) == "Dry rooms"


def test_a_description_beside_a_number_of_the_risk_is_the_risk() -> None:
    drawing = "Risk ID | Date raised | Description | Impact | Mitigation plan | Owner \n 1 | 2 May 2010 | Roof leaks | 4 | Mend the tiles | Ann Lee"
    assert mitigations(drawing) == [
        {"ref": "1", "risk": "Roof leaks", "action": "Mend the tiles", "lead_text": "Ann Lee"}
    ]


def test_a_blank_below_a_risk_is_the_same_risk() -> None:
    drawing = "Risk | Mitigation | Owner \n Roof leaks | Mend the tiles | Ann Lee \n | Clear the gutters | Bob Ray"
    assert [f["risk"] for f in mitigations(drawing)] == ["Roof leaks", "Roof leaks"]
