"""How a table or view is declared. Everything that must agree on a column reads it from here.

The SQL, docs/schema.md, the Table Schema of the data package, the Parquet types and the column
descriptions on the Datasette pages are all made from these declarations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: What a column holds. Booleans are 0/1; dates `YYYY-MM-DD`; datetimes UTC `YYYY-MM-DDThh:mm:ss.sssZ`;
#: an `object` or `array` is JSON text.
ColumnKind = Literal["text", "integer", "number", "boolean", "date", "datetime", "object", "array"]

SQL_TYPES: dict[ColumnKind, str] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
    "datetime": "TEXT",
    "object": "TEXT",
    "array": "TEXT",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `references` names the table whose `id` it holds; `choices` are its only values.

    `cascades`: the row goes when the row it refers to goes.
    """

    name: str
    kind: ColumnKind
    description: str
    references: str | None = None
    cascades: bool = False
    required: bool = False
    choices: tuple[str, ...] = ()

    @property
    def sql_type(self) -> str:
        return SQL_TYPES[self.kind]

    @property
    def is_json(self) -> bool:
        return self.kind in ("object", "array")


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` is the primary key; `search` lists the columns of its full-text index."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    unique: tuple[tuple[str, ...], ...] = ()
    indexed: tuple[str, ...] = ()
    search: tuple[str, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(c.name for c in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name}")


@dataclass(frozen=True, slots=True)
class View:
    """One view: its columns in the order of `sql`. `hidden` ones serve the search box alone."""

    name: str
    description: str
    columns: tuple[Column, ...]
    sql: str
    hidden: tuple[str, ...] = ()


def quoted(name: str) -> str:
    """A name as an SQL identifier: `row`, `column`, `start` and `end` are words of SQL too."""
    return '"' + name.replace('"', '""') + '"'
