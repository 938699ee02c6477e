"""School times: terms, half terms and the six halves of the academic year."""

from __future__ import annotations

import pytest

from normalize.values import TimeContext
from tests.timescale_reading import NOTHING, ONE_YEAR, SCHOOL_YEAR, THREE_YEARS, WRITTEN, bounds, message, said

AUTUMN, SPRING, SUMMER = "2009-09/2009-12", "2010-01/2010-04~", "2010-04~/2010-07"


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("autumn term 2009", AUTUMN),
        ("Autumn Term 2009", AUTUMN),
        ("Autumn term 09", AUTUMN),
        ("Autumn term '09", AUTUMN),
        ("autumn term of 2009", AUTUMN),
        ("Autumn term (2009)", AUTUMN),
        ("Autumn term, 2009", AUTUMN),
        ("2009 autumn term", AUTUMN),
        ("autumn term 2009/10", AUTUMN),
        ("Autumn term 2009-10", AUTUMN),
        ("2009/10 autumn term", AUTUMN),
        ("autumn term academic year 2009/10", AUTUMN),
        ("Michaelmas term 2009", AUTUMN),
        ("Christmas term 2009", AUTUMN),
        ("Tymor yr Hydref 2009", AUTUMN),
        ("spring term 2010", SPRING),
        ("spring term 2009/10", SPRING),
        ("Spring term 2009-10", SPRING),
        ("2010 spring term", SPRING),
        ("Lent term 2010", SPRING),
        ("Easter term 2010", SPRING),
        ("tymor y gwanwyn 2010", SPRING),
        ("summer term 2010", SUMMER),
        ("Summer term 2009/10", SUMMER),
        ("2009/10 summer term", SUMMER),
        ("Trinity term 2010", SUMMER),
        ("tymor yr haf 2010", SUMMER),
    ],
)
def test_the_three_terms_of_the_year_2009_10(text: str, months: str) -> None:
    assert said(text) == f"range {months}"


def test_terms_end_with_their_months() -> None:
    assert bounds("autumn term 2009") == ("2009-09-01", "2009-12-31")
    assert bounds("spring term 2010") == ("2010-01-01", "2010-04-30")
    assert bounds("summer term 2010") == ("2010-04-01", "2010-07-31")


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("autumn term", ONE_YEAR, "range 2009-09?/2009-12?"),
        ("spring term", ONE_YEAR, "range 2010-01?/2010-04%"),
        ("autumn term", SCHOOL_YEAR, "range 2009-09?/2009-12?"),
        ("summer term", SCHOOL_YEAR, "range 2010-04%/2010-07?"),
        ("spring term", WRITTEN, "range 2010-01?/2010-04%"),
        ("autumn term", NOTHING, "unresolved"),
        ("autumn term", THREE_YEARS, "unresolved"),
    ],
)
def test_a_term_without_a_year_needs_a_plan_of_one_year(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By autumn term 2009", "deadline /2009-12"),
        ("by the end of spring term 2010", "deadline /2010-04"),
        ("end of autumn term 2009", "point 2009-12~"),
        ("end of summer term 2010", "point 2010-07~"),
        ("start of autumn term 2009", "point 2009-09~"),
        ("from summer term 2010", "range 2010-04~/.."),
        ("autumn term 2009 onwards", "range 2009-09/.."),
        ("autumn term 2009 - summer term 2010", "range 2009-09/2010-07"),
        ("autumn term 2009 and spring term 2010", "range 2009-09/2009-12; range 2010-01/2010-04~"),
    ],
)
def test_terms_in_larger_times(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("autumn half term 2009", "2009-10~"),
        ("Autumn half-term 2009", "2009-10~"),
        ("October half term 2009", "2009-10~"),
        ("spring half term 2010", "2010-02~"),
        ("February half-term 2010", "2010-02~"),
        ("summer half term 2010", "2010-05~"),
        ("May half term 2010", "2010-05~"),
        ("autumn half term 2009/10", "2009-10~"),
        ("spring half term 2009/10", "2010-02~"),
        ("summer half term 2009/10", "2010-05~"),
    ],
)
def test_a_half_term_week_is_told_by_its_month_about(text: str, expected: str) -> None:
    assert said(text) == f"point {expected}"


def test_a_half_term_of_the_plan_year_is_doubtful_and_about() -> None:
    assert said("autumn half term", ONE_YEAR) == "point 2009-10%"
    assert said("by February half term", ONE_YEAR) == "deadline /2010-02%"


@pytest.mark.parametrize(
    ("number", "months"),
    [
        (1, "2009-09~/2009-10~"),
        (2, "2009-11~/2009-12~"),
        (3, "2010-01~/2010-02~"),
        (4, "2010-02~/2010-03~"),
        (5, "2010-04~/2010-05~"),
        (6, "2010-06~/2010-07~"),
    ],
)
def test_the_six_halves_of_the_academic_year(number: int, months: str) -> None:
    for text in (f"HT{number} 2009/10", f"HT {number} 2009-10", f"half term {number} 2009/10", f"2009/10 HT{number}"):
        assert said(text) == f"range {months}", text


@pytest.mark.parametrize("number", [4, 5, 6])
def test_only_a_year_of_six_terms_has_a_fourth(number: int) -> None:
    assert said(f"Term {number} 2009/10") == said(f"HT{number} 2009/10")


@pytest.mark.parametrize("text", ["Term 1 2009/10", "Term 2 2009/10", "Term 3 2009/10", "term 3", "Term 1 2009"])
def test_a_term_by_number_may_be_of_three_or_six(text: str) -> None:
    for context in (NOTHING, ONE_YEAR, SCHOOL_YEAR):
        assert said(text, context) == "unresolved"
        assert "three terms or six" in message(text, context)


@pytest.mark.parametrize("text", ["Mid term 2008", "mid-term 2008", "half term 2009", "half-term 2009"])
def test_some_term_of_a_year_is_not_guessed(text: str) -> None:
    assert said(text) == "unresolved"


@pytest.mark.parametrize("text", ["Michaelmas", "Michaelmas 2009", "by Michaelmas 2009"])
def test_michaelmas_alone_may_be_a_term_or_a_day(text: str) -> None:
    assert said(text, ONE_YEAR) == "unresolved"
    assert "29 September" in message(text, ONE_YEAR)


@pytest.mark.parametrize("text", ["Terms of reference", "in terms of cost", "Agree terms", "termination"])
def test_other_terms_are_no_school_terms(text: str) -> None:
    assert said(text, ONE_YEAR) == ""
