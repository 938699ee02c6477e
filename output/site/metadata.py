"""Datasette's metadata: titles, column descriptions, facets, search boxes and ready-made queries."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from importlib.resources import files

from output.schema import TABLES
from output.tables.declare import Table, View
from output.tables.views import VIEWS

Json = dict[str, object]

TITLE = "Actions of council plans"
DESCRIPTION = (
    "Who was to do what by when, as the plans of councils say it, with the page, cell or line that every value "
    "comes from."
)

#: What each page offers beyond its columns. Facets are named here: guessing them is slow on a large ledger.
_PAGES: dict[str, Json] = {
    "action_details": {
        "title": "Actions",
        "facets": ["authority", "document", "year_due", "status", "lead_kinds", "kind"],
        "facet_labels": {
            "authority": "Authority",
            "document": "Plan",
            "year_due": "Year due",
            "status": "Status",
            "lead_kinds": "Led by",
            "kind": "Kind",
        },
        "fts_table": "actions_fts",
        "fts_pk": "search_rowid",
        "size": 50,
    },
    "evidence": {"title": "Evidence: where each value stands"},
    "lead_merges": {
        "title": "Names joined into one lead",
        "facets": ["rule", "authority"],
        "facet_labels": {"rule": "Why", "authority": "Authority"},
    },
    "needs_a_person": {
        "title": "What waits for a person",
        "facets": ["reason"],
        "facet_labels": {"reason": "Reason"},
    },
    "documents": {
        "title": "Documents",
        "one": "Document",
        "facets": ["status", "format", "plan_type", "authority_id"],
        "facet_labels": {
            "status": "What became of it",
            "format": "Format",
            "plan_type": "Type of plan",
            "authority_id": "Authority",
        },
        "sort": "path",
        "label_column": "path",
    },
    "actions": {"one": "Action", "facets": ["kind", "status"], "label_column": "id"},
    "authorities": {"sort": "name", "label_column": "name"},
    "plan_tables": {"facets": ["kind"], "label_column": "id"},
    "blocks": {"facets": ["kind"], "label_column": "id"},
    "leads": {"facets": ["kind", "authority_id"], "sort": "name", "label_column": "name"},
    "lead_names": {"facets": ["kind", "rule"], "sort": "name", "label_column": "name"},
    "indicators": {"facets": ["scheme"], "label_column": "id"},
    "confidence_checks": {"facets": ["name", "outcome"]},
    "timescales": {"facets": ["kind"]},
    "targets": {"facets": ["indicator_id", "period_text"]},
    "run_events": {"facets": ["severity", "code"]},
    "runs": {"sort_desc": "id", "label_column": "id"},
}


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A ready-made question; `ask` stands before its box, where it has one."""

    title: str
    description: str
    ask: str | None = None


_QUERIES: dict[str, ReadyMade] = {
    "search_actions": ReadyMade(
        "Search the actions", "Best matches first, the words found in [brackets].", "Words to look for"
    ),
    "search_documents": ReadyMade(
        "Search the documents",
        "Every paragraph and cell of every document, best matches first, the words found in [brackets].",
        "Words to look for",
    ),
    "evidence_of_action": ReadyMade(
        "Evidence for an action",
        "Where in the document each value of one action stands, with the words that stand there. A value put "
        "together from several places has a row for each.",
        "Id of the action",
    ),
    "confidence_of_action": ReadyMade(
        "Confidence of an action",
        "Every check of one action: whether it passed, what it takes off the confidence, and why.",
        "Id of the action",
    ),
    "what_needs_a_person": ReadyMade("What waits for a person", "The gravest first, each with the next step."),
}


#: Read once: Datasette asks for metadata several times a page.
_SQL = {name: files("output.site").joinpath(f"{name}.sql").read_text(encoding="utf-8") for name in _QUERIES}


def site_metadata(*databases: str) -> Json:
    """Metadata for ledgers that Datasette knows under these names; a fresh dict at every call."""
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "extra_css_urls": ["/planledger/planledger.css"],
        "databases": {name: _database() for name in databases},
    }


def _database() -> Json:
    things: tuple[Table | View, ...] = (*VIEWS, *TABLES)
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "tables": {thing.name: _page(thing) for thing in things},
        "queries": {name: _query(name) for name in _QUERIES},
    }


def _page(thing: Table | View) -> Json:
    columns = {c.name: c.description for c in thing.columns}
    return {"description": thing.description, "columns": columns, **deepcopy(_PAGES.get(thing.name, {}))}


def _query(name: str) -> Json:
    asked = _QUERIES[name]
    page: Json = {"title": asked.title, "description": asked.description, "sql": _SQL[name], "hide_sql": True}
    return page | ({"ask": asked.ask} if asked.ask else {})
