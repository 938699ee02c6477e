"""Rarer ways to write times, by idea: Welsh cells, times of day, split words, several quarters, halves of terms."""

from __future__ import annotations

import pytest

from tests.timescale_reading import ONE_YEAR, THREE_YEARS, WRITTEN, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("erbyn mis Mehefin 2009", "deadline /2009-06"),
        ("dechrau mis Tachwedd 2009", "point 2009-11-01"),
        ("erbyn diwedd mis Awst 2010", "deadline /2010-08-31"),
        ("canol mis Hydref 2009", "point 2009-10~"),
        ("o Fai 2009 hyd at Fehefin 2010", "range 2009-05/2010-06"),
        ("Medi 2009 i Fehefin 2010", "range 2009-09/2010-06"),
        ("4ydd Gorffennaf 2009", "point 2009-07-04"),
        ("7fed Awst 2009", "point 2009-08-07"),
        ("11eg Ionawr 2010", "point 2010-01-11"),
        ("bob dau fis", "recurring"),
        ("bob pedwar mis", "recurring"),
        ("bob 3 mis", "recurring"),
        ("bob blwyddyn", "recurring"),
        ("hanner tymor y gwanwyn 2010", "point 2010-02~"),
        ("tymor y gwanwyn 2010", "range 2010-01/2010-04~"),
        ("i'w benderfynu", "unresolved"),
    ],
)
def test_welsh_cells(text: str, expected: str) -> None:
    assert said(text) == expected


def test_throughout_the_year_in_welsh_is_the_year_of_the_plan() -> None:
    assert said("drwy gydol y flwyddyn", ONE_YEAR) == "range 2009-04?/2010-03?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 4pm on 12 May 2009", "deadline /2009-05-12"),
        ("No later than 12 noon, 2 July 2010", "deadline /2010-07-02"),
        ("17:30 on 8 October 2009", "point 2009-10-08"),
        ("10.15 am", ""),
        ("within 48 hours", "relative"),
    ],
)
def test_a_time_of_day_stands_in_the_way_of_nothing(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Octo ber 2008", "point 2008-10"),
        ("A pril 2010", "point 2010-04"),
        ("3Oth May 2008", "point 2008-05-30"),
        ("2011-05", "point 2011-05"),
        ("2009-11", "range 2009?/2011?"),
        ("2009/10/11", "unresolved"),
        ("2009/11/04", "point 2009-11-04"),
        ("June 1008", "unresolved"),
        ("T.B.A.", "unresolved"),
    ],
)
def test_slips_and_figures(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quarters 2 & 3 2008/09", "range 2008-07/2008-12"),
        ("Q2-4 2008/09", "range 2008-07/2009-03"),
        ("Q3/4 2010/11", "range 2010-10/2011-03"),
        ("Q4 - 2010/11", "range 2011-01/2011-03"),
        ("Summer 2 2010", "range 2010-06~/2010-07~"),
        ("Spring term 1 2008/09", "range 2009-01~/2009-02~"),
        ("month end June 2009", "point 2009-06-30"),
        ("pre-April 2009", "deadline /2009-04"),
        ("Beyond 2012", "range 2012/.."),
        ("Summer 08/Autumn 08", "range 2008-22/2008-23"),
        ("Start May 08 – complete June 09", "range 2008-05/2009-06"),
        ("May 08 (start) - June 09 (end)", "range 2008-05/2009-06"),
        ("Audit completed June 2009", "point 2009-06"),
        ("now – June 2011", "deadline /2011-06"),
        ("present to 2012", "deadline /2012"),
    ],
)
def test_stretches_told_in_other_ways(text: str, expected: str) -> None:
    assert said(text) == expected


def test_a_year_of_the_plan_may_be_told_by_its_order() -> None:
    assert said("second year of the plan", THREE_YEARS) == "range 2009-04?/2010-03?"
    assert said("3rd year of the strategy", THREE_YEARS) == "range 2010-04?/2011-03?"
    assert said("second year students", THREE_YEARS) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by next June", "deadline /2010-06?"),
        ("next June", "point 2010-06?"),
        ("last June", "unresolved"),
        ("last summer", "unresolved"),
        ("last June 2008", "point 2008-06"),
    ],
)
def test_next_june_is_the_next_and_last_june_is_not(text: str, expected: str) -> None:
    assert said(text, WRITTEN) == expected


def test_an_event_in_a_month_without_a_year_is_one_time() -> None:
    assert said("after June elections") == "unresolved"
    assert said("after June elections", WRITTEN) == "range 2010-06?/.."
