"""Several times in one cell: one timescale each, with its own words and line."""

from __future__ import annotations

import pytest

from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext
from tests.timescale_reading import NOTHING, ONE_YEAR, THREE_YEARS, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2009 and 2010", "point 2009; point 2010"),
        ("2009, 2010", "point 2009; point 2010"),
        ("2009, 2010 and 2011", "point 2009; point 2010; point 2011"),
        ("June 2009, June 2010", "point 2009-06; point 2010-06"),
        ("June 2009; June 2010", "point 2009-06; point 2010-06"),
        ("June and September 2009", "point 2009-06; point 2009-09"),
        ("June & September 2009", "point 2009-06; point 2009-09"),
        ("November and February 2010", "point 2009-11; point 2010-02"),
        ("1 June 2009 and 30 June 2009", "point 2009-06-01; point 2009-06-30"),
        ("1st and 15th June 2009", "point 2009-06-01; point 2009-06-15"),
        ("2009/10 and 2010/11", "range 2009-04/2010-03; range 2010-04/2011-03"),
        ("2008/09, 2009/10", "range 2008-04/2009-03; range 2009-04/2010-03"),
        ("April, May & June 2009", "point 2009-04; point 2009-05; point 2009-06"),
        ("January, March, July 2010", "point 2010-01; point 2010-03; point 2010-07"),
        ("June 2009, Sept 2009, Dec 2009", "point 2009-06; point 2009-09; point 2009-12"),
        ("Draft March 2009; final June 2009", "point 2009-03; point 2009-06"),
        ("Phase 1 - June 2009, Phase 2 - June 2010", "point 2009-06; point 2010-06"),
        ("31/03/2010 (Phase 1)", "point 2010-03-31"),
        ("Stage 1: 30.6.09 Stage 2: 30.9.09", "point 2009-06-30; point 2009-09-30"),
        ("by March 2009 and by March 2010", "deadline /2009-03; deadline /2010-03"),
        ("Pilot from April 2009. Review by March 2010.", "range 2009-04/..; deadline /2010-03"),
        ("Immediate and ongoing", "immediate; ongoing"),
        ("March 2009 and TBC", "point 2009-03"),
    ],
)
def test_each_time_is_its_own(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("April, July, October, January", ONE_YEAR, ["2009-04?", "2009-07?", "2009-10?", "2010-01?"]),
        ("June, September, December & March", ONE_YEAR, ["2009-06?", "2009-09?", "2009-12?", "2010-03?"]),
    ],
)
def test_months_at_even_steps_without_a_year_are_dates_of_what_recurs(
    text: str, context: TimeContext, expected: list[str]
) -> None:
    times = resolve_timescales(text, context)
    assert [t.kind for t in times] == ["recurring"] * len(expected)
    assert [t.edtf for t in times] == expected


def test_months_of_a_year_that_is_told_are_so_many_dates() -> None:
    assert said("Jan, Apr, Jul, Oct 2009") == "point 2009-01; point 2009-04; point 2009-07; point 2009-10"
    assert said("March, July and November 2009") == "point 2009-03; point 2009-07; point 2009-11"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dec 2004\n\nOngoing\n\nSept 2003", [("Dec 2004", 0), ("Ongoing", 2), ("Sept 2003", 4)]),
        ("June 2009\nJuly 2009", [("June 2009", 0), ("July 2009", 1)]),
        ("Draft\nJune 2009", [("June 2009", 1)]),
        ("by\nJune 2009", [("by\nJune 2009", 0)]),
        ("Completed by\n\nJune 2009", [("Completed by\n\nJune 2009", 0)]),
        ("June\n2009", [("June\n2009", 0)]),
        ("2008/09 -\n2010/11", [("2008/09 -\n2010/11", 0)]),
        ("2008/09 to\n2010/11", [("2008/09 to\n2010/11", 0)]),
        ("\n\nJune 2009", [("June 2009", 2)]),
        ("Review the policy\n1 June 2009", [("1 June 2009", 1)]),
        ("2009\n2010", [("2009", 0), ("2010", 1)]),
        ("June 2009\n2010", [("June 2009", 0), ("2010", 1)]),
    ],
)
def test_each_line_has_its_own_times_unless_one_was_broken_over_two(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(t.text, t.paragraph) for t in resolve_timescales(text, NOTHING)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Scheme agreed by March 2010 with partners", ["by March 2010"]),
        ("Expires: 31/3/10", ["Expires: 31/3/10"]),
        ("From April 2009 onwards", ["From April 2009 onwards"]),
        ("2006 onwards", ["2006 onwards"]),
        ("2006+", ["2006+"]),
        ("Review in June and Sept 2009", ["June", "Sept 2009"]),
        ("between April and June 2009", ["between April and June 2009"]),
        ("Monthly to March 2010", ["Monthly to March 2010"]),
        ("1st pilot June 2003.", ["June 2003"]),
        ("M: 2007/8 79% (CYP reporting template)", ["2007/8"]),
    ],
)
def test_the_words_of_a_time_are_those_that_tell_it(text: str, words: list[str]) -> None:
    assert [t.text for t in resolve_timescales(text, NOTHING)] == words


def test_a_start_and_a_finish_in_two_paragraphs_stay_two_times() -> None:
    # As the gold reading of a real plan has it: each paragraph is a time of its own.
    assert said("Starting 2003,\n\nFinish 2004") == "range 2003/..; deadline /2004"
    assert said("Starting 2003, finish 2004") == "range 2003/2004"


def test_a_plan_year_and_another_time_are_two() -> None:
    assert said("Year 1 and Sept 2010", THREE_YEARS) == "range 2008-04?/2009-03?; point 2010-09"
