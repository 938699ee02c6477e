"""Columns of ticks and crosses: a mark says what the label over it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.plan import extract_plan
from normalize.resolve import resolve_plan
from tests.grids import document, heading, table

TITLE = heading("Leeds Parks Action Plan")


def said(drawing: str, field: str) -> list[str]:
    """What each record of a table says in a field."""
    rows = extract_plan(document(TITLE, table(drawing))).rows
    return [str(next((f.text for f in row.fields if f.role == field), "")) for row in rows]


@pytest.mark.parametrize(
    "labels",
    [
        ("2009/10", "2010/11", "2011/12"),
        ("Short (up to a year)", "Medium (two years)", "Long (more than two)"),
        ("Q1", "Q2", "Q3"),
        ("Year 1", "Year 2", "Year 3"),
    ],
)
def test_a_mark_under_a_time_says_that_time(labels: tuple[str, str, str]) -> None:
    drawing = f"Action | Lead | {' | '.join(labels)}\nMend roofs | Ann Lee | X | | \nPaint doors | Bob Cole | | ✓ | ✓\n"
    assert said(drawing, "timescale_text") == [labels[0], f"{labels[1]}\n{labels[2]}"]


def test_a_quarter_under_a_year_says_both() -> None:
    drawing = "Action | Lead | 2008/09 | > | >\n^ | ^ | Q1 | Q2 | Q3\nMend roofs | Ann Lee | | X |\nPaint doors | Bob Cole | X | |\n"
    assert said(drawing, "timescale_text") == ["Q2 2008/09", "Q1 2008/09"]


def test_a_mark_under_a_step_of_the_status_says_that_status() -> None:
    drawing = "Action | Lead | By when | Not started | In progress | Completed\n"
    drawing += "Mend roofs | Ann Lee | May 2009 | ✓ | |\nPaint doors | Bob Cole | June 2009 | | | ✓\n"
    assert said(drawing, "status") == ["Not started", "Completed"]


def test_years_over_amounts_are_no_times() -> None:
    drawing = "Action | Lead | 2009/10 | 2010/11\nMend roofs | Ann Lee | £4,000 | £2,000\n"
    assert said(drawing, "timescale_text") in ([], [""])


def test_marks_under_wards_leave_the_plan_a_plan() -> None:
    drawing = "Action | Lead | By when | Roundhay | Seacroft | Moortown\nMend roofs | Ann Lee | May 2009 | X | | X\n"
    assert said(drawing, "action") == ["Mend roofs"]


def test_a_colour_says_less_than_the_words_of_the_progress_beside_it() -> None:
    drawn = table("Action | Lead | Progress | RAG\nMend roofs | Ann Lee | Complete. All 19 roofs mended. |\n")
    shaded = replace(
        drawn, cells=tuple(c._replace(fill="00B050") if (c.row, c.column) == (1, 3) else c for c in drawn.cells)
    )
    whole = document(TITLE, shaded)
    (action,) = resolve_plan(whole, extract_plan(whole)).actions
    assert action.status == "complete"


def test_words_under_quarters_beside_a_deadline_are_no_time() -> None:
    drawing = "Action | Lead | Deadline | Q1 | Q2 \n Dig a well | Ann Lee | June 2011 | Site chosen | Drill hired"
    (row,) = extract_plan(document(table(drawing))).rows
    assert str(row.get("timescale_text")) == "June 2011"
    assert [str(e.text) for e in row.extra] == ["Site chosen", "Drill hired"]
