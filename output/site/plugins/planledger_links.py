"""A Datasette plugin that links what a cell names: an action to its evidence, a title to its document.

Datasette links foreign keys on the pages of tables; views, ready-made queries and the page of one row are ours.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import Any
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.utils import tilde_encode
from markupsafe import Markup

from output.schema import TABLES
from output.tables.declare import quoted
from output.tables.views import VIEWS

#: Longer words are cut in a link; the whole of them stands on the page it leads to.
LONGEST = 200

#: Table to the tables its columns refer to. Under None: what a column of that name refers to in views and queries.
_REFERENCES: dict[str | None, dict[str, str]] = {
    t.name: {c.name: c.references for c in t.columns if c.references} for t in TABLES
}
_REFERENCES[None] = {column: table for columns in _REFERENCES.values() for column, table in columns.items()}
_VIEWS = {view.name for view in VIEWS}


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    row: Mapping[str, Any], value: object, column: str, table: str | None, database: str, datasette: Any
) -> Awaitable[Markup | None] | Markup | None:
    """A link for the cell, or None to show it as Datasette does. `table` is None for a query."""
    if not isinstance(value, str | int):
        # Nothing, or a foreign key that Datasette has put a label to already.
        return None
    is_table = table is not None and table not in _VIEWS
    if table == "action_details" and column == "id":
        return _action(datasette, database, str(value))
    if column == "document" and not is_table and "document_id" in row.keys():  # noqa: SIM118 - a row is no dict
        return _link(datasette, database, "documents", row["document_id"], str(value))
    target = _REFERENCES.get(table if is_table else None, {}).get(column)
    if target is None:
        return None
    if is_table:
        return _labelled(datasette, database, target, value)
    return _link(datasette, database, target, value, str(value))


def _action(datasette: Any, database: str, key: str) -> Markup:
    query = datasette.urls.query(database, "evidence_of_action")
    evidence = Markup('<a class="evidence" href="{}?{}">evidence</a>').format(query, urlencode({"action": key}))
    return _link(datasette, database, "actions", key, key) + Markup(" ") + evidence


async def _labelled(datasette: Any, database: str, target: str, key: object) -> Markup | None:
    """On the page of one row: the label of what it refers to, as Datasette gives it in tables."""
    db = datasette.get_database(database)
    label = await db.label_column_for_table(target)
    if label is None:
        return _link(datasette, database, target, key, str(key))
    found = (await db.execute(f'SELECT {quoted(label)} FROM {quoted(target)} WHERE "id" = ?', [key])).first()
    return _link(datasette, database, target, key, str(found[0])) if found else None


def _link(datasette: Any, database: str, table: str, key: object, words: str) -> Markup:
    shown = words if len(words) <= LONGEST else f"{words[:LONGEST]} …"
    return Markup('<a href="{}">{}</a>').format(datasette.urls.row(database, table, tilde_encode(str(key))), shown)
