"""A person's name in its parts, and which shorter form may be meant for which fuller one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.same_leads.person_name import PersonName, read_person


def person(name: str) -> PersonName:
    found = read_person(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("name", "titles", "given", "surname"),
    [
        ("Hari Venkat", (), ("hari",), "venkat"),
        ("HARI VENKAT", (), ("hari",), "venkat"),
        ("Venkat, Hari", (), ("hari",), "venkat"),
        ("Hari Venkat, MBE", (), ("hari",), "venkat"),
        ("H.R. Venkat", (), ("h", "r"), "venkat"),
        ("HR Venkat", (), ("h", "r"), "venkat"),
        ("H R Venkat", (), ("h", "r"), "venkat"),
        ("Doctor Hari Venkat", ("dr",), ("hari",), "venkat"),
        ("Cllr Mrs Venkat", ("cllr", "mrs"), (), "venkat"),
        ("Anne-Marie Smythe-Jones", (), ("annemarie",), "smythejones"),
        ("Ludo van den Berg", (), ("ludo",), "vandenberg"),
        ("Sian O’Rourke", (), ("sian",), "orourke"),
    ],
)
def test_a_name_has_these_parts(name: str, titles: tuple[str, ...], given: tuple[str, ...], surname: str) -> None:
    assert person(name) == PersonName(frozenset(titles), given, surname)


@pytest.mark.parametrize(
    "name",
    ["Venkat", "Hari V", "DI Venkat Team 4", "Head of Venkat", "hari@oldbrook.gov.uk", "Dr", "Mr 4", "?", ", ,"],
)
def test_what_names_no_person_in_full_has_none(name: str) -> None:
    assert read_person(name) is None


def test_the_initials_of_a_rank_are_not_those_of_a_name() -> None:
    assert not person("DI Venkat").is_short_for(person("David Venkat"))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("H. Venkat", "Hari Venkat"),
        ("H. R. Venkat", "Hari Ram Venkat"),
        ("H. Venkat", "Hari Ram Venkat"),
        ("Hari Venkat", "Hari Ram Venkat"),
        ("Hari R. Venkat", "Hari Ram Venkat"),
        ("Dr H. Venkat", "Hari Venkat"),
        ("Cllr Venkat", "Councillor Hari Venkat"),
    ],
)
def test_a_shorter_form_fits_a_fuller_one_and_not_the_other_way(short: str, full: str) -> None:
    assert person(short).is_short_for(person(full))
    assert not person(full).is_short_for(person(short))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("H. Venkat", "Tom Venkat"),
        ("H. Venkat", "Hari Venkata"),
        ("H. T. Venkat", "Hari Ram Venkat"),
        ("H. R. Venkat", "Hari Venkat"),
        ("H. Venkat", "H. R. Venkat"),
        ("Mr H. Venkat", "Mrs Hema Venkat"),
        ("Cllr Venkat", "Hari Venkat"),
        ("Hari Venkat", "Hari Venkat"),
    ],
)
def test_a_form_that_does_not_fit_is_told(short: str, full: str) -> None:
    assert not person(short).is_short_for(person(full))


def test_one_without_title_may_be_anybody_and_two_titles_must_share_one() -> None:
    plain, cllr, mrs, both = (person(f"{t} Venkat") for t in ("Hari", "Cllr", "Mrs", "Cllr Mrs"))
    assert plain.may_be(cllr)
    assert both.may_be(cllr)
    assert both.may_be(mrs)
    assert not cllr.may_be(mrs)


@given(st.text(max_size=40))
def test_any_text_is_read_or_left(name: str) -> None:
    found = read_person(name)
    if found is not None:
        assert found.surname.isalpha()
        assert all(word.isalpha() or word.endswith(".") for word in found.given)
