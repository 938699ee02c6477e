"""What is exported can be had back: every file, read again, holds the rows of the ledger, value by value."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import frictionless
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Notice, Passage, Text
from output.corrections import Proposal
from output.entry import DocumentEntry
from output.export.sheets import Sheet, sheets
from output.export.write import export_database
from output.tables.declare import Column
from tests.entry_samples import BOROUGH, failed_entry, plan_entry, with_authority
from tests.ledger_samples import ledger, query, run_on

#: Words that a careless export would break: quotes, commas, line ends, formulas, other scripts.
AWKWARD = [
    'He said "now", twice, and left;',
    "First line\nsecond line\nthird",
    "=SUM(A1:A9)",
    "-5 %",
    "@home",
    "'quoted'",
    "'=already safe",
    "NULL",
    "Straße, naïve café, 日本 🚒",
    "a\\b\\n",
    "0012",
    "1e5",
]


def saying(words: str, number: int) -> DocumentEntry:
    """The sample plan with these words for its first action, its title and the message."""
    entry = plan_entry(f"{number}.pdf", title=words)
    first, *rest = entry.plan.actions
    texts = tuple(
        replace(f, text=Text((Passage(words, f.text.passages[0].place),))) if f.role == "action" else f
        for f in first.row.fields
    )
    first = replace(first, row=replace(first.row, fields=texts))
    entry = replace(entry, message=words, notices=(Notice("info", "said", words),))
    return with_authority(replace(entry, plan=replace(entry.plan, actions=(first, *rest))), BOROUGH)


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with something in every table."""
    entries = [saying(words, number) for number, words in enumerate(AWKWARD)]
    path = ledger(tmp_path_factory.mktemp("round"), *entries, failed_entry())
    with run_on(path) as store:
        store.correct(Proposal(f"{entries[0].source.id}-t1-r1", "outcome", "=1+1", "Ann", 'why not, said "Ben"'))
        store.mark_missing(["broken.pdf"])
        store.prune(["11.pdf"])
    return path


def stored(path: Path, sheet: Sheet) -> list[tuple[object, ...]]:
    return query(path, sheet.sql)


def unsafe(column: Column, cell: str) -> object:
    """A CSV cell as the database had it; the apostrophe that makes it safe taken off again."""
    if cell == "":
        return None
    if column.sql_type == "INTEGER":
        return int(cell)
    if column.sql_type == "REAL":
        return float(cell)
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


def from_csv(folder: Path, sheet: Sheet) -> list[tuple[object, ...]]:
    with (folder / f"{sheet.name}.csv").open(encoding="utf-8", newline="") as file:
        header, *body = csv.reader(file)
    assert header == [c.name for c in sheet.columns]
    return [tuple(unsafe(c, cell) for c, cell in zip(sheet.columns, row, strict=True)) for row in body]


def from_jsonl(folder: Path, sheet: Sheet) -> list[tuple[object, ...]]:
    def value(column: Column, held: object) -> object:
        if held is None:
            return None
        if column.is_json:
            return json.dumps(held, ensure_ascii=False)
        return int(held) if column.kind == "boolean" else held

    lines = (folder / f"{sheet.name}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    return [tuple(value(c, json.loads(line)[c.name]) for c in sheet.columns) for line in lines]


def from_parquet(folder: Path, sheet: Sheet) -> list[tuple[object, ...]]:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an optional extra")

    def value(held: object) -> object:
        if isinstance(held, datetime):
            return held.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        if isinstance(held, date):
            return held.isoformat()
        return int(held) if isinstance(held, bool) else held

    table = parquet.read_table(folder / f"{sheet.name}.parquet").to_pylist()
    return [tuple(value(row[c.name]) for c in sheet.columns) for row in table]


READERS = {"csv": from_csv, "jsonl": from_jsonl, "parquet": from_parquet, "datapackage": from_csv}


def same_json(sheet: Sheet, rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """JSON columns compared by what they hold, not by how it is spelt."""
    return [
        tuple(
            json.dumps(json.loads(str(v))) if c.is_json and v is not None else v
            for c, v in zip(sheet.columns, r, strict=True)
        )
        for r in rows
    ]


@pytest.mark.parametrize("name", READERS)
def test_every_row_of_every_table_comes_back_as_it_was(plans: Path, tmp_path: Path, name: str) -> None:
    export_database(plans, tmp_path, name)
    for sheet in sheets():
        rows = READERS[name](tmp_path, sheet)
        assert same_json(sheet, rows) == same_json(sheet, stored(plans, sheet)), sheet.name
        assert rows, f"{sheet.name} holds nothing: the test would not notice a loss"


@pytest.mark.parametrize("name", READERS)
def test_missing_comes_back_as_missing_and_never_as_a_word(plans: Path, tmp_path: Path, name: str) -> None:
    export_database(plans, tmp_path, name)
    actions = next(s for s in sheets() if s.name == "actions")
    column = [c.name for c in actions.columns].index("risk")
    assert {row[column] for row in READERS[name](tmp_path, actions)} == {None}


def test_no_text_cell_of_any_csv_begins_a_formula(plans: Path, tmp_path: Path) -> None:
    for path in export_database(plans, tmp_path, "csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert not re.match(r"[=@\t\r]|[+-](?![\d.,]+%?$)", cell), (path.name, cell)


def test_a_text_that_already_had_an_apostrophe_can_be_told_from_one_made_safe(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "csv")
    body = (tmp_path / "actions.csv").read_text(encoding="utf-8")
    assert "''=already safe" in body
    assert ",'quoted'," in body


def test_a_file_of_an_older_export_is_replaced(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "actions.csv").write_text("old", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    export_database(plans, tmp_path, "csv")
    assert not (tmp_path / "actions.csv").read_text(encoding="utf-8").startswith("old")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_line_ends_are_the_same_on_every_machine(plans: Path, tmp_path: Path) -> None:
    for name in ("csv", "jsonl"):
        for path in export_database(plans, tmp_path, name):
            assert b"\r" not in path.read_bytes(), path.name
            assert path.read_bytes().endswith(b"\n"), path.name


# The data package


def test_the_package_of_awkward_words_is_valid_with_all_its_keys(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "datapackage")
    report = frictionless.Package(tmp_path / "datapackage.json").validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "message"]) == []


def test_frictionless_reads_the_values_and_their_types(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "datapackage")
    package = frictionless.Package(tmp_path / "datapackage.json")
    rows = package.get_resource("actions_flat").read_rows()
    first = next(row for row in rows if row["end"])
    assert (first["end"], first["ongoing"], first["confidence"]) == (date(2009, 3, 31), False, Decimal("0.95"))
    assert len(rows) == len(query(plans, "SELECT 1 FROM actions"))
    assert {row["action"] for row in rows} >= {"First line\nsecond line\nthird", "'=SUM(A1:A9)"}


def test_the_keys_of_the_package_are_those_of_the_database(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "datapackage")
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"][1:]:
        name, schema = resource["name"], resource["schema"]
        declared = {(k["fields"][0], k["reference"]["resource"]) for k in schema.get("foreignKeys", [])}
        held = {(row[3], row[2]) for row in query(plans, f"PRAGMA foreign_key_list({name})")}
        assert declared == held, name
        primary = [row[1] for row in sorted(query(plans, f"PRAGMA table_info({name})"), key=lambda r: r[5]) if row[5]]
        assert schema.get("primaryKey", []) == primary, name


@pytest.mark.parametrize(
    ("file", "column", "broken"),
    [
        ("actions.csv", "document_id", "nowhere"),
        ("sources.csv", "block_id", "nowhere"),
        ("actions.csv", "kind", "wish"),
    ],
)
def test_a_value_spoilt_in_a_file_is_found(plans: Path, tmp_path: Path, file: str, column: str, broken: str) -> None:
    export_database(plans, tmp_path, "datapackage")
    with (tmp_path / file).open(encoding="utf-8", newline="") as opened:
        rows = list(csv.reader(opened))
    rows[1][rows[0].index(column)] = broken
    with (tmp_path / file).open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, lineterminator="\n").writerows(rows)
    assert not frictionless.Package(tmp_path / "datapackage.json").validate().valid


@settings(max_examples=10, deadline=None)
@given(words=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).filter(str.strip))
def test_any_words_come_back_from_any_format(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = ledger(folder, saying(words, 1))
    actions = next(s for s in sheets() if s.name == "actions")
    for name in ("csv", "jsonl", "parquet"):
        export_database(path, folder / name, name)
        kept = [tuple(str(v) for v in row) for row in READERS[name](folder / name, actions)]
        assert kept == [tuple(str(v) for v in row) for row in stored(path, actions)], name
