"""What the lines between title and table are to the actions: whose plan it is, or what the inspectors recommend."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.plan import extract_plan
from ingest.document import Table, TextBlock
from tests.grids import document, heading, paragraph, table


def actions(number: int, task: str) -> Table:
    return table(
        f"Action | Lead | By when \n {task} | Tree Officer | May 2009 \n Water it | Gardener | June 2009", number
    )


def contexts(*blocks: TextBlock | Table) -> list[tuple[str, str]]:
    rows = extract_plan(document(*blocks)).rows
    return [(str(r.get("theme")), str(r.get("recommendation"))) for r in rows]


@pytest.mark.parametrize("line", ["Kent Museums Service", "Parks and Countryside Team", "Highways Department"])
@pytest.mark.parametrize("kind", [heading, paragraph])
def test_the_service_named_under_the_title_is_no_theme(line: str, kind: Callable[[str], TextBlock]) -> None:
    assert contexts(heading("Forward Plan"), kind(line), actions(1, "Plant a tree")) == [("", "")] * 2


def test_services_that_are_sections_are_themes() -> None:
    found = contexts(
        heading("Forward Plan"),
        heading("Parks Service", 2),
        actions(1, "Plant a tree"),
        heading("Highways Service", 2),
        actions(2, "Mend a road"),
    )
    assert [theme for theme, _ in found] == ["Parks Service"] * 2 + ["Highways Service"] * 2


@pytest.mark.parametrize(
    "line", ["R3 Raise the quality of parks", "R3. Raise the quality", "R3 - Raise it", "Recommendation 3: Raise it"]
)
def test_a_numbered_recommendation_over_a_table_is_what_its_actions_answer(line: str) -> None:
    assert contexts(heading("Parks Plan"), heading(line, 2), actions(1, "Plant a tree")) == [("", line)] * 2


@pytest.mark.parametrize("line", ["R3D2 robots", "RE Teaching", "Roads and paths"])
def test_a_heading_that_begins_with_an_r_is_a_theme(line: str) -> None:
    assert contexts(heading("Parks Plan"), heading(line, 2), actions(1, "Plant a tree")) == [(line, "")] * 2
