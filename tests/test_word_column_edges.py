"""Rows whose columns part a hair apart have the same columns; tables whose widths cannot be meant are left alone."""

from __future__ import annotations

import pytest

from ingest.document import Table
from ingest.word.read import read_word
from tests.word_samples import cell, row, word_file


def measured(widths: tuple[object, ...], *rows: str) -> Table:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    (found,) = read_word(word_file(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>")).tables()
    return found


def over(span: int, words: str = "", more: str = "") -> str:
    return cell(*([words] if words else []), properties=f'<w:gridSpan w:val="{span}"/>{more}')


def places(table: Table) -> list[tuple[int, int, int, str]]:
    return [(c.row, c.column, c.col_span, str(c.text)) for c in table.cells]


def test_columns_a_hair_apart_are_one_column() -> None:
    table = measured(
        (2000, 26, 1973, 54, 1946),
        row(over(2, "Action"), over(2, "Lead"), over(1, "When")),
        row(over(1, "Do"), over(2, "Ann"), over(2, "2009")),
    )
    assert table.column_count == 3
    assert places(table) == [
        *((0, 0, 1, "Action"), (0, 1, 1, "Lead"), (0, 2, 1, "When")),
        *((1, 0, 1, "Do"), (1, 1, 1, "Ann"), (1, 2, 1, "2009")),
    ]


def test_cells_merged_over_columns_and_rows_stay_so() -> None:
    table = measured(
        (2000, 26, 1973, 2000),
        row(over(4, "Theme")),
        row(over(2, "1", '<w:vMerge w:val="restart"/>'), over(1, "Do"), over(1, "Ann")),
        row(over(1, "", "<w:vMerge/>"), over(2, "Act"), over(1, "Bob")),
    )
    assert table.column_count == 3
    assert [(c.row, c.column, c.row_span, c.col_span) for c in table.cells][:2] == [(0, 0, 1, 3), (1, 0, 2, 1)]


def test_a_row_that_begins_after_a_hair_begins_in_the_first_column() -> None:
    indented = row(over(1, "Do"), over(1, "Ann"), properties='<w:gridBefore w:val="1"/>')
    table = measured((40, 2000, 2000), row(over(2, "Action"), over(1, "Lead")), indented)
    assert places(table)[2:] == [(1, 0, 1, "Do"), (1, 1, 1, "Ann")]


@pytest.mark.parametrize(
    "widths",
    [(2000, 90, 2000), (0, 0, 0), ("", "x", "-5"), (2000, 90), (), (2000, 2000, 2000)],
    ids=["a spacer with cells of its own", "nothing", "nonsense", "too few", "none", "no hair"],
)
def test_widths_that_leave_a_cell_without_a_column_are_passed_over(widths: tuple[object, ...]) -> None:
    table = measured(widths, row("Action", "", "Lead"), row("Do", "", "Ann"))
    assert table.column_count == 3
    assert [column for _, column, _, _ in places(table)] == [0, 1, 2, 0, 1, 2]
