"""Tokens and spelling: what a misprinted word stands for and where it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.timescales.lexicon import lexicon, meant
from normalize.timescales.spelling import slips
from normalize.timescales.tokens import fold, tokenise


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("sepember", "september"), ("febuary", "february"), ("ocotber", "october"), ("janurary", "january"),
        ("agust", "august"), ("novmber", "november"), ("apirl", "april"), ("ongiong", "ongoing"),
        ("quaterly", "quarterly"),
        ("immediatly", "immediately"), ("fortnighly", "fortnightly"),
    ],
)  # fmt: skip
def test_slips_of_spelling_are_forgiven(written: str, word: str) -> None:
    assert meant(written) == word


@pytest.mark.parametrize(
    "word", ["match", "member", "arch", "eastern", "winner", "decent", "remember", "mandy", "marsh", "month", "string"]
)
def test_other_words_stay_what_they_are(word: str) -> None:
    assert meant(word) == word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l April 2OO8", ["1", "april", "2008"]),
        ("lst Apri1", ["1", "april"]),
        ("O1/O4/2OO9", ["01", "/", "04", "/", "2009"]),
        ("Sept2003", ["sept", "2003"]),
        ("17th’s ’09", ["17", "'", "s", "09"]),
        ("£2,004 79% 1,500", ["£2,004", "79%", "1,500"]),
        ("0ctober", ["october"]),
    ],
)
def test_misread_digits_and_glued_words_are_mended(text: str, words: list[str]) -> None:
    assert [t.word for t in tokenise(text)] == words


@given(st.text())
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_tokens_cover_the_text_but_for_white_space(text: str) -> None:
    tokens = tokenise(text)
    covered = {i for t in tokens for i in range(t.start, t.end)}
    folded = fold(text)
    assert all(folded[i].isspace() for i in range(len(text)) if i not in covered)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_slips_count_the_same_both_ways(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)


def test_the_vocabulary_has_all_months_in_two_languages() -> None:
    assert set(lexicon().months.values()) == set(range(1, 13))
    assert lexicon().months["tachwedd"] == 11
