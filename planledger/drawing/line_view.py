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
    keys = dict.fromkeys((m.place.table, m.place.row) for m in marks if m.place.table is not None)
    labels = ((table, "header" if _is_header(marks, table, row) else rows.get((table, row), "")) for table, row in keys)
    return ", ".join(f"t{table} {label}".strip() for table, label in labels)


def _is_header(marks: Sequence[Mark], table: int | None, row: int | None) -> bool:
    return any(m.kind == "header" and (m.place.table, m.place.row) == (table, row) for m in marks)
