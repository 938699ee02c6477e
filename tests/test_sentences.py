"""Sentences of running prose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.sentences import sentences


@pytest.mark.parametrize(
    "expected",
    [
        [],
        ["One sentence without a stop"],
        ["The plan is late.", "It will be revised."],
        ["Cllr. J. Smith will report.", "The Panel agreed."],
        ["Use the form, e.g. the short one.", "Return it."],
        ["See No. 10 and p. 4 of it.", "Done!"],
        ["All agencies, i.e. Health etc. will attend.", "Will they?", "Yes."],
        ["Dr. Orrell and Mrs. Keane met.", "They agreed."],
        ["Costs rose by 3.5 per cent.", "Nobody minded."],
        ["It was done by Keane and Co.", "The rest waits."],
        ["We met staff etc.", "They agreed."],
        ["It ended...", "Then it began."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(expected: list[str]) -> None:
    text = "  ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_line_break_goes_on_and_an_empty_line_ends() -> None:
    text = "The plan was\nagreed by all\n\nNext part\n \nLast."
    assert [text[a:b] for a, b in sentences(text)] == ["The plan was\nagreed by all", "Next part", "Last."]


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=80), st.text(alphabet="aB. !?\n(é", max_size=60)))
def test_spans_hold_all_that_is_visible_in_order(text: str) -> None:
    end = 0
    for start, stop in sentences(text):
        assert end <= start < stop <= len(text)
        assert text[end:start].strip() == ""
        assert text[start:stop].strip() == text[start:stop]
        end = stop
    assert text[end:].strip() == ""
