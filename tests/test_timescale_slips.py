"""Slips of the pen and of the scanner, and Welsh: what can be mended is, what cannot stays unresolved."""

from __future__ import annotations

import pytest

from tests.timescale_reading import ONE_YEAR, said


@pytest.mark.parametrize(
    ("right", "slips"),
    [
        ("January 2009", ["Janurary 2009", "Januray 2009", "Janaury 2009", "january 2009", "JANUARY 2009"]),
        ("February 2009", ["Febuary 2009", "Feburary 2009", "Februry 2009", "Febraury 2009"]),
        ("March 2009", ["Marhc 2009", "Marchh 2009"]),
        ("April 2009", ["Apirl 2009", "Arpil 2009", "Apri1 2009", "Apriil 2009"]),
        ("July 2009", ["Ju1y 2009", "july 2009"]),
        ("August 2009", ["Agust 2009", "Augsut 2009", "Auguust 2009"]),
        ("September 2009", ["Sepember 2009", "Septmber 2009", "Setpember 2009", "Septembr 2009", "Spetember 2009"]),
        ("October 2009", ["Ocotber 2009", "Octber 2009", "0ctober 2009", "Octobor 2009"]),
        ("November 2009", ["Novmber 2009", "Novemeber 2009", "Noevmber 2009"]),
        ("December 2009", ["Decmber 2009", "Decemeber 2009", "Decemer 2009", "Decem- ber 2009"]),
        ("autumn term 2009", ["autunm term 2009", "Autum term 2009"]),
        ("by Christmas 2009", ["by Chrismas 2009", "by Christams 2009"]),
        ("financial year 2009/10", ["finacial year 2009/10", "Finanical Year 2009/10"]),
        ("academic year 2009/10", ["acedemic year 2009/10", "acadmic year 2009/10"]),
    ],
)
def test_slips_in_words_are_read_as_the_word_meant(right: str, slips: list[str]) -> None:
    assert "20" in said(right)
    for slip in slips:
        assert said(slip) == said(right), slip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l April 2008", "point 2008-04-01"),
        ("I April 2008", "point 2008-04-01"),
        ("lst April 2008", "point 2008-04-01"),
        ("Ist April 2008", "point 2008-04-01"),
        ("3l March 2009", "point 2009-03-31"),
        ("March 20O4", "point 2004-03"),
        ("March 2OO4", "point 2004-03"),
        ("2OO3/2OO4", "range 2003-04/2004-03"),
        ("2OO9/1O", "range 2009-04/2010-03"),
        ("O1/O4/2OO9", "point 2009-04-01"),
        ("0l/04/2009", "point 2009-04-01"),
        ("by 3O June 2009", "deadline /2009-06-30"),
        ("Q3 2OO9/10", "range 2009-10/2009-12"),
        ("w/c l2 October 2009", "range 2009-10-12/2009-10-18"),
        ("2O2O", "point 2020"),
    ],
)
def test_letters_read_for_digits(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sept2003", "point 2003-09"),
        ("31March2009", "point 2009-03-31"),
        ("by31/3/09", "deadline /2009-03-31"),
        ("31st  of  March ,2009", "point 2009-03-31"),
        ("Sept - 2009", "point 2009-09"),
        ("March, 2009", "point 2009-03"),
        ("2008 /09", "range 2008-04/2009-03"),
        ("2008/ 09", "range 2008-04/2009-03"),
        ("April\xa02009", "point 2009-04"),
        ("April 2009 ", "point 2009-04"),
        ("1 – 5 June 2009", "range 2009-06-01/2009-06-05"),
        ("2008‑09", "range 2008-04/2009-03"),
        ("‘09", "point 2009"),
        ("June`09", "point 2009-06"),
    ],
)
def test_signs_and_spaces_may_be_odd(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ongiong", "ongoing"), ("On-Going", "ongoing"), ("Ongoin", "ongoing"), ("Immediatly", "immediate")]
    + [(text, "recurring") for text in ("Quaterly", "Quartely", "Montly", "Anually", "Fortnighly", "Annualy")],
)
def test_slips_in_words_without_a_date(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text", ["Match report", "Members", "Marsh Lane", "Mayor", "Decent homes", "Eastern area", "Septic", "Octagon"]
)
def test_words_near_a_month_are_no_month(text: str) -> None:
    assert said(text, ONE_YEAR) == ""


@pytest.mark.parametrize(
    ("month", "names"),
    [
        (1, ["Ionawr"]),
        (2, ["Chwefror", "Gwefror"]),
        (3, ["Mawrth", "Fawrth"]),
        (4, ["Ebrill"]),
        (5, ["Mai", "Fai"]),
        (6, ["Mehefin", "Fehefin"]),
        (7, ["Gorffennaf", "Orffennaf"]),
        (8, ["Awst"]),
        (9, ["Medi", "Fedi"]),
        (10, ["Hydref"]),
        (11, ["Tachwedd", "Dachwedd"]),
        (12, ["Rhagfyr", "Ragfyr"]),
    ],
)
def test_the_months_in_welsh_with_their_mutations(month: int, names: list[str]) -> None:
    for name in names:
        assert said(f"{name} 2009") == f"point 2009-{month:02}"
        assert said(f"3 {name} 2009") == f"point 2009-{month:02}-03"
        assert said(f"erbyn {name} 2009") == f"deadline /2009-{month:02}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1af o Ebrill 2009", "point 2009-04-01"),
        ("o Ebrill 2009", "range 2009-04/.."),
        ("o Ebrill 2009 ymlaen", "range 2009-04/.."),
        ("ers 2007", "range 2007/.."),
        ("Diwedd Mawrth 2010", "point 2010-03-31"),
        ("erbyn diwedd Mawrth 2010", "deadline /2010-03-31"),
        ("rhwng Ebrill a Mehefin 2009", "range 2009-04/2009-06"),
        ("Ebrill neu Mai 2009", "point [2009-04,2009-05]"),
        ("Gwanwyn 2010", "range 2010-21"),
        ("Gaeaf 2009/10", "range 2009-24"),
        ("Nadolig 2009", "point 2009-12-25~"),
        ("yn barhaus", "ongoing"),
        ("ar unwaith", "immediate"),
        ("bob wythnos", "recurring"),
        ("i'w gadarnhau", "unresolved"),
    ],
)
def test_times_in_welsh(text: str, expected: str) -> None:
    assert said(text) == expected
