"""Words and hyphens at the end of a line, with the rest of the document for a dictionary."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ingest.pdf.frame import Span
from ingest.pdf.line_ends import joined_lines, known_words


@dataclass(frozen=True)
class Set:
    """A line in a type of which every letter is 5 points wide, from x 0."""

    words: str

    @property
    def span(self) -> Span:
        return Span(0, 0, 5 * len(self.words), 10)

    @property
    def first_word(self) -> float:
        return 5 * len(self.words.split()[0])

    @property
    def first_letter(self) -> float:
        return 5


def joined(*lines: str, letters: int = 40, known: str = "") -> str:
    """The lines joined, in a column with room for so many letters."""
    return joined_lines([Set(line) for line in lines], 5 * letters, frozenset(known.split()))


@pytest.mark.parametrize(
    ("lines", "known", "expected"),
    [
        (("joint commis-", "sioning plan"), "", "joint commissioning plan"),
        (("a multi-", "agency team"), "multi-agency", "a multi-agency team"),
        (("a multi-", "agency team"), "multi-agency multiagency", "a multiagency team"),
        (("a double-", "sided sheet"), "double sided", "a double-sided sheet"),
        (("the North-", "East"), "", "the North-East"),
        (("an up-to-", "date register"), "", "an up-to-date register"),
        (("a co-ordinat-", "ed plan"), "co-ordinated coordinated", "a co-ordinated plan"),
        (("cross-commis-", "sioning"), "commissioning", "cross-commissioning"),
        (("2008-", "2009"), "", "2008-2009"),
        (("2008 -", "2009"), "", "2008 - 2009"),
        (("health/", "education"), "", "health/education"),
        (("NI -", "not set"), "", "NI - not set"),
    ],
)
def test_hyphens_and_strokes(lines: tuple[str, str], known: str, expected: str) -> None:
    assert joined(*lines, known=known) == expected


def test_a_word_too_wide_for_its_column_is_put_together_again() -> None:
    assert joined("Septemb", "er 2007", letters=7) == "September 2007"
    assert joined("31/03/20", "10", letters=8) == "31/03/2010"


def test_a_broken_word_is_one_if_the_document_has_it_whole() -> None:
    assert joined("Neighbourh", "ood wardens", letters=10, known="neighbourhood") == "Neighbourhood wardens"
    assert joined("Neighbour", "hood wardens", letters=9) == "Neighbour hood wardens"


@pytest.mark.parametrize(
    ("head", "tail"), [("Recommendatio", "n"), ("Time-scal", "e"), ("Priorit", "y"), ("Activi", "ty")]
)
def test_a_rest_too_short_for_a_word_belongs_to_the_word_above(head: str, tail: str) -> None:
    assert joined(head, tail, letters=len(head)) == head + tail
    assert joined(head, f"{tail} agreed", letters=len(head)) == f"{head}{tail} agreed"
    # with room for another letter nobody would have broken the word there
    assert joined(head, tail, letters=len(head) + 2) == f"{head} {tail}"


@pytest.mark.parametrize("tail", ["of", "to", "a", "pa", "wk"])
def test_a_short_word_is_a_word(tail: str) -> None:
    assert joined("Completion", tail, letters=10) == f"Completion {tail}"


@pytest.mark.parametrize("known", ["", "of", "director", "director of"])
def test_two_words_that_fill_their_lines_stay_two(known: str) -> None:
    assert joined("Director", "of", letters=8, known=known) == "Director of"


def test_a_first_word_that_fits_its_column_to_the_letter_is_no_half() -> None:
    assert joined("Resources", "needed", letters=9) == "Resources needed"
    assert joined("Resources", "needed", letters=9, known="resources needed") == "Resources needed"


def test_a_word_of_the_document_is_no_half_though_both_together_are_one_too() -> None:
    assert joined("through", "out", letters=7, known="through throughout") == "through out"
    assert joined("throu", "ghout", letters=5, known="through throughout") == "throu ghout"
    assert joined("throug", "hout", letters=6, known="through throughout") == "throughout"


def test_two_words_stay_two_where_a_letter_more_had_room() -> None:
    assert joined("Septemb", "er 2007", letters=9) == "Septemb er 2007"


def test_two_years_below_each_other_stay_two() -> None:
    assert joined("2008", "2009", letters=4) == "2008 2009"


def test_a_capital_begins_a_new_word() -> None:
    assert joined("Nasreen", "Akhtar", letters=7) == "Nasreen Akhtar"


def test_pieces_of_broken_words_are_not_learnt() -> None:
    cells = [[Set("Septemb"), Set("er 2007")], [Set("joint commis-"), Set("sioning now")], [Set("Lead")]]
    assert known_words(cells) == {"2007", "joint", "now", "lead"}
