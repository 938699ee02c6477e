"""Text: dumps of cells, in which nothing but their number says where a row ends."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_text import Row, header, plan_row, plan_rows, text_plan


def _led(row: Row) -> list[str]:
    """A row whose every cell begins with a tab; its further paragraphs follow after blank lines."""
    return ["", *("\t" + cell.replace("\n", "\n\n") for cell in row)]


@feature("text tab-led cells", "txt")
def tab_led(rng: random.Random) -> Specimen:
    plan = make_plan(rng, sections=(2, 3))
    return text_plan(plan, *(line for row in plan_rows(plan) for line in _led(row)))


@feature("text tab-led cells under headings", "txt")
def tab_led_sections(rng: random.Random) -> Specimen:
    """A heading and a table a section, the header printed again."""
    plan = make_plan(rng, context=("theme",), sections=(2, 3), rows=(3, 6))
    lines: list[str] = []
    for section in plan.sections:
        rows = [header(plan), *(plan_row(plan, record) for record in section.records)]
        lines += ["", "", section.theme or "", *(line for row in rows for line in _led(row))]
    return text_plan(plan, *lines)


@feature("text trailing bars", "txt")
def trailing_bars(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    return text_plan(plan, *(f"{cell} |".lstrip() for row in plan_rows(plan) for cell in row))


@feature("text a cell a paragraph", "txt")
def cell_a_paragraph(rng: random.Random) -> Specimen:
    """Blank cells leave no trace here, so this plan has none."""
    plan = make_plan(rng, paragraphs=1, blank=0.0, sections=(2, 3))
    return text_plan(plan, *(line for row in plan_rows(plan) for cell in row for line in (cell, "")))


@feature("text a cell a paragraph, numbers without a label", "txt")
def unlabelled_numbers(rng: random.Random) -> Specimen:
    """The label over the numbers is blank, and so leaves no trace."""
    plan = make_plan(rng, paragraphs=1, blank=0.0, sections=(2, 3))
    labels, *body = plan_rows(plan)
    return text_plan(plan, *(line for row in (labels[1:], *body) for cell in row for line in (cell, "")))


@feature("text a cell a line", "txt")
def cell_a_line(rng: random.Random) -> Specimen:
    plan = make_plan(rng, paragraphs=1, blank=0.0, sections=(2, 3))
    return text_plan(plan, *(cell for row in plan_rows(plan) for cell in row))


@feature("text slashed cells", "txt")
def slashed(rng: random.Random) -> Specimen:
    plan = _without_slashes(make_plan(rng, paragraphs=1))
    return text_plan(plan, *("/ " + " / ".join(row) + " /" for row in plan_rows(plan)))


@feature("text slashed cells, blank ones dropped", "txt")
def slashed_dropped(rng: random.Random) -> Specimen:
    plan = _without_slashes(make_plan(rng, paragraphs=1, sections=(2, 3), rows=(3, 6)))
    return text_plan(plan, *("/ " + " / ".join(filter(None, row)) + " /" for row in plan_rows(plan)))


@feature("text rows parted by slashes", "txt")
def slash_rows(rng: random.Random) -> Specimen:
    """No slash opens or closes a row."""
    plan = _without_slashes(make_plan(rng, paragraphs=1, blank=0.0))
    return text_plan(plan, *(" / ".join(row) for row in plan_rows(plan)))


@feature("text rows parted by slashes, blank cells dropped", "txt")
def slash_rows_dropped(rng: random.Random) -> Specimen:
    plan = _without_slashes(make_plan(rng, paragraphs=1, sections=(2, 3), rows=(3, 6)))
    return text_plan(plan, *(" / ".join(filter(None, row)) for row in plan_rows(plan)))


def _without_slashes(plan: KnownPlan) -> KnownPlan:
    """A slash between spaces parts the cells here, so none may stand in them."""
    headers = {name: label.replace(" / ", " and ") for name, label in plan.headers.items()}
    leads = plan.map(lambda r: replace(r, lead_text=r.lead_text and r.lead_text.replace(" / ", ", ")))
    return replace(leads, headers=headers)
