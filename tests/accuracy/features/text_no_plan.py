"""Text that holds no action, and tables that lost their cells: nothing may be taken from them."""

from __future__ import annotations

import random

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan, words
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_text import plan_rows, text_plan, wrap


def _none(plan: KnownPlan, *lines: str) -> Specimen:
    specimen = text_plan(plan, *lines)
    return Specimen(specimen.data, ())


def _table(rng: random.Random, *rows: list[str]) -> list[str]:
    mark = rng.choice(("\t", " | "))
    return [mark.join(row) for row in rows]


@feature("text attendance", "txt")
def attendance(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    people = rng.sample(words()["people"], 5)
    posts = rng.sample(words()["posts"], 5)
    rows = [[name, post, rng.choice(("Yes", "Apologies"))] for name, post in zip(people, posts, strict=True)]
    return _none(plan, "Attendance", "", *_table(rng, ["Name", "Post", "Present"], *rows))


@feature("text contents", "txt")
def contents(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    parts = ["Introduction", "Aims and objectives", "Action plan", "Resources", "Timescales", "Monitoring", "Leads"]
    return _none(plan, "Contents", "", *(f"{n}. {part} {'.' * 20} {n * 3}" for n, part in enumerate(parts, 1)))


@feature("text glossary", "txt")
def glossary(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    meanings = {"CYP": "Children and young people", "PCT": "Primary Care Trust", "LAA": "Local Area Agreement"}
    rows = [[short, meaning] for short, meaning in meanings.items()]
    return _none(plan, "Glossary", "", *_table(rng, ["Abbreviation", "Meaning"], *rows))


@feature("text budget", "txt")
def budget(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    rows = [[thing, *(f"£{rng.randint(2, 90)},000" for _ in range(3))] for thing in rng.sample(words()["things"], 6)]
    return _none(plan, "Budget", "", *_table(rng, ["Item", "2008/09", "2009/10", "2010/11"], *rows))


@feature("text risks without actions", "txt")
def risks(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    rows = [[risk, *rng.choices(("High", "Medium", "Low"), k=2)] for risk in rng.sample(words()["risks"], 5)]
    return _none(plan, "Risks", "", *_table(rng, ["Risk", "Likelihood", "Impact"], *rows))


@feature("text indicators without owners", "txt")
def indicators(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    rows = [
        [f"NI {n}", outcome, f"{rng.randint(20, 60)}%", f"{rng.randint(60, 90)}%"]
        for n, outcome in zip(rng.sample(range(1, 198), 5), rng.sample(words()["outcomes"], 5), strict=True)
    ]
    return _none(plan, "Targets", "", *_table(rng, ["Indicator", "Measure", "2008/09", "2009/10"], *rows))


@feature("text written column by column", "txt")
def by_column(rng: random.Random) -> Specimen:
    """Wrapped cells of each column in turn: nobody can say which lines are one cell."""
    plan = make_plan(rng, rows=(4, 6), columns=("action", "outcome", "lead_text", "timescale_text"))
    columns = zip(*plan_rows(plan)[1:], strict=True)
    lines = [line for column in columns for cell in column for line in wrap(cell, 32) if line]
    return _none(plan, *plan.headers.values(), *lines)


@feature("text with fused lines", "txt")
def fused(rng: random.Random) -> Specimen:
    """The lines of all cells of a row run together, as some programs draw text from a PDF."""
    plan = make_plan(rng, rows=(4, 6), paragraphs=1, columns=("action", "lead_text", "timescale_text"))
    lines = [" ".join(plan.headers.values())]
    for row in plan_rows(plan)[1:]:
        cells = [wrap(cell, 22) for cell in row]
        for n in range(max(map(len, cells))):
            lines.append(" ".join(cell[n] for cell in cells if n < len(cell)))
    return _none(plan, *lines)
