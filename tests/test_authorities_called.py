"""What a person may call an authority, and which of several councils of one name is meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.authorities.called import authorities_called, nearest_names, standing_in
from normalize.authorities.register import load_register
from normalize.values import Authority


def codes(words: str) -> set[str]:
    return {authority.id for authority in authorities_called(words)}


@pytest.mark.parametrize(
    "words",
    ["Leeds City Council", "leeds city council", " Leeds  City Council ", "Leeds", "E08000035", "e08000035"],
)
def test_a_name_or_a_code_will_do(words: str):
    assert codes(words) == {"E08000035"}


def test_and_may_be_written_as_a_sign():
    assert codes("Brighton & Hove City Council") == codes("Brighton and Hove City Council") != set()


def test_the_official_name_wins_over_another_of_that_name():
    assert {a.name for a in authorities_called("Durham County Council")} == {"Durham County Council"}
    assert len({a.name for a in authorities_called("Durham")}) > 1


def test_what_the_register_does_not_know_is_nobody():
    assert authorities_called("Ministry of Silly Walks") == ()
    assert authorities_called("") == ()


def test_a_slip_of_the_pen_finds_the_names_it_is_like():
    assert nearest_names("Leads City Council")[0] == "Leeds City Council"
    assert len(nearest_names("Borough Council")) <= 3
    assert nearest_names("zzzz") == ()


@pytest.mark.parametrize(
    ("year", "code", "stood"),
    [(2005, "E10000022", True), (2015, "E06000057", True), (None, "E06000057", True), (1900, "E06000057", False)],
)
def test_the_year_decides_between_two_councils_of_one_name(year: int | None, code: str, stood: bool):
    authority, existed = standing_in(authorities_called("Northumberland County Council"), year)
    assert (authority.id, existed) == (code, stood)


def test_an_authority_whose_dates_are_not_known_always_stood():
    known = next(e.authority for e in load_register().values() if e.authority.start_date is None)
    assert standing_in((known,), 1999) == (known, True)


@given(st.sampled_from([entry.authority for entry in load_register().values()]))
def test_every_authority_is_found_by_its_code_and_by_its_name(authority: Authority):
    assert codes(authority.id) == {authority.id}
    assert authority.id in codes(authority.name)


@given(st.lists(st.sampled_from([e.authority for e in load_register().values()]), min_size=1, max_size=4), st.dates())
def test_one_of_the_authorities_is_always_chosen(authorities: list[Authority], day: date):
    chosen, _ = standing_in(authorities, day.year)
    assert chosen in authorities


@given(st.text(max_size=30))
def test_no_words_make_it_stumble(words: str):
    assert all(isinstance(name, str) for name in nearest_names(words))
    assert isinstance(authorities_called(words), tuple)
