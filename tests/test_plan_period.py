"""The span a plan covers, told from its title or head."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.plan_period import tell_plan_period

PERIODS = [
    ("2003/2004", date(2003, 4, 1), date(2004, 3, 31)),
    ("2004-05", date(2004, 4, 1), date(2005, 3, 31)),
    ("2008/9", date(2008, 4, 1), date(2009, 3, 31)),
    ("2008/09 - 2010/11", date(2008, 4, 1), date(2011, 3, 31)),
    ("2008/09–2010/11", date(2008, 4, 1), date(2011, 3, 31)),
    ("2008-2011", date(2008, 4, 1), date(2011, 3, 31)),
    ("2008-11", date(2008, 4, 1), date(2011, 3, 31)),
    ("2008 to 2011", date(2008, 4, 1), date(2011, 3, 31)),
    ("FY 08/09", date(2008, 4, 1), date(2009, 3, 31)),
    ("April 2008 to March 2011", date(2008, 4, 1), date(2011, 3, 31)),
    ("1st April 2008 to 31st March 2011", date(2008, 4, 1), date(2011, 3, 31)),
    ("September 2009 - July 2010", date(2009, 9, 1), date(2010, 7, 31)),
    ("Academic year 2009/10", date(2009, 9, 1), date(2010, 8, 31)),
    ("Improving Services: Action Plan 2003/2004", date(2003, 4, 1), date(2004, 3, 31)),
    ("Children’s Plan 2006 – 2009 (refreshed 2008/09)", date(2006, 4, 1), date(2009, 3, 31)),
]


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_a_title_tells_the_period(text: str, start: date, end: date) -> None:
    period = tell_plan_period(text)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2009",
        "Plan 2009",
        "17 April 2009",
        "NI 68 delivery plan",
        "08/09",
        "from 2008/09 onwards",
        "1.2.3",
        "May - June 2009",
    ],
)
def test_these_tell_none(text: str) -> None:
    assert tell_plan_period(text) is None


def test_the_words_of_the_period_are_kept_as_written() -> None:
    title = "Safer Homes Delivery Plan for 2008/09 – 2010/11, draft 2"
    period = tell_plan_period(title)
    assert period is not None
    assert period.text == "2008/09 – 2010/11"


MORE_PERIODS = [
    ("Municipal year 2009/10", date(2009, 5, 1), date(2010, 4, 30)),
    ("2009/10 academic year", date(2009, 9, 1), date(2010, 8, 31)),
    ("Business plan 2006/07 to 2008/09", date(2006, 4, 1), date(2009, 3, 31)),
    ("Delivery plan, April 2009 - March 2010", date(2009, 4, 1), date(2010, 3, 31)),
    ("Strategy 2005–2020", date(2005, 4, 1), date(2020, 3, 31)),
    ("Service Plan 2OO4/O5", date(2004, 4, 1), date(2005, 3, 31)),
    ("from 1 April 2009 to 31 March 2010", date(2009, 4, 1), date(2010, 3, 31)),
    ("01/04/2009 - 31/03/2012", date(2009, 4, 1), date(2012, 3, 31)),
    ("January 2009 to December 2009", date(2009, 1, 1), date(2009, 12, 31)),
    ("NI 47: three year plan 2008-2011", date(2008, 4, 1), date(2011, 3, 31)),
    ("Cynllun 2008-2011", date(2008, 4, 1), date(2011, 3, 31)),
]


@pytest.mark.parametrize(("text", "start", "end"), MORE_PERIODS)
def test_a_head_tells_the_period_in_other_words(text: str, start: date, end: date) -> None:
    period = tell_plan_period(text)
    assert period is not None
    assert (period.start, period.end) == (start, end)
    assert period.text in text


@pytest.mark.parametrize(
    "text",
    [
        "School year 2009",
        "FY2010",
        "1 - 5 June 2009",
        "by March 2010",
        "March 2009 or March 2010",
        "Version 1/09",
        "1066-2009",
        "2011-2008",
    ],
)
def test_a_day_a_deadline_and_a_number_are_no_period(text: str) -> None:
    assert tell_plan_period(text) is None


def test_a_quarter_that_is_reported_on_does_not_hide_the_year_of_the_plan() -> None:
    period = tell_plan_period("Improvement Plan 2009/10 – Quarter 2 monitoring")
    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat()) == ("2009-04-01", "2010-03-31")
