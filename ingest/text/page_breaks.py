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

    A line is furniture where it is a page number, or stands near one and is printed again near another.
    """
    numbers = [i for i, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line.words)]
    near = {i for n in numbers for i in range(max(0, n - _NEAR), min(len(lines), n + _NEAR + 1))}
    times = Counter(_key(line) for line in lines)
    heads = {i for i in near if not lines[i].is_blank and _is_repeated(lines[i], times)}
    furniture = {*numbers, *heads}
    kept = tuple(Line(line.number, "") if i in furniture else line for i, line in enumerate(lines))
    once = {_key(lines[i]): lines[i] for i in sorted(heads)}
    return kept, tuple(once.values())


def _is_repeated(line: Line, times: Counter[str]) -> bool:
    """Printed twice or more, and neither a row of cells nor a bar or rule that tables repeat by nature."""
    words = line.words.strip()
    is_cell = "\t" in line.words or "|" in words or "   " in words or words.startswith("/")
    return times[_key(line)] > 1 and not is_cell and len(words) > 3 and len(words.split()) <= 15


def _key(line: Line) -> str:
    return re.sub(r"\W+", " ", line.words).strip().casefold()
