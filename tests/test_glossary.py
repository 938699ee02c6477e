"""A glossary in a table tells what the abbreviations of its document stand for, and gives no record."""

from __future__ import annotations

import pytest

from extract.plan import extract_plan
from normalize.resolve import resolve_plan
from normalize.resolved import ResolvedPlan
from tests.grids import document, heading, table

PLAN = "Action | Lead | When \n Open a clinic | PCT | May 2009 \n Fix roofs | Ann Lee | June 2009"


def plan(glossary: str) -> ResolvedPlan:
    read = document(heading("Abbreviations"), table(glossary, 1), heading("Action plan"), table(PLAN, 2))
    return resolve_plan(read, extract_plan(read))


def expansion(glossary: str) -> str | None:
    return plan(glossary).actions[0].leads[0].lead.expansion


@pytest.mark.parametrize(
    "glossary",
    [
        "Abbreviation | Meaning \n LAA | Local Area Agreement \n PCT | Primary Care Trust",
        "LAA | Local Area Agreement \n PCT | Primary Care Trust",
        "Primary care terms | \n PCT | Primary Care Trust",
    ],
    ids=["with labels", "without labels", "under a section row"],
)
def test_a_glossary_spells_out_a_lead(glossary: str) -> None:
    assert expansion(glossary) == "Primary Care Trust"


def test_under_its_labels_a_glossary_is_believed_letter_for_letter_or_not() -> None:
    assert expansion("Acronym | Stands for \n PCT | NHS Harrowmere") == "NHS Harrowmere"
    assert expansion("PCT | NHS Harrowmere") is None


def test_a_glossary_gives_no_record() -> None:
    found = plan("Term | Definition \n PCT | Primary Care Trust")
    assert [t.kind for t in found.tables] == ["other", "actions"]
    assert len(found.actions) == 2
