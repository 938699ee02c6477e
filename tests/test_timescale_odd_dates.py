"""Full dates in orders and languages the grammar does not know: all of a date must stand in the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.document_date import tell_document_date
from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext
from tests.timescale_reading import ONE_YEAR, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2008, October 23", "point 2008-10-23"),
        ("2010 June 30th", "point 2010-06-30"),
        ("this 23rd day of October, 2008", "point 2008-10-23"),
        ("the 1st day of the month of June in the year 2010", "point 2010-06-01"),
        ("October the 23rd, 2008", "point 2008-10-23"),
        ("by 23 Deireadh Fómhair 2008", "deadline /2008-10-23"),
        ("23 Bealtaine 2008 - 1 Nollaig 2008", "range 2008-05-23/2008-12-01"),
        ("from 30 an Lùnastal 2008", "range 2008-08-30/.."),
        ("14 March (2010)", "point 2010-03-14"),
    ],
)
def test_a_full_day_is_read_in_any_order_and_language_of_these_islands(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 wards 2009", "point 2009"),
        ("3 Committee 2009", "point 2009"),
        ("5 days 2009", "point 2009"),
        ("10 today 2009", "point 2009"),
        ("4 a 2009", "point 2009"),
        ("2012, December 14", "point 2012; point 2014-12"),
        ("2009 March 2010", "point 2009; point 2010-03"),
        ("31 Meitheamh 2009", "point 2009"),
        ("Nollaig 2009", "point 2009"),
    ],
)
def test_what_is_no_full_day_gets_none(text: str, expected: str) -> None:
    assert said(text) == expected


def test_a_long_text_is_not_searched_for_odd_dates() -> None:
    assert said("word " * 60 + "23 Bealtaine 2008") == "point 2008"


def test_the_date_of_a_document_may_be_odd_too() -> None:
    assert tell_document_date("Dáta: 23 Bealtaine 2008") == date(2008, 5, 23)


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 40), st.text("abcdefghijklmnopqrstuvwxyzáéíóúŵŷ", min_size=1, max_size=12), st.integers(1990, 2030)
)
def test_any_word_between_two_numbers_makes_no_other_date_than_that_of_its_numbers(
    day: int, word: str, year: int
) -> None:
    for context in (TimeContext(), ONE_YEAR):
        for time in resolve_timescales(f"{day} {word} {year}", context):
            if time.edtf is not None and time.kind == "point" and len(time.edtf.rstrip("?~%")) == 10:
                assert time.start is not None
                assert time.start.day == day
