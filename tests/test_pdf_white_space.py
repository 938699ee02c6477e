"""Columns from white space, with or without level lines, on plain numbers."""

from __future__ import annotations

from ingest.pdf.lattice import Grid
from ingest.pdf.unruled import unruled_grids
from ingest.pdf.white_space import Stretch, column_edges, grid_from_gaps, stretches
from tests.test_pdf_lines_of_text import word


def row(*pieces: tuple[float, float]) -> list[Stretch]:
    return [Stretch(*piece) for piece in pieces]


THREE = row((0, 40), (60, 140), (200, 260))


def test_words_a_space_apart_are_one_stretch() -> None:
    assert stretches([word("one", 0), word("two", 18), word("three", 60)]) == row((0, 33), (60, 85))


def test_the_lines_of_a_row_are_laid_over_each_other() -> None:
    words = [word("short", 0), word("a longer line", 0, top=12), word("other", 100)]
    assert stretches(words) == row((0, 65), (100, 125))


def test_columns_are_cut_in_the_middle_of_their_gaps() -> None:
    assert column_edges([THREE] * 3, -5, 300) == [-5, 50, 170, 300]


def test_a_gap_must_run_through_every_row() -> None:
    across = row((0, 40), (60, 260))
    assert column_edges([THREE, THREE, across, across], -5, 300) == [-5, 50, 300]


def test_section_rows_say_nothing_of_columns() -> None:
    section = row((0, 200))
    assert column_edges([THREE, section, THREE, THREE], -5, 300) == [-5, 50, 170, 300]


def test_two_rows_are_too_few_to_tell() -> None:
    assert column_edges([THREE, THREE], -5, 300) == [-5, 300]


def test_mostly_running_text_is_no_table() -> None:
    assert column_edges([THREE] * 3 + [row((0, 250))] * 3, -5, 300) == [-5, 300]


def test_a_column_hardly_ever_filled_is_none() -> None:
    rare = row((0, 40), (60, 140))
    assert column_edges([THREE, *[rare] * 9], -5, 300) == [-5, 300]


def test_a_section_row_becomes_one_merged_cell() -> None:
    body = [word("a", 0), word("b", 100), word("c", 200)]
    section = [word("x" * 45, 0)]
    grid = grid_from_gaps((0, 300), (0, 10, 20, 30, 40), [body, section, body, body])
    assert grid is not None
    assert [c.col_span for c in grid.cells if c.row == 1] == [3]
    assert [c.col_span for c in grid.cells if c.row == 2] == [1, 1, 1]


def page(*lines: str, columns: tuple[float, ...] = (0, 100, 200), step: float = 14.0) -> list[Grid]:
    """Grids of lines whose pieces are parted by `|`, each at the start of its column."""
    words = []
    for number, line in enumerate(lines):
        for x, piece in zip(columns, line.split("|"), strict=False):
            at = x
            for each in piece.split():
                words.append(word(each, at, top=step * number))
                at += 5 * len(each) + 3
    return unruled_grids(words)


TABLE = ("Ref|Action|Lead", "1.1|Do a|AB", "1.2|Do b|CD", "1.3|Do c|EF")


def test_a_header_and_three_rows_make_a_table() -> None:
    (grid,) = page(*TABLE)
    assert (len(grid.ys) - 1, len(grid.xs) - 1) == (4, 3)


def test_a_header_and_two_rows_do_not() -> None:
    assert page(*TABLE[:3]) == []


def test_two_columns_do_not() -> None:
    assert page("Name|Role", "a|b", "c|d", "e|f", "g|h") == []


def test_a_table_ends_where_a_line_crosses_its_columns() -> None:
    (grid,) = page(*TABLE, "This is a sentence of prose that runs on below the table")
    assert len(grid.ys) - 1 == 4


def test_a_table_ends_at_a_wide_space() -> None:
    assert page(*TABLE[:2], "", "", "", "", *TABLE[2:]) == []


def test_prose_before_a_table_is_left_out() -> None:
    (grid,) = page("This is a sentence of prose that stands above the table", *TABLE)
    assert len(grid.ys) - 1 == 4


def test_a_wrapped_line_goes_on_with_its_row() -> None:
    (grid,) = page(*TABLE[:2], "|and on", *TABLE[2:])
    assert len(grid.ys) - 1 == 4


def test_columns_of_prose_are_no_table() -> None:
    assert page(*["words of some prose|words of more prose|words of third prose"] * 9, columns=(0, 120, 240)) == []
