"""PDF: how rows and columns are told apart: by rules both ways or one, by shading, or by white space alone."""

from __future__ import annotations

import random

from reportlab.lib import colors

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import Specimen
from tests.accuracy.write_pdf import LEVEL_RULES, NOTHING, pdf_plan, plan_table, rows_of, table, widths

_SHADE = colors.HexColor("#DCE6F1")
_HEADER = colors.HexColor("#4F81BD")


@feature("pdf rules both ways", "pdf")
def ruled(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    return Specimen(pdf_plan(plan, plan_table(plan)), plan.records)


@feature("pdf level rules only", "pdf")
def level_rules(rng: random.Random) -> Specimen:
    plan = make_plan(rng, rows=(3, 6))
    return Specimen(pdf_plan(plan, plan_table(plan, styles=LEVEL_RULES)), plan.records)


@feature("pdf level rules, header again on each page", "pdf")
def level_rules_again(rng: random.Random) -> Specimen:
    plan = make_plan(rng, sections=(4, 6), rows=(4, 7))
    return Specimen(pdf_plan(plan, plan_table(plan, styles=LEVEL_RULES, repeatRows=1)), plan.records)


@feature("pdf shaded rows without lines", "pdf")
def shaded_rows(rng: random.Random) -> Specimen:
    """Every second row is shaded."""
    plan = make_plan(rng, rows=(3, 6))
    styles = [("ROWBACKGROUNDS", (0, 0), (-1, -1), [_HEADER, None, _SHADE, None])]
    if rng.random() < 0.5:
        styles = [("ROWBACKGROUNDS", (0, 0), (-1, -1), [_SHADE, colors.white])]
    return Specimen(pdf_plan(plan, plan_table(plan, styles=styles)), plan.records)


@feature("pdf shaded rows over pages", "pdf")
def shaded_rows_over_pages(rng: random.Random) -> Specimen:
    plan = make_plan(rng, sections=(4, 6), rows=(4, 7))
    styles = [("ROWBACKGROUNDS", (0, 0), (-1, -1), [_SHADE, colors.white])]
    return Specimen(pdf_plan(plan, plan_table(plan, styles=styles, repeatRows=rng.randint(0, 1))), plan.records)


@feature("pdf shaded cells without lines", "pdf")
def shaded_cells(rng: random.Random) -> Specimen:
    """Each cell is a filled rectangle, white space between them."""
    plan = make_plan(rng, rows=(3, 6))
    white = ("GRID", (0, 0), (-1, -1), 2, colors.white)
    styles = [("BACKGROUND", (0, 0), (-1, 0), _HEADER), ("BACKGROUND", (0, 1), (-1, -1), _SHADE), white]
    return Specimen(pdf_plan(plan, plan_table(plan, styles=styles)), plan.records)


@feature("pdf columns by white space", "pdf")
def unruled(rng: random.Random) -> Specimen:
    plan = make_plan(rng, rows=(3, 6), paragraphs=1, blank=0.05)
    return Specimen(pdf_plan(plan, plan_table(plan, styles=NOTHING)), plan.records)


@feature("pdf white space, header again on each page", "pdf")
def unruled_again(rng: random.Random) -> Specimen:
    plan = make_plan(rng, sections=(3, 7), rows=(4, 7), paragraphs=1, blank=0.05)
    return Specimen(pdf_plan(plan, plan_table(plan, styles=NOTHING, repeatRows=1)), plan.records)


@feature("pdf white space, header once", "pdf")
def unruled_once(rng: random.Random) -> Specimen:
    """Pages after the first have rows only, down to a single one."""
    plan = make_plan(rng, sections=(3, 7), rows=(4, 7), paragraphs=1, blank=0.05)
    return Specimen(pdf_plan(plan, plan_table(plan, styles=NOTHING)), plan.records)


@feature("pdf white space, few rows", "pdf")
def unruled_few(rng: random.Random) -> Specimen:
    """One row or two under a header."""
    columns = ("ref", "action", "lead_text", "timescale_text")
    plan = make_plan(rng, sections=(1, 1), rows=(1, 2), paragraphs=1, blank=0.0, columns=columns)
    return Specimen(pdf_plan(plan, plan_table(plan, styles=NOTHING)), plan.records)


@feature("pdf white space, two columns", "pdf")
def unruled_two_columns(rng: random.Random) -> Specimen:
    plan = make_plan(rng, sections=(1, 1), rows=(3, 6), paragraphs=1, blank=0.0, columns=("action", "lead_text"))
    return Specimen(pdf_plan(plan, table(rows_of(plan), [380.0, 200.0], NOTHING)), plan.records)


@feature("pdf white space, rows wide apart", "pdf")
def unruled_apart(rng: random.Random) -> Specimen:
    plan = make_plan(rng, rows=(3, 6), paragraphs=1, blank=0.05)
    padding = rng.randint(4, 8)
    styles = [("BOTTOMPADDING", (0, 0), (-1, -1), padding), ("TOPPADDING", (0, 0), (-1, -1), padding)]
    return Specimen(pdf_plan(plan, plan_table(plan, styles=styles)), plan.records)


@feature("pdf narrow columns", "pdf")
def narrow(rng: random.Random) -> Specimen:
    """Eight columns on an upright page: nearly every cell is several lines of a word or two."""
    columns = ("ref", "objective", "action", "outcome", "lead_text", "timescale_text", "resources")
    plan = make_plan(rng, columns=columns, rows=(2, 4), paragraphs=1)
    size = (595.0, 842.0)
    return Specimen(pdf_plan(plan, table(rows_of(plan), widths(columns, 490.0)), size=size), plan.records)
