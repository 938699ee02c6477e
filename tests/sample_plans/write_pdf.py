"""PDF: ruled tables over several pages, wrapped cells, the header on every page, running head and foot."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    LongTable,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    TableStyle,
)

from tests.sample_plans.plan import Grid, Line, Paragraphs, Plan, PlanTable, Section, SubHeading

MARGIN = 64
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
HEADING = ParagraphStyle("heading", parent=BOLD, fontSize=14, leading=18, spaceBefore=10, spaceAfter=6)
TITLE = ParagraphStyle("title", parent=BOLD, fontSize=20, leading=26, spaceAfter=12)
PROSE = ParagraphStyle("prose", parent=BODY, fontSize=11, leading=15, spaceAfter=8)
TableRow = list[list[Paragraph]]
Rule = tuple[object, ...]
RULES: list[Rule] = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
]


@dataclass(frozen=True, slots=True)
class PdfLayout:
    """`headings`: a table a section, each under a heading; else section rows.

    `break_in` is the number of the row that is broken over two pages after `lines_before` lines.
    """

    headings: bool = False
    break_in: str | None = None
    lines_before: int = 2


def write_pdf(plan: Plan, layout: PdfLayout | None = None) -> bytes:
    layout = layout or PdfLayout()
    out, size = io.BytesIO(), landscape(A4)
    document = BaseDocTemplate(
        out, pagesize=size, title=plan.title, author=plan.authority, invariant=1, pageCompression=0
    )
    frame = Frame(MARGIN, MARGIN, size[0] - 2 * MARGIN, size[1] - 2 * MARGIN)

    def furniture(canvas: Canvas, _: BaseDocTemplate) -> None:
        _furniture(canvas, plan, size)

    document.addPageTemplates([PageTemplate(frames=[frame], onPage=furniture)])
    width = size[0] - 2 * MARGIN - 12
    document.build([Paragraph(escape(plan.title), TITLE), *_parts(plan, layout, width)])
    return out.getvalue()


def _furniture(canvas: Canvas, plan: Plan, size: tuple[float, float]) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    if plan.running_head:
        canvas.drawString(MARGIN, size[1] - 36, plan.running_head)
    if plan.running_foot:
        canvas.drawString(MARGIN, 34, plan.running_foot)
    canvas.drawRightString(size[0] - MARGIN, 34, f"Page {canvas.getPageNumber()}")
    canvas.restoreState()


def _parts(plan: Plan, layout: PdfLayout, width: float) -> Iterator[Flowable]:
    for part in plan.body:
        if isinstance(part, Line):
            yield _line(part)
        elif isinstance(part, Grid):
            share = [width / len(part.rows[0])] * len(part.rows[0])
            yield _ruled([[_cell((c,)) for c in cells] for cells in part.rows], share)
            yield Spacer(1, 10)
        else:
            yield from _headed(part, width) if layout.headings else _whole(part, layout, width)


def _line(line: Line) -> Paragraph:
    if line.kind == "bullet":
        return Paragraph(escape(line.words), PROSE, bulletText="•")
    return Paragraph(escape(line.words), HEADING if line.kind == "heading" else PROSE)


def _widths(table: PlanTable, width: float) -> list[float]:
    total = sum(c.width for c in table.columns)
    return [width * c.width / total for c in table.columns]


def _header(table: PlanTable) -> TableRow:
    return [_cell((SubHeading(c.header),)) for c in table.columns]


def _headed(table: PlanTable, width: float) -> Iterator[Flowable]:
    for section in table.sections:
        yield Paragraph(escape(str(section.theme)), HEADING)
        rows = [_header(table), *([_cell(c) for c in row.cells] for row in section.rows)]
        yield _ruled(rows, _widths(table, width))
        yield Spacer(1, 10)


def _whole(table: PlanTable, layout: PdfLayout, width: float) -> Iterator[Flowable]:
    """One table with merged section rows; at the broken row it ends, and goes on over the page."""
    widths = _widths(table, width)
    rows: list[TableRow] = [_header(table)]
    spans: list[Rule] = []
    for section, words in _section_rows(table):
        spans += [("SPAN", (0, len(rows) + i), (-1, len(rows) + i)) for i in range(len(words))]
        rows += [[_cell((SubHeading(w),)), *([] for _ in table.columns[1:])] for w in words]
        for row in section.rows:
            cells = [_cell(c) for c in row.cells]
            if layout.break_in is not None and row.cells[0] == (layout.break_in,):
                cells, rest = _broken(cells, widths, layout.lines_before)
                yield _ruled([*rows, cells], widths, spans)
                yield PageBreak()
                rows, spans, cells = [_header(table)], [], rest
            rows.append(cells)
    yield _ruled(rows, widths, spans)
    yield Spacer(1, 10)


def _section_rows(table: PlanTable) -> Iterator[tuple[Section, list[str]]]:
    """Each section with the words of the rows that stand over it: a theme once, then the priority."""
    theme: str | None = None
    for section in table.sections:
        above = section.theme if section.theme != theme else None
        theme = section.theme
        yield section, [words for words in (above, section.priority) if words]


def _broken(cells: TableRow, widths: list[float], lines: int) -> tuple[TableRow, TableRow]:
    """The part of a row that stands on the page after so many lines, and the part that goes over."""
    halves = [_broken_cell(cell, width - 12, lines * BODY.leading) for cell, width in zip(cells, widths, strict=True)]
    return [before for before, _ in halves], [after for _, after in halves]


def _broken_cell(cell: list[Paragraph], width: float, room: float) -> tuple[list[Paragraph], list[Paragraph]]:
    before: list[Paragraph] = []
    after: list[Paragraph] = []
    for paragraph in cell:
        parts = [] if after else paragraph.split(width, room)
        before += parts[:1]
        after += parts[1:] if parts else [paragraph]
        room -= parts[0].wrap(width, room)[1] if parts else 0
    return before, after


def _ruled(rows: list[TableRow], widths: list[float], spans: Sequence[Rule] = ()) -> LongTable:
    return LongTable(rows, widths, style=TableStyle([*RULES, *spans]), repeatRows=1)


def _cell(words: Paragraphs) -> list[Paragraph]:
    """The paragraphs of a cell, parted by white space: nothing else tells them from wrapped lines."""
    styles = (BOLD if isinstance(w, SubHeading) else BODY for w in words)
    written = [Paragraph(escape(str(w)), style) for w, style in zip(words, styles, strict=True)]
    for paragraph in written[1:]:
        paragraph.style = ParagraphStyle("next", parent=paragraph.style, spaceBefore=5)
    return written
