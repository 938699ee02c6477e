"""The time of a binding sentence: a field of its own, at the place where it stands, and not over yet."""

from __future__ import annotations

from extract.plan import extract_plan
from normalize.resolve import resolve_plan
from normalize.resolved import ResolvedAction
from tests.grids import document, heading, paragraph


def commitments(*lines: str, head: str = "Notes of a meeting held on 4 May 2010") -> tuple[ResolvedAction, ...]:
    read = document(heading(head), *(paragraph(line) for line in lines))
    return resolve_plan(read, extract_plan(read)).actions


def test_the_words_that_state_the_time_are_its_text() -> None:
    (found,) = commitments("The fence will be mended by 20 June 2010 at the latest.")
    assert str(found.row.get("timescale_text")) == "by 20 June 2010"
    assert [t.timescale.edtf for t in found.timescales] == ["/2010-06-20"]
    assert set(found.row.get("timescale_text").places()) <= set(found.row.get("action").places())


def test_a_deadline_without_a_date_is_relative() -> None:
    (found,) = commitments("Mr Orme undertook to draw a plan before the next meeting.")
    assert [(str(t.timescale.text), t.timescale.kind) for t in found.timescales] == [
        ("before the next meeting", "relative")
    ]


def test_a_promise_without_a_time_is_left_out() -> None:
    assert commitments("The fence will be mended by the Parks Manager.") == ()


def test_what_was_over_when_the_document_was_written_binds_nobody() -> None:
    assert commitments("The fence was to be mended by 20 June 2009.") == ()
    assert len(commitments("The fence was to be mended by 20 June 2009.", head="Notes about fences")) == 1


def test_the_month_of_a_meeting_is_a_time() -> None:
    (found,) = commitments("The Clerk agreed to bring a map to the July meeting.")
    assert [t.timescale.edtf for t in found.timescales] == ["2010-07?"]
