"""EDTF strings checked by the `edtf` package before they leave this room.

A parse takes 5 to 30 ms, a cell 0.1. So the forms of strings are checked: all months are alike to a grammar, and so are
all days of the calendar. The usual forms are listed, with a test that the package reads them; any other is put to
the package, once a process. See docs/decisions/0003-libraries.md.
"""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from functools import cache, lru_cache
from pathlib import Path

from normalize.timescales.edtf_text import SEASON_MONTHS
from normalize.values import Timescale

FILE = Path(__file__).parents[1] / "lexicons" / "edtf_forms.toml"
DATE = re.compile(r"(?<!\d)(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)")
#: Level 1 of ISO 8601-2 lets a qualifier follow any date; the package knows it after a season in an interval only.
QUALIFIED_SEASON = re.compile(r"(\d{4}-2[1-4])[?~%]")


def checked(time: Timescale) -> Timescale:
    """The timescale as it is; unresolved, with a message, where its EDTF string is none."""
    if time.edtf is None or is_edtf(time.edtf):
        return time
    message = f"“{time.edtf}” is no valid EDTF string"
    return Timescale(time.text, "unresolved", message=message, paragraph=time.paragraph)


@lru_cache(maxsize=5_000)
def is_edtf(text: str) -> bool:
    """Is the text a date, an interval or a set as the `edtf` package reads it (levels 0 to 2)?"""
    form = DATE.sub(_alike, text)
    return form in usual_forms() or _is_form(form)


def _alike(match: re.Match[str]) -> str:
    """A date that stands for all of its form; what is no day of the calendar stays as it is, to be refused."""
    month, day = int(match[2] or 1), int(match[3] or 1)
    if match[3] is None and month in SEASON_MONTHS:
        return "2004-21"
    if not (1 <= month <= 12 and 1 <= day <= monthrange(int(match[1]) or 2000, month)[1]):
        return match[0]
    return "2004-01-01"[: len(match[0])]


@cache
def usual_forms() -> frozenset[str]:
    """The forms that are known to be valid."""
    with FILE.open("rb") as handle:
        return frozenset(form for table in tomllib.load(handle).values() for form in table)


@lru_cache(maxsize=1_000)
def _is_form(text: str) -> bool:
    # Imported here: the import costs a fifth of a second, and the usual forms do without.
    from edtf import parse_edtf  # noqa: PLC0415
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    lone_season = QUALIFIED_SEASON.fullmatch(text)
    try:
        parse_edtf(lone_season[1] if lone_season else text)
    except EDTFParseException:
        return False
    return True
