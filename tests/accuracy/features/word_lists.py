"""Word: numbered and bulleted lists; numbers that Word counts are the plan's own."""

from __future__ import annotations

import random
from dataclasses import replace
from xml.sax.saxutils import escape

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen
from tests.accuracy.write_word import cell, header, line, row, table, wide, word_plan
from tests.word_samples import abstract_list, list_instance, list_level, listed

OUTLINE = abstract_list(list_level(0, "decimal", "%1"), list_level(1, "decimal", "%1.%2")) + list_instance(1)
LETTERED = abstract_list(list_level(0, "decimal", "CS%1")) + list_instance(1)
BULLETS = abstract_list(list_level(0, "bullet", "\uf0b7")) + list_instance(1)


@feature("word automatic numbers in a column", "docx")
def numbers_in_column(rng: random.Random) -> Specimen:
    """The cells of the first column hold no words, only a paragraph of a numbered list."""
    plan = make_plan(rng)
    rows = [header(plan)]
    for record in plan.records:
        rest = (record.cell(name) for name in plan.columns[1:])
        rows.append(row(cell(listed("")), *rest))
    records = tuple(replace(r, ref=f"CS{n}") for n, r in enumerate(plan.records, 1))
    return Specimen(word_plan(plan, table(*rows), numbering=LETTERED), records)


@feature("word automatic numbers of two levels", "docx")
def numbers_of_two_levels(rng: random.Random) -> Specimen:
    """Section rows are counted 1, 2; the actions below them 1.1, 1.2, before the words of the action."""
    columns = ("action", "outcome", "lead_text", "timescale_text")
    plan = make_plan(rng, columns=columns, context=("theme",), sections=(2, 3), paragraphs=1)
    rows, records = [header(plan)], []
    for number, section in enumerate(plan.sections, 1):
        rows.append(row(wide(listed(escape(section.theme or "")), len(columns))))
        for place, record in enumerate(section.records, 1):
            first = cell(listed(escape(record.cell("action")), 1))
            rows.append(row(first, *(record.cell(name) for name in columns[1:])))
            records.append(replace(record, ref=f"{number}.{place}", theme=f"{number} {section.theme}"))
    return Specimen(word_plan(plan, table(*rows), numbering=OUTLINE), tuple(records))


@feature("word bullets in cells", "docx")
def bullets(rng: random.Random) -> Specimen:
    """Paragraphs of actions and outcomes are bulleted; the bullets are no words."""
    plan = make_plan(rng)
    rows = [header(plan), *(_bulleted(plan, record) for record in plan.records)]
    return Specimen(word_plan(plan, table(*rows), numbering=BULLETS), plan.records)


def _bulleted(plan: KnownPlan, record: KnownRecord) -> str:
    return row(*(_list(record, name) if name in ("action", "outcome") else record.cell(name) for name in plan.columns))


def _list(record: KnownRecord, name: str) -> str:
    paragraphs = record.paragraphs(name)
    if len(paragraphs) < 2:
        return cell(record.cell(name))
    return cell("".join(listed(escape(words)) for words in paragraphs))


@feature("word typed numbers before actions", "docx")
def typed_numbers(rng: random.Random) -> Specimen:
    """No column of numbers: each action begins with its own."""
    plan = make_plan(rng, columns=("action", "outcome", "lead_text", "timescale_text"), sections=(2, 3))
    form = rng.choice(("{}.{} ", "{}.{}. ", "{}.{}) "))
    rows, records = [header(plan)], []
    for number, section in enumerate(plan.sections, 1):
        for place, record in enumerate(section.records, 1):
            action = form.format(number, place) + record.cell("action")
            rows.append(row(action, *(record.cell(name) for name in plan.columns[1:])))
            records.append(replace(record, ref=f"{number}.{place}"))
    return Specimen(word_plan(plan, line("Our plan"), table(*rows)), tuple(records))
