"""How an action stands, from words, ticks and RAG colours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.status_words import load_status_lexicon, opening_status, read_status, said_status

STATUSES = {"not_started", "on_track", "at_risk", "late", "complete"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Complete", "complete"),
        ("COMPLETED", "complete"),
        ("Completed in May", "complete"),
        ("Achieved: policy agreed", "complete"),
        ("✓", "complete"),
        ("On track", "on_track"),
        ("on-track, report due in June", "on_track"),
        ("In  progress", "on_track"),
        ("RAG: Green", "on_track"),
        ("G", "on_track"),
        ("(Green)", "on_track"),
        ("Amber", "at_risk"),
        ("A", "at_risk"),
        ("A/R", "at_risk"),
        ("At risk - staffing", "at_risk"),
        ("Red", "late"),
        ("Delayed - no post holder", "late"),
        ("Not complete", "late"),
        ("Not achieved", "late"),
        ("Overdue", "late"),
        ("Slipped to next year", "late"),
        ("Not started", "not_started"),
        ("Not yet started", "not_started"),
        ("Blue", "complete"),
        ("Status: complete", "complete"),
        ("Complete\nsigned off by the board", "complete"),
    ],
)
def test_words_and_ticks_state_a_status(words: str, status: str) -> None:
    assert read_status(words, None) == (status, None)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "A plan",
        "Green space strategy",
        "Red Cross to advise",
        "Met with partners",
        "Complete the review",
        "Completed by March 2010",
        "Redesign of services",
        "Start in May",
        "See report",
        "Completely new",
        "Planned maintenance",
    ],
)
def test_words_that_state_no_status_give_none(words: str) -> None:
    assert read_status(words, None) == (None, None)


def test_lines_that_contradict_each_other_state_nothing() -> None:
    assert read_status("Completed\nDelayed", None) == (None, None)


@pytest.mark.parametrize(
    ("fill", "status"),
    [
        ("FF0000", "late"),
        ("C00000", "late"),
        ("FFC000", "at_risk"),
        ("FFFF00", "at_risk"),
        ("ED7D31", "at_risk"),
        ("00B050", "on_track"),
        ("92D050", "on_track"),
        ("00ff00", "on_track"),
        ("0070C0", "complete"),
        ("5B9BD5", "complete"),
        ("#0000FF", "complete"),
        ("FFFFFF", None),
        ("D9D9D9", None),
        ("000000", None),
        ("auto", None),
        ("", None),
        (None, None),
    ],
)
def test_a_fill_states_a_status_by_its_hue(fill: str | None, status: str | None) -> None:
    assert read_status("", fill) == (status, None)


def test_where_words_and_colour_disagree_the_words_win_and_it_is_said() -> None:
    status, message = read_status("Complete", "FF0000")
    assert status == "complete"
    assert message is not None
    assert "'Complete'" in message
    assert "FF0000" in message


def test_where_words_and_colour_agree_there_is_nothing_to_say() -> None:
    assert read_status("Green", "00B050") == ("on_track", None)


def test_words_without_a_status_leave_it_to_the_colour() -> None:
    assert read_status("Report went to the board", "FFC000") == ("at_risk", None)


def test_every_word_of_the_lexicon_reads_as_its_own_status_when_alone() -> None:
    lexicon = load_status_lexicon()
    assert set(lexicon.statuses.values()) == STATUSES
    for word, status in lexicon.statuses.items():
        assert read_status(word, None)[0] == status, word
        assert read_status(word.upper(), None)[0] == status, word


@given(st.text(max_size=60), st.one_of(st.none(), st.text(max_size=8)))
def test_any_text_and_fill_are_taken(words: str, fill: str | None) -> None:
    status, message = read_status(words, fill)
    assert status is None or status in STATUSES
    assert message is None or status is not None


@given(st.from_regex(r"\A[0-9A-F]{6}\Z"))
def test_any_colour_says_one_status_or_nothing(fill: str) -> None:
    status, message = read_status("", fill)
    assert status in STATUSES - {"not_started"} | {None}
    assert message is None


@given(st.integers(0, 255))
def test_no_grey_says_anything(level: int) -> None:
    assert read_status("", f"{level:02X}" * 3) == (None, None)


@pytest.mark.parametrize(
    ("progress", "status"),
    [
        ("Green - both wells dug and lined", "on_track"),
        ("Amber: half of the wells dug", "at_risk"),
        ("Completed. The wells were opened in May.", "complete"),
        ("On track, all of the wells are dug", "on_track"),
        ("Delayed – the drill broke down twice", "late"),
        ("Completed, except for the third well", None),
        ("Completed the first of the three wells", None),
        ("Green spaces have been chosen for wells", None),
        ("Met, and talked over where to dig wells", None),
        ("Four wells were completed on time", None),
    ],
)
def test_a_report_may_open_with_how_things_stand(progress: str, status: str | None) -> None:
    assert said_status(opening_status(progress)) == status
