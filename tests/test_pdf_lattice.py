"""From lines to grids, on plain numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.pdf.joined_rules import joined_rules as joined
from ingest.pdf.lattice import RuleGroup, grid_of, groups, stacks_of
from ingest.pdf.rules import Rule


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
    assert stacks_of(rules) == [[Rule(10, 50, 400), Rule(30, 50, 400), Rule(90, 50, 400)]]


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


def spans(level: list[Rule], upright: list[Rule]) -> list[tuple[int, int, int, int]]:
    """Row, column and spans of the cells that the lines enclose."""
    grid = grid_of(RuleGroup(level, upright))
    return [] if grid is None else [(c.row, c.column, c.row_span, c.col_span) for c in grid.cells]


FRAME = ([Rule(0, 0, 200), Rule(60, 0, 200)], [Rule(0, 0, 60), Rule(200, 0, 60)])


def test_a_frame_alone_is_one_cell() -> None:
    assert spans(*FRAME) == [(0, 0, 1, 1)]


def test_a_line_half_across_parts_only_the_cells_it_reaches() -> None:
    level, upright = FRAME
    assert spans([*level, Rule(30, 100, 200)], [*upright, Rule(100, 0, 60)]) == [
        (0, 0, 2, 1),
        (0, 1, 1, 1),
        (1, 1, 1, 1),
    ]


def test_a_line_that_ends_in_the_open_parts_nothing() -> None:
    level, upright = FRAME
    assert spans([*level, Rule(30, 20, 60)], upright) == [(0, 0, 1, 1)]


def test_a_line_that_stops_a_hair_short_of_the_wall_is_a_wall_all_the_same() -> None:
    level, upright = FRAME
    assert spans([*level, Rule(30, 2, 198)], upright) == [(0, 0, 1, 1), (1, 0, 1, 1)]


def test_a_crooked_area_becomes_rectangles() -> None:
    # all of a 2 x 2 grid but the lower right slot is open: an L of a row of two and a cell below
    level = [Rule(0, 0, 200), Rule(30, 100, 200), Rule(60, 0, 200)]
    upright = [Rule(0, 0, 60), Rule(100, 30, 60), Rule(200, 0, 60)]
    assert spans(level, upright) == [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_the_cell_at_a_point() -> None:
    grid = grid_of(RuleGroup(*FRAME))
    assert grid is not None
    assert [grid.cell_at(x, y) for x, y in ((100, 30), (0, 0), (-1, 30), (201, 30), (100, 61))] == [0, 0, -1, -1, -1]
