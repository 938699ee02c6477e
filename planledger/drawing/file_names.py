"""Names of the files drawn: safe on every system, whatever the document is called."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

_LONGEST = 80


def safe_name(path: str) -> str:
    """`Plan (final).PDF` as `Plan-final-pdf`: letters, digits, dots within and dashes; never empty, never hidden."""
    name = PurePath(path.replace("\\", "/")).name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    stem, dot, ending = plain.rpartition(".")
    words = re.sub(r"[^A-Za-z0-9]+", "-", stem if dot else ending).strip("-")[:_LONGEST].strip("-")
    kind = re.sub(r"[^a-z0-9]", "", ending.lower())[:8] if dot else ""
    return "-".join(part for part in (words or "document", kind) if part)


def picture_name(document: str, page: int) -> str:
    return f"{document}-page-{page:03d}.png"


def page_name(document: str) -> str:
    return f"{document}.html"
