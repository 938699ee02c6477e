"""Old files are saved as .docx many at a time; a bad one costs itself and a moment, never another.

LibreOffice is stood in for by a small program that crashes and hangs on demand.
"""

from __future__ import annotations

import errno
import os
import subprocess
import tempfile
import threading
from pathlib import Path

import pytest

from ingest.corpus import describe_file
from ingest.failures import UnreadableFile
from ingest.legacy import ahead, convert
from ingest.legacy.ahead import copies_ahead, drop_copy
from ingest.legacy.read import read_legacy
from ingest.legacy.soffice import Soffice
from ingest.read import read_document
from ingest.settings import ReadSettings
from ingest.source_file import SourceFile
from tests.stand_in_office import install
from tests.word_samples import words_of


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The list of calls of a stand-in that is the only LibreOffice here; temporary files go to `tmp`."""
    bin_folder, temporary = tmp_path / "bin", tmp_path / "tmp"
    bin_folder.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("PATH", f"{bin_folder}:/usr/bin:/bin")
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return install(bin_folder)


def files(folder: Path, *words: str) -> list[SourceFile]:
    """One rich text file for each, named `00.rtf` and so on; plain text for words that begin with `text`."""
    made = []
    for number, said in enumerate(words):
        path = folder / f"{number:02}.{'txt' if said.startswith('text') else 'rtf'}"
        path.write_text(said if said.startswith("text") else "{\\rtf1" + said + "}")
        made.append(describe_file(path))
    return made


def never() -> bool:
    return False


def read(sources: list[SourceFile], lanes: int = 1, time_limit: float = 20) -> list[str]:
    """What each file says, or the code of why it cannot be read."""
    with copies_ahead(sources, lanes, time_limit, never) as turns:
        return [said(source) for source in turns]


def said(source: SourceFile) -> str:
    try:
        return " ".join(words_of(read_document(source, ReadSettings())))
    except UnreadableFile as reason:
        return reason.code


def sizes(calls: Path) -> list[int]:
    """How many files each call was given."""
    return [len(line.split()) - 1 for line in calls.read_text().splitlines()]


def test_all_files_of_a_run_are_saved_in_one_call_and_keep_their_order(tmp_path: Path, calls: Path) -> None:
    assert read(files(tmp_path, "one", "text", "two", "three")) == ["one", "text", "two", "three"]
    assert sizes(calls) == [3]


def test_many_files_are_saved_in_calls_of_bearable_length(
    tmp_path: Path, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_MOST_IN_A_CALL", 2)
    names = ["one", "two", "three", "four", "five"]
    assert read(files(tmp_path, *names)) == names
    assert sizes(calls) == [2, 2, 1]


def test_calls_side_by_side_have_profiles_of_their_own(tmp_path: Path, calls: Path) -> None:
    names = ["one", "two", "three", "four"]
    assert read(files(tmp_path, *names), lanes=2) == names
    profiles = {line.split()[0] for line in calls.read_text().splitlines()}
    assert len(profiles) == 2


@pytest.mark.parametrize(("bad", "code"), [("CRASH", "legacy_crashed"), ("REFUSE", "legacy_not_converted")])
def test_a_bad_file_fails_alone_with_a_message_of_its_own(tmp_path: Path, calls: Path, bad: str, code: str) -> None:
    assert read(files(tmp_path, "one", bad, "two", "three")) == ["one", code, "two", "three"]


@pytest.mark.parametrize("code", [3, 127, 128, 255])
def test_an_ending_nobody_foresaw_is_told_by_its_number_and_costs_one_file(
    tmp_path: Path, calls: Path, code: int
) -> None:
    sources = files(tmp_path, "one", f"EXIT {code}", "two")
    with copies_ahead(sources, 1, 20, never) as turns:
        copies = [source.docx_copy for source in turns]
    assert [isinstance(copy, Path) for copy in copies] == [True, False, True]
    assert f"(exit code {code})" in str(copies[1])


def test_a_file_that_hangs_is_stopped_and_the_others_go_on(
    tmp_path: Path, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert, "_BATCH_PATIENCE", 1.5)
    assert read(files(tmp_path, "one", "HANG", "two"), time_limit=2) == ["one", "legacy_timed_out", "two"]
    assert sizes(calls) == [3, 1, 1]


def test_two_files_that_crash_cost_nobody_else(tmp_path: Path, calls: Path) -> None:
    words = ["CRASH", "one", "CRASH again", "two"]
    assert read(files(tmp_path, *words)) == ["legacy_crashed", "one", "legacy_crashed", "two"]


def test_what_a_call_left_out_is_tried_again_alone(tmp_path: Path, calls: Path) -> None:
    assert read(files(tmp_path, "one", "ALONE", "two")) == ["one", "ALONE", "two"]
    assert sizes(calls) == [3, 1]


def test_nothing_is_left_behind(tmp_path: Path, calls: Path) -> None:
    sources = files(tmp_path, "one", "CRASH", "two")
    before = {path: path.read_bytes() for path in tmp_path.glob("*.rtf")}
    read(sources)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert {path: path.read_bytes() for path in tmp_path.glob("*.*") if path.is_file()} == before


def test_a_copy_is_dropped_as_soon_as_its_file_is_read(tmp_path: Path, calls: Path) -> None:
    with copies_ahead(files(tmp_path, "one", "text"), 1, 20, never) as turns:
        for source in turns:
            drop_copy(source)
            assert source.docx_copy is None or not Path(str(source.docx_copy)).exists()


def test_a_stop_ends_what_is_under_way_at_once(tmp_path: Path, calls: Path) -> None:
    stop = threading.Event()
    with copies_ahead(files(tmp_path, "text", "HANG", "text two"), 1, 600, stop.is_set) as turns:
        assert next(turns).path == "00.txt"
        threading.Timer(0.5, stop.set).start()
        assert list(turns) == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_disk_without_room_costs_the_files_of_its_batch_and_not_the_run(
    tmp_path: Path, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_MOST_IN_A_CALL", 2)
    make = Path.mkdir

    def mkdir(path: Path, *arguments: object, **more: object) -> None:
        if path.name == "copies1":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        make(path, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", mkdir)
    sources = files(tmp_path, "one", "two", "text", "three")
    assert read(sources) == ["legacy_no_copy", "legacy_no_copy", "text", "three"]


def test_a_program_that_will_not_end_costs_the_files_of_its_batch(
    tmp_path: Path, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(*_: object) -> None:
        raise subprocess.TimeoutExpired("soffice", 20)

    monkeypatch.setattr(Soffice, "save_as_docx", stuck)
    assert read(files(tmp_path, "one", "text")) == ["legacy_no_copy", "text"]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_file_that_vanished_meanwhile_is_left_to_its_reader(tmp_path: Path, calls: Path) -> None:
    sources = files(tmp_path, "one", "two")
    sources[0].absolute.unlink()
    with copies_ahead(sources, 1, 20, never) as turns:
        assert [source.docx_copy is None for source in turns] == [True, False]


def test_without_libreoffice_files_are_given_as_they_are_and_say_what_they_want(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    sources = files(tmp_path, "one", "text")
    assert read(sources) == ["libreoffice_missing", "text"]
    with pytest.raises(UnreadableFile, match="planledger doctor") as reason:
        read_legacy(sources[0])
    assert reason.value.wanted_parts == ("LibreOffice",)


def test_a_file_is_saved_by_itself_where_nobody_did_ahead(tmp_path: Path, calls: Path) -> None:
    (source,) = files(tmp_path, "one")
    assert said(source) == "one"
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_libreoffice_that_cannot_be_started_is_said_to_be_so(tmp_path: Path, calls: Path) -> None:
    (calls.parent / "soffice").write_text("#!/no/such/shell\n")
    with pytest.raises(UnreadableFile, match="cannot be started"):
        read_legacy(files(tmp_path, "one")[0])


def test_the_end_of_a_rich_text_file_that_is_cut_off_is_missed(tmp_path: Path, calls: Path) -> None:
    (source,) = files(tmp_path, "one")
    assert read_legacy(source).notices == ()
    source.absolute.write_text(source.absolute.read_text()[:-1])
    assert [notice.code for notice in read_legacy(source).notices] == ["rtf_cut_short"]
