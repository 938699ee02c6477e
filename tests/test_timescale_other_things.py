"""Words and numbers that look like times and are something else, and the same ones where they are times."""

from __future__ import annotations

import pytest

from tests.timescale_reading import ONE_YEAR, THREE_YEARS, said


@pytest.mark.parametrize(
    "text",
    [
        "Data Protection Act 1998",
        "Education Acts 1996 and 2002",
        "Working Time Regulations 1998, reg. 4",
        "Volume 2/08",
        "Edition 3/09",
        "4 to 11 year olds",
        "13-15-year-olds",
        "3-4 yr olds",
        "18 months old",
        "aged 13-19",
        "Year 2 children",
        "Years 5 and 6 pupils",
        "Summer Fields College",
        "April Jones",
        "June Smith and Jan Brown",
        "Winter Gardens",
    ],
)
def test_a_number_or_a_name_is_no_time(text: str) -> None:
    assert said(text) == said(text, ONE_YEAR) == said(text, THREE_YEARS) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May Council", "point 2009-05?"),
        ("by June Strategy Day", "deadline /2009-06?"),
        ("Spring Conference", "range 2010-21?"),
        ("June", "point 2009-06?"),
        ("summer visits", "range 2009-22?"),
        ("Summer 2009 Fair", "range 2009-22"),
        ("Localism Act 2011 duties by May 2012", "deadline /2012-05"),
        ("act 2009", "point 2009"),
        ("Order 2009/10", "range 2009-04/2010-03"),
        ("Year 1", "range 2009-04?/2010-03?"),
    ],
)
def test_the_same_words_are_times_beside_a_gathering_a_preposition_or_a_year(text: str, expected: str) -> None:
    assert said(text, ONE_YEAR) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sep-\ntember 2009", "point 2009-09"),
        ("Novem- \nber 2008", "point 2008-11"),
        ("12\nMay\n2011", "point 2011-05-12"),
        ("3rd\nAugust 2010", "point 2010-08-03"),
        ("22 nd May 2009", "point 2009-05-22"),
        ("1 st April 2010 - 31 st March 2011", "range 2010-04-01/2011-03-31"),
        ("2009\nMay 2010", "point 2009; point 2010-05"),
    ],
)
def test_a_date_cut_by_a_narrow_column_is_put_together(text: str, expected: str) -> None:
    assert said(text) == expected
