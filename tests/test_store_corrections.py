"""Corrections: what a person puts right stays right, and is looked at again when the machine changes its mind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Passage, Text
from output.corrections import CorrectionRefused, Proposal
from output.entry import DocumentEntry
from output.report_facts import needs_a_person
from output.store import Store
from tests.entry_samples import failed_entry, plan_entry, with_actions
from tests.ledger_samples import check_search, dump, ledger, query, run_on, value

FIRST = f"{plan_entry().source.id}-t1-r1"


def proposal(field: str = "lead_text", new: str | None = "J. Hope", who: str = "Ann") -> Proposal:
    return Proposal(FIRST, field, new, who, "it is a misprint")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger(tmp_path, plan_entry())


def correct(path: Path, wanted: Proposal) -> None:
    with Store(path) as store:
        store.correct(wanted)


def save(path: Path, entry: DocumentEntry) -> None:
    with run_on(path) as store:
        store.save(entry)


def shown(path: Path, field: str = "lead_text") -> object:
    return value(path, f'SELECT "{field}" FROM actions WHERE id = ?', FIRST)


def states(path: Path) -> list[tuple[object, ...]]:
    return query(path, "SELECT state, old, new FROM corrections ORDER BY id")


def with_lead_text(words: str) -> DocumentEntry:
    """The plan as a better reader would read it: another lead in the first row."""
    entry = plan_entry()
    action = entry.plan.actions[0]
    fields = tuple(
        replace(f, text=Text((Passage(words, f.text.passages[0].place),))) if f.role == "lead_text" else f
        for f in action.row.fields
    )
    return with_actions(entry, replace(action, row=replace(action.row, fields=fields)))


def test_a_correction_shows_and_keeps_the_machines_value(path: Path) -> None:
    correct(path, proposal())
    assert shown(path) == "J. Hope"
    assert states(path) == [("applied", "J. Holt; Streets Team", "J. Hope")]
    assert value(path, "SELECT corrected FROM action_details WHERE id = ?", FIRST) == "lead_text"
    assert value(path, "SELECT text FROM sources WHERE action_id = ? AND field = 'lead_text'", FIRST) == (
        "J. Holt; Streets Team"
    )


def test_a_corrected_word_can_be_searched_for(path: Path) -> None:
    correct(path, proposal(new="Philomena Quist"))
    assert query(path, "SELECT 1 FROM actions_fts WHERE actions_fts MATCH 'quist'") == [(1,)]
    assert query(path, "SELECT 1 FROM actions_fts WHERE actions_fts MATCH 'holt'") == []
    check_search(path)


def test_a_correction_outlives_every_run(path: Path) -> None:
    correct(path, proposal())
    before = dump(path)
    save(path, plan_entry())
    save(path, plan_entry())
    assert shown(path) == "J. Hope"
    assert dump(path) == before


def test_a_correction_is_stale_when_the_machine_reads_something_else(path: Path) -> None:
    correct(path, proposal())
    save(path, with_lead_text("J. Holte"))
    assert shown(path) == "J. Holte"
    assert states(path) == [("stale", "J. Holt; Streets Team", "J. Hope")]
    first = needs_a_person(path)[0]
    assert (first.reason, first.detail) == ("stale_correction", f"{FIRST} lead_text")


def test_a_stale_correction_applies_again_when_the_machine_comes_back(path: Path) -> None:
    correct(path, proposal())
    save(path, with_lead_text("J. Holte"))
    save(path, plan_entry())
    assert shown(path) == "J. Hope"
    assert states(path)[0][0] == "applied"


def test_a_stale_correction_made_anew_rests_on_what_the_machine_reads_now(path: Path) -> None:
    correct(path, proposal())
    save(path, with_lead_text("J. Holte"))
    correct(path, proposal(new="Jo Hope"))
    assert states(path) == [("applied", "J. Holte", "Jo Hope")]


def test_a_correction_waits_as_orphaned_while_its_action_is_gone(path: Path) -> None:
    correct(path, proposal())
    save(path, replace(failed_entry(), source=plan_entry().source))
    assert states(path)[0][0] == "orphaned"
    assert needs_a_person(path)[-1].reason == "orphaned_correction"
    save(path, plan_entry())
    assert (states(path)[0][0], shown(path)) == ("applied", "J. Hope")


def test_a_document_dropped_or_changed_orphans_its_corrections(path: Path) -> None:
    correct(path, proposal())
    save(path, plan_entry(salt="other bytes"))
    assert states(path)[0][0] == "orphaned"
    save(path, plan_entry())
    with run_on(path) as store:
        store.prune(["plans/safer.pdf"])
    assert states(path)[0][0] == "orphaned"


def test_a_second_correction_of_a_field_replaces_the_first(path: Path) -> None:
    correct(path, proposal())
    correct(path, proposal(new="Jo Hope", who="Ben"))
    assert states(path) == [("applied", "J. Holt; Streets Team", "Jo Hope")]
    assert value(path, "SELECT who FROM corrections") == "Ben"


def test_withdrawing_shows_the_machines_value_again(path: Path) -> None:
    before = dump(path)
    with Store(path) as store:
        made = store.correct(proposal())
        store.withdraw(made.id)
        with pytest.raises(CorrectionRefused, match="no correction"):
            store.withdraw(made.id)
    assert dump(path) == before


@pytest.mark.parametrize(
    ("field", "new", "kept"),
    [
        ("status", "late", "late"),
        ("end", "2010-03-31", "2010-03-31"),
        ("ongoing", "1", 1),
        ("outcome", "Fewer fires", "Fewer fires"),
        ("lead_text", None, None),
        ("lead_text", "  ", None),
    ],
)
def test_fields_of_every_type_can_be_corrected_and_survive(
    path: Path, field: str, new: str | None, kept: object
) -> None:
    correct(path, proposal(field, new))
    save(path, plan_entry())
    assert shown(path, field) == kept
    assert states(path)[0][0] == "applied"


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (proposal("colour", "red"), "colour cannot be corrected"),
        (proposal("confidence", "1"), "confidence cannot be corrected"),
        (proposal("status", "splendid"), "splendid is no status"),
        (proposal("ongoing", "perhaps"), "ongoing is 0 or 1"),
        (proposal("end", "next spring"), "not a date"),
        (replace(proposal(), action_id="none"), "no action none"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(path: Path, wanted: Proposal, reason: str) -> None:
    before = dump(path)
    with pytest.raises(CorrectionRefused, match=reason):
        correct(path, wanted)
    assert dump(path) == before


@settings(max_examples=20, deadline=None)
@given(readings=st.lists(st.sampled_from(["J. Holt; Streets Team", "Other", "J. Hope"]), max_size=6))
def test_the_value_shown_is_the_persons_whenever_the_machine_reads_what_they_saw(
    tmp_path_factory: pytest.TempPathFactory, readings: list[str]
) -> None:
    path = ledger(tmp_path_factory.mktemp("readings"), plan_entry())
    correct(path, proposal())
    for words in readings:
        save(path, with_lead_text(words))
        assert shown(path) == ("J. Hope" if words.startswith("J. Holt;") else words)
