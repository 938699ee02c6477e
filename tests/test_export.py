"""Exports: every format holds the ledger, and nothing in them runs by itself."""

from __future__ import annotations

import csv
import json
import sys
from datetime import date
from pathlib import Path

import frictionless
import pytest
from hypothesis import given
from hypothesis import strategies as st

from output.database import NoLedger
from output.export.sheets import sheets
from output.export.write import FORMATS, export_database
from output.export.write_csv import SAFETY_NOTE, safe_cell
from output.export.write_parquet import MissingPart
from output.schema import TABLES
from tests.entry_samples import failed_entry, plan_entry
from tests.ledger_samples import ledger, query, run_on

NAMES = ("actions_flat", *(t.name for t in TABLES))


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = ledger(tmp_path_factory.mktemp("export"), plan_entry(), failed_entry())
    with run_on(path) as store:
        store.mark_missing(["broken.pdf"])
        store.prune(["never-seen.pdf"])
    return path


def read_csv(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_jsonl(folder: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_the_flat_actions_and_every_table(plans: Path, tmp_path: Path, name: str) -> None:
    written = export_database(plans, tmp_path / "out", name)
    suffix = "csv" if name == "datapackage" else name
    extra = ["datapackage.json"] if name == "datapackage" else []
    assert [p.name for p in written] == [f"{n}.{suffix}" for n in NAMES] + extra
    assert sorted(written) == sorted((tmp_path / "out").iterdir())


@pytest.mark.parametrize("name", ["csv", "jsonl", "datapackage"])
def test_the_same_ledger_gives_the_same_bytes(plans: Path, tmp_path: Path, name: str) -> None:
    first = export_database(plans, tmp_path / "1", name)
    second = export_database(plans, tmp_path / "2", name)
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


def test_exporting_changes_nothing_in_the_ledger(plans: Path, tmp_path: Path) -> None:
    before = plans.read_bytes()
    export_database(plans, tmp_path, "csv")
    assert plans.read_bytes() == before
    assert [p.name for p in plans.parent.iterdir()] == [plans.name]


def test_the_csv_holds_every_row_as_the_ledger_has_it(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "csv")
    for sheet in sheets():
        stored = [tuple("" if v is None else str(safe_cell(v)) for v in row) for row in query(plans, sheet.sql)]
        assert [tuple(row.values()) for row in read_csv(tmp_path, sheet.name)] == stored, sheet.name


def test_the_flat_actions_have_names_instead_of_ids(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "csv")
    first = read_csv(tmp_path, "actions_flat")[1]
    assert (first["document"], first["authority"], first["leads"]) == (
        "Safer Oldbrook",
        "Oldbrook",
        "J. Holt; Streets Team",
    )
    assert (first["timescales"], first["year_due"], first["status"]) == ("2009-03", "2009", "on_track")
    assert "search_rowid" not in first


def test_the_flat_actions_stand_in_the_order_of_the_document(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry("b.pdf"), plan_entry("a.pdf"))
    export_database(path, tmp_path / "out", "jsonl")
    order = [(r["path"], r["row"]) for r in read_jsonl(tmp_path / "out", "actions_flat")]
    assert order == [(p, r) for p in ("a.pdf", "b.pdf") for r in (None, 1, 2)]


# Formulas


def test_a_cell_that_would_run_in_a_spreadsheet_is_made_safe(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "csv")
    assert read_csv(tmp_path, "actions_flat")[2]["action"] == '\'=HYPERLINK("http://x")'


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+44 20 7946 0000", "-x", "@SUM(A1)", "\tx", "\rx", "-", "=", "-2+3+cmd|' /C calc'!A0", "'=1+1", "''-x"],
)
def test_every_start_of_a_formula_gets_an_apostrophe(words: str) -> None:
    assert safe_cell(words) == f"'{words}"


@pytest.mark.parametrize("cell", [-5, 2.5, None, 0, "-5", "+3.5%", "-1,200", "Do it", "a=b", "3 - 4", "", "'tis", "'"])
def test_numbers_and_plain_words_stay_as_they_are(cell: object) -> None:
    assert safe_cell(cell) == cell


@given(st.text())
def test_no_cell_begins_a_formula_and_every_text_can_be_had_back(words: str) -> None:
    cell = str(safe_cell(words))
    assert not cell.startswith(("=", "@", "\t", "\r"))
    assert cell in (words, f"'{words}")
    if cell.startswith(("+", "-")):
        float(cell.rstrip("%").replace(",", "").replace(".", ""))


# JSON Lines, Parquet


def test_jsonl_holds_json_and_booleans_as_what_they_are(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "jsonl")
    prose, first, second = read_jsonl(tmp_path, "actions_flat")
    assert (first["lead_kinds"], first["ongoing"], first["row"]) == ("person; team", False, 1)
    assert (second["extra"], second["incomplete"], second["action"]) == (
        {"Notes": "see minute 4"},
        True,
        '=HYPERLINK("http://x")',
    )
    assert (prose["row"], prose["lead_kinds"]) == (None, None)


def test_parquet_holds_typed_columns(plans: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an optional extra")
    export_database(plans, tmp_path, "parquet")
    actions = parquet.read_table(tmp_path / "actions_flat.parquet").to_pylist()
    assert [(a["end"], a["ongoing"], a["row"]) for a in actions] == [
        (None, False, None),
        (date(2009, 3, 31), False, 1),
        (None, False, 2),
    ]
    runs = parquet.read_table(tmp_path / "runs.parquet").to_pylist()
    assert runs[0]["started_at"].isoformat() == "2026-01-31T12:00:00+00:00"
    empty = parquet.read_table(tmp_path / "corrections.parquet")
    assert (empty.num_rows, empty.column_names[0]) == (0, "id")


def test_without_pyarrow_a_message_says_how_to_get_it(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingPart, match=r"pip install 'planledger\[parquet\]'"):
        export_database(plans, tmp_path / "out", "parquet")
    assert list(tmp_path.rglob("*.parquet")) == []


# The data package


def test_the_data_package_is_valid(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "datapackage")
    report = frictionless.Package(tmp_path / "datapackage.json").validate()
    assert report.flatten(["rowNumber", "fieldName", "type", "message"]) == []
    assert report.valid


def test_the_data_package_of_an_empty_ledger_is_valid(tmp_path: Path) -> None:
    export_database(ledger(tmp_path), tmp_path / "out", "datapackage")
    assert frictionless.Package(tmp_path / "out" / "datapackage.json").validate().valid


def test_a_broken_link_in_the_files_makes_the_package_invalid(plans: Path, tmp_path: Path) -> None:
    """The keys in the descriptor are at work: without its document an action has no leg to stand on."""
    export_database(plans, tmp_path, "datapackage")
    documents = tmp_path / "documents.csv"
    documents.write_text(documents.read_text(encoding="utf-8").split("\n")[0] + "\n", encoding="utf-8")
    report = frictionless.Package(tmp_path / "datapackage.json").validate()
    assert "foreign-key" in {error[0] for error in report.flatten(["type"])}


def test_every_column_of_the_package_has_a_type_and_a_description(plans: Path, tmp_path: Path) -> None:
    export_database(plans, tmp_path, "datapackage")
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert SAFETY_NOTE in package["description"]
    assert [r["name"] for r in package["resources"]] == list(NAMES)
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        header = (tmp_path / resource["path"]).read_text(encoding="utf-8").split("\n")[0]
        assert ",".join(f["name"] for f in fields) == header
        assert all(f["type"] and f["description"] for f in fields)
        assert resource["schema"].get("primaryKey") or resource["name"] == "run_events"
    kinds = {f["name"]: f["type"] for f in package["resources"][0]["schema"]["fields"]}
    assert (kinds["end"], kinds["ongoing"], kinds["confidence"], kinds["extra"]) == (
        "date",
        "boolean",
        "number",
        "object",
    )


def test_a_ledger_that_is_not_there_is_said_and_no_folder_is_made(tmp_path: Path) -> None:
    with pytest.raises(NoLedger, match="Make one first"):
        export_database(tmp_path / "absent.db", tmp_path / "out", "csv")
    assert not (tmp_path / "out").exists()
