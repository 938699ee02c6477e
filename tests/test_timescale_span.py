"""Plans with a Start and a Finish column."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.timescales.span import resolve_span
from normalize.values import TimeContext
from tests.timescale_reading import short

N = TimeContext()

SPANS = [
    ("April 2008", "March 2011", ["range 2008-04/2011-03"]),
    ("1/4/08", "31/3/09", ["range 2008-04-01/2009-03-31"]),
    ("Sept 2009", "March", ["range 2009-09/2010-03?"]),
    ("2008/09", "2010/11", ["range 2008-04/2011-03"]),
    ("2009", "", ["range 2009/.."]),
    ("", "March 2010", ["deadline /2010-03"]),
    ("April 2009", "Ongoing", ["ongoing 2009-04/.."]),
    ("TBC", "June 2009", ["deadline /2009-06"]),
    ("From April 2009", "by June 2009", ["range 2009-04/2009-06"]),
    ("Apr 09\nMay 09", "June 09\nJuly 09", ["range 2009-04/2009-06", "range 2009-05/2009-07"]),
    ("ongoing", "", ["ongoing"]),
    ("", "", []),
]


@pytest.mark.parametrize(("starts", "finishes", "expected"), SPANS)
def test_start_and_finish_make_one_time(starts: str, finishes: str, expected: list[str]) -> None:
    times = resolve_span(starts, finishes, N)
    assert [f"{t.kind} {t.edtf}" if t.edtf else t.kind for t in times] == expected


def test_the_words_of_a_span_are_those_of_its_two_cells() -> None:
    (time,) = resolve_span("April 2008", "March 2011", N)
    assert time.text == "April 2008 – March 2011"
    assert (time.start, time.end) == (date(2008, 4, 1), date(2011, 3, 31))


def test_a_finish_before_the_start_is_kept_apart_and_said() -> None:
    start, finish = resolve_span("June 2010", "May 2009", N)
    assert (start.edtf, finish.edtf) == ("2010-06/..", "/2009-05")
    assert start.message == finish.message == "the finish stands before the start"


MORE_SPANS = [
    ("1 April 2008", "31 March 2011", ["range 2008-04-01/2011-03-31"]),
    ("April 2009", "April 2009", ["range 2009-04/2009-04"]),
    ("Q1 2009/10", "Q4 2009/10", ["range 2009-04/2010-03"]),
    ("Spring 2009", "Autumn 2009", ["range 2009-21/2009-23"]),
    ("2008/09", "March 2010", ["range 2008-04/2010-03"]),
    ("autumn term 2009", "summer term 2010", ["range 2009-09/2010-07"]),
    ("Start: April 2009", "End: March 2010", ["range 2009-04/2010-03"]),
    ("early 2009", "end of 2010", ["range 2009~/2010-12~"]),
    ("Nov 2009", "January", ["range 2009-11/2010-01?"]),
    ("1 Sept 2009", "31 July", ["range 2009-09-01/2010-07-31?"]),
    ("April 2009", "TBC", ["range 2009-04/.."]),
    ("April 2009", "-", ["range 2009-04/.."]),
    ("-", "by March 2010", ["deadline /2010-03"]),
    ("Ongoing", "March 2011", ["ongoing /2011-03"]),
    ("Ongoing", "Ongoing", ["ongoing"]),
    ("31 June 2009", "July 2009", ["deadline /2009-07"]),
]


@pytest.mark.parametrize(("starts", "finishes", "expected"), MORE_SPANS)
def test_two_columns_say_what_neither_says_alone(starts: str, finishes: str, expected: list[str]) -> None:
    times = resolve_span(starts, finishes, N)
    assert [f"{t.kind} {t.edtf}" if t.edtf else t.kind for t in times] == expected


def test_a_start_alone_leaves_the_end_open() -> None:
    (time,) = resolve_span("3 April 2009", "", N)
    assert (time.start, time.end) == (date(2009, 4, 3), None)


def test_a_finish_alone_leaves_the_start_open() -> None:
    (time,) = resolve_span("", "3 April 2009", N)
    assert (time.start, time.end) == (None, date(2009, 4, 3))


ONE_COLUMN = [
    ("April 2009 - June 2010", "", "range 2009-04/2010-06"),
    ("", "April 2009 - June 2010", "range 2009-04/2010-06"),
    ("2006-2009", "", "range 2006/2009"),
    ("2009/10", "", "range 2009-04/.."),
    ("", "2009/10", "deadline /2010-03"),
    ("2009/10", "2010/11", "range 2009-04/2011-03"),
    ("2009/10", "2009/10", "range 2009-04/2010-03"),
    ("April 2009 - June 2010", "July 2011", "range 2009-04/2011-07"),
]


@pytest.mark.parametrize(("starts", "finishes", "expected"), ONE_COLUMN)
def test_a_cell_that_says_both_ends_needs_no_other_and_a_year_gives_the_end_of_its_column(
    starts: str, finishes: str, expected: str
) -> None:
    assert short(resolve_span(starts, finishes, N)) == expected


def test_a_start_told_by_a_deadline_begins_with_the_first_day_of_it() -> None:
    (time,) = resolve_span("by March 2009", "by March 2010", N)
    assert (time.edtf, time.start, time.end) == ("2009-03/2010-03", date(2009, 3, 1), date(2010, 3, 31))
