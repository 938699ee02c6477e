"""The shared time cells: the kinds they name, and those of a real plan read as its gold says."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from typing import Any

import pytest

from normalize.timescales.resolve import resolve_timescales
from normalize.values import Period, TimeContext
from tests.shared_facts import shared_file

UNDATED = ("ongoing", "immediate", "recurring", "relative")


def cells() -> list[dict[str, str]]:
    with shared_file("timescales", "timescales.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def gold_actions() -> list[dict[str, Any]]:
    path = shared_file("gold", "salford-joint-review-action-plan-2003.json")
    return [a for a in json.loads(path.read_text("utf-8"))["actions"] if a.get("timescale_text")]


def paragraphs_of(text: str) -> str:
    """The gold text has its paragraphs run together; a new one begins at a capital after a time."""
    return re.sub(r"(?<=\d)([.,]?) (?=[A-Z12(])|(?<=Ongoing) (?=[A-Z])|(?<=reviewed) (?=Sept)", r"\1\n", text)


def test_the_cells_of_a_real_plan_are_read_as_its_gold_says() -> None:
    context = TimeContext(Period("2003/2004", date(2003, 4, 1), date(2004, 3, 31)))
    for action in gold_actions():
        times = resolve_timescales(paragraphs_of(action["timescale_text"]), context)
        got = [re.sub(r"[?~%]", "", t.edtf) if t.edtf else t.kind for t in times if t.edtf or t.kind in UNDATED]
        left = list(got)
        for options in action["timescales"]:
            match = next((choice for choice in options.split("|") if choice in left), None)
            assert match is not None, (action["timescale_text"], got, options)
            left.remove(match)
        assert left == [], action["timescale_text"]


def test_the_shared_conventions_name_every_kind() -> None:
    kinds = {row["kind"] for row in cells()}
    if kinds != {*UNDATED, "point", "range", "deadline", "unresolved", "none"}:
        pytest.fail(f"the shared list has other kinds now: {kinds}")
