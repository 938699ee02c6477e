"""Word: where the header stands, how many rows it has, and what is told where there is none."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan, words
from tests.accuracy.known_plan import Specimen
from tests.accuracy.write_word import (
    cell,
    header,
    heading,
    line,
    merged_down,
    plan_row,
    plan_table,
    row,
    table,
    wide,
    word_plan,
)


@feature("word header below other rows", "docx")
def header_below(rng: random.Random) -> Specimen:
    """The title, a blank row or a line of advice stand in the table over the header."""
    plan = make_plan(rng)
    width = len(plan.columns)
    over = [row(wide(plan.title, width))]
    if rng.random() < 0.5:
        over.append(row(wide("", width)))
    if rng.random() < 0.5:
        over.append(row(wide("Please complete all columns and return this form to the Policy Team.", width)))
    body = (plan_row(plan, record) for record in plan.records)
    return Specimen(word_plan(plan, table(*over, header(plan), *body)), plan.records)


@feature("word header of two rows", "docx")
def two_row_header(rng: random.Random) -> Specimen:
    """`Delivery` over lead and date; the other labels are merged down over both rows of the header."""
    plan = make_plan(rng, columns=("ref", "action", "lead_text", "timescale_text", "outcome", "resources"))
    labels = plan.headers
    group = rng.choice(("Delivery", "Accountability", "Implementation"))
    merged, blank = ([merged_down(labels[n], begins=b) for n in ("ref", "action")] for b in (True, False))
    ends, no_ends = ([merged_down(labels[n], begins=b) for n in ("outcome", "resources")] for b in (True, False))
    top = row(*merged, wide(group, 2), *ends)
    below = row(*blank, labels["lead_text"], labels["timescale_text"], *no_ends)
    body = (plan_row(plan, record) for record in plan.records)
    return Specimen(word_plan(plan, table(top, below, *body)), plan.records)


@feature("word start and finish under one heading", "docx")
def start_and_finish(rng: random.Random) -> Specimen:
    """`Timescale` over `Start` and `Finish`; in the row below the cells under the other labels are blank."""
    plan = make_plan(rng, columns=("ref", "action", "lead_text", "outcome"))
    months = ("April 2008", "June 2008", "Sept 2008", "January 2009", "31 March 2009", "July 2010")
    group = rng.choice(("Timescale", "Timescales", "Target dates"))
    top = row(*(plan.headers[n] for n in ("ref", "action", "lead_text")), wide(group, 2), plan.headers["outcome"])
    below = row("", "", "", "Start", rng.choice(("Finish", "End")), "")
    rows, records = [top, below], []
    for record in plan.records:
        first = rng.randrange(len(months) - 1)
        start, finish = months[first], months[rng.randrange(first + 1, len(months))]
        rows.append(
            row(*(record.cell(n) for n in ("ref", "action", "lead_text")), start, finish, record.cell("outcome"))
        )
        records.append(replace(record, timescale_text=f"{start}\n{finish}"))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word header printed again", "docx")
def header_again(rng: random.Random) -> Specimen:
    plan = make_plan(rng, rows=(4, 8))
    every, rows = rng.randint(2, 4), []
    for number, record in enumerate(plan.records):
        if number % every == 0:
            rows.append(header(plan))
        rows.append(plan_row(plan, record))
    return Specimen(word_plan(plan, table(*rows)), plan.records)


@feature("word header again in each section", "docx")
def header_in_sections(rng: random.Random) -> Specimen:
    """Each section begins with a row that names it, and the header printed again below that."""
    plan = make_plan(rng, context=("theme",), sections=(2, 4))
    rows = []
    for section in plan.sections:
        rows += [row(wide(section.theme or "", len(plan.columns))), header(plan)]
        rows += [plan_row(plan, record) for record in section.records]
    return Specimen(word_plan(plan, table(*rows)), plan.records)


@feature("word headings over tables", "docx")
def headings_over_tables(rng: random.Random) -> Specimen:
    """Theme and priority are headings; each section has a table of its own with a header."""
    plan = make_plan(rng, context=("theme", "priority"), sections=(2, 4))
    body = []
    for section in plan.sections:
        body += [heading(section.theme or ""), heading(section.priority or "", 2)]
        body += [line("The actions below were agreed by the partnership.")] if rng.random() < 0.5 else []
        body.append(plan_table(plan, section.records))
    return Specimen(word_plan(plan, *body), plan.records)


@feature("word table without a header", "docx")
def no_header(rng: random.Random) -> Specimen:
    """Nothing names the columns: numbers, things to do, who and when are told by what they hold."""
    columns = list(rng.choice(_PLAIN_COLUMNS))
    plan = make_plan(rng, columns=tuple(columns), sections=(2, 3), rows=(3, 6), blank=0.05, paragraphs=1)
    rows = (plan_row(plan, record) for record in plan.records)
    return Specimen(word_plan(plan, heading("Action plan"), table(*rows)), plan.records)


_PLAIN_COLUMNS = (
    ("ref", "action", "lead_text", "timescale_text"),
    ("action", "lead_text", "timescale_text"),
    ("ref", "action", "timescale_text", "lead_text"),
)


@feature("word second table without a header", "docx")
def second_without_header(rng: random.Random) -> Specimen:
    """The header stands over the first table alone; a heading parts the next, of the same columns, from it."""
    plan = make_plan(rng, context=("theme",), sections=(2, 3), rows=(3, 5), blank=0.05)
    body = []
    for number, section in enumerate(plan.sections):
        rows = [plan_row(plan, record) for record in section.records]
        body += [heading(section.theme or ""), table(*([header(plan)] if number == 0 else []), *rows)]
    return Specimen(word_plan(plan, *body), plan.records)


@feature("word who and when in one column", "docx")
def who_and_when(rng: random.Random) -> Specimen:
    """`By whom / by when` over a lead and, in a paragraph below it, a time."""
    plan = make_plan(rng, columns=("ref", "action", "lead_text", "timescale_text", "outcome"), blank=0.0, paragraphs=1)
    label = rng.choice(("By whom / by when", "Lead and timescale", "Responsibility and date"))
    rows = [row(plan.headers["ref"], plan.headers["action"], label, plan.headers["outcome"])]
    for r in plan.records:
        both = cell(f"{r.cell('lead_text')}\n{r.cell('timescale_text')}")
        rows.append(row(r.cell("ref"), r.cell("action"), both, r.cell("outcome")))
    return Specimen(word_plan(plan, table(*rows)), plan.records)


@feature("word crosses under terms", "docx")
def crosses(rng: random.Random) -> Specimen:
    """A cross under `Short`, `Medium` or `Long` says when."""
    plan = make_plan(rng, columns=("ref", "action", "lead_text", "outcome"))
    terms = rng.choice((("Short", "Medium", "Long"), ("Short term", "Medium term", "Long term")))
    mark = rng.choice(("X", "x", "✓"))
    rows, records = (
        [row(*(plan.headers[n] for n in ("ref", "action", "lead_text")), *terms, plan.headers["outcome"])],
        [],
    )
    for record in plan.records:
        term = rng.choice(terms)
        marks = (mark if t == term else "" for t in terms)
        rows.append(row(*(record.cell(n) for n in ("ref", "action", "lead_text")), *marks, record.cell("outcome")))
        records.append(replace(record, timescale_text=term))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word column no role takes", "docx")
def extra_column(rng: random.Random) -> Specimen:
    """A column that is no field of an action stands among the others and disturbs none of them."""
    plan = make_plan(rng)
    place, label = rng.randrange(1, len(plan.columns)), rng.choice(("Equality impact", "Ward councillor", "Tier"))
    rows = []
    for cells in (list(plan.headers.values()), *([r.cell(n) for n in plan.columns] for r in plan.records)):
        more = label if not rows else rng.choice(words()["towns"])
        rows.append(row(*cells[:place], more, *cells[place:]))
    return Specimen(word_plan(plan, table(*rows)), plan.records)


@feature("word lead and support columns", "docx")
def lead_and_support(rng: random.Random) -> Specimen:
    """Two columns say who; both are the lead, in the order of the columns."""
    plan = make_plan(rng, columns=("ref", "action", "lead_text", "timescale_text", "outcome"))
    label = rng.choice(("Support", "Supported by"))
    rows, records = [row(*(plan.headers[n] for n in plan.columns[:3]), label, *list(plan.headers.values())[3:])], []
    for record in plan.records:
        more = rng.choice((*words()["teams"], ""))
        ends = (record.cell(n) for n in plan.columns[3:])
        rows.append(row(*(record.cell(n) for n in plan.columns[:3]), more, *ends))
        both = "\n".join(x for x in (record.cell("lead_text"), more) if x)
        records.append(replace(record, lead_text=both or None))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))
