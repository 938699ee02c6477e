"""Whose plan it is, where several bodies are named: owners, partners, other bodies, namesakes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.facts.tell_facts import tell_facts
from normalize.authorities.clue import Clue
from normalize.authorities.domains import find_domains
from normalize.authorities.forms import load_forms
from normalize.authorities.tell import tell_authority
from normalize.resolve_facts import resolve_authority
from normalize.values import AuthorityVerdict
from tests.grids import document, paragraph

LINCOLN, LINCOLNSHIRE, KIRKLEES = "E07000138", "E10000019", "E08000034"


def verdict(*lines: str, year: int | None = None) -> AuthorityVerdict:
    return resolve_authority(tell_facts(document(*map(paragraph, lines))), (), year)


def told(*lines: str, year: int | None = None) -> str | None:
    authority = verdict(*lines, year=year).authority
    return authority.id if authority else None


def test_a_council_alone_on_its_line_beats_one_named_in_a_sentence() -> None:
    sentence = "Lincolnshire County Council and North Kesteven District Council also look after parks in the area."
    assert told("City of Lincoln Council", "Parks Plan 2009", sentence) == LINCOLN


@pytest.mark.parametrize(
    "sentence",
    [
        "Kirklees Council wrote this plan with Calderdale Council.",
        "Kirklees Council wrote this plan. Calderdale Council was consulted.",
        "Calderdale Council and others are partners in this plan of Kirklees Council.",
        "Kirklees Council wrote this plan; neighbouring Calderdale Council has a similar one.",
    ],
)
def test_a_partner_or_neighbour_is_not_the_author(sentence: str) -> None:
    assert (
        told("Parks Plan 2009", sentence, "It sets out what is to be done in the parks, by whom and when.") == KIRKLEES
    )


def test_a_partner_alone_tells_nothing() -> None:
    assert told("Parks Plan 2009", "The trustees worked with Kirklees Council on this plan for the parks.") is None


@pytest.mark.parametrize(
    "owner",
    [
        "Exmoor National Park Authority",
        "CLEVELAND POLICE",
        "Humberside Fire and Rescue Service",
        "Cambridgeshire and Peterborough Combined Authority",
        "Betsi Cadwaladr University Health Board",
        "Wiltshire Primary Care Trust",
        "Essex Police and Crime Commissioner",
        "Kent Probation Board",
    ],
)
def test_a_body_that_is_no_local_authority_is_named_and_no_council_is_told(owner: str) -> None:
    found = verdict(owner, "Recruitment Plan 2009", "It sets out what is to be done, by whom and when.")
    assert found.authority is None
    assert any(word in " ".join(found.reasons) for word in (owner, "no authority is named"))


def test_another_bodys_place_is_no_evidence_for_the_council_of_that_place() -> None:
    assert (
        tell_authority([Clue("body", "Norfolk Police met Norfolk Constabulary and East Norfolk staff.")]).authority
        is None
    )


@pytest.mark.parametrize(
    ("clue", "want"),
    [
        ("Write to us at The Green, Richmond TW9 1AA", "E09000027"),
        ("Telephone (01748) 829 100", "E07000166"),
        ("Our partners in Sunderland, Gateshead and North Tyneside", None),
        ("Staff from Stafford and Stoke-on-Trent", None),
    ],
)
def test_a_postcode_or_a_telephone_number_settles_a_namesake(clue: str, want: str | None) -> None:
    assert told("Richmond Council", "Parks Plan 2009", clue, year=2009) == want


@pytest.mark.parametrize(
    ("clue", "want"),
    [
        ("Our neighbours are Sunderland, Gateshead and North Tyneside", "E08000021"),
        ("Our neighbours are Stafford, Lichfield and Stoke-on-Trent", "E07000195"),
        ("Our neighbours are many", None),
    ],
)
def test_neighbours_named_settle_a_namesake(clue: str, want: str | None) -> None:
    assert told("Newcastle Council", "Parks Plan 2009", clue, year=2009) == want


def test_a_namesake_that_nothing_settles_is_left_open_with_both_named() -> None:
    reasons = verdict("Newcastle Council", "Parks Plan 2009").reasons[0]
    assert "Newcastle City Council" in reasons
    assert "Newcastle-under-Lyme" in reasons


def test_the_address_of_county_durham_is_the_county_councils_and_not_the_citys() -> None:
    assert told("Durham Plan", "ann.lee@durham.gov.uk", year=2006) == "E10000010"
    assert told("Durham Plan", "ann.lee@durham.gov.uk", year=2012) == "E06000047"
    assert told("Durham Plan", "ann.lee@durhamcity.gov.uk", year=2006) == "E07000056"


@pytest.mark.parametrize(
    ("year", "name", "want"),
    [
        (2005, "Borough of Poole", "E06000029"),
        (2020, "Borough of Poole", "E06000058"),
        (2020, "Northamptonshire County Council", "E10000021"),
        (2005, "Cheshire Council", "E10000004"),
        (2012, "Salisbury District Council", "E06000054"),
    ],
)
def test_a_council_stands_for_the_years_it_existed(year: int, name: str, want: str) -> None:
    assert told(name, "Parks Plan", year=year) == want


def test_every_address_of_the_lexicon_belongs_to_an_authority() -> None:
    unknown = [label for label in load_forms().domains if not any(find_domains(f"x@{label}.gov.uk"))]
    assert unknown == []


WORDS = (
    "Parks Plan The Council Borough County City District of and Partnership Board Action Police TW9 Jane Review - \n"
)
NAMELESS = st.sampled_from([*WORDS.split(" "), "020 8891", "Head of Service", "2009/10"])


@given(st.lists(NAMELESS, max_size=30))
def test_no_authority_is_told_from_words_that_name_none(words: list[str]) -> None:
    lines = [line for line in " ".join(words).split("\n") if line.strip()]
    assert told(*lines) is None
