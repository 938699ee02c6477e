"""Corrections through many runs: each stands, waits or is taken back by itself, whatever the others do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.document import Passage, Text
from output.corrections import Proposal, corrections_of
from output.database import open_for_writing
from output.entry import DocumentEntry
from output.report_facts import needs_a_person
from output.store import Store
from tests.entry_samples import plan_entry, with_actions
from tests.ledger_samples import NOON, check_search, dump, ledger, query, run_on, value

DOCUMENT = plan_entry().source.id
FIRST, SECOND, PROSE = f"{DOCUMENT}-t1-r1", f"{DOCUMENT}-t1-r2", f"{DOCUMENT}-b13"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger(tmp_path, plan_entry())


def correct(path: Path, action: str, field: str, new: str | None, note: str | None = None) -> int:
    with Store(path, lambda: NOON) as store:
        return store.correct(Proposal(action, field, new, "Ann", note)).id


def save(path: Path, entry: DocumentEntry) -> None:
    with run_on(path) as store:
        store.save(entry)


def states(path: Path) -> list[object]:
    return [row[0] for row in query(path, "SELECT state FROM corrections ORDER BY id")]


def shown(path: Path, action: str, field: str) -> object:
    rows = query(path, f'SELECT "{field}" FROM actions WHERE id = ?', action)
    return rows[0][0] if rows else "(gone)"


def read_as(field: str, words: str) -> DocumentEntry:
    """The plan with the first row read otherwise in one field; the rows after it stay."""
    entry = plan_entry()
    first, *rest = entry.plan.actions
    fields = tuple(
        replace(f, text=Text((Passage(words, f.text.passages[0].place),))) if f.role == field else f
        for f in first.row.fields
    )
    return with_actions(entry, replace(first, row=replace(first.row, fields=fields)), *rest)


def without_first() -> DocumentEntry:
    entry = plan_entry()
    return with_actions(entry, *entry.plan.actions[1:])


def test_each_field_of_an_action_is_corrected_by_itself(path: Path) -> None:
    correct(path, FIRST, "lead_text", "J. Hope")
    correct(path, FIRST, "status", "late")
    save(path, read_as("lead_text", "J. Holte"))
    assert states(path) == ["stale", "applied"]
    assert (shown(path, FIRST, "lead_text"), shown(path, FIRST, "status")) == ("J. Holte", "late")


def test_each_action_of_a_document_is_corrected_by_itself(path: Path) -> None:
    correct(path, FIRST, "outcome", "Fewer fires")
    correct(path, SECOND, "outcome", "Fewer floods")
    save(path, without_first())
    assert states(path) == ["orphaned", "applied"]
    assert (shown(path, FIRST, "outcome"), shown(path, SECOND, "outcome")) == ("(gone)", "Fewer floods")


def test_a_correction_goes_through_every_state_and_comes_back(path: Path) -> None:
    correct(path, FIRST, "lead_text", "J. Hope")
    seen = []
    for entry in (plan_entry(), read_as("lead_text", "X"), without_first(), read_as("lead_text", "X"), plan_entry()):
        save(path, entry)
        seen.append((states(path)[0], shown(path, FIRST, "lead_text")))
    assert seen == [
        ("applied", "J. Hope"),
        ("stale", "X"),
        ("orphaned", "(gone)"),
        ("stale", "X"),
        ("applied", "J. Hope"),
    ]


def test_what_the_person_said_never_changes_by_itself(path: Path) -> None:
    correct(path, FIRST, "lead_text", "J. Hope", "a misprint")
    before = query(path, "SELECT id, action_id, field, old, new, who, at, note FROM corrections")
    for entry in (read_as("lead_text", "X"), without_first(), plan_entry()):
        save(path, entry)
    assert query(path, "SELECT id, action_id, field, old, new, who, at, note FROM corrections") == before
    assert before[0][3:] == ("J. Holt; Streets Team", "J. Hope", "Ann", NOON, "a misprint")


def test_ten_runs_later_it_still_stands(path: Path) -> None:
    correct(path, PROSE, "action", "We will open three youth clubs.")
    before = dump(path)
    for _ in range(10):
        save(path, plan_entry())
    assert dump(path) == before
    check_search(path)


def test_the_machine_coming_to_the_persons_value_makes_the_correction_stale(path: Path) -> None:
    """The value shown is then right either way; the person may take the correction back."""
    correct(path, FIRST, "lead_text", "J. Hope")
    save(path, read_as("lead_text", "J. Hope"))
    assert (states(path), shown(path, FIRST, "lead_text")) == (["stale"], "J. Hope")


def test_a_field_the_machine_left_blank_can_be_filled_and_stays_filled(path: Path) -> None:
    correct(path, SECOND, "lead_text", "A. Moss")
    save(path, plan_entry())
    assert (states(path), shown(path, SECOND, "lead_text")) == (["applied"], "A. Moss")
    assert value(path, "SELECT old FROM corrections") is None


def test_a_field_made_blank_stays_blank(path: Path) -> None:
    correct(path, FIRST, "timescale_text", None)
    save(path, plan_entry())
    assert (states(path), shown(path, FIRST, "timescale_text")) == (["applied"], None)


# Withdrawn


def test_a_correction_withdrawn_after_runs_shows_what_the_machine_read(path: Path) -> None:
    before = dump(path)
    number = correct(path, FIRST, "lead_text", "J. Hope")
    save(path, plan_entry())
    with Store(path) as store:
        store.withdraw(number)
    assert dump(path) == before
    save(path, plan_entry())
    assert dump(path) == before


def test_withdrawing_a_stale_correction_leaves_what_the_machine_reads_now(path: Path) -> None:
    number = correct(path, FIRST, "lead_text", "J. Hope")
    save(path, read_as("lead_text", "X"))
    with Store(path) as store:
        store.withdraw(number)
    assert (states(path), shown(path, FIRST, "lead_text")) == ([], "X")


def test_withdrawing_an_orphan_takes_it_off_the_list(path: Path) -> None:
    number = correct(path, FIRST, "lead_text", "J. Hope")
    save(path, without_first())
    assert "orphaned_correction" in {w.reason for w in needs_a_person(path)}
    with Store(path) as store:
        store.withdraw(number)
    assert "orphaned_correction" not in {w.reason for w in needs_a_person(path)}


def test_withdrawing_one_leaves_the_others(path: Path) -> None:
    number = correct(path, FIRST, "lead_text", "J. Hope")
    correct(path, FIRST, "status", "late")
    with Store(path) as store:
        store.withdraw(number)
    assert (states(path), shown(path, FIRST, "status")) == (["applied"], "late")


# Among other documents


def test_what_happens_to_other_documents_is_nothing_to_it(path: Path) -> None:
    correct(path, FIRST, "lead_text", "J. Hope")
    with run_on(path) as store:
        store.save(plan_entry("other.pdf"))
        store.mark_missing(["other.pdf"])
        store.prune(["other.pdf"])
    assert (states(path), shown(path, FIRST, "lead_text")) == (["applied"], "J. Hope")


def test_a_missing_file_keeps_its_corrections_applied(path: Path) -> None:
    correct(path, FIRST, "lead_text", "J. Hope")
    with run_on(path) as store:
        store.mark_missing(["plans/safer.pdf"])
    assert (states(path), shown(path, FIRST, "lead_text")) == (["applied"], "J. Hope")


def test_a_file_pruned_and_put_back_is_corrected_again(path: Path) -> None:
    correct(path, FIRST, "lead_text", "J. Hope")
    with run_on(path) as store:
        store.prune(["plans/safer.pdf"])
    assert states(path) == ["orphaned"]
    save(path, plan_entry())
    assert (states(path), shown(path, FIRST, "lead_text")) == (["applied"], "J. Hope")


def test_a_file_that_moves_takes_its_corrections_along(path: Path) -> None:
    correct(path, FIRST, "lead_text", "J. Hope")
    entry = plan_entry()
    save(path, replace(entry, source=replace(entry.source, path="elsewhere.pdf")))
    assert (states(path), shown(path, FIRST, "lead_text")) == (["applied"], "J. Hope")


def test_the_corrections_of_a_document_are_found_by_its_id_alone(path: Path) -> None:
    save(path, plan_entry("other.pdf"))
    other = f"{plan_entry('other.pdf').source.id}-t1-r1"
    correct(path, FIRST, "lead_text", "J. Hope")
    correct(path, other, "lead_text", "A. Moss")
    correct(path, PROSE, "outcome", "Two clubs")
    db = open_for_writing(path)
    assert [c.action_id for c in corrections_of(db, DOCUMENT)] == [FIRST, PROSE]
    assert corrections_of(db, DOCUMENT[:6]) == ()
    db.close()
