"""The sample corpus says in the database just what a person read in it.

The golden files are written from the content of the sample plans and read through by a person. A
difference is a fault of the extractor, or of the golden file: the plan itself decides which.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.sample_plans.answers import answers
from tests.sample_plans.corpus_files import CORPUS_FILES, CorpusFile
from tests.sample_plans.differences import differences
from tests.sample_plans.ledger import build_ledger, ledger_answers, query
from tests.sample_plans.make_corpus import CORPUS, GOLDEN

each_file = pytest.mark.parametrize("file", CORPUS_FILES, ids=lambda file: file.name)


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the sample corpus, built once."""
    return build_ledger(CORPUS, tmp_path_factory.mktemp("golden") / "plans.db")


@each_file
def test_a_sample_plan_gives_the_records_a_person_reads_in_it(file: CorpusFile, ledger: Path) -> None:
    golden = json.loads((GOLDEN / file.golden_name).read_text("utf-8"))
    found = differences(golden, ledger_answers(ledger, file.name))
    if found:
        pytest.fail(f"{file.name}: {len(found)} differences\n" + "\n".join(found), pytrace=False)


def test_every_file_of_the_corpus_is_a_document_and_nothing_else_is(ledger: Path) -> None:
    paths = {row["path"] for row in query(ledger, "select path from documents")}
    assert paths == {file.name for file in CORPUS_FILES}


def test_the_settings_of_the_sample_corpus_are_all_used_and_seen(ledger: Path) -> None:
    told = query(ledger, "select code, document_id from run_events where setting is not null")
    assert {row["code"] for row in told} == {"abbreviation_from_settings", "role_from_settings"}
    assert all(row["document_id"] for row in told)
    spelled = query(ledger, "select distinct expansion from leads where name = 'AD(R)'")
    assert [row["expansion"] for row in spelled] == ["Assistant Director (Resources)"]


def test_every_sample_plan_has_its_answers_and_a_line_in_the_readme() -> None:
    assert {path.name for path in GOLDEN.glob("*.json")} == {file.golden_name for file in CORPUS_FILES}
    readme = (CORPUS / "README.md").read_text("utf-8")
    assert [file.name for file in CORPUS_FILES if f"`{file.name}`" not in readme] == []


@each_file
def test_the_committed_file_is_what_its_writer_writes(file: CorpusFile) -> None:
    committed, written = (CORPUS / file.name).read_bytes(), file.write(file.plan)
    assert _content(committed) == _content(written)


@each_file
def test_the_golden_file_agrees_with_the_content_of_the_plan(file: CorpusFile) -> None:
    golden = json.loads((GOLDEN / file.golden_name).read_text("utf-8"))
    assert golden == json.loads(json.dumps(answers(file.plan, file.name)))


def _content(data: bytes) -> object:
    """The parts of an archive, so that another version of the compressor makes no difference."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
