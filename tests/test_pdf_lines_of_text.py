"""Words into lines and lines into paragraphs, on plain numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.pdf.characters import Turn, Word
from ingest.pdf.lines_of_text import Line, Setting, lines_of, paragraphs, rows_of, usual_leading


def word(
    words: str,
    x0: float,
    top: float = 0.0,
    width: float | None = None,
    height: float = 10.0,
    turn: Turn = "flat",
) -> Word:
    """A word whose letters are 5 points wide unless a width is given."""
    wide = 5.0 * len(words) if width is None else width
    if turn != "flat":
        wide, height = height, wide
    return Word(words, x0, top, x0 + wide, top + height, 0, len(words), turn, 5.0)


def set_lines(*texts: str, step: float = 12.0, left: float = 0.0) -> list[Line]:
    """Lines below each other, words a space of 3 points apart."""
    words: list[Word] = []
    for number, text in enumerate(texts):
        x = left
        for each in text.split():
            words.append(word(each, x, top=number * step))
            x += 5 * len(each) + 3
    return lines_of(words)


def said(lines: list[Line], right: float = 200.0, leading: float = 1.2) -> list[str]:
    return [p.words for p in paragraphs(lines, Setting(right, leading))]


def test_no_words_make_no_lines() -> None:
    assert lines_of([]) == []


def test_words_of_one_height_are_one_line_from_the_left() -> None:
    (line,) = lines_of([word("second", 50), word("first", 0)])
    assert line.words == "first second"
    assert line.span == (0, 0, 80, 10)
    assert (line.start.words, line.last.words) == ("first", "second")
    assert (line.first_word, line.first_letter) == (25, 5)


def test_words_set_a_little_higher_keep_to_their_line() -> None:
    (line,) = lines_of([word("1", 0), word("st", 5, top=-1, height=6), word("May", 20)])
    assert line.words == "1st May"


def test_lines_set_solid_are_not_run_together() -> None:
    assert [line.words for line in set_lines("one two", "three four", step=9)] == ["one two", "three four"]


def test_a_line_is_as_high_as_most_of_its_words() -> None:
    (line,) = lines_of([word("plain", 0), word("plain", 40), word("odd", 80, top=-1, height=13)])
    assert line.height == 10


def test_a_box_is_rounded_to_hundredths() -> None:
    (line,) = lines_of([word("word", 1 / 3)])
    assert line.box.x0 == 0.33


def test_words_reading_upwards_are_read_from_the_bottom() -> None:
    words = [word("track", 100, top=50, turn="up"), word("On", 100, top=80, turn="up")]
    (line,) = lines_of(words)
    assert line.words == "On track"
    assert line.span == (100, 50, 110, 90)


def test_lines_reading_upwards_follow_each_other_from_the_left() -> None:
    words = [word("second", 115, top=50, turn="up"), word("first", 100, top=50, turn="up")]
    assert [line.words for line in lines_of(words)] == ["first", "second"]


def test_lines_reading_downwards_follow_each_other_from_the_right() -> None:
    words = [word("second", 100, top=50, turn="down"), word("first", 115, top=50, turn="down")]
    first, second = lines_of(words)
    assert (first.words, second.words) == ("first", "second")
    assert first.span == (115, 50, 125, 75)


def test_spaced_letters_make_words_where_the_gap_is_wider() -> None:
    letters = [word(c, x, width=4) for c, x in zip("PLANNOW", (0, 8, 16, 24, 44, 52, 60), strict=True)]
    (line,) = lines_of(letters)
    assert line.words == "PLAN NOW"


def test_figures_apart_are_not_closed_up() -> None:
    (line,) = lines_of([word(c, 9.0 * i, width=4) for i, c in enumerate("12345")])
    assert line.words == "1 2 3 4 5"


def test_the_usual_leading_is_that_of_wrapped_lines_not_of_spaces_between_paragraphs() -> None:
    wrapped = set_lines("a", "b", "c", "d", "e", "f", step=12)
    spaced = set_lines("a", "b", step=20)
    assert usual_leading([wrapped, spaced]) == 1.2


def test_without_lines_to_go_by_the_usual_leading_is_close() -> None:
    assert usual_leading([]) == usual_leading([set_lines("a", "b", step=30)]) == 1.05
    assert usual_leading([set_lines("a", "b", step=13)]) == 1.3


def test_full_lines_go_on_and_short_lines_end() -> None:
    lines = set_lines("one line that is as full as it can be", "short", "another paragraph begins here with this")
    assert said(lines, right=195) == [
        "one line that is as full as it can be short",
        "another paragraph begins here with this",
    ]


def test_extra_space_begins_a_paragraph_even_after_a_full_line() -> None:
    full = "one line that is as full as it can be."
    close, far = set_lines(full, "Next words", step=12), set_lines(full, "Next words", step=16)
    assert len(said(close, right=195)) == 1
    assert len(said(far, right=195)) == 2


def test_a_sentence_plainly_going_on_may_be_set_wider() -> None:
    lines = set_lines("one line that is as full as it can be", "going on below it", step=15.5)
    assert len(said(lines, right=195)) == 1


def test_a_small_letter_after_an_unfinished_line_goes_on_though_there_was_room() -> None:
    assert said(set_lines("Head of", "housing services", "Jane Smith")) == ["Head of housing services", "Jane Smith"]
    assert said(set_lines("It is done.", "then more")) == ["It is done.", "then more"]


def test_entries_that_all_begin_small_are_parted_by_the_room_left() -> None:
    assert said(set_lines("police", "youth service", "health")) == ["police", "youth service", "health"]
    assert said(set_lines("Ways:", "a) by letter", "b) by phone")) == ["Ways:", "a) by letter", "b) by phone"]


def test_bullets_and_labels_begin_paragraphs() -> None:
    for mark in ("•", "▪", "➢", "✓"):
        assert said(set_lines(f"{mark} one line that is as full as can be", f"{mark} two"), right=210) == [
            f"{mark} one line that is as full as can be",
            f"{mark} two",
        ]
    for one, two in (("1.", "2."), ("a)", "b)"), ("(i)", "(ii)"), ("1.1", "1.2"), ("-", "-")):
        first = f"{one} one line that is as full as it can be"
        assert said(set_lines(first, f"{two} two"), right=230) == [first, f"{two} two"]


def test_a_number_at_the_start_of_a_wrapped_line_is_no_label() -> None:
    lines = set_lines("one line that is as full as it is in paragraph", "1.4 of the report")
    assert said(lines, right=225) == ["one line that is as full as it is in paragraph 1.4 of the report"]


def test_a_paragraph_has_the_box_of_all_its_lines() -> None:
    (paragraph,) = paragraphs(set_lines("one line that is full", "and more", left=30), Setting(140, 1.2))
    box = paragraph.box
    assert (box.x0, box.top, box.bottom) == (30, 0, 22)


@given(st.lists(st.lists(st.text("abcxyz", min_size=1, max_size=8), min_size=1, max_size=6), min_size=1, max_size=8))
def test_no_word_is_lost_or_moved(texts: list[list[str]]) -> None:
    lines = set_lines(*(" ".join(text) for text in texts))
    joined = "".join(said(lines, right=150)).replace(" ", "")
    assert joined == "".join(word for text in texts for word in text)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 40)), min_size=1, max_size=30))
def test_every_word_comes_out_in_one_row(places: list[tuple[int, int]]) -> None:
    words = [word(f"w{i}", x, top=12.0 * row) for i, (x, row) in enumerate(places)]
    rows = rows_of(words)
    assert sorted(w.words for row in rows for w in row) == sorted(w.words for w in words)
    assert all(len({w.top for w in row}) == 1 for row in rows)
    assert [row[0].top for row in rows] == sorted({w.top for w in words})
