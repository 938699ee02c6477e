"""Ruled columns whose rows are told by white space or by their references."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.pdf.characters import Word
from ingest.pdf.lattice import Grid, grid_from_edges
from ingest.pdf.row_bands import with_bands
from tests.test_pdf_lines_of_text import word

XS = (0.0, 100.0, 200.0, 300.0)


def ruled_columns(
    *columns: str, pitch: float = 12, ys: Sequence[float] = (0, 20, 400)
) -> tuple[Grid, list[list[Word]]]:
    """A header and one tall row of three columns; a column's lines are parted by `|`, none between two is blank."""
    grid = grid_from_edges(XS, ys, ())
    inside: list[list[Word]] = [[word("Head", x + 5, top=5)] for x in XS[:-1]]
    for x, column in zip(XS, columns, strict=False):
        texts = column.split("|")
        inside.append([word(text, x + 5, top=25 + pitch * at) for at, text in enumerate(texts) if text])
    return grid, inside + [[] for _ in range(len(grid.cells) - len(inside))]


def rows_of_words(grid: Grid, inside: Sequence[Sequence[Word]]) -> list[list[str]]:
    """The words of every row of the grid as it was taken apart, by column."""
    banded = with_bands(grid, inside)
    rows = [[""] * 3 for _ in range(len(banded.ys) - 1)]
    for each in sorted((w for words in inside for w in words), key=lambda w: w.top):
        cell = banded.cells[banded.cell_at(each.x0 + 1, (each.top + each.bottom) / 2)]
        rows[cell.row][cell.column] = f"{rows[cell.row][cell.column]} {each.words}".strip()
    return rows


def test_white_space_through_all_columns_parts_rows() -> None:
    table = ruled_columns("a1|more||a2||a3|rest", "b1|||b2||b3", "c1|||c2||c3")
    assert rows_of_words(*table)[1:] == [["a1 more", "b1", "c1"], ["a2", "b2", "c2"], ["a3 rest", "b3", "c3"]]


def test_rows_of_one_line_each_are_parted_where_they_stand_well_apart() -> None:
    table = ruled_columns("a1|a2|a3", "b1|b2|b3", "c1|c2|c3", pitch=20)
    assert rows_of_words(*table)[1:] == [["a1", "b1", "c1"], ["a2", "b2", "c2"], ["a3", "b3", "c3"]]


def test_lines_set_close_are_one_row() -> None:
    table = ruled_columns("a1|a2|a3", "b1|b2|b3", "c1|c2|c3")
    assert with_bands(*table) is table[0]


def test_references_part_rows_however_close() -> None:
    table = ruled_columns("1.1||1.2|1.3", "b1|more|b2|b3", "c1||c2|c3")
    assert rows_of_words(*table)[1:] == [["1.1", "b1 more", "c1"], ["1.2", "b2", "c2"], ["1.3", "b3", "c3"]]


def test_paragraphs_of_one_cell_alone_make_no_rows() -> None:
    table = ruled_columns("a1|more", "b1||b2||b3", "c1")
    assert with_bands(*table) is table[0]


def test_a_gap_in_most_columns_below_which_the_first_is_blank_parts_nothing() -> None:
    table = ruled_columns("a1|more", "b1||b2||b3", "c1||c2||c3")
    assert with_bands(*table) is table[0]


def test_two_bands_are_enough_where_only_the_header_is_ruled_off() -> None:
    columns = "a1|more||a2", "b1|||b2", "c1|||c2"
    assert len(with_bands(*ruled_columns(*columns)).ys) == 4
    among_ruled_rows = ruled_columns(*columns, ys=(0, 20, 400, 420))
    assert with_bands(*among_ruled_rows) is among_ruled_rows[0]


def test_the_new_rows_cover_the_old_one_and_cells_over_several_rows_go_over_all_of_them() -> None:
    grid = grid_from_edges((0, 50, 150, 250, 350), (0, 20, 200, 220), (), {(2, 0)})
    inside: list[list[Word]] = [[] for _ in grid.cells]
    for at, cell in enumerate(grid.cells):
        if (cell.row, cell.row_span) == (1, 1):
            inside[at] = [word(f"t{row}", cell.span.x0 + 5, top=25 + 30 * row) for row in range(3)]
    banded = with_bands(grid, inside)
    assert (len(banded.ys), len(banded.cells)) == (6, 4 + 3 * 3 + 1 + 3)
    (merged,) = [cell for cell in banded.cells if cell.row_span > 1]
    assert (merged.row, merged.column, merged.row_span) == (1, 0, 4)
    assert [banded.slots[row][0] for row in range(1, 5)] == [banded.cells.index(merged)] * 4
    for at, cell in enumerate(banded.cells):
        assert banded.slots[cell.row][cell.column] == at
