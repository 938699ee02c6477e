"""Every EDTF string that leaves the room is one to the `edtf` package, and means the same days to it."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.timescales import edtf_check
from normalize.timescales.edtf_check import checked, is_edtf, usual_forms
from normalize.timescales.edtf_text import edge_of
from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext, Timescale
from tests.timescale_reading import said

FORMS = [
    "2009", "2009-03", "2009-03-31", "2009-21", "2009~", "2009-03?", "2009-03-31%", "2009-21?", "/2009", "/2009-03~",
    "2009/..", "2009-03-31?/..", "2009-04/2010-03", "2009-04?/2010-03?", "2009-21/2010-02-28", "[2009-03,2009-04]",
]  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_these_are_valid(text: str) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "spring 2009",
        "2009-13",
        "2009-02-30",
        "2009-4",
        "20090431",
        "09",
        "2009-03-3",
        "/",
        "[2009-21,2009-22]",
        "2009?-03~~",
    ],
)
def test_these_are_not(text: str) -> None:
    assert not is_edtf(text)


def test_what_is_no_edtf_is_kept_without_a_date_and_says_why() -> None:
    time = checked(Timescale("Feb 2009", "point", "2009-02-30", date(2009, 2, 1), date(2009, 2, 28), paragraph=3))
    assert (time.text, time.kind, time.paragraph) == ("Feb 2009", "unresolved", 3)
    assert (time.edtf, time.start, time.end) == (None, None, None)
    assert time.message == "“2009-02-30” is no valid EDTF string"


def test_a_fault_of_ours_never_reaches_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("normalize.timescales.edtf_text.Edge.edtf", property(lambda edge: edge.text + "!"))
    (time,) = resolve_timescales.__wrapped__("March 2009", TimeContext())
    assert (time.kind, time.edtf, time.start) == ("unresolved", None, None)


dates = st.dates(date(1950, 1, 1), date(2050, 12, 31))
parts = st.builds(
    lambda day, length, flag: day.isoformat()[:length] + flag,
    dates,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", *"?~%"]),
)
strings = st.one_of(
    parts, parts.map(lambda p: f"/{p}"), parts.map(lambda p: f"{p}/.."), st.builds("{}/{}".format, parts, parts),
    st.builds("[{},{}]".format, parts, parts), st.text("0123456789-/?~%.[],", max_size=12),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(strings)
def test_asking_for_the_form_gives_the_answer_of_the_package_for_the_string(text: str) -> None:
    try:
        parse_edtf(text)
        accepted = True
    except EDTFParseException:
        accepted = False
    assert is_edtf(text) == accepted


def test_a_form_is_asked_for_once() -> None:
    edtf_check._is_form.cache_clear()
    for month in range(1, 13):
        for year in range(2001, 2011):
            assert is_edtf(f"{year}-{month:02}?/{year + 1}-{month:02}%")
    assert edtf_check._is_form.cache_info().misses == 1


def test_the_package_reads_every_form_that_is_taken_as_known() -> None:
    assert len(usual_forms()) > 30
    assert [form for form in sorted(usual_forms()) if not edtf_check._is_form(form)] == []


def test_one_of_two_is_a_set_of_dates_and_a_doubtful_range_where_edtf_has_no_set() -> None:
    assert said("March or April 2005") == "point [2005-03,2005-04]"
    assert said("Spring or Autumn 2005") == "range 2005-21?/2005-23?"
    assert said("2005/06 or 2006/07") == "range 2005-04?/2007-03?"


@settings(max_examples=60, deadline=None)
@given(dates, st.sampled_from([4, 7, 10]))
def test_a_date_read_back_has_the_days_the_package_gives_it(day: date, length: int) -> None:
    edge, parsed = edge_of(day.isoformat()[:length]), parse_edtf(day.isoformat()[:length])
    assert (edge.start, edge.end) == (date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3]))


@pytest.mark.parametrize(("season", "first", "last"), [(21, 3, 5), (22, 6, 8), (23, 9, 11)])
def test_a_season_has_the_months_the_package_gives_it(season: int, first: int, last: int) -> None:
    parsed = parse_edtf(f"2009-{season}")
    assert (parsed.lower_strict()[1], parsed.upper_strict()[1]) == (first, last)
    edge = edge_of(f"2009-{season}?")
    assert (edge.start.month, edge.end.month, edge.doubt) == (first, last, True)
