"""What waits for a person names the place and the words, so that nobody has to search for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from extract.plan_record import FieldText
from ingest.document import Notice, Passage, Place, Text
from normalize.resolved import CheckResult, ResolvedAction, StepLead
from normalize.values import Lead
from output.entry import DocumentEntry
from output.report_facts import NeedsAPerson, needs_a_person
from tests.entry_samples import plan_entry, with_actions
from tests.ledger_samples import ledger


def led_by(action: ResolvedAction, row: int, name: str, *codes: str, ref: str = "") -> ResolvedAction:
    """The action at another row, with a lead that could not be told."""
    fields = [f for f in action.row.fields if f.role != "ref"]
    if ref:
        fields.append(FieldText("ref", Text((Passage(ref, Place(block=6)),))))
    return replace(
        action,
        row=replace(action.row, row=row, fields=tuple(fields)),
        leads=(StepLead(Lead(name, "unresolved", name)),),
        notices=tuple(Notice("info", code, "Said.") for code in codes),
    )


def waiting(folder: Path, entry: DocumentEntry, *actions: ResolvedAction) -> dict[str, NeedsAPerson]:
    return {need.reason: need for need in needs_a_person(ledger(folder, with_actions(entry, *actions)))}


def test_leads_that_could_not_be_told_are_named_with_table_row_and_number(tmp_path: Path) -> None:
    entry = plan_entry()
    first = entry.plan.actions[0]
    found = waiting(tmp_path, entry, led_by(first, 1, "Zorb\nUnit", ref="2.3"), led_by(first, 2, "RKQ"))
    need = found["unresolved_lead"]
    assert (need.path, need.cases) == ("plans/safer.pdf", 2)
    assert need.detail == "table 1, row 1 (2.3): “Zorb Unit”\ntable 1, row 2: “RKQ”"


def test_the_first_three_are_named_and_all_are_counted(tmp_path: Path) -> None:
    entry = plan_entry()
    found = waiting(tmp_path, entry, *(led_by(entry.plan.actions[0], n, f"Q{n}Q") for n in range(1, 13)))
    need = found["unresolved_lead"]
    assert need.cases == 12
    assert [line.partition(":")[0] for line in need.detail.splitlines()] == [f"table 1, row {n}" for n in (1, 2, 3)]


def test_a_cell_that_says_there_is_a_lead_and_not_who_waits_for_nobody(tmp_path: Path) -> None:
    entry = plan_entry()
    assert "unresolved_lead" not in waiting(
        tmp_path, entry, led_by(entry.plan.actions[0], 1, "TBC", "lead_without_name")
    )


def test_a_doubtful_action_is_named_with_the_checks_it_fails(tmp_path: Path) -> None:
    entry = plan_entry()
    doubtful = replace(
        entry.plan.actions[0],
        confidence=0.3,
        checks=(
            CheckResult("columns_certain", "failed", 0.5, "The least sure is “Q” as action (0%)."),
            CheckResult("row_length", "passed", 0.0, "It has a cell for every column."),
            CheckResult("row_whole", "failed", 0.1, "Joined."),
        ),
    )
    need = waiting(tmp_path, entry, doubtful)["low_confidence"]
    assert need.detail == "table 1, row 1: The least sure is “Q” as action (0%). Joined."


def test_a_time_that_could_not_be_told_is_named(tmp_path: Path) -> None:
    entry = plan_entry()
    need = waiting(tmp_path, entry, entry.plan.actions[1])["unresolved_timescale"]
    assert need.detail == "table 1, row 2: “tba”"


def test_an_action_in_prose_is_named_by_its_page(tmp_path: Path) -> None:
    entry = plan_entry()
    prose = led_by(entry.plan.actions[2], 0, "RKQ")
    prose = replace(prose, row=entry.plan.actions[2].row)
    assert waiting(tmp_path, entry, prose)["unresolved_lead"].detail == "page 2: “RKQ”"
