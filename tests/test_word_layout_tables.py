"""Word tables that only set other tables on the page."""

from __future__ import annotations

import pytest

from ingest.document import Document, Table
from tests.word_samples import cell, grid_of, paragraph, read_body, row, table, words_of

PARKS = table(row("Action", "Lead"), row("Plant trees", "Parks Manager"))
SCHOOLS = table(row("Action", "Lead"), row("Train staff", "Head Teacher"))
HIDDEN, DELETED = "<w:hidden/>", '<w:del w:id="1" w:author="A" w:date="2009-01-01T00:00:00Z"/>'


def order(document: Document) -> list[str]:
    """The blocks in reading order: a table as the words of its last row."""
    return [" | ".join(grid_of(b)[-1]) if isinstance(b, Table) else b.words for b in document.blocks]


def test_tables_side_by_side_stand_each_below_its_caption() -> None:
    document = read_body(table(row(cell("Parks", PARKS), cell("Schools", SCHOOLS))))
    assert order(document) == ["Parks", "Plant trees | Parks Manager", "Schools", "Train staff | Head Teacher"]
    assert [t.number for t in document.tables()] == [1, 2]


def test_the_cell_beside_a_table_is_its_caption() -> None:
    document = read_body(table(row("Parks", cell(PARKS)), row("Schools", cell(SCHOOLS))))
    assert order(document) == ["Parks", "Plant trees | Parks Manager", "Schools", "Train staff | Head Teacher"]


def test_a_title_in_a_row_of_its_own_stands_over_the_tables() -> None:
    document = read_body(table(row("Our plans", ""), row("", ""), row(cell(PARKS), cell(SCHOOLS))))
    assert order(document) == ["Our plans", "Plant trees | Parks Manager", "Train staff | Head Teacher"]


def test_a_frame_about_a_table_is_no_table() -> None:
    document = read_body(table(row(cell(table(row(cell(PARKS)))))))
    assert order(document) == ["Plant trees | Parks Manager"]


def test_a_table_in_one_cell_of_a_plan_leaves_the_plan_a_table() -> None:
    plan = table(row("Action", "Lead", "Cost"), row("Plant trees", "Parks Manager", cell("As below", SCHOOLS)))
    document = read_body(plan)
    assert [grid_of(t)[-1] for t in document.tables()] == [
        ["Plant trees", "Parks Manager", "As below"],
        ["Train staff", "Head Teacher"],
    ]
    assert words_of(document) == []


@pytest.mark.parametrize("tracked", [HIDDEN, DELETED])
def test_hidden_and_deleted_rows_are_left_out_as_of_any_table(tracked: str) -> None:
    document = read_body(table(row(cell("Parks", PARKS)), row(cell("Schools", SCHOOLS), properties=tracked)))
    assert "Schools" not in " ".join(order(document))


def test_a_table_without_tables_in_it_is_as_it_was() -> None:
    assert grid_of(read_body(PARKS, paragraph("End")).tables()[0]) == [
        ["Action", "Lead"],
        ["Plant trees", "Parks Manager"],
    ]


def test_an_outer_header_over_tables_names_no_table() -> None:
    document = read_body(table(row("Priority", "Actions"), row("Parks", cell(PARKS)), row("Schools", cell(SCHOOLS))))
    assert order(document)[2:] == ["Parks", "Plant trees | Parks Manager", "Schools", "Train staff | Head Teacher"]
