"""Text: actions that stand in no table at all."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen
from tests.accuracy.write_text import text_plan

_BLOCK_COLUMNS = ("ref", "action", "outcome", "lead_text", "timescale_text", "resources")


def _blocks(plan: KnownPlan, rule: str = "") -> list[str]:
    lines: list[str] = []
    for record in plan.records:
        lines += [f"{label}: {record.cell(name)}" for name, label in plan.headers.items() if record.cell(name)]
        lines += [rule, ""] if rule else [""]
    return lines


@feature("text key-value blocks", "txt")
def key_value_blocks(rng: random.Random) -> Specimen:
    plan = make_plan(rng, paragraphs=1, columns=_BLOCK_COLUMNS[1:])
    return text_plan(plan, *_blocks(plan))


@feature("text key-value blocks between rules", "txt")
def ruled_blocks(rng: random.Random) -> Specimen:
    plan = make_plan(rng, paragraphs=1, columns=_BLOCK_COLUMNS, blank=0.05)
    return text_plan(plan, *_blocks(plan, "-" * 60))


@feature("text key-value blocks under headings", "txt")
def headed_blocks(rng: random.Random) -> Specimen:
    plan = make_plan(rng, paragraphs=1, columns=_BLOCK_COLUMNS[1:], context=("theme",))
    lines: list[str] = []
    for section in plan.sections:
        part = KnownPlan(plan.title, plan.authority, plan.headers, (section,))
        lines += [section.theme or "", "", *_blocks(part)]
    return text_plan(plan, *lines)


@feature("text numbered narrative", "txt")
def numbered_narrative(rng: random.Random) -> Specimen:
    """`1.1 Review the policy (Lead: Head of Housing; by March 2009)`."""
    plan = make_plan(rng, paragraphs=1, columns=("ref", "action", "lead_text", "timescale_text"), blank=0.0)
    said = plan.map(_as_said)
    lines = (f"{r.ref} {r.action} (Lead: {r.lead_text}; {r.timescale_text})\n" for r in said.records)
    return text_plan(said, *lines)


def _as_said(record: KnownRecord) -> KnownRecord:
    """No full stop before the bracket, and a semicolon only before the time."""
    action, lead = (record.action or "").rstrip("."), (record.lead_text or "").replace(";", ",")
    return replace(record, action=action, lead_text=lead)
