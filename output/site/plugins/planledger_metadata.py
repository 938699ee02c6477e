"""A Datasette plugin that gives whatever ledger is served our metadata, whatever its file is called."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl

from output.site.metadata import Json, site_metadata


@hookimpl  # type: ignore[untyped-decorator]
def get_metadata(datasette: Any) -> Json:
    """Metadata for every database served; Datasette's own, whose names begin with `_`, apart."""
    return site_metadata(*(name for name in datasette.databases if not name.startswith("_")))
