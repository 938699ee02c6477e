"""Tables that lost their cells on the way to text: said, and nothing taken from them."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from extract.plan_record import PlanRecord
from extract.vocabulary import header_words
from ingest.number_blocks import number_blocks
from ingest.text.read import read_text

ACTIONS = (
    "Recruit three further wardens to the northern parks",
    "Publish a joint protocol on lost keys",
    "Train all gardeners in first aid",
    "Review the opening hours with partner agencies",
)
LEADS = ("Head of Parks", "Keys Manager", "Training Adviser", "Assistant Director, Leisure")
TIMES = ("March 2008", "June 2008", "Ongoing", "September 2008")

BY_COLUMN = "\n".join(("Action", "Lead", "Timescale", *ACTIONS, *LEADS, *TIMES))
FUSED = """\
Action Lead By when
Recruit three further Head of Parks March 2008
wardens to the
northern parks
Publish a joint protocol Keys Manager June 2008
on lost keys
"""


def plan_of(text: str) -> PlanRecord:
    return extract_plan(number_blocks(read_text(f"Leeds Parks Plan\n\n{text}\n".encode(), header_words())))


@pytest.mark.parametrize("text", [BY_COLUMN, FUSED], ids=["column by column", "lines fused"])
def test_a_table_without_its_cells_is_named_and_gives_no_action(text: str) -> None:
    plan = plan_of(text)
    assert not [row for row in plan.rows if row.kind != "commitment"]
    (table,) = plan.tables
    assert (table.kind, table.row_count, table.confidence) == ("actions", 0, 0.0)
    assert table.header[0] == "Action"
    assert "cannot be told apart into cells" in (table.message or "")
    assert [n.code for n in plan.notices] == ["cells_not_paired"]


def test_a_table_with_its_cells_is_no_lost_one() -> None:
    rows = zip(ACTIONS, LEADS, TIMES, strict=True)
    plan = plan_of("\n".join("\t".join(row) for row in (("Action", "Lead", "Timescale"), *rows)))
    assert len(plan.rows) == 4
    assert not plan.notices


@pytest.mark.parametrize(
    "text",
    [
        "Contents\n\nAims\n\nObjectives\n\nActions\n\nResources\n\nMonitoring\n\nThe plan was agreed by all partners.",
        "The action plan names a lead and a timescale for each step.\n\nIt was agreed in May.\n\nIt runs for a year.\n\nEnd.",
        "Action: Train all gardeners\nLead: Head of Parks\nTimescale: March 2008\n\nAction: Mend the gate\nLead: Keys Manager",
    ],
    ids=["contents", "a sentence", "labelled blocks"],
)
def test_labels_that_head_no_columns_raise_no_alarm(text: str) -> None:
    assert not [n for n in plan_of(text).notices if n.code == "cells_not_paired"]
