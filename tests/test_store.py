"""The store: runs, documents replaced whole, files gone missing."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Passage, Place, Text
from normalize.resolved import StepLead
from normalize.values import Lead
from output.database import NoLedger, NoRun, open_for_reading
from output.entry import DocumentEntry
from output.report_facts import needs_a_person, run_facts
from output.schema import TABLES
from output.store import MISSING, NotStored, Store
from tests.entry_samples import BOROUGH, failed_entry, plan_entry, source_file, with_actions, with_authority
from tests.ledger_samples import NOON, check_search, dump, ledger, query, run_on, value


def action_of(entry: DocumentEntry, number: int = 0) -> object:
    return entry.plan.actions[number]


def led_by(entry: DocumentEntry, *leads: Lead) -> DocumentEntry:
    action = action_of(entry)
    return with_actions(entry, replace(action, leads=tuple(StepLead(lead) for lead in leads)))


def contradicting(entry: DocumentEntry) -> DocumentEntry:
    """An action that says it stands in a table the document does not have."""
    action = action_of(entry)
    return with_actions(entry, replace(action, row=replace(action.row, table=99)))


def test_a_saved_document_fills_every_table_but_corrections(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    empty = [t.name for t in TABLES if value(path, f"SELECT count(*) FROM {t.name}") == 0]
    assert empty == ["corrections"]
    check_search(path)


def test_the_ledger_is_one_file(tmp_path: Path) -> None:
    with run_on(tmp_path / "plans.db") as store:
        store.save(plan_entry())
        assert [p.name for p in tmp_path.iterdir()] == ["plans.db"]


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    assert ledger(tmp_path / "new" / "folder").is_file()


def test_two_builds_of_the_same_files_are_equal_whatever_the_order(tmp_path: Path) -> None:
    entries = [plan_entry("a.pdf"), plan_entry("b.pdf"), failed_entry()]
    first = ledger(tmp_path, *entries, name="first.db")
    second = ledger(tmp_path, *reversed(entries), name="second.db")
    assert dump(first) == dump(second)


def test_saving_again_changes_nothing_but_the_run_and_the_time(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry(), failed_entry())
    before = dump(path)
    with run_on(path, clock="2027-01-01T00:00:00.000Z") as store:
        store.save(plan_entry())
    assert dump(path) == before
    assert query(path, "SELECT run_id, ingested_at FROM documents WHERE status = 'extracted'") == [
        (2, "2027-01-01T00:00:00.000Z")
    ]
    check_search(path)


def test_saving_twice_in_one_run_says_everything_once(tmp_path: Path) -> None:
    once = dump(ledger(tmp_path, plan_entry(), name="once.db"))
    assert dump(ledger(tmp_path, plan_entry(), plan_entry(), name="twice.db")) == once


def test_changed_bytes_at_a_path_replace_the_document(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry(title="Old"), plan_entry(salt="changed", title="New"))
    assert query(path, "SELECT title FROM documents") == [("New",)]
    assert value(path, "SELECT count(DISTINCT document_id) FROM blocks") == 1
    assert query(path, "SELECT 1 FROM blocks_fts WHERE blocks_fts MATCH 'old'") == []
    check_search(path)


def test_a_moved_file_keeps_one_document_at_its_new_path(tmp_path: Path) -> None:
    entry = plan_entry("old.pdf")
    moved = replace(entry, source=replace(entry.source, path="new.pdf", also_at=("copy.pdf",)))
    path = ledger(tmp_path, entry, moved)
    assert query(path, "SELECT id, path, also_at FROM documents") == [(entry.source.id, "new.pdf", '["copy.pdf"]')]


def test_two_files_that_swap_places_are_both_kept(tmp_path: Path) -> None:
    one, two = plan_entry("one.pdf"), plan_entry("two.pdf")
    swapped = (
        replace(one, source=replace(one.source, path="two.pdf")),
        replace(two, source=replace(two.source, path="one.pdf")),
    )
    path = ledger(tmp_path, one, two, *swapped)
    # The first of them took the place of the second, which came back when it was saved.
    assert query(path, "SELECT path, id FROM documents ORDER BY path") == [
        ("one.pdf", two.source.id),
        ("two.pdf", one.source.id),
    ]


def test_an_error_rolls_back_that_document_only(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with run_on(path) as store:
        store.save(plan_entry("good.pdf"))
        store.save(plan_entry("other.pdf", title="Before"))
        with pytest.raises(NotStored, match=r"other\.pdf could not be stored"):
            store.save(contradicting(plan_entry("other.pdf", title="After")))
        store.save(failed_entry())
    assert query(path, "SELECT path, title FROM documents ORDER BY path") == [
        ("broken.pdf", None),
        ("good.pdf", "Safer Oldbrook"),
        ("other.pdf", "Before"),
    ]
    check_search(path)


def test_ctrl_c_while_a_document_is_stored_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    path = ledger(tmp_path, plan_entry())
    before = dump(path)
    with Store(path) as store:
        store.begin_run("1", "serial")
        monkeypatch.setattr("output.store.reapply", interrupted)
        with pytest.raises(KeyboardInterrupt):
            store.save(plan_entry(salt="changed"))
    assert dump(path) == before


def test_a_record_that_stands_nowhere_is_refused(tmp_path: Path) -> None:
    entry = plan_entry()
    action = action_of(entry)
    nowhere = replace(action, row=replace(action.row, table=None, row=None, place=Place()))
    with pytest.raises(NotStored, match="neither a row of a table nor a block"):
        ledger(tmp_path, with_actions(entry, nowhere))


def test_blocks_without_positions_are_refused(tmp_path: Path) -> None:
    entry = plan_entry()
    heading = entry.document.text_blocks()[0]
    bare = replace(heading, passage=Passage("Loose", Place()))
    with pytest.raises(NotStored, match="number_blocks"):
        ledger(tmp_path, replace(entry, document=replace(entry.document, blocks=(bare,)), plan=None))


def test_nothing_can_be_saved_before_a_run_begins(tmp_path: Path) -> None:
    with Store(tmp_path / "plans.db") as store, pytest.raises(RuntimeError, match="begin_run"):
        store.save(plan_entry())


# What the next build needs to know


def test_known_files_say_what_is_unchanged(tmp_path: Path) -> None:
    entry = plan_entry("b.pdf")
    copied = replace(entry, source=source_file("b.pdf", also_at=("c.pdf", "d.pdf")))
    path = ledger(tmp_path, copied, failed_entry("a.pdf"))
    with Store(path) as store:
        broken, plan = store.known_files()
    assert (plan.id, plan.path, plan.also_at) == (entry.source.id, "b.pdf", ("c.pdf", "d.pdf"))
    assert (plan.sha256, plan.pipeline_version, plan.status) == (entry.source.sha256, "1", "extracted")
    assert (broken.path, broken.also_at, broken.status, broken.missing) == ("a.pdf", (), "failed", False)


def test_a_new_ledger_knows_no_files(tmp_path: Path) -> None:
    with Store(tmp_path / "plans.db") as store:
        assert store.known_files() == ()


# Files gone from the corpus


def test_a_missing_file_is_marked_and_keeps_its_records(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry("gone.pdf"), failed_entry())
    with run_on(path) as store:
        assert store.mark_missing(["gone.pdf", "broken.pdf", "never-seen.pdf"]) == 2
        assert [f.missing for f in store.known_files()] == [True, True]
        events = [e for e in store.events(2) if e.code == "file_missing"]
    assert [(e.path, e.severity) for e in events] == [("broken.pdf", "warning"), ("gone.pdf", "warning")]
    assert query(path, "SELECT status, message, missing_since FROM documents ORDER BY path") == [
        ("failed", f"The file is damaged: get another copy.\n{MISSING}", NOON),
        ("extracted", MISSING, NOON),
    ]
    assert value(path, "SELECT count(*) FROM actions") == 3


def test_a_file_that_stays_missing_is_marked_once_and_reported_by_every_run(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry("gone.pdf"))
    for clock, marked in (("2026-02-01T00:00:00.000Z", 1), ("2026-02-02T00:00:00.000Z", 0)):
        with run_on(path, clock=clock) as store:
            assert store.mark_missing(["gone.pdf"]) == marked
    assert query(path, "SELECT missing_since, message FROM documents") == [("2026-02-01T00:00:00.000Z", MISSING)]
    assert query(path, "SELECT run_id FROM run_events WHERE code = 'file_missing'") == [(3,)]


def test_a_file_that_comes_back_is_no_longer_missing(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    before = dump(path)
    with run_on(path) as store:
        store.mark_missing(["plans/safer.pdf"])
        store.save(plan_entry())
    assert dump(path) == before


def test_prune_drops_the_document_and_says_so(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry("gone.pdf"), failed_entry())
    with run_on(path) as store:
        assert store.prune(["gone.pdf", "never-seen.pdf"]) == 1
        (event,) = store.events(2)
    assert (event.code, event.document_id, "gone.pdf" in event.message) == ("file_pruned", None, True)
    left = [t.name for t in TABLES if value(path, f"SELECT count(*) FROM {t.name}")]
    assert left == ["runs", "documents", "run_events"]
    check_search(path)


# Rows that documents share


def test_a_post_of_two_authorities_is_two_leads_and_of_one_is_one(tmp_path: Path) -> None:
    other = replace(BOROUGH, id="E09000099", name="Newbrook")
    post = Lead("AD(CF)", "post", "AD(CF)")
    entries = [led_by(plan_entry(f"{n}.pdf"), post) for n in range(3)]
    path = ledger(tmp_path, *entries[:2], with_authority(entries[2], other))
    assert query(path, "SELECT name, authority_id FROM leads ORDER BY authority_id") == [
        ("AD(CF)", "E08000099"),
        ("AD(CF)", "E09000099"),
    ]


def test_without_an_authority_a_lead_belongs_to_its_document(tmp_path: Path) -> None:
    entries = [with_authority(led_by(plan_entry(f"{n}.pdf"), Lead("GM", "post", "GM")), None) for n in range(2)]
    path = ledger(tmp_path, *entries)
    assert query(path, "SELECT name, authority_id FROM leads") == [("GM", None), ("GM", None)]


def test_spellings_of_one_lead_are_one_and_the_order_of_documents_does_not_matter(tmp_path: Path) -> None:
    one = led_by(plan_entry("1.pdf"), Lead("x", "post", "Head of Service"))
    two = led_by(plan_entry("2.pdf"), Lead("x", "post", "HEAD OF SERVICE", "Head of the Service"))
    first, second = ledger(tmp_path, one, two, name="a.db"), ledger(tmp_path, two, one, name="b.db")
    assert dump(first)["leads"] == dump(second)["leads"]
    assert query(first, "SELECT name, expansion FROM leads") == [("HEAD OF SERVICE", "Head of the Service")]
    with run_on(first) as store:
        store.prune(["2.pdf"])
    assert query(first, "SELECT name, expansion FROM leads") == [("Head of Service", None)]


def test_what_nothing_refers_to_any_more_goes(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry("a.pdf"), plan_entry("b.pdf"))
    with run_on(path) as store:
        store.save(replace(plan_entry("a.pdf"), plan=None, document=None, status="failed", message="Bad."))
        assert [value(path, f"SELECT count(*) FROM {t}") for t in ("leads", "indicators", "authorities")] == [2, 1, 1]
        store.prune(["b.pdf"])
    assert [value(path, f"SELECT count(*) FROM {t}") for t in ("leads", "indicators", "authorities")] == [0, 0, 0]


def test_a_document_that_changes_its_leads_leaves_none_behind(tmp_path: Path) -> None:
    entry = led_by(plan_entry(), Lead("J. Holt", "person", "J. Holt"))
    path = ledger(tmp_path, entry, led_by(entry, Lead("A. Moss", "person", "A. Moss")))
    assert query(path, "SELECT name FROM leads") == [("A. Moss",)]


# Runs


def test_a_run_keeps_its_report_when_its_documents_are_read_again(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry(), failed_entry())
    with Store(path) as store:
        store.begin_run("2", "local", ("build", "--jobs", "2"))
        store.save(plan_entry())
        store.end_run(skipped=1)
    first, last = run_facts(path, 1), run_facts(path)
    assert (first.read.documents, first.read.failed, first.read.warnings, first.read.errors) == (2, 1, 2, 1)
    assert (first.seconds, first.engine, first.skipped) == (0.0, "serial", 0)
    assert (last.run_id, last.read.documents, last.skipped, last.ledger.documents) == (2, 1, 1, 2)
    assert last.arguments == ("build", "--jobs", "2")
    assert query(path, "SELECT documents, actions, failures FROM runs") == [(2, 3, 1), (1, 3, 0)]


def test_the_report_counts_what_was_found(tmp_path: Path) -> None:
    counts = run_facts(ledger(tmp_path, plan_entry())).read
    assert (counts.extracted, counts.tables, counts.tables_used, counts.actions) == (1, 1, 1, 3)
    assert (counts.timescales_resolved, counts.timescales_unresolved) == (1, 1)
    assert (counts.leads, counts.leads_unresolved, counts.indicators, counts.targets) == (2, 0, 1, 1)
    assert counts.incomplete == 1


def test_a_run_broken_off_has_no_end_and_counts_what_it_saved(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path) as store:
        store.begin_run("1", "serial")
        store.save(plan_entry())
    facts = run_facts(path)
    assert (facts.ended_at, facts.seconds, facts.read.actions) == (None, None, 3)


def test_asking_for_a_run_that_never_was_says_so(tmp_path: Path) -> None:
    path = ledger(tmp_path)
    with pytest.raises(NoRun, match=r"has no run 7\. Leave the number out"):
        run_facts(path, 7)
    with Store(tmp_path / "new.db"), pytest.raises(NoRun, match=r"No run .* planledger build FOLDER"):
        run_facts(tmp_path / "new.db")
    with pytest.raises(NoLedger, match="Make one first"):
        run_facts(tmp_path / "absent.db")


def test_documents_that_need_a_person_come_with_reason_and_next_step(tmp_path: Path) -> None:
    scan = replace(failed_entry("scan.pdf"), status="needs_ocr", message="Every page is a picture.", notices=())
    path = ledger(tmp_path, plan_entry(), scan, failed_entry())
    waiting = needs_a_person(path)
    assert [(w.path, w.reason) for w in waiting] == [
        ("broken.pdf", "failed"),
        ("scan.pdf", "needs_ocr"),
        ("plans/safer.pdf", "low_confidence"),
        ("plans/safer.pdf", "unresolved_timescale"),
    ]
    assert waiting[0].detail == "The file is damaged: get another copy."
    assert waiting[1].next_step == "Build again with --ocr auto."


def test_a_document_without_a_plan_that_says_why_is_a_note(tmp_path: Path) -> None:
    prose = replace(plan_entry(), plan=None, status="no_action_table", message="It has no table.")
    (waiting,) = needs_a_person(ledger(tmp_path, prose))
    assert (waiting.reason, waiting.detail) == ("no_plan_found", "It has no table.")
    assert waiting.next_step == "Look whether the document holds a plan after all."


# Files that are no ledger


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE films (title)")
    db.commit()
    db.close()
    before = path.read_bytes()
    with pytest.raises(NoLedger, match="something else"):
        Store(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, this is not a database. " * 50)
    with pytest.raises(NoLedger, match="cannot be read as a database"):
        Store(path)
    assert path.read_text().startswith("Dear diary")


def test_a_ledger_of_another_schema_is_not_touched(tmp_path: Path) -> None:
    path = ledger(tmp_path)
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 999")
    db.close()
    with pytest.raises(NoLedger, match="schema 999"):
        Store(path)


def test_a_ledger_opened_for_reading_cannot_be_written(tmp_path: Path) -> None:
    db = open_for_reading(ledger(tmp_path))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("DELETE FROM runs")
    db.close()


@settings(max_examples=25, deadline=None)
@given(words=st.text(min_size=1).filter(str.strip))
def test_any_words_come_back_as_they_went_in(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    entry = plan_entry()
    action = action_of(entry, 2)
    field = replace(action.row.fields[0], text=Text((Passage(words, action.row.place),)))
    path = ledger(
        tmp_path_factory.mktemp("any"),
        with_actions(entry, replace(action, row=replace(action.row, fields=(field,)))),
    )
    assert query(path, "SELECT action FROM actions") == [(words.strip(),)]
    assert query(path, "SELECT text FROM sources") == [(words.strip(),)]
    check_search(path)
