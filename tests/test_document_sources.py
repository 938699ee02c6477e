"""Where each fact of a document stands: a person goes from any of them to the very line or cell."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from planledger.command_line import run

PLAN = """London Borough of Merton

Woodland Action Plan 2008/09 - 2010/11
Draft 3, 4 May 2009

Contact: Tom Hale, Woodland Officer, tom.hale@merton.gov.uk, 020 7946 0018

This plan says what is to be done in the woods and commons of the borough, by whom, and by when.

Action\tLead\tBy when
Plant forty trees\tTree Officer\tMay 2009
Open a path to the pond\tRanger\tJune 2009
"""


@pytest.fixture
def ledger(tmp_path: Path) -> sqlite3.Connection:
    return built(tmp_path, PLAN)


def built(folder: Path, plan: str) -> sqlite3.Connection:
    corpus, path = folder / "corpus", folder / "plans.db"
    corpus.mkdir()
    (corpus / "woods.txt").write_text(plan, "utf-8")
    assert run(["build", str(corpus), "--db", str(path), "--jobs", "1"]) == 0
    return sqlite3.connect(path)


def sources(ledger: sqlite3.Connection, contact: int) -> dict[str, tuple[int, str]]:
    found = ledger.execute("select field, line_first, text from document_sources where contact = ?", (contact,))
    return {field: (line, text) for field, line, text in found}


def test_the_facts_of_a_document_have_the_lines_they_stand_in(ledger: sqlite3.Connection) -> None:
    assert sources(ledger, 0) == {
        "title": (3, "Woodland Action Plan 2008/09 - 2010/11"),
        "period_text": (3, "Woodland Action Plan 2008/09 - 2010/11"),
        "plan_version": (4, "Draft 3"),
        "document_date": (4, "Draft 3, 4 May 2009"),
        "authority_id": sources(ledger, 0)["authority_id"],
    }
    held = ledger.execute("select line_first from document_sources where field = 'authority_id' order by position")
    assert [line for (line,) in held] == [1, 6]


def test_the_parts_of_a_contact_have_theirs(ledger: sqlite3.Connection) -> None:
    assert sources(ledger, 1) == {
        "name": (6, "Tom Hale"),
        "post": (6, "Woodland Officer"),
        "email": (6, "tom.hale@merton.gov.uk"),
        "telephone": (6, "020 7946 0018"),
    }


def test_every_source_points_to_the_block_that_holds_its_words(ledger: sqlite3.Connection) -> None:
    joined = "select s.text, b.text from document_sources s join blocks b on b.id = s.block_id"
    rows = ledger.execute(joined).fetchall()
    assert len(rows) == 10
    assert all(said in held for said, held in rows)


def test_a_fact_that_is_not_stated_has_no_source(tmp_path: Path) -> None:
    ledger = built(tmp_path, "Woodland Action Plan\n\n" + PLAN.partition("by when.\n")[2])
    assert ledger.execute("select field from document_sources").fetchall() == [("title",)]
