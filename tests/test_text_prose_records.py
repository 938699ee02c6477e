"""Records in prose as whole text files show them: labels alone on a line, dots, brackets, agreed items."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from extract.vocabulary import header_words
from ingest.number_blocks import number_blocks
from ingest.text.read import read_text


def records(text: str) -> list[dict[str, str]]:
    """The fields of each record of a text file, commitments aside."""
    plan = extract_plan(number_blocks(read_text(text.encode(), header_words())))
    return [{f.role: str(f.text) for f in row.fields} for row in plan.rows if row.kind != "commitment"]


LABELS_ALONE = """\
Powys Learning Plan

Recommendation 1: Improve training

Action
Train all governors in the use of data

Responsible officer
Governor Support Officer

Completion date
Spring term 2011

Action
Link advisers to every school

Responsible officer

Sian Bevan

Completion date
July 2011
"""


def test_labels_may_stand_alone_over_what_they_label() -> None:
    one, two = records(LABELS_ALONE)
    assert (one["action"], one["lead_text"], one["timescale_text"]) == (
        "Train all governors in the use of data",
        "Governor Support Officer",
        "Spring term 2011",
    )
    assert (two["lead_text"], two["timescale_text"]) == ("Sian Bevan", "July 2011")
    assert one["theme" if "theme" in one else "recommendation"]


def test_an_unanswered_label_takes_no_heading_for_its_answer() -> None:
    text = "Parks Plan\n\nAction: Mend the gate\nLead: Ann Lee\nMeasure:\n\nPLAYGROUNDS\n\nAction: Paint swings\nLead: Bob Cole\n"
    one, two = records(text)
    assert "outcome" not in one
    assert two["theme"] == "PLAYGROUNDS"


def test_dots_may_lead_from_a_label_to_its_text() -> None:
    text = "Tree Plan\n\nAction A1 ....... Count the oaks\n  * Owner ............ Tree Officer\n  * Due .............. May 2012\n"
    (one,) = records(text)
    assert (one["ref"], one["action"], one["lead_text"], one["timescale_text"]) == (
        "A1",
        "Count the oaks",
        "Tree Officer",
        "May 2012",
    )


@pytest.mark.parametrize(
    "bracket",
    [
        "[Lead officer – Works Manager. Target date: October 2000]",
        "(Lead: Works Manager; by October 2000)",
        "(Lead: Works Manager, October 2000)",
        "(Lead - Works Manager | October 2000)",
    ],
)
def test_a_closing_bracket_says_who_and_when_in_many_ways(bracket: str) -> None:
    (one,) = records(f"Town Plan\n\n2.1 Bring the market hall back into use. {bracket}\n")
    assert one["lead_text"] == "Works Manager"
    assert one["timescale_text"].endswith("October 2000")


AGREED = """\
Penmoor Town Plan

The steering group has agreed these actions:

- Head of Parks to mend the gate by June 2009
- Market Officer to seek stewards for the fair
"""


def test_items_that_name_who_is_to_do_what_are_records() -> None:
    one, two = records(AGREED)
    assert (one["lead_text"], one["timescale_text"]) == ("Head of Parks", "by June 2009")
    assert two["lead_text"] == "Market Officer"
    assert "timescale_text" not in two


def test_an_action_point_of_minutes_says_who_by_itself() -> None:
    (one,) = records("Minutes\n\nThe map was shown.\nACTION: Ann Lee to send the map round by 2 June 2009.\n")
    assert (one["lead_text"], one["timescale_text"]) == ("Ann Lee", "by 2 June 2009")


@pytest.mark.parametrize(
    "items",
    [
        "- The council plans to publish the list\n- Members asked to review the map\n",
        "- Access to services\n- Links to other plans\n",
        "- Residents who wish to attend\n- What we want to achieve\n",
    ],
)
def test_items_that_bind_nobody_are_no_records(items: str) -> None:
    assert not records(f"Town Plan\n\nNotes\n\n{items}")


def test_a_numbered_project_is_an_action_and_a_line_below_it_is_kept() -> None:
    text = "Town Plan\n\nProject 1: Mend the gate of the park\nIt has been broken for years.\nLead: Works Manager\nTimescale: 2004\n"
    plan = extract_plan(number_blocks(read_text(text.encode(), header_words())))
    (row,) = plan.rows
    assert (str(row.get("ref")), str(row.get("action"))) == ("1", "Mend the gate of the park")
    assert [str(cell.text) for cell in row.extra] == ["It has been broken for years."]


def test_a_contact_below_the_last_line_of_a_report_leads_nothing() -> None:
    text = (
        "School Transport Report\n\n7 Members are asked to note the report.\n\nContact: Paul Rigg Tel: 0191 496 0139\n"
    )
    assert not records(text)


def test_an_answer_to_a_recommendation_is_no_action() -> None:
    blocks = (
        "Recommendation {0}: That bins be mended in ward {0}.\nResponse: {1}\n"
        "Agreed action: Order lids for ward {0}.\nResponsible officer: Ann Lee\nBy when: May 2011\n"
    )
    answers = ("Agreed", "Accepted in part", "Agreed in principle")
    found = records("Bins Review\n\n" + "\n".join(blocks.format(n, a) for n, a in enumerate(answers, 1)))
    assert [r["action"] for r in found] == [f"Order lids for ward {n}." for n in (1, 2, 3)]
    assert [r["recommendation"] for r in found] == [f"That bins be mended in ward {n}." for n in (1, 2, 3)]


def test_numbered_actions_over_labels_that_stand_alone_are_records() -> None:
    card = "Action 2.{}\n\nMend the lamps of street {}.\n\nLead officer\n\nAnn Lee\n\nBy when\n\nMay 2011\n\nProgress\n\n{}\n"
    found = records("Lamps Plan\n\n" + "\n".join(card.format(n, n, p) for n, p in ((1, "On track"), (2, "Half done"))))
    assert [(r["ref"], r["action"], r["progress"]) for r in found] == [
        ("2.1", "Mend the lamps of street 1.", "On track"),
        ("2.2", "Mend the lamps of street 2.", "Half done"),
    ]


def test_behind_the_lead_a_bare_by_says_when() -> None:
    (one,) = records("Bees Plan\n\n1.1 Sow meadows in all parks (Lead: Wildlife Trust; by: every spring)\n")
    assert (one["lead_text"], one["timescale_text"]) == ("Wildlife Trust", "every spring")
