"""Tokens and spelling: what a misprinted word stands for and where it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.timescales.lexicon import lexicon, meant
from normalize.timescales.phrases import Phrases
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


SLIPS = ["O1/O4/2OO9", "l/4/09", "lst April", "Ist April", "Apri1", "0ctober", "2O1O", "3l/3/09", "20O4"]


@pytest.mark.parametrize("text", SLIPS)
def test_every_slip_of_the_scanner_is_noticed(text: str) -> None:
    assert fold(text) != text
    assert fold("by " + text + " or later").removeprefix("by ").removesuffix(" or later") == fold(text)


@pytest.mark.parametrize(
    "text", ["17 April 2009", "Report to Cabinet", "Q3 2009/10", "1st", "2nd half", "HT3", "Illegal"]
)
def test_what_is_no_slip_stays_as_it_is(text: str) -> None:
    assert fold(text) == text


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("end of the year", "end of the year"),
        ("end-of-the-year", "end of the year"),
        ("end of the month", "end of the"),
        ("end", None),
        ("", None),
        ("the end of the year", None),
    ],
)
def test_the_longest_phrase_is_found_over_hyphens(text: str, phrase: str | None) -> None:
    table = Phrases({p: p for p in ("end of the", "end of the year", "end of")})
    found = table.at(tokenise(text), 0)
    assert (found[1] if found else None) == phrase


def test_a_phrase_ends_behind_its_last_word() -> None:
    found = Phrases({"close of play": True}).at(tokenise("by close of-play today"), 1)
    assert found == (5, True)


def test_every_particle_of_the_vocabulary_has_words_in_lower_case() -> None:
    for name, words in lexicon().particles.items():
        assert words, name
        assert all(word == word.lower() for word in words), name


def test_kinds_of_year_begin_in_april_may_or_september() -> None:
    kinds = lexicon().year_kinds
    months = {kind: found[1] for kind in ("financial year", "municipal year", "academic year", "fy")
              if (found := kinds.at(tokenise(kind), 0))}  # fmt: skip
    assert months == {"financial year": 4, "municipal year": 5, "academic year": 9, "fy": 4}
