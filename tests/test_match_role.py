"""Labels of columns as real plans write them, and the role each names."""

from __future__ import annotations

import pytest

from extract.match_role import match_role, match_roles
from extract.vocabulary import header_words, plain_words

LABELS = [
    ("Action", "action"),
    ("ACTION(S) REQUIRED", "action"),
    ("What will we do?", "action"),
    ("Mitigating Actions", "action"),
    ("Key tasks", "action"),
    ("Lead Officer", "lead_text"),
    ("Lead Officer and Organisation", "lead_text"),
    ("Responsible\nperson", "lead_text"),
    ("By whom", "lead_text"),
    ("Action by", "lead_text"),
    ("Who will lead on this?", "lead_text"),
    ("Timescale", "timescale_text"),
    ("By when", "timescale_text"),
    ("Target date for completion", "timescale_text"),
    ("Key Dates finish", "timescale_text"),
    ("Outcome/Targets", "outcome"),
    ("Success Criteria & Measures", "outcome"),
    ("How will we know it has worked?", "outcome"),
    ("Resource Implications", "resources"),
    ("Cost (£)", "resources"),
    ("Links to other plans", "links"),
    ("RAG Status", "status"),
    ("Progress to date", "progress"),
    ("Ref.", "ref"),
    ("JR Ref", "ref"),
    ("Inspectors’ recommendation", "recommendation"),
    ("Priorities for Action", "priority"),
    ("Objective", "objective"),
    ("Key Risks", "risk"),
    ("Baseline (Year & Source)", "baseline"),
    ("Start date", "starts"),
    ("Locality", "place"),
]


@pytest.mark.parametrize(("label", "role"), LABELS)
def test_a_label_names_its_role(label: str, role: str) -> None:
    match = match_role(label)
    assert match is not None
    assert match.role == role


@pytest.mark.parametrize(
    "words",
    [
        "",
        "–",
        "Councillor Jones attended",
        "The lead officer will take action by May 2009 on all of these matters and more besides",
        "Sheffield",
    ],
)
def test_words_that_are_no_label_name_nothing(words: str) -> None:
    assert match_role(words) is None


def test_a_whole_label_is_surer_than_a_part() -> None:
    whole, part = match_role("Lead"), match_role("Lead and reporting arrangements")
    assert whole is not None
    assert whole.certainty == 1.0
    assert part is None or part.certainty < 1.0


def test_a_label_may_name_a_second_role_when_the_first_is_taken() -> None:
    assert [m.role for m in match_roles("Milestones")][:2] == ["action", "outcome"]


def test_header_words_are_labels_and_their_words_in_lower_case() -> None:
    words = header_words()
    assert {"lead", "timescale", "outcome"} <= words
    assert {"lead officer", "by when"} <= words
    assert all(w == w.lower() for w in words)


def test_plain_words_read_an_ampersand_as_and() -> None:
    assert plain_words("Children’s R&D (2009)") == ("childrens", "r", "and", "d", "2009")


@pytest.mark.parametrize("label", ["What we shall do", "What will we do"])
def test_shall_says_what_will_says(label: str) -> None:
    assert (match := match_role(label)) is not None
    assert (match.role, match.certainty) == ("action", 1.0)
