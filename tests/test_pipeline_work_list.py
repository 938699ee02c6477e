"""What a build decides to do with each file and with each document it already knows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ingest.source_file import SourceFile
from output.store import KnownFile
from planledger.work_list import WorkList, plan_work
from tests.pipeline_samples import source

VERSION = "1+abc"


def known_as(file: SourceFile) -> KnownFile:
    return KnownFile(file.id, file.path, file.also_at, file.sha256, VERSION, "extracted", missing=False)


def known(path: str, content: str = "", also_at: tuple[str, ...] = (), **changes: object) -> KnownFile:
    """The document that an earlier build made of `source(path, content)`."""
    file = source(path, content, also_at)
    return replace(known_as(file), **changes)  # type: ignore[arg-type]


def paths(found: tuple) -> list[str]:
    return [item.path for item in found]


def test_an_empty_database_makes_every_file_new():
    work = plan_work([source("b"), source("a")], [], VERSION)
    assert (paths(work.new), paths(work.to_read)) == (["b", "a"], ["a", "b"])
    assert not work.removed


def test_same_bytes_same_path_same_version_is_unchanged():
    work = plan_work([source("a")], [known("a")], VERSION)
    assert paths(work.unchanged) == ["a"]
    assert not work.to_read


def test_other_bytes_at_a_known_path_are_a_change_and_replace_the_old_document():
    work = plan_work([source("a", "new words")], [known("a", "old words")], VERSION)
    assert paths(work.changed) == ["a"]
    assert paths(work.replaced) == ["a"]
    assert work.replaced[0].id != work.changed[0].id
    assert not work.removed


def test_a_moved_file_is_a_change_and_no_removal():
    work = plan_work([source("new/a", "words")], [known("old/a", "words")], VERSION)
    assert paths(work.changed) == ["new/a"]
    assert not work.removed
    assert not work.replaced


def test_a_new_copy_of_known_bytes_is_a_change():
    work = plan_work([source("a", "words", ("b",))], [known("a", "words")], VERSION)
    assert paths(work.changed) == ["a"]


def test_another_pipeline_version_reads_again():
    work = plan_work([source("a")], [known("a", pipeline_version="0+old")], VERSION)
    assert paths(work.outdated) == ["a"]


def test_a_document_that_wanted_a_part_is_read_again_once_all_it_wanted_is_here():
    waiting = known("a", wanted_parts=("Press", "Glue"))
    for here, read in (((), []), (("Press",), []), (("Press", "Glue", "Ink"), ["a"])):
        work = plan_work([source("a")], [waiting], VERSION, parts_here=frozenset(here))
        assert paths(work.outdated) == read


def test_a_document_that_wanted_nothing_is_left_alone_by_new_parts():
    assert not plan_work([source("a")], [known("a")], VERSION, parts_here=frozenset({"Press"})).to_read


def test_force_reads_unchanged_files_again():
    work = plan_work([source("a")], [known("a")], VERSION, force=True)
    assert paths(work.outdated) == paths(work.to_read) == ["a"]


def test_a_file_that_is_gone_is_removed_once_and_stays_listed():
    work = plan_work([], [known("a"), known("b", missing=True)], VERSION)
    assert paths(work.removed) == ["a", "b"]
    assert paths(work.newly_removed) == ["a"]


def test_a_removed_file_that_comes_back_is_read_again():
    work = plan_work([source("a")], [known("a", missing=True)], VERSION)
    assert paths(work.new) == ["a"]


def test_only_leaves_all_other_files_and_documents_alone():
    files = [source("x/a.pdf"), source("b.txt")]
    work = plan_work(files, [known("gone.txt"), known("gone.pdf")], VERSION, only="*.pdf")
    assert paths(work.new) == ["x/a.pdf"]
    assert paths(work.removed) == ["gone.pdf"]


def test_only_finds_a_document_by_the_path_of_its_copy_without_moving_it_there():
    files = [source("a/plan.txt", "words", ("b/plan.txt",))]
    work = plan_work(files, [known("a/plan.txt", "words", ("b/plan.txt",))], VERSION, only="b/*")
    assert paths(work.unchanged) == ["a/plan.txt"]


def test_only_reads_again_what_its_file_pushes_out():
    """`p` held `old` with a copy at `q`; now that `p` holds other words, `old` has to be stored at `q`."""
    files = [source("p", "new"), source("q", "old")]
    work = plan_work(files, [known("p", "old", ("q",))], VERSION, only="p")
    assert paths(work.to_read) == ["p", "q"]


def test_only_matches_the_bare_name_too():
    assert paths(plan_work([source("deep/down/a.txt")], [], VERSION, only="a.*").new) == ["deep/down/a.txt"]


names = st.sampled_from(["a", "b", "c", "d", "e"])
contents = st.sampled_from(["one", "two", "three", "four"])


def corpus_of(files: dict[str, str]) -> list:
    """One file for each content, at the first of its paths, as `list_files` folds them."""
    by_content: dict[str, list[str]] = {}
    for path in sorted(files):
        by_content.setdefault(files[path], []).append(path)
    return [source(where[0], content, tuple(where[1:])) for content, where in by_content.items()]


def after(work: WorkList) -> list[KnownFile]:
    return [known_as(file) for file in (*work.to_read, *work.unchanged)]


@given(st.dictionaries(names, contents), st.dictionaries(names, contents))
def test_every_file_and_document_has_exactly_one_fate(before, now):
    old = after(plan_work(corpus_of(before), [], VERSION))
    files = corpus_of(now)
    work = plan_work(files, old, VERSION)
    fates = [*work.new, *work.changed, *work.outdated, *work.unchanged]
    assert sorted(f.id for f in fates) == sorted(f.id for f in files)
    gone = {d.id for d in old} - {f.id for f in files}
    assert sorted(d.id for d in (*work.replaced, *work.removed)) == sorted(gone)


@given(st.dictionaries(names, contents), st.dictionaries(names, contents))
def test_a_second_build_has_nothing_to_do(before, now):
    old = after(plan_work(corpus_of(before), [], VERSION))
    new = after(plan_work(corpus_of(now), old, VERSION))
    again = plan_work(corpus_of(now), new, VERSION)
    assert not again.to_read
    assert not again.removed
    assert not again.replaced
