"""The role of every column of a table of targets, and why, for a person to look at."""

from __future__ import annotations

from extract.plan_record import ColumnRole, Role
from extract.tables.grid import Grid
from extract.tables.targets.columns import TargetColumns, ValueColumn
from extract.tables.targets.header import labels_over

_CERTAINTY = 0.9
_ROLE_OF_KIND: dict[str, Role] = {"baseline": "baseline", "target": "target"}


def roles_of_targets(grid: Grid, columns: TargetColumns) -> tuple[ColumnRole, ...]:
    """One ColumnRole a column, by position."""
    header = grid.rows[: columns.body]
    words = {c: " ".join(str(s.text) for s in reversed(labels_over(header, c))) for c in range(grid.column_count)}
    named = {c: ColumnRole(c, words[c], r, "named by a header row", _CERTAINTY) for c, r in columns.roles}
    periods = {
        c: ColumnRole(c, words[c], None, "states the period of the figures", 0.0) for c, _ in columns.period_columns
    }
    values = {v.column: _of_figures(v, words[v.column]) for v in columns.values}
    rest = {c: ColumnRole(c, words[c], None, "names the rows", 0.0) for c in words}
    return tuple((rest | named | periods | values)[c] for c in sorted(words))


def _of_figures(value: ValueColumn, words: str) -> ColumnRole:
    role = _ROLE_OF_KIND.get(value.kind or "")
    reason = "a period stands over it" if value.period else "its header says what its figures are"
    return ColumnRole(
        value.column, words, role, reason if role else "what was reached, not a target", _CERTAINTY if role else 0.0
    )
