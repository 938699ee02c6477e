"""Word: a plan in one table, and what may stand over its rows."""

from __future__ import annotations

import random

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import Specimen
from tests.accuracy.write_word import header, plan_row, plan_table, row, table, wide, word_plan


@feature("word plain table", "docx")
def plain(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    return Specimen(word_plan(plan, plan_table(plan)), plan.records)


@feature("word section rows", "docx")
def section_rows(rng: random.Random) -> Specimen:
    """The theme of the rows below stands in a row merged over the whole table."""
    plan = make_plan(rng, context=("theme",))
    rows = [header(plan)]
    for section in plan.sections:
        rows.append(row(wide(section.theme or "", len(plan.columns))))
        rows += [plan_row(plan, record) for record in section.records]
    return Specimen(word_plan(plan, table(*rows)), plan.records)
