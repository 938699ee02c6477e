"""A text file line by line, each line with what it was understood as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.text.decode import decode
from ingest.text.lines import split_lines
from planledger.drawing.mark import Mark

_NAMED = ("header", "cell", "context", "left_out", "prose", "fact", "furniture")


@dataclass(frozen=True, slots=True)
class LinePart:
    """A line as it stands, the rows it belongs to (`t1 row 3`), and the marks on it from left to right."""

    number: int
    words: str
    rows: str
    marks: tuple[Mark, ...]


def line_parts(data: bytes, marks: Sequence[Mark]) -> tuple[LinePart, ...]:
    """Every line of a text file; marks without lines are left out."""
    on_line: dict[int, list[Mark]] = {}
    rows = {(m.place.table, m.place.row): m.label for m in marks if m.kind == "row"}
    for mark in marks:
        first, last = mark.place.line_first, mark.place.line_last
        if mark.kind in _NAMED and first is not None:
            for number in range(first, (last or first) + 1):
                on_line.setdefault(number, []).append(mark)
    lines = split_lines(decode(data)[0])
    return tuple(
        LinePart(line.number, line.words.rstrip(), _rows(found, rows), tuple(found))
        for line in lines
        for found in [on_line.get(line.number, [])]
    )


def _rows(marks: Sequence[Mark], rows: dict[tuple[int | None, int | None], str]) -> str:
    """`t1 header`, `t1 row 3`; only the table where the row is neither."""
    headers = {(m.place.table, m.place.row) for m in marks if m.kind == "header"}
    keys = dict.fromkeys((m.place.table, m.place.row) for m in marks if m.place.table is not None)
    return ", ".join(f"t{key[0]} {_row(key in headers, rows.get(key, ''))}".strip() for key in keys)


def _row(is_header: bool, label: str) -> str:
    return "header" if is_header else f"row {label}" if label[:1].isdigit() else label
