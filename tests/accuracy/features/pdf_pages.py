"""PDF: tables that go on over pages: rows broken in the middle, headers printed again or not, heads and feet."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan, words
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_pdf import LEVEL_RULES, NOTHING, RULED, pdf_plan, plan_table, with_long_cells

_LONG = ("action", "outcome")


def _broken(rng: random.Random, styles: Sequence[tuple[object, ...]], again: int, *long: str) -> Specimen:
    """Rows higher than what is left of their page, parted in the middle of several cells."""
    plan = make_plan(rng, sections=(3, 4), rows=(3, 5), blank=0.05, paragraphs=1)
    plan = with_long_cells(rng, plan, *(long or _LONG))
    shown = plan_table(plan, styles=styles, repeatRows=again, splitInRow=1)
    return Specimen(pdf_plan(plan, shown), plan.records)


@feature("pdf rows broken over pages, header once", "pdf")
def broken_header_once(rng: random.Random) -> Specimen:
    return _broken(rng, RULED, 0)


@feature("pdf rows broken over pages, header again", "pdf")
def broken_header_again(rng: random.Random) -> Specimen:
    """The header stands over the rest of the broken row."""
    return _broken(rng, RULED, 1)


@feature("pdf one column broken over pages", "pdf")
def broken_in_one_column(rng: random.Random) -> Specimen:
    """Only the action runs on: the rest of the row is blank on the next page."""
    return _broken(rng, RULED, rng.randint(0, 1), "action")


@feature("pdf level-ruled rows broken over pages", "pdf")
def broken_level_ruled(rng: random.Random) -> Specimen:
    return _broken(rng, LEVEL_RULES, rng.randint(0, 1))


@feature("pdf white-space rows broken over pages", "pdf")
def broken_unruled(rng: random.Random) -> Specimen:
    return _broken(rng, NOTHING, rng.randint(0, 1))


@feature("pdf rows over three pages", "pdf")
def over_three_pages(rng: random.Random) -> Specimen:
    """Small pages: a row goes on for two or three of them."""
    plan = make_plan(rng, sections=(1, 2), rows=(2, 3), blank=0.0, paragraphs=1)
    plan = with_long_cells(rng, plan, "action", "outcome")
    shown = plan_table(plan, repeatRows=rng.randint(0, 1), splitInRow=1)
    return Specimen(pdf_plan(plan, shown, size=(842.0, 260.0)), plan.records)


@feature("pdf header on each page", "pdf")
def header_again(rng: random.Random) -> Specimen:
    plan = make_plan(rng, sections=(3, 6), rows=(5, 7))
    return Specimen(pdf_plan(plan, plan_table(plan, repeatRows=1)), plan.records)


@feature("pdf header on the first page only", "pdf")
def header_once(rng: random.Random) -> Specimen:
    plan = make_plan(rng, sections=(3, 6), rows=(5, 7))
    return Specimen(pdf_plan(plan, plan_table(plan)), plan.records)


@feature("pdf running heads and feet", "pdf")
def heads_and_feet(rng: random.Random) -> Specimen:
    """Title, council, page and date over and under the table of every page."""
    plan = make_plan(rng, sections=(4, 6), rows=(5, 7))
    shown = plan_table(plan, repeatRows=rng.randint(0, 1), splitInRow=1)
    return Specimen(pdf_plan(plan, shown, on_page=_furniture(rng, plan)), plan.records)


def _furniture(rng: random.Random, plan: KnownPlan) -> Callable[[Canvas, object], None]:
    head = rng.choice((plan.title, plan.authority, f"{plan.authority} – draft 3"))
    foot = rng.choice(("Page {}", "{}", f"{rng.choice(words()['teams'])}, March 2009 · {{}}", "- {} -"))

    def draw(canvas: Canvas, _document: object) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, 560, head)
        canvas.drawRightString(780, 24, foot.format(canvas.getPageNumber()))

    return draw
