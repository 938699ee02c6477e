"""The times a cell of a plan states: `resolve_timescales` for cells, one value for each time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalize.timescales.edtf_check import checked
from normalize.timescales.expressions import expressions
from normalize.timescales.paragraphs import Paragraph, paragraphs
from normalize.timescales.scan import scan
from normalize.timescales.tokens import tokenise
from normalize.timescales.undated import undated
from normalize.timescales.valued import valued
from normalize.values import TimeContext, Timescale


@lru_cache(maxsize=20_000)
def resolve_timescales(text: str, context: TimeContext) -> tuple[Timescale, ...]:
    """One Timescale for each time the cell states; none where it states no time.

    `text` is the cell as written, its paragraphs joined by newlines. A time that cannot be placed is of
    kind `unresolved` and its message says why. Conventions: ISO 8601-2:2019 for EDTF, UK local government
    for years (docs: the rules stand in the tests and in the functions that apply them).
    """
    return tuple(checked(time) for paragraph in paragraphs(text) for time in read_paragraph(paragraph, context))


def read_paragraph(paragraph: Paragraph, context: TimeContext) -> Iterator[Timescale]:
    """The times of one paragraph, in reading order."""
    tokens = tokenise(paragraph.text)
    items = scan(tokens)
    found = expressions(items)
    dated = [(e.first, e.last, time) for e in found for time in valued(e, context)]
    settled = any(time.kind != "unresolved" for _, _, time in dated)
    times = [*dated, *undated(items, found, context, settled)]
    line, counted = paragraph.line, 0
    for first, last, time in sorted(times, key=lambda t: t[0]):
        start, end = tokens[items[first].first].start, tokens[items[last - 1].last - 1].end
        line, counted = line + paragraph.text.count("\n", counted, start), start
        words = paragraph.text[start:end]
        yield Timescale(words, time.kind, time.edtf, time.start, time.end, time.message, line)
