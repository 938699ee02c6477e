"""The command that shows a ledger in the browser: Datasette, read-only, with our metadata and settings."""

from __future__ import annotations

import sys
from pathlib import Path

SITE = Path(__file__).resolve().parent
PLUGINS = SITE / "plugins"
STATIC = SITE / "static"
TEMPLATES = SITE / "templates"

#: Datasette's settings. Guessing facets makes a search over 200 000 rows three times slower.
SETTINGS: dict[str, int | bool] = {
    "suggest_facets": False,
    "default_facet_size": 10,
    "facet_time_limit_ms": 1000,
    "sql_time_limit_ms": 5000,
    "max_returned_rows": 2000,
    "allow_download": True,
}


def serve_command(db: Path, port: int, open_browser: bool) -> list[str]:
    """The arguments to run: Datasette of this interpreter on the loopback address, the ledger immutable.

    The ledger must not be written to while it is served. Nothing is checked here; Datasette says so itself
    where there is no such file or the port is taken.
    """
    command = [sys.executable, "-m", "datasette", "serve", "--immutable", str(db), "--port", str(port)]
    command += ["--plugins-dir", str(PLUGINS), "--static", f"planledger:{STATIC}", "--template-dir", str(TEMPLATES)]
    for name, value in SETTINGS.items():
        command += ["--setting", name, _setting(value)]
    return [*command, "--open"] if open_browser else command


def _setting(value: int | bool) -> str:
    return ("on" if value else "off") if isinstance(value, bool) else str(value)
