"""What a new reading of a document leaves behind: everything new, nothing old, and an index in step."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.document import Notice, Passage, Text
from normalize.resolved import Target
from output.entry import DocumentEntry
from output.report_facts import needs_a_person
from output.schema import TABLES
from output.store import NotStored, Store
from tests.entry_samples import NI_68, failed_entry, plan_entry, source_file, with_actions
from tests.ledger_samples import check_search, dump, ledger, query, run_on, value

#: Tables whose rows belong to one document.
OWNED = [t.name for t in TABLES if any(c.cascades for c in t.columns)]


def saying(words: str, path: str = "plans/safer.pdf", salt: str = "") -> DocumentEntry:
    """The sample plan with other words in its prose block and in the commitment made there."""
    entry = plan_entry(path, salt)
    prose = entry.document.text_blocks()[1].passage._replace(words=words)
    blocks = tuple(replace(b, passage=prose) if b is entry.document.blocks[-1] else b for b in entry.document.blocks)
    action = entry.plan.actions[2]
    field = replace(action.row.fields[0], text=Text((prose,)))
    entry = replace(entry, document=replace(entry.document, blocks=blocks))
    return with_actions(entry, replace(action, row=replace(action.row, fields=(field,))))


def found(path: Path, table: str, words: str) -> int:
    return len(query(path, f"SELECT 1 FROM {table}_fts WHERE {table}_fts MATCH ?", words))


def save(path: Path, *entries: DocumentEntry) -> None:
    with run_on(path) as store:
        for entry in entries:
            store.save(entry)


# Replaced


def test_the_fewer_rows_of_a_new_reading_are_all_that_is_left(tmp_path: Path) -> None:
    entry = plan_entry()
    fewer = with_actions(entry, entry.plan.actions[0])
    path = ledger(tmp_path, entry, fewer)
    assert dump(path) == dump(ledger(tmp_path, fewer, name="fresh.db"))
    assert value(path, "SELECT count(*) FROM actions") == 1


def test_the_more_rows_of_a_new_reading_are_all_there(tmp_path: Path) -> None:
    entry = plan_entry()
    path = ledger(tmp_path, with_actions(entry, entry.plan.actions[0]), entry)
    assert dump(path) == dump(ledger(tmp_path, entry, name="fresh.db"))


def test_a_file_that_can_no_longer_be_read_keeps_its_row_and_nothing_else(tmp_path: Path) -> None:
    unreadable = replace(failed_entry(), source=plan_entry().source)
    path = ledger(tmp_path, plan_entry(), unreadable)
    assert query(path, "SELECT id, status FROM documents") == [(plan_entry().source.id, "failed")]
    left = {name for name in OWNED if value(path, f"SELECT count(*) FROM {name}")}
    assert left == {"run_events"}


def test_a_reading_replaces_its_document_alone(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry("a.pdf"), plan_entry("b.pdf"))
    before = [row for row in dump(path)["actions"] if plan_entry("b.pdf").source.id in row]
    save(path, saying("Nothing more.", "a.pdf"))
    assert [row for row in dump(path)["actions"] if plan_entry("b.pdf").source.id in row] == before
    assert value(path, "SELECT count(*) FROM actions") == 4


def test_the_events_of_a_reading_replace_those_of_the_one_before(tmp_path: Path) -> None:
    entry = replace(plan_entry(), notices=(Notice("info", "old_one", "Said before."),))
    other = replace(plan_entry(), notices=(Notice("info", "new_one", "Said now."),))
    path = ledger(tmp_path, entry)
    save(path, other)
    codes = {code for (code,) in query(path, "SELECT code FROM run_events")}
    assert "new_one" in codes
    assert "old_one" not in codes


def test_a_copy_that_goes_is_no_longer_listed(tmp_path: Path) -> None:
    copied = replace(plan_entry("a.pdf"), source=source_file("a.pdf", also_at=("b.pdf",)))
    path = ledger(tmp_path, copied, plan_entry("a.pdf"))
    assert query(path, "SELECT path, also_at FROM documents") == [("a.pdf", None)]


def test_the_same_bytes_at_two_paths_are_one_document_at_the_last(tmp_path: Path) -> None:
    entry = plan_entry("a.pdf")
    path = ledger(tmp_path, entry, replace(entry, source=replace(entry.source, path="sub/a.pdf")))
    assert query(path, "SELECT path FROM documents") == [("sub/a.pdf",)]


# Ids


def test_ids_do_not_change_when_other_documents_come_and_go(tmp_path: Path) -> None:
    def ids(path: Path) -> list[tuple[object, ...]]:
        return query(path, "SELECT id FROM actions WHERE document_id = ? ORDER BY id", plan_entry("b.pdf").source.id)

    path = ledger(tmp_path, plan_entry("a.pdf"), plan_entry("b.pdf"))
    before = ids(path)
    with run_on(path) as store:
        store.prune(["a.pdf"])
        store.save(plan_entry("c.pdf"))
        store.save(plan_entry("b.pdf"))
    assert ids(path) == before


def test_other_bytes_are_another_document_with_other_ids(tmp_path: Path) -> None:
    old = ledger(tmp_path, plan_entry(), name="old.db")
    new = ledger(tmp_path, plan_entry(salt="changed"), name="new.db")
    every = "SELECT id FROM actions UNION SELECT id FROM blocks UNION SELECT id FROM plan_tables"
    assert not set(query(old, every)) & set(query(new, every))


def test_the_id_of_a_document_begins_the_ids_of_all_it_holds(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    for table in ("actions", "blocks", "plan_tables", "targets", "indicator_mentions", "steps", "timescales"):
        ids = [str(row[0]) for row in query(path, f"SELECT id FROM {table}")]
        assert ids
        assert all(i.startswith(f"{plan_entry().source.id}-") for i in ids), table


# Full-text search in step


@pytest.mark.parametrize("table", ["actions", "blocks"])
def test_search_finds_the_new_words_and_no_longer_the_old(tmp_path: Path, table: str) -> None:
    path = ledger(tmp_path, saying("We will plant elms."))
    assert (found(path, table, "elms"), found(path, table, "oaks")) == (1, 0)
    save(path, saying("We will plant oaks."))
    assert (found(path, table, "elms"), found(path, table, "oaks")) == (0, 1)
    check_search(path)


@pytest.mark.parametrize("table", ["actions", "blocks"])
def test_search_finds_nothing_of_a_pruned_document_and_all_of_the_others(tmp_path: Path, table: str) -> None:
    path = ledger(tmp_path, saying("We will plant elms.", "a.pdf"), saying("We will fell elms.", "b.pdf"))
    with run_on(path) as store:
        store.prune(["a.pdf"])
    assert (found(path, table, "elms"), found(path, table, "plant"), found(path, table, "fell")) == (1, 0, 1)
    check_search(path)


def test_search_keeps_the_words_of_a_missing_file(tmp_path: Path) -> None:
    path = ledger(tmp_path, saying("We will plant elms."))
    with run_on(path) as store:
        store.mark_missing(["plans/safer.pdf"])
    assert found(path, "actions", "elms") == 1
    check_search(path)


def test_search_keeps_the_old_words_when_the_new_reading_could_not_be_stored(tmp_path: Path) -> None:
    path = ledger(tmp_path, saying("We will plant elms."))
    bad = saying("We will plant oaks.")
    action = bad.plan.actions[0]
    bad = with_actions(bad, replace(action, row=replace(action.row, table=99)))
    with run_on(path) as store, pytest.raises(NotStored):
        store.save(bad)
    assert (found(path, "actions", "elms"), found(path, "blocks", "oaks")) == (1, 0)
    check_search(path)


def test_search_stays_in_step_through_many_runs(tmp_path: Path) -> None:
    path = ledger(tmp_path)
    for number in range(6):
        save(path, saying(f"Word{number} is here.", "a.pdf", salt=str(number % 2)), plan_entry("b.pdf"))
        if number % 3 == 2:
            with run_on(path) as store:
                store.prune(["b.pdf"])
        check_search(path)
    assert [found(path, "blocks", f"word{n}") for n in range(6)] == [0, 0, 0, 0, 0, 1]


# Rolled back


def unstorable() -> list[DocumentEntry]:
    """Entries that contradict themselves, each in another table."""
    entry = plan_entry(salt="new bytes")
    stray = Target(9, NI_68, "Referrals", None, None, None, False, "79%", 79.0, "%", None)
    action = entry.plan.actions[0]
    loose = Text((Passage("Loose", action.row.place._replace(block=999)),))
    field = replace(action.row.fields[1], text=loose)
    return [
        replace(entry, plan=replace(entry.plan, targets=(stray,))),
        with_actions(entry, replace(action, row=replace(action.row, fields=(field,)))),
        with_actions(entry, replace(action, status="splendid")),
        replace(entry, status="wonderful"),
    ]


@pytest.mark.parametrize("number", range(4))
def test_what_cannot_be_stored_leaves_the_ledger_as_it_was(tmp_path: Path, number: int) -> None:
    path = ledger(tmp_path, plan_entry(), plan_entry("other.pdf"))
    before = dump(path)
    with run_on(path) as store:
        with pytest.raises(NotStored) as refused:
            store.save(unstorable()[number])
        assert refused.value.path == "plans/safer.pdf"
    assert dump(path) == before
    check_search(path)


def test_after_a_refusal_the_run_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with run_on(path) as store:
        with pytest.raises(NotStored):
            store.save(unstorable()[0])
        store.save(plan_entry())
        assert store.end_run().documents == 1
        store.begin_run("1", "serial")
    assert value(path, "SELECT documents FROM runs WHERE id = 1") == 1


def test_an_error_while_pruning_prunes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = ledger(tmp_path, plan_entry("a.pdf"), plan_entry("b.pdf"))
    before = dump(path)

    def fails_at_the_second(db: sqlite3.Connection, document: str) -> None:
        if document == plan_entry("b.pdf").source.id:
            raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("output.store.reapply", fails_at_the_second)
    with run_on(path) as store, pytest.raises(sqlite3.OperationalError):
        store.prune(["a.pdf", "b.pdf"])
    assert dump(path) == before


# Missing files


def test_a_missing_file_waits_for_a_person_with_both_ways_out(tmp_path: Path) -> None:
    entry = plan_entry()
    well = replace(entry, plan=replace(entry.plan, actions=entry.plan.actions[:1]))
    path = ledger(tmp_path, well)
    with run_on(path) as store:
        store.mark_missing(["plans/safer.pdf"])
    (waiting,) = needs_a_person(path)
    assert waiting.reason == "file_missing"
    assert waiting.next_step == "Put the file back, or drop it from the ledger: planledger build --prune."


def test_pruning_what_was_never_there_says_nothing(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    with run_on(path) as store:
        assert store.prune(["never.pdf"]) == 0
        assert store.mark_missing(["never.pdf"]) == 0
        assert store.events(2) == ()


def test_a_pruned_file_that_comes_back_is_as_new(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    with run_on(path) as store:
        store.prune(["plans/safer.pdf"])
        store.save(plan_entry())
    fresh = dump(ledger(tmp_path, plan_entry(), name="fresh.db"))
    now = dump(path)
    pruned = [event for event in now["run_events"] if "file_pruned" in event]
    assert len(pruned) == 1
    assert now | {"run_events": [e for e in now["run_events"] if e not in pruned]} == fresh


def test_the_run_that_prunes_keeps_the_earlier_runs_report(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    before = query(path, "SELECT * FROM runs WHERE id = 1")
    with Store(path) as store:
        store.begin_run("1", "serial")
        store.prune(["plans/safer.pdf"])
    assert query(path, "SELECT * FROM runs WHERE id = 1") == before
