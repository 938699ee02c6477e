"""A plan may be called anything and say anything: every page answers, and shows words as words."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from datasette.app import Datasette
from datasette.utils import tilde_encode

from extract.plan_record import FieldText
from ingest.document import Passage, Text
from normalize.resolved import StepLead
from normalize.values import Lead
from output.entry import DocumentEntry
from output.schema import TABLES
from output.tables.views import VIEWS
from tests.entry_samples import BOROUGH, plan_entry, with_authority
from tests.ledger_samples import ledger, page_of, rows_of, site_on

NAME = "plans"
TAG = "<script>alert('x')</script>"
LONG = "Very long title " * 2000
#: What the title, the path, the action and the lead of a document are called.
HOSTILE = [
    TAG,
    '"><img src=x onerror=alert(1)>',
    "' OR 1=1; DROP TABLE actions; --",
    "100% of plans %s %(x)s %3Cscript%3E",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "</title></td></table>",
    "javascript:alert(1)",
    "../../etc/passwd?a=1&b=2#c",
    "Straße ‘naïve’ \u202egnitset 日本",
    LONG,
]


def called(words: str, number: int) -> DocumentEntry:
    """The sample plan with these words wherever a document puts its own."""
    entry = plan_entry(f"{number}/{words[:200]}.pdf", title=words)
    first, *rest = entry.plan.actions
    place = first.row.fields[1].text.passages[0].place
    action = FieldText("action", Text((Passage(words, place), Passage("A second line.", place))))
    row = replace(first.row, fields=(first.row.fields[0], action, *first.row.fields[2:]))
    first = replace(first, row=row, leads=(StepLead(Lead(words, "post", words)),))
    entry = replace(entry, message=words, plan=replace(entry.plan, actions=(first, *rest)))
    return with_authority(entry, replace(BOROUGH, id=f"slug/{number}", name=words))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Datasette]:
    entries = [called(words, number) for number, words in enumerate(HOSTILE)]
    with site_on(ledger(tmp_path_factory.mktemp("hostile"), *entries, name=f"{NAME}.db")) as site:
        yield site


class Page(HTMLParser):
    """What a browser would make of a page: scripts it runs, places it leads to, handlers it fires."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self._script = False
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._script = tag == "script"
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.handlers += [value or "" for name, value in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._script = self._script and tag != "script"


def check_harmless(body: str) -> None:
    seen = Page(body)
    assert not [s for s in seen.scripts if "alert(" in s]
    assert not [h for h in seen.handlers if "alert" in h]
    assert not [link for link in seen.links if link.strip().lower().startswith("javascript")]
    assert TAG not in body
    assert "<img src=x" not in body


@pytest.mark.parametrize("name", [thing.name for thing in (*VIEWS, *TABLES)])
def test_every_table_and_view_shows_hostile_words_and_runs_none(site: Datasette, name: str) -> None:
    check_harmless(page_of(site, NAME, f"/{name}", _size=100))


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_the_page_of_a_document_answers_whatever_it_is_called(site: Datasette, number: int) -> None:
    body = page_of(site, NAME, f"/documents/{called(HOSTILE[number], number).source.id}")
    check_harmless(body)
    assert escape(HOSTILE[number].strip()[:60], quote=False).split("'")[0].split('"')[0] in body


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_the_page_and_the_evidence_of_an_action_answer_whatever_it_says(site: Datasette, number: int) -> None:
    key = f"{called(HOSTILE[number], number).source.id}-t1-r1"
    check_harmless(page_of(site, NAME, f"/actions/{key}"))
    body = page_of(site, NAME, "/evidence_of_action", action=key)
    check_harmless(body)
    assert "A second line." in body or HOSTILE[number] == LONG


@pytest.mark.parametrize("words", HOSTILE[:-1])
def test_searches_for_hostile_words_answer(site: Datasette, words: str) -> None:
    for path, box in (("/action_details", "_search"), ("/search_actions", "search"), ("/search_documents", "search")):
        body = page_of(site, NAME, path, **{box: words})
        check_harmless(body.replace(escape(words), ""))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_facet_of_hostile_words_finds_its_own_document(site: Datasette, words: str) -> None:
    found = rows_of(site, NAME, "/action_details", document=words.strip())
    assert {row["document"] for row in found} == {words.strip()}
    check_harmless(page_of(site, NAME, "/action_details", document=words.strip()[:3000]))


def test_an_evidence_question_about_no_action_answers(site: Datasette) -> None:
    for key in ("", "none", TAG, '"', "%"):
        body = page_of(site, NAME, "/evidence_of_action", action=key)
        check_harmless(body)
        assert ("Nothing found." if key else "Fill in the box above.") in body


def test_a_very_long_title_is_cut_in_a_link_and_whole_in_the_data(site: Datasette) -> None:
    body = page_of(site, NAME, "/evidence", _size=100, document=LONG.strip())
    cells = re.findall(r'<td class="col-document [^>]*>(.*?)</td>', body, re.S)
    assert cells
    assert all(LONG[:190] in cell and len(cell) < 400 for cell in cells)
    titles = {row["document"] for row in rows_of(site, NAME, "/evidence", _size=200)}
    assert LONG.strip() in titles


def test_an_id_that_needs_quoting_still_leads_to_its_row(site: Datasette) -> None:
    body = page_of(site, NAME, f"/documents/{called(TAG, 0).source.id}")
    (link,) = {link for link in Page(body).links if "/authorities/" in link}
    assert unquote(link) == f"/{NAME}/authorities/{tilde_encode('slug/0')}"
    response = asyncio.run(site.client.get(link))
    assert response.status_code == 200
    check_harmless(response.text)


def test_pages_that_are_not_there_are_404_and_no_fault(site: Datasette) -> None:
    for path in ("/documents/none", "/nothing", f"/actions/{tilde_encode(TAG)}", "/documents/%22%3E%3Cscript%3E"):
        response = asyncio.run(site.client.get(f"/{NAME}{path}"))
        # An address in percents is sent on to the one with tildes first.
        assert response.status_code in (302, 404), path
        check_harmless(response.text)
