"""Records outside tables: labelled blocks, numbered lines, sentences that bind, and what is none of these."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from extract.plan_record import ActionRow
from tests.grids import document, heading, paragraph, table


def rows(*lines: str) -> tuple[ActionRow, ...]:
    return extract_plan(document(*(heading(x[2:]) if x.startswith("# ") else paragraph(x) for x in lines))).rows


def fields(row: ActionRow) -> dict[str, str]:
    return {f.role: str(f.text) for f in row.fields}


TITLE = "# Walsall Housing Plan"


def test_labelled_lines_are_a_record_until_a_label_comes_again() -> None:
    found = rows(TITLE, "Action: Fix roofs", "Lead: Ann Lee", "By when: May 2009", "Action: Mend doors", "Lead: Bob")
    assert [fields(r) for r in found] == [
        {"action": "Fix roofs", "lead_text": "Ann Lee", "timescale_text": "May 2009"},
        {"action": "Mend doors", "lead_text": "Bob"},
    ]
    assert [r.kind for r in found] == ["action", "action"]


def test_labels_in_one_paragraph_are_a_record() -> None:
    (found,) = rows(TITLE, "Action: Fix roofs. Lead: Ann Lee. Timescale: May 2009")
    assert fields(found) == {"action": "Fix roofs.", "lead_text": "Ann Lee.", "timescale_text": "May 2009"}


def test_a_label_may_stand_over_its_text() -> None:
    (found,) = rows(TITLE, "Action:", "Fix roofs", "Lead: Ann Lee")
    assert fields(found)["action"] == "Fix roofs"


def test_the_heading_over_a_labelled_block_is_its_context() -> None:
    (found,) = rows(TITLE, "# Priority 1: Repairs", "Action: Fix roofs", "Lead: Ann Lee")
    assert fields(found)["priority"] == "Priority 1: Repairs"


def test_an_action_nobody_is_bound_to_is_no_record() -> None:
    assert rows(TITLE, "Action: the film", "Colour: blue") == ()


def test_a_numbered_line_with_lead_and_time_is_a_record() -> None:
    (found,) = rows(TITLE, "2.1 Hold a tenants' forum (Lead: Tenant Manager; by June 2009)")
    assert fields(found) == {
        "ref": "2.1",
        "action": "Hold a tenants' forum",
        "lead_text": "Tenant Manager",
        "timescale_text": "by June 2009",
    }


def test_a_numbered_line_without_a_lead_is_none() -> None:
    assert rows(TITLE, "2.1 Hold a tenants' forum (see appendix 2)") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The family support strategy will be completed by the end of December.",
        "The Panel requested a further update in six months' time.",
        "The policy is going to be approved by the Board on 16 May 2016.",
        "It was agreed that the group would receive a report in March.",
        "RESOLVED: that the Treasurer write to the bank before May 2011.",
        "(2) That the Head of Parks provide a map of benches by 1 May 2011.",
        "Seaside Ferries has agreed to berth two boats by May 2011.",
        "Miss Orme promised to bring the plans to the June meeting.",
        "By the end of 2012 we will have repainted every bandstand.",
        "The bridge is to be re-decked in March 2012.",
        "It was AGREED that: (i) the report be noted; (ii) the Clerk write to all by May.",
        "This year we will reline the lock by October 2012.",
        "Work on the locks will finish by the end of August 2012.",
        "The Board is committed to opening two new locks by May 2012.",
        "By the end of May 2012 every lock will have a keeper.",
    ],
)
def test_a_binding_sentence_is_a_candidate(sentence: str) -> None:
    (found,) = rows(TITLE, f"The panel met in the hall. {sentence} Then they went home.")
    assert found.kind == "commitment"
    assert str(found.get("action")) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The panel discussed the strategy at great length.",
        "Costs may be higher in 2010 than anybody thought before.",
        "Who will be asked about this matter before May 2009?",
        "It will be.",
        "Members asked whether the baths would open in May 2010.",
        "If money is found the baths will open in May 2010.",
        "The matter will be discussed at the meeting in May 2010.",
        "We aim to open the baths by the end of May 2010.",
        "Demand for plots will increase by 5% by 2012.",
        "The number of plots will be 150 by the year 2012.",
        "“Baths must be heated by May 2010”, said the trade body.",
        "The Government will publish its plans in May 2010.",
        "Licensees will be required to renew in May 2010.",
        "It was agreed that sales in May 2010 had been poor.",
        "By the end of May 2012 the town will have a population of a million.",
        "The Board agreed to note the accounts to May 2011.",
        "The Board agreed to the closure of the quay in May 2011.",
        "We will know the answer by the end of May 2012.",
        "Half of the locks would be built by May 2012 under option B.",
        "The paper proposes that locks will be closed in May 2012.",
        "(c) That the Clerk be authorised to lease the lock until May 2020.",
        "Concern was expressed that the lock would be closed until May.",
        "The next meeting will be held on 4 May 2010 at noon.",
    ],
)
def test_other_sentences_bind_nobody(sentence: str) -> None:
    assert rows(TITLE, sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("It was agreed that the Parks Manager would write to all users by May.", "Parks Manager"),
        ("Cllr Amos undertook to write to the owner before the June meeting.", "Cllr Amos"),
        ("The Transport Board has committed to publish a map in May 2010.", "Transport Board"),
        ("The Treasurer was asked to report on fees by 4 June 2010.", "Treasurer"),
        ("The report will be sent out in May 2010 by the Transport Manager.", "Transport Manager"),
        ("The old baths will be repaired by May 2010.", ""),
        ("We will repair forty roofs by March 2010, the Manager said.", ""),
    ],
)
def test_whoever_a_sentence_binds_by_name_is_its_lead(sentence: str, lead: str) -> None:
    (found,) = rows(TITLE, sentence)
    assert str(found.get("lead_text")) == lead


def test_a_heading_or_a_cell_is_no_commitment() -> None:
    record = extract_plan(
        document(heading("What will be done by May 2009"), table("A | B \n It will be done by May | x"))
    )
    assert record.rows == ()


def test_targets_are_read_with_the_period_over_their_column() -> None:
    drawing = """
    NI No. 68 | NI Title: Referrals | |
    Baseline (Year & Source) | Targets | |
     | Yr 1 - 2008/9 | Yr 2 - 2009/10 | Yr 3 - 2010/11
    2007/8 79% (returns) | 79% | | 85%
    """
    targets = extract_plan(document(table(drawing))).targets
    assert [(str(t.indicator), str(t.period), str(t.value), t.is_baseline) for t in targets] == [
        ("NI No. 68\nNI Title: Referrals", "", "2007/8 79% (returns)", True),
        ("NI No. 68\nNI Title: Referrals", "2008/9", "79%", False),
        ("NI No. 68\nNI Title: Referrals", "2010/11", "85%", False),
    ]


def test_targets_of_one_indicator_a_row() -> None:
    drawing = "Indicator | Baseline 2007/08 | 2008/09 | 2009/10 \n NI 56 Obesity | 18.1% | 17.9% | 17.5% \n NI 112 Births | 40 | 38 | "
    targets = extract_plan(document(table(drawing))).targets
    assert [(str(t.indicator)[:6], str(t.period), str(t.value), t.is_baseline) for t in targets] == [
        ("NI 56 ", "2007/08", "18.1%", True),
        ("NI 56 ", "2008/09", "17.9%", False),
        ("NI 56 ", "2009/10", "17.5%", False),
        ("NI 112", "2007/08", "40", True),
        ("NI 112", "2008/09", "38", False),
    ]


def test_a_blank_table_of_targets_gives_none_and_says_so() -> None:
    drawing = "Locality | Baseline (Year) | Targets | | \n | | 2008/9 | 2009/10 | 2010/11 \n Stoneshire | | | | "
    record = extract_plan(document(table(drawing)))
    assert record.targets == ()
    assert record.tables[0].kind == "targets"
    assert "blank" in (record.tables[0].message or "")


def test_who_and_when_may_follow_in_the_line() -> None:
    (found,) = rows(TITLE, "* Ban smoking in playgrounds | Lead: Parks Manager | By: September 2012")
    assert fields(found) == {
        "action": "Ban smoking in playgrounds",
        "lead_text": "Parks Manager",
        "timescale_text": "September 2012",
    }


def test_who_and_when_may_follow_on_the_next_line() -> None:
    (found,) = rows(TITLE, "2.1 Audit all public buildings.", "Responsible: Property Manager. Timescale: March 2008.")
    assert fields(found)["ref"] == "2.1"
    assert fields(found)["action"] == "Audit all public buildings."
    assert fields(found)["lead_text"].startswith("Property Manager")


def test_a_closing_bracket_may_hold_who_and_when_without_labels() -> None:
    (found,) = rows(TITLE, "1. Produce a map of footpaths [Rights of Way Officer, 2006]")
    assert (fields(found)["lead_text"], fields(found)["timescale_text"]) == ("Rights of Way Officer", "2006")


def test_a_citation_in_round_brackets_is_no_lead() -> None:
    assert rows(TITLE, "1. Inquiries found that staff were committed (Climbie, 2003)") == ()


def test_questions_may_label_what_stands_below_them() -> None:
    lines = ("Action 1", "Open a day centre", "Who will lead?", "Housing Manager", "By when?", "May 2009")
    (found,) = rows(TITLE, *lines)
    assert fields(found) == {
        "ref": "1",
        "action": "Open a day centre",
        "lead_text": "Housing Manager",
        "timescale_text": "May 2009",
    }


def test_the_head_of_a_report_is_no_record() -> None:
    assert rows("Report to: Cabinet", "Lead Officer: Ann Lee", "Timescale: June 2012", "Action required: to note") == ()


def test_the_head_of_an_assessment_is_no_record() -> None:
    assert rows("Service: Day care", "Aim: To give care", "Lead officer: Ann Lee", "Review date: May 2013") == ()
