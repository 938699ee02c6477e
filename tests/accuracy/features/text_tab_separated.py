"""Text: a row a line, cells parted by tabs."""

from __future__ import annotations

import random

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import Specimen


@feature("text tab-separated", "txt")
def tab_separated(rng: random.Random) -> Specimen:
    plan = make_plan(rng, paragraphs=1)
    rows = [list(plan.headers.values()), *([r.cell(name) for name in plan.columns] for r in plan.records)]
    lines = [plan.title, "", *plan.foreword, "", *("\t".join(cells) for cells in rows)]
    return Specimen("\n".join(lines).encode() + b"\n", plan.records)
