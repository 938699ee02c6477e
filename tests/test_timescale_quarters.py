"""Quarters and halves: of the financial year where one is named or the plan has one."""

from __future__ import annotations

import pytest

from normalize.values import TimeContext
from tests.timescale_reading import NOTHING, ONE_YEAR, SCHOOL_YEAR, THREE_YEARS, WRITTEN, bounds, message, said


@pytest.mark.parametrize(
    ("number", "months", "first", "last"),
    [
        (1, "2009-04/2009-06", "2009-04-01", "2009-06-30"),
        (2, "2009-07/2009-09", "2009-07-01", "2009-09-30"),
        (3, "2009-10/2009-12", "2009-10-01", "2009-12-31"),
        (4, "2010-01/2010-03", "2010-01-01", "2010-03-31"),
    ],
)
def test_the_four_quarters_of_a_financial_year(number: int, months: str, first: str, last: str) -> None:
    word = ("first", "second", "third", "fourth")[number - 1]
    figure = ("1st", "2nd", "3rd", "4th")[number - 1]
    for text in (
        f"Q{number} 2009/10",
        f"Q{number} 2009-10",
        f"Q{number} 09/10",
        f"Q.{number} 2009/10",
        f"q{number} 2009/10",
        f"Q {number} 2009/10",
        f"Q{number} of 2009/10",
        f"Q{number}, 2009/10",
        f"Q{number} (2009/10)",
        f"Q{number} FY 2009/10",
        f"Qtr {number} 2009/10",
        f"Qtr{number} 09/10",
        f"Quarter {number} 2009/10",
        f"Quarter {number} of 2009/10",
        f"{figure} quarter 2009/10",
        f"{figure} Qtr 2009/10",
        f"{word} quarter of 2009/10",
        f"{word.title()} Quarter 2009/10",
        f"2009/10 Q{number}",
        f"2009/10, Q{number}",
        f"2009/10 - Quarter {number}",
    ):
        assert said(text) == f"range {months}", text
        assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Q1", ONE_YEAR, "range 2009-04?/2009-06?"),
        ("Q4", ONE_YEAR, "range 2010-01?/2010-03?"),
        ("Quarter 2", ONE_YEAR, "range 2009-07?/2009-09?"),
        ("third quarter", ONE_YEAR, "range 2009-10?/2009-12?"),
        ("by Q2", ONE_YEAR, "deadline /2009-09?"),
        ("end of Q2", ONE_YEAR, "point 2009-09-30?"),
        ("by end of Q4", ONE_YEAR, "deadline /2010-03-31?"),
        ("from Q3", ONE_YEAR, "range 2009-10?/.."),
        ("Q1", NOTHING, "unresolved"),
        ("Q1", THREE_YEARS, "unresolved"),
        ("Q1", WRITTEN, "unresolved"),
        ("Q1", SCHOOL_YEAR, "unresolved"),
        ("Q3 2010", TimeContext(), "unresolved"),
        ("Q3 2010", WRITTEN, "unresolved"),
        ("Q3 2010", SCHOOL_YEAR, "unresolved"),
        ("Q3 2010", THREE_YEARS, "range 2010-10?/2010-12?"),
        ("Q1 2009", ONE_YEAR, "range 2009-04?/2009-06?"),
        ("Quarter 4 2008", THREE_YEARS, "range 2009-01?/2009-03?"),
    ],
)
def test_a_quarter_without_its_financial_year_needs_the_plan(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


def test_an_unresolved_quarter_says_what_is_missing() -> None:
    assert "does not tell" in message("Q3 2010")
    assert "no year" in message("Q3")


@pytest.mark.parametrize("text", ["Q5 2009/10", "Q0 2009/10", "Q6", "Q5"])
def test_a_year_has_four_quarters(text: str) -> None:
    assert said(text, ONE_YEAR) == "unresolved"
    assert message(text, ONE_YEAR) == "a year has four quarters"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q1-Q2 2009/10", "range 2009-04/2009-09"),
        ("Q1 - Q3 2009/10", "range 2009-04/2009-12"),
        ("Q1 to Q4 2009/10", "range 2009-04/2010-03"),
        ("Q3 2009/10 - Q2 2010/11", "range 2009-10/2010-09"),
        ("between Q2 and Q3 2009/10", "range 2009-07/2009-12"),
        ("Q1 2009/10 onwards", "range 2009-04/.."),
        ("by Q2 2009/10", "deadline /2009-09"),
        ("end Q2 2009/10", "point 2009-09-30"),
        ("start of Q3 2009/10", "point 2009-10-01"),
        ("by end of Q3 2009/10", "deadline /2009-12-31"),
        ("early Q3 2009/10", "range 2009-10~/2009-12~"),
        ("Q2 and Q4 2009/10", "range 2009-07/2009-09; range 2010-01/2010-03"),
        ("Q2, Q3 and Q4 2009/10", "range 2009-07/2009-09; range 2009-10/2009-12; range 2010-01/2010-03"),
        ("Q2 or Q3 2009/10", "range 2009-07?/2009-12?"),
    ],
)
def test_quarters_in_larger_times(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("first half of 2009", "range 2009-01/2009-06"),
        ("second half of 2009", "range 2009-07/2009-12"),
        ("first half of 2009/10", "range 2009-04/2009-09"),
        ("2nd half 2009/10", "range 2009-10/2010-03"),
        ("last half of 2009/10", "range 2009-10/2010-03"),
        ("latter half of 2009", "range 2009-07/2009-12"),
        ("H1 2009", "range 2009-01/2009-06"),
        ("H2 2009/10", "range 2009-10/2010-03"),
        ("first half of academic year 2009/10", "range 2009-09/2010-02"),
        ("by first half of 2009", "deadline /2009-06"),
        ("from second half of 2009", "range 2009-07/.."),
    ],
)
def test_halves_of_a_year(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("text", ["half of staff", "first half", "half the schools", "H1", "2 quarters of staff"])
def test_a_half_of_something_else_is_no_time(text: str) -> None:
    assert "20" not in said(text, ONE_YEAR)
