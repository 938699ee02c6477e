"""Word: how an action stands, in words, ticks and colours."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import Specimen
from tests.accuracy.write_word import cell, header, plan_row, row, table, word_plan
from tests.word_samples import paragraph

COLUMNS = ("ref", "action", "lead_text", "timescale_text", "status")
FILLS = {
    "late": ("FF0000", "C00000"),
    "at_risk": ("FFC000", "FFBF00"),
    "on_track": ("00B050", "92D050"),
    "complete": ("0070C0", "00B0F0"),
}


@feature("word status in words", "docx")
def in_words(rng: random.Random) -> Specimen:
    plan = make_plan(rng, columns=(*COLUMNS, "progress"))
    rows = (plan_row(plan, record) for record in plan.records)
    return Specimen(word_plan(plan, table(header(plan), *rows)), plan.records)


@feature("word status by shading", "docx")
def by_shading(rng: random.Random) -> Specimen:
    """The status cell holds no words, only a colour; in the others it is left white."""
    plan = make_plan(rng, columns=COLUMNS)
    rows, records = [header(plan)], []
    for record in plan.records:
        status = rng.choice((*FILLS, None))
        colour = rng.choice(FILLS[status]) if status else "FFFFFF"
        shaded = cell("", f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>')
        rows.append(row(*(record.cell(name) for name in COLUMNS[:-1]), shaded))
        records.append(replace(record, status=status))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word ticks", "docx")
def ticks(rng: random.Random) -> Specimen:
    """A tick of a symbol font under `Completed` or `Achieved`; blank where it is not done."""
    plan = make_plan(rng, columns=COLUMNS)
    label = rng.choice(("Completed", "Achieved", "Done"))
    tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    rows, records = [row(*list(plan.headers.values())[:-1], label)], []
    for record in plan.records:
        done = rng.random() < 0.5
        rows.append(row(*(record.cell(n) for n in COLUMNS[:-1]), cell(paragraph(tick)) if done else ""))
        records.append(replace(record, status="complete" if done else None))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))
