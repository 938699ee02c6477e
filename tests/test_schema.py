"""The schema: what contract and page say is what the database has."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from output.schema import TABLES, create_indexes, create_schema, create_table
from output.schema_page import schema_page
from output.tables.declare import Column, Table, quoted
from output.tables.views import VIEWS
from tests.shared_facts import shared_file

DOCS = Path(__file__).resolve().parents[1] / "docs"


@pytest.fixture
def db() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    create_schema(connection)
    yield connection
    connection.close()


def columns_of(db: sqlite3.Connection, name: str) -> tuple[str, ...]:
    return tuple(c[0] for c in db.execute(f"SELECT * FROM {quoted(name)}").description)


def test_the_page_is_the_one_generated() -> None:
    page = (DOCS / "schema.md").read_text(encoding="utf-8")
    assert page == schema_page(), "run: python -m output.schema_page > docs/schema.md"


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_a_table_has_exactly_the_columns_declared(db: sqlite3.Connection, table: Table) -> None:
    found = {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({table.name})")}
    assert found == {c.name: c.sql_type for c in table.columns}


@pytest.mark.parametrize("view", VIEWS, ids=lambda v: v.name)
def test_a_view_has_exactly_the_columns_declared(db: sqlite3.Connection, view: object) -> None:
    assert columns_of(db, view.name) == tuple(c.name for c in view.columns)


def test_the_page_tells_every_column(db: sqlite3.Connection) -> None:
    page = schema_page()
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    for name in (n for n in names if "_fts" not in n):
        section = page.split(f"### {name}\n")[1].split("\n###")[0]
        assert tuple(re.findall(r"^\| (\w+) \| (?:TEXT|INTEGER|REAL)", section, re.M)) == columns_of(db, name)


def test_every_table_and_column_of_the_contract_is_there(db: sqlite3.Connection) -> None:
    contract = shared_file("contract.md").read_text(encoding="utf-8")
    for heading, names in contract_columns(contract).items():
        for table in heading:
            missing = set(names) - set(columns_of(db, table))
            assert not missing, f"{table} lacks {missing}"


def contract_columns(contract: str) -> dict[tuple[str, ...], list[str]]:
    """The columns of the two big tables and of `sources`, as the contract spells them."""
    found = {}
    for table in ("documents", "actions"):
        section = re.split(rf"^## {table}: ", contract, flags=re.M)[1].split("\n## ")[0]
        cells = re.findall(r"^\| ([\w, ]+) \|", section, re.M)
        found[table,] = [n for cell in cells if cell != "column" for n in cell.split(", ")]
    line = next(line for line in contract.splitlines() if line.startswith("action_id · field"))
    found["sources",] = re.findall(r"(?:^|· )(\w+)", line)
    return found


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("authorities", "id name type region nation start_date end_date"),
        (
            "plan_tables",
            "id document_id position page_first page_last kind header roles row_count column_count confidence message",
        ),
        ("steps", "id action_id position heading text"),
        ("leads", "id name kind expansion authority_id"),
        ("action_leads", "action_id lead_id position step text"),
        ("timescales", "id action_id position step text kind edtf start end message"),
        ("indicators", "id scheme code title"),
        ("indicator_mentions", "id indicator_id document_id action_id page text context"),
        (
            "targets",
            "id document_id table_id indicator_id measure place period_text period_edtf is_baseline text value "
            "unit source",
        ),
        ("contacts", "document_id name post email telephone role"),
        ("blocks", "id document_id position page kind level table_id row column text"),
        ("runs", "id started_at ended_at version engine arguments documents actions failures"),
        ("run_events", "run_id document_id action_id severity code message"),
        ("corrections", "id action_id field old new who at note state"),
    ],
)
def test_the_smaller_tables_of_the_contract_have_its_columns(db: sqlite3.Connection, table: str, names: str) -> None:
    assert set(names.split()) <= set(columns_of(db, table))


def test_a_table_is_declared_after_those_it_refers_to() -> None:
    seen: set[str] = set()
    for table in TABLES:
        assert {c.references for c in table.columns if c.references} <= seen
        seen.add(table.name)


def test_every_foreign_key_can_be_followed_backwards_by_an_index(db: sqlite3.Connection) -> None:
    for table in TABLES:
        for column in (c.name for c in table.columns if c.references):
            plan = db.execute(f"EXPLAIN QUERY PLAN SELECT * FROM {table.name} WHERE {quoted(column)} = 'x'")
            assert "SEARCH" in str(plan.fetchall()), f"{table.name}.{column} has no index"


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO authorities (id, name) VALUES ('E1', '')",
        "INSERT INTO authorities (id) VALUES ('E1')",
        "INSERT INTO indicators (id, scheme, code, title) VALUES ('NI 1', 'NI', '1', '')",
        "INSERT INTO leads (id, name, kind) VALUES ('x', 'X', 'wizard')",
        "INSERT INTO run_events (run_id, severity, code, message) VALUES (1, 'fatal', 'x', 'y')",
    ],
)
def test_empty_texts_and_unknown_choices_are_refused(db: sqlite3.Connection, sql: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(sql)


def test_words_of_sql_can_name_columns() -> None:
    table = Table("order", "", (Column("group", "text", ""), Column("where", "boolean", "", "x")), key=("group",))
    db = sqlite3.connect(":memory:")
    db.execute(create_table(table))
    for statement in create_indexes(table):
        db.execute(statement)
    db.execute('INSERT INTO "order" VALUES (?, ?)', ("a", 1))
    assert db.execute('SELECT "group" FROM "order" WHERE "where" = 1').fetchall() == [("a",)]
    db.close()


def test_a_column_that_is_not_declared_is_not_found() -> None:
    with pytest.raises(KeyError, match="runs has no column colour"):
        next(t for t in TABLES if t.name == "runs").column("colour")
