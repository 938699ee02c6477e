"""The date a document states of itself."""

from __future__ import annotations

from datetime import date

import pytest
from dateparser.date import DateDataParser
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.document_date import tell_document_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date: 17 December 2009", date(2009, 12, 17)),
        ("Date 17th April 2009", date(2009, 4, 17)),
        ("Version 1.2 - 3/4/09", date(2009, 4, 3)),
        ("Draft 3, 12.05.2008", date(2008, 5, 12)),
        ("Thursday 17th of December, 2009", date(2009, 12, 17)),
        ("Agreed 1 May 2008. Date: 3 June 2008", date(2008, 6, 3)),
        ("Dyddiad: 17 Rhagfyr 2009", date(2009, 12, 17)),
        ("2009, December 17", date(2009, 12, 17)),
        ("Dated this 17th day of December, 2009", date(2009, 12, 17)),
        ("l7 December 2OO9", date(2009, 12, 17)),
    ],
)
def test_a_line_states_a_full_day(text: str, day: date) -> None:
    assert tell_document_date(text) == day


@pytest.mark.parametrize(
    "text",
    ["", "March 2009", "2009", "31 September 2009", "Version 1/09", "2008/09", "Section 47", "13/13/09", "17 April"],
)
def test_anything_less_is_no_date(text: str) -> None:
    assert tell_document_date(text) is None


@settings(max_examples=60, deadline=None)
@given(
    st.dates(date(1990, 1, 1), date(2035, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y"])
)
def test_dateparser_reads_the_same_day(day: date, spelling: str) -> None:
    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}
    parsed = DateDataParser(languages=["en"], settings=settings).get_date_data(day.strftime(spelling)).date_obj
    assert parsed is not None
    assert tell_document_date("Date: " + day.strftime(spelling)) == parsed.date() == day


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    found = tell_document_date(text)
    assert found is None or any(c.isdigit() for c in text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Cabinet, Thursday 17 December 2009", date(2009, 12, 17)),
        ("17/12/2009", date(2009, 12, 17)),
        ("17-Dec-09", date(2009, 12, 17)),
        ("Last updated: 17.12.09", date(2009, 12, 17)),
        ("Date of meeting: 5 January 2010", date(2010, 1, 5)),
        ("Printed 1 May 2009, dated 2 May 2009", date(2009, 5, 2)),
        ("20091217", date(2009, 12, 17)),
        ("December 17, 2009", date(2009, 12, 17)),
        ("6/5/04", date(2004, 5, 6)),
        ("29 February 2008", date(2008, 2, 29)),
    ],
)
def test_the_day_is_read_day_first_in_any_spelling(text: str, day: date) -> None:
    assert tell_document_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "December 2009",
        "29 February 2009",
        "17 December",
        "31.3.",
        "Easter Sunday",
        "w/c 7 September",
        "99/99/99",
        "9-5",
    ],
)
def test_no_day_is_made_up_where_part_of_it_is_missing(text: str) -> None:
    assert tell_document_date(text) is None
