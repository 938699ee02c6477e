"""The times a cell of a plan states: `resolve_timescales` for cells, one value for each time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from normalize.timescales.expressions import expressions
from normalize.timescales.paragraphs import Paragraph, paragraphs
from normalize.timescales.scan import Item, scan
from normalize.timescales.tokens import Token, tokenise
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
    return tuple(time for paragraph in paragraphs(text) for time in read_paragraph(paragraph, context))


def read_paragraph(paragraph: Paragraph, context: TimeContext) -> Iterator[Timescale]:
    """The times of one paragraph, in reading order."""
    tokens = tokenise(paragraph.text)
    items = scan(tokens)
    found = expressions(items)
    dated = [(e, time) for e in found for time in valued(e, context)]
    times = [(e.first, replace(time, text=_words(paragraph, tokens, items[e.first : e.last]))) for e, time in dated]
    settled = any(time.kind != "unresolved" for _, time in times)
    for first, last, time in undated(items, found, context, settled):
        words = _words(paragraph, tokens, items[first:last])
        times.append((first, replace(time, text=words)))
    for _, time in sorted(times, key=lambda pair: pair[0]):
        yield replace(time, paragraph=_line(paragraph, time.text))


def _words(paragraph: Paragraph, tokens: Sequence[Token], items: Sequence[Item]) -> str:
    return paragraph.text[tokens[items[0].first].start : tokens[items[-1].last - 1].end]


def _line(paragraph: Paragraph, words: str) -> int:
    """The line on which the words begin."""
    return paragraph.line + paragraph.text[: max(paragraph.text.find(words), 0)].count("\n")
