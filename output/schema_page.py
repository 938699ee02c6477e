"""docs/schema.md, from the declarations: `python -m output.schema_page > docs/schema.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from output.schema import TABLES
from output.tables.declare import Column, Table, View
from output.tables.views import VIEWS

HEAD = """# The database

Made by `python -m output.schema_page > docs/schema.md` from `output/tables/`; do not edit by hand.

Text columns hold what the document says, white space folded within a paragraph, paragraphs joined by a
newline. Missing is NULL, never an empty string. Dates are ISO 8601; `edtf` is EDTF (ISO 8601-2:2019);
booleans are 0 or 1; JSON columns hold JSON. The same bytes at the same path give the same ids in every run.

What a document says of itself goes with it: when it is read again or dropped, its rows in every table marked
"goes with" are replaced or dropped too. Leads, indicators and authorities go when nothing refers to them any
more.
"""


def schema_page() -> str:
    """The whole page as Markdown, ending in a newline."""
    parts = [HEAD, "## Views to read\n"]
    parts += [_section(view) for view in VIEWS]
    parts.append("## Tables\n")
    parts += [_section(table) for table in TABLES]
    return "\n".join(parts)


def _section(thing: Table | View) -> str:
    lines = [
        f"### {thing.name}",
        "",
        thing.description,
        "",
        "| column | type | meaning |",
        "| --- | --- | --- |",
    ]
    lines += [f"| {c.name} | {_type(c)} | {_meaning(c)} |" for c in thing.columns]
    if isinstance(thing, Table):
        lines += _notes(thing)
    return "\n".join(lines) + "\n"


def _type(column: Column) -> str:
    notes = {"object": " (JSON object)", "array": " (JSON array)", "boolean": " (0/1)", "date": " (date)"}
    return column.sql_type + notes.get(column.kind, "")


def _meaning(column: Column) -> str:
    text = column.description.replace("|", "\\|")
    if column.choices and not all(choice in text for choice in column.choices):
        text += " One of " + ", ".join(f"`{choice}`" for choice in column.choices) + "."
    if column.references:
        text += f" → {column.references}" + (" (goes with it)" if column.cascades else "")
    return text


def _notes(table: Table) -> Iterator[str]:
    notes = []
    if table.key:
        notes.append(f"Key: {', '.join(table.key)}.")
    notes += [f"Unique: {', '.join(columns)}." for columns in table.unique]
    if table.search:
        notes.append(f"Full-text search over {', '.join(table.search)} (`{table.name}_fts`).")
    if notes:
        yield ""
        yield " ".join(notes)


if __name__ == "__main__":
    sys.stdout.write(schema_page())
