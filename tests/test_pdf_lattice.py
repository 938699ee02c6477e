"""From lines to grids, on plain numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.pdf.lattice import RuleGroup, grid_of, groups, joined, level_stacks
from ingest.pdf.rules import Rule


def test_lines_within_three_points_are_one() -> None:
    assert joined([Rule(10, 0, 50), Rule(12, 0, 50)]) == [Rule(11, 0, 50)]
    assert len(joined([Rule(10, 0, 50), Rule(14, 0, 50)])) == 2


def test_a_ladder_of_close_lines_does_not_collapse_into_one() -> None:
    assert len(joined([Rule(at, 0, 50) for at in range(0, 30, 3)])) > 2


def test_pieces_end_to_end_are_one_and_specks_are_left_out() -> None:
    assert joined([Rule(10, 0, 20), Rule(10, 22, 50), Rule(10, 80, 82)]) == [Rule(10, 0, 50)]


def test_dashes_may_lie_further_apart_than_solid_pieces() -> None:
    assert joined([Rule(10, 0, 4), Rule(10, 9, 13), Rule(10, 18, 22)]) == [Rule(10, 0, 22)]
    assert len(joined([Rule(10, 0, 40), Rule(10, 45, 90)])) == 2


def test_lines_that_touch_make_a_group() -> None:
    near = [Rule(0, 0, 100), Rule(50, 0, 100)]
    far = [Rule(300, 0, 100)]
    found = groups([*near, *far], [Rule(0, 0, 50)])
    assert [(len(g.level), len(g.upright)) for g in found] == [(2, 1), (1, 0)]


def test_a_group_that_encloses_nothing_has_no_grid() -> None:
    assert grid_of(RuleGroup([Rule(0, 0, 100)], [])) is None


def test_an_l_shaped_table_leaves_its_missing_corner_out() -> None:
    level = [Rule(0, 0, 100), Rule(50, 0, 300), Rule(100, 0, 300), Rule(150, 0, 300), Rule(200, 0, 300)]
    upright = [Rule(0, 0, 200), Rule(100, 0, 200), Rule(200, 50, 200), Rule(300, 50, 200)]
    grid = grid_of(RuleGroup(level, upright))
    assert grid is not None
    assert grid.cell_at(50, 25) >= 0
    assert grid.cell_at(250, 75) >= 0
    assert len({grid.cell_at(150, 25), grid.cell_at(250, 25)} - {-1}) <= 1


def test_three_level_lines_of_one_width_are_a_stack() -> None:
    rules = [Rule(at, 50, 400) for at in (10, 30, 90)] + [Rule(20, 50, 200), Rule(60, 50, 200)]
    assert level_stacks(rules) == [[Rule(10, 50, 400), Rule(30, 50, 400), Rule(90, 50, 400)]]


@st.composite
def merged_grids(draw: st.DrawFn) -> tuple[int, int, set[tuple[int, int]], set[tuple[int, int]]]:
    """Rows, columns, and the inner walls and floors that are missing."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    walls = draw(st.sets(st.tuples(st.integers(0, rows - 1), st.integers(1, max(columns - 1, 1)))))
    floors = draw(st.sets(st.tuples(st.integers(1, max(rows - 1, 1)), st.integers(0, columns - 1))))
    return rows, columns, walls, floors


@given(merged_grids())
def test_whatever_lines_are_missing_the_cells_cover_the_grid_once(
    case: tuple[int, int, set[tuple[int, int]], set[tuple[int, int]]],
) -> None:
    rows, columns, walls, floors = case
    upright = [
        Rule(60 * i, 30 * r, 30 * r + 30)
        for i in range(columns + 1)
        for r in range(rows)
        if i in (0, columns) or (r, i) not in walls
    ]
    level = [
        Rule(30 * i, 60 * c, 60 * c + 60)
        for i in range(rows + 1)
        for c in range(columns)
        if i in (0, rows) or (i, c) not in floors
    ]
    grid = grid_of(RuleGroup(joined(level), joined(upright)))
    assert grid is not None
    slots = [
        (r, c)
        for cell in grid.cells
        for r in range(cell.row, cell.row + cell.row_span)
        for c in range(cell.column, cell.column + cell.col_span)
    ]
    assert sorted(slots) == [(r, c) for r in range(len(grid.ys) - 1) for c in range(len(grid.xs) - 1)]
    assert all(grid.slots[r][c] >= 0 for r, c in slots)
    area = sum((c.span.x1 - c.span.x0) * (c.span.bottom - c.span.top) for c in grid.cells)
    assert area == 60 * columns * 30 * rows
