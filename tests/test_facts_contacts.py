"""Who stands behind a document, in the many ways papers print it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.facts.tell_facts import tell_facts
from tests.grids import document, paragraph, table

SENTENCE = "Trees are for everybody, and this plan says how they stay so in every street of the town."
Found = tuple[str, str, str, str, str]


def contacts(*lines: str) -> list[Found]:
    found = tell_facts(document(paragraph("Parks Plan 2009"), *map(paragraph, lines))).contacts
    return [(c.role, str(c.name), str(c.post), str(c.email), str(c.telephone)) for c in found]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        (
            "Contact: Tom Hale, Parks Officer, tom.hale@example.gov.uk, 01234 567 890",
            ("contact", "Tom Hale", "Parks Officer", "tom.hale@example.gov.uk", "01234 567 890"),
        ),
        (
            "Contact Officer: Tom Hale (Parks Officer), Tel: 01234 567890",
            ("contact", "Tom Hale", "Parks Officer", "", "01234 567890"),
        ),
        ("by Tom Hale, Parks Officer", ("author", "Tom Hale", "Parks Officer", "", "")),
        ("Written by Tom Hale, Green Spaces", ("author", "Tom Hale", "Green Spaces", "", "")),
        ("Lead author: Dr Mary O'Neill, Ecologist", ("author", "Dr Mary O'Neill", "Ecologist", "", "")),
        ("From: Mary O'Neill, Director, Parks", ("author", "Mary O'Neill", "Director, Parks", "", "")),
        (
            "Parks Manager: Tom Hale, tom.hale@example.gov.uk",
            ("contact", "Tom Hale", "Parks Manager", "tom.hale@example.gov.uk", ""),
        ),
        ("The Contact Officer for this report is Tom Hale (567 890).", ("contact", "Tom Hale", "", "", "567 890")),
        (
            "Tom Hale, Parks Officer, Town Hall, High Street. Tel 01234 567 890, tom.hale@example.gov.uk",
            ("contact", "Tom Hale", "Parks Officer", "tom.hale@example.gov.uk", "01234 567 890"),
        ),
    ],
)
def test_a_line_names_a_contact(line: str, want: Found) -> None:
    assert contacts(line) == [want]


def test_a_day_under_a_contact_is_no_telephone_number() -> None:
    found = contacts("Tom Hale, Parks Officer, halet@example.gov.uk", "Dated 04-05-2009")
    assert found == [("contact", "Tom Hale", "Parks Officer", "halet@example.gov.uk", "")]


def test_a_contact_laid_out_over_lines_without_labels_is_one_contact() -> None:
    lines = [
        "For further information please contact:",
        "Tom Hale",
        "Parks Officer",
        "t.hale@example.gov.uk",
        "01234 567 890",
    ]
    assert contacts(*lines) == [("contact", "Tom Hale", "Parks Officer", "t.hale@example.gov.uk", "01234 567 890")]


def test_what_one_place_leaves_out_another_says() -> None:
    lines = [
        "Author: Tom Hale",
        "Parks are for everybody, and this plan says how they stay so.",
        "Tom Hale",
        "tom.hale@example.gov.uk",
    ]
    assert contacts(*lines) == [("author", "Tom Hale", "", "tom.hale@example.gov.uk", "")]


@pytest.mark.parametrize(
    "line",
    [
        "Prepared by: Housing Strategy Team",
        "Report of: Assistant Director Area Services",
        "Author: Kent Action Partnership",
        "Parks Manager: Tom Hale",
        "Write to parks@example.gov.uk",
        "Tom Hale wrote to parks@example.gov.uk",
        "Contact Centre: open all day",
        "Responsible officer: Bridge Steering Group",
    ],
)
def test_a_team_a_post_and_an_address_of_nobody_are_no_person(line: str) -> None:
    assert contacts(line) == []


def test_a_lead_officer_of_the_paper_leads_it_and_one_of_each_record_does_not() -> None:
    assert contacts("Lead Tree Officer: Tom Hale") == [("delivery lead", "Tom Hale", "Lead Tree Officer", "", "")]
    assert contacts("Lead Tree Officer: Tom Hale", SENTENCE, "Lead Tree Officer: Mary Dunn") == []


def test_a_label_in_two_languages_is_known_by_either() -> None:
    assert contacts("Swyddog / Contact Officer: Tom Hale") == [("contact", "Tom Hale", "", "", "")]


def test_the_author_of_the_last_version_is_told_from_the_table_of_versions() -> None:
    versions = table("Version | Date | Author \n 0.1 | 3 May 2009 | Tom Hale \n 1.0 | 4 June 2009 | Mary O'Neill")
    facts = tell_facts(document(paragraph("Parks Plan"), versions))
    assert [(c.role, str(c.name)) for c in facts.contacts] == [("author", "Mary O'Neill")]


WORDS = st.sampled_from(
    [
        "Tom",
        "Hale,",
        "Parks",
        "Officer",
        "Contact:",
        "by",
        "tom.hale@example.gov.uk",
        "01234",
        "567",
        "890",
        "(",
        ")",
        "Author:",
        "is",
        "the",
        "Tel",
    ]
)


@given(st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=6))
def test_every_word_of_a_contact_stands_in_the_text_and_has_its_place(lines: list[str]) -> None:
    filled = [line for line in lines if line.strip()]
    for contact in tell_facts(document(*map(paragraph, filled))).contacts:
        for part in (contact.name, contact.post, contact.email, contact.telephone):
            assert all(any(p.words in line for line in filled) for p in part.passages)
            assert all(p.place.block is not None for p in part.passages)
