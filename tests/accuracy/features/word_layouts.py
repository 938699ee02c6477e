"""Word: how tables stand on the pages: nested, split, turned, one a page, several plans in a file."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen
from tests.accuracy.write_word import (
    cell,
    header,
    heading,
    landscape_ends,
    line,
    page_break,
    plan_row,
    plan_table,
    row,
    table,
    title,
    wide,
    word_plan,
)

FIELDS_DOWN = ("ref", "action", "outcome", "lead_text", "timescale_text", "resources")


@feature("word table in a frame", "docx")
def framed(rng: random.Random) -> Specimen:
    """The plan stands in the one cell of a table that only draws a frame about it."""
    plan = make_plan(rng)
    return Specimen(word_plan(plan, table(row(cell(plan_table(plan) + line(""))))), plan.records)


@feature("word tables nested beside their priority", "docx")
def nested_beside(rng: random.Random) -> Specimen:
    """An outer table names a priority on the left and holds the table of its actions on the right."""
    plan = make_plan(
        rng, context=("priority",), sections=(2, 3), columns=("ref", "action", "lead_text", "timescale_text")
    )
    rows, records = [], []
    if rng.random() < 0.5:
        rows.append(row("Priority", "Actions"))
    for number, section in enumerate(plan.sections, 1):
        name = f"Priority {number}: {section.priority}"
        rows.append(row(name, cell(plan_table(plan, section.records) + line(""))))
        records += [replace(r, priority=name) for r in section.records]
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word one table a page under its heads", "docx")
def key_value_heads(rng: random.Random) -> Specimen:
    """Keys and values in a small table stand over the actions of each page."""
    plan = make_plan(rng, context=("recommendation", "priority"), sections=(2, 4))
    names = rng.choice(
        (("Recommendation:", "Priority:"), ("RECOMMENDATION", "PRIORITY"), ("Recommendation", "Priority"))
    )
    body = []
    for number, section in enumerate(plan.sections):
        body += [page_break()] if number else []
        keys = zip(names, (section.recommendation or "", section.priority or ""), strict=True)
        body += [table(*(row(*pair) for pair in keys)), line(""), plan_table(plan, section.records)]
    return Specimen(word_plan(plan, *body), plan.records)


@feature("word heads in the table itself", "docx")
def heads_in_table(rng: random.Random) -> Specimen:
    """One table a section: its first rows hold a key and its value over the header."""
    plan = make_plan(rng, context=("recommendation", "priority"), sections=(2, 4))
    width, body = len(plan.columns), []
    for section in plan.sections:
        heads = (("Recommendation:", section.recommendation), ("Priority:", section.priority))
        rows = [row(cell(key), wide(value or "", width - 1)) for key, value in heads]
        rows += [header(plan), *(plan_row(plan, record) for record in section.records)]
        body += [table(*rows), page_break()]
    return Specimen(word_plan(plan, *body), plan.records)


@feature("word transposed table", "docx")
def transposed(rng: random.Random) -> Specimen:
    """Fields down the side, a column an action."""
    plan = make_plan(rng, columns=FIELDS_DOWN, context=("theme",), rows=(2, 4))
    body = []
    for section in plan.sections:
        body += [heading(section.theme or ""), _turned(plan, section.records)]
    return Specimen(word_plan(plan, *body), plan.records)


def _turned(plan: KnownPlan, records: Sequence[KnownRecord]) -> str:
    return table(*(row(label, *(r.cell(name) for r in records)) for name, label in plan.headers.items()))


@feature("word transposed under numbered actions", "docx")
def transposed_numbered(rng: random.Random) -> Specimen:
    """As transposed; the first row says `Action 1`, `Action 2`, or numbers the columns, over a blank corner."""
    columns = ("action", "outcome", "lead_text", "timescale_text")
    plan = make_plan(rng, columns=columns, sections=(1, 1), rows=(2, 4))
    named = rng.choice(("Action {}", "{}", "No. {}"))
    top = row("", *(named.format(n) for n in range(1, len(plan.records) + 1)))
    rows = (row(label, *(r.cell(name) for r in plan.records)) for name, label in plan.headers.items())
    return Specimen(word_plan(plan, table(top, *rows)), plan.records, frozenset({"ref"}))


@feature("word cards", "docx")
def cards(rng: random.Random) -> Specimen:
    """A small table of fields and values for each action."""
    plan = make_plan(rng, columns=FIELDS_DOWN, context=("theme",))
    body = []
    for section in plan.sections:
        body.append(heading(section.theme or ""))
        for record in section.records:
            pairs = (row(label, record.cell(name)) for name, label in plan.headers.items())
            body += [table(*pairs), line("")]
    return Specimen(word_plan(plan, *body), plan.records)


@feature("word table split by an empty paragraph", "docx")
def split_by_paragraph(rng: random.Random) -> Specimen:
    """The second part has no header of its own."""
    plan = make_plan(rng, rows=(4, 7), blank=0.05)
    return Specimen(word_plan(plan, *_parts(rng, plan, line(""), again=False)), plan.records)


@feature("word table split by a page break", "docx")
def split_by_page(rng: random.Random) -> Specimen:
    """A page break by hand parts the table; at times the header is printed again."""
    plan = make_plan(rng, rows=(4, 7), blank=0.05)
    return Specimen(word_plan(plan, *_parts(rng, plan, page_break(), again=rng.random() < 0.5)), plan.records)


def _parts(rng: random.Random, plan: KnownPlan, between: str, *, again: bool) -> list[str]:
    """The table in two or three parts."""
    rows = [plan_row(plan, record) for record in plan.records]
    cuts = sorted(rng.sample(range(1, len(rows)), rng.choice((1, 2))))
    parts = [rows[a:b] for a, b in zip([0, *cuts], [*cuts, len(rows)], strict=True)]
    body = []
    for number, part in enumerate(parts):
        body += [between] if number else []
        body.append(table(*([header(plan)] if again or number == 0 else []), *part))
    return body


@feature("word section carried over a split", "docx")
def split_in_section(rng: random.Random) -> Specimen:
    """The table is parted in mid-section: what stands over the rows before the break stands over those after it."""
    plan = make_plan(rng, context=("theme",), sections=(2, 3), rows=(3, 5), blank=0.05)
    body = []
    rows = [header(plan)]
    for section in plan.sections:
        rows.append(row(wide(section.theme or "", len(plan.columns))))
        rows += [plan_row(plan, record) for record in section.records[:2]]
        body += [table(*rows), page_break()]
        rows = [plan_row(plan, record) for record in section.records[2:]]
    return Specimen(word_plan(plan, *body, table(*rows)), plan.records)


@feature("word landscape section", "docx")
def landscape_section(rng: random.Random) -> Specimen:
    """An upright section of prose, then one on its side with the plan."""
    plan = make_plan(rng)
    body = (heading("Introduction"), line("Members asked for a plan of what is to be done."), landscape_ends())
    return Specimen(word_plan(plan, *body, heading("Action plan"), plan_table(plan)), plan.records)


@feature("word several plans in a file", "docx")
def several_plans(rng: random.Random) -> Specimen:
    """Each has a title, headings and columns of its own."""
    shapes = (
        ("ref", "action", "outcome", "lead_text", "timescale_text"),
        ("action", "lead_text", "timescale_text", "progress"),
    )
    plans = [make_plan(rng, columns=columns, context=("theme",)) for columns in shapes]
    body = []
    for number, plan in enumerate(plans):
        body += [page_break(), title(plan)] if number else []
        for section in plan.sections:
            body += [heading(section.theme or ""), plan_table(plan, section.records)]
    return Specimen(word_plan(plans[0], *body), tuple(r for plan in plans for r in plan.records))


@feature("word progress listed again", "docx")
def progress_again(rng: random.Random) -> Specimen:
    """A second table lists the actions with how far each has come: no second record."""
    plan = make_plan(rng, columns=("ref", "action", "lead_text", "timescale_text"), sections=(1, 2), paragraphs=1)
    reported = make_plan(rng, columns=("progress",), sections=(1, 1), rows=(20, 20), blank=0.0).records
    rows, records = [row("Action", "Progress to date")], []
    for record, report in zip(plan.records, reported, strict=False):
        rows.append(row(record.cell("action"), report.cell("progress")))
        records.append(replace(record, progress=report.progress))
    body = (plan_table(plan), heading("Progress report"), table(*rows))
    return Specimen(word_plan(plan, *body), tuple(records))
