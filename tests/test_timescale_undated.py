"""What goes on, happens at once, recurs or is not told: never a date unless the text or the document gives one."""

from __future__ import annotations

import pytest

from normalize.timescales.resolve import resolve_timescales
from tests.timescale_reading import NOTHING, ONE_YEAR, THREE_YEARS, WRITTEN, bounds, message, said


@pytest.mark.parametrize(
    "text",
    [
        "Ongoing",
        "ongoing",
        "ONGOING",
        "ongoing.",
        "On-going",
        "On going",
        "On- Going",
        "Ongoing - reported to board",
        "Work is ongoing",
        "Rolling programme",
        "Rolling programme of training",
        "Continuing",
        "Continuous",
        "Continues",
        "In progress",
        "Underway",
        "Permanent",
        "Parhaus",
        "Yn barhaus",
        "24/7",
        "Throughout",
        "At all times",
    ],
)
def test_what_goes_on_has_no_date(text: str) -> None:
    for context in (NOTHING, THREE_YEARS, ONE_YEAR, WRITTEN):
        assert said(text, context) == "ongoing"
        assert bounds(text, context) == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ongoing from April 2009", "ongoing 2009-04/.."),
        ("From April 2009 ongoing", "ongoing 2009-04/.."),
        ("From April 2009 - ongoing", "ongoing 2009-04/.."),
        ("Since 2007 and ongoing", "ongoing 2007/.."),
        ("Ongoing (commenced 2007)", "ongoing 2007/.."),
        ("Apr 09 & ongoing", "ongoing 2009-04/.."),
        ("April 2009 and ongoing", "ongoing 2009-04/.."),
        ("Nov 2008 - ongoing", "ongoing 2008-11/.."),
        ("Nov 2008 – ongoing", "ongoing 2008-11/.."),
        ("November 2008 to ongoing", "ongoing 2008-11/.."),
        ("April 2009 (ongoing)", "ongoing 2009-04/.."),
        ("April 2009 then ongoing", "ongoing 2009-04/.."),
        ("Ongoing to March 2011", "ongoing /2011-03"),
        ("Ongoing until March 2011", "ongoing /2011-03"),
        ("Ongoing 2009/10", "ongoing 2009-04/2010-03"),
        ("Ongoing throughout 2009/10", "ongoing 2009-04/2010-03"),
        ("Ongoing - April 2009 to March 2010", "ongoing 2009-04/2010-03"),
        ("April 2009. Ongoing", "point 2009-04; ongoing"),
        ("By April 2009\nOngoing", "deadline /2009-04; ongoing"),
    ],
)
def test_what_goes_on_keeps_the_bounds_the_text_gives(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Immediate",
        "Immediately",
        "With immediate effect",
        "With immediate effect.",
        "Immediate start",
        "In place now",
        "Now",
        "Straight away",
        "At once",
        "Forthwith",
        "Ar unwaith",
    ],
)
def test_at_once_is_the_day_of_the_document_about(text: str) -> None:
    assert said(text) == "immediate"
    assert said(text, ONE_YEAR) == "immediate"
    assert said(text, WRITTEN) == "immediate 2009-12-17~"
    assert bounds(text, WRITTEN) == ("2009-12-17", "2009-12-17")
    assert message(text)


@pytest.mark.parametrize(
    "text",
    [
        "Daily",
        "Weekly",
        "Fortnightly",
        "Monthly",
        "Quarterly",
        "Annually",
        "Annual",
        "Yearly",
        "Termly",
        "Half-termly",
        "Half yearly",
        "Six monthly",
        "6 monthly",
        "6-monthly",
        "6 weekly",
        "3 yearly",
        "bi-monthly",
        "Bi-annually",
        "Biennial",
        "each month",
        "each term",
        "Each financial year",
        "every month",
        "every 6 months",
        "Every 6 weeks",
        "Every two years",
        "every other month",
        "Every Monday",
        "every March",
        "once a year",
        "twice a year",
        "three times a year",
        "4 times a year",
        "per annum",
        "Regularly",
        "produce weekly reports",
        "at least a fortnightly basis",
        "Monthly meetings",
        "Within four weeks of the end of the month",
        "Annually in March",
        "31 March each year",
        "Quarterly report to board",
        "bob mis",
        "Blynyddol",
        "Chwarterol",
    ],
)
def test_what_recurs_has_no_date(text: str) -> None:
    for context in (NOTHING, ONE_YEAR, WRITTEN):
        assert said(text, context) == "recurring"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monthly to March 2010", "recurring /2010-03"),
        ("Monthly until March 2010", "recurring /2010-03"),
        ("Monthly from April 2009", "recurring 2009-04/.."),
        ("Weekly meetings from May 2009", "recurring 2009-05/.."),
        ("Quarterly from 1 April 2009", "recurring 2009-04-01/.."),
        ("March 2009 and then annually", "recurring 2009-03/.."),
        ("March 2009 then annually", "recurring 2009-03/.."),
        ("March 2009 and annually thereafter", "recurring 2009-03/.."),
        ("Quarterly 2009/10", "recurring 2009-04/2010-03"),
        ("Monthly April 2009 - March 2010", "recurring 2009-04/2010-03"),
        ("Annual report June 2009", "point 2009-06"),
    ],
)
def test_what_recurs_keeps_the_bounds_the_text_gives(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "TBC",
        "tbc",
        "TBA",
        "TBD",
        "To be confirmed",
        "To be agreed",
        "To be determined",
        "To be evaluated",
        "Date to be agreed",
        "As above",
        "Ditto",
        "As below",
        "See above",
        "See timetable attached",
        "Short term",
        "Short-term",
        "Medium term",
        "Long term",
        "Long-term",
        "Short to medium term",
        "ASAP",
        "As soon as possible",
        "Dependent on funding",
        "Subject to funding",
        "Awaiting guidance",
        "Not known",
        "In line with national timetable",
        "As required",
        "In due course",
        "Future",
        "Various",
        "?",
        "“",
        '"',
        "i’w gadarnhau",
    ],
)
def test_what_names_no_time_is_unresolved_and_says_why(text: str) -> None:
    for context in (NOTHING, THREE_YEARS, ONE_YEAR, WRITTEN):
        assert said(text, context) == "unresolved"
        assert message(text, context)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TBC – possibly Sept 2010", "point 2010-09?"),
        ("Sept 2010 TBC", "point 2010-09?"),
        ("Sept 2010 (to be confirmed)", "point 2010-09?"),
        ("Provisionally May 2010", "point 2010-05?"),
        ("Possibly 2010", "point 2010?"),
        ("March 2009?", "point 2009-03?"),
        ("2010?", "point 2010?"),
        ("c. 2010", "point 2010~"),
        ("circa 2010", "point 2010~"),
        ("about June 2010", "point 2010-06~"),
        ("approx. June 2010", "point 2010-06~"),
        ("ASAP, by June 2010", "deadline /2010-06"),
    ],
)
def test_doubt_and_approximation_in_the_words_are_flags(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "-",
        "–",
        "—",
        "N/A",
        "n/a",
        "None",
        "Nil",
        "Yes",
        "No",
        "Done",
        "Complete",
        "Completed",
        "Achieved",
        "Assessments in timescale",
        "Timescale",
        "Section 47",
        "section 17 assessments",
        "Version 1/09",
        "Version 2.1",
        "v1.2",
        "NI 59",
        "PAF C20",
        "BV 163",
        "Phase 2",
        "Stage 1",
        "Page 12",
        "Appendix 3",
        "KS2",
        "5%",
        "79.5%",
        "£2,004",
        "£2009",
        "1,500",
        "12 children",
        "40 places",
        "3.2",
        "Director of Children's Services",
        "may be later",
        "Staff may march",
        "M . P .",
        "on track",
        "on target",
    ],
)
def test_what_is_no_time_yields_nothing(text: str) -> None:
    for context in (NOTHING, THREE_YEARS, ONE_YEAR, WRITTEN):
        assert said(text, context) == ""


@pytest.mark.parametrize(
    "text",
    [
        "After inspection",
        "On publication of guidance",
        "By next review",
        "Following the review",
        "Upon appointment of manager",
        "On receipt of funding",
        "Pending outcome of review",
        "Once funding is agreed",
        "3 months from start of contract",
        "Within 3 months of appointment",
        "6 weeks after appointment",
        "Reduce existing delays to 4 weeks.",
    ],
)
def test_a_time_told_from_an_event_without_a_date_is_relative(text: str) -> None:
    for context in (NOTHING, ONE_YEAR, WRITTEN):
        assert said(text, context) == "relative"
        assert bounds(text, context) == (None, None)


@pytest.mark.parametrize(
    ("text", "with_date"),
    [
        ("6 weeks", "/2010-01-28~"),
        ("Within 6 weeks", "/2010-01-28~"),
        ("within six weeks", "/2010-01-28~"),
        ("within 2 weeks", "/2009-12-31~"),
        ("within 10 days", "/2009-12-27~"),
        ("Within 3 months", "/2010-03-17~"),
        ("within the next 3 months", "/2010-03-17~"),
        ("within 2 months", "/2010-02-17~"),
        ("within a year", "/2010-12-17~"),
        ("Within one year", "/2010-12-17~"),
        ("2 years", "/2011-12-17~"),
        ("2-3 years", "/2012-12-17~"),
        ("2 to 3 years", "/2012-12-17~"),
        ("3-6 months", "/2010-06-17~"),
        ("o fewn 3 mis", "/2010-03-17~"),
        ("in six months' time", "2010-06~"),
        ("in 6 months’ time", "2010-06~"),
        ("in 2 weeks' time", "2009-12-31~"),
        ("in a month's time", "2010-01~"),
        ("next month", "2010-01~"),
        ("last month", "2009-11~"),
        ("this month", "2009-12~"),
        ("next quarter", "2010-01~/2010-03~"),
        ("this week", "2009-12-14~/2009-12-20~"),
        ("next week", "2009-12-21~/2009-12-27~"),
        ("last year", "2008~"),
        ("next year", "2010~"),
        ("this financial year", "2009-04/2010-03"),
        ("next financial year", "2010-04/2011-03"),
        ("current academic year", "2009-09/2010-08"),
        ("next academic year", "2010-09/2011-08"),
        ("this municipal year", "2009-05/2010-04"),
        ("by next month", "/2010-01~"),
    ],
)
def test_a_time_told_from_now_needs_the_date_of_the_document(text: str, with_date: str) -> None:
    assert said(text, NOTHING) == "relative"
    assert said(text, WRITTEN) == f"relative {with_date}"


@pytest.mark.parametrize("text", ["within 10 working days", "Within 24 hours", "5 working days", "within 2 terms"])
def test_working_days_hours_and_terms_are_never_reckoned(text: str) -> None:
    assert said(text, WRITTEN) == "relative"


def test_next_year_in_a_plan_of_one_year_is_the_financial_year_after_it() -> None:
    assert said("next year", ONE_YEAR) == "relative 2010-04?/2011-03?"
    assert said("this financial year", ONE_YEAR) == "relative 2009-04?/2010-03?"


def test_a_duration_keeps_all_its_words() -> None:
    for text in ("2-3 years", "Within 6 weeks", "in six months' time"):
        assert [t.text for t in resolve_timescales(text, NOTHING)] == [text]
