"""Rows that answer a recommendation by refusing it are no actions, and are told."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from extract.plan_record import PlanRecord
from tests.grids import document, table

HEADER = "No | Recommendation | Accepted? | Action | Lead | By when"
DONE = "1 | Buy a boat | Yes | Buy a rowing boat | Harbour Master | May 2010"
LAST = "3 | Paint the pier | Yes | Paint the pier white | Works Team | June 2010"


def read(row: str) -> PlanRecord:
    return extract_plan(document(table("\n".join((HEADER, DONE, row, LAST)))))


@pytest.mark.parametrize(
    "row",
    [
        "2 | Close the slip | No | Not accepted | | ",
        "2 | Close the slip | No | | | ",
        "2 | Close the slip | Rejected | N/A | n/a | n/a",
        "2 | Close the slip | | No action required. | None | ",
    ],
)
def test_a_refused_recommendation_is_no_action_and_is_told(row: str) -> None:
    found = read(row)
    assert [(r.row, str(r.get("action"))) for r in found.rows] == [
        (1, "Buy a rowing boat"),
        (3, "Paint the pier white"),
    ]
    assert [("Close the slip" in n.message) for n in found.notices if n.code == "action_refused"] == [True]


@pytest.mark.parametrize(
    "row",
    [
        "2 | Close the slip | No | Not accepted, but the slip will be fenced | Harbour Master | July 2010",
        "2 | Close the slip | No | Not accepted at present: the slip is used each day | | ",
        "2 | Close the slip | Yes | | | ",
        "2 | Close the slip | No | Fence the slip instead | | ",
        "2 | Close the slip | In part | Decline new moorings at the slip | Harbour Master | ",
    ],
)
def test_an_answer_that_binds_somebody_or_does_something_is_an_action(row: str) -> None:
    found = read(row)
    assert len(found.rows) == 3
    assert not [n for n in found.notices if n.code == "action_refused"]
