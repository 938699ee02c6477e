"""The columns of a table of indicators by year: figures with their period and kind, and what the others hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.match_role import match_role
from extract.plan_record import Role
from extract.tables.grid import Grid, GridRow, Slot
from extract.tables.targets.header import SURE_LABEL, header_end, heads_periods, is_header_row, labels_over
from extract.tables.targets.labels import INDICATOR, Label, ValueKind, has_word_of, is_pure_period, read_label
from ingest.document import NO_TEXT, Text

_FIRST_ROWS = 6
_MOST = 0.6
_ROLES_OF_WORDS: frozenset[Role] = frozenset({"target", "baseline", "progress", "status"})
#: These columns are of a plan or of a register of risks: the figures beside them are scores.
_NOT_MEASURED: frozenset[Role] = frozenset({"risk"})


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of figures. `period` and `place` are empty where its labels name none; `label` is all they say."""

    column: int
    kind: ValueKind | None
    period: Text = NO_TEXT
    place: Text = NO_TEXT
    label: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class TargetColumns:
    """`body` is the first row below the header. `period_columns` hold the period of the figures of their kind in each
    row, of all figures where the kind is None; `kind_column` says of each row what its figures are;
    `code_header` is the label over the column of indicators.
    """

    body: int
    width: int
    values: tuple[ValueColumn, ...]
    roles: tuple[tuple[int, Role], ...]
    period_columns: tuple[tuple[int, ValueKind | None], ...] = ()
    kind_column: int | None = None
    code_header: str = ""

    def column(self, role: Role) -> int | None:
        return next((c for c, r in self.roles if r == role), None)

    def columns_of_figures(self) -> frozenset[int]:
        return frozenset(v.column for v in self.values)

    def period_column(self, kind: ValueKind | None) -> int | None:
        return next((c for c, k in self.period_columns if k is None or k == kind), None)

    def of_row_labels(self) -> frozenset[int]:
        """Columns that hold neither figures nor what is said of them."""
        said = {c for c, _ in self.period_columns} | {self.kind_column} | self.columns_of_figures()
        aside = {c for c, r in self.roles if r in ("place", "unit", "source", "ref", "baseline")}
        return frozenset(range(self.width)) - said - aside


def target_columns(grid: Grid) -> TargetColumns | None:
    """The columns of a table of targets; None for any other table."""
    for start in range(min(len(grid.rows), _FIRST_ROWS)):
        if is_header_row(grid.rows[start]) or heads_periods(grid.rows, start):
            columns = columns_below(grid.rows, start, grid.column_count)
            return columns if columns and _speaks_of_targets(grid, columns) else None
    return None


def columns_below(rows: Sequence[GridRow], start: int, width: int) -> TargetColumns | None:
    """The columns under the header that begins with row `start`; None where they state no target."""
    end = header_end(rows, start)
    body = [row for row in rows[end:] if not is_header_row(row)]
    labels = {c: labels_over(rows[:end], c) for c in range(width)}
    roles = tuple((c, role) for c, over in labels.items() if (role := _role(over)))
    if any(role in _NOT_MEASURED for _, role in roles):
        return None
    taken = {c for c, _ in roles}
    free = [c for c in labels if c not in taken]
    periods = tuple((c, _stacked(labels[c]).kind) for c in free if _mostly(body, c, is_pure_period))
    kind_column = next((c for c in free if _mostly(body, c, _says_kind) and not labels[c]), None)
    aside = {c for c, _ in periods} | {kind_column}
    values = [v for c in free if c not in aside and (v := _value_column(c, labels[c]))]
    if not values and periods:
        values = [_figures(c, labels[c]) for c in free if c not in aside and _mostly(body, c, _is_figure)]
    known = _with_places(_with_kinds(values))
    code_header = next((str(labels[c][0].text) for c, role in roles if role == "indicator"), "")
    columns = TargetColumns(end, width, known, roles, periods, kind_column, code_header)
    return columns if _states_targets(columns, body) else None


def _role(over: Sequence[Slot]) -> Role | None:
    """The role of a column whose own label is not about figures."""
    if not over:
        return None
    words = str(over[0].text)
    label = read_label(over[0].text)
    if label.says_something or has_word_of(label.rest, "figures") or has_word_of(label.rest, "years"):
        return None
    match = match_role(words)
    if has_word_of(label.rest, "places") and (match is None or match.role in ("place", "theme")):
        return "place"
    return match.role if match and match.certainty >= SURE_LABEL and match.role not in _ROLES_OF_WORDS else None


def _stacked(over: Sequence[Slot]) -> Label:
    """What the labels over a column say together: the lowest that names a period, the lowest that names a kind."""
    said = [read_label(slot.text) for slot in over]
    period = next((s.period for s in said if s.period), NO_TEXT)
    return Label(period, next((s.kind for s in said if s.kind), None), said[0].rest if said else ())


def _value_column(column: int, over: Sequence[Slot]) -> ValueColumn | None:
    label = _stacked(over)
    if not label.says_something:
        return None
    unsaid = next(
        (s.text for s in over if not read_label(s.text).says_something and not _is_word_for_figures(s)), NO_TEXT
    )
    return ValueColumn(column, label.kind, label.period, unsaid, over[0].text)


def _is_word_for_figures(slot: Slot) -> bool:
    rest = read_label(slot.text).rest
    return has_word_of(rest, "figures") or has_word_of(rest, "years") or bool(match_role(str(slot.text)))


def _figures(column: int, over: Sequence[Slot]) -> ValueColumn:
    return ValueColumn(column, None, label=over[0].text if over else NO_TEXT)


def _with_kinds(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """Columns under a bare period are targets, but not where others say so and these stand before them."""
    named = [v.column for v in values if v.kind == "target"]
    first = min(named, default=0)
    return [replace(v, kind="target" if v.column >= first else "actual") if v.kind is None else v for v in values]


def _with_places(values: Sequence[ValueColumn]) -> tuple[ValueColumn, ...]:
    """A label that says nothing of figures is a place where it tells columns of one period apart."""
    keys = [(str(v.period), v.kind) for v in values]
    return tuple(v if keys.count(k) > 1 else replace(v, place=NO_TEXT) for v, k in zip(values, keys, strict=True))


def _states_targets(columns: TargetColumns, body: Sequence[GridRow]) -> bool:
    """Two periods, a baseline with a target, or a period beside each figure; no period at all asks for figures."""
    kinds = {v.kind for v in columns.values}
    if "target" not in kinds:
        return False
    periods = {str(v.period) for v in columns.values if v.period and v.kind != "actual"}
    if len(periods) >= 2 or (periods and ("baseline" in kinds or "actual" in kinds)):
        return True
    figures = any(s and _is_figure(s.text) for row in body for v in columns.values if (s := row.at(v.column)))
    return figures and ("baseline" in kinds or bool(columns.period_columns))


def _speaks_of_targets(grid: Grid, columns: TargetColumns) -> bool:
    """Do header, rows or headings name a target or a baseline? Budgets and results by year do not.

    Under bare years an indicator of a scheme will do, unless header or headings speak of what was reached.
    """
    header = {read_label(s.text).kind for row in grid.rows[: columns.body] for s in row.slots if s.text}
    heads = {read_label(Text((h.passage,))).kind for h in grid.heads[-2:]}
    body = grid.rows[columns.body :]
    rows_say = any(_says_kind(s.text) for row in body for s in row.slots[:1])
    if header & {"target", "baseline"} or "target" in heads or columns.kind_column is not None or rows_say:
        return True
    if any(re.search(r"\b(?:targets?|baselines?)\b", h.words, re.I) for h in grid.heads[-2:]):
        return True
    coded = any(INDICATOR.search(str(s.text)) for row in body for s in row.slots[:2])
    return coded and not columns.period_columns and "actual" not in header and not heads & {"actual", "baseline"}


def _says_kind(text: Text) -> bool:
    label = read_label(text)
    return label.kind is not None and len(label.rest) <= 3


def _is_figure(text: Text) -> bool:
    return bool(re.search(r"\d", str(text))) and len(str(text)) <= 60 and not is_pure_period(text)


def _mostly(rows: Sequence[GridRow], column: int, test: Callable[[Text], bool]) -> bool:
    texts = list(_texts(rows, column))
    return bool(texts) and sum(map(test, texts)) >= max(_MOST * len(texts), 1)


def _texts(rows: Sequence[GridRow], column: int) -> Iterator[Text]:
    for row in rows:
        slot = row.at(column)
        if slot and slot.text and slot.column == column:
            yield slot.text
