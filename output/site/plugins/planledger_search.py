"""A Datasette plugin: a search for nothing, or for a quotation mark alone, finds nothing and is no error.

Datasette's own `escape_fts` makes an empty text of either, which FTS5 refuses as a syntax error.
"""

from __future__ import annotations

import sqlite3

from datasette import hookimpl
from datasette.utils import escape_fts

#: An empty phrase: FTS5 takes it and finds nothing.
NOTHING = '""'


@hookimpl(trylast=True)  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Put ours in the place of Datasette's function, which its own hook has just registered."""
    conn.create_function("escape_fts", 1, escape_words)


def escape_words(words: str | None) -> str:
    """Each word as an FTS5 phrase, all of which must occur."""
    return escape_fts(words or "") or NOTHING
