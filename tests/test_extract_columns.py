"""What columns mean where the header leaves it open, and what is kept out of the records."""

from __future__ import annotations

import pytest

from tests.grids import heading, table
from tests.test_extract_tables import column, plan, records


def test_a_column_for_who_and_when_gives_both() -> None:
    (record,) = records("Action | By whom / by when | Outcome \n Fix roofs | Head of Housing, March 2009 | Dry homes")
    assert record == {
        "action": "Fix roofs",
        "outcome": "Dry homes",
        "lead_text": "Head of Housing",
        "timescale_text": "March 2009",
    }


def test_numbers_under_a_blank_label_are_the_ref() -> None:
    drawing = " | Action | Lead | When \n 1a | Fix roofs | Ann | 2009 \n 1b | Mend doors | Bob | 2010"
    assert column("ref", drawing) == ["1a", "1b"]


def test_dates_under_target_are_the_timescale() -> None:
    drawing = "Action | Lead | Target \n Fix roofs | Ann | May 2009 \n Mend doors | Bob | 31/3/2010"
    assert column("timescale_text", drawing) == ["May 2009", "31/3/2010"]


def test_scores_of_a_risk_are_no_outcome() -> None:
    drawing = "Risk | Impact | Mitigation | Owner \n Flood | High | Raise wall | Ann \n Fire | Low | Buy hose | Bob"
    assert column("outcome", drawing) == [None, None]


def test_a_programme_of_the_day_is_no_plan() -> None:
    assert records("Time | Activity | Who \n 10.00 | Face painting | Ann \n 11.30 | Lunch | All") == []


def test_a_row_of_totals_is_no_record() -> None:
    drawing = "Action | Cost | Lead | When \n Fix roofs | £5 | Ann | 2009 \n Total | £5 | | "
    assert column("action", drawing) == ["Fix roofs"]


def test_a_labelled_text_over_the_width_belongs_to_the_row_above() -> None:
    drawing = "Action | Lead | When \n Fix roofs | Ann | 2009 \n Progress: half done | > | > \n Mend doors | Bob | 2010"
    assert column("progress", drawing) == ["half done", None]


def test_a_cross_under_short_medium_or_long_says_that_word() -> None:
    drawing = "Action | Lead | Short | Medium | Long \n Fix roofs | Ann | X | | \n Mend doors | Bob | | | ✓"
    assert column("timescale_text", drawing) == ["Short", "Long"]


def test_title_rows_over_the_header_are_no_theme() -> None:
    drawing = (
        "STONE DISTRICT COUNCIL | > | > \n Housing Action Plan | > | > \n Action | Lead | When \n Fix | Ann | 2009"
    )
    assert column("theme", drawing) == [None]


def test_a_line_of_labels_above_a_table_is_its_header() -> None:
    bare = table("1.1 | Fix the roofs | Ann Lee | May 2009 \n 1.2 | Mend the doors | Bob Cole | June 2009", 1)
    found = records(heading("Leeds Plan"), heading("Ref Action Lead Timescale"), heading("Homes"), bare)
    assert [(r["ref"], r["action"], r["theme"]) for r in found] == [
        ("1.1", "Fix the roofs", "Homes"),
        ("1.2", "Mend the doors", "Homes"),
    ]


def test_a_table_without_a_header_and_nothing_to_borrow_from_gives_no_record() -> None:
    assert records("1.1 | Fix the roofs | Ann Lee | May 2009 \n 1.2 | Mend the doors | Bob Cole | June 2009") == []


def test_a_budget_by_year_is_no_table_of_targets() -> None:
    assert plan("Item | 2008/09 | 2009/10 \n Staff | £20k | £30k").targets == ()


@pytest.mark.parametrize("label", ["Performance", "Score", "Post", "Actual"])
def test_a_column_that_records_use_too_makes_no_record_of_a_plan(label: str) -> None:
    drawing = f"Action | Lead | By when | {label} \n Fix roofs | Ann | May 2009 | 5 \n Fix walls | Bob | June 2009 | 4"
    assert column("action", drawing) == ["Fix roofs", "Fix walls"]
