"""Running heads and feet: the same words at the same height on several pages, page numbers aside."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.document import Box, Place
from ingest.pdf.flow import FlowLine, Item

HEAD_SHARE = 0.13
FOOT_SHARE = 0.87
_MOST_PAGES = 0.6
_NUMBER = re.compile(r"\d+")
# "3", "- 3 -", "Page 3 of 12", "3 | P a g e": nothing but a page number
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.?|p a g e)?[\W_]*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\W_]*(?:page|p a g e)?[\W_]*", re.I
)

_Key = tuple[str, int]


def part_furniture(pages: Sequence[Sequence[Item]]) -> tuple[list[list[Item]], list[FlowLine]]:
    """The pages without running heads and feet, and one line of each kind of those."""
    seen: dict[_Key, list[FlowLine]] = defaultdict(list)
    for page in pages:
        for line in page:
            if isinstance(line, FlowLine) and _in_margin(line):
                seen[_key(line)].append(line)
    running = {key: lines for key, lines in seen.items() if _runs(key, len(pages), seen)}
    kept = [[item for item in page if not _is_running(item, running)] for page in pages]
    return kept, _once_each(list(running.values()))


def places_taken(pages: Sequence[Sequence[Item]], kept: Sequence[Sequence[Item]]) -> tuple[Place, ...]:
    """Where the running heads and feet stood, page by page."""
    places: list[Place] = []
    for page, rest in zip(pages, kept, strict=True):
        stays = {id(item) for item in rest}
        taken = (item for item in page if isinstance(item, FlowLine) and id(item) not in stays)
        places += (Place(page=line.page, bbox=Box(*line.span)) for line in taken)
    return tuple(places)


def _is_running(item: Item, running: Mapping[_Key, object]) -> bool:
    return isinstance(item, FlowLine) and _in_margin(item) and _key(item) in running


def _in_margin(line: FlowLine) -> bool:
    middle = (line.span.top + line.span.bottom) / 2 / line.page_height
    return middle < HEAD_SHARE or middle > FOOT_SHARE


def _key(line: FlowLine) -> _Key:
    """Words with the page number masked, and the height on the page to 4 points.

    In a foot any number may count pages; in a head only a number said to be a page, for `Priority 1`,
    `Priority 2` over the tables of two pages are headings.
    """
    in_foot = line.span.top > line.page_height / 2
    counts_pages = in_foot or _PAGE_NUMBER.fullmatch(line.words) or re.search(r"\bpage\s+\d", line.words, re.I)
    words = _NUMBER.sub("#", line.words) if counts_pages else line.words
    return words.casefold(), round(line.span.bottom / 4)


def _runs(key: _Key, page_count: int, seen: Mapping[_Key, list[FlowLine]]) -> bool:
    """On at least two pages and a quarter of all; lines a hair off the height of the others count too.

    A head on a few pages in a row is the heading of that part (`Theme 1` over pages 3 to 5) and stays.
    """
    words, height = key
    near = [line for h in (height - 1, height, height + 1) for line in seen.get((words, h), ())]
    pages = {line.page for line in near}
    if len(pages) < max(2, page_count / 4):
        return False
    in_foot = near[0].span.top > near[0].page_height / 2
    in_a_row = max(pages) - min(pages) + 1 == len(pages)
    return in_foot or not in_a_row or len(pages) >= _MOST_PAGES * page_count


def _once_each(kinds: list[list[FlowLine]]) -> list[FlowLine]:
    """The first line of every kind, kinds that differ only in their height counted once."""
    first: dict[str, FlowLine] = {}
    for lines in kinds:
        line = min(lines, key=lambda each: each.page)
        words = _key(line)[0]
        if words not in first or line.page < first[words].page:
            first[words] = line
    return sorted(first.values(), key=lambda line: (line.page, line.span.top, line.span.x0))
