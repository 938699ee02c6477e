"""Abbreviations a text spells out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.leads.abbreviations import find_definitions, spells


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Primary Care Trust (PCT) agreed.", "PCT", "Primary Care Trust"),
        ("Community & Social Services Directorate (CSSD)", "CSSD", "Community & Social Services Directorate"),
        (
            "with CAMHS (Child and Adolescent Mental Health Service) staff",
            "CAMHS",
            "Child and Adolescent Mental Health Service",
        ),
        ("CAF - Common Assessment Framework", "CAF", "Common Assessment Framework"),
        ("CAF – Common Assessment Framework used by all", "CAF", "Common Assessment Framework"),
        (
            "TACE is the Teesdale Association of Community Enterprises.",
            "TACE",
            "Teesdale Association of Community Enterprises",
        ),
        ("PCT stands for Primary Care Trust", "PCT", "Primary Care Trust"),
        ("LSCB: Local Safeguarding Children Board", "LSCB", "Local Safeguarding Children Board"),
        ("DCS = Director of Children's Services", "DCS", "Director of Children's Services"),
        (
            "AD(CF) - Assistant Director (Children and Families)",
            "AD(CF)",
            "Assistant Director (Children and Families)",
        ),
        ("Independent Reviewing Officers (IROs) chair", "IROs", "Independent Reviewing Officers"),
        ("the Head of Service (HoS) will", "HoS", "Head of Service"),
        ("the Local\nStrategic Partnership (LSP)", "LSP", "Local Strategic Partnership"),
    ],
)
def test_an_abbreviation_that_is_spelled_out_is_found(text: str, short: str, full: str) -> None:
    ((abbreviation, expansion, at),) = find_definitions(text)
    assert (abbreviation, expansion) == (short, full)
    assert text[at:].startswith(short)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no abbreviation here",
        "The new plan (PCT) is late",
        "Ofsted (national)",
        "CAF - a framework",
        "PCT (to be confirmed)",
        "(A) first (B) second",
        "Common Assessment Framework",
    ],
)
def test_what_the_initials_do_not_bear_out_is_no_definition(text: str) -> None:
    assert find_definitions(text) == ()


def test_the_first_definition_counts_and_order_is_that_of_the_text() -> None:
    text = "Youth Offending Team (YOT), Primary Care Trust (PCT) and Youth Outreach Team (YOT)"
    assert [(short, full) for short, full, _ in find_definitions(text)] == [
        ("YOT", "Youth Offending Team"),
        ("PCT", "Primary Care Trust"),
    ]


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("RK", "Rosalind Keane", True),
        ("RK", "Rosalind Orrell", False),
        ("HoS", "Head of Service", True),
        ("DfES", "Department for Education and Skills", True),
        ("pct", "Primary Care Trust", False),
        ("P", "Police", False),
    ],
)
def test_initials_are_checked_letter_by_letter(short: str, full: str, fits: bool) -> None:
    assert spells(short, full) is fits


@given(st.text(alphabet="ABab ().-:=\n&", max_size=80))
def test_any_text_is_searched_and_what_is_found_stands_there(text: str) -> None:
    for short, full, at in find_definitions(text):
        assert text.startswith(short, at)
        assert all(word in text for word in full.strip(")").split())
