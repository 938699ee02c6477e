"""Ends of something: the deadline is `/X`, its start unknown and its end the last day of X."""

from __future__ import annotations

import pytest

from normalize.values import TimeContext
from tests.timescale_reading import ONE_YEAR, THREE_YEARS, WRITTEN, bounds, message, said


@pytest.mark.parametrize(
    "text",
    [
        "by March 2010",
        "By March 2010",
        "By Mar 10",
        "By: March 2010",
        "no later than March 2010",
        "not later than March 2010",
        "until March 2010",
        "till March 2010",
        "before March 2010",
        "prior to March 2010",
        "up to March 2010",
        "in time for March 2010",
        "complete by March 2010",
        "completed by March 2010",
        "to be completed by March 2010",
        "completion by March 2010",
        "Completion date: March 2010",
        "Completion date March 2010",
        "finish March 2010",
        "Finish: March 2010",
        "Finish date March 2010",
        "expires March 2010",
        "Expiry date: March 2010",
        "Target date March 2010",
        "Target date: March 2010",
        "due March 2010",
        "due by March 2010",
        "Due date: March 2010",
        "Deadline March 2010",
        "Deadline: March 2010",
        "March 2010 deadline",
        "March 2010 at the latest",
        "Latest: March 2010",
        "End date: March 2010",
        "ends March 2010",
        "ending March 2010",
        "to March 2010",
        "up to and including March 2010",
        "System in place by March 2010",
        "Scheme agreed with partners by March 2010",
        "erbyn Mawrth 2010",
        "cyn Mawrth 2010",
    ],
)
def test_a_deadline_in_many_words(text: str) -> None:
    assert said(text) == "deadline /2010-03"
    assert bounds(text) == (None, "2010-03-31")


@pytest.mark.parametrize(
    ("text", "context", "expected", "last"),
    [
        ("by 31 March 2010", TimeContext(), "/2010-03-31", "2010-03-31"),
        ("by 31/3/10", TimeContext(), "/2010-03-31", "2010-03-31"),
        ("by close of play 31/3/10", TimeContext(), "/2010-03-31", "2010-03-31"),
        ("by close of business on 31 March 2010", TimeContext(), "/2010-03-31", "2010-03-31"),
        ("by Wednesday 31 March 2010", TimeContext(), "/2010-03-31", "2010-03-31"),
        ("Expires 31.3.2010", TimeContext(), "/2010-03-31", "2010-03-31"),
        ("by 2010", TimeContext(), "/2010", "2010-12-31"),
        ("by 2020", THREE_YEARS, "/2020", "2020-12-31"),
        ("by 2010/11", TimeContext(), "/2011-03", "2011-03-31"),
        ("by 2010-11", TimeContext(), "/2011-03", "2011-03-31"),
        ("by academic year 2009/10", TimeContext(), "/2010-08", "2010-08-31"),
        ("by municipal year 2009/10", TimeContext(), "/2010-04", "2010-04-30"),
        ("by Q3 2009/10", TimeContext(), "/2009-12", "2009-12-31"),
        ("by the end of 2005", TimeContext(), "/2005-12", "2005-12-31"),
        ("by end December", WRITTEN, "/2009-12-31?", "2009-12-31"),
        ("by January", WRITTEN, "/2010-01?", "2010-01-31"),
        ("by March", ONE_YEAR, "/2010-03?", "2010-03-31"),
        ("by 31 March", ONE_YEAR, "/2010-03-31?", "2010-03-31"),
        ("by 31.3.", ONE_YEAR, "/2010-03-31?", "2010-03-31"),
        ("by Autumn term 2009", TimeContext(), "/2009-12", "2009-12-31"),
        ("by Easter 2006", TimeContext(), "/2006-04-16~", "2006-04-16"),
        ("by early 2010", TimeContext(), "/2010~", "2010-12-31"),
        ("by c. 2010", TimeContext(), "/2010~", "2010-12-31"),
        ("by March 2010 (tbc)", TimeContext(), "/2010-03?", "2010-03-31"),
        ("by year 2", THREE_YEARS, "/2010-03?", "2010-03-31"),
        ("by the end of the plan period", THREE_YEARS, "/2011-03?", "2011-03-31"),
    ],
)
def test_the_end_of_a_deadline_is_the_last_day_of_its_time(
    text: str, context: TimeContext, expected: str, last: str
) -> None:
    assert said(text, context) == f"deadline {expected}"
    assert bounds(text, context) == (None, last)


@pytest.mark.parametrize("text", ["before March 2010", "prior to March 2010", "ahead of March 2010"])
def test_before_says_that_the_time_itself_is_excluded(text: str) -> None:
    assert said(text) == "deadline /2010-03"
    assert "excluded" in message(text)


def test_by_excludes_nothing() -> None:
    assert message("by March 2010") == ""


@pytest.mark.parametrize("text", ["by March", "by 31 March", "by Christmas", "by end of year", "by Q2"])
def test_a_deadline_whose_year_nobody_tells_stays_unresolved(text: str) -> None:
    assert said(text) == "unresolved"
    assert bounds(text) == (None, None)


@pytest.mark.parametrize(
    "text", ["Audit completed May 2003", "Completed May 2003", "May 2003 - completed", "Complete May 2003"]
)
def test_what_was_completed_in_a_month_is_a_point(text: str) -> None:
    assert said(text) == "point 2003-05"


@pytest.mark.parametrize("text", ["by 31 June 2009", "by March 209", "no later than 30 February 2010"])
def test_an_impossible_deadline_is_no_deadline(text: str) -> None:
    assert said(text) == "unresolved"


@pytest.mark.parametrize("text", ["by hand", "by the team", "due diligence", "finish line", "before and after"])
def test_the_words_of_a_deadline_without_a_time_give_no_date(text: str) -> None:
    assert "/" not in said(text, ONE_YEAR)
