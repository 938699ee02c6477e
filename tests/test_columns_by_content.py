"""Columns nothing names are told by what they hold, where that is plain; where it is not, nothing is invented."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from extract.plan_record import PlanRecord
from tests.grids import document, heading, table

PLAIN = """
1.1 | Review the winter rota | Head of Highways | March 2009
1.2 | Publish a code of practice | Ann Lee | By June 2009
1.3 | Train all front-line staff | Policy Team | Ongoing
"""


def plan(drawing: str) -> PlanRecord:
    return extract_plan(document(heading("Action plan"), table(drawing)))


def records(drawing: str) -> list[dict[str, str]]:
    return [{f.role: str(f.text) for f in row.fields} for row in plan(drawing).rows]


def test_things_to_do_who_and_when_are_told_without_a_header() -> None:
    assert records(PLAIN)[1] == {
        "ref": "1.2",
        "action": "Publish a code of practice",
        "lead_text": "Ann Lee",
        "timescale_text": "By June 2009",
    }
    assert len(records(PLAIN)) == 3


def test_the_order_of_the_columns_does_not_matter() -> None:
    swapped = "\n".join(" | ".join(reversed(line.split(" | "))) for line in PLAIN.strip().splitlines())
    assert [r["action"] for r in records(swapped)] == [r["action"] for r in records(PLAIN)]


def test_a_column_that_says_nothing_plain_is_kept_as_extra() -> None:
    drawing = "\n".join(f"{line} | Fewer complaints" for line in PLAIN.strip().splitlines())
    found = plan(drawing).rows
    assert [[str(e.text) for e in row.extra] for row in found] == [["Fewer complaints"]] * 3


def test_labels_nobody_knows_stay_labels_and_are_no_record() -> None:
    found = plan(f"Lfd | Massnahme | Wer macht es | Bis\n{PLAIN.strip()}")
    assert len(found.rows) == 3
    assert found.tables[0].header == ("Lfd", "Massnahme", "Wer macht es", "Bis")


def test_the_table_says_how_its_columns_were_told() -> None:
    found = plan(PLAIN)
    assert [n.code for n in found.notices] == ["columns_by_content"]
    assert "things to do" in found.tables[0].columns[1].reason
    assert found.rows[0].certainty < 1


def test_section_rows_stand_over_the_rows_below_them() -> None:
    first, *others = PLAIN.strip().splitlines()
    found = records("\n".join([first, "Safer roads | > | > | >", *others]))
    assert [r.get("theme") for r in found] == [None, "Safer roads", "Safer roads"]


@pytest.mark.parametrize(
    "drawing",
    [
        "Ann Lee | Head of Housing | Policy Team \n Bob Cole | Manager | Highways \n Cy Dent | Officer | Legal Team",
        "4 June 2008 | Ann Lee | Draft sent out. \n 5 June 2008 | Bob Cole | Met staff. \n 6 June | Cy Dent | Closed.",
        "Policy Team | the winter rota | £500 \n Highways | a desk | £600 \n Legal Team | a survey | £700",
        "2.00 pm | Review the rota | Ann Lee \n 3.00 pm | Agree the plan | Bob Cole \n 4.00 pm | Set a date | Cy Dent",
        "Review the rota | Agree the plan | Ann Lee | May 2009 \n Set up a desk | Run a survey | Bob Cole | June 2009"
        " \n Train staff | Write a plan | Cy Dent | July 2009",
        "May 2008 | Policy Team | Survey sent out \n June 2008 | Ann Lee | Draft went to members"
        " \n July 2008 | Head of Housing | Report published",
        "Review the rota | Ann Lee | May 2009",
    ],
    ids=["people", "history", "grants", "agenda", "two columns of actions", "what became of drafts", "a single row"],
)
def test_what_is_not_plain_gives_no_record(drawing: str) -> None:
    assert records(drawing) == []
