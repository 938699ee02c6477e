"""Lines of the flow into headings, list items and paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.document import BlockKind, Passage, Place, TextBlock
from ingest.pdf.drawn_table import DrawnTable
from ingest.pdf.flow import FlowLine, Item
from ingest.pdf.line_ends import Known, known_words
from ingest.pdf.lines_of_text import Paragraph, Setting, paragraph_of, paragraphs, usual_leading
from ingest.pdf.set_table import SetTable

_LARGER = 1.12
_MUCH_LARGER = 1.4
_LONGEST_HEADING = 200
_LONGEST_BOLD_HEADING = 120
_ENOUGH_PROSE = 200
_HEADING_LEADING = 1.2
# Of headings alone on their lines much space apart tells nothing of how one over two lines is set.
_WIDEST_HEADING_LEADING = 1.25
_LIST_ITEM = re.compile(
    r"(?:[•▪◦○●■□➢✓❖‣·*–—-]|o(?=\s+[A-Z])|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+\S"
)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """How a document is set: `body` size in points (ascent to descent), heading sizes from the largest.

    `leading` and `known` are as in `Setting`, for the text outside tables.
    """

    body: float
    headings: tuple[float, ...]
    leading: float
    known: Known

    def level(self, size: float) -> int:
        """1 for the largest headings; bold headings of body size come below all others."""
        return next((i for i, s in enumerate(self.headings, start=1) if size >= 0.95 * s), len(self.headings) + 1)


@dataclass(frozen=True, slots=True)
class TypeInTables:
    """How the tables of a document are set, told page by page: lines of each size, and the words surely whole.

    `words` may begin with words known beforehand.
    """

    sizes: Counter[float] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)

    def add(self, table: DrawnTable) -> None:
        self.sizes.update(_half_points(line.height) for cell in table.lines for line in cell)
        self.words.update(known_words(table.lines))


def type_scale(pages: Sequence[Sequence[Item]], tables: TypeInTables) -> TypeScale:
    """Sizes, leading and vocabulary of a document."""
    lines = [item for page in pages for item in page if isinstance(item, FlowLine)]
    body = _body_size(lines, tables.sizes)
    larger = _distinct(line.size for line in lines if _is_larger(line, body))
    runs = [[line.line for line in run] for page in pages for run in page_runs(page) if isinstance(run, list)]
    known = known_words(runs) | tables.words
    return TypeScale(body, larger, usual_leading(runs), known)


def _distinct(sizes: Iterable[float]) -> tuple[float, ...]:
    """Sizes from the largest, those within a twentieth of a larger one left out."""
    kept: list[float] = []
    for size in sorted(sizes, reverse=True):
        if not kept or size < 0.95 * kept[-1]:
            kept.append(size)
    return tuple(kept)


def _body_size(lines: Sequence[FlowLine], in_tables: Counter[float]) -> float:
    """The commonest size of prose where there is enough of it, else of the words in tables."""
    flow: Counter[float] = Counter()
    for line in lines:
        flow[_half_points(line.size)] += len(line.words) * (not line.bold)
    size, letters = flow.most_common(1)[0] if flow else (0.0, 0)
    # a few short lines over tables are headings; prose is long
    if letters >= _ENOUGH_PROSE or not in_tables:
        return size
    return in_tables.most_common(1)[0][0]


def text_blocks(lines: Sequence[FlowLine], scale: TypeScale) -> list[TextBlock]:
    """Blocks of consecutive lines of one page."""
    blocks: list[TextBlock] = []
    margins = _right_margins(lines)
    for group in _same_style(lines):
        heading = _is_heading(group, scale)
        # a heading over two lines is one heading: where its first line ends says nothing
        setting = (
            Setting(0.0, min(max(scale.leading, _HEADING_LEADING), _WIDEST_HEADING_LEADING), scale.known)
            if heading
            else Setting(margins[_column(group[0])], scale.leading, scale.known)
        )
        parts = paragraphs([line.line for line in group], setting)
        blocks.extend(_block(part, group[0], heading, scale) for part in parts)
    return blocks


def furniture_blocks(lines: Sequence[FlowLine]) -> tuple[TextBlock, ...]:
    """Running heads and feet as paragraphs, with the place of the first."""
    return tuple(
        TextBlock("paragraph", _passage(paragraph_of([line.line], Setting(line.right, 1.0)), line.page))
        for line in lines
    )


def page_runs(page: Sequence[Item]) -> list[list[FlowLine] | SetTable]:
    """The items of a page with neighbouring lines taken together."""
    runs: list[list[FlowLine] | SetTable] = []
    for item in page:
        if isinstance(item, SetTable):
            runs.append(item)
        elif runs and isinstance(runs[-1], list):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _column(line: FlowLine) -> tuple[float, float]:
    """What lines of one column and one size of type share."""
    return line.right, _half_points(line.size)


def _right_margins(lines: Sequence[FlowLine]) -> dict[tuple[float, float], float]:
    """How far text of one size runs to the right in its column; a wide title says nothing of prose."""
    margins: dict[tuple[float, float], float] = {}
    for line in lines:
        margins[_column(line)] = max(margins.get(_column(line), 0.0), line.span.x1)
    return margins


def _half_points(size: float) -> float:
    return round(size * 2) / 2


def _is_larger(line: FlowLine, body: float) -> bool:
    return line.size >= body * _LARGER and len(line.words) <= _LONGEST_HEADING


def _same_style(lines: Sequence[FlowLine]) -> list[list[FlowLine]]:
    groups: list[list[FlowLine]] = []
    for line in lines:
        if groups and _alike(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _alike(one: FlowLine, two: FlowLine) -> bool:
    """One style: size and, in headings, weight; a bold word at the head of a prose line changes nothing."""
    same_size = abs(one.size - two.size) < 0.06 * max(one.size, two.size)
    below = two.span.top > one.span.top
    return same_size and below and one.bold == two.bold and one.right == two.right


def _is_heading(group: Sequence[FlowLine], scale: TypeScale) -> bool:
    words = " ".join(line.words for line in group)
    if not any(c.isalpha() for c in words):
        return False
    if _is_larger(group[0], scale.body):
        return len(words) <= _LONGEST_HEADING and not _is_sentence(group, words, scale.body)
    bold = all(line.bold for line in group) and group[0].size >= 0.95 * scale.body
    return bold and len(words) <= _LONGEST_BOLD_HEADING and not words.endswith((".", ";", ","))


def _is_sentence(group: Sequence[FlowLine], words: str, body: float) -> bool:
    """A sentence hardly larger than the words of the tables is prose, however short."""
    return not group[0].bold and words.endswith(".") and len(words.split()) > 4 and group[0].size < _MUCH_LARGER * body


def _block(part: Paragraph, first: FlowLine, heading: bool, scale: TypeScale) -> TextBlock:
    passage = _passage(part, first.page)
    if heading:
        return TextBlock("heading", passage, scale.level(first.size))
    kind: BlockKind = "list_item" if _LIST_ITEM.match(part.words) else "paragraph"
    return TextBlock(kind, passage, 1 if kind == "list_item" else None)


def _passage(part: Paragraph, page: int) -> Passage:
    return Passage(part.words, Place(page=page, bbox=part.box))
