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
