"""Days and months, in words and in figures: day first, no flag where the text alone decides."""

from __future__ import annotations

import pytest

from normalize.values import TimeContext
from tests.timescale_reading import NOTHING, ONE_YEAR, SCHOOL_YEAR, THREE_YEARS, WRITTEN, bounds, message, said


@pytest.mark.parametrize(
    "text",
    [
        "3 April 2009",
        "3rd April 2009",
        "3rd of April 2009",
        "the 3rd of April, 2009",
        "03 April 2009",
        "3 Apr 2009",
        "3 Apr. 2009",
        "3-Apr-2009",
        "3-Apr-09",
        "3/4/2009",
        "03/04/2009",
        "3/4/09",
        "03/04/09",
        "3.4.2009",
        "03.04.09",
        "3-4-2009",
        "03-04-09",
        "2009-04-03",
        "20090403",
        "April 3, 2009",
        "April 3rd, 2009",
        "April 3rd 2009",
        "Friday 3 April 2009",
        "Friday 3rd April 2009",
        "Fri 3 April 2009",
        "Friday, 3 April 2009",
        "Friday the 3rd of April 2009",
        "Friday 03/04/2009",
        "Fri 3.4.09",
        "3RD APRIL 2009",
        "3 april 2009",
        "3 April '09",
        "3 April ’09",
        "on 3 April 2009",
        "Cabinet 3 April 2009",
        "Report to Cabinet (3 April 2009)",
        "3 April 2009 Cabinet",
        "[3 April 2009]",
        "3 April 2009.",
        "  3  April   2009  ",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert said(text) == "point 2009-04-03"


def test_a_day_begins_and_ends_on_itself() -> None:
    assert bounds("3 April 2009") == ("2009-04-03", "2009-04-03")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1/2/03", "2003-02-01"),
        ("12/11/10", "2010-11-12"),
        ("11/12/10", "2010-12-11"),
        ("10.11.12", "2012-11-10"),
        ("01/04/2008", "2008-04-01"),
        ("31/12/1999", "1999-12-31"),
        ("1/1/00", "2000-01-01"),
        ("1/1/99", "1999-01-01"),
    ],
)
def test_figures_are_read_day_first(text: str, edtf: str) -> None:
    assert said(text, THREE_YEARS) == f"point {edtf}"


@pytest.mark.parametrize(
    "text",
    [
        "September 2009",
        "Sept 2009",
        "Sep 2009",
        "Sept. 2009",
        "Sept, 2009",
        "Sept 09",
        "Sept '09",
        "Sept-09",
        "Sept/09",
        "Sep-2009",
        "Sept2009",
        "09/2009",
        "9/2009",
        "9.2009",
        "September of 2009",
        "in September 2009",
        "SEPTEMBER 2009",
        "september 2009",
        "Complete September 2009",
        "September 2009: report to board",
        "Steering group (Sept 09)",
        "Done (Sept 09)",
        "Completed September 2009",
        "Sept 09 - achieved",
    ],
)
def test_one_month_in_many_spellings(text: str) -> None:
    assert said(text) == "point 2009-09"


def test_a_month_covers_its_days() -> None:
    assert bounds("February 2008") == ("2008-02-01", "2008-02-29")
    assert bounds("February 2009") == ("2009-02-01", "2009-02-28")


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("April", ONE_YEAR, "point 2009-04?"),
        ("December", ONE_YEAR, "point 2009-12?"),
        ("January", ONE_YEAR, "point 2010-01?"),
        ("March", ONE_YEAR, "point 2010-03?"),
        ("August", SCHOOL_YEAR, "point 2010-08?"),
        ("September", SCHOOL_YEAR, "point 2009-09?"),
        ("December", WRITTEN, "point 2009-12?"),
        ("January", WRITTEN, "point 2010-01?"),
        ("November", WRITTEN, "point 2010-11?"),
        ("1 April", ONE_YEAR, "point 2009-04-01?"),
        ("31st March", ONE_YEAR, "point 2010-03-31?"),
        ("March 31st", ONE_YEAR, "point 2010-03-31?"),
        ("31/3", ONE_YEAR, "point 2010-03-31?"),
        ("31.3.", ONE_YEAR, "point 2010-03-31?"),
        ("30/9", WRITTEN, "point 2010-09-30?"),
    ],
)
def test_a_month_without_a_year_is_the_one_of_the_context_and_flagged(
    text: str, context: TimeContext, expected: str
) -> None:
    assert said(text, context) == expected


@pytest.mark.parametrize("text", ["March", "31 March", "31st March", "31/3", "31.3.", "End March"])
@pytest.mark.parametrize("context", [NOTHING, THREE_YEARS])
def test_without_one_year_to_take_it_from_it_stays_unresolved(text: str, context: TimeContext) -> None:
    assert said(text, context) == "unresolved"
    assert "year" in message(text, context)


@pytest.mark.parametrize(
    "text",
    [
        "31 September 2009",
        "30 February 2008",
        "29 February 2009",
        "31/4/09",
        "32/1/2009",
        "13/13/09",
        "0/5/2009",
        "00/04/09",
        "2009-02-30",
        "31 June",
        "April 31st",
        "March 209",
        "March 20099",
        "3 March 209",
        "13/2009",
        "Sept 20",
        "Nov 31",
    ],
)
def test_days_that_do_not_exist_and_years_cut_off_stay_unresolved(text: str) -> None:
    assert said(text) == "unresolved"
    assert message(text)


def test_a_leap_day_needs_its_leap_year() -> None:
    assert said("29 February 2008") == "point 2008-02-29"
    assert said("29 February", ONE_YEAR) == "unresolved"


def test_a_weekday_that_disagrees_keeps_the_date_and_doubts_it() -> None:
    assert said("Monday 3 April 2009") == "point 2009-04-03?"
    assert "Friday" in message("Monday 3 April 2009")


@pytest.mark.parametrize("text", ["3.1", "13.1. Review the policy", "31.3", "1.3.", "2.10", "12.", "3/4 of staff"])
def test_numbers_of_paragraphs_and_figures_are_no_days(text: str) -> None:
    assert said(text, ONE_YEAR) == ""


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("w/c 7 September 2009", "2009-09-07/2009-09-13"),
        ("w/c 7/9/09", "2009-09-07/2009-09-13"),
        ("wc 7 Sept 2009", "2009-09-07/2009-09-13"),
        ("w/b 7 September 2009", "2009-09-07/2009-09-13"),
        ("week commencing 7 September 2009", "2009-09-07/2009-09-13"),
        ("Week beginning 7.9.09", "2009-09-07/2009-09-13"),
        ("week of 7 September 2009", "2009-09-07/2009-09-13"),
        ("w/e 13 September 2009", "2009-09-07/2009-09-13"),
        ("week ending 13th Sept 2009", "2009-09-07/2009-09-13"),
        ("week ending: 13/09/2009", "2009-09-07/2009-09-13"),
        ("w/e 12 June 2009", "2009-06-06/2009-06-12"),
        ("w/c 28 December 2009", "2009-12-28/2010-01-03"),
    ],
)
def test_a_week_is_told_by_its_first_or_its_last_day(text: str, edtf: str) -> None:
    assert said(text) == f"range {edtf}"


def test_a_week_told_by_a_day_that_does_not_exist_stays_unresolved() -> None:
    assert said("w/c 31 September 2009") == "unresolved"
