"""Text: columns aligned by spaces, with rules, over pages that shift them, and with little to tell rows or labels by."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_text import Row, aligned, aligned_row, header, plan_row, plan_rows, text_plan

_WIDTHS = (9, 38, 26, 24, 18, 20)


def _single(rng: random.Random, **changes: object) -> KnownPlan:
    return make_plan(rng, paragraphs=1, **changes)


def _length(widths: Sequence[int]) -> int:
    return sum(widths) + 2 * (len(widths) - 1)


@feature("text aligned columns, rule under the header", "txt")
def rule_under_header(rng: random.Random) -> Specimen:
    plan = _single(rng)
    first, *rows = plan_rows(plan)
    body = [line for row in rows for line in (*aligned_row(row, _WIDTHS), "")]
    return text_plan(plan, *aligned_row(first, _WIDTHS), rng.choice("-=_") * _length(_WIDTHS), *body)


@feature("text aligned columns, rules between rows", "txt")
def rules_between_rows(rng: random.Random) -> Specimen:
    plan = _single(rng).without("ref")
    widths = _WIDTHS[1:]
    first, *rows = plan_rows(plan)
    body = [line for row in rows for line in (*aligned_row(row, widths), "-" * _length(widths))]
    return text_plan(plan, *aligned_row(first, widths), "=" * _length(widths), *body)


@feature("text aligned columns, strokes over each column", "txt")
def strokes(rng: random.Random) -> Specimen:
    """A table of one-line rows, two spaces in, with the strokes of a simple pandoc table."""
    plan = _single(rng)
    rows = plan_rows(plan)
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    rule = "  ".join("-" * width for width in widths)
    first, *body = aligned(rows, widths)
    return text_plan(plan, *(f"  {line}" for line in (first, rule, *body)))


@feature("text aligned columns, strokes and rules", "txt")
def strokes_and_rules(rng: random.Random) -> Specimen:
    """A multi-line pandoc table: rules above and below, strokes under the header, one space between columns."""
    plan = _single(rng)
    first, *rows = plan_rows(plan)
    frame, rule = "-" * (sum(_WIDTHS) + len(_WIDTHS) - 1), " ".join("-" * width for width in _WIDTHS)
    body = [line for row in rows for line in (*aligned_row(row, _WIDTHS, gap=1), "")][:-1]
    lines = [frame, *aligned_row(first, _WIDTHS, gap=1), rule, *body, frame]
    return text_plan(plan, *(f"  {line}".rstrip() for line in lines))


@feature("text aligned columns that shift on each page", "txt")
def shifted_pages(rng: random.Random) -> Specimen:
    """As from the pages of a PDF: each page sets its columns anew, and only the first has the header."""
    plan = _single(rng, rows=(3, 5), sections=(2, 4), blank=0.05)
    lines: list[str] = []
    for number, section in enumerate(plan.sections):
        widths = [width + rng.randint(-1, 4) for width in _WIDTHS] if number else _WIDTHS
        rows = [*([] if number else [header(plan)]), *(plan_row(plan, r) for r in section.records)]
        page = [f" {line}" if line else "" for row in rows for line in (*aligned_row(row, widths), "")]
        lines += _fed([*page, "", "", f"{'':>60}Page {number + 1}"], first=number == 0)
    return text_plan(plan, *lines)


@feature("text aligned columns, rows broken by pages", "txt")
def broken_rows(rng: random.Random) -> Specimen:
    """The page breaks in mid-row; the header may be printed again over the rest of it."""
    plan = _single(rng, rows=(4, 7), sections=(2, 2), blank=0.0)
    repeated = rng.random() < 0.5
    first, *rows = plan_rows(plan)
    head = [*aligned_row(first, _WIDTHS), ""]
    broken = next((n for n, row in enumerate(rows) if n and len(aligned_row(row, _WIDTHS)) > 1), None)
    body = [[*aligned_row(row, _WIDTHS), ""] for row in rows]
    if broken is None:
        return text_plan(plan, *head, *(line for row in body for line in row))
    top, *rest = body[broken]
    above = [line for row in body[:broken] for line in row]
    below = [line for row in body[broken + 1 :] for line in row]
    page = [*(head if repeated else ()), *rest, *below]
    return text_plan(plan, *head, *above, top, *_fed(page, first=False))


@feature("text aligned columns, neither numbers nor blank lines", "txt")
def nothing_between_rows(rng: random.Random) -> Specimen:
    plan = _single(rng, blank=0.05, rows=(3, 6)).without("ref")
    return text_plan(plan, *aligned(plan_rows(plan), _WIDTHS[1:]))


@feature("text aligned columns, sections", "txt")
def sections(rng: random.Random) -> Specimen:
    plan = _single(rng, context=("theme",))
    lines = [*aligned_row(header(plan), _WIDTHS), ""]
    for section in plan.sections:
        rows: list[Row] = [plan_row(plan, r) for r in section.records]
        lines += [section.theme or "", "", *(line for row in rows for line in (*aligned_row(row, _WIDTHS), ""))]
    return text_plan(plan, *lines)


@feature("text aligned columns, labels close together", "txt")
def close_labels(rng: random.Random) -> Specimen:
    """Columns just as wide as the labels or cells they hold: one space between some of the labels."""
    plan = _single(rng, rows=(3, 6)).without("outcome", "resources")
    widths = (max(3, len(plan.headers["ref"])), 40, max(20, len(plan.headers["lead_text"])), 24)
    first, *rows = plan_rows(plan)
    order = [0, 2, 3, 1]
    narrow = [widths[n] for n in order]
    body = [line for row in rows for line in (*aligned_row([row[n] for n in order], narrow, gap=1), "")]
    return text_plan(plan, *aligned_row([first[n] for n in order], narrow, gap=1), *body)


@feature("text aligned columns, centred labels", "txt")
def centred_labels(rng: random.Random) -> Specimen:
    plan = _single(rng)
    first, *rows = plan_rows(plan)
    label = "  ".join(f"{words:^{width}}" for words, width in zip(first, _WIDTHS, strict=True)).rstrip()
    return text_plan(plan, label, "", *(line for row in rows for line in (*aligned_row(row, _WIDTHS), "")))


def _fed(page: Sequence[str], *, first: bool) -> list[str]:
    """The lines of a page, with a form feed before the first unless it is the first page."""
    return list(page) if first else [f"\f{page[0]}", *page[1:]]
