"""What holds for every cell: value, bounds and kind agree, no word is lost, and length costs no more than it must."""

from __future__ import annotations

import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.prose.assignment import assignment_in
from extract.split_time import split_time
from ingest.document import Passage, Place, Text
from normalize.timescales.paragraphs import paragraphs
from normalize.timescales.resolve import resolve_timescales
from normalize.timescales.span import resolve_span
from normalize.values import TimeContext, Timescale
from tests.count_calls import calls_of
from tests.test_timescale_properties import PIECES, contexts, texts, years_named, years_of_context

MORE_PIECES = [
    *PIECES,
    "Start:", "End:", "(start)", "now", "pre", "beyond", "Quarters", "1-2", "Autumn 1", "half term", "12 noon", "Act",
    "year olds", "erbyn", "mis", "Ebrill", "i", "Fehefin", "hyd at", "De-\ncember", "31\n", "Nollaig", "or", "complete",
    "first year of the plan", "2010-03", "2008/09/10", "\"", "as above", "annually", "each", "Mon ", "5pm",
]  # fmt: skip
cells = texts | st.lists(st.sampled_from(MORE_PIECES), max_size=9).map(" ".join)


def days_of(edtf: str) -> tuple[date, date] | None:
    """First and last day of one EDTF date, as the package has them; None for a winter, which is not in its year."""
    plain = edtf.rstrip("?~%")
    if plain.endswith("-24"):
        return None
    parsed = parse_edtf(plain)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


def ends_of(edtf: str) -> tuple[str, str]:
    """The first and the last date of an EDTF string; empty or `..` where it has none."""
    if edtf.startswith("["):
        first, last = edtf.strip("[]").split(",")
        return first, last
    first, _, last = edtf.partition("/")
    return first, last if "/" in edtf else first


def check(time: Timescale) -> None:
    """Kind, EDTF string and bounds of one time say the same."""
    if time.edtf is None:
        assert time.start is time.end is None
        assert time.kind in ("ongoing", "immediate", "recurring", "relative", "unresolved")
        return
    first, last = ends_of(time.edtf)
    assert (time.start is None) == (first == "")
    assert (time.end is None) == (last == "..")
    low = days_of(first) if first else None
    high = days_of(last) if last != ".." else None
    assert low is None or time.start == low[0]
    assert high is None or time.end == high[1]
    assert time.kind != "unresolved"
    assert (time.kind != "deadline") or first == ""
    assert time.kind != "point" or "/" not in time.edtf


@settings(max_examples=150, deadline=None)
@given(cells, contexts)
def test_kind_value_and_bounds_say_the_same(text: str, context: TimeContext) -> None:
    for time in resolve_timescales(text, context):
        check(time)


@settings(max_examples=100, deadline=None)
@given(cells, cells, contexts)
def test_kind_value_and_bounds_of_two_columns_say_the_same(starts: str, finishes: str, context: TimeContext) -> None:
    for time in resolve_span(starts, finishes, context):
        check(time)


@settings(max_examples=200, deadline=None)
@given(cells, contexts)
def test_a_financial_year_is_the_farthest_a_date_goes_beyond_the_years_of_its_text(
    text: str, context: TimeContext
) -> None:
    allowed = years_named(text) | years_of_context(context)
    for time in resolve_timescales(text, context):
        if time.kind != "relative":  # `within 31 years` reckons from the document date
            assert {day.year for day in (time.start, time.end) if day is not None} <= allowed


@settings(max_examples=200, deadline=None)
@given(cells, contexts)
def test_the_times_of_a_line_stand_in_its_order(text: str, context: TimeContext) -> None:
    times = resolve_timescales(text, context)
    assert [t.paragraph for t in times] == sorted(t.paragraph for t in times)


@settings(max_examples=200, deadline=None)
@given(cells)
def test_every_word_of_a_cell_is_in_one_of_its_paragraphs(text: str) -> None:
    found = list(paragraphs(text))
    assert "".join("".join(p.text.split()) for p in found) == "".join(text.split())
    for paragraph in found:
        assert text[paragraph.start :].startswith(paragraph.text)
        assert text.count("\n", 0, paragraph.start) == paragraph.line


def text_of(words: str) -> Text:
    return Text(tuple(Passage(" ".join(line.split()), Place(row=k)) for k, line in enumerate(words.split("\n"))))


who = st.lists(
    st.sampled_from(
        ["Ann Lee", "Head of Parks", "PCT", "(lead)", "May", "June 2009", "by", "2010/11", "/", ",", ";", "–", "\n"]
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(who)
def test_parting_who_from_when_loses_no_word(words: str) -> None:
    text = text_of(words)
    lead, time = split_time(text)
    assert sorted(re.findall(r"\w+", str(lead) + " " + str(time))) == sorted(re.findall(r"\w+", str(text)))
    assert {p.place for p in (*lead.passages, *time.passages)} <= {p.place for p in text.passages}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["by", "in", "on", "June", "2009", "Market Street", "the", "from", "3"]), max_size=10).map(
        " ".join
    )
)
def test_the_time_of_an_assignment_is_the_end_of_its_sentence(words: str) -> None:
    sentence = f"Ann Lee to mend the gate {words}".strip()
    said = assignment_in(text_of(sentence), known_verb=False)
    assert said is not None
    assert sentence.endswith(str(said.when))


@pytest.mark.parametrize(
    "piece",
    [
        "June, ",
        "by ",
        "12\nMay\n",
        "\n",
        "2008/09-",
        "Q1-",
        "(",
        "3 aaaa 2009 ",
        "and ",
        "De-\n",
        "June 2009\n",
        "each ",
        "M arch ",
    ],
)
def test_a_cell_ten_times_as_long_takes_about_ten_times_the_work(piece: str) -> None:
    def work(count: int) -> int:
        return calls_of(lambda: resolve_timescales.__wrapped__(piece * count, TimeContext()))

    work(10)  # words met for the first time
    assert work(2_000) < 20 * work(200) + 1_000
