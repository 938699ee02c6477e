"""One plan gives one set of records, whichever file it is written in, and each value stands where it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.sample_plans.answers import answers
from tests.sample_plans.differences import differences, fold
from tests.sample_plans.generated_plans import plans
from tests.sample_plans.ledger import build_ledger, ledger_answers, query
from tests.sample_plans.plan import WORD_FIELDS, Plan
from tests.sample_plans.plans.same_plan import PLAN
from tests.sample_plans.write_pdf import write_pdf
from tests.sample_plans.write_tab_led import write_tab_led
from tests.sample_plans.write_word import write_word

NAMES = ("plan.docx", "plan.pdf", "plan.txt")
few_examples = settings(max_examples=6, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])

#: Tables that tell of runs and moments; the rest must not change when nothing in the corpus did.
OF_RUNS = ("runs", "run_events")
MOMENTS = ("ingested_at", "run_id", "seconds")


def write_corpus(plan: Plan, folder: Path) -> Path:
    folder.mkdir()
    (folder / "plan.docx").write_bytes(write_word(plan))
    (folder / "plan.pdf").write_bytes(write_pdf(plan))
    (folder / "plan.txt").write_text(write_tab_led(plan), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def three_formats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("same-plan")
    return build_ledger(write_corpus(PLAN, folder / "corpus"), folder / "plans.db")


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_gives_its_records_from_each_format(name: str, three_formats: Path) -> None:
    found = differences(answers(PLAN, name), ledger_answers(three_formats, name))
    if found:
        pytest.fail(f"{name}: {len(found)} differences\n" + "\n".join(found), pytrace=False)


def test_word_pdf_and_tab_led_text_give_the_same_records(three_formats: Path) -> None:
    word, pdf, text = (comparable(ledger_answers(three_formats, name)) for name in NAMES)
    assert word == pdf
    assert word == text
    assert len(word) == 5


def comparable(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The records without their ids: an id names the file it comes from."""
    names = ("kind", "status", "incomplete", *WORD_FIELDS)
    return [
        {name: fold(record[name]) for name in names}
        | {name: record[name] for name in ("leads", "timescales", "steps", "extra")}
        for record in document["actions"]
    ]


@few_examples
@given(plan=plans())
def test_a_second_build_changes_nothing_and_a_fresh_one_gives_the_same_ids(plan: Plan) -> None:
    with TemporaryDirectory() as folder:
        corpus = write_corpus(plan, Path(folder) / "corpus")
        ledger = build_ledger(corpus, Path(folder) / "plans.db")
        before = contents(ledger)
        assert before["actions"], "a plan with rows gave no record"
        assert contents(build_ledger(corpus, ledger)) == before
        assert contents(build_ledger(corpus, Path(folder) / "again.db")) == before


@few_examples
@given(plan=plans())
def test_every_value_occurs_in_the_place_its_sources_row_names(plan: Plan) -> None:
    with TemporaryDirectory() as folder:
        corpus = write_corpus(plan, Path(folder) / "corpus")
        ledger = build_ledger(corpus, Path(folder) / "plans.db")
        faults = [fault for name in NAMES for fault in misplaced(ledger, corpus, name)]
        if faults:
            pytest.fail("\n".join(faults), pytrace=False)


@few_examples
@given(plan=plans())
def test_word_and_pdf_lose_no_row_and_invent_none(plan: Plan) -> None:
    expected = [(r["ref"], r["theme"], fold(r["action"])) for r in actions_of(plan)]
    with TemporaryDirectory() as folder:
        ledger = build_ledger(write_corpus(plan, Path(folder) / "corpus"), Path(folder) / "plans.db")
        for name in NAMES[:2]:
            records = ledger_answers(ledger, name)["actions"]
            assert [(r["ref"], r["theme"], fold(r["action"])) for r in records] == expected, name


def actions_of(plan: Plan) -> Iterator[dict[str, str]]:
    for table in plan.tables():
        for section in table.sections:
            for row in section.rows:
                yield {"ref": row.cells[0][0], "theme": str(section.theme), "action": " ".join(row.cells[1])}


def contents(ledger: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of the ledger, without what only tells when it was built."""
    tables = query(ledger, "select name from sqlite_master where type = 'table' and sql not like '%virtual%'")
    names = [t["name"] for t in tables if "_fts" not in t["name"] and t["name"] not in OF_RUNS]
    return {name: sorted(_stable_rows(ledger, name), key=repr) for name in names}


def _stable_rows(ledger: Path, table: str) -> Iterator[tuple[object, ...]]:
    for row in query(ledger, f'select * from "{table}"'):
        yield tuple(value for name, value in row.items() if name not in MOMENTS)


def misplaced(ledger: Path, corpus: Path, name: str) -> Iterator[str]:
    """A line for each value that has no source, or does not stand where its source says."""
    lines = (corpus / name).read_text("utf-8").splitlines() if name.endswith(".txt") else None
    sql = "select a.* from actions a join documents d on d.id = a.document_id where d.path = ?"
    for action in query(ledger, sql, name):
        for field in WORD_FIELDS:
            sources = query(
                ledger,
                "select s.*, b.text as block from sources s left join blocks b on b.id = s.block_id "
                "where action_id = ? and field = ?",
                action["id"],
                field,
            )
            if fold(action[field]) and not covered(action[field], sources):
                yield f"{name} {action['id']} {field}: {action[field]!r} is not in its sources {sources}"
            yield from (f"{name} {action['id']} {field}: {w}" for s in sources for w in astray(s, lines))


def covered(value: str, sources: list[dict[str, Any]]) -> bool:
    """Does each paragraph of the value stand in one of its sources?"""
    texts = [fold(source["text"]) for source in sources]
    whole = " ".join(texts)
    return all(fold(paragraph) in whole for paragraph in value.split("\n"))


def astray(source: dict[str, Any], lines: list[str] | None) -> Iterator[str]:
    """What is wrong with one source: its words must stand in the block it names, and in its lines."""
    words = fold(source["text"])
    if words not in fold(source["block"]):
        yield f"{words!r} is not in block {source['block_id']}"
    if lines is not None:
        said = fold(" ".join(lines[source["line_first"] - 1 : source["line_last"]]))
        if words not in said:
            yield f"{words!r} is not in lines {source['line_first']} to {source['line_last']}"
    elif source["bbox"] is not None and source["page"] is None:
        yield f"{words!r} has a box on no page"
