"""Word: registers of risks with their scores and controls, and plans printed again with how far they have come."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import groupby

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan, words
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen
from tests.accuracy.write_word import heading, merged_down, plan_table, row, table, word_plan

COLUMNS = ("ref", "action", "lead_text", "timescale_text")
SCORES = (
    ("Likelihood", "Impact", "Score"),
    ("L", "I", "Rating"),
    ("Probability (1-5)", "Severity (1-5)", "Gross risk"),
)
CONTROLS = ("Existing controls", "Controls in place", "Current controls", "Existing mitigation")
FURTHER = ("Further action required", "Additional controls", "Planned action", "Further mitigation")


def _register(rng: random.Random) -> tuple[KnownPlan, tuple[KnownRecord, ...]]:
    columns = ("risk", "action", "lead_text", "timescale_text")
    plan = make_plan(rng, columns=columns, sections=(1, 1), blank=0.0, paragraphs=1)
    risks = rng.sample(words()["risks"], min(len(plan.records), len(words()["risks"])))
    records = (replace(r, risk=risk, kind="mitigation") for r, risk in zip(plan.records, risks, strict=False))
    return plan, tuple(records)


def _scores(rng: random.Random) -> list[str]:
    return [str(rng.randint(1, 5)), str(rng.randint(1, 5)), str(rng.randint(6, 25))]


@feature("word risk register with controls and scores", "docx")
def controls_and_scores(rng: random.Random) -> Specimen:
    """What is done already stands before what is still to be done; scores stand between the two."""
    plan, records = _register(rng)
    labels = rng.choice(SCORES)
    rows = [row("Risk", *labels, rng.choice(CONTROLS), "Residual score", rng.choice(FURTHER), "Owner", "By when")]
    for record in records:
        said = (rng.choice(words()["progress"]), str(rng.randint(1, 12)), record.cell("action"))
        rows.append(
            row(record.cell("risk"), *_scores(rng), *said, record.cell("lead_text"), record.cell("timescale_text"))
        )
    return Specimen(word_plan(plan, table(*rows)), records)


@feature("word risk register, risk merged down", "docx")
def risk_merged_down(rng: random.Random) -> Specimen:
    """One risk stands beside several mitigations, each with its own owner."""
    plan, records = _register(rng)
    shared = tuple(replace(r, risk=records[n // 2].risk) for n, r in enumerate(records))
    rows = [row("Risk", "Mitigation", "Owner", "Target date")]
    for _, group in groupby(shared, key=lambda r: r.risk):
        for n, record in enumerate(group):
            cells = (record.cell(name) for name in ("action", "lead_text", "timescale_text"))
            rows.append(row(merged_down(record.cell("risk"), begins=n == 0), *cells))
    return Specimen(word_plan(plan, table(*rows)), shared)


def _reported(rng: random.Random, plan: KnownPlan) -> tuple[KnownRecord, ...]:
    """The records with how far each has come."""
    told = []
    for record in plan.records:
        value, spelled = rng.choice(list(words()["status"].items()))
        progress = rng.choice(words()["progress"])
        told.append(replace(record, progress=progress, status=value, status_words=rng.choice(spelled)))
    return tuple(told)


@feature("word progress by number alone", "docx")
def progress_by_number(rng: random.Random) -> Specimen:
    """A second table says of each number how far it has come, and does not repeat the action."""
    plan = make_plan(rng, columns=COLUMNS, sections=(1, 1))
    told = _reported(rng, plan)
    rows = [row(rng.choice(("Ref", "No", "Action no")), rng.choice(("Progress", "Update")), "Status")]
    rows += [row(*(record.cell(name) for name in ("ref", "progress", "status"))) for record in told]
    return Specimen(word_plan(plan, plan_table(plan), heading("Progress report"), table(*rows)), told)


@feature("word plan printed again with progress", "docx")
def printed_again(rng: random.Random) -> Specimen:
    """The whole plan stands a second time, with two columns more."""
    plan = make_plan(rng, columns=COLUMNS, sections=(1, 1))
    told = _reported(rng, plan)
    names = (*COLUMNS, "progress", "status")
    rows = [row(*plan.headers.values(), "Progress to date", "RAG")]
    rows += [row(*(record.cell(name) for name in names)) for record in told]
    return Specimen(word_plan(plan, plan_table(plan), heading("Monitoring report"), table(*rows)), told)


@feature("word plan beside a table of targets", "docx")
def beside_targets(rng: random.Random) -> Specimen:
    """Targets and results by year stand after the plan and make no record."""
    plan = make_plan(rng, columns=(*COLUMNS, "outcome"), sections=(1, 2))
    rows = [row("Indicator", "2006/07 Outturn", "Target 2007/08", "2008/09")]
    for number, outcome in enumerate(rng.sample(words()["outcomes"], 4), rng.randint(1, 90)):
        rows.append(row(f"BV {number} {outcome}", *(f"{rng.randint(5, 95)}%" for _ in range(3))))
    return Specimen(word_plan(plan, plan_table(plan), heading("Targets"), table(*rows)), plan.records)
