"""The lines a title stands among: bodies, markings, bylines and days are none of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.facts.tell_facts import tell_facts
from ingest.document import Document, TextBlock
from tests.grids import document, heading, paragraph, table

SENTENCE = "Residents asked for cleaner streets, and this is what the partners have agreed to do about it."
PLAN = table("Task | Lead | By when \n Sweep Mill Lane | Ann Lee | May 2009", number=2)


def title_of(*lines: str) -> str:
    return printed(document(*(heading(x[2:]) if x.startswith("# ") else paragraph(x) for x in lines), PLAN))


def printed(found: Document) -> str:
    return str(tell_facts(found).title).replace("\n", " ")


@pytest.mark.parametrize(
    "above",
    [
        "Agenda Item No. 12",
        "Item 4 Annex C",
        "Page 3 of 20",
        "Enclosure iv",
        "ANNEX THREE",
        "Annex B to report HW/12/3",
        "Prepared for the Highways Board",
        "OFFICIAL - SENSITIVE",
        "CONFIDENTIAL – DRAFT FOR DISCUSSION",
        "Leeds City Council - Highways and Transport",
        "Swansea Council / Cyngor Abertawe",
        "Calder Valley Tenants Forum",
        "Hillside Junior School",
        "Leeds City Council Agenda Item No. 4",
        "Highways Board     Appendix B",
        "Kent and Medway and Surrey Joint Roads Partnership",
        "EXECUTIVE BOARD - 4 MARCH 2008",
        "Endorsed 4 March 2008",
        "REPORT OF THE HEAD OF HIGHWAYS",
        "by Ann Lee, Streets Manager",
        "Written by Ann Lee",
    ],
)
def test_a_line_above_the_title_that_is_none_is_left_out(above: str) -> None:
    assert title_of(above, "Clean Streets Action Plan", SENTENCE) == "Clean Streets Action Plan"


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (["Highways Inspection Review", "Action Plan", SENTENCE], "Highways Inspection Review Action Plan"),
        (["Streets Strategy", "# Action plan", SENTENCE], "Streets Strategy"),
        (["Roads, Paths and", "Bridges Partnership", "Repairs Programme"], "Repairs Programme"),
        (["Bridges and", "Paths Partnership", "Action Plan"], "Bridges and Paths Partnership Action Plan"),
        (["Ready for School", SENTENCE], "Ready for School"),
        (["# Contents", "Welcome 2", "Our action plan 7", "# Clean Streets Plan"], "Clean Streets Plan"),
        (["1. Introduction", SENTENCE, "Clean Streets Plan 2009"], "Clean Streets Plan 2009"),
    ],
)
def test_the_title_is_told_from_the_lines_around_it(lines: list[str], want: str) -> None:
    assert title_of(*lines) == want


def test_a_box_of_one_cell_is_read_line_by_line() -> None:
    box = table("Leeds City Council / Highways Review / Action Plan / May 2009")
    assert printed(document(box, PLAN)) == "Highways Review Action Plan"


def test_a_title_that_tabs_have_broken_is_put_together() -> None:
    assert printed(document(table("Streets | Plan"), paragraph("Leeds City Council"), PLAN)) == "Streets Plan"


def test_a_title_laid_out_in_cells_is_found_and_one_in_a_labelled_table_is_its_value() -> None:
    laid_out = table("Leeds City Council | Highways | Streets Plan 2009")
    assert printed(document(laid_out, PLAN)) == "Highways Streets Plan 2009"
    assert printed(document(table("Title | Streets Plan"), PLAN)) == "Streets Plan"


def test_a_running_head_that_names_the_plan_comes_before_a_heading_that_does_not() -> None:
    found = document(paragraph("Section 2: Lighting"), PLAN)
    headed = Document("docx", "test", found.blocks, furniture=(paragraph("Streets Plan 2009"),))
    assert printed(headed) == "Streets Plan 2009"
    assert printed(found) == "Section 2: Lighting"


def test_a_place_whose_council_is_in_the_running_foot_is_a_body() -> None:
    found = document(paragraph("Calder Town and District"), paragraph("Streets Plan"), PLAN)
    footed = Document("docx", "test", found.blocks, furniture=(paragraph("Calder Town and District Council"),))
    assert printed(footed) == "Streets Plan"


@given(st.lists(st.text(max_size=60), max_size=8))
def test_a_title_is_made_of_lines_of_the_document(lines: list[str]) -> None:
    blocks: list[TextBlock] = [paragraph(" ".join(x.split())) for x in lines if x.split()]
    title = tell_facts(document(*blocks)).title
    assert all(any(p.words in b.words for b in blocks) for p in title.passages)
