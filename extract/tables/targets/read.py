"""The cells of a table of targets: one for each baseline or target that is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.plan_record import TargetCell
from extract.tables.grid import Grid, GridRow
from extract.tables.targets.columns import TargetColumns, ValueColumn, columns_below
from extract.tables.targets.header import is_header_row
from extract.tables.targets.labels import INDICATOR, ValueKind, find_period, is_pure_period, read_label
from ingest.document import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows under one header. `title` is what stands over them."""

    columns: TargetColumns
    rows: tuple[GridRow, ...]
    title: Text


def read_targets(grid: Grid, columns: TargetColumns) -> tuple[TargetCell, ...]:
    """One TargetCell for each non-blank baseline or target cell below the header, or below its repetitions."""
    cells: list[TargetCell] = []
    for block in _blocks(grid, columns):
        title = block.title
        for row in block.rows:
            section = _section(row, block.columns)
            title = section or title
            if not section and not _is_wide(row):
                cells += _row_targets(grid.number, row, block.columns, title)
    return tuple(cells)


def _blocks(grid: Grid, columns: TargetColumns) -> Iterator[_Block]:
    """The rows below each header: a table may hold one for each indicator."""
    title = _title_above(grid.rows[: columns.body]) or _title_of_heads(grid)
    rows: list[GridRow] = []
    body = columns.body
    for number, row in enumerate(grid.rows):
        if number < body:
            continue
        again = columns_below(grid.rows, number, grid.column_count) if is_header_row(row) else None
        if again is None:
            rows.append(row)
            continue
        kept, above = _parted(rows)
        yield _Block(columns, tuple(kept), title)
        columns, rows, body, title = again, [], again.body, _title_above(above) or title
    yield _Block(columns, tuple(rows), title)


def _parted(rows: list[GridRow]) -> tuple[list[GridRow], list[GridRow]]:
    """The rows, and those at their end that state nothing but what is measured: they head what follows."""
    end = len(rows)
    while end and (_is_wide(rows[end - 1]) or _names_indicator(rows[end - 1])):
        end -= 1
    return rows[:end], rows[end:]


def _names_indicator(row: GridRow) -> bool:
    return len(row.own()) <= 2 and any(INDICATOR.search(str(s.text)) for s in row.own())


def _is_wide(row: GridRow) -> bool:
    """One text over more than half of the table: it stands over the rows below, and states no figure."""
    own = row.own()
    return len(own) == 1 == len(row.filled()) and own[0].span * 2 > sum(s.span for s in row.slots) and own[0].span > 1


def _title_above(rows: list[GridRow] | tuple[GridRow, ...]) -> Text:
    """The words of the row over the header that names an indicator: its number and its title."""
    for row in reversed(rows):
        own = row.own()
        if not is_header_row(row) and any(INDICATOR.search(str(s.text)) for s in own):
            return Text(tuple(p for s in own for p in s.text.passages))
    return NO_TEXT


def _title_of_heads(grid: Grid) -> Text:
    heads = (h for h in reversed(grid.heads) if INDICATOR.search(h.words))
    return next((Text((h.passage,)) for h in heads), NO_TEXT)


def _section(row: GridRow, columns: TargetColumns) -> Text:
    """The words of a row that names what the rows below it measure."""
    own = row.own()
    if len(own) != 1 or len(row.filled()) != 1:
        return NO_TEXT
    names = INDICATOR.search(str(own[0].text)) or columns.column("place") == own[0].column
    is_value = own[0].column in columns.columns_of_figures() and not _is_wide(row)
    return own[0].text if names and own[0].column == 0 and not is_value else NO_TEXT


def _row_targets(table: int, row: GridRow, columns: TargetColumns, title: Text) -> Iterator[TargetCell]:
    said = read_label(_text(row, columns.kind_column)).kind
    label, named = _label(row, columns), _indicator(row, columns)
    figures = columns.columns_of_figures()
    for value in columns.values:
        slot = row.at(value.column)
        if slot is None or not slot.text or is_pure_period(slot.text) or slot.column not in figures:
            continue
        period, kind = _period(row, columns, value, said)
        if kind == "actual":
            continue
        over = _own_label(value, columns)
        is_place = bool(INDICATOR.search(str(title))) and not INDICATOR.search(str(over))
        measure = label or (NO_TEXT if is_place else over) or title
        coded = _text(row, columns.column("indicator")) or measure
        indicator = next((t for t in (named, label, value.label, title) if INDICATOR.search(str(t))), coded)
        yield TargetCell(
            table=table,
            indicator=indicator,
            measure=measure,
            place_name=_text(row, columns.column("place")) or value.place or (over if is_place else NO_TEXT),
            period=period,
            value=slot.text,
            is_baseline=kind == "baseline",
            source=_text(row, columns.column("source")),
            unit=_text(row, columns.column("unit")),
            code_header=columns.code_header,
        )


def _period(
    row: GridRow, columns: TargetColumns, value: ValueColumn, said: ValueKind | None
) -> tuple[Text, ValueKind | None]:
    """The period of a figure and its kind: what its row says of them goes before what its column says."""
    beside = _text(row, columns.period_column(value.kind))
    match = find_period(str(beside))
    period = value.period or (beside.cut(*match.span()) if match else NO_TEXT)
    return period, said or read_label(beside).kind or value.kind


def _label(row: GridRow, columns: TargetColumns) -> Text:
    """What the row is about: its indicator and measure columns, else its first text that is no figure."""
    for roles in (("indicator", "measure"), ("outcome",)):
        texts = [_text(row, c) for c, r in columns.roles if r in roles]
        if any(texts):
            return Text(tuple(p for t in texts for p in t.passages))
    labels = columns.of_row_labels()
    return next((s.text for s in row.slots if s.text and s.column in labels), NO_TEXT)


def _indicator(row: GridRow, columns: TargetColumns) -> Text:
    """The cell of a row that names an indicator, in whatever column of names it stands."""
    figures = columns.columns_of_figures()
    return next((s.text for s in row.filled() if s.column not in figures and INDICATOR.search(str(s.text))), NO_TEXT)


def _own_label(value: ValueColumn, columns: TargetColumns) -> Text:
    """Where the years stand down the rows, the label of the column may be what is measured."""
    is_measure = columns.period_columns and not value.period and not read_label(value.label).says_something
    return value.label if is_measure else NO_TEXT


def _text(row: GridRow, column: int | None) -> Text:
    slot = row.at(column) if column is not None else None
    return slot.text if slot else NO_TEXT
