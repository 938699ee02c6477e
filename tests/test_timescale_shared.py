"""The shared list of time cells: how many are read exactly as its conventions say."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from datetime import date
from typing import Any

import pytest

from normalize.context_cells import read_document_date, read_period
from normalize.timescales.resolve import resolve_timescales
from normalize.values import Period, TimeContext, Timescale
from tests.shared_facts import shared_file

FLOOR = 0.97
UNDATED = ("ongoing", "immediate", "recurring", "relative")


def cells() -> list[dict[str, str]]:
    with shared_file("timescales", "timescales.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def context_of(row: dict[str, str]) -> TimeContext:
    return TimeContext(read_period(row["context_period"]), read_document_date(row["context_date"]))


def is_right(row: dict[str, str], times: tuple[Timescale, ...]) -> bool:
    if row["kind"] == "none":
        return not times
    edtf = row["edtf"]
    wanted = Counter(edtf.strip("{}").split(",") if edtf.startswith("{") else [edtf] if edtf else [])
    dated = [t for t in times if t.edtf is not None]
    start = min((t.start for t in dated if t.start), default=None)
    end = max((t.end for t in dated if t.end), default=None)
    return (
        Counter(t.edtf for t in dated) == wanted
        and {t.kind for t in dated or times} == {row["kind"]}
        and (str(start or ""), str(end or "")) == (row["start"], row["end"])
    )


def test_nearly_all_shared_cells_are_read_exactly() -> None:
    rows = cells()
    wrong = [row["text"] for row in rows if not is_right(row, resolve_timescales(row["text"], context_of(row)))]
    assert 1 - len(wrong) / len(rows) >= FLOOR, wrong


def test_no_shared_cell_gets_a_date_where_none_is_stated() -> None:
    dateless = [row for row in cells() if not row["edtf"]]
    assert len(dateless) > 50
    invented = [r["text"] for r in dateless if any(t.edtf for t in resolve_timescales(r["text"], context_of(r)))]
    assert invented == []


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
