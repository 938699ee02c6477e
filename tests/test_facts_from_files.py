"""Title, authority, period and contact of Word files whose first page is laid out as offices lay it out."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import docx
import docx.document
import pytest

from extract.facts.tell_facts import tell_facts
from extract.plan import extract_plan
from extract.plan_record import PlanFacts
from ingest.document import Document
from ingest.number_blocks import number_blocks
from ingest.word.read import read_word
from normalize.resolve import resolve_plan

Word = docx.document.Document


@dataclass(frozen=True)
class Read:
    facts: PlanFacts
    document: Document

    @property
    def title(self) -> str:
        return str(self.facts.title).replace("\n", " ")


def read(write: Callable[[Word], None]) -> Read:
    word = docx.Document()
    write(word)
    _actions(word)
    file = io.BytesIO()
    word.save(file)
    document = number_blocks(read_word(file.getvalue()))
    return Read(tell_facts(document), document)


def _actions(word: Word) -> None:
    rows = [
        ("Action", "Lead", "By when"),
        ("Plant forty trees", "Tree Officer", "May 2009"),
        ("Open a path", "Ranger", "June 2009"),
    ]
    grid = word.add_table(rows=len(rows), cols=3)
    for row, words in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text


def test_a_cover_in_a_one_cell_table_gives_title_and_authority() -> None:
    def write(word: Word) -> None:
        cell = word.add_table(rows=1, cols=1).cell(0, 0)
        cell.text = "London Borough of Merton"
        for line in ("Commons and Woods", "Management Plan", "2008/09 - 2010/11"):
            cell.add_paragraph(line)

    found = read(write)
    assert found.title == "Commons and Woods Management Plan 2008/09 - 2010/11"
    plan = resolve_plan(found.document, extract_plan(found.document))
    assert plan.authority is not None
    assert plan.authority.id == "E09000024"
    assert plan.period is not None
    assert (plan.period.start.year, plan.period.end.year) == (2008, 2011)


def test_a_title_in_the_running_head_alone_is_found() -> None:
    def write(word: Word) -> None:
        word.sections[0].header.paragraphs[0].text = "Woodland Action Plan 2009/10"
        word.sections[0].footer.paragraphs[0].text = "Version 3.1, agreed 4 May 2009"
        word.add_heading("1. Paths", 1)

    found = read(write)
    assert found.title == "Woodland Action Plan 2009/10"
    assert str(found.facts.version) == "3.1"


def test_a_report_head_in_a_table_of_labels_gives_title_date_and_author() -> None:
    def write(word: Word) -> None:
        labels = [
            ("Report to:", "Environment Committee"),
            ("Title:", "Woodland Strategy - annual action plan"),
            ("Date of decision:", "4 May 2009"),
            ("Report author:", "Tom Hale, Woodland Officer (tom.hale@merton.gov.uk)"),
        ]
        grid = word.add_table(rows=len(labels), cols=2)
        for row, pair in zip(grid.rows, labels, strict=True):
            row.cells[0].text, row.cells[1].text = pair
        word.add_paragraph("Members are asked to note what has been done in the woods since the last report to them.")

    found = read(write)
    plan = resolve_plan(found.document, extract_plan(found.document))
    assert found.title == "Woodland Strategy - annual action plan"
    assert plan.document_date is not None
    assert plan.document_date.isoformat() == "2009-05-04"
    assert [(c.role, str(c.name), str(c.post)) for c in plan.contacts] == [("author", "Tom Hale", "Woodland Officer")]
    assert plan.authority is not None
    assert plan.authority.id == "E09000024"


@pytest.mark.parametrize(
    "parts", [("Woodland", "Action Plan"), ("A Plan for", "Woods"), ("Commons, Woods and", "Paths Plan")]
)
def test_a_title_over_two_paragraphs_is_one(parts: tuple[str, str]) -> None:
    def write(word: Word) -> None:
        for part in parts:
            word.add_paragraph().add_run(part).bold = True

    assert read(write).title in (" ".join(parts), parts[0])


def test_a_title_broken_within_its_paragraph_is_one() -> None:
    def write(word: Word) -> None:
        run = word.add_paragraph().add_run("Woodland")
        run.add_break()
        run.add_text("Action Plan 2009/10")

    assert read(write).title == "Woodland Action Plan 2009/10"


def test_a_list_of_contents_is_no_title() -> None:
    def write(word: Word) -> None:
        word.add_paragraph("Contents")
        for line in ("Our woods 2", "Action plan 5", "Glossary 9"):
            word.add_paragraph(line)
        word.add_heading("Woodland Delivery Plan", 1)

    assert read(write).title == "Woodland Delivery Plan"


def test_every_fact_has_a_place_in_the_document() -> None:
    def write(word: Word) -> None:
        word.add_heading("Woodland Delivery Plan 2008/09 - 2010/11", 0)
        word.add_paragraph("Version 2, 4 May 2009")
        word.add_paragraph("Contact: Tom Hale, Woodland Officer, tom.hale@merton.gov.uk, 020 7946 0018")

    facts = read(write).facts
    contact = facts.contacts[0]
    stated = (facts.title, facts.version, facts.period, facts.document_date)
    for text in (*stated, contact.name, contact.post, contact.email, contact.telephone):
        assert text
        assert all(place.block is not None for place in text.places())
