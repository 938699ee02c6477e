"""Header rows are told from body rows, and each column gets one role."""

from __future__ import annotations

from extract.tables.grid import grid_of
from extract.tables.header_row import Header, read_header
from tests.grids import table


def header(drawing: str) -> Header | None:
    return read_header(grid_of(table(drawing)).rows[0])


def roles(drawing: str) -> list[str | None]:
    found = header(drawing)
    assert found is not None
    return [c.role for c in found.columns]


def test_a_row_of_labels_is_a_header() -> None:
    assert roles("Ref | Action | Lead | By when") == ["ref", "action", "lead_text", "timescale_text"]


def test_a_body_row_is_none_even_where_it_holds_words_of_headers() -> None:
    assert (
        header("1.2 | Agree targets with the lead officer for each action. | Lead Officer, Housing. | May 2009") is None
    )


def test_an_attendance_list_has_no_plan_header() -> None:
    assert header("Name | Present | Apologies") is None


def test_one_known_label_is_not_enough() -> None:
    assert header("Action | Colour | Shape") is None


def test_a_role_goes_to_the_surest_column_and_only_once() -> None:
    assert roles("Action | Action by whom | Target date | Review date") == [
        "action",
        "lead_text",
        "timescale_text",
        None,
    ]


def test_outcome_may_have_two_columns() -> None:
    assert roles("Action | Outcome | Success measure | Lead") == ["action", "outcome", "outcome", "lead_text"]


def test_milestones_beside_actions_are_outcomes() -> None:
    assert roles("Action | Milestones | Lead") == ["action", "outcome", "lead_text"]


def test_start_and_finish_make_a_pair() -> None:
    assert roles("Action | Lead | Start | Finish") == ["action", "lead_text", "starts", "finishes"]
    assert roles("Action | Lead | Start date | Completion date") == ["action", "lead_text", "starts", "finishes"]


def test_a_lone_finish_is_the_timescale() -> None:
    assert roles("Action | Lead | Finish") == ["action", "lead_text", "timescale_text"]


def test_an_unknown_column_says_why_it_has_no_role() -> None:
    found = header("Action | Lead | Favourite colour | By when")
    assert found is not None
    assert found.columns[2].role is None
    assert "no role" in found.columns[2].reason


def test_text_under_a_label_waits_for_the_rows_below() -> None:
    found = header("To be achieved by: / 1. Train staff | Action | Lead | Timescale")
    assert found is not None
    assert found.columns[0].header == "To be achieved by:"
    assert [(c, str(t)) for c, t in found.waiting] == [(0, "1. Train staff")]


def test_monitoring_is_the_outcome_only_where_no_other_column_is() -> None:
    assert roles("Task | Who | When | Monitoring | Success criteria")[3:] == [None, "outcome"]
    assert roles("Task | Who | When | Monitoring")[3:] == ["outcome"]


def test_a_proposal_beside_who_and_when_in_one_column_is_what_is_to_be_done() -> None:
    assert roles("Proposal | Responsible officer and date | Benefit") == ["action", "lead_text", "outcome"]
