"""A Datasette plugin for searches without words: an empty box is no search, a quotation mark alone finds nothing.

Datasette hands either to FTS5 as an empty text, which is a syntax error there.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.utils import escape_fts

#: An empty phrase: FTS5 takes it and finds nothing.
NOTHING = '""'

#: The search box of a table page, sent with nothing in it.
_EMPTY_BOX = re.compile(rb"_search(_\w+)?=(\+|%20)*")

App = Callable[[Any, Any, Any], Awaitable[None]]


@hookimpl(trylast=True)  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Put ours in the place of Datasette's function, which its own hook has just registered."""
    conn.create_function("escape_fts", 1, escape_words)


def escape_words(words: str | None) -> str:
    """Each word as an FTS5 phrase, all of which must occur."""
    return escape_fts(words or "") or NOTHING


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper() -> Callable[[App], App]:
    """Take an empty search out of the address before Datasette reads it: the page then shows every row."""

    def wrapped(app: App) -> App:
        async def without_empty_box(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] == "http":
                scope = dict(scope, query_string=without_empty_search(scope.get("query_string", b"")))
            await app(scope, receive, send)

        return without_empty_box

    return wrapped


def without_empty_search(query: bytes) -> bytes:
    """The query string of an address without `_search=` that has no words after it."""
    return b"&".join(part for part in query.split(b"&") if not _EMPTY_BOX.fullmatch(part))
