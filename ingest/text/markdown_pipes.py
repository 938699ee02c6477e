"""Pipe tables: cells parted by vertical bars, with or without a rule under the header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.document import Text, fold
from ingest.text.layout import GridCell, Proposal
from ingest.text.lines import Line

_RULE = re.compile(r"[\s|:+=-]+")
_BREAK = re.compile(r"<br\s*/?>", re.I)


def recognise(lines: Sequence[Line], _: frozenset[str]) -> Iterator[Proposal]:
    """One proposal for each run of lines that hold two bars or more."""
    for has_bars, group in groupby(range(len(lines)), key=lambda i: lines[i].words.count("|") >= 2):
        run = list(group)
        rows = [(lines[i], _cells(lines[i].words)) for i in run if not _RULE.fullmatch(lines[i].words)]
        if has_bars and len(rows) >= 2:
            yield _proposal(run, rows)


def _cells(words: str) -> list[str]:
    words = words.strip()
    inner = words[1:] if words.startswith("|") else words
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]


def _proposal(run: Sequence[int], rows: Sequence[tuple[Line, list[str]]]) -> Proposal:
    width = max(len(cells) for _, cells in rows)
    grid = tuple(
        GridCell(number, column, _text(line, words), _span(cells, column, width))
        for number, (line, cells) in enumerate(rows)
        for column, words in enumerate(cells)
        if column == 0 or not _is_section(cells, width)
    )
    usual = sum(len(cells) == width for _, cells in rows) / len(rows)
    return Proposal("pipes", run[0], run[-1], grid, len(rows), width, 0.6 + 0.4 * usual)


def _is_section(cells: Sequence[str], width: int) -> bool:
    """A row written with a single cell runs over the whole width."""
    return len(cells) == 1 < width


def _span(cells: Sequence[str], column: int, width: int) -> int:
    return width if _is_section(cells, width) and column == 0 else 1


def _text(line: Line, words: str) -> Text:
    return Text(tuple(line.passage(part) for part in _BREAK.split(words) if fold(part)))
