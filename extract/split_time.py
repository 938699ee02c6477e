"""Part a cell that says who and by when: `Head of Housing, March 2009`."""

from __future__ import annotations

import re

from ingest.cell_shape import cell_shape
from ingest.document import NO_TEXT, Text

#: What may stand between who and when; a slash inside a date stands between digits.
_MARK = re.compile(r"\n|;|,\s+|\s+[–—-]\s+|\s+/\s+|\s*[()]\s*")


def split_time(text: Text) -> tuple[Text, Text]:
    """The text without the parts that look like a time, and those parts; each keeps its place."""
    words = str(text)
    marks = [(m.start(), m.end()) for m in _MARK.finditer(words)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(words)]
    times = [(a, b) for a, b in zip(starts, ends, strict=True) if cell_shape(words[a:b].strip()) == "date"]
    if not times:
        return text, NO_TEXT
    time = Text(tuple(p for span in times for p in text.cut(*span).passages))
    first, last = times[0][0], times[-1][1]
    before, after = words[:first].rstrip(" ,;/(–—-\n"), words[last:].lstrip(" ,;/)–—-\n")
    rest = Text((*text.cut(0, len(before)).passages, *text.cut(len(words) - len(after)).passages))
    return rest, time
