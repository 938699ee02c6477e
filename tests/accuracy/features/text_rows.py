"""Text: a row a line, or lines drawn around the rows."""

from __future__ import annotations

import csv
import io
import random

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_text import (
    aligned,
    aligned_row,
    barred,
    centred_row,
    drawn,
    header,
    plan_row,
    plan_rows,
    text_plan,
)

_WIDTHS = (9, 38, 26, 24, 18, 20)


def _single(rng: random.Random, **changes: object) -> KnownPlan:
    return make_plan(rng, paragraphs=1, **changes)


def _barred(row: list[str]) -> str:
    return "| " + " | ".join(row) + " |"


@feature("text Markdown table", "txt")
def markdown(rng: random.Random) -> Specimen:
    plan = _single(rng)
    first, *rest = map(_barred, plan_rows(plan))
    return text_plan(plan, first, "|" + " --- |" * len(plan.columns), *rest)


@feature("text Markdown table without rule", "txt")
def markdown_without_rule(rng: random.Random) -> Specimen:
    plan = _single(rng)
    return text_plan(plan, *map(_barred, plan_rows(plan)))


@feature("text drawn frame", "txt")
def drawn_frame(rng: random.Random) -> Specimen:
    plan = _single(rng)
    return text_plan(plan, *drawn(plan_rows(plan), _WIDTHS))


@feature("text drawn frame, section rows", "txt")
def drawn_sections(rng: random.Random) -> Specimen:
    plan = _single(rng, context=("theme",))
    lines = drawn([header(plan)], _WIDTHS)
    for section in plan.sections:
        wide = f"| {section.theme:<{len(lines[0]) - 4}} |"
        lines += [wide, *drawn([plan_row(plan, r) for r in section.records], _WIDTHS)]
    return text_plan(plan, *lines)


@feature("text comma-separated", "txt")
def comma_separated(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(plan_rows(plan))
    return text_plan(plan, out.getvalue())


@feature("text tab-separated, quoted paragraphs", "txt")
def tab_separated_quoted(rng: random.Random) -> Specimen:
    """As a spreadsheet copies it: a cell of several lines stands in quotation marks."""
    plan = make_plan(rng)
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(plan_rows(plan))
    return text_plan(plan, out.getvalue(), encoding="utf-16", line_end="\r\n")


@feature("text aligned columns", "txt")
def aligned_columns(rng: random.Random) -> Specimen:
    """Wrapped cells, a blank line between rows."""
    plan = _single(rng)
    lines = [line for row in plan_rows(plan) for line in (*aligned_row(row, _WIDTHS), "")]
    return text_plan(plan, *lines)


@feature("text aligned columns without blank lines", "txt")
def aligned_columns_close(rng: random.Random) -> Specimen:
    """Only the number at the beginning of a row parts it from the one above."""
    plan = _single(rng, blank=0.05)
    return text_plan(plan, *aligned(plan_rows(plan), _WIDTHS))


@feature("text aligned columns over pages", "txt")
def aligned_pages(rng: random.Random) -> Specimen:
    """A running head, a page foot and a form feed between rows, the header printed again on each page."""
    plan = _single(rng, rows=(4, 6), sections=(3, 3))
    lines: list[str] = []
    for number, section in enumerate(plan.sections, 1):
        rows = [header(plan), *(plan_row(plan, r) for r in section.records)]
        lines += [f"{plan.authority} - working draft", ""]
        lines += [line for row in rows for line in (*aligned_row(row, _WIDTHS), "")]
        lines += ["", f"Page {number} of {len(plan.sections)}", "\f"]
    return text_plan(plan, *lines)


@feature("text barred columns, wrapped", "txt")
def barred_wrapped(rng: random.Random) -> Specimen:
    """As old converters of Word files write a table: no rule parts the rows."""
    plan = _single(rng, context=("theme",))
    lines = barred(header(plan), _WIDTHS)
    for section in plan.sections:
        lines.append(f"|{section.theme:<{len(lines[0]) - 2}}|")
        lines += [line for r in section.records for line in barred(plan_row(plan, r), _WIDTHS)]
    return text_plan(plan, *lines)


@feature("text barred columns, wrapped, without numbers", "txt")
def barred_unnumbered(rng: random.Random) -> Specimen:
    plan = _single(rng).without("ref")
    widths = (24, 22, 17, 12, 20)
    return text_plan(plan, *(line for row in plan_rows(plan) for line in barred(row, widths)))


@feature("text aligned columns, cells half way down", "txt")
def aligned_centred(rng: random.Random) -> Specimen:
    plan = _single(rng, rows=(3, 6))
    lines = aligned_row(header(plan), _WIDE)
    return text_plan(plan, *lines, *(line for row in plan_rows(plan)[1:] for line in centred_row(row, _WIDE)))


_WIDE = (12, 28, 24, 22, 20, 24)
