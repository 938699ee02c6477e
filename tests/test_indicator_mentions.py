"""Which indicators a whole document cites, and where."""

from __future__ import annotations

from extract.plan import extract_plan
from ingest.document import Table, TextBlock
from normalize.resolve_mentions import find_mentions
from tests.grids import document, heading, paragraph, table


def mentions(*blocks: TextBlock | Table) -> list[tuple[str, int | None]]:
    read = document(*blocks)
    return [(m.indicator.id, m.action) for m in find_mentions(read, extract_plan(read).rows, 2009)]


def test_an_indicator_in_a_cell_belongs_to_the_record_of_the_row() -> None:
    rows = "Action | Lead | Outcome \n Fix roofs | Ann | NI 158 met \n Train staff | Bob | NI 59 and 60 met"
    assert mentions(table(rows)) == [("NI 158", 0), ("NI 59", 1), ("NI 60", 1)]


def test_an_indicator_in_prose_belongs_to_no_record() -> None:
    assert mentions(paragraph("The rate (NI 59) has fallen.")) == [("NI 59", None)]


def test_an_outcome_as_a_heading_is_no_citation() -> None:
    assert mentions(heading("Staying safe"), paragraph("Homes are safer.")) == []


def test_an_outcome_is_cited_where_the_document_names_its_scheme() -> None:
    blocks = paragraph("Every Child Matters has five outcomes."), heading("Staying safe")
    assert mentions(*blocks) == [("ECM 2", None)]


def test_the_context_of_a_mention_is_its_sentence() -> None:
    read = document(paragraph("Homes are warm. The rate (NI 187) fell. All is well."))
    (mention,) = find_mentions(read, (), 2009)
    assert mention.context == "The rate (NI 187) fell."


def test_a_huge_cell_is_quoted_only_around_the_mention() -> None:
    read = document(paragraph("Homes are warm. " * 400 + "The rate (NI 187) fell. " + "All is well. " * 400))
    (mention,) = find_mentions(read, (), 2009)
    assert "NI 187" in mention.context
    assert len(mention.context) <= 1000
