"""Word: several features at once, as in the plans that councils wrote."""

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
    landscape_ends,
    line,
    merged_down,
    page_break,
    plan_row,
    row,
    table,
    wide,
    word_plan,
)


@feature("word inspection response", "docx")
def inspection_response(rng: random.Random) -> Specimen:
    """Recommendations merged down, two header rows, the header again after a page break, status by colour."""
    columns = ("recommendation", "action", "lead_text", "timescale_text", "status")
    plan = make_plan(rng, columns=columns, context=("recommendation",), sections=(2, 3), rows=(2, 4))
    labels = list(plan.headers.values())
    top = row(
        *(merged_down(x, begins=True) for x in labels[:2]), wide("Delivery", 2), merged_down(labels[4], begins=True)
    )
    below = row(*(merged_down("", begins=False) for _ in range(2)), *labels[2:4], merged_down("", begins=False))
    parts, records = [], []
    for section in plan.sections:
        rows = [top, below]
        for number, record in enumerate(section.records):
            colour, status = rng.choice((("FF0000", "late"), ("00B050", "on_track")))
            first = merged_down(section.recommendation or "", begins=number == 0)
            cells = (record.cell(n) for n in ("action", "lead_text", "timescale_text"))
            rows.append(row(first, *cells, cell("", f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>')))
            records.append(replace(record, status=status))
        parts.append(table(*rows))
    return Specimen(word_plan(plan, page_break().join(parts)), tuple(records))


@feature("word service plan", "docx")
def service_plan(rng: random.Random) -> Specimen:
    """Prose first, then a landscape part with a heading a theme, priority rows, automatic numbers, extra column."""
    columns = ("ref", "action", "outcome", "lead_text", "timescale_text", "resources")
    plan = make_plan(rng, columns=columns, context=("theme", "priority"), sections=(2, 3))
    body = [heading("Background"), line("The service was reviewed in 2007."), landscape_ends()]
    records = []
    for number, section in enumerate(plan.sections, 1):
        name = f"Priority {number}: {section.priority}"
        rows = [row(*plan.headers.values(), "Tier"), row(wide(name, len(columns) + 1))]
        for record in section.records:
            rows.append(row(*(record.cell(n) for n in columns), rng.choice(("Strategic", "Operational"))))
            records.append(replace(record, priority=name))
        body += [heading(section.theme or ""), table(*rows), line("")]
    return Specimen(word_plan(plan, *body), tuple(records))


@feature("word risk register with actions", "docx")
def risks_with_actions(rng: random.Random) -> Specimen:
    """Risk, scores, what is done about it, owner and date: each row is a mitigation."""
    plan = make_plan(rng, columns=("ref", "risk", "action", "lead_text", "timescale_text"), sections=(1, 2), blank=0.0)
    plan = replace(plan, headers={**plan.headers, "action": rng.choice(("Mitigating action", "Mitigation"))})
    labels = plan.headers
    rows = [row(labels["ref"], labels["risk"], "Likelihood", "Impact", *(labels[n] for n in list(labels)[2:]))]
    for record in plan.records:
        scores = (str(rng.randint(1, 5)) for _ in range(2))
        rest = (record.cell(n) for n in ("action", "lead_text", "timescale_text"))
        rows.append(row(record.cell("ref"), record.cell("risk"), *scores, *rest))
    records = tuple(replace(r, kind="mitigation") for r in plan.records)
    return Specimen(word_plan(plan, heading("Risk register"), table(*rows)), records)


@feature("word sparse tracker", "docx")
def sparse_tracker(rng: random.Random) -> Specimen:
    """Many blank cells, blank rows, a total at the end, long headers with line breaks."""
    columns = ("ref", "action", "lead_text", "timescale_text", "progress", "status")
    plan = make_plan(rng, columns=columns, rows=(4, 8), blank=0.4)
    labels = (
        "Action\nNo",
        "Action to be taken",
        "Officer\nresponsible",
        "Date for\ncompletion",
        "Progress since last report",
        "RAG\nstatus",
    )
    rows = [row(*labels)]
    for record in plan.records:
        rows.append(plan_row(plan, record))
        rows += [row(*[""] * len(columns))] if rng.random() < 0.2 else []
    return Specimen(word_plan(plan, table(*rows)), plan.records)


@feature("word meeting action list", "docx")
def meeting_actions(rng: random.Random) -> Specimen:
    """Minutes: attendance, prose and, after them, a short list of actions agreed."""
    plan = make_plan(rng, columns=("action", "lead_text", "timescale_text"), sections=(1, 1), paragraphs=1, blank=0.05)
    people = (row(name, rng.choice(words()["teams"])) for name in rng.sample(words()["people"], 4))
    labels = rng.choice(
        (("Action", "Who", "When"), ("Action agreed", "By whom", "By when"), ("Actions", "Owner", "Due date"))
    )
    rows = [row(*labels), *(plan_row(plan, record) for record in plan.records)]
    body = (
        heading("Present"),
        table(*people),
        heading("Matters arising"),
        line("The minutes were agreed."),
        heading("Actions"),
        table(*rows),
    )
    return Specimen(word_plan(plan, *body), plan.records)


@feature("word sub-headings and lists in cells", "docx")
def lists_in_cells(rng: random.Random) -> Specimen:
    """An action cell with a lead-in and steps below it is one action."""
    plan = make_plan(
        rng, columns=("objective", "action", "outcome", "lead_text", "timescale_text"), blank=0.0, paragraphs=1
    )
    steps = words()["follow_ups"]
    rows, records = [header(plan)], []
    for record in plan.records:
        chosen = rng.sample(steps, rng.randint(2, 4))
        lead_in = f"{record.cell('action').rstrip('.')}:"
        marks = rng.choice((("• ",) * 4, ("- ",) * 4, ("a) ", "b) ", "c) ", "d) ")))
        shown = [lead_in, *(mark + step for mark, step in zip(marks, chosen, strict=False))]
        new = replace(record, action="\n".join(shown))
        rows.append(plan_row(plan, new))
        records.append(new)
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word long plan in parts", "docx")
def long_plan(rng: random.Random) -> Specimen:
    """A heading a theme; under it key-value heads in the table, the header, numbered rows, then a split table."""
    columns = ("ref", "action", "outcome", "lead_text", "timescale_text", "progress", "status")
    plan = make_plan(rng, columns=columns, context=("theme", "priority"), sections=(3, 5), rows=(3, 7))
    width, body = len(columns), []
    for section in plan.sections:
        rows = [plan_row(plan, record) for record in section.records]
        cut = rng.randrange(1, len(rows))
        heads = row(cell("Priority"), wide(section.priority or "", width - 1))
        body += [heading(section.theme or ""), table(heads, header(plan), *rows[:cut]), page_break()]
        body += [table(header(plan), *rows[cut:])]
    return Specimen(word_plan(plan, *body), plan.records)
