"""Write a plan as text: what converters, mail programs and spreadsheets leave of a table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen

Row = list[str]


def header(plan: KnownPlan) -> Row:
    """The labels of the columns."""
    return list(plan.headers.values())


def plan_row(plan: KnownPlan, record: KnownRecord) -> Row:
    """The cells of a record in the order of the columns."""
    return [record.cell(name) for name in plan.columns]


def plan_rows(plan: KnownPlan) -> list[Row]:
    """The header, then a row a record."""
    return [header(plan), *(plan_row(plan, r) for r in plan.records)]


def text_plan(plan: KnownPlan, *body: str, encoding: str = "utf-8", line_end: str = "\n") -> Specimen:
    """The plan as a file: its title, its foreword, the lines of the body."""
    lines = [plan.title, "", *(line for said in plan.foreword for line in (said, "")), *body]
    text = "\n".join(lines) + "\n"
    return Specimen(text.replace("\n", line_end).encode(encoding, "replace"), plan.records)


def aligned(rows: Sequence[Row], widths: Sequence[int], *, gap: int = 2) -> list[str]:
    """Rows as columns aligned by spaces, long cells wrapped; a list of lines."""
    return [line for row in rows for line in aligned_row(row, widths, gap=gap)]


def aligned_row(row: Row, widths: Sequence[int], *, gap: int = 2) -> list[str]:
    """One row, wrapped to the widths of its columns."""
    wrapped = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    spaces = " " * gap
    return [
        spaces.join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def drawn(rows: Iterable[Row], widths: Sequence[int]) -> list[str]:
    """Rows in a frame of `+---+` and bars, long cells wrapped."""
    rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    lines = [rule]
    for row in rows:
        wrapped = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*wrapped, fillvalue=""):
            lines.append("|" + "|".join(f" {p:<{w}} " for p, w in zip(parts, widths, strict=True)) + "|")
        lines.append(rule)
    return lines


def wrap(cell: str, width: int) -> list[str]:
    """The lines of a cell: each of its paragraphs wrapped to a width."""
    return [line for p in cell.split("\n") for line in textwrap.wrap(p, width, break_on_hyphens=False)] or [""]


def barred(row: Row, widths: Sequence[int]) -> list[str]:
    """One row between bars, wrapped to the widths of its columns."""
    wrapped = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    return [
        "|" + "|".join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True)) + "|"
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def centred_row(row: Row, widths: Sequence[int], *, gap: int = 2) -> list[str]:
    """One row whose cells stand half way down it, wrapped to the widths of its columns."""
    wrapped = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, wrapped))
    lowered = [[""] * ((height - len(cell)) // 2) + cell for cell in wrapped]
    return [
        (" " * gap).join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*lowered, fillvalue="")
    ]
