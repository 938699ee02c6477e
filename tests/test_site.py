"""The site: Datasette on a ledger answers, searches, counts facets and shows words as words."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from datasette.app import Datasette

from output.schema import TABLES
from output.site.metadata import site_metadata
from output.site.serve import TEMPLATES, serve_command
from output.tables.views import VIEWS
from tests.entry_samples import failed_entry, plan_entry
from tests.ledger_samples import ledger, page_of, query, rows_of, site_on

HOSTILE = "<script>alert('plan')</script>"
NAME = "my plans"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    entries = plan_entry(), plan_entry("b.pdf", title=HOSTILE), failed_entry()
    return ledger(tmp_path_factory.mktemp("site"), *entries, name=f"{NAME}.db")


@pytest.fixture(scope="module")
def site(db: Path) -> Iterator[Datasette]:
    with site_on(db) as site:
        yield site


def page(site: Datasette, path: str, **parameters: object) -> str:
    return page_of(site, NAME, path, **parameters)


def rows(site: Datasette, path: str, **parameters: object) -> list[dict[str, Any]]:
    return rows_of(site, NAME, path, **parameters)


def test_the_home_page_has_our_title_and_style(site: Datasette) -> None:
    response = asyncio.run(site.client.get("/"))
    assert response.status_code == 200
    assert "Actions of council plans" in response.text
    assert 'action="/my+plans/action_details"' in response.text
    assert 'href="/my+plans/lead_merges"' in response.text
    assert "/planledger/planledger.css" in response.text
    assert asyncio.run(site.client.get("/planledger/planledger.css")).status_code == 200


@pytest.mark.parametrize("name", [thing.name for thing in (*VIEWS, *TABLES)])
def test_every_table_and_view_answers(site: Datasette, name: str) -> None:
    assert name in page(site, f"/{name}")


def test_the_database_page_lists_our_queries_and_hides_the_index_tables(site: Datasette) -> None:
    body = page(site, "")
    assert "Search the actions" in body
    tables = json.loads(page(site, ".json"))["tables"]
    assert {t["name"] for t in tables if not t["hidden"]} == {t.name for t in TABLES}


def test_flat_actions_can_be_searched(site: Datasette) -> None:
    found = rows(site, "/action_details", _search="schools")
    assert {r["id"] for r in found} == {f"{plan_entry(p).source.id}-t1-r1" for p in ("plans/safer.pdf", "b.pdf")}
    assert rows(site, "/action_details", _search="zebra") == []
    assert 'name="_search"' in page(site, "/action_details")


@pytest.mark.parametrize(("table", "words", "count"), [("actions", "visiting ward", 2), ("blocks", "youth clubs", 2)])
def test_tables_are_searched_by_the_stem_of_a_word(site: Datasette, table: str, words: str, count: int) -> None:
    assert len(rows(site, f"/{table}", _search=words)) == count


@pytest.mark.parametrize("words", ["", " ", '"', '""', "NOT (", "ward*", "a-b", "';--"])
def test_a_search_for_odd_signs_still_answers(site: Datasette, words: str) -> None:
    page(site, "/action_details", _search=words)
    page(site, "/search_actions", search=words)
    page(site, "/search_documents", search=words)


def test_a_search_for_nothing_finds_nothing(site: Datasette) -> None:
    page(site, "/search_actions")
    assert rows(site, "/search_actions", search='"') == []
    assert rows(site, "/action_details", _search='"') == []


def test_facets_are_counted(site: Datasette) -> None:
    facets = json.loads(page(site, "/action_details.json"))["facet_results"]
    assert set(facets) == {"authority", "document", "kind", "status", "lead_kinds", "year_due"}
    counts = {name: {r["value"]: r["count"] for r in facets[name]["results"]} for name in facets}
    assert counts["kind"] == {"action": 4, "commitment": 2}
    assert counts["lead_kinds"] == {"person; team": 2}
    assert counts["year_due"] == {2009: 2, None: 4} or counts["year_due"] == {2009: 2}


def test_facets_count_what_a_search_found(site: Datasette) -> None:
    facets = json.loads(page(site, "/action_details.json", _search="youth"))["facet_results"]
    assert [(r["value"], r["count"]) for r in facets["kind"]["results"]] == [("commitment", 2)]


def test_columns_are_described(site: Datasette) -> None:
    body = unescape(page(site, "/action_details"))
    for column in ("year_due", "lead_kinds"):
        description = next(c.description for c in VIEWS[0].columns if c.name == column)
        assert description in body


def test_the_evidence_query_says_where_each_value_stands_in_the_order_of_the_columns(site: Datasette) -> None:
    found = rows(site, "/evidence_of_action", action=f"{plan_entry().source.id}-t1-r1")
    assert [(r["field"], r["place"]) for r in found] == [
        ("priority", "page 1, table 1, row 2, column 1"),
        ("action", "page 1, table 1, row 2, column 2"),
        ("lead_text", "page 1, table 1, row 2, column 3"),
        ("timescale_text", "page 1, table 1, row 2, column 4"),
        ("status", "page 1, table 1, row 2, column 5"),
    ]


def test_the_search_queries_show_the_words_found(site: Datasette) -> None:
    found = rows(site, "/search_actions", search="schools")
    assert all("[schools]" in r["found"] for r in found)
    assert [r["authority"] for r in found] == ["Oldbrook", "Oldbrook"]
    assert "[youth]" in rows(site, "/search_documents", search="youth")[0]["found"]


def test_what_waits_for_a_person_is_one_click_away(site: Datasette) -> None:
    (first, *_) = rows(site, "/what_needs_a_person")
    assert (first["reason"], first["path"]) == ("failed", "broken.pdf")


@pytest.mark.parametrize("path", ["/action_details", "/documents", "/evidence", "/blocks", "/what_needs_a_person"])
def test_a_hostile_title_is_shown_and_not_run(site: Datasette, path: str) -> None:
    body = page(site, path)
    assert HOSTILE not in body
    assert "&lt;script&gt;alert(" in body


def test_a_hostile_title_shows_escaped_in_what_a_search_finds(site: Datasette) -> None:
    body = page(site, "/search_actions", search="schools")
    assert HOSTILE not in body
    assert "&lt;script&gt;" in body


def test_one_action_has_its_page_with_names_for_what_it_refers_to(site: Datasette) -> None:
    key = f"{plan_entry().source.id}-t1-r1"
    assert "Visit every ward." in page(site, f"/actions/{key}")
    assert "plans/safer.pdf" in page(site, "/actions", id=key)


def test_the_database_can_be_downloaded(site: Datasette, db: Path) -> None:
    response = asyncio.run(site.client.get(f"/{quote('my~20plans')}.db"))
    assert response.status_code == 200
    assert response.content == db.read_bytes()


def test_metadata_names_only_what_there_is() -> None:
    columns = {thing.name: {c.name for c in thing.columns} for thing in (*VIEWS, *TABLES)}
    for name, about in site_metadata("x")["databases"]["x"]["tables"].items():
        used = list(about.get("facets", []))
        used += [about[key] for key in ("sort", "sort_desc", "label_column", "fts_pk") if key in about]
        assert set(used) <= columns[name], name


def test_metadata_is_fresh_at_every_call() -> None:
    """Datasette merges into what it is given."""
    spoiled = site_metadata("x")["databases"]["x"]["tables"]["action_details"]
    spoiled["facets"].clear()
    spoiled["columns"].clear()
    assert site_metadata("x")["databases"]["x"]["tables"]["action_details"]["facets"]


def test_every_ready_made_query_runs_on_the_ledger_itself(db: Path) -> None:
    for name, about in site_metadata("x")["databases"]["x"]["queries"].items():
        if "escape_fts" not in about["sql"]:
            query(db, about["sql"].replace(":action", "'none'"))
        assert about["title"], name


def test_the_command_serves_the_ledger_read_only(db: Path) -> None:
    command = serve_command(db, 8123, open_browser=False)
    assert command[:6] == [sys.executable, "-m", "datasette", "serve", "--immutable", str(db)]
    assert command[command.index("--port") + 1] == "8123"
    assert "--open" not in command
    assert command[command.index("--template-dir") + 1] == str(TEMPLATES)
    assert serve_command(db, 8123, open_browser=True)[-1] == "--open"
    settings = {command[i + 1]: command[i + 2] for i, word in enumerate(command) if word == "--setting"}
    assert (settings["suggest_facets"], settings["allow_download"]) == ("off", "on")


def test_the_command_starts_a_server_that_answers(db: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(
        serve_command(db, port, open_browser=False), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            body = wait_for(f"http://127.0.0.1:{port}/my~20plans/action_details?_search=schools", server)
        finally:
            server.terminate()
    assert "Visit every ward." in body
    assert "Every action on one line" in body
    assert "Year due" in body


def wait_for(address: str, server: subprocess.Popen[str], seconds: float = 30) -> str:
    """The page at the address, as soon as the server answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert server.poll() is None, server.stderr.read()
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(f"{address}: {error.code}") from error
        except urllib.error.URLError:
            time.sleep(0.2)
    raise AssertionError(f"no answer from {address}")
