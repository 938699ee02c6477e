"""PDF: pages turned, tables side by side, cards, blocks of keys and values, slides."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer, Table

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import Specimen
from tests.accuracy.write_pdf import (
    BOLD,
    RULED,
    heading,
    line,
    paragraphs,
    pdf_plan,
    plan_table,
    rows_of,
    table,
    widths,
)
from tests.pdf_samples import flowing

_SHORT = ("ref", "action", "lead_text", "timescale_text")
#: For /Rotate of 90, 180 and 270: the matrix that sets the words so that they are shown the right way round.
_TURNS = {
    90: (0, 1, -1, 0, A4[0], 0),
    180: (-1, 0, 0, -1, A4[1], A4[0]),
    270: (0, -1, 1, 0, 0, A4[1]),
}


@feature("pdf turned pages", "pdf")
def turned(rng: random.Random) -> Specimen:
    """Pages drawn on their side, with a /Rotate that shows them upright."""
    plan = make_plan(rng, sections=(2, 4), rows=(3, 6))
    degrees = rng.choice(list(_TURNS))
    shown = plan_table(plan, repeatRows=rng.randint(0, 1))
    return Specimen(_turned(pdf_plan(plan, shown, on_page=_turn(degrees)), degrees), plan.records)


def _turn(degrees: int) -> Callable[[Canvas, object], None]:
    def draw(canvas: Canvas, _document: object) -> None:
        canvas.setPageSize(landscape(A4) if degrees == 180 else A4)
        canvas.transform(*_TURNS[degrees])

    return draw


def _turned(data: bytes, degrees: int) -> bytes:
    """The PDF with a /Rotate for every page."""
    out = io.BytesIO()
    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        page.set_rotation(degrees)
    pdf.save(out)
    return out.getvalue()


@feature("pdf tables side by side", "pdf")
def side_by_side(rng: random.Random) -> Specimen:
    """Two plans on one page, each under its own theme."""
    plan = make_plan(rng, context=("theme",), columns=_SHORT, sections=(2, 2), rows=(2, 5), paragraphs=1)
    halves = [[heading(s.theme or ""), table(rows_of(plan, s.records), widths(_SHORT, 350))] for s in plan.sections]
    return Specimen(pdf_plan(plan, Table([halves], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])), plan.records)


@feature("pdf cards", "pdf")
def cards(rng: random.Random) -> Specimen:
    """A small table of fields and values for each action."""
    plan = make_plan(rng, columns=("ref", "action", "outcome", "lead_text", "timescale_text", "resources"))
    story: list[Flowable] = []
    for record in plan.records:
        pairs = [[paragraphs(label, BOLD), record.cell(name)] for name, label in plan.headers.items()]
        story += [table(pairs, [150, 330]), Spacer(1, 14)]
    return Specimen(pdf_plan(plan, *story, size=A4), plan.records)


@feature("pdf cards with the header in the middle", "pdf")
def header_in_the_middle(rng: random.Random) -> Specimen:
    """A small table for each action: its objective over the whole width, then the header, then the action."""
    columns = ("action", "lead_text", "timescale_text", "outcome")
    plan = make_plan(rng, columns=("objective", *columns), blank=0.0)
    width = widths(columns, 480)
    story: list[Flowable] = []
    for number, record in enumerate(plan.records):
        key = paragraphs("Objective", BOLD)
        labels = [paragraphs(plan.headers[c], BOLD) for c in columns]
        rows = [[key, record.cell("objective"), "", ""], labels, [record.cell(c) for c in columns]]
        story += [table(rows, width, [*RULED, ("SPAN", (1, 0), (-1, 0))]), Spacer(1, 14)]
        if number % 4 == 3:
            story.append(PageBreak())
    return Specimen(pdf_plan(plan, *story, size=A4), plan.records)


@feature("pdf blocks of keys and values", "pdf")
def blocks(rng: random.Random) -> Specimen:
    """An action with its number, then who and when, on a line or two of their own."""
    plan = make_plan(rng, columns=_SHORT, paragraphs=1, blank=0.0)
    who, when = rng.choice((("Responsible", "Timeline"), ("Lead", "Timescale"), ("Responsibility", "By when")))
    label = rng.choice(("Action: ", "Action {}: ", "{} "))
    one_line = rng.random() < 0.5
    story: list[Flowable] = []
    for record in plan.records:
        ref = record.ref or ""
        story.append(line(label.format(ref) + record.cell("action")))
        pairs = [f"{who}: {record.lead_text}", f"{when}: {record.timescale_text}"]
        story += [line("     ".join(pairs))] if one_line else list(map(line, pairs))
        story.append(Spacer(1, 6))
    records = plan.records if "{}" in label else plan.setting(ref=None).records
    return Specimen(pdf_plan(plan, *story, size=A4), records)


@feature("pdf slides", "pdf")
def slides(rng: random.Random) -> Specimen:
    """A theme a slide, in large type, with a small table in large type."""
    plan = make_plan(
        rng, context=("theme",), columns=("action", "lead_text", "timescale_text"), paragraphs=1, rows=(2, 3)
    )
    large = ParagraphStyle("slide title", fontName="Helvetica-Bold", fontSize=28, leading=34, spaceAfter=20)
    style = ParagraphStyle("slide", fontName="Helvetica", fontSize=15, leading=18)
    story: list[Flowable] = [Spacer(1, 120), Paragraph(escape(plan.title), large), PageBreak()]
    for section in plan.sections:
        cells = [list(plan.headers.values()), *([r.cell(c) for c in plan.columns] for r in section.records)]
        rows = [[paragraphs(words, style) for words in row] for row in cells]
        story += [Paragraph(escape(section.theme or ""), large), table(rows, [330, 170, 120]), PageBreak()]
    return Specimen(flowing(story, (720.0, 540.0)), plan.records)


@feature("pdf headings over tables", "pdf")
def headings(rng: random.Random) -> Specimen:
    """Each theme is a heading with a table of its own."""
    plan = make_plan(rng, context=("theme",), sections=(2, 4))
    story: list[Flowable] = []
    for section in plan.sections:
        story += [Spacer(1, 12), heading(section.theme or ""), plan_table(plan, section.records)]
    return Specimen(pdf_plan(plan, *story), plan.records)
