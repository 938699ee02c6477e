"""Word tables on their grid."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.number_blocks import number_blocks
from ingest.word.read import read_word
from tests.word_samples import (
    cell,
    grid_of,
    lines_of,
    only_table,
    paragraph,
    read_body,
    row,
    table,
    word_file,
    words_of,
)

RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


class TestGrid:
    def test_cells_stand_at_their_row_and_column(self) -> None:
        found = only_table(row("Action", "Lead"), row("Train staff", "HR"))
        assert (found.number, found.row_count, found.column_count) == (1, 2, 2)
        assert grid_of(found) == [["Action", "Lead"], ["Train staff", "HR"]]
        place = found.cells[3].text.passages[0].place
        assert (place.table, place.row, place.column, place.block) == (1, 1, 1, None)

    def test_a_cell_across_columns_moves_the_next_one(self) -> None:
        found = only_table(row(cell("Wide", properties=span(2)), "C"), row("a", "b", "c"))
        assert [(c.column, c.col_span) for c in found.cells] == [(0, 2), (2, 1), (0, 1), (1, 1), (2, 1)]

    def test_a_cell_merged_downwards_is_listed_once(self) -> None:
        found = only_table(
            row(cell("Priority 1", properties=RESTART), "a"),
            row(cell(properties=CONTINUE), "b"),
            row(cell(properties='<w:vMerge w:val="continue"/>'), "c"),
            row(cell("Priority 2", properties=RESTART), "d"),
        )
        assert [(str(c.text), c.row_span) for c in found.cells if c.column == 0] == [
            ("Priority 1", 3),
            ("Priority 2", 1),
        ]

    def test_a_block_of_cells_merged_both_ways(self) -> None:
        found = only_table(
            row(cell("Block", properties=span(2) + RESTART), "a"),
            row(cell(properties=span(2) + CONTINUE), "b"),
        )
        assert [(c.row, c.column, c.row_span, c.col_span) for c in found.cells] == [
            (0, 0, 2, 2),
            (0, 2, 1, 1),
            (1, 2, 1, 1),
        ]

    def test_a_continuation_without_a_beginning_stands_for_itself(self) -> None:
        found = only_table(row(cell("Kept", properties=CONTINUE), "a"))
        assert grid_of(found) == [["Kept", "a"]]

    def test_a_continuation_of_other_columns_stands_for_itself(self) -> None:
        found = only_table(row(cell("Wide", properties=span(2) + RESTART)), row(cell("Kept", properties=CONTINUE), "b"))
        assert grid_of(found) == [["Wide"], ["Kept", "b"]]

    def test_words_in_a_covered_cell_are_kept_and_reported(self) -> None:
        body = table(row(cell("Up", properties=RESTART)), row(cell("down", properties=CONTINUE)))
        document = read_body(body)
        assert lines_of(document.tables()[0].cells[0]) == ["Up", "down"]
        assert [n.code for n in document.notices] == ["word_covered_cell"]

    def test_old_style_sideways_merges(self) -> None:
        first, second = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
        found = only_table(row(cell("Wide", properties=first), cell(properties=second), "c"))
        assert [(c.column, c.col_span) for c in found.cells] == [(0, 2), (2, 1)]

    def test_rows_may_leave_out_columns_at_either_end(self) -> None:
        gaps = '<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>'
        found = only_table(row("a", "b", "c", "d"), row("x", properties=gaps))
        assert (found.column_count, found.cells[-1].column) == (4, 1)

    def test_ragged_rows_keep_their_cells(self) -> None:
        found = only_table(row("a"), row("b", "c", "d"), row("e", "f"))
        assert grid_of(found) == [["a"], ["b", "c", "d"], ["e", "f"]]
        assert found.column_count == 3

    def test_empty_cells_are_listed(self) -> None:
        assert grid_of(only_table(row("a", "", "c"))) == [["a", "", "c"]]

    def test_absurd_spans_are_bounded(self) -> None:
        found = only_table(row(cell("a", properties=span(999_999_999)), "b"))
        assert found.column_count <= 1001

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.lists(st.tuples(st.integers(1, 3), st.booleans()), min_size=1, max_size=4), max_size=5))
    def test_no_two_cells_ever_share_a_place(self, rows: list[list[tuple[int, bool]]]) -> None:
        xml = [
            row(*(cell("x", properties=span(s) + (CONTINUE if goes_on else RESTART)) for s, goes_on in r)) for r in rows
        ]
        found = only_table(*xml)
        covered = [
            (c.row + down, c.column + across)
            for c in found.cells
            for down in range(c.row_span)
            for across in range(c.col_span)
        ]
        assert len(covered) == len(set(covered))
        assert len(covered) == sum(s for r in rows for s, _ in r)
        words = sum(len(c.text.passages) for c in found.cells)
        assert words == sum(len(r) for r in rows)


class TestRows:
    HEADER = "<w:tblHeader/>"

    def test_rows_repeated_on_every_page_are_headers(self) -> None:
        found = only_table(row("Action", "Lead", properties=self.HEADER), row("Train staff", "HR"))
        assert [c.is_header for c in found.cells] == [True, True, False, False]

    def test_header_marks_further_down_or_on_all_rows_mean_nothing(self) -> None:
        lower = only_table(row("a"), row("b", properties=self.HEADER))
        all_rows = only_table(row("a", properties=self.HEADER), row("b", properties=self.HEADER))
        assert not any(c.is_header for c in lower.cells + all_rows.cells)

    def test_a_header_mark_may_be_switched_off(self) -> None:
        found = only_table(row("a", properties='<w:tblHeader w:val="0"/>'), row("b"))
        assert not found.cells[0].is_header

    def test_deleted_and_hidden_rows_are_left_out_and_reported(self) -> None:
        body = table(row("a"), row("b", properties="<w:del/>"), row("c", properties="<w:hidden/>"), row("d"))
        document = read_body(body)
        assert grid_of(document.tables()[0]) == [["a"], ["d"]]
        assert {n.code for n in document.notices} == {"word_hidden_text", "word_tracked_changes"}

    def test_rows_and_cells_in_content_controls_are_read(self) -> None:
        wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
        rows = f"<w:sdt><w:sdtPr/><w:sdtContent>{row('a', wrapped)}</w:sdtContent></w:sdt>"
        assert grid_of(only_table(rows, row("c", "d"))) == [["a", "b"], ["c", "d"]]


class TestCellText:
    def test_paragraphs_and_lines_are_passages(self) -> None:
        found = only_table(row(cell(paragraph("J Smith", "<w:r><w:br/></w:r>", "A Jones"), "B Brown", "")))
        assert lines_of(found.cells[0]) == ["J Smith", "A Jones", "B Brown"]

    @pytest.mark.parametrize(
        ("shading", "fill"),
        [
            ('w:val="clear" w:fill="ff0000"', "FF0000"),
            ('w:val="clear" w:fill="auto"', None),
            ('w:val="clear" w:fill="FFFFFF"', None),
            ('w:val="solid" w:color="00B050" w:fill="auto"', "00B050"),
            ('w:val="clear" w:fill="red"', None),
        ],
    )
    def test_shading(self, shading: str, fill: str | None) -> None:
        assert only_table(row(cell("x", properties=f"<w:shd {shading}/>"))).cells[0].fill == fill

    def test_check_boxes_say_whether_they_are_ticked(self) -> None:
        def control(state: int, shown: str) -> str:
            box = f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>'
            return f"<w:sdt><w:sdtPr>{box}</w:sdtPr><w:sdtContent>{cell(shown)}</w:sdtContent></w:sdt>"

        assert grid_of(only_table(row(control(1, "☒"), control(0, "☐")))) == [["✓", "□"]]

    def test_a_text_box_in_a_cell_belongs_to_the_cell(self) -> None:
        box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('Boxed')}</w:txbxContent></v:textbox></w:pict></w:r>"
        found = only_table(row(cell(paragraph("First", box), "Last")))
        assert lines_of(found.cells[0]) == ["First", "Boxed", "Last"]


class TestNestedTables:
    BODY = (
        table(
            row("Action", "Lead"),
            row(
                cell("Outer", table(row("a", "b"), row(cell("Inner", table(row("Innermost"))), "c"))), "Beside", "More"
            ),
        ),
        paragraph("After"),
        table(row("Next")),
    )

    def test_nested_tables_follow_the_table_around_them(self) -> None:
        document = read_body(*self.BODY)
        assert [grid_of(t) for t in document.tables()] == [
            [["Action", "Lead"], ["Outer", "Beside", "More"]],
            [["a", "b"], ["Inner", "c"]],
            [["Innermost"]],
            [["Next"]],
        ]
        assert [t.number for t in document.tables()] == [1, 2, 3, 4]
        assert words_of(document) == ["After"]

    def test_places_name_the_nested_table(self) -> None:
        inner = read_body(*self.BODY).tables()[1]
        assert inner.cells[0].text.passages[0].place.table == 2

    def test_deeply_nested_tables_are_read(self) -> None:
        nested = table(row("Deepest"))
        for _ in range(78):
            nested = table(row(cell(nested, paragraph())))
        assert str(read_body(nested).tables()[-1].cells[0].text) == "Deepest"


def test_blocks_can_be_numbered_afterwards() -> None:
    document = number_blocks(read_body(paragraph("Top"), table(row("a", "", "b")), paragraph("End")))
    assert [b.place.block for b in document.flat_blocks()] == [0, 1, 2, 3]


def test_a_table_of_a_thousand_rows_keeps_every_cell() -> None:
    rows = [row(*(f"Cell {r} {c} of the plan" for c in range(8))) for r in range(1000)]
    data = word_file(table(*rows))
    (found,) = read_word(data).tables()
    assert len(found.cells) == 8000
