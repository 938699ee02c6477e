"""How far text may run in the cells of a column."""

from __future__ import annotations

from ingest.pdf.frame import Span
from ingest.pdf.lattice import GridCell
from ingest.pdf.lines_of_text import Line
from ingest.pdf.usable_width import right_limits
from tests.test_pdf_lines_of_text import set_lines


def limits(*texts: tuple[str, ...], width: float = 200.0, left: float = 10.0, columns: int = 1) -> list[float]:
    """Of cells below each other, `columns` side by side, each as wide; letters are 5 points, spaces 3."""
    cells = [
        GridCell(at // columns, at % columns, 1, 1, Span(at % columns * width, 0, (at % columns + 1) * width, 50))
        for at in range(len(texts))
    ]
    held: list[list[Line]] = [
        set_lines(*text, left=left + cell.column * width) for text, cell in zip(texts, cells, strict=True)
    ]
    return right_limits(cells, held)


def test_as_much_room_is_left_at_the_right_as_at_the_left() -> None:
    assert limits(("Housing",), left=10) == [190]
    assert limits(("Housing",), left=25) == [175]


def test_an_empty_cell_may_be_filled_to_its_wall() -> None:
    assert limits(()) == [200]


def test_a_word_pushed_over_the_line_had_no_room_there_nor_in_the_cells_below() -> None:
    # "Agree the new housing" ends at 109, a space is 2.5 here and "strategy" 40 points wide
    assert limits(("Agree the new housing", "strategy"), ("Jane Smith",)) == [151.5, 151.5]


def test_what_is_pushed_in_one_column_says_nothing_of_the_next() -> None:
    assert limits(("Agree the new housing", "strategy"), ("Jane Smith",), columns=2) == [151.5, 390]


def test_text_may_run_as_far_as_the_longest_line() -> None:
    (first, _) = limits(("Sites", "such as parks"), ("The longest line of the column is here",))
    assert first == 10 + 5 * 31 + 3 * 7


def test_names_below_each_other_push_nothing() -> None:
    assert limits(("Jane Smith", "Tom Brown")) == [190]
