"""PDF: tables with ruled lines."""

from __future__ import annotations

import random
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import Paragraph

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import Specimen
from tests.pdf_samples import PLAIN, TITLE, flowing, ruled


@feature("pdf ruled table", "pdf")
def ruled_table(rng: random.Random) -> Specimen:
    plan = make_plan(rng, paragraphs=1)
    rows = [[r.cell(name) for name in plan.columns] for r in plan.records]
    cells = [[Paragraph(escape(words), PLAIN) for words in row] for row in (list(plan.headers.values()), *rows)]
    widths = [45.0, 220.0, 160.0, 120.0, 90.0, 100.0]
    return Specimen(
        flowing([Paragraph(escape(plan.title), TITLE), ruled(cells, widths=widths)], landscape(A4)), plan.records
    )
