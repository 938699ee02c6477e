"""Take page numbers and running heads out of the lines, so that rows and sentences run on over the page break."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ingest.document import fold
from ingest.text.lines import Line

_PAGE_NUMBER = re.compile(r"\s{15,}\d{1,3}\s*")
_PAGE_WORD = re.compile(r"[\s\w,&-]{0,60}?[\s|–-]*\b(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\s|–-]*", re.I)
_NUMBERED_EDGE = re.compile(r"(.*\S)\s{2,}(\d{1,4})\s*")
#: Running heads and feet stand this close to the page number.
_NEAR = 3
#: Form feeds or not, this many words are the most a running head has.
_MOST_WORDS = 15
#: A head is the title in short: so many of its words stand in so many opening lines.
_TITLE_LINES = 4
_TITLE_SHARE = 0.75


def without_page_breaks(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines with page furniture blanked, and the furniture, each text once.

    A line is furniture where it is a page number, or stands near one and is printed again near another. What is
    printed as often elsewhere is no running head: a cell such as `Head of Housing` comes again in many rows. Where
    form feeds part the pages, the first line of a page that says the title again is one too, and so are first and last
    lines that differ only in the number of the page.
    """
    numbers = [i for i, line in enumerate(lines) if _is_page_number(line)]
    near = {i for n in numbers for i in range(max(0, n - _NEAR), min(len(lines), n + _NEAR + 1))}
    times = Counter(_key(line) for line in lines)
    near_times = Counter(_key(lines[i]) for i in near)
    heads = {i for i in near if _is_running(lines[i], near_times[_key(lines[i])], times[_key(lines[i])])}
    heads |= set(_at_page_tops(lines, heads | set(numbers))) | set(_counting_edges(lines))
    furniture = {*numbers, *heads}
    kept = tuple(replace(line, words="") if i in furniture else line for i, line in enumerate(_paged(lines, numbers)))
    once = {_key(lines[i]): lines[i] for i in sorted(heads, reverse=True)}
    return kept, tuple(sorted(once.values(), key=lambda line: line.number))


def _is_page_number(line: Line) -> bool:
    if _PAGE_NUMBER.fullmatch(line.words):
        return True
    words = fold(line.words)
    return len(words) < 100 and bool(_PAGE_WORD.fullmatch(words))


def _paged(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[Line]:
    """The lines; where no form feed parts the pages, page numbers do."""
    fed = not lines or lines[-1].page > 1
    page, ends = 1, frozenset(numbers)
    for i, line in enumerate(lines):
        yield line if fed else replace(line, page=page)
        page += i in ends


def _at_page_tops(lines: Sequence[Line], taken: set[int]) -> Iterator[int]:
    """The first lines of pages after the first that say the title again, or one of which many pages begin."""
    filled = [i for i, line in enumerate(lines) if not line.is_blank]
    opening = {word for i in filled[:_TITLE_LINES] if not _is_row(lines[i]) for word in _key(lines[i]).split()}
    pages = [list(group) for _, group in groupby(filled, key=lambda i: lines[i].page)]
    tops = [page[0] for page in pages[1:] if page[0] not in taken]
    times = Counter(_key(lines[i]) for i in tops)
    for i in tops:
        words = _key(lines[i]).split()
        said = sum(word in opening for word in words) >= _TITLE_SHARE * len(words)
        many = times[_key(lines[i])] * 2 > len(pages) > 2
        runs_on = lines[i].words.lstrip()[:1].islower()
        if 1 < len(words) <= _MOST_WORDS and not runs_on and not _is_row(lines[i]) and (said or many):
            yield i


def _counting_edges(lines: Sequence[Line]) -> Iterator[int]:
    """First and last lines of pages that say the same save for a number at their end that counts the pages."""
    filled = [i for i, line in enumerate(lines) if not line.is_blank]
    pages = [list(group) for _, group in groupby(filled, key=lambda i: lines[i].page)]
    for edge in (0, -1):
        numbered = [_NUMBERED_EDGE.fullmatch(lines[page[edge]].words) for page in pages]
        for n, match in enumerate(numbered):
            near = (numbered[m] for m in (n - 1, n + 1) if 0 <= m < len(numbered))
            steps = {int(other[2]) - int(match[2]) for other in near if match and other and _same(match, other)}
            if steps & {-1, 1}:
                yield pages[n][edge]


def _same(one: re.Match[str], other: re.Match[str]) -> bool:
    return fold(one[1]) == fold(other[1])


def _is_row(line: Line) -> bool:
    """Bars, tabs or three stretches of words: a head has at most a left and a right part."""
    words = line.words.strip()
    return "\t" in line.words or "|" in words or words.startswith("/") or len(re.split(r" {2,}", words)) > 2


def _is_running(line: Line, near: int, everywhere: int) -> bool:
    """Printed near page numbers twice or more, and neither a row of cells nor a bar or rule that tables repeat."""
    words = line.words.strip()
    is_cell = "\t" in line.words or "|" in words or "   " in words or words.startswith("/")
    repeated = near > 1 and near * 2 > everywhere
    return repeated and not is_cell and len(words) > 3 and len(words.split()) <= _MOST_WORDS


def _key(line: Line) -> str:
    return re.sub(r"\W+", " ", line.words).strip().casefold()
