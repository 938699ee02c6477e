"""Datasette's metadata: titles, column descriptions, facets, search boxes and ready-made queries."""

from __future__ import annotations

from copy import deepcopy
from importlib.resources import files

from output.schema import TABLES
from output.tables.declare import Table, View
from output.tables.views import VIEWS

Json = dict[str, object]

TITLE = "Actions of council plans"
DESCRIPTION = (
    "Who was to do what by when, as the plans say it, with the page and cell every value comes from. "
    "Start with action_details, or search."
)

#: What each page offers beyond its columns. Facets are named here: guessing them is slow on a large ledger.
_PAGES: dict[str, Json] = {
    "action_details": {
        "title": "Actions, one flat row each",
        "facets": ["authority", "document", "kind", "status", "lead_kinds", "year_due"],
        "fts_table": "actions_fts",
        "fts_pk": "search_rowid",
        "size": 50,
    },
    "evidence": {"title": "Evidence: where each value stands"},
    "needs_a_person": {"title": "What waits for a person", "facets": ["reason"]},
    "documents": {
        "facets": ["status", "format", "plan_type", "authority_id"],
        "sort": "path",
        "label_column": "path",
    },
    "actions": {"facets": ["kind", "status"], "label_column": "id"},
    "authorities": {"sort": "name", "label_column": "name"},
    "plan_tables": {"facets": ["kind"], "label_column": "id"},
    "blocks": {"facets": ["kind"], "label_column": "id"},
    "leads": {"facets": ["kind", "authority_id"], "sort": "name", "label_column": "name"},
    "indicators": {"facets": ["scheme"], "label_column": "id"},
    "timescales": {"facets": ["kind"]},
    "targets": {"facets": ["indicator_id", "period_text"]},
    "run_events": {"facets": ["severity", "code"]},
    "runs": {"sort_desc": "id", "label_column": "id"},
}

_QUERIES: dict[str, tuple[str, str]] = {
    "search_actions": ("Search the actions", "Best matches first, the words found in [brackets]."),
    "search_documents": ("Search the documents", "Every paragraph and cell, best matches first."),
    "evidence_of_action": ("Evidence for an action", "Where each value of one action stands: give its id."),
    "what_needs_a_person": ("What waits for a person", "The gravest first, each with the next step."),
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
        "description": DESCRIPTION,
        "tables": {thing.name: _page(thing) for thing in things},
        "queries": {name: _query(name) for name in _QUERIES},
    }


def _page(thing: Table | View) -> Json:
    columns = {c.name: c.description for c in thing.columns}
    return {"description": thing.description, "columns": columns, **deepcopy(_PAGES.get(thing.name, {}))}


def _query(name: str) -> Json:
    title, description = _QUERIES[name]
    return {"title": title, "description": description, "sql": _SQL[name], "hide_sql": True}
