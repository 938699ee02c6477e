"""The site as a reader walks through it: search, facets, links from page to page, nothing that can be changed."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from datasette.app import Datasette

from ingest.document import Passage, Text
from output.entry import DocumentEntry
from output.site.metadata import site_metadata
from output.site.serve import STATIC, TEMPLATES
from tests.entry_samples import failed_entry, plan_entry
from tests.ledger_samples import ledger, page_of, rows_of, site_on

NAME = "plans"
DOCUMENT = plan_entry().source.id
FIRST = f"{DOCUMENT}-t1-r1"


def doing(words: str, path: str) -> DocumentEntry:
    """The sample plan with other words for its first action."""
    entry = plan_entry(path, title=f"Plan of {path}")
    first, *rest = entry.plan.actions
    place = first.row.fields[1].text.passages[0].place
    fields = (first.row.fields[0], replace(first.row.fields[1], text=Text((Passage(words, place),))))
    first = replace(first, row=replace(first.row, fields=fields))
    return replace(entry, plan=replace(entry.plan, actions=(first, *rest)))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    entries = (
        plan_entry(),
        doing("Open a children's centre.", "a.pdf"),
        doing("The AD(AC) leads on 5* hotels.", "b.pdf"),
        failed_entry(),
    )
    return ledger(tmp_path_factory.mktemp("reading"), *entries, name=f"{NAME}.db")


@pytest.fixture(scope="module")
def site(path: Path) -> Iterator[Datasette]:
    with site_on(path) as site:
        yield site


def links(body: str) -> set[str]:
    return set(re.findall(r'href="([^"]+)"', body))


def status(site: Datasette, address: str) -> int:
    return int(asyncio.run(site.client.get(address, follow_redirects=True)).status_code)


# Searches


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ("children's", ["a.pdf"]),
        ("children’s", ["a.pdf"]),
        ("CHILDREN", ["a.pdf"]),
        ("AD(AC)", ["b.pdf"]),
        ("centre children", ["a.pdf"]),
        ('"children\'s centre"', ["a.pdf"]),
        ('"centre children"', []),
        ('"unclosed', []),
        ("children's \"", ["a.pdf"]),
        ("*", []),
        ("child*", []),
        ("AND", []),
        ("action:children", []),
        ("^hotels", ["b.pdf"]),
    ],
)
@pytest.mark.parametrize("box", ["/action_details", "/search_actions"])
def test_a_search_finds_what_a_person_means(site: Datasette, box: str, words: str, files: list[str]) -> None:
    given = {"_search" if box == "/action_details" else "search": words}
    found = {row["document"] for row in rows_of(site, NAME, box, **given)}
    assert found == {f"Plan of {name}" for name in files}


def test_an_empty_search_box_shows_every_action_and_an_empty_question_none(site: Datasette) -> None:
    assert len(rows_of(site, NAME, "/action_details", _search="")) == 9
    assert len(rows_of(site, NAME, "/action_details", _search="  ", kind="commitment")) == 3
    assert rows_of(site, NAME, "/search_actions", search="") == []
    assert "Fill in the box above." in page_of(site, NAME, "/search_actions")
    assert "Nothing found." in page_of(site, NAME, "/search_actions", search="zebra")


def test_the_words_searched_for_stay_in_the_box(site: Datasette) -> None:
    assert 'value="children&#39;s"' in page_of(site, NAME, "/search_actions", search="children's")
    assert 'value="children&#39;s"' in page_of(site, NAME, "/action_details", _search="children's")


# Facets


def test_facets_stand_in_our_order_under_words_a_person_knows(site: Datasette) -> None:
    body = page_of(site, NAME, "/action_details")
    headings = re.findall(r'facet-info-name">\s*<strong>([^<]+)<', body)
    assert headings == ["Authority", "Plan", "Year due", "Status", "Led by", "Kind"]


def test_a_facet_leads_to_the_rows_it_counts(site: Datasette) -> None:
    facets = json.loads(page_of(site, NAME, "/action_details.json"))["facet_results"]
    for name, facet in facets.items():
        for choice in facet["results"]:
            query = {f"{name}__isnull": 1} if choice["value"] is None else {name: choice["value"]}
            assert len(rows_of(site, NAME, "/action_details", **query)) == choice["count"], (name, choice)


def test_what_is_not_stated_is_called_so_in_a_facet(site: Datasette) -> None:
    assert "not stated" in page_of(site, NAME, "/action_details")


def test_a_chosen_facet_can_be_taken_back(site: Datasette) -> None:
    body = page_of(site, NAME, "/action_details", kind="commitment")
    assert "<strong>commitment</strong>" in body
    assert "Show the others too" in body


def test_a_facet_a_reader_adds_comes_after_ours(site: Datasette) -> None:
    body = page_of(site, NAME, "/action_details", _facet="plan_type")
    headings = re.findall(r'facet-info-name">\s*<strong>([^<]+)<', body)
    assert (headings[0], headings[-1]) == ("Authority", "plan_type")


# From page to page


def test_an_action_links_to_its_page_its_evidence_and_its_document(site: Datasette) -> None:
    found = links(page_of(site, NAME, "/action_details"))
    wanted = {
        f"/{NAME}/actions/{FIRST}",
        f"/{NAME}/evidence_of_action?action={FIRST}",
        f"/{NAME}/documents/{DOCUMENT}",
        f"/{NAME}/authorities/E08000099",
        f"/{NAME}/plan_tables/{DOCUMENT}-t1",
    }
    assert wanted <= found
    assert {status(site, address) for address in wanted} == {200}


@pytest.mark.parametrize(
    ("page", "given"),
    [("/evidence", {}), ("/evidence_of_action", {"action": FIRST}), ("/search_actions", {"search": "visit"})],
)
def test_evidence_and_finds_link_to_action_and_document(site: Datasette, page: str, given: dict[str, str]) -> None:
    found = links(page_of(site, NAME, page, **given))
    assert {f"/{NAME}/actions/{FIRST}", f"/{NAME}/documents/{DOCUMENT}"} <= found


def test_evidence_links_to_the_whole_block(site: Datasette) -> None:
    address = f"/{NAME}/blocks/{DOCUMENT}-b7"
    assert address in links(page_of(site, NAME, "/evidence_of_action", action=FIRST))
    assert status(site, address) == 200


def test_the_page_of_an_action_shows_labels_meanings_and_what_belongs_to_it(site: Datasette) -> None:
    body = page_of(site, NAME, f"/actions/{FIRST}")
    assert f'<a href="/{NAME}/documents/{DOCUMENT}">plans/safer.pdf</a>' in body
    assert "The lead cell as written." in body
    assert f"/{NAME}/evidence_of_action?action={FIRST}" in links(body)
    assert f"/{NAME}/confidence_of_action?action={FIRST}" in links(body)
    assert f"/{NAME}/timescales?action_id={FIRST}" in links(body)
    assert '<th scope="row">risk</th>' not in body


def test_the_confidence_of_an_action_is_told_check_by_check(site: Datasette) -> None:
    found = rows_of(site, NAME, "/confidence_of_action", action=FIRST)
    assert [(row["check"], row["outcome"], row["lost"]) for row in found] == [
        ("columns_certain", "failed", 0.05),
        ("row_length", "passed", 0.0),
    ]


def test_the_page_of_a_document_names_its_authority_and_leads_to_its_actions(site: Datasette) -> None:
    body = page_of(site, NAME, f"/documents/{DOCUMENT}")
    assert f'<a href="/{NAME}/authorities/E08000099">Oldbrook</a>' in body
    assert f"/{NAME}/action_details?document_id={DOCUMENT}" in links(body)
    assert len(rows_of(site, NAME, "/action_details", document_id=DOCUMENT)) == 3


def test_tables_show_labels_for_what_they_refer_to(site: Datasette) -> None:
    assert ">plans/safer.pdf</a>" in page_of(site, NAME, "/actions")
    assert ">J. Holt</a>" in page_of(site, NAME, "/action_leads")
    assert ">Oldbrook</a>" in page_of(site, NAME, "/documents")


def test_every_link_of_the_first_pages_answers(site: Datasette) -> None:
    for start in ("/", f"/{NAME}"):
        body = asyncio.run(site.client.get(start)).text
        inside = {unescape(link) for link in links(body) if link.startswith("/")}
        assert len(inside) > 5
        assert {link: status(site, link) for link in inside} == dict.fromkeys(inside, 200)


def test_the_database_page_says_what_each_thing_is(site: Datasette) -> None:
    body = page_of(site, NAME, "")
    for about in site_metadata(NAME)["databases"][NAME]["tables"].values():
        assert about["description"].split("'")[0].split("<")[0] in body


def test_a_row_that_names_something_gone_is_still_shown(site: Datasette) -> None:
    """A correction outlives its action."""
    body = page_of(site, NAME, "", sql="select 'gone-t1-r1' as action_id, null as document_id, 'T' as document")
    assert "gone-t1-r1" in body
    assert status(site, f"/{NAME}/actions/gone-t1-r1") == 404


def test_what_is_no_reference_is_no_link(site: Datasette) -> None:
    body = page_of(site, NAME, "", sql="select 7 as cases, 'plain' as document")
    assert re.search(r'<td class="col-document">\s*plain\s*</td>', body)
    assert re.search(r'<td class="col-cases">\s*7\s*</td>', body)


# Offline and read-only


def test_no_page_needs_anything_from_elsewhere(site: Datasette) -> None:
    pages = ["/", f"/{NAME}", f"/{NAME}/action_details", f"/{NAME}/actions/{FIRST}", f"/{NAME}/search_actions?search=x"]
    for address in pages:
        body = asyncio.run(site.client.get(address)).text
        assert not re.findall(r'(?:src|rel="stylesheet" href)="(?:https?:)?//', body), address
    for file in (*TEMPLATES.iterdir(), *STATIC.iterdir()):
        assert "http" not in file.read_text(encoding="utf-8"), file.name


@pytest.mark.parametrize(
    "sql",
    [
        "delete from actions",
        "insert into runs (id) values (9)",
        "drop table actions",
        "attach 'x' as y",
        "pragma user_version = 9",
    ],
)
def test_a_write_is_refused(site: Datasette, path: Path, sql: str) -> None:
    before = path.read_bytes()
    assert asyncio.run(site.client.get(f"/{NAME}", params={"sql": sql})).status_code == 400
    assert path.read_bytes() == before


def test_a_write_hidden_in_a_select_is_refused(site: Datasette, path: Path) -> None:
    before = path.read_bytes()
    sql = "with x as (select 1) delete from actions"
    assert asyncio.run(site.client.get(f"/{NAME}", params={"sql": sql})).status_code == 400
    assert path.read_bytes() == before


def test_nothing_can_be_posted(site: Datasette) -> None:
    for address in (f"/{NAME}", f"/{NAME}/actions", f"/{NAME}/search_actions"):
        assert asyncio.run(site.client.post(address, data={"sql": "delete from actions"})).status_code >= 400


def test_reading_leaves_the_file_as_it_was(site: Datasette, path: Path) -> None:
    before = path.read_bytes()
    page_of(site, NAME, "/action_details", _search="children's")
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


# Data


def test_csv_and_json_hold_the_same_rows(site: Datasette) -> None:
    body = page_of(site, NAME, "/action_details.csv", _size="max")
    header, *_ = body.splitlines()
    found = rows_of(site, NAME, "/action_details", _size="max")
    assert header.split(",") == list(found[0])
    assert all(str(row["id"]) in body for row in found)


def test_a_place_outside_any_table_is_told_in_words(site: Datasette) -> None:
    (row,) = rows_of(site, NAME, "/evidence_of_action", action=f"{DOCUMENT}-b13")
    assert (row["place"], row["text"]) == ("page 2, block 13", "We will open two youth clubs.")
