"""Part a cell that says who and by when: `Head of Housing, March 2009`."""

from __future__ import annotations

import re

from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Text

_PART = re.compile(r"[^,;/\n(]+|\([^)]*\)")


def split_time(text: Text) -> tuple[Text, Text]:
    """The text without the parts that look like a time, and those parts; each keeps its place."""
    words = str(text)
    time = NO_TEXT
    rest: list[tuple[int, int]] = []
    for part in _PART.finditer(words):
        stated = part[0].strip(" ()-–")
        if not stated:
            continue
        if cell_shape(stated) == "date":
            time = time + text.cut(*part.span())
        elif rest and not time and words[rest[-1][1] : part.start()].strip(" ") in ("", ",", "/", "("):
            rest[-1] = (rest[-1][0], part.end())
        else:
            rest.append(part.span())
    kept = Text(tuple(p for span in rest for p in text.cut(*span).passages))
    return kept, time
