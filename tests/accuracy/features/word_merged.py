"""Word: cells merged across and down, and what is carried down from them."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen
from tests.accuracy.write_word import cell, header, merged_down, plan_row, row, table, wide, word_plan


@feature("word priority merged down", "docx")
def priority_merged_down(rng: random.Random) -> Specimen:
    """The first column is merged over all the rows of its section."""
    columns = ("priority", "ref", "action", "outcome", "lead_text", "timescale_text")
    plan = make_plan(rng, columns=columns, context=("priority",), sections=(2, 4))
    rows = [header(plan)]
    for section in plan.sections:
        rows += [
            _with_first(plan, record, merged_down(section.priority or "", begins=number == 0))
            for number, record in enumerate(section.records)
        ]
    return Specimen(word_plan(plan, table(*rows)), plan.records)


def _with_first(plan: KnownPlan, record: KnownRecord, first: str) -> str:
    return row(first, *(record.cell(name) for name in plan.columns[1:]))


@feature("word two columns merged down", "docx")
def two_columns_merged_down(rng: random.Random) -> Specimen:
    """Theme over objective over action: the theme is merged over all rows, each objective over two of them."""
    columns = ("theme", "objective", "action", "lead_text", "timescale_text", "progress")
    plan = make_plan(rng, columns=columns, context=("theme",), rows=(3, 6), blank=0.0)
    sections, rows = [], [header(plan)]
    for section in plan.sections:
        shared = tuple(
            replace(r, objective=section.records[number - number % 2].objective)
            for number, r in enumerate(section.records)
        )
        sections.append(replace(section, records=shared))
        for number, record in enumerate(shared):
            theme = merged_down(section.theme or "", begins=number == 0)
            objective = merged_down(record.objective or "", begins=number % 2 == 0)
            rows.append(row(theme, objective, *(record.cell(name) for name in plan.columns[2:])))
    return Specimen(word_plan(plan, table(*rows)), tuple(r for s in sections for r in s.records))


@feature("word lead and date merged down", "docx")
def lead_merged_down(rng: random.Random) -> Specimen:
    """One lead and one date for all rows of a section, merged over them."""
    plan = make_plan(rng, columns=("ref", "action", "outcome", "lead_text", "timescale_text"), rows=(2, 4), blank=0.0)
    rows, records = [header(plan)], []
    for section in plan.sections:
        first = section.records[0]
        for number, record in enumerate(section.records):
            merged = (merged_down(first.cell(n), begins=number == 0) for n in ("lead_text", "timescale_text"))
            rows.append(row(*(record.cell(n) for n in ("ref", "action", "outcome")), *merged))
            records.append(replace(record, lead_text=first.lead_text, timescale_text=first.timescale_text))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word cells merged across", "docx")
def merged_across(rng: random.Random) -> Specimen:
    """In some rows the action runs on over the column of outcomes: it fills the first of the two."""
    columns = ("ref", "action", "outcome", "lead_text", "timescale_text")
    plan = make_plan(rng, columns=columns, rows=(3, 6))
    rows, records = [header(plan)], []
    for number, record in enumerate(plan.records):
        if number % 3 == 1:
            record = replace(record, outcome=None)  # noqa: PLW2901
            ends = (record.cell(n) for n in ("lead_text", "timescale_text"))
            rows.append(row(record.cell("ref"), wide(record.cell("action"), 2), *ends))
        else:
            rows.append(plan_row(plan, record))
        records.append(record)
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word two levels of section rows", "docx")
def two_levels(rng: random.Random) -> Specimen:
    """A theme row over priority rows over the actions; each labels itself."""
    plan = make_plan(rng, context=("theme", "priority"), sections=(2, 4))
    width, rows, records = len(plan.columns), [header(plan)], []
    for number, section in enumerate(plan.sections, 1):
        theme, priority = f"Theme {number}: {section.theme}", f"Priority {number}.1: {section.priority}"
        rows += [row(wide(theme, width)), row(wide(priority, width))]
        rows += [plan_row(plan, record) for record in section.records]
        records += [replace(r, theme=theme, priority=priority) for r in section.records]
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word section cell behind its number", "docx")
def numbered_sections(rng: random.Random) -> Specimen:
    """A section row has its number in the first column, and its name over all the others."""
    plan = make_plan(rng, context=("priority",), sections=(2, 4))
    width, rows, records = len(plan.columns), [header(plan)], []
    for number, section in enumerate(plan.sections, 1):
        name = f"Priority {number}: {section.priority}"
        rows.append(row(cell(str(number)), wide(name, width - 1)))
        rows += [plan_row(plan, record) for record in section.records]
        records += [replace(r, priority=name) for r in section.records]
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word context not repeated", "docx")
def context_not_repeated(rng: random.Random) -> Specimen:
    """Nothing is merged: the objective stands in the first of its rows, the cells below it are blank."""
    columns = ("objective", "action", "outcome", "lead_text", "timescale_text")
    plan = make_plan(rng, columns=columns, sections=(2, 4), rows=(1, 4), blank=0.0)
    rows, records = [header(plan)], []
    for section in plan.sections:
        objective = section.records[0].objective
        for number, record in enumerate(section.records):
            records.append(replace(record, objective=objective))
            rows.append(plan_row(plan, replace(record, objective=objective if number == 0 else None)))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word section rows not merged", "docx")
def unmerged_sections(rng: random.Random) -> Specimen:
    """The theme stands in the first cell of a row whose other cells are left blank."""
    columns = ("action", "outcome", "lead_text", "timescale_text", "resources")
    plan = make_plan(rng, columns=columns, context=("theme",), sections=(2, 3))
    rows, records = [header(plan)], []
    for number, section in enumerate(plan.sections, 1):
        theme = f"Theme {number}: {section.theme}"
        rows.append(row(theme, *[""] * (len(columns) - 1)))
        rows += [plan_row(plan, record) for record in section.records]
        records += [replace(r, theme=theme) for r in section.records]
    return Specimen(word_plan(plan, table(*rows)), tuple(records))


@feature("word rows in two parts", "docx")
def rows_in_parts(rng: random.Random) -> Specimen:
    """A second outcome and its lead stand in a row of their own under cells merged down: one record."""
    columns = ("ref", "action", "timescale_text", "outcome", "lead_text")
    plan = make_plan(rng, columns=columns, blank=0.0, paragraphs=1)
    others = make_plan(rng, columns=("outcome", "lead_text"), rows=(20, 20), sections=(1, 1), blank=0.0, paragraphs=1)
    rows, records = [header(plan)], []
    for number, record in enumerate(plan.records):
        if number % 2:
            rows.append(plan_row(plan, record))
            records.append(record)
            continue
        other = others.records[number]
        first = (merged_down(record.cell(n), begins=True) for n in columns[:3])
        rows.append(row(*first, record.cell("outcome"), record.cell("lead_text")))
        covered = (merged_down("", begins=False) for _ in columns[:3])
        rows.append(row(*covered, other.cell("outcome"), other.cell("lead_text")))
        both = {n: f"{record.cell(n)}\n{other.cell(n)}" for n in ("outcome", "lead_text")}
        records.append(replace(record, **both))
    return Specimen(word_plan(plan, table(*rows)), tuple(records))
