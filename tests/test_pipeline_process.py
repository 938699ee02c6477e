"""One document from bytes to entry; whatever happens on the way, an entry with a next step comes out."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

from ingest.corpus import describe_file
from ingest.failures import NeedsOcr, UnreadableFile
from planledger import process_document, warm_up
from planledger.process_document import process, status_of
from tests.pipeline_samples import source, write_slides
from tests.test_inspect import a_plan, an_action, words

PLAN = (
    "Parks Action Plan\n\n"
    "Action\tLead\tTimescale\n"
    "Train all park wardens in first aid\tHead of Parks\tMarch 2019\n"
    "Repair the fence of the playground\tParks Manager\tJune 2019\n"
)


@pytest.fixture
def plan_file(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(PLAN)
    return describe_file(path)


def failing(monkeypatch, stage: str, reason: Exception):
    def fail(*_):
        raise reason

    monkeypatch.setattr(process_document, stage, fail)


def test_a_plan_is_extracted_and_needs_no_message(plan_file):
    entry = process(plan_file)
    assert (entry.status, entry.message) == ("extracted", None)
    assert entry.plan is not None
    assert [str(action.row.get("lead_text")) for action in entry.plan.actions] == ["Head of Parks", "Parks Manager"]
    assert entry.seconds > 0


def test_an_entry_can_be_sent_between_processes_unchanged(plan_file):
    entry = process(plan_file)
    assert pickle.loads(pickle.dumps(entry)) == entry


def test_prose_holds_no_action_table_and_says_how_to_look(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleague,\n\nThank you for the pleasant afternoon in the park.\n")
    entry = process(describe_file(path))
    assert entry.status == "no_action_table"
    assert "planledger inspect" in (entry.message or "")
    assert entry.document is not None


def test_an_empty_file_fails_with_its_reason(tmp_path):
    path = tmp_path / "empty.pdf"
    path.write_bytes(b"")
    entry = process(describe_file(path))
    assert entry.status == "failed"
    assert "empty" in (entry.message or "")
    assert entry.notices[0].severity == "error"


def test_a_format_without_reader_fails_and_says_what_to_do(tmp_path):
    entry = process(describe_file(write_slides(tmp_path / "slides.pptx")))
    assert entry.status == "failed"
    assert "Print it to PDF" in (entry.message or "")


def test_a_file_that_only_wants_a_part_says_which_and_is_no_error(plan_file, monkeypatch):
    failing(monkeypatch, "read_document", UnreadableFile("no_press", "Get a press.", ("Press",)))
    entry = process(plan_file)
    assert (entry.status, entry.wanted_parts) == ("failed", ("Press",))
    assert entry.notices[0].severity == "warning"


def test_a_document_read_without_a_part_says_which(plan_file, monkeypatch):
    read = process_document.read_document
    monkeypatch.setattr(
        process_document, "read_document", lambda *given: replace(read(*given), wanted_parts=("Press",))
    )
    assert (process(plan_file).status, process(plan_file).wanted_parts) == ("extracted", ("Press",))


def test_a_scan_needs_ocr(plan_file, monkeypatch):
    failing(monkeypatch, "read_document", NeedsOcr("no_text_layer", "Run OCR over it."))
    entry = process(plan_file)
    assert (entry.status, entry.message) == ("needs_ocr", "Run OCR over it.")
    assert (entry.notices[0].code, entry.notices[0].severity) == ("no_text_layer", "warning")


def test_a_reader_that_gives_up_keeps_its_own_code(plan_file, monkeypatch):
    failing(monkeypatch, "read_document", UnreadableFile("password_needed", "Save it without a password."))
    entry = process(plan_file)
    assert (entry.status, entry.notices[0].code) == ("failed", "password_needed")


@pytest.mark.parametrize("stage", ["read_document", "extract_plan", "resolve_plan"])
def test_a_fault_of_ours_names_the_exception_and_asks_for_a_report(plan_file, monkeypatch, stage):
    failing(monkeypatch, stage, KeyError("colour"))
    entry = process(plan_file)
    assert entry.status == "failed"
    assert "KeyError: 'colour'" in (entry.message or "")
    assert "report it" in (entry.message or "")
    (notice,) = entry.notices
    assert notice.code == "internal_error"


def test_the_trace_of_a_fault_is_kept_but_not_shown_in_the_message(plan_file, monkeypatch):
    failing(monkeypatch, "extract_plan", ZeroDivisionError("oh"))
    entry = process(plan_file)
    assert "planledger/process_document.py:" in entry.notices[0].message
    assert "planledger/process_document.py:" not in (entry.message or "")
    assert str(process_document.PROJECT) not in entry.notices[0].message


def test_what_was_read_before_a_fault_stays_searchable(plan_file, monkeypatch):
    failing(monkeypatch, "resolve_plan", ValueError("oh"))
    entry = process(plan_file)
    assert entry.document is not None
    assert entry.plan is None


def test_a_file_that_vanished_fails_and_stops_nothing():
    entry = process(source("gone.txt", "words"))
    assert entry.status == "failed"
    assert "FileNotFoundError" in (entry.message or "")


def test_ctrl_c_is_no_fault_of_a_document(plan_file, monkeypatch):
    failing(monkeypatch, "read_document", KeyboardInterrupt())  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        process(plan_file)


@pytest.mark.parametrize(
    ("kinds", "status"),
    [
        (["action"], "extracted"),
        (["mitigation"], "extracted"),
        (["commitment"], "no_action_table"),
        (["commitment", "action"], "extracted"),
        ([], "no_action_table"),
    ],
)
def test_a_commitment_alone_is_no_plan(kinds, status):
    actions = tuple(an_action(row, kind) for row, kind in enumerate(kinds, start=1))
    assert status_of(a_plan(actions=actions, title=words("x"))) == status


def test_warming_up_loads_what_the_first_document_would_have_to(tmp_path):
    """In a process of its own, as this one has long been warm."""
    code = (
        "import sys\nfrom planledger.warm_up import warm_up\nbefore = 'spacy' in sys.modules\nwarm_up()\n"
        "print(before, 'spacy' in sys.modules, 'pypdfium2' in sys.modules, 'docx' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "True", "True", "True"]


def test_a_fault_while_warming_up_is_left_to_the_documents(monkeypatch):
    asked: list[str] = []

    def broken():
        asked.append("header words")
        raise ValueError("broken vocabulary")

    monkeypatch.setattr(warm_up, "known_header_words", broken)
    warm_up.warm_up()
    assert asked == ["header words"]
