"""Which cell a word stands in, and which colour a cell has, on plain numbers.

The grid has three columns of 100 points from x 0 and two rows of 20 from y 0.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.pdf.characters import Word
from ingest.pdf.drawn_table import drawn_table, words_by_cell
from ingest.pdf.frame import Span
from ingest.pdf.lattice import Grid, grid_from_edges
from ingest.pdf.rules import Fill
from tests.test_pdf_lines_of_text import word

XS, YS = (0, 100, 200, 300), (0, 20, 40)
PLAIN = grid_from_edges(XS, YS, set())
# the first row is one cell
TITLED = grid_from_edges(XS, YS, {(0, 1), (0, 2)})


class Strings:
    """A text layer in which a new string was drawn at the given x positions of 5 point letters."""

    def __init__(self, *starts: float) -> None:
        self._starts = starts

    def parts(self, word: Word, x: float) -> list[Word]:
        for start in self._starts:
            if word.x0 < start < word.x1 and abs(start - x) < 4:
                at = round((start - word.x0) / 5)
                return [
                    word._replace(words=word.words[:at], x1=start),
                    word._replace(words=word.words[at:], x0=start),
                ]
        return [word]

    def is_bold(self, _word: Word) -> bool:
        return False


def placed(grid: Grid, *words: Word, strings: tuple[float, ...] = ()) -> tuple[list[list[str]], list[str]]:
    inside, outside = words_by_cell(grid, words, Strings(*strings))  # type: ignore[arg-type]
    return [[w.words for w in cell] for cell in inside], [w.words for w in outside]


def test_a_word_goes_to_the_cell_that_holds_its_middle() -> None:
    inside, outside = placed(PLAIN, word("a", 5, top=5), word("b", 150, top=5), word("c", 250, top=25))
    assert inside == [["a"], ["b"], [], [], [], ["c"]]
    assert outside == []


def test_words_beside_above_and_below_the_grid_stay_outside() -> None:
    beside, above, below = word("x", 310, top=5), word("y", 5, top=-30), word("z", 5, top=60)
    assert placed(PLAIN, beside, above, below) == ([[]] * 6, ["x", "y", "z"])


def test_a_word_on_the_edge_goes_by_its_middle() -> None:
    # 25 points wide: the middle is at 97 and at 103
    assert placed(PLAIN, word("wider", 84.5, top=5))[0][0] == ["wider"]
    assert placed(PLAIN, word("wider", 90.5, top=5))[0][1] == ["wider"]


def test_a_word_across_a_wall_is_cut_where_two_strings_meet() -> None:
    assert placed(PLAIN, word("leftright", 80, top=5), strings=(100,))[0][:2] == [["left"], ["right"]]


def test_a_word_over_three_cells_is_cut_twice() -> None:
    long = word("a" * 16 + "b" * 20 + "c" * 4, 20, top=5)
    assert [len("".join(c)) for c in placed(PLAIN, long, strings=(100, 200))[0][:3]] == [16, 20, 4]


def test_one_string_over_a_wall_is_left_whole() -> None:
    assert placed(PLAIN, word("leftright", 80, top=5))[0][:2] == [[], ["leftright"]]


def test_a_word_in_a_merged_cell_is_not_cut_at_the_lines_below() -> None:
    assert placed(TITLED, word("leftright", 80, top=5), strings=(100,))[0][0] == ["leftright"]


def test_a_word_that_only_touches_a_wall_is_not_cut() -> None:
    # a point and a half of overlap is the side bearing of a letter
    assert placed(PLAIN, word("left", 81, top=5), strings=(96,))[0][0] == ["left"]


@given(st.lists(st.tuples(st.integers(-50, 340), st.integers(-30, 60)), max_size=20))
def test_every_word_stands_in_one_place_only(points: list[tuple[int, int]]) -> None:
    words = [word(f"w{i}", x, top=y) for i, (x, y) in enumerate(points)]
    inside, outside = placed(PLAIN, *words)
    assert sorted([w for cell in inside for w in cell] + outside) == sorted(w.words for w in words)


def colours(*fills: tuple[float, float, float, float, str]) -> list[str | None]:
    painted = [Fill(Span(*fill[:4]), fill[4]) for fill in fills]
    return list(drawn_table(PLAIN, [[] for _ in PLAIN.cells], painted, "ruled").colours)


def test_a_cell_has_the_colour_that_fills_it() -> None:
    assert colours((100, 0, 200, 20, "FF0000")) == [None, "FF0000", None, None, None, None]


def test_a_fill_over_a_row_colours_all_its_cells() -> None:
    assert colours((0, 20, 300, 40, "1F497D")) == [None, None, None, "1F497D", "1F497D", "1F497D"]


def test_half_a_cell_is_enough_and_less_is_not() -> None:
    assert colours((0, 0, 50, 20, "00B050"))[0] == "00B050"
    assert colours((0, 0, 49, 20, "00B050"))[0] is None


def test_two_fills_of_one_colour_count_together() -> None:
    assert colours((0, 0, 100, 8, "00B050"), (0, 8, 100, 16, "00B050"))[0] == "00B050"


def test_of_two_colours_the_one_painted_last_is_seen() -> None:
    assert colours((0, 0, 300, 40, "DDDDDD"), (0, 0, 100, 20, "FF0000"))[:2] == ["FF0000", "DDDDDD"]


@pytest.mark.parametrize("colour", ["FFFFFF", "F7F7F7"])
def test_white_painted_over_a_colour_is_no_colour(colour: str) -> None:
    assert colours((0, 0, 100, 20, "FF0000"), (0, 0, 100, 20, colour))[0] is None


def test_the_table_of_the_document_holds_places_boxes_and_layout() -> None:
    inside = [[word("Train", 5, top=5), word("staff", 35, top=5)], [], [word("HR", 205, top=5)], [], [], []]
    table = drawn_table(PLAIN, inside, [], "ruled").set_out(number=4, page=7).table
    assert (table.number, table.row_count, table.column_count, table.layout) == (4, 2, 3, "ruled")
    assert (table.page_first, table.page_last, len(table.cells)) == (7, 7, 6)
    passage = table.cells[0].text.passages[0]
    assert passage.words == "Train staff"
    box = passage.place.bbox
    assert box is not None
    assert (box.x0, box.top, box.x1, box.bottom) == (5, 5, 60, 15)
    assert [bool(c.text) for c in table.cells] == [True, False, True, False, False, False]


def test_the_room_left_at_the_right_of_a_cell_is_that_at_its_left() -> None:
    # "Staff" (25 points) would have fitted up to 100, but not with the 20 points of margin the text keeps
    cells = [[word("Train all", 20, width=42, top=2), word("Staff", 20, top=14)], *[[] for _ in range(5)]]
    table = drawn_table(PLAIN, cells, [], "ruled").set_out(1, 1).table
    assert [p.words for p in table.cells[0].text.passages] == ["Train all Staff"]
    wider = [[word("Train all", 5, width=42, top=2), word("Staff", 5, top=14)], *[[] for _ in range(5)]]
    table = drawn_table(PLAIN, wider, [], "ruled").set_out(1, 1).table
    assert [p.words for p in table.cells[0].text.passages] == ["Train all", "Staff"]


def test_sideways_words_of_a_cell_are_lines_of_their_own() -> None:
    cells = [[word("up", 5, top=2, turn="up"), word("flat", 40, top=5)], *[[] for _ in range(5)]]
    lines = drawn_table(PLAIN, cells, [], "ruled").lines[0]
    assert [(line.words, line.start.turn) for line in lines] == [("up", "up"), ("flat", "flat")]
