"""Pieces of a PDF for the features: the plan's words as flowables, set by reportlab."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from tests.accuracy.invent import words
from tests.accuracy.known_plan import KnownPlan, KnownRecord
from tests.pdf_samples import BODY, GRID, PLAIN, SECTION, TITLE, TOP, flowing

#: Widths in points that fill a landscape page of A4 for the usual columns.
_WIDTHS = {
    "ref": 50,
    "action": 220,
    "outcome": 155,
    "lead_text": 125,
    "timescale_text": 92,
    "resources": 100,
    "objective": 130,
    "status": 70,
    "progress": 120,
}
BOLD = ParagraphStyle("bold", parent=PLAIN, fontName="Helvetica-Bold")
PAGE = landscape(A4)
LEVEL_RULES = (("LINEABOVE", (0, 0), (-1, -1), 0.5, colors.black), ("LINEBELOW", (0, -1), (-1, -1), 0.5, colors.black))
NOTHING: tuple[tuple[object, ...], ...] = ()
RULED = (GRID,)
Cell = str | Flowable | Sequence[Flowable]


def paragraphs(text: str, style: ParagraphStyle = PLAIN) -> list[Paragraph]:
    """The words of a cell, a flowable a paragraph, a little space between them."""
    apart = ParagraphStyle(f"{style.name} apart", parent=style, spaceBefore=3)
    return [Paragraph(escape(p), apart if n else style) for n, p in enumerate(text.split("\n")) if p]


def header_cells(plan: KnownPlan) -> list[Cell]:
    return [paragraphs(label, BOLD) for label in plan.headers.values()]


def row_cells(plan: KnownPlan, record: KnownRecord) -> list[Cell]:
    return [paragraphs(record.cell(name)) for name in plan.columns]


def rows_of(plan: KnownPlan, records: Iterable[KnownRecord] | None = None) -> list[list[Cell]]:
    """The header and a row a record."""
    shown = plan.records if records is None else records
    return [header_cells(plan), *(row_cells(plan, record) for record in shown)]


def widths(columns: Sequence[str], width: float = 734.0) -> list[float]:
    """The usual widths of columns, scaled to fill `width` points."""
    usual = [_WIDTHS.get(name, 100) for name in columns]
    return [w * width / sum(usual) for w in usual]


def table(
    rows: Sequence[Sequence[Cell]],
    column_widths: Sequence[float],
    styles: Sequence[tuple[object, ...]] = RULED,
    **options: object,
) -> Table:
    """A table set at the top of its cells; `options` as for reportlab's Table (`repeatRows`, `splitInRow`)."""
    cells = [[paragraphs(c) if isinstance(c, str) else c for c in row] for row in rows]
    return Table(cells, colWidths=list(column_widths), style=TableStyle([TOP, *styles]), **options)


def plan_table(
    plan: KnownPlan,
    records: Iterable[KnownRecord] | None = None,
    styles: Sequence[tuple[object, ...]] = RULED,
    **options: object,
) -> Table:
    """One table: the header and a row a record."""
    return table(rows_of(plan, records), widths(plan.columns), styles, **options)


def title(plan: KnownPlan) -> list[Flowable]:
    """The title of a plan and the words that stand before it begins."""
    return [Paragraph(escape(plan.title), TITLE), *(Paragraph(escape(words), BODY) for words in plan.foreword)]


def heading(words: str) -> Paragraph:
    return Paragraph(escape(words), SECTION)


def line(words: str) -> Paragraph:
    """A paragraph outside tables."""
    return Paragraph(escape(words), BODY)


def pdf_plan(
    plan: KnownPlan,
    *story: Flowable,
    size: tuple[float, float] = PAGE,
    on_page: Callable[[Canvas, object], None] | None = None,
) -> bytes:
    """The file: the title of the plan, then the flowables."""
    flow = [*title(plan), *story]
    return flowing(flow, size, on_page) if on_page else flowing(flow, size)


def with_long_cells(rng: random.Random, plan: KnownPlan, *columns: str) -> KnownPlan:
    """The plan with several sentences in one paragraph of the given columns, so that pages break its rows."""
    return plan.map(lambda record: replace(record, **{c: _longer(rng, record, c) for c in columns}))


def _longer(rng: random.Random, record: KnownRecord, column: str) -> str:
    said = words()
    first = record.cell(column).split("\n")[0].rstrip(".") or rng.choice(said["outcomes"])
    more = (f"{rng.choice(said['verbs'])} {rng.choice(said['things'])} {rng.choice(said['purposes'])}".strip()
            for _ in range(rng.randint(2, 9)))  # fmt: skip
    return ". ".join([first, *more]) + "."
