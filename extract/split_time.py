"""Part a cell that says who and by when: `Head of Housing, March 2009`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Text, join_texts

#: What may stand between who and when; a slash inside a date stands between digits.
_MARK = re.compile(r"\n|;|,\s+|\s+[–—-]\s+|\s+/\s+|\s*[()]\s*")
_DASHES = ("–", "—", "-")
_BEFORE_TIME = " ,;/(–—-\n"
_AFTER_TIME = " ,;/)–—-\n"


def split_time(text: Text) -> tuple[Text, Text]:
    """The text without the parts that look like a time, and those parts; each keeps its place."""
    words = str(text)
    marks = [(m.start(), m.end()) for m in _MARK.finditer(words)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(words)]
    dated = [(a, b) for a, b in zip(starts, ends, strict=True) if cell_shape(words[a:b].strip()) == "date"]
    times = _ranges(words, dated)
    if not times:
        return text, NO_TEXT
    edges = [0, *(edge for span in times for edge in span), len(words)]
    between = zip(edges[::2], edges[1::2], strict=True)
    return join_texts(_without_marks(text, a, b) for a, b in between), join_texts(text.cut(*span) for span in times)


def _ranges(words: str, dated: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Two dates with a dash between them are one time: `April – June 2010`."""
    times: list[tuple[int, int]] = []
    for start, end in dated:
        if times and words[times[-1][1] : start].strip() in _DASHES:
            times[-1] = (times[-1][0], end)
        else:
            times.append((start, end))
    return times


def _without_marks(text: Text, start: int, end: int) -> Text:
    """The characters [start, end) without the marks that parted them from a time."""
    words = str(text)
    first = start if start == 0 else end - len(words[start:end].lstrip(_AFTER_TIME))
    last = end if end == len(words) else first + len(words[first:end].rstrip(_BEFORE_TIME))
    return text.cut(first, last)
