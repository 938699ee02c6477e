"""Years of the council, of the school and of the calendar, and plans that run over several."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.values import Period, TimeContext
from tests.timescale_reading import NOTHING, ONE_YEAR, THREE_YEARS, WRITTEN, bounds, message, said


@pytest.mark.parametrize(
    "text",
    [
        "2009/10",
        "2009-10",
        "2009–10",
        "2009/2010",
        "2009/0",
        "2009 / 10",
        "FY 2009/10",
        "FY09/10",
        "F/Y 2009/10",
        "fy 2009-10",
        "financial year 2009/10",
        "Financial Year: 2009/10",
        "financial year (2009/10)",
        "Fin year 09/10",
        "fiscal year 2009/10",
        "2009/10 financial year",
        "09/10 financial year",
        "financial year 2009-2010",
        "'09/'10",
        "in 2009/10",
        "during 2009/10",
        "throughout 2009/10",
        "Budget round 2009/10",
        "blwyddyn ariannol 2009/10",
    ],
)
def test_two_years_in_a_row_are_the_financial_year_from_april_to_march(text: str) -> None:
    assert said(text) == "range 2009-04/2010-03"
    assert bounds(text) == ("2009-04-01", "2010-03-31")


@pytest.mark.parametrize("text", ["2004/05", "2004-05", "2004/5", "2004/2005", "2004–05"])
def test_a_financial_year_is_never_a_month(text: str) -> None:
    for context in (NOTHING, THREE_YEARS, ONE_YEAR, WRITTEN):
        assert said(text, context) == "range 2004-04/2005-03"


def test_the_turn_of_a_century_is_two_years_in_a_row_too() -> None:
    assert said("1999/00") == "range 1999-04/2000-03"
    assert said("1999/2000") == "range 1999-04/2000-03"
    assert said("2009/10") == "range 2009-04/2010-03"


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("2009-2010", NOTHING, "range 2009-04?/2010-03?"),
        ("2009-2010", WRITTEN, "range 2009-04?/2010-03?"),
        ("2009-2010", ONE_YEAR, "range 2009-04/2010-03"),
        ("2009 - 2010", ONE_YEAR, "range 2009-04/2010-03"),
    ],
)
def test_two_full_years_with_a_hyphen_need_a_plan_of_financial_years(
    text: str, context: TimeContext, expected: str
) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("2006-2009", NOTHING, "range 2006/2009"),
        ("2006–2009", NOTHING, "range 2006/2009"),
        ("2006 - 2009", NOTHING, "range 2006/2009"),
        ("2006-2009", ONE_YEAR, "range 2006/2009"),
        ("2008-2011", THREE_YEARS, "range 2008-04/2011-03"),
        ("2008-11", THREE_YEARS, "range 2008-04/2011-03"),
        ("2008-2012", THREE_YEARS, "range 2008/2012"),
        ("2005-2020", NOTHING, "range 2005/2020"),
    ],
)
def test_longer_spans_are_calendar_years_unless_they_are_the_plan(
    text: str, context: TimeContext, expected: str
) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("08/09", THREE_YEARS, "range 2008-04?/2009-03?"),
        ("09/10", THREE_YEARS, "range 2009-04?/2010-03?"),
        ("10/11", THREE_YEARS, "range 2010-04?/2011-03?"),
        ("09/10", ONE_YEAR, "range 2009-04?/2010-03?"),
        ("11/12", THREE_YEARS, "unresolved"),
        ("07/08", THREE_YEARS, "unresolved"),
        ("09/10", NOTHING, "unresolved"),
        ("09/10", WRITTEN, "unresolved"),
        ("9/08", THREE_YEARS, "point 2008-09?"),
        ("12/10", THREE_YEARS, "point 2010-12?"),
        ("03/08", THREE_YEARS, "unresolved"),
        ("12/07", THREE_YEARS, "unresolved"),
        ("06/04", THREE_YEARS, "unresolved"),
    ],
)
def test_two_numbers_of_two_digits_count_only_inside_the_plan(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize(
    "text",
    [
        "academic year 2009/10",
        "academic year 2009-10",
        "academic year 2009/2010",
        "Academic Year 09/10",
        "AY 2009/10",
        "school year 2009/10",
        "2009/10 school year",
        "2009/10 academic year",
        "09/10 academic year",
        "blwyddyn ysgol 2009/10",
    ],
)
def test_the_year_of_a_school_runs_from_september_to_august(text: str) -> None:
    assert said(text) == "range 2009-09/2010-08"
    assert bounds(text) == ("2009-09-01", "2010-08-31")


@pytest.mark.parametrize("text", ["municipal year 2009/10", "Civic year 2009-10", "2009/10 municipal year"])
def test_the_municipal_year_runs_from_may_to_april(text: str) -> None:
    assert said(text) == "range 2009-05/2010-04"
    assert bounds(text) == ("2009-05-01", "2010-04-30")


@pytest.mark.parametrize(
    "text", ["FY2010", "FY 2010", "FY10", "financial year 2010", "2010 financial year", "school year 2009"]
)
def test_a_year_over_two_calendar_years_named_by_one_is_not_guessed(text: str) -> None:
    for context in (NOTHING, THREE_YEARS):
        assert said(text, context) == "unresolved"
        assert "either" in message(text, context) or "may be" in message(text, context)


@pytest.mark.parametrize("text", ["2009", "in 2009", "During 2009", "Review 2009", "2009.", "'09", "(2009)"])
def test_a_year_alone_is_the_calendar_year(text: str) -> None:
    assert said(text) == "point 2009"
    assert bounds(text) == ("2009-01-01", "2009-12-31")


@pytest.mark.parametrize("text", ["1500", "3000", "209", "20099", "£2009", "2,009", "2009%", "1066"])
def test_other_numbers_are_no_years(text: str) -> None:
    assert said(text) == ""


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Year 1", THREE_YEARS, "range 2008-04?/2009-03?"),
        ("Year 2", THREE_YEARS, "range 2009-04?/2010-03?"),
        ("year 2 of plan", THREE_YEARS, "range 2009-04?/2010-03?"),
        ("Year 3 of the plan", THREE_YEARS, "range 2010-04?/2011-03?"),
        ("Yr 3", THREE_YEARS, "range 2010-04?/2011-03?"),
        ("Year one", THREE_YEARS, "range 2008-04?/2009-03?"),
        ("Years 1-2", THREE_YEARS, "range 2008-04?/2010-03?"),
        ("Years 2 and 3", THREE_YEARS, "range 2009-04?/2011-03?"),
        ("Year 1 to 3", THREE_YEARS, "range 2008-04?/2011-03?"),
        ("By year 2", THREE_YEARS, "deadline /2010-03?"),
        ("by end of Year 1", THREE_YEARS, "deadline /2009-03-31?"),
        ("Year 1", ONE_YEAR, "range 2009-04?/2010-03?"),
        ("Year 2", ONE_YEAR, "unresolved"),
        ("Year 4", THREE_YEARS, "unresolved"),
        ("Year 1", NOTHING, "unresolved"),
        ("Year 1", WRITTEN, "unresolved"),
    ],
)
def test_years_of_the_plan_are_counted_from_its_beginning(text: str, context: TimeContext, expected: str) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize("text", ["Yr 1 - 2008/9", "Year 1 (2008/09)", "2008/09 (Year 1)", "Year 1: 2008/09"])
def test_a_year_of_the_plan_beside_its_date_is_one_time(text: str) -> None:
    assert said(text, THREE_YEARS) == "range 2008-04/2009-03"


@pytest.mark.parametrize(
    "text",
    [
        "Duration of LAA",
        "Duration of the plan",
        "Life of the plan",
        "Life of plan",
        "Lifetime of the strategy",
        "Over the life of the strategy",
        "For the duration of the agreement",
        "Throughout the plan",
        "Plan period",
        "Whole plan period",
        "Length of programme",
    ],
)
def test_the_life_of_the_plan_is_its_period_and_flagged(text: str) -> None:
    assert said(text, THREE_YEARS) == "range 2008-04?/2011-03?"
    assert said(text) == "unresolved"


def test_a_plan_that_begins_in_the_middle_of_a_month_is_told_by_its_days() -> None:
    context = TimeContext(Period("", date(2009, 4, 15), date(2010, 4, 14)))
    assert said("Life of the plan", context) == "range 2009-04-15?/2010-04-14?"


@pytest.mark.parametrize("text", ["Throughout the year", "the whole year", "throughout year"])
def test_throughout_the_year_is_the_only_year_of_the_plan(text: str) -> None:
    assert said(text, ONE_YEAR) == "range 2009-04?/2010-03?"


@pytest.mark.parametrize("text", ["Year 9 pupils", "Year 11", "Year 7", "Phase 2", "Stage 1", "Level 3", "KS2"])
def test_classes_and_phases_are_no_years(text: str) -> None:
    assert said(text, THREE_YEARS) == ""
