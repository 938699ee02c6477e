"""PDF: tables that bind nobody to anything. No record may come of them."""

from __future__ import annotations

import random

from reportlab.platypus import Flowable, Spacer

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan, words
from tests.accuracy.known_plan import Specimen
from tests.accuracy.write_pdf import LEVEL_RULES, NOTHING, RULED, heading, line, pdf_plan, plan_table, table
from tests.pdf_samples import A4

Rows = list[list[str]]


def _attendance(rng: random.Random) -> Rows:
    people = rng.sample(words()["people"], 5)
    return [
        ["Name", "Organisation", "Present"],
        *([p, rng.choice(words()["teams"]), rng.choice(("✓", "Apologies"))] for p in people),
    ]


def _glossary(_rng: random.Random) -> Rows:
    return [["Abbreviation", "Meaning"], ["PCT", "Primary Care Trust"], ["YOS", "Youth Offending Service"]]


def _contents(rng: random.Random) -> Rows:
    return [
        ["Section", "Contents", "Page"],
        *([str(n), t, str(3 * n)] for n, t in enumerate(rng.sample(words()["themes"], 6), 1)),
    ]


def _budget(rng: random.Random) -> Rows:
    years = ["2008/09", "2009/10", "2010/11"]
    return [
        ["Budget heading", *years],
        *([n, *(f"£{rng.randint(5, 90)},000" for _ in years)] for n in rng.sample(words()["themes"], 4)),
    ]


def _risks(rng: random.Random) -> Rows:
    levels = ("High", "Medium", "Low")
    return [
        ["Risk", "Likelihood", "Impact", "Score"],
        *([r, rng.choice(levels), rng.choice(levels), str(rng.randint(2, 20))] for r in words()["risks"]),
    ]


def _indicators(rng: random.Random) -> Rows:
    return [
        ["Indicator", "Definition", "Baseline 2007/08", "Target 2009/10"],
        *(
            [f"NI {rng.randint(1, 198)}", o, f"{rng.randint(20, 90)}%", f"{rng.randint(20, 90)}%"]
            for o in rng.sample(words()["outcomes"], 5)
        ),
    ]


_OTHERS = {
    "Attendance": _attendance,
    "Contents": _contents,
    "Glossary": _glossary,
    "Budget": _budget,
    "Risk register": _risks,
    "Performance indicators": _indicators,
}


def _others(rng: random.Random, count: int) -> list[Flowable]:
    story: list[Flowable] = []
    for name in rng.sample(list(_OTHERS), count):
        rows = _OTHERS[name](rng)
        shown = table(rows, [480.0 / len(rows[0])] * len(rows[0]), rng.choice((RULED, RULED, LEVEL_RULES, NOTHING)))
        story += [heading(name), line("Reported to members in March."), shown, Spacer(1, 14)]
    return story


@feature("pdf tables that are no plan", "pdf")
def no_plan(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    return Specimen(pdf_plan(plan, *_others(rng, rng.randint(3, 6)), size=A4), ())


@feature("pdf plan among other tables", "pdf")
def plan_among_others(rng: random.Random) -> Specimen:
    plan = make_plan(rng, context=("theme",), sections=(1, 1))
    own = [heading("Action plan"), heading(plan.sections[0].theme or ""), plan_table(plan)]
    return Specimen(pdf_plan(plan, *_others(rng, 2), *own, *_others(rng, 2)), plan.records)


@feature("pdf prose in columns", "pdf")
def prose_in_columns(rng: random.Random) -> Specimen:
    """A newsletter of two or three columns of prose holds no table."""
    plan = make_plan(rng)
    count = rng.choice((2, 3))
    said = [" ".join(rng.sample(words()["follow_ups"] + words()["forewords"], 4)) for _ in range(3 * count)]
    cells = [[line(s) for s in said[c::count]] for c in range(count)]
    return Specimen(pdf_plan(plan, table([cells], [480.0 / count] * count, NOTHING), size=A4), ())
