"""Lines beside the title: which of them head a part of the plan, and which name a body or a day."""

from __future__ import annotations

from extract.plan import extract_plan
from ingest.document import TextBlock
from tests.grids import document, heading, paragraph, table

PLAN = "Action | Lead | By when \n Fix roofs | Ann Lee | May 2009"


def context_below(line: TextBlock) -> list[str]:
    """What the record of a plan takes from a line between its title and its table."""
    (row,) = extract_plan(document(paragraph("Warm Homes Action Plan"), line, table(PLAN))).rows
    return [str(f.text) for f in row.fields if f.role not in ("action", "lead_text", "timescale_text")]


def test_lines_beside_the_title_that_name_a_body_or_a_day_are_no_theme() -> None:
    for words in (
        "Approved by the Executive on 5 September 2013",
        "Dated 19 January 2015",
        "Walsall Metropolitan Borough Council and Walsall Health Authority",
        "Walsall Safeguarding Children Board",
        "Home > Housing > Warm homes",
    ):
        assert context_below(paragraph(words)) == [], words


def test_a_caption_beside_the_title_that_names_a_subject_is_a_theme() -> None:
    for words in ("Safer streets", "Priority 1: Safeguarding Board", "2. Health Partnership", "Library Service"):
        assert context_below(heading(words, 2)) == [words]
