"""Word: tables that bind nobody to anything. No record may come of them."""

from __future__ import annotations

import random

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan, words
from tests.accuracy.known_plan import KnownPlan, Specimen
from tests.accuracy.write_word import heading, line, plan_table, row, table, word_plan


def attendance(rng: random.Random) -> str:
    people = rng.sample(words()["people"], 5)
    marks = (row(p, rng.choice(words()["teams"]), rng.choice(("Present", "Apologies", "✓", ""))) for p in people)
    return table(row("Name", "Organisation", rng.choice(("Attendance", "Present", "25 March 2009"))), *marks)


def contents(rng: random.Random) -> str:
    rows = (row(str(n), theme, str(n * 3)) for n, theme in enumerate(rng.sample(words()["themes"], 6), 1))
    return table(row("Section", "Contents", "Page"), *rows)


def glossary(rng: random.Random) -> str:
    terms = (("PCT", "Primary Care Trust"), ("YOS", "Youth Offending Service"), ("LAA", "Local Area Agreement"))
    labels = rng.choice((("Abbreviation", "Meaning"), ("Term", "Definition"), ("Acronym", "Full name")))
    return table(row(*labels), *(row(*term) for term in terms))


def budget(rng: random.Random) -> str:
    names = rng.sample(words()["themes"], 4)
    rows = (
        row(n, f"£{rng.randint(5, 90)},000", f"£{rng.randint(5, 90)},000", f"£{rng.randint(5, 90)},000") for n in names
    )
    return table(
        row("Budget heading", "2008/09", "2009/10", "2010/11"), *rows, row("Total", "£210,000", "£198,000", "£205,000")
    )


def risk_register(rng: random.Random) -> str:
    rows = (
        row(risk, *(rng.choice(("High", "Medium", "Low")) for _ in range(2)), str(rng.randint(2, 20)))
        for risk in words()["risks"]
    )
    return table(row("Risk", "Likelihood", "Impact", "Score"), *rows)


def indicators(rng: random.Random) -> str:
    rows = (
        row(f"NI {rng.randint(1, 198)}", outcome, f"{rng.randint(20, 90)}%", f"{rng.randint(20, 90)}%")
        for outcome in rng.sample(words()["outcomes"], 5)
    )
    return table(row("Indicator", "Definition", "Baseline 2007/08", "Target 2009/10"), *rows)


def document_control(rng: random.Random) -> str:
    rows = (
        row(f"0.{n}", f"{n + 3} March 2009", rng.choice(words()["people"]), "First draft for comment")
        for n in range(1, 4)
    )
    return table(row("Version", "Date", "Author", "Comments"), *rows)


def consultation(rng: random.Random) -> str:
    rows = (
        row(rng.choice(words()["teams"]), f"{rng.randint(1, 28)} May 2008", str(rng.randint(8, 60))) for _ in range(4)
    )
    return table(row("Group", "Date of meeting", "Number attending"), *rows)


def contact_list(rng: random.Random) -> str:
    rows = (
        row(name, rng.choice(words()["posts"]), f"0555 {rng.randint(100000, 999999)}")
        for name in rng.sample(words()["people"], 4)
    )
    return table(row("Name", "Job title", "Telephone"), *rows)


def rag_key(rng: random.Random) -> str:
    return table(row("Red", "Behind schedule"), row("Amber", "Some slippage"), row("Green", "On track"))


OTHERS = {
    "Attendance": attendance,
    "Contents": contents,
    "Glossary": glossary,
    "Budget": budget,
    "Risk register": risk_register,
    "Performance indicators": indicators,
    "Document control": document_control,
    "Who we consulted": consultation,
    "Contacts": contact_list,
    "RAG key": rag_key,
}


def _others(rng: random.Random, count: int) -> list[str]:
    body = []
    for name in rng.sample(list(OTHERS), count):
        body += [heading(name), OTHERS[name](rng), line("")]
    return body


@feature("word tables that are no plan", "docx")
def no_plan(rng: random.Random) -> Specimen:
    """A paper full of tables, none of which lists an action."""
    plan: KnownPlan = make_plan(rng)
    return Specimen(word_plan(plan, *_others(rng, rng.randint(3, len(OTHERS)))), ())


@feature("word plan among other tables", "docx")
def plan_among_others(rng: random.Random) -> Specimen:
    """One table is the plan; those before and after it are none."""
    plan = make_plan(rng, context=("theme",), sections=(1, 1))
    body = _others(rng, 3)
    theme = plan.sections[0].theme or ""
    own = [heading("Action plan"), heading(theme, 2), plan_table(plan)]
    return Specimen(word_plan(plan, *body, *own, *_others(rng, 2)), plan.records)


@feature("word other tables without headers", "docx")
def no_plan_no_header(rng: random.Random) -> Specimen:
    """Lists of people, dates and figures under no header are told by what they hold, too: no plan."""
    plan = make_plan(rng)
    said = words()
    people = (row(name, rng.choice(said["posts"]), rng.choice(said["teams"])) for name in rng.sample(said["people"], 4))
    meetings = (
        row(f"{n} May 2009", "2.00 pm", rng.choice(said["towns"]), rng.choice(said["posts"])) for n in range(4, 9)
    )
    history = (row(f"{n} June 2008", rng.choice(said["people"]), rng.choice(said["progress"])) for n in range(4, 9))
    grants = (row(rng.choice(said["teams"]), said["things"][n], f"£{n},500") for n in range(1, 6))
    body = (
        table(*people),
        line("Meetings"),
        table(*meetings),
        heading("History"),
        table(*history),
        heading("Grants made"),
        table(*grants),
    )
    return Specimen(word_plan(plan, *body), ())
