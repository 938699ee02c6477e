"""`--ocr`: what is read with it, and what a later build with another choice reads again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from math import inf
from pathlib import Path
from time import monotonic

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.ocr import programs, recognise
from ingest.ocr.page_picture import PagePicture
from ingest.ocr.recognise import OcrFailed
from ingest.pdf import read as pdf_reader
from ingest.pdf import scanned_pages
from ingest.pdf.pages_read import PagesRead
from ingest.run_program import Finished, ProgramTimedOut
from planledger.command_line import run
from planledger.exit_codes import ExitCode
from planledger.problems import Problem
from tests.html_samples import words_of
from tests.pdf_samples import drawn, full
from tests.scan_samples import on_pages, picture_over, pictures


def letter(canvas: Canvas) -> None:
    canvas.drawString(72, 700, "This covering letter was born digital.")


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scan, a letter, and a letter with a scanned page, in a folder of their own."""
    (picture,) = pictures(drawn(full), dpi=72)
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "scan.pdf").write_bytes(on_pages(picture_over(picture, A4), size=A4))
    (folder / "letter.pdf").write_bytes(on_pages(letter, size=A4))
    (folder / "mixed.pdf").write_bytes(on_pages(letter, picture_over(picture, A4), size=A4))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ingest.ocr.page_picture._MOST_DOTS", 100_000)
    return folder


@pytest.fixture
def ocr_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """OCRmyPDF and Tesseract that know the page which `full` draws."""

    def words_of(found: Iterator[PagePicture], until: float) -> bytes:
        return on_pages(*(full for _ in found), size=A4)

    monkeypatch.setattr(pdf_reader, "missing_programs", lambda: ())
    monkeypatch.setattr("planledger.build.parts_here", lambda: frozenset({"OCRmyPDF", "Tesseract"}))
    monkeypatch.setattr(scanned_pages, "recognised", words_of)


def gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "missing_programs", lambda: ("Tesseract",))
    monkeypatch.setattr("planledger.build.parts_here", lambda: frozenset({"OCRmyPDF"}))


def build(*options: str) -> list[str]:
    """The paths a build reads."""
    run(["build", "--jobs", "1", "-q", *options])
    with closing(sqlite3.connect("output/plans.db")) as db:
        last = "SELECT path FROM documents WHERE run_id = (SELECT max(id) FROM runs) AND run_id > ? ORDER BY path"
        before = int(Path("runs").read_text()) if Path("runs").exists() else 0
        read = [path for (path,) in db.execute(last, (before,))]
        Path("runs").write_text(str(db.execute("SELECT max(id) FROM runs").fetchone()[0]))
    return read


def asked(sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect("output/plans.db")) as db:
        return list(db.execute(sql))


def test_never_leaves_scans_and_auto_reads_then_only_what_was_left(corpus: Path, ocr_here: None) -> None:
    assert build("--ocr", "never") == ["letter.pdf", "mixed.pdf", "scan.pdf"]
    assert asked("SELECT path, status, ocr FROM documents ORDER BY path") == [
        ("letter.pdf", "no_action_table", None),
        ("mixed.pdf", "no_action_table", "declined"),
        ("scan.pdf", "needs_ocr", "declined"),
    ]
    assert build("--ocr", "never") == []
    assert build() == ["mixed.pdf", "scan.pdf"]
    assert asked("SELECT path, ocr FROM documents WHERE ocr = 'used' ORDER BY path") == [
        ("mixed.pdf", "used"),
        ("scan.pdf", "used"),
    ]
    assert build() == []
    assert build("--ocr", "never") == ["mixed.pdf", "scan.pdf"]


def test_force_reads_every_pdf_once_and_auto_leaves_what_it_read(corpus: Path, ocr_here: None) -> None:
    build()
    assert build("--ocr", "force", "--only", "letter.pdf") == ["letter.pdf"]
    assert build("--ocr", "force", "--only", "letter.pdf") == []
    assert build() == []
    build("--force")
    assert asked("SELECT ocr FROM documents WHERE path = 'letter.pdf'") == [("forced",)]
    assert build("--ocr", "never") == ["letter.pdf", "mixed.pdf", "scan.pdf"]
    assert asked("SELECT ocr FROM documents WHERE path = 'letter.pdf'") == [(None,)]


def test_a_scan_waits_for_a_missing_program_and_is_read_when_it_has_come(
    corpus: Path, ocr_here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        gone(without)
        build()
        assert build() == []
    (status, message, wanted), *_ = asked("SELECT status, message, wanted_parts FROM documents WHERE path = 'scan.pdf'")
    assert (status, json.loads(str(wanted))) == ("needs_ocr", ["Tesseract"])
    assert "planledger doctor" in str(message)
    assert asked("SELECT status, wanted_parts FROM documents WHERE path = 'mixed.pdf'") == [
        ("no_action_table", '["Tesseract"]')
    ]
    assert build() == ["mixed.pdf", "scan.pdf"]
    assert asked("SELECT count(*) FROM documents WHERE wanted_parts IS NOT NULL") == [(0,)]


def test_inspect_takes_the_option_too(corpus: Path, ocr_here: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", "corpus/scan.pdf", "--ocr", "never", "--json"]) == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["status"] == "needs_ocr"
    assert run(["inspect", "corpus/scan.pdf", "--json"]) == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["status"] != "needs_ocr"


def test_an_event_names_the_pages_that_ocr_has_read(corpus: Path, ocr_here: None) -> None:
    build("--only", "mixed.pdf")
    ((severity, message),) = asked("SELECT severity, message FROM run_events WHERE code = 'read_by_ocr'")
    assert (severity, str(message).split(":")[0]) == ("info", "Page 2")


@pytest.mark.parametrize(
    "fault",
    [ProgramTimedOut("late"), OSError("tesseract cannot be started"), Finished(15, "SubprocessOutputError: no")],
)
def test_a_failure_of_ocr_fails_that_document_alone(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception | Finished
) -> None:
    def fails(*_: object) -> Finished:
        if isinstance(fault, Finished):
            return fault
        raise fault

    monkeypatch.setattr(pdf_reader, "missing_programs", lambda: ())
    monkeypatch.setattr(recognise, "run_program", fails)
    build()
    assert asked("SELECT path, status FROM documents ORDER BY path") == [
        ("letter.pdf", "no_action_table"),
        ("mixed.pdf", "no_action_table"),
        ("scan.pdf", "failed"),
    ]
    events = asked(
        "SELECT severity, path FROM run_events JOIN documents d ON d.id = document_id WHERE code = 'ocr_failed'"
    )
    assert sorted(events) == [("error", "scan.pdf"), ("warning", "mixed.pdf")]


def test_a_picture_too_large_to_unpack_is_that_pages_own_message(
    corpus: Path, ocr_here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.ocr.page_picture._MOST_DOTS_IN_FILE", 1_000)
    build()
    assert asked("SELECT path, status FROM documents ORDER BY path") == [
        ("letter.pdf", "no_action_table"),
        ("mixed.pdf", "no_action_table"),
        ("scan.pdf", "failed"),
    ]
    (message,) = asked("SELECT message FROM documents WHERE path = 'scan.pdf'")[0]
    assert "600 million dots" in str(message)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (lambda pages: b"%PDF-" + bytes(pages), "its result cannot be read"),
        (lambda pages: on_pages(*[full] * (pages + 1), size=A4), "its result has 2 pages, not 1"),
    ],
)
def test_a_result_of_ocr_that_cannot_be_read_is_a_failure_of_ocr(
    corpus: Path, ocr_here: None, monkeypatch: pytest.MonkeyPatch, result: Callable[[int], bytes], said: str
) -> None:
    monkeypatch.setattr(scanned_pages, "recognised", lambda found, _: result(len(list(found))))
    build()
    assert asked("SELECT path, status FROM documents WHERE path <> 'letter.pdf' ORDER BY path") == [
        ("mixed.pdf", "no_action_table"),
        ("scan.pdf", "failed"),
    ]
    (message,) = asked("SELECT message FROM documents WHERE path = 'scan.pdf'")[0]
    assert said in str(message)


def test_a_fault_of_our_own_in_a_picture_is_not_laid_on_ocr(
    corpus: Path, ocr_here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_: object) -> None:
        raise ValueError("operands could not be broadcast together")

    monkeypatch.setattr(scanned_pages, "straight_page", breaks)
    build("--only", "scan.pdf")
    assert asked("SELECT code FROM run_events WHERE severity = 'error'") == [("internal_error",)]


def test_a_picture_that_cannot_be_written_costs_only_the_words_in_pictures(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf_reader, "missing_programs", lambda: ())
    monkeypatch.setattr(Image.Image, "save", disk_full)
    build("--only", "mixed.pdf")
    assert asked("SELECT status FROM documents") == [("no_action_table",)]
    ((message,),) = asked("SELECT message FROM run_events WHERE code = 'ocr_failed'")
    assert "No space left on device" in str(message)


def test_ocr_gives_up_before_the_time_of_the_document_is_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[float] = []

    def hangs(_command: object, _folder: object, seconds: float, *_: object) -> Finished:
        given.append(seconds)
        monkeypatch.setattr(recognise, "monotonic", lambda: monotonic() + seconds)
        raise ProgramTimedOut("late")

    monkeypatch.setattr(pdf_reader, "missing_programs", lambda: ())
    monkeypatch.setattr(recognise, "run_program", hangs)
    (picture,) = pictures(drawn(full), dpi=20)
    data = on_pages(letter, picture_over(picture, A4), size=A4)
    document = pdf_reader.read_pdf(data, "auto", time_limit=40)
    assert 0 < given[0] <= 30
    assert "This covering letter was born digital." in " ".join(words_of(document))
    (failure,) = (notice for notice in document.notices if notice.code == "ocr_failed")
    assert failure.severity == "warning"
    assert "--time-limit" in failure.message


def test_no_more_pictures_are_made_once_the_time_is_over() -> None:
    made: list[int] = []

    def endless() -> Iterator[PagePicture]:
        while len(made) < 100:
            made.append(1)
            yield PagePicture(np.zeros((9, 9), np.uint8), 1.0)

    with pytest.raises(OcrFailed, match="--time-limit"):
        recognise.recognised(endless(), until=monotonic())
    assert len(made) == 1


@pytest.mark.parametrize(("jobs", "limit"), [("2", 90.0), ("1", inf)])
def test_a_build_tells_readers_what_a_document_may_take(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, jobs: str, limit: float
) -> None:
    jobs_given: list[partial[object]] = []

    def noted(_order: object, _work: object, _executor: object, job: partial[object], **_: object) -> None:
        jobs_given.append(job)
        raise Problem(ExitCode.NOT_FOUND, "enough")

    monkeypatch.setattr("planledger.build.carry_out", noted)
    run(["build", "-q", "--jobs", jobs, "--time-limit", "90"])
    assert jobs_given[0].keywords["time_limit"] == limit


def test_the_programs_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "find_spec", lambda _: None)
    assert programs.missing_programs() == ("OCRmyPDF", "Tesseract")


def test_what_a_failed_program_said_last_is_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise, "run_program", lambda *_: Finished(1, "starting\nInputFileError: not a PDF\n\n"))
    with pytest.raises(OcrFailed, match="InputFileError: not a PDF"):
        recognise.recognised([PagePicture(np.zeros((9, 9), np.uint8), 1.0)])


def test_nothing_is_said_of_ocr_where_no_page_wants_it() -> None:
    assert PagesRead((), "auto").ocr_use is None
    assert PagesRead((), "never").ocr_use is None


def test_force_without_the_programs_says_what_it_lacks(
    corpus: Path, ocr_here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone(monkeypatch)
    build("--ocr", "force", "--only", "letter.pdf")
    ((severity, message),) = asked("SELECT severity, message FROM run_events WHERE code = 'ocr_not_forced'")
    assert severity == "warning"
    assert "Tesseract" in str(message)
    ((step,),) = asked("SELECT next_step FROM needs_a_person WHERE reason = 'part_missing'")
    assert "--ocr force" in str(step)


def test_a_page_with_words_and_a_picture_is_not_called_unread_where_force_lacks_its_programs(
    corpus: Path, ocr_here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def letter_with_crest(canvas: Canvas) -> None:
        letter(canvas)
        canvas.drawInlineImage(Image.new("L", (40, 40), 99), 72, 750, 40, 40)

    (corpus / "letter.pdf").write_bytes(on_pages(letter_with_crest, size=A4))
    gone(monkeypatch)
    build("--ocr", "force", "--only", "letter.pdf")
    assert asked("SELECT count(*) FROM run_events WHERE code = 'page_without_text'") == [(0,)]


def test_a_partly_scanned_document_waits_with_the_way_to_ocr(
    corpus: Path, ocr_here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = "SELECT next_step FROM needs_a_person WHERE path = 'mixed.pdf' AND reason = 'partly_read'"
    with monkeypatch.context() as without:
        gone(without)
        build()
        ((step,),) = asked(steps)
        assert "planledger doctor" in str(step)
    build("--ocr", "never")
    assert asked(steps) == [("Build again with --ocr auto.",)]
    build()
    assert asked(steps) == []
