"""Take page numbers and running heads out of the lines, so that rows and sentences run on over the page break."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.text.lines import Line

_PAGE_NUMBER = re.compile(
    r"\s{15,}\d{1,3}\s*|[\s\w,&-]{0,60}?[\s\x0c|–-]*\b(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\s|–-]*", re.I
)
#: Running heads and feet stand this close to the page number.
_NEAR = 3


def without_page_breaks(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines with page furniture blanked, and the furniture, each text once.

    A line is furniture where it is a page number, or stands near one and is printed again near another. What is
    printed as often elsewhere is no running head: a cell such as `Head of Housing` comes again in many rows.
    """
    numbers = [i for i, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line.words)]
    near = {i for n in numbers for i in range(max(0, n - _NEAR), min(len(lines), n + _NEAR + 1))}
    times = Counter(_key(line) for line in lines)
    near_times = Counter(_key(lines[i]) for i in near)
    heads = {i for i in near if _is_running(lines[i], near_times[_key(lines[i])], times[_key(lines[i])])}
    furniture = {*numbers, *heads}
    kept = tuple(Line(line.number, "") if i in furniture else line for i, line in enumerate(lines))
    once = {_key(lines[i]): lines[i] for i in sorted(heads)}
    return kept, tuple(once.values())


def _is_running(line: Line, near: int, everywhere: int) -> bool:
    """Printed near page numbers twice or more, and neither a row of cells nor a bar or rule that tables repeat."""
    words = line.words.strip()
    is_cell = "\t" in line.words or "|" in words or "   " in words or words.startswith("/")
    repeated = near > 1 and near * 2 > everywhere
    return repeated and not is_cell and len(words) > 3 and len(words.split()) <= 15


def _key(line: Line) -> str:
    return re.sub(r"\W+", " ", line.words).strip().casefold()
