"""The confidence of a record: which checks it fails, what each takes off, and that docs/confidence.md says the same."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.plan_record import ActionRow, ExtraCell, FieldText, Role
from ingest.document import Notice, Passage, Place, Text
from ingest.source_file import SourceFile
from normalize.leads.resolve import resolve_leads
from normalize.resolve_confidence import CHECKS, check_notices, confidence, run_checks
from normalize.resolved import CheckResult, ResolvedAction
from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext
from planledger.process_document import process

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "confidence.md").read_text(encoding="utf-8")


def text(words: str, **place: object) -> Text:
    return Text((Passage(words, Place(**place)),)) if words else Text()  # type: ignore[arg-type]


def record(lead: str = "Head of Parks", when: str = "March 2010", **more: object) -> ActionRow:
    """A row of a table of three columns, all of them certain."""
    fields: tuple[tuple[Role, str], ...] = (("action", "Plant trees"), ("lead_text", lead), ("timescale_text", when))
    row = ActionRow("action", tuple(FieldText(role, text(words)) for role, words in fields), Place(), 1, 1)
    return replace(row, **({"cells_short": 0} | more))  # type: ignore[arg-type]


def checks(row: ActionRow) -> dict[str, CheckResult]:
    times = resolve_timescales(str(row.get("timescale_text")), TimeContext())
    return {check.name: check for check in run_checks(row, resolve_leads(str(row.get("lead_text"))), times)}


def failed(row: ActionRow) -> dict[str, str]:
    return {check.name: check.reason for check in checks(row).values() if check.outcome == "failed"}


def codes(row: ActionRow) -> list[str]:
    times = resolve_timescales(str(row.get("timescale_text")), TimeContext())
    return [notice.code for notice in check_notices(row, resolve_leads(str(row.get("lead_text"))), times)]


def sure(row: ActionRow) -> float:
    return confidence(tuple(checks(row).values()))


def test_a_record_that_passes_every_check_is_sure() -> None:
    found = checks(record())
    assert {check.outcome for check in found.values()} == {"passed"}
    assert found["lead_known"].reason == "Known: “Head of Parks”."
    assert sure(record()) == 1.0


@pytest.mark.parametrize(
    ("more", "name", "reason"),
    [
        ({"cells_short": 2}, "row_length", "It lacks 2 of the columns."),
        ({"doubts": (Notice("info", "row_continued", "Joined."),)}, "row_whole", "Joined."),
        ({"extra": (ExtraCell("Notes", text("see 4")),)}, "remainder_empty", "No role fits “Notes”: “see 4”."),
        ({"when": "in due course"}, "time_resolved", "No time could be told from “in due course”."),
        ({"lead": "RKQ"}, "lead_known", "Who this is could not be told: “RKQ”."),
        ({"lead": "Various"}, "lead_known", "It says that there is a lead, not who: “Various”."),
        ({"lead": "n/a"}, "lead_known", "The lead cell names nobody: “n/a”."),
    ],
)
def test_a_check_that_fails_takes_a_tenth_off_and_names_the_words(
    more: dict[str, object], name: str, reason: str
) -> None:
    row = record(**more)  # type: ignore[arg-type]
    assert failed(row) == {name: reason}
    assert sure(row) == 0.9


def test_the_least_sure_column_takes_off_what_it_lacks() -> None:
    row = record(certainty=0.85, least_sure="“Who” as lead_text (70%)")
    assert failed(row) == {"columns_certain": "The least sure is “Who” as lead_text (70%)."}
    assert sure(row) == 0.85


def test_what_a_sentence_says_has_no_label_to_be_sure_of() -> None:
    assert checks(record(kind="commitment"))["columns_certain"].outcome == "not_applicable"


def test_words_from_a_picture_take_a_tenth_off() -> None:
    row = record()
    seen = replace(row, fields=(*row.fields, FieldText("outcome", text("More trees", recognised=True))))
    assert failed(seen) == {"words_read": "Words come from a picture, by OCR."}


def test_what_is_blank_or_has_no_header_is_not_applicable_and_takes_nothing_off() -> None:
    found = checks(record(lead="", when="", cells_short=None))
    assert [n for n, c in found.items() if c.outcome == "not_applicable"] == [
        "row_length",
        "time_resolved",
        "lead_known",
    ]
    assert sure(record(lead="", when="", cells_short=None)) == 1.0


@pytest.mark.parametrize(
    ("lead", "when", "expected"),
    [
        ("Head of Parks", "March 2010", []),
        ("TBC", "March 2010", ["lead_without_name"]),
        ("Vacant", "March 2010", ["lead_without_name"]),
        ("n/a", "March 2010", ["lead_without_name"]),
        ("TBC; RKQ", "March 2010", ["lead_unresolved"]),
        ("Head of Parks", "in due course", ["timescale_unresolved"]),
        ("", "", []),
    ],
)
def test_what_could_not_be_told_is_an_event(lead: str, when: str, expected: list[str]) -> None:
    assert codes(record(lead, when)) == expected


RESULTS = st.lists(
    st.builds(CheckResult, st.just("x"), st.sampled_from(["passed", "failed"]), st.floats(0, 0.5), st.just("y"))
)


@given(RESULTS)
def test_confidence_is_from_0_to_1_and_a_further_failure_never_raises_it(results: list[CheckResult]) -> None:
    assert 0 <= confidence(results) <= 1
    assert confidence([*results, CheckResult("z", "failed", 0.1, "y")]) <= confidence(results)


def table(heading: str) -> list[list[str]]:
    """The body rows of the table of the page whose first head cell is this."""
    lines = PAGE.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {heading} |"))
    body = lines[start + 2 :]
    end = next((n for n, line in enumerate(body) if not line.startswith("|")), len(body))
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in body[:end]]


def test_the_page_lists_every_check_as_the_code_has_it() -> None:
    told = [(name, question, float(off.removeprefix("up to "))) for name, question, off in table("check")]
    assert told == [(f"`{check.name}`", check.question, check.weight) for check in CHECKS]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[ResolvedAction, ...]:
    """The plan of the worked example, read as any other."""
    block = re.search(r"```\n(.*?)```", PAGE, re.DOTALL)
    assert block
    path = tmp_path_factory.mktemp("confidence") / "plan.txt"
    path.write_text(block.group(1), encoding="utf-8")
    entry = process(SourceFile("plan.txt", path, path.stat().st_size, "0" * 64, "text", ()))
    assert entry.plan
    return entry.plan.actions


def test_the_worked_example_comes_out_as_the_page_says(example: tuple[ResolvedAction, ...]) -> None:
    found = [
        [str(action.row.get("ref")), f"`{check.name}`", f"{check.lost:g}", check.reason]
        for action in example
        for check in action.checks
        if check.outcome == "failed"
    ]
    assert found == table("row")
    for action in example:
        assert re.search(rf"row {action.row.get('ref')} (?:has|one)[^,;]*= {action.confidence:g}\b", PAGE)
