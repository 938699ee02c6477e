"""Merged cells, odd spans and tracked cells of Word tables.

Cells are told as row, column, row span, column span and words.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Table
from tests.word_samples import (
    abstract_list,
    cell,
    list_instance,
    list_level,
    listed,
    only_table,
    paragraph,
    read_body,
    row,
    table,
)


def wide(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


START, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
SIDE_START, SIDE_ON = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
GONE = '<w:cellDel w:id="1" w:author="A"/>'
NEW = '<w:cellIns w:id="1" w:author="A"/>'


def shape(found: Table) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.row_span, c.col_span, str(c.text)) for c in found.cells]


class TestMergesOfOtherColumns:
    def test_a_narrower_cell_goes_on_from_a_wider_one_in_the_columns_both_have(self) -> None:
        found = only_table(
            row(cell("Objective", properties=wide(2) + START), "a"),
            row(cell(properties=ON), cell("b", properties=wide(2))),
        )
        assert shape(found) == [(0, 0, 2, 1, "Objective"), (0, 2, 1, 1, "a"), (1, 1, 1, 2, "b")]

    def test_a_wider_cell_goes_on_from_a_narrower_one_in_the_columns_both_have(self) -> None:
        found = only_table(
            row(cell("Objective", properties=START), cell("a", properties=wide(2))),
            row(cell(properties=wide(2) + ON), "b"),
        )
        assert shape(found) == [(0, 0, 2, 1, "Objective"), (0, 1, 1, 2, "a"), (1, 2, 1, 1, "b")]

    def test_two_narrow_cells_go_on_from_one_wide_cell(self) -> None:
        found = only_table(
            row(cell("Objective", properties=wide(2) + START), "a"),
            row(cell(properties=ON), cell(properties=ON), "b"),
        )
        assert shape(found) == [(0, 0, 2, 2, "Objective"), (0, 2, 1, 1, "a"), (1, 2, 1, 1, "b")]

    def test_a_merge_goes_on_over_many_rows_of_other_columns(self) -> None:
        narrow = row(cell(properties=ON), cell("x", properties=wide(2)))
        equal = row(cell(properties=wide(2) + ON), "x")
        found = only_table(row(cell("Objective", properties=wide(2) + START), "x"), narrow, equal, narrow)
        assert shape(found)[0] == (0, 0, 4, 1, "Objective")
        assert found.row_count == 4

    def test_words_of_its_own_make_it_a_cell_of_its_own(self) -> None:
        found = only_table(
            row(cell("Wide", properties=wide(2) + START), "a"),
            row(cell("Kept", properties=ON), "b", "c"),
        )
        assert shape(found)[0] == (0, 0, 1, 2, "Wide")
        assert (1, 0, 1, 1, "Kept") in shape(found)

    def test_a_tick_drawn_by_a_symbol_font_counts_as_words(self) -> None:
        tick = paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
        found = only_table(row(cell("Wide", properties=wide(2) + START)), row(cell(tick, properties=ON), "b"))
        assert (1, 0, 1, 1, "✓") in shape(found)

    def test_a_section_row_over_the_whole_table_is_not_drawn_into_one_column(self) -> None:
        found = only_table(
            row(cell("Priority 1", properties=wide(4) + START)),
            row(cell(properties=ON), "b", "c", "d"),
        )
        assert shape(found)[:2] == [(0, 0, 1, 4, "Priority 1"), (1, 0, 1, 1, "")]

    def test_a_cell_that_begins_elsewhere_is_none_of_it(self) -> None:
        found = only_table(
            row("a", cell("Up", properties=wide(2) + START)),
            row(cell("b", properties=wide(2)), cell(properties=ON)),
        )
        assert shape(found)[1:] == [(0, 1, 1, 2, "Up"), (1, 0, 1, 2, "b"), (1, 2, 1, 1, "")]

    def test_a_number_in_a_cell_that_is_covered_is_not_counted(self) -> None:
        numbering = abstract_list(list_level(0, "decimal", "%1.")) + list_instance(1)
        rows = (
            row(cell(listed(""), properties=wide(2) + START), "a"),
            row(cell(listed(""), properties=ON), cell("b", properties=wide(2))),
            row(cell(listed("")), cell("c", properties=wide(2))),
        )
        found = only_table(*rows, numbering=numbering)
        assert [text for _, column, _, _, text in shape(found) if column == 0] == ["1.", "2."]


class TestOldStyleMerges:
    def test_three_cells_side_by_side(self) -> None:
        cells = [cell("Wide", properties=SIDE_START), cell(properties=SIDE_ON), cell(properties=SIDE_ON)]
        assert shape(only_table(row(*cells, "d"))) == [(0, 0, 1, 3, "Wide"), (0, 3, 1, 1, "d")]

    def test_a_block_merged_both_ways(self) -> None:
        found = only_table(
            row(cell("Block", properties=SIDE_START + START), cell(properties=SIDE_ON + START), "a"),
            row(cell(properties=SIDE_START + ON), cell(properties=SIDE_ON + ON), "b"),
        )
        assert shape(found) == [(0, 0, 2, 2, "Block"), (0, 2, 1, 1, "a"), (1, 2, 1, 1, "b")]

    def test_a_first_cell_that_goes_on_sideways_stands_for_itself(self) -> None:
        assert shape(only_table(row(cell("Kept", properties=SIDE_ON), "b"))) == [
            (0, 0, 1, 1, "Kept"),
            (0, 1, 1, 1, "b"),
        ]


class TestTrackedCells:
    def test_a_deleted_cell_is_left_out_and_reported(self) -> None:
        document = read_body(table(row("a", cell("old", properties=GONE), "c")))
        assert shape(document.tables()[0]) == [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "c")]
        (notice,) = document.notices
        assert notice.code == "word_tracked_changes"
        assert "1 deletion(s)" in notice.message

    def test_a_column_deleted_in_every_row_is_gone(self) -> None:
        gone = cell("old", properties=GONE)
        found = only_table(row("Action", gone, "Lead"), row("Train", gone, "HR"))
        assert found.column_count == 2
        assert [text for *_, text in shape(found)] == ["Action", "Lead", "Train", "HR"]

    def test_a_row_of_deleted_cells_is_gone(self) -> None:
        gone = row(cell("x", properties=GONE), cell("y", properties=GONE))
        found = only_table(row("a", "b"), gone, row("c", "d"))
        assert (found.row_count, [r for r, *_ in shape(found)]) == (2, [0, 0, 1, 1])

    def test_a_merge_goes_on_over_a_row_of_deleted_cells(self) -> None:
        gone = row(cell(properties=GONE + ON), cell("y", properties=GONE))
        found = only_table(row(cell("Up", properties=START), "a"), gone, row(cell(properties=ON), "b"))
        assert shape(found)[0] == (0, 0, 2, 1, "Up")

    def test_a_new_cell_is_read_and_reported(self) -> None:
        document = read_body(table(row("a", cell("new", properties=NEW))))
        assert shape(document.tables()[0])[1] == (0, 1, 1, 1, "new")
        assert "1 insertion(s)" in document.notices[0].message

    def test_notes_and_numbers_of_a_deleted_cell_are_not_counted(self) -> None:
        numbering = abstract_list(list_level(0, "decimal", "%1.")) + list_instance(1)
        rows = [row(cell(listed(""), properties=p), "x") for p in ("", GONE, "")]
        found = only_table(*rows, numbering=numbering)
        assert [text for *_, text in shape(found)] == ["1.", "x", "x", "2.", "x"]


SPANS = st.lists(st.tuples(st.integers(1, 4), st.booleans(), st.booleans()), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(st.lists(SPANS, max_size=6))
def test_whatever_goes_on_no_place_is_taken_twice_and_no_word_lost(rows: list[list[tuple[int, bool, bool]]]) -> None:
    """Rows of cells by their span, whether they go on from above, and whether they have words."""
    xml = [
        row(
            *(
                cell(*([f"r{r}c{c}"] if words else []), properties=wide(span) + (ON if goes_on else START))
                for c, (span, goes_on, words) in enumerate(each)
            )
        )
        for r, each in enumerate(rows)
    ]
    found = only_table(*xml)
    places = [
        (c.row + down, c.column + across)
        for c in found.cells
        for down in range(c.row_span)
        for across in range(c.col_span)
    ]
    assert len(places) == len(set(places))
    assert all(r < found.row_count and c < found.column_count for r, c in places)
    read = sorted(p.words for c in found.cells for p in c.text.passages)
    assert read == sorted(f"r{r}c{c}" for r, each in enumerate(rows) for c, (*_, words) in enumerate(each) if words)
