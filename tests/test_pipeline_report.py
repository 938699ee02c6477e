"""The run report and the progress bar, as they stand on a terminal."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from output.report_facts import Counts, NeedsAPerson, RunFacts
from planledger import progress
from planledger.build import BuildOrder, BuildResult
from planledger.console import count
from planledger.database_path import DEFAULT_DB
from planledger.exit_codes import ExitCode
from planledger.progress import progress_bar
from planledger.show_build import SHOWN_PATHS, build_as_json, nothing_to_do, show_build, show_dry_run
from planledger.show_report import SHOWN_NEEDS, how_to_look, show_report
from planledger.work_list import WorkList
from tests.pipeline_samples import source

NOTHING = WorkList((), (), (), (), (), ())
NEED = NeedsAPerson("0" * 12, "old [1].doc", "Old plan", "needs_ocr", 1, "Every page is a picture.", "Run OCR.")


def counts(**changes: int) -> Counts:
    return replace(Counts(**dict.fromkeys(Counts.__dataclass_fields__, 0)), **changes)


def facts(**changes: object) -> RunFacts:
    read = counts(extracted=3, failed=1, timescales=60, timescales_unresolved=2, actions=1204)
    run = RunFacts(7, "2024-05-01T10:00:00Z", "2024-05-01T10:00:09Z", 9.0, "1", "local", (), 2, read, read)
    return replace(run, **changes)  # type: ignore[arg-type]


def result(**changes: object) -> BuildResult:
    order = BuildOrder(Path("corpus"), Path("my plans.db"))
    return replace(BuildResult(order, NOTHING, facts(), (), 0, 1.25), **changes)  # type: ignore[arg-type]


def printed(show, *arguments, width: int = 80) -> str:
    stream = io.StringIO()
    show(*arguments, Console(file=stream, width=width))
    return stream.getvalue()


def line_of(said: str, what: str) -> list[str]:
    return next(line.split() for line in said.splitlines() if line.strip().startswith(what))


def test_figures_stand_for_this_run_and_for_the_database():
    run = facts(ledger=counts(extracted=12, actions=5000))
    said = printed(show_build, result(run=run))
    assert line_of(said, "extracted") == ["extracted", "3", "12"]
    assert line_of(said, "records") == ["records", "1,204", "5,000"]


@pytest.mark.parametrize(("waiting", "code"), [(0, ExitCode.SOME_FAILED), (1, ExitCode.OK)])
def test_a_document_that_waits_for_a_part_is_counted_and_is_no_failure_of_the_run(waiting, code):
    done = result(run=facts(read=counts(extracted=3, failed=1, waiting=waiting)))
    assert done.exit_code == code
    assert line_of(printed(show_build, done), "for want of a part") == [
        "for",
        "want",
        "of",
        "a",
        "part",
        str(waiting),
        "0",
    ]


def test_commitments_are_told_apart_from_other_records():
    said = printed(show_build, result(run=facts(read=counts(actions=10, commitments=4))))
    assert line_of(said, "commitments")[-2] == "4"


def test_timescales_are_told_as_resolved_of_all():
    assert "58 of 60" in printed(show_build, result())


def test_what_became_of_the_files_is_told_in_a_line():
    work = replace(NOTHING, new=(source("a"), source("b")), unchanged=(source("c"),))
    assert "2 new, 1 unchanged and skipped. 1.2 s." in printed(show_build, result(work=work))


def test_nothing_to_do_is_said_plainly():
    work = replace(NOTHING, unchanged=tuple(source(str(number)) for number in range(12)))
    assert nothing_to_do(result(work=work)) == "Nothing to do: 12 documents unchanged."


def test_a_build_with_nothing_to_do_says_one_line_whatever_waits():
    work = replace(NOTHING, unchanged=(source("a"),))
    said = printed(show_build, result(work=work, run=None, needs=(NEED, NEED)))
    assert " ".join(said.split()).startswith(
        "Nothing to do: 1 document unchanged. 2 things still need a person: planledger report"
    )
    assert "Every page is a picture." not in said


def test_what_needs_a_person_names_document_reason_and_next_step():
    said = printed(show_build, result(needs=(NEED,)))
    assert "old [1].doc: needs ocr" in said
    assert "Every page is a picture." in said
    assert "Next: Run OCR." in said


def test_a_build_shortens_the_list_and_a_report_shows_all():
    needs = tuple(replace(NEED, path=f"{number}.doc") for number in range(SHOWN_NEEDS + 5))
    assert "and 5 more: planledger report" in printed(show_build, result(needs=needs))
    assert f"{SHOWN_NEEDS + 4}.doc" in printed(show_report, facts(), needs, Path("x.db"))


def test_several_cases_of_a_reason_are_counted():
    need = replace(NEED, reason="unresolved_lead", cases=14)
    assert "unresolved lead (14)" in printed(show_report, facts(), (need,), Path("x.db"))


def test_an_orphan_without_a_document_is_shown_too():
    need = replace(NEED, path=None, document=None, document_id=None, reason="orphaned_correction")
    assert "(document gone): orphaned correction" in printed(show_report, facts(), (need,), Path("x.db"))


def test_nothing_that_needs_a_person_is_good_news():
    assert "Nothing needs a person." in printed(show_report, facts(), (), Path("x.db"))


def test_a_run_that_was_broken_off_says_so():
    assert "broken off" in printed(show_report, facts(seconds=None, ended_at=None), (), Path("x.db"))


def test_an_interrupted_build_says_how_to_go_on():
    said = printed(show_build, result(interrupted=True))
    assert "build again to go on" in said
    assert result(interrupted=True).exit_code == ExitCode.INTERRUPTED


def test_the_way_to_look_can_be_copied_into_a_shell():
    assert how_to_look(Path("my plans.db")) == "To look at it: planledger serve --db 'my plans.db' --open"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_report_fits_the_terminal(width):
    needs = (replace(NEED, detail="many words " * 30, path="folder/" * 20 + "plan.doc"),)
    said = printed(show_report, facts(), needs, Path("x.db"), width=width)
    assert max(map(len, said.splitlines())) <= width


def test_long_lists_of_paths_are_shortened():
    work = replace(NOTHING, new=tuple(source(f"{number:03}") for number in range(SHOWN_PATHS + 3)))
    assert "and 3 more" in printed(show_dry_run, work)


def test_json_keeps_every_figure():
    told = build_as_json(result(needs=(NEED,)))
    assert told["run"]["read"]["timescales"] == 60  # type: ignore[index]
    assert told["needs_a_person"][0]["next_step"] == "Run OCR."  # type: ignore[index]


@pytest.mark.parametrize(("number", "words"), [(0, "0 plans"), (1, "1 plan"), (2, "2 plans"), (1204, "1,204 plans")])
def test_numbers_agree_with_their_nouns(number, words):
    assert count(number, "plan") == words


def bar(monkeypatch, *, terminal: bool, quiet: bool = False, total: int = 2) -> str:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=terminal, width=80)
    monkeypatch.setattr(progress, "side_remarks", lambda: console)
    with progress_bar(total, quiet=quiet) as tick:
        tick("a/very/long/path/to/some/plan/of/a/council.docx")
    return stream.getvalue()


def test_a_terminal_gets_a_bar(monkeypatch):
    assert "Reading" in bar(monkeypatch, terminal=True)


@pytest.mark.parametrize(
    "still", [{"terminal": False}, {"terminal": True, "quiet": True}, {"terminal": True, "total": 0}]
)
def test_nobody_else_does(monkeypatch, still):
    assert bar(monkeypatch, **still) == ""


def test_a_hint_names_the_database_where_it_is_not_the_default():
    needs = tuple(replace(NEED, path=f"{number}.doc") for number in range(SHOWN_NEEDS + 1))
    plain = result(needs=needs)
    elsewhere = replace(plain, order=replace(plain.order, db=Path("my plans.db")))
    default = replace(plain, order=replace(plain.order, db=DEFAULT_DB))
    assert "and 1 more: planledger report --db 'my plans.db'\n" in printed(show_build, elsewhere)
    assert "and 1 more: planledger report\n" in printed(show_build, default)
