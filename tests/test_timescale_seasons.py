"""Seasons, feasts, and the early, middle and late parts of a time."""

from __future__ import annotations

import pytest

from normalize.values import TimeContext
from tests.timescale_reading import NOTHING, ONE_YEAR, THREE_YEARS, WRITTEN, bounds, message, said


@pytest.mark.parametrize(
    ("season", "code", "first", "last"),
    [
        ("Spring", 21, "2010-03-01", "2010-05-31"),
        ("Summer", 22, "2010-06-01", "2010-08-31"),
        ("Autumn", 23, "2010-09-01", "2010-11-30"),
    ],
)
def test_a_season_of_a_year(season: str, code: int, first: str, last: str) -> None:
    for text in (
        f"{season} 2010",
        f"{season.lower()} 2010",
        f"{season} '10",
        f"{season} 10",
        f"{season} of 2010",
        f"{season}, 2010",
        f"2010 {season}",
        f"in {season} 2010",
        f"{season} (2010)",
    ):
        assert said(text) == f"range 2010-{code}", text
        assert bounds(text) == (first, last)


def test_the_winter_of_one_year_is_doubtful_of_two_it_is_not() -> None:
    assert said("Winter 2010") == "range 2010-24?"
    assert said("Winter 2009/10") == "range 2009-24"
    assert bounds("Winter 2009/10") == ("2009-12-01", "2010-02-28")
    assert "winter" in message("Winter 2010")


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("spring", ONE_YEAR, "range 2010-21?"),
        ("Summer", ONE_YEAR, "range 2009-22?"),
        ("autumn", ONE_YEAR, "range 2009-23?"),
        ("winter", ONE_YEAR, "range 2009-24?"),
        ("by summer", ONE_YEAR, "deadline /2009-22?"),
        ("spring", WRITTEN, "range 2010-21?"),
        ("spring", NOTHING, "unresolved"),
        ("spring", THREE_YEARS, "unresolved"),
    ],
)
def test_a_season_without_a_year_is_that_of_the_plan(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spring/Summer 2010", "range 2010-21/2010-22"),
        ("Spring - Summer 2010", "range 2010-21/2010-22"),
        ("Summer to Autumn 2010", "range 2010-22/2010-23"),
        ("Autumn 2009 - Spring 2010", "range 2009-23/2010-21"),
        ("from Autumn 2009", "range 2009-23/.."),
        ("Summer 2010 onwards", "range 2010-22/.."),
        ("by Summer 2010", "deadline /2010-22"),
        ("early summer 2010", "range 2010-22~"),
        ("late Autumn 2009", "range 2009-23~"),
        ("end of summer 2010", "range 2010-22~"),
        ("Summer holidays 2010", "range 2010-22~"),
        ("Spring and Autumn 2010", "range 2010-21; range 2010-23"),
    ],
)
def test_seasons_in_larger_times(text: str, expected: str) -> None:
    assert said(text) == expected


# Easter Sundays from the tables of the Book of Common Prayer.
@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2003, "2003-04-20"),
        (2004, "2004-04-11"),
        (2005, "2005-03-27"),
        (2006, "2006-04-16"),
        (2007, "2007-04-08"),
        (2008, "2008-03-23"),
        (2009, "2009-04-12"),
        (2010, "2010-04-04"),
        (2011, "2011-04-24"),
        (2012, "2012-04-08"),
        (2016, "2016-03-27"),
    ],
)
def test_easter_is_about_its_sunday(year: int, day: str) -> None:
    assert said(f"Easter {year}") == f"point {day}~"
    assert said(f"by Easter {year}") == f"deadline /{day}~"
    assert said(f"Easter Sunday {year}") == f"point {day}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good Friday 2010", "point 2010-04-02"),
        ("Easter Monday 2010", "point 2010-04-05"),
        ("Shrove Tuesday 2010", "point 2010-02-16"),
        ("Whitsun 2010", "point 2010-05-23~"),
        ("Christmas 2009", "point 2009-12-25~"),
        ("Xmas 2009", "point 2009-12-25~"),
        ("Christmas Day 2009", "point 2009-12-25"),
        ("Boxing Day 2009", "point 2009-12-26"),
        ("New Year 2010", "point 2010-01-01~"),
        ("New Year's Day 2010", "point 2010-01-01"),
        ("New Year’s Eve 2009", "point 2009-12-31"),
        ("Nadolig 2009", "point 2009-12-25~"),
        ("y Pasg 2010", "point 2010-04-04~"),
        ("Easter holidays 2010", "point 2010-04-04~"),
        ("Christmas break 2009", "point 2009-12-25~"),
        ("before Christmas 2009", "deadline /2009-12-25~"),
        ("after Easter 2010", "range 2010-04-04~/.."),
    ],
)
def test_feasts_are_about_their_day_and_named_days_are_that_day(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Christmas", ONE_YEAR, "point 2009-12-25%"),
        ("Christmas", WRITTEN, "point 2009-12-25%"),
        ("By Christmas", WRITTEN, "deadline /2009-12-25%"),
        ("Easter", ONE_YEAR, "point 2009-04-12%"),
        ("Easter", WRITTEN, "point 2010-04-04%"),
        ("turn of the year", ONE_YEAR, "point 2010-01-01%"),
        ("turn of the year", WRITTEN, "point 2010-01-01%"),
        ("New Year", ONE_YEAR, "point 2010-01-01%"),
        ("turn of the year", NOTHING, "unresolved"),
        ("Easter", NOTHING, "unresolved"),
        ("Easter", THREE_YEARS, "unresolved"),
    ],
)
def test_a_feast_without_a_year_is_that_of_the_context(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("early 2009", "point 2009~"),
        ("Early in 2009", "point 2009~"),
        ("mid 2009", "point 2009~"),
        ("mid-2009", "point 2009~"),
        ("late 2009", "point 2009~"),
        ("mid to late 2009", "point 2009~"),
        ("early/mid 2009", "point 2009~"),
        ("latter part of 2009", "point 2009~"),
        ("early March 2009", "point 2009-03~"),
        ("mid March 2009", "point 2009-03~"),
        ("mid-June 2010", "point 2010-06~"),
        ("middle of March 2009", "point 2009-03~"),
        ("late March 2009", "point 2009-03~"),
        ("last week of March 2009", "point 2009-03~"),
        ("by mid March 2009", "deadline /2009-03~"),
        ("by early 2009", "deadline /2009~"),
        ("end of March 2009", "point 2009-03-31"),
        ("End March 2009", "point 2009-03-31"),
        ("end Mar 09", "point 2009-03-31"),
        ("end of February 2008", "point 2008-02-29"),
        ("the end of April 2009", "point 2009-04-30"),
        ("by end of April 2009", "deadline /2009-04-30"),
        ("by the end of April 2009", "deadline /2009-04-30"),
        ("up to end August 2009", "deadline /2009-08-31"),
        ("end of 2009", "point 2009-12~"),
        ("by the end of 2009", "deadline /2009-12"),
        ("end of 2009/10", "point 2010-03-31"),
        ("End of FY 09/10", "point 2010-03-31"),
        ("by end of 2009/10", "deadline /2010-03-31"),
        ("end of academic year 2009/10", "point 2010-08-31"),
        ("end of municipal year 2009/10", "point 2010-04-30"),
        ("Diwedd Mawrth 2009", "point 2009-03-31"),
    ],
)
def test_parts_of_a_time(text: str, expected: str) -> None:
    assert said(text) == expected


def test_early_in_a_year_covers_the_whole_year() -> None:
    for text in ("early 2009", "mid 2009", "late 2009"):
        assert bounds(text) == ("2009-01-01", "2009-12-31")


@pytest.mark.parametrize("text", ["end of the financial year", "financial year end", "year end", "end of the year"])
def test_the_end_of_the_plans_year_is_its_31st_of_march(text: str) -> None:
    assert said(text, ONE_YEAR) == "point 2010-03-31?"
    assert said("by " + text, ONE_YEAR) == "deadline /2010-03-31?"
    assert said(text) == "unresolved"
