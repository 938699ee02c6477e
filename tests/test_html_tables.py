"""Tables of web pages on their grid, and tables that only set the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.html_samples import grid_of, only_table, read, words_of


class TestGrid:
    def test_cells_stand_at_their_row_and_column(self) -> None:
        table = only_table("<table><tr><th>Action</th><th>Lead</th></tr><tr><td>Train</td><td>HR</td></tr></table>")
        assert grid_of(table) == [["Action", "Lead"], ["Train", "HR"]]
        assert [c.is_header for c in table.cells] == [True, True, False, False]
        place = table.cells[3].text.passages[0].place
        assert (place.table, place.row, place.column) == (1, 1, 1)

    def test_rows_and_cells_nobody_closed(self) -> None:
        table = only_table("<table><tr><td>a<td>b<tr><td>c<p>d<td>e</table>")
        assert grid_of(table) == [["a", "b"], ["c\nd", "e"]]

    def test_spans_move_the_cells_beside_and_below(self) -> None:
        table = only_table(
            "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e<td rowspan=0>f<td>g<tr><td>h<td>i</table>"
        )
        spans = {str(c.text): (c.row, c.column, c.row_span, c.col_span) for c in table.cells}
        assert spans == {
            "a": (0, 0, 2, 1),
            "b": (0, 1, 1, 2),
            "c": (1, 1, 1, 1),
            "d": (1, 2, 1, 1),
            "e": (2, 0, 1, 1),
            "f": (2, 1, 2, 1),
            "g": (2, 2, 1, 1),
            "h": (3, 0, 1, 1),
            "i": (3, 2, 1, 1),
        }

    @pytest.mark.parametrize("span", ["99999999999", "9" * 5000, "-1", "x", "0", ""])
    def test_a_span_that_makes_no_sense_does_no_harm(self, span: str) -> None:
        table = only_table(f"<table><tr><td colspan='{span}'>a<td>b<tr><td rowspan='{span}'>c<td>d</table>")
        assert {str(c.text) for c in table.cells} == {"a", "b", "c", "d"}
        assert table.column_count <= 1001
        assert all(c.row + c.row_span <= table.row_count for c in table.cells)

    def test_paragraphs_breaks_and_items_of_a_cell_are_its_passages(self) -> None:
        table = only_table("<table><tr><td><p>One</p>Two<br/>Three<ol><li>Four<li>Five</ol><td>x</table>")
        assert [p.words for p in table.cells[0].text.passages] == ["One", "Two", "Three", "1. Four", "2. Five"]

    def test_the_foot_stands_last_and_the_caption_first(self) -> None:
        document = read("<table><caption>Homes</caption><tfoot><tr><td>f<td>g</tfoot><tr><td>a<td>b</table>")
        assert words_of(document) == ["Homes", "[['a', 'b'], ['f', 'g']]"]

    def test_forms_inside_tables_lose_no_cells(self) -> None:
        table = only_table(
            "<table><form><tr><td>a<td><input type=checkbox checked><tr><td>b<td><input value='June'></form></table>"
        )
        assert grid_of(table) == [["a", "\u2611"], ["b", "June"]]

    @given(
        st.lists(
            st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3)), min_size=1, max_size=4), min_size=1, max_size=5
        )
    )
    def test_cells_never_overlap_and_none_is_lost(self, rows: list[list[tuple[int, int]]]) -> None:
        cells = [
            "".join(f"<td colspan={c} rowspan={r}>w{i}.{j}</td>" for j, (c, r) in enumerate(row))
            for i, row in enumerate(rows)
        ]
        document = read("<table><tr><th>h<th>h2</tr>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        (table,) = document.tables()
        slots = [
            (r, c)
            for x in table.cells
            for r in range(x.row, x.row + x.row_span)
            for c in range(x.column, x.column + x.col_span)
        ]
        assert len(slots) == len(set(slots))
        assert len(table.cells) == 2 + sum(map(len, rows))
        assert all(r < table.row_count and c < table.column_count for r, c in slots)


class TestFills:
    @pytest.mark.parametrize(
        ("cell", "fill"),
        [
            ("<td bgcolor=#FF0000>", "FF0000"),
            ("<td bgcolor='00ff00'>", "00FF00"),
            ("<td bgcolor=red>", "FF0000"),
            ("<td style='background-color: rgb(255, 192, 0)'>", "FFC000"),
            ("<td style='background-color: rgb(300, 0, 0)'>", "FF0000"),
            ("<td style='background-color: rgb(50%, 200%, 0%)'>", "80FF00"),
            ("<td style='background:#0B5 none repeat'>", "00BB55"),
            ("<td class='rag late'>", "C00000"),
            ("<td style='background:url(x.gif)'>", None),
            ("<td bgcolor=white>", None),
            ("<td style='background:nonsense'>", None),
            ("<td>", None),
        ],
    )
    def test_the_colour_of_a_cell(self, cell: str, fill: str | None) -> None:
        table = only_table(
            f"<style>td.late {{background: #C00000}}</style><table><tr><td>a<td>b<tr>{cell}x<td>y</table>"
        )
        assert table.cells[2].fill == fill

    def test_a_cell_without_colour_has_that_of_its_row(self) -> None:
        table = only_table("<table><tr bgcolor=yellow><td>a<td bgcolor=red>b</table>")
        assert [c.fill for c in table.cells] == ["FFFF00", "FF0000"]

    def test_a_picture_in_a_cell_says_what_stands_for_it(self) -> None:
        table = only_table("<table><tr><td>Survey<td><img src=g.gif alt='On track'></table>")
        assert grid_of(table) == [["Survey", "On track"]]


DATA = "<table><tr><td>Action<td>Lead<tr><td>Survey<td>Ann<tr><td>Repair<td>Bob</table>"
ROWS = "[['Action', 'Lead'], ['Survey', 'Ann'], ['Repair', 'Bob']]"


class TestLayoutTables:
    @pytest.mark.parametrize(
        ("page", "found"),
        [
            (f"<table><tr><td>Menu<td><h1>Plan</h1>{DATA}<td>News</table>", ["Menu", "Plan", ROWS, "News"]),
            (f"<table><tr><td>{DATA}</table>", [ROWS]),
            (f"<table role=presentation><tr><td>a<td>{DATA}</table>", ["a", ROWS]),
            ("<table><tr><td>One<tr><td>Two</table>", ["One", "Two"]),
            (f"<table><tr><td colspan=2>Banner<tr><td>Menu<td>{DATA}</table>", ["Banner", "Menu", ROWS]),
        ],
    )
    def test_what_stands_in_a_layout_table_is_read_as_it_stands(self, page: str, found: list[str]) -> None:
        assert words_of(read(page)) == found

    def test_a_table_nested_in_a_plan_follows_it(self) -> None:
        inner = "<table><tr><td>n1<td>n2</table>"
        rows = "".join(f"<tr><td>{n}<td>Action {n}<td>{inner if n == 2 else 'Lead'}" for n in range(1, 6))
        document = read(f"<table>{rows}</table>")
        assert [t.number for t in document.tables()] == [1, 2]
        assert grid_of(document.tables()[1]) == [["n1", "n2"]]
