"""PDF: merged cells, section rows, group headers, and walls that shift where cells are merged."""

from __future__ import annotations

import random
from dataclasses import replace

from reportlab.lib import colors
from reportlab.platypus import Flowable

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_pdf import (
    BOLD,
    RULED,
    header_cells,
    paragraphs,
    pdf_plan,
    row_cells,
    table,
    widths,
)

_GREY = colors.HexColor("#D9D9D9")


@feature("pdf section rows", "pdf")
def section_rows(rng: random.Random) -> Specimen:
    """The theme of the rows below stands in a row merged over the whole table."""
    plan = make_plan(rng, context=("theme",), sections=(2, 5))
    return Specimen(pdf_plan(plan, _with_sections(plan, rng.randint(0, 1))), plan.records)


def _with_sections(plan: KnownPlan, again: int) -> Flowable:
    rows, styles = [header_cells(plan)], [*RULED]
    for section in plan.sections:
        styles += [("SPAN", (0, len(rows)), (-1, len(rows))), ("BACKGROUND", (0, len(rows)), (-1, len(rows)), _GREY)]
        rows.append([paragraphs(section.theme or "", BOLD), *[""] * (len(plan.columns) - 1)])
        rows += [row_cells(plan, record) for record in section.records]
    return table(rows, widths(plan.columns), styles, repeatRows=again, splitInRow=1)


@feature("pdf first column merged down", "pdf")
def merged_down(rng: random.Random) -> Specimen:
    """The priority of several rows stands once, in a cell merged over them."""
    plan = make_plan(rng, context=("priority",), sections=(1, 3), rows=(2, 3), paragraphs=1)
    rows, styles = [[paragraphs("Priority", BOLD), *header_cells(plan)]], [*RULED]
    for section in plan.sections:
        styles.append(("SPAN", (0, len(rows)), (0, len(rows) + len(section.records) - 1)))
        for record in section.records:
            rows.append([section.priority or "", *row_cells(plan, record)])
    shown = table(rows, widths(("objective", *plan.columns)), styles)
    return Specimen(pdf_plan(plan, shown), plan.records)


@feature("pdf lead merged down", "pdf")
def lead_merged_down(rng: random.Random) -> Specimen:
    """One lead for all rows of a section stands in a cell merged over them."""
    plan = make_plan(rng, sections=(1, 3), rows=(2, 3), paragraphs=1)
    leads = {s.records: next((r.lead_text for r in s.records if r.lead_text), "Policy Team") for s in plan.sections}
    sections = tuple(
        replace(s, records=tuple(replace(r, lead_text=leads[s.records]) for r in s.records)) for s in plan.sections
    )
    plan = replace(plan, sections=sections)
    column = plan.columns.index("lead_text")
    rows, styles = [header_cells(plan)], [*RULED]
    for section in plan.sections:
        styles.append(("SPAN", (column, len(rows)), (column, len(rows) + len(section.records) - 1)))
        rows += [row_cells(plan, record) for record in section.records]
    return Specimen(pdf_plan(plan, table(rows, widths(plan.columns), styles)), plan.records)


@feature("pdf header of two rows", "pdf")
def group_header(rng: random.Random) -> Specimen:
    """`Delivery` over lead and date; the other labels are merged down over both rows of the header."""
    columns = ("ref", "action", "lead_text", "timescale_text", "outcome", "resources")
    plan = make_plan(rng, columns=columns)
    labels = header_cells(plan)
    group = paragraphs(rng.choice(("Delivery", "Accountability", "Implementation")), BOLD)
    top = [*labels[:2], group, "", *labels[4:]]
    below = ["", "", *labels[2:4], "", ""]
    spans = [("SPAN", (c, 0), (c, 1)) for c in (0, 1, 4, 5)]
    rows = [top, below, *(row_cells(plan, record) for record in plan.records)]
    styles = [*RULED, *spans, ("SPAN", (2, 0), (3, 0))]
    return Specimen(pdf_plan(plan, table(rows, widths(columns), styles, repeatRows=2)), plan.records)


@feature("pdf columns that shift at merged cells", "pdf")
def shifted_walls(rng: random.Random) -> Specimen:
    """Below each section row the walls stand a few points to the left or right of those above."""
    plan = make_plan(rng, context=("theme",), sections=(2, 4))
    usual = widths(plan.columns)
    story: list[Flowable] = [table([header_cells(plan)], usual)]
    for section in plan.sections:
        story.append(table([[paragraphs(section.theme or "", BOLD)]], [sum(usual)]))
        shift = rng.choice((-8, -4, 4, 8))
        moved = [usual[0] + shift / 2, usual[1] - shift, usual[2] + shift / 2, *usual[3:]]
        story.append(table([row_cells(plan, record) for record in section.records], moved))
    return Specimen(pdf_plan(plan, *story), plan.records)


@feature("pdf cells merged across columns", "pdf")
def merged_across(rng: random.Random) -> Specimen:
    """Where a row has no resources, its outcome runs on over that column."""
    columns = ("ref", "action", "lead_text", "timescale_text", "outcome", "resources")
    plan = make_plan(rng, columns=columns)
    rows, styles = [header_cells(plan)], [*RULED]
    for record in plan.records:
        if record.outcome and not record.resources:
            styles.append(("SPAN", (4, len(rows)), (5, len(rows))))
        rows.append(row_cells(plan, record))
    return Specimen(pdf_plan(plan, table(rows, widths(columns), styles)), plan.records)
