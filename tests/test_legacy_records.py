"""A plan gives the same records from real .doc, .rtf and .odt files as from .docx."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.real_office import needs_libreoffice, save_as
from tests.sample_plans.corpus_files import CORPUS_FILES
from tests.sample_plans.ledger import build_ledger, ledger_answers, query

pytestmark = needs_libreoffice

PLANS = tuple(file.name.removesuffix(".docx") for file in CORPUS_FILES if file.name.endswith(".docx"))
#: What differs because another file is another document.
OF_THE_FILE = ("id", "document_id", "message")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample plans written as Word files, each also saved as .odt, .doc and .rtf."""
    folder = tmp_path_factory.mktemp("records")
    corpus = folder / "docx"
    corpus.mkdir()
    for file in CORPUS_FILES:
        if file.name.endswith(".docx"):
            (corpus / file.name).write_bytes(file.write(file.plan))
    odt = save_as("odt", sorted(corpus.iterdir()), folder)
    made = [odt, *(save_as(kind, list(odt.values()), folder) for kind in ("doc", "rtf"))]
    for path in (path for paths in made for path in paths.values()):
        path.rename(corpus / path.name)
    return build_ledger(corpus, folder / "plans.db")


@pytest.mark.parametrize("kind", ["odt", "doc", "rtf"])
@pytest.mark.parametrize("name", PLANS)
def test_a_plan_gives_the_same_records_from_each_kind_of_file(name: str, kind: str, ledger: Path) -> None:
    assert comparable(ledger_answers(ledger, f"{name}.{kind}")) == comparable(ledger_answers(ledger, f"{name}.docx"))
    tables = "SELECT t.position, kind, row_count, column_count, roles, header FROM plan_tables t"
    tables += " JOIN documents d ON d.id = t.document_id WHERE d.path = ? ORDER BY t.position"
    assert query(ledger, tables, f"{name}.{kind}") == query(ledger, tables, f"{name}.docx")


def test_formats_are_those_of_the_files(ledger: Path) -> None:
    formats = query(ledger, "SELECT format, count(*) AS files FROM documents GROUP BY format ORDER BY format")
    assert formats == [{"format": kind, "files": len(PLANS)} for kind in ("doc", "docx", "odt", "rtf")]


def comparable(told: Any) -> Any:
    """The same without what names the file."""
    if isinstance(told, dict):
        return {name: comparable(value) for name, value in told.items() if name not in OF_THE_FILE}
    return [comparable(value) for value in told] if isinstance(told, list) else told
