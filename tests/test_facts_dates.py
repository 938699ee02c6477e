"""Date, period and version of a document, as its head states them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.facts.tell_facts import tell_facts
from extract.plan_record import PlanFacts
from normalize.plan_period import tell_plan_period
from normalize.resolve_facts import resolve_date, resolve_period
from tests.grids import document, paragraph, table

SENTENCE = "Residents asked for cleaner parks, and this is what the partners have agreed to do about it together."


def facts(*lines: str) -> PlanFacts:
    return tell_facts(document(*map(paragraph, lines), paragraph(SENTENCE)))


@pytest.mark.parametrize(
    "line",
    [
        "Version 1.2 - 4 May 2009",
        "Draft 3, 4 May 2009",
        "Last updated: 4th May 2009",
        "Parks Plan as at 4 May 2009",
        "Agreed by Cabinet on 4 May 2009",
        "Date of meeting: 4 May 2009",
        "CABINET - 4 MAY 2009",
        "Plan submitted to the Board: 4 May 2009",
        "Reviewed and updated 04.05.2009",
    ],
)
def test_the_head_dates_the_document(line: str) -> None:
    assert resolve_date(facts("Parks Plan", line)) == date(2009, 5, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Inspection date: 4 May 2009",
        "1 April 2009 - 31 March 2012",
        "Next review: 4 May 2009",
        "Review date: 4 May 2009",
        "The Parks Act came into force on 4 May 2009",
        "Deadline: 4 May 2009",
        "Consultation closing date: 4 May 2009",
        "May 2009",
        "To be approved before 4 May 2009",
    ],
)
def test_the_day_of_something_else_is_not_the_documents(line: str) -> None:
    assert resolve_date(facts("Parks Plan", line)) is None


def test_the_last_row_of_a_table_of_versions_dates_the_document() -> None:
    versions = table(
        "Version | Date | Changes \n 1.0 | 3 May 2009 | first \n 1.10 | 5 July 2009 | map \n 1.9 | 4 June 2009 | typing"
    )
    found = tell_facts(document(paragraph("Parks Plan"), versions))
    assert (str(found.version), resolve_date(found)) == ("1.10", date(2009, 7, 5))


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Version 1.2 - 4 May 2009", "1.2"),
        ("Draft 3, 4 May 2009", "Draft 3"),
        ("v0.4 DRAFT", "v0.4 DRAFT"),
        ("Issue 4, May 2009", "Issue 4"),
        ("Revision 2 (10/06/2009)", "Revision 2"),
        ("Parks Plan V2.1", "V2.1"),
        ("Final version", "Final version"),
        ("RESTRICTED - DRAFT FOR COMMENT", "DRAFT FOR COMMENT"),
        ("Issue 4: Litter", ""),
        ("Issue 12 households with bins", ""),
        ("Version of events", ""),
        ("Priority 3", ""),
    ],
)
def test_the_version_is_told_as_printed(line: str, want: str) -> None:
    assert str(facts("Clean Parks Plan", line).version) == want


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("For the year ending 31 March 2010", date(2009, 4, 1), date(2010, 3, 31)),
        ("Three years from April 2006", date(2006, 4, 1), date(2009, 3, 31)),
        ("A 5 year programme starting on 1 September 2006", date(2006, 9, 1), date(2011, 8, 31)),
        ("The two years to March 2010", date(2008, 4, 1), date(2010, 3, 31)),
        ("2008/09 - 2010/11", date(2008, 4, 1), date(2011, 3, 31)),
    ],
)
def test_a_span_is_told_by_its_ends_or_its_length(line: str, start: date, end: date) -> None:
    period = resolve_period(facts("Parks Plan", line))
    assert period is not None
    assert (period.start, period.end) == (start, end)
    assert period.text in line


def test_a_sentence_tells_the_span_only_where_it_speaks_of_the_plan() -> None:
    about = "of the parks and open spaces in every ward of the borough and of all who look after them"
    told = resolve_period(facts("Parks Plan", f"This plan {about} runs from April 2006 to March 2009."))
    assert told is not None
    assert told.end == date(2009, 3, 31)
    assert resolve_period(facts("Parks Plan", f"A survey {about} was made from April 2006 to March 2009.")) is None


@given(st.text(max_size=60) | st.from_regex(r"(two|3|ten|) ?years? (from|to|ending) (29 )?February (19|20)\d\d"))
def test_no_period_ends_before_it_starts(text: str) -> None:
    period = tell_plan_period(text)
    assert period is None or period.start <= period.end


PIECES = st.sampled_from(
    [
        "4",
        "31",
        "May",
        "2009",
        "2012",
        "05",
        "/",
        "-",
        ".",
        "March",
        "Date:",
        "Draft",
        "3,",
        "Agreed",
        "on",
        "as",
        "at",
        "1st",
        "updated",
        "v1",
        "Version",
        "plan",
    ]
)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_day_month_and_year_of_the_date_stand_in_the_text(line: str) -> None:
    found = resolve_date(facts("Parks Plan", line))
    if found is not None:
        numbers = line.replace("May", "5").replace("March", "3")
        assert all(str(part)[-2:].lstrip("0") in numbers for part in (found.day, found.month, found.year))
