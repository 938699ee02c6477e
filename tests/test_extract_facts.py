"""What a document says about itself, told from heads as real plans print them."""

from __future__ import annotations

import pytest

from extract.facts.tell_facts import tell_facts
from extract.plan_record import PlanFacts
from tests.grids import document, heading, paragraph, table


def facts(*lines: str) -> PlanFacts:
    return tell_facts(document(*(heading(x[2:]) if x.startswith("# ") else paragraph(x) for x in lines)))


def title(*lines: str) -> str:
    return str(facts(*lines).title).replace("\n", " ")


SENTENCE = "The council and its partners will work together to make homes in the borough warm and dry."


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (["Walsall Housing Action Plan 2008", SENTENCE], "Walsall Housing Action Plan 2008"),
        (["Walsall Council", "Housing Improvement Plan", SENTENCE], "Housing Improvement Plan"),
        (
            ["Leeds Joint Review of Homes", "Draft Action Plan 2003/2004", SENTENCE],
            "Leeds Joint Review of Homes Draft Action Plan 2003/2004",
        ),
        (["Appendix 1", "Delivery Plan", "Introduction", SENTENCE], "Delivery Plan"),
        (["Meeting: Cabinet", "Date: 3 May 2009", "Report Title: Warm Homes", SENTENCE], "Warm Homes"),
        (
            ["Agenda item", "Update on the Warm Homes Improvement Plan", "Minutes:", SENTENCE],
            "Update on the Warm Homes Improvement Plan",
        ),
        (
            ["NI 187", "NI TITLE: Fuel poverty", "LAA PRIORITY", "DELIVERY PLAN", "DATE 2009", SENTENCE],
            "NI 187 Fuel poverty LAA PRIORITY DELIVERY PLAN",
        ),
        (["Community Safety Plan", "2008-2011", SENTENCE], "Community Safety Plan 2008-2011"),
        (["School Safety", "Report of the Director", "Purpose of the report", SENTENCE], "School Safety"),
        (["Homes Strategy", "# 3. Action plan", SENTENCE], "Homes Strategy"),
        (["Adult Care Transformation", "Scrutiny Panel briefing – 7 July 2011", "# Why?"], "Adult Care Transformation"),
        (
            ["Growing Up", "Leeds Council and Leeds Youth Partnership", "Action plan 2007/08"],
            "Growing Up Action plan 2007/08",
        ),
        (
            ["Kent Agreement 2", "Delivery Plan: NI 47 Safer roads", SENTENCE],
            "Kent Agreement 2 Delivery Plan: NI 47 Safer roads",
        ),
        (["Leeds Regeneration Board", "Action Tracker", SENTENCE], "Leeds Regeneration Board Action Tracker"),
        ([SENTENCE], ""),
    ],
)
def test_the_title_is_the_lines_that_name_the_plan(lines: list[str], want: str) -> None:
    assert title(*lines) == want


def test_the_title_keeps_its_places() -> None:
    found = facts("Walsall Council", "Housing Improvement Plan", SENTENCE).title
    assert [p.block for p in found.places()] == [1]


def test_a_plan_that_is_all_table_has_its_title_in_the_spanning_first_cell() -> None:
    found = tell_facts(document(table("Housing Plan 2009 | > \n Action | Lead \n Fix | Ann")))
    assert str(found.title) == "Housing Plan 2009"


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Safeguarding Improvement Plan", "improvement plan"),
        ("LAA Delivery Plan", "delivery plan"),
        ("Joint Review Action Plan", "action plan"),
        ("Minutes of the Panel", "minutes"),
        ("Warm Homes Strategy", "strategy"),
        ("Warm Homes Delivery Programme", "delivery plan"),
        ("Warm Homes Programme", "programme"),
    ],
)
def test_the_kind_of_plan_is_told_by_its_title(line: str, want: str) -> None:
    assert facts(line, SENTENCE).plan_type == want


def test_dates_are_taken_from_labels_and_lines_that_are_a_date() -> None:
    found = facts("Plan", "Date: 3 May 2009", "Version 1.2 - 4/5/09", SENTENCE, "They met on 1 June 2001 in the hall.")
    assert [p.words for p in found.document_date.passages][:1] == ["3 May 2009"]
    assert not any("June" in p.words for p in found.document_date.passages)


def test_a_contact_block_is_one_contact() -> None:
    found = facts(
        "Warm Homes Plan",
        "Report of: Ann Lee, Director of Housing",
        "For more information contact:",
        "Name: Bob Cole",
        "Title: Programme Manager",
        "Tel: 01234 567890",
        "Email address: bob.cole@example.gov.uk",
    )
    contacts = [(c.role, str(c.name), str(c.post), str(c.email), str(c.telephone)) for c in found.contacts]
    assert contacts == [
        ("author", "Ann Lee", "Director of Housing", "", ""),
        ("contact", "Bob Cole", "Programme Manager", "bob.cole@example.gov.uk", "01234 567890"),
    ]


def test_clues_to_the_authority_come_from_title_head_and_mail() -> None:
    found = facts("Warm Homes Plan for Walsall", "Meeting: Walsall Cabinet", "Email: ann@walsall.gov.uk")
    kinds = {c.kind: str(c.text) for c in found.clues if c.kind in ("title", "head", "email")}
    assert kinds == {"title": "Warm Homes Plan for Walsall", "head": "Walsall Cabinet", "email": "ann@walsall.gov.uk"}


def test_the_day_of_a_briefing_dates_the_paper_and_that_of_a_visit_does_not() -> None:
    assert facts("Homes Plan", "Scrutiny Panel briefing – 7 July 2011").document_date
    assert not facts("Homes Plan", "Inspected: 19–23 January 2004").document_date
    assert not facts("Homes Plan", "Inspected: 23 January 2004").document_date


def test_a_timescale_met_again_and_again_is_no_period_of_the_plan() -> None:
    lines = ["Homes Plan", SENTENCE, "Timescale: 2004", SENTENCE, "Timescale: 2004 to 2006"]
    assert "2004 to 2006" not in str(facts(*lines).period)
