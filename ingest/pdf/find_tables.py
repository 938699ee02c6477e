"""The tables of a page: ruled, ruled one way only, shaded, or told by white space alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.pdf.characters import TextLayer, Word
from ingest.pdf.drawn_table import DrawnTable, drawn_table, words_by_cell
from ingest.pdf.expected import NOTHING_EXPECTED, Expected
from ingest.pdf.frame import Span
from ingest.pdf.joined_rules import joined_rules
from ingest.pdf.lattice import Grid, RuleGroup, grid_between, grid_from_edges, grid_of, groups, stacks_of
from ingest.pdf.level_ruled import header_edge, level_ruled_tables
from ingest.pdf.row_bands import with_bands
from ingest.pdf.rules import Drawing, Fill, Rule
from ingest.pdf.unruled import unruled_grids
from ingest.pdf.white_space import grid_from_gaps

# Lines between columns of prose are one or two; a table with walls only has those at its sides too.
_FEWEST_WALLS = 4
_NARROWEST_COLUMN = 12.0


def find_tables(
    words: Sequence[Word], drawing: Drawing, layer: TextLayer, expected: Expected = NOTHING_EXPECTED
) -> tuple[list[DrawnTable], list[Word]]:
    """Every table with text in it, and the words that belong to none."""
    level, upright = joined_rules(drawing.level), joined_rules(drawing.upright)
    ruled = [group for group in groups(level, upright) if group.level and group.upright]
    grids = [grid for group in ruled if (grid := grid_of(group)) and len(grid.cells) > 1]
    grids += [grid_between(walls) for walls in stacks_of(_alone(upright, ruled)) if _are_walls(walls)]
    tables, rest = _ruled_tables(grids, list(words), drawing.fills, layer)
    spans = [t.span for t in tables]
    more, rest = level_ruled_tables(_outside(level, spans), rest, drawing.fills, layer, expected.columns)
    tables += more
    spans = [t.span for t in tables]
    shaded, rest = _shaded_tables([f for f in drawing.fills if not _lies_in(f.span, spans)], rest, layer)
    unruled, rest = _unruled_tables(rest, drawing.fills, layer, expected)
    return tables + shaded + unruled, rest


def _are_walls(walls: Sequence[Rule]) -> bool:
    return len(walls) >= _FEWEST_WALLS and all(b.at - a.at > _NARROWEST_COLUMN for a, b in pairwise(sorted(walls)))


def _alone(upright: Sequence[Rule], ruled: Sequence[RuleGroup]) -> list[Rule]:
    """The walls that no level line touches: what is left of a row that goes on over a whole page."""
    touched = {wall for group in ruled for wall in group.upright}
    return [wall for wall in upright if wall not in touched]


def _ruled_tables(
    grids: list[Grid], words: list[Word], fills: Sequence[Fill], layer: TextLayer
) -> tuple[list[DrawnTable], list[Word]]:
    """Smaller grids first: a table inside a cell keeps its own words."""
    tables: list[DrawnTable] = []
    for grid in sorted(grids, key=_area):
        inside, outside = words_by_cell(grid, words, layer)
        if any(inside):
            tables.append(_ruled_table(grid, inside, fills))
            words = outside
    return tables, words


def _ruled_table(grid: Grid, inside: list[list[Word]], fills: Sequence[Fill]) -> DrawnTable:
    """As ruled; cut where white space runs through: a box with level lines only into columns, tall rows into rows."""
    if len(grid.xs) == 2 and len(grid.ys) > 3:
        split = grid_from_gaps(grid.xs, grid.ys, inside)
        if split is not None:
            every = [word for words in inside for word in words]
            return drawn_table(split, _by_middle(split, every), fills, "ruled rows")
    banded = with_bands(grid, inside)
    if banded is not grid:
        return drawn_table(banded, _by_middle(banded, [w for words in inside for w in words]), fills, "ruled columns")
    return drawn_table(grid, inside, fills, "ruled")


def _by_middle(grid: Grid, words: Sequence[Word]) -> list[list[Word]]:
    cells: list[list[Word]] = [[] for _ in grid.cells]
    for word in words:
        at = grid.cell_at((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)
        if at >= 0:
            cells[at].append(word)
    return cells


def _shaded_tables(fills: Sequence[Fill], words: list[Word], layer: TextLayer) -> tuple[list[DrawnTable], list[Word]]:
    """Cells or rows told by shading alone: the edges of the filled rectangles stand for lines."""
    if len(fills) < 3:
        return [], words
    level = [Rule(y, f.span.x0, f.span.x1) for f in fills for y in (f.span.top, f.span.bottom)]
    upright = [Rule(x, f.span.top, f.span.bottom) for f in fills for x in (f.span.x0, f.span.x1)]
    tables: list[DrawnTable] = []
    for group in groups(joined_rules(level), joined_rules(upright)):
        grid = grid_of(group)
        if grid is None or len(grid.ys) < 4:
            continue
        if len(grid.xs) == 2:
            grid = _with_header_above(grid, words)
        inside, outside = words_by_cell(grid, words, layer)
        if len(grid.xs) == 2:
            table = _ruled_table(grid, inside, fills)
            if table.layout == "ruled":
                continue
        elif sum(map(bool, inside)) < max(4, len(grid.cells) // 3):
            continue
        else:
            table = drawn_table(grid, inside, fills, "shaded")
        tables.append(table)
        words = outside
    return tables, words


def _with_header_above(grid: Grid, words: Sequence[Word]) -> Grid:
    """Shaded rows with one more row for a header that stands over the first of them."""
    ends = grid.xs[0], grid.xs[-1]
    above = header_edge(ends, grid.ys[0], words)
    return grid_from_edges(grid.xs, (*above, *grid.ys), ()) if above else grid


def _unruled_tables(
    words: list[Word], fills: Sequence[Fill], layer: TextLayer, expected: Expected
) -> tuple[list[DrawnTable], list[Word]]:
    tables: list[DrawnTable] = []
    for grid in unruled_grids(words, expected):
        inside, words = words_by_cell(grid, words, layer)
        tables.append(drawn_table(grid, inside, fills, "unruled"))
    return tables, words


def _outside(rules: Sequence[Rule], spans: Sequence[Span]) -> list[Rule]:
    """Level lines that are no part of a table found already."""
    return [r for r in rules if not any(_crosses(r, span) for span in spans)]


def _crosses(rule: Rule, span: Span) -> bool:
    return span.top - 3 <= rule.at <= span.bottom + 3 and rule.start < span.x1 and rule.end > span.x0


def _lies_in(inner: Span, spans: Sequence[Span]) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return any(s.x0 - 3 <= x <= s.x1 + 3 and s.top - 3 <= y <= s.bottom + 3 for s in spans)


def _area(grid: Grid) -> float:
    return (grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0])
