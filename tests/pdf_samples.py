"""Small PDFs for the tests of the PDF reader, drawn with reportlab."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Sequence

from reportlab.lib import colors, pdfencrypt
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from ingest.document import Document
from ingest.document import Table as ReadTable

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=9, leading=11)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=8)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=20, leading=24, spaceAfter=10)
SECTION = ParagraphStyle("section", fontName="Helvetica-Bold", fontSize=14, leading=17, spaceAfter=8)

GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
XS = (50.0, 150.0, 250.0, 350.0)
YS = (700.0, 670.0, 640.0, 610.0)
NINE = "a b c d e f g h i"
THREE_BY_THREE = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
PLAN_HEADER = ["Ref", "Objective", "Action", "Lead", "Start", "Finish", "Resources", "Outcome"]


def drawn(draw: Callable[[Canvas], None], size: tuple[float, float] = A4, encrypt: object = None) -> bytes:
    """A PDF drawn by hand on a canvas; `draw` ends pages itself with showPage, save for the last."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, encrypt=encrypt, invariant=1)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def _nothing(_canvas: Canvas, _doc: object) -> None:
    """Pages without heads and feet."""


def flowing(
    story: Sequence[object],
    size: tuple[float, float] = A4,
    on_page: Callable[[Canvas, object], None] = _nothing,
) -> bytes:
    """A PDF set from flowables, `on_page` drawing heads and feet."""
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=size, leftMargin=18 * mm, rightMargin=18 * mm, topMargin=25 * mm, invariant=1
    )
    document.build(list(story), onFirstPage=on_page, onLaterPages=on_page)
    return out.getvalue()


def ruled(rows: Sequence[Sequence[object]], *styles: tuple[object, ...], widths: Sequence[float]) -> Table:
    """A table with a full grid; strings are wrapped as paragraphs."""
    cells = [[Paragraph(c, PLAIN) if isinstance(c, str) and c else c for c in row] for row in rows]
    return Table(cells, colWidths=list(widths), style=TableStyle([GRID, TOP, *styles]))


def encrypted(password: str) -> bytes:
    """One line of text; opening it needs `password` ('' opens for anybody)."""
    lock = pdfencrypt.StandardEncryption(password, ownerPassword="owner", canPrint=0)
    return drawn(lambda canvas: canvas.drawString(72, 700, "Only for those who know"), encrypt=lock)


def box(canvas: Canvas, xs: Sequence[float], ys: Sequence[float]) -> None:
    """A full grid of single lines."""
    canvas.grid(list(xs), list(ys))


def letters_in_grid(canvas: Canvas, xs: Sequence[float], ys: Sequence[float], words: str) -> None:
    """One word to each slot of a grid, row by row from the top; '.' leaves a slot empty."""
    slots = iter(words.split())
    tops = sorted(ys, reverse=True)
    for top in tops[:-1]:
        for left in list(xs)[:-1]:
            word = next(slots)
            if word != ".":
                canvas.drawString(left + 5, top - 14, word)


def grid(table: ReadTable) -> list[list[str]]:
    """The words of each row's cells, with rowspan x colspan after those of merged ones."""
    return [
        [str(c.text) + (f" {c.row_span}x{c.col_span}" if (c.row_span, c.col_span) != (1, 1) else "") for c in row]
        for row in table.rows()
    ]


def only_table(document: Document) -> ReadTable:
    (table,) = document.tables()
    return table


def lines(canvas: Canvas, *ends: tuple[float, float, float, float]) -> None:
    for end in ends:
        canvas.line(*end)


def full(canvas: Canvas) -> None:
    """Three rows of three cells, a to i, each 100 by 30 points."""
    box(canvas, XS, YS)
    letters_in_grid(canvas, XS, YS, NINE)


def action_plan(priorities: int = 3, steps: int = 4) -> bytes:
    """A landscape plan in eight columns: shaded header on every page, section rows, a merged first cell."""
    rows: list[list[object]] = [list(PLAN_HEADER)]
    styles: list[tuple[object, ...]] = [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#1F497D"))]
    for priority in range(1, priorities + 1):
        at = len(rows)
        rows.append([f"Priority {priority}: safer streets and stronger places", *[""] * 7])
        styles.append(("SPAN", (0, at), (-1, at)))
        for step in range(1, steps + 1):
            objective = f"Objective {priority} held over all its steps" if step == 1 else ""
            action = f"Carry out step {step} of priority {priority} with the neighbourhood forums of the borough"
            lead = "Head of Community Safety"
            rows.append([f"{priority}.{step}", objective, action, lead, "April 2008", "March 2009", "Existing", "Done"])
        styles.append(("SPAN", (1, at + 1), (1, at + steps)))
    table = Table(
        [[Paragraph(str(c), PLAIN) if c else "" for c in row] for row in rows],
        colWidths=[30, 100, 180, 90, 60, 60, 80, 120],
        style=TableStyle([GRID, TOP, *styles]),
        repeatRows=1,
    )
    return flowing([Paragraph("Community Safety Action Plan", TITLE), table], landscape(A4))


def long_ruled(pages: int, rows_a_page: int = 9, length: int = 22) -> bytes:
    """A ruled plan of many tables with wrapped cells, for measuring; one page each while they are short enough.

    `length` is that of the longest cell, in words.
    """
    chance = random.Random(7)
    stock = (
        "review",
        "agree",
        "publish",
        "the joint",
        "strategy",
        "for children",
        "young",
        "people",
        "partners",
        "budget",
    )

    def words(count: int) -> str:
        return " ".join(chance.choice(stock) for _ in range(count))

    story: list[object] = []
    for page in range(pages):
        rows = [list(PLAN_HEADER)]
        for at in range(rows_a_page):
            rows.append(
                [f"{page}.{at}", words(8), words(length), words(3), "Apr 2008", "Mar 2009", words(4), words(10)]
            )
        story.append(ruled(rows, widths=[30, 100, 180, 90, 60, 60, 80, 120]))
        story.append(PageBreak())
    return flowing(story, landscape(A4), _head_and_foot)


def _head_and_foot(canvas: Canvas, doc: object) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 570, "Anytown Council Delivery Plan")
    canvas.drawString(400, 20, f"Page {canvas.getPageNumber()}")
