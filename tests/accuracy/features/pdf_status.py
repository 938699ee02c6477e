"""PDF: how an action stands, in words and colours, and when it falls due, by a cross."""

from __future__ import annotations

import random
from dataclasses import replace

from reportlab.lib import colors

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import Specimen
from tests.accuracy.write_pdf import (
    BOLD,
    RULED,
    header_cells,
    paragraphs,
    pdf_plan,
    plan_table,
    row_cells,
    table,
    widths,
)

_COLUMNS = ("ref", "action", "lead_text", "timescale_text", "status")
_FILLS = {
    "late": ("FF0000", "C00000"),
    "at_risk": ("FFC000", "FFBF00"),
    "on_track": ("00B050", "92D050"),
    "complete": ("0070C0", "00B0F0"),
}


@feature("pdf status in words", "pdf")
def in_words(rng: random.Random) -> Specimen:
    plan = make_plan(rng, columns=(*_COLUMNS, "progress"))
    return Specimen(pdf_plan(plan, plan_table(plan)), plan.records)


@feature("pdf status by shading", "pdf")
def by_shading(rng: random.Random) -> Specimen:
    """The status cell holds no words, only a colour; in the others it is left white."""
    plan = make_plan(rng, columns=_COLUMNS)
    rows, styles, records = [header_cells(plan)], [*RULED], []
    for record in plan.records:
        status = rng.choice((*_FILLS, None))
        if status:
            colour = colors.HexColor(f"#{rng.choice(_FILLS[status])}")
            styles.append(("BACKGROUND", (-1, len(rows)), (-1, len(rows)), colour))
        rows.append([*row_cells(plan, record)[:-1], ""])
        records.append(replace(record, status=status))
    return Specimen(pdf_plan(plan, table(rows, widths(_COLUMNS), styles)), tuple(records))


@feature("pdf crosses under terms", "pdf")
def crosses(rng: random.Random) -> Specimen:
    """A cross under `Short`, `Medium` or `Long` says when."""
    plan = make_plan(rng, columns=("ref", "action", "lead_text", "outcome"))
    terms = rng.choice(
        (("Short", "Medium", "Long"), ("Short", "Middle", "Long"), ("Short term", "Medium term", "Long term"))
    )
    rows, records = [_between(header_cells(plan), [paragraphs(t, BOLD) for t in terms])], []
    for record in plan.records:
        term = rng.choice(terms)
        rows.append(_between(row_cells(plan, record), ["X" if t == term else "" for t in terms]))
        records.append(replace(record, timescale_text=term))
    return Specimen(pdf_plan(plan, table(rows, [42, 230, 140, 55, 60, 55, 150])), tuple(records))


def _between(cells: list, terms: list) -> list:
    return [*cells[:-1], *terms, cells[-1]]
