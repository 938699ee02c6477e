"""An incremental build: what is read, skipped, replaced, marked and dropped, with jobs that do no reading."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.document import Notice
from ingest.source_file import SourceFile
from output.entry import DocumentEntry
from planledger import build
from planledger.build import BuildOrder, BuildResult, carry_out, survey
from planledger.executors.choose import choose_executor
from planledger.exit_codes import ExitCode
from planledger.problems import Problem
from tests.pipeline_samples import entry_of, poisonous


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(f"Plan {name}")
    return folder


@pytest.fixture
def order(corpus, tmp_path):
    return BuildOrder(corpus, tmp_path / "plans.db", jobs=1)


def made(order: BuildOrder, job=entry_of, **more) -> BuildResult:
    work = survey(order)
    return carry_out(order, work, choose_executor(order.jobs, len(work.to_read), 60), job, **more)


def query(order: BuildOrder, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(order.db)) as db:
        return db.execute(sql).fetchall()


def paths(order: BuildOrder, where: str = "1") -> list[str]:
    return [path for (path,) in query(order, f"SELECT path FROM documents WHERE {where} ORDER BY path")]


def content(order: BuildOrder) -> list[tuple]:
    """Every document without the figures that a clock gives."""
    return query(order, "SELECT id, path, also_at, status, message, missing_since IS NULL FROM documents ORDER BY id")


class Counting:
    """A job that remembers which files it was given."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, file):
        self.read.append(file.path)
        return entry_of(file)


def test_the_first_build_reads_everything(order):
    result = made(order)
    assert paths(order) == ["a.txt", "b.txt", "c.txt"]
    assert result.exit_code == ExitCode.OK
    assert result.run is not None
    assert result.run.read.documents == 3


def test_the_second_build_reads_nothing_and_leaves_the_file_as_it_is(order):
    made(order)
    before = order.db.read_bytes()
    job = Counting()
    result = made(order, job)
    assert job.read == []
    assert result.run is None
    assert order.db.read_bytes() == before


def test_only_the_changed_file_is_read_and_its_document_replaced_whole(order, corpus):
    made(order)
    (old,) = query(order, "SELECT id FROM documents WHERE path = 'b.txt'")
    (corpus / "b.txt").write_text("Plan b, second edition")
    job = Counting()
    result = made(order, job)
    assert job.read == ["b.txt"]
    assert paths(order) == ["a.txt", "b.txt", "c.txt"]
    assert query(order, "SELECT id FROM documents WHERE path = 'b.txt'") != [old]
    assert result.run is not None
    assert (result.run.read.documents, result.run.skipped) == (1, 2)


def test_a_changed_rule_reads_everything_again(order, monkeypatch):
    made(order)
    monkeypatch.setattr(build, "pipeline_version", lambda: "next")
    job = Counting()
    made(order, job)
    assert len(job.read) == 3
    assert query(order, "SELECT DISTINCT pipeline_version FROM documents") == [("next",)]


def test_force_reads_everything_again(order):
    made(order)
    job = Counting()
    made(replace(order, force=True), job)
    assert len(job.read) == 3


def test_only_reads_what_matches(order):
    job = Counting()
    made(replace(order, only="b.*"), job)
    assert job.read == ["b.txt"]


def test_two_files_that_change_places_are_both_there_afterwards(order, corpus):
    made(order)
    a, b = (corpus / "a.txt").read_text(), (corpus / "b.txt").read_text()
    (corpus / "a.txt").write_text(b)
    (corpus / "b.txt").write_text(a)
    made(order)
    assert paths(order) == ["a.txt", "b.txt", "c.txt"]


def test_a_removed_file_is_marked_once_and_kept(order, corpus):
    made(order)
    (corpus / "a.txt").unlink()
    first, second = made(order), made(order)
    assert paths(order, "missing_since IS NOT NULL") == ["a.txt"]
    assert [document.path for document in first.work.newly_removed] == ["a.txt"]
    assert first.run is not None
    assert second.run is None
    assert any(need.reason == "file_missing" for need in second.needs)


def test_prune_drops_removed_files_even_those_marked_before(order, corpus):
    made(order)
    (corpus / "a.txt").unlink()
    made(order)
    (corpus / "b.txt").unlink()
    assert made(replace(order, prune=True)).pruned == 2
    assert paths(order) == ["c.txt"]


def test_prune_with_only_drops_nothing_else(order, corpus):
    made(order)
    (corpus / "a.txt").unlink()
    (corpus / "b.txt").unlink()
    made(replace(order, prune=True, only="a.txt"))
    assert paths(order) == ["b.txt", "c.txt"]


def test_a_removed_file_that_comes_back_is_no_longer_marked(order, corpus):
    made(order)
    (corpus / "a.txt").rename(corpus.parent / "away.txt")
    made(order)
    (corpus.parent / "away.txt").rename(corpus / "a.txt")
    made(order)
    assert paths(order, "missing_since IS NOT NULL") == []


def test_a_failed_document_makes_the_exit_code_1_once(order, corpus):
    (corpus / "raise.txt").write_text("x")
    first = made(replace(order, jobs=2), poisonous)
    assert first.exit_code == ExitCode.SOME_FAILED
    assert paths(order, "status = 'failed'") == ["raise.txt"]
    assert made(order, poisonous).exit_code == ExitCode.OK


def test_both_executors_make_the_same_database(order, tmp_path):
    other = replace(order, db=tmp_path / "other.db", jobs=2)
    made(order)
    made(other)
    assert content(order) == content(other)
    assert query(order, "SELECT engine FROM runs") == [("serial",)]
    assert query(other, "SELECT engine FROM runs") == [("local",)]


def test_a_survey_makes_no_database(order):
    assert len(survey(order).new) == 3
    assert not order.db.exists()


def test_an_interrupted_build_keeps_what_is_finished_and_the_next_goes_on(order):
    done: list[str] = []
    result = made(order, tick=done.append, stop=lambda: len(done) == 2)
    assert result.exit_code == ExitCode.INTERRUPTED
    assert paths(order) == ["a.txt", "b.txt"]
    job = Counting()
    assert made(order, job).exit_code == ExitCode.OK
    assert job.read == ["c.txt"]


def test_an_interrupted_build_marks_nothing_as_removed(order, corpus):
    made(order)
    (corpus / "a.txt").unlink()
    (corpus / "d.txt").write_text("new")
    made(order, stop=lambda: True)
    assert paths(order, "missing_since IS NOT NULL") == []


def test_a_document_the_store_refuses_fails_alone(order):
    def contradictory(file):
        if file.path == "b.txt":
            return replace(entry_of(file), status="nonsense")
        return entry_of(file)

    assert made(order, contradictory).exit_code == ExitCode.SOME_FAILED
    assert paths(order, "status = 'failed'") == ["b.txt"]
    assert query(order, "SELECT code FROM run_events") == [("internal_error",)]


def test_notices_of_a_document_become_events_of_the_run(order):
    def noticing(file):
        return replace(entry_of(file), notices=(Notice("warning", "odd", f"{file.path} is odd"),))

    result = made(order, noticing)
    assert result.run is not None
    assert result.run.read.warnings == 3


def test_progress_is_told_after_each_stored_document(order):
    seen: list[tuple[str, int]] = []
    made(order, tick=lambda path: seen.append((path, len(paths(order)))))
    assert seen == [("a.txt", 1), ("b.txt", 2), ("c.txt", 3)]


def test_a_file_that_is_no_ledger_is_refused_and_left_alone(order):
    order.db.write_text("my shopping list")
    with pytest.raises(Problem) as problem:
        made(order)
    assert problem.value.code == ExitCode.BAD_DATABASE
    assert order.db.read_text() == "my shopping list"


def test_a_ledger_another_program_holds_is_a_problem_with_advice(order, monkeypatch):
    made(order)

    def refuse(*_):
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(build.Store, "begin_run", refuse)
    with pytest.raises(Problem, match="another program") as problem:
        made(replace(order, force=True))
    assert problem.value.code == ExitCode.BAD_DATABASE


names = st.sampled_from(["a.txt", "b.txt", "sub/c.txt", "sub/d.txt"])
folders = st.dictionaries(names, st.sampled_from(["one", "two", "three"]))


@given(st.lists(folders, min_size=1, max_size=3))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_history_the_database_is_as_if_built_afresh(tmp_path_factory, history):
    home = tmp_path_factory.mktemp("history")
    order = BuildOrder(home / "corpus", home / "plans.db", jobs=1, prune=True)
    for files in history:
        _make_folder(order.corpus, files)
        made(order)
    fresh = replace(order, db=home / "fresh.db")
    made(fresh)
    assert content(order) == content(fresh)


def _make_folder(folder, files):
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.mkdir(exist_ok=True)
    for name, words in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(words)


def test_a_database_below_a_file_is_a_problem_and_no_fault(order, corpus):
    with pytest.raises(Problem, match="Name another path") as problem:
        made(replace(order, db=corpus / "a.txt" / "plans.db"))
    assert problem.value.code == ExitCode.BAD_DATABASE


def test_a_database_that_no_folder_can_be_made_for_is_a_problem_and_no_fault(order, monkeypatch):
    def refuse(*_args, **_more):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("pathlib.Path.mkdir", refuse)
    with pytest.raises(Problem, match=r"Read-only file system.*Name another path") as problem:
        made(order)
    assert problem.value.code == ExitCode.BAD_DATABASE


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse file names that are no UTF-8")
def test_a_file_whose_name_is_no_utf8_costs_the_build_nothing(order, corpus):
    (corpus / os.fsdecode(b"caf\xe9.txt")).write_text("Plan é")
    assert made(order).exit_code == ExitCode.OK
    assert paths(order) == ["a.txt", "b.txt", "c.txt", "caf\\xe9.txt"]
    assert survey(order).to_read == ()


def test_a_file_that_may_not_be_read_stops_the_build_before_it_begins(order, monkeypatch):
    def refuse(_folder):
        raise PermissionError(13, "Permission denied", "/corpus/secret.pdf")

    monkeypatch.setattr(build, "list_files", refuse)
    with pytest.raises(Problem, match=r"secret\.pdf cannot be read") as problem:
        survey(order)
    assert problem.value.code == ExitCode.NOT_FOUND


def without_a_press(file: SourceFile) -> DocumentEntry:
    return replace(entry_of(file), status="failed", message="Get a press.", wanted_parts=("Press",))


def test_a_document_waits_for_its_part_and_is_read_when_it_has_come(order, monkeypatch):
    monkeypatch.setattr(build, "parts_here", frozenset)
    assert made(order, without_a_press).exit_code == ExitCode.OK
    assert {reason for (reason,) in query(order, "SELECT reason FROM needs_a_person")} == {"part_missing"}
    assert made(order).run is None
    monkeypatch.setattr(build, "parts_here", lambda: frozenset({"Press"}))
    assert len(survey(order).outdated) == 3
    made(order)
    assert paths(order, "wanted_parts IS NULL AND status <> 'failed'") == ["a.txt", "b.txt", "c.txt"]
    assert made(order).run is None


def test_a_build_with_nothing_to_do_joins_the_leads_that_a_killed_one_left(order, monkeypatch):
    made(order)
    with closing(sqlite3.connect(order.db)) as db:
        db.execute("UPDATE runs SET ended_at = NULL")
        db.commit()
    joined = []
    monkeypatch.setattr("output.store.join_leads", lambda *_: joined.append(1))
    assert made(order).run is None
    assert joined == [1]
