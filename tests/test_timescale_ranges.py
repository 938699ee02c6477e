"""From one time to another, and times that have no end."""

from __future__ import annotations

import pytest

from normalize.values import TimeContext
from tests.timescale_reading import ONE_YEAR, THREE_YEARS, WRITTEN, bounds, message, said


@pytest.mark.parametrize(
    "text",
    [
        "April 2008 - March 2011",
        "April 2008 – March 2011",
        "April 2008 — March 2011",
        "April 2008-March 2011",
        "April 2008 to March 2011",
        "from April 2008 to March 2011",
        "From April 2008 until March 2011",
        "between April 2008 and March 2011",
        "April 2008 through to March 2011",
        "April 2008 up to March 2011",
        "Apr 08 - Mar 11",
        "Apr-08 to Mar-11",
        "Apr '08 - Mar '11",
        "04/2008 - 03/2011",
        "2008/09 – 2010/11",
        "2008/9 - 2010/11",
        "2008-09 to 2010-11",
        "from 2008/09 to 2010/11",
        "Start April 2008, finish March 2011",
        "Start: April 2008 End: March 2011",
        "Starting April 2008, completed by March 2011",
        "begins April 2008 and ends March 2011",
        "April 2008 / March 2011",
    ],
)
def test_three_years_in_many_spellings(text: str) -> None:
    assert said(text) == "range 2008-04/2011-03"
    assert bounds(text) == ("2008-04-01", "2011-03-31")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("April - June 2009", "range 2009-04/2009-06"),
        ("Apr–Sept 2010", "range 2010-04/2010-09"),
        ("Sept/Oct 2009", "range 2009-09/2009-10"),
        ("September to October 2009", "range 2009-09/2009-10"),
        ("between April and June 2009", "range 2009-04/2009-06"),
        ("Nov - Feb 2010", "range 2009-11/2010-02"),
        ("December to January 2010", "range 2009-12/2010-01"),
        ("1-5 June 2009", "range 2009-06-01/2009-06-05"),
        ("1st - 5th June 2009", "range 2009-06-01/2009-06-05"),
        ("1 to 5 June 2009", "range 2009-06-01/2009-06-05"),
        ("28 June - 2 July 2009", "range 2009-06-28/2009-07-02"),
        ("28 December - 3 January 2010", "range 2009-12-28/2010-01-03"),
        ("1/4/08 - 31/3/11", "range 2008-04-01/2011-03-31"),
        ("01.04.08 to 31.03.11", "range 2008-04-01/2011-03-31"),
        ("1st April 2008 – 31st March 2011", "range 2008-04-01/2011-03-31"),
        ("2008/09 - 2009/10", "range 2008-04/2010-03"),
        ("Sept 2009 - Summer 2010", "range 2009-09/2010-22"),
        ("Spring 2000 - 01/2001", "range 2000-21/2001-01"),
        ("Spring 2000 to 01/03/2001", "range 2000-21/2001-03-01"),
        ("2000 – 01.03.2001", "range 2000/2001-03-01"),
        ("Spring 2008 to 09 March 2009", "range 2008-21/2009-03-09"),
        ("2008 - 09-Mar-2009", "range 2008/2009-03-09"),
        ("2008 - 09", "range 2008-04/2009-03"),
        ("1 May 2009 - June 2009", "range 2009-05-01/2009-06"),
        ("2009 - March 2010", "range 2009/2010-03"),
    ],
)
def test_what_is_left_out_of_one_end_stands_at_the_other(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("April - June", ONE_YEAR, "range 2009-04?/2009-06?"),
        ("November to February", ONE_YEAR, "range 2009-11?/2010-02?"),
        ("Sept 2009 - March", TimeContext(), "range 2009-09/2010-03?"),
        ("1 April - 31 March", ONE_YEAR, "range 2009-04-01?/2010-03-31?"),
        ("09/10 – 10/11", THREE_YEARS, "range 2009-04?/2011-03?"),
    ],
)
def test_an_end_whose_year_is_inferred_is_flagged(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


def test_a_range_that_runs_backwards_is_two_times() -> None:
    assert said("June 2010 - May 2009") == "point 2010-06; point 2009-05"


def test_a_range_with_an_impossible_end_keeps_both_apart() -> None:
    assert said("1 June 2009 - 31 June 2009") == "point 2009-06-01; unresolved"


@pytest.mark.parametrize(
    "text",
    [
        "2009 onwards",
        "2009 onward",
        "2009+",
        "2009 +",
        "from 2009",
        "From 2009 onwards",
        "since 2009",
        "starting 2009",
        "starting in 2009",
        "starting from 2009",
        "commencing 2009",
        "commenced 2009",
        "beginning 2009",
        "with effect from 2009",
        "wef 2009",
        "effective from 2009",
        "Start date: 2009",
        "Start date 2009",
        "2009 and beyond",
        "2009 and thereafter",
        "2009 and onwards",
        "no earlier than 2009",
        "not before 2009",
        "after 2009",
        "post 2009",
        "as from 2009",
        "2009 ymlaen",
        "o 2009",
    ],
)
def test_an_open_end(text: str) -> None:
    assert said(text) == "range 2009/.."
    assert bounds(text) == ("2009-01-01", None)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("from April 2009", TimeContext(), "range 2009-04/.."),
        ("from 2009/10", TimeContext(), "range 2009-04/.."),
        ("2009/10 onwards", TimeContext(), "range 2009-04/.."),
        ("from 1 April 2009", TimeContext(), "range 2009-04-01/.."),
        ("Effective 01/09/2009", TimeContext(), "range 2009-09-01/.."),
        ("since April 2015", TimeContext(), "range 2015-04/.."),
        ("from April", ONE_YEAR, "range 2009-04?/.."),
        ("from January", WRITTEN, "range 2010-01?/.."),
        ("from early 2009", TimeContext(), "range 2009~/.."),
        ("from the beginning of April 2009", TimeContext(), "range 2009-04-01/.."),
        ("from Q2 2009/10", TimeContext(), "range 2009-07/.."),
        ("from year 2", THREE_YEARS, "range 2009-04?/.."),
    ],
)
def test_an_open_end_begins_with_the_first_day_of_its_time(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


def test_after_a_time_says_that_the_time_itself_is_excluded() -> None:
    assert said("After April 2010") == "range 2010-04/.."
    assert "excluded" in message("After April 2010")
    assert "excluded" not in message("From April 2010")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March or April 2005", "point [2005-03,2005-04]"),
        ("2009 or 2010", "point [2009,2010]"),
        ("1 or 2 June 2009", "point [2009-06-01,2009-06-02]"),
        ("Dec or January 2010", "point [2009-12,2010-01]"),
    ],
)
def test_one_of_two_is_a_set(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2007 to 2009", "range 2007/2009"),
        ("from 2007 to 2009", "range 2007/2009"),
        ("From 2007-2010", "range 2007/2010"),
        ("2007 – 09", "range 2007?/2009?"),
        ("2007 - 09 March 2010", "range 2007/2010-03-09"),
        ("Start: April 2009\nEnd: March 2011", "range 2009-04/2011-03"),
        ("Start date: 2009\n\nEnd date: 2011", "range 2009/2011"),
        ("Commencing 2009,\n\nCompleted by 2011", "range 2009/..; deadline /2011"),
        ("From Sept 2009\nto July 2010", "range 2009-09/2010-07"),
        ("Start April 2009\nReview May 2010", "range 2009-04/..; point 2010-05"),
    ],
)
def test_years_with_a_word_or_a_line_between_them_are_one_range(text: str, expected: str) -> None:
    assert said(text) == expected


def test_years_are_calendar_years_unless_the_plan_covers_just_them() -> None:
    assert said("2008 to 2011", THREE_YEARS) == "range 2008-04/2011-03"
    assert said("2008 to 2010", THREE_YEARS) == "range 2008/2010"
