"""The header of a table aligned by spaces: one to three lines of labels, each over its column.

The labels are told by the gaps between them, by the strokes of a rule below them, or, where only one space parts
them, by the columns of the rows below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.cell_shape import cell_shape, is_label, label_share
from ingest.document import Passage, fold
from ingest.text.column_starts import begins_column, fit_starts
from ingest.text.lines import Line
from ingest.text.spaced_words import Chunk, by_column, chunks_of, cut_at, is_rule, strokes_of

LEAST_COLUMNS = 3
_MOST_LINES = 4
#: So many lines below the header are looked at for the places where columns begin.
_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Header:
    """Lines `first` to `last` (0-based indexes, rules included): `cells` holds the passages of each label.

    `by_strokes`: a stroke under each label says exactly where its column begins.
    """

    first: int
    last: int
    cells: tuple[tuple[Passage, ...], ...]
    starts: tuple[int, ...]
    words: tuple[str, ...]
    by_strokes: bool = False

    def printed_again(self, lines: Sequence[Line], number: int) -> int | None:
        """The index of the last line of the same header printed again from line `number` on, rules included."""
        for words in self.words:
            if number >= len(lines) or fold(lines[number].words) != words:
                return None
            number += 1
        while number < len(lines) and is_rule(lines[number]):
            number += 1
        return number - 1

    def starts_again(self, lines: Sequence[Line], number: int, last: int) -> tuple[int, ...]:
        """Where the columns begin below the header printed again on the lines `number` to `last`."""
        block = [line for line in lines[number : last + 1] if not is_rule(line)]
        strokes = strokes_of(lines[last]) if is_rule(lines[last]) else []
        labels = [s.start for s in strokes] if len(strokes) > 1 else [c.start for c in _stacked(block)]
        if len(labels) != len(self.starts):
            return fit_starts(sample(lines, last + 1), self.starts)
        return tuple(labels) if len(strokes) > 1 else _fitted(lines, last, block, labels)


def find_header(lines: Sequence[Line], number: int, header_words: frozenset[str]) -> Header | None:
    """The header that begins at line `number`, of as many lines as can be one."""
    if not _may_be_labels(lines[number], header_words):
        return None
    for count in range(_MOST_LINES, 0, -1):
        block = lines[number : number + count]
        if len(block) == count and all(chunks_of(line) for line in block):
            header = _header(lines, number, block, header_words)
            if header:
                return None if _begins_with_title(header, lines, header_words) else header
    return None


def is_plain(header: Header, header_words: frozenset[str]) -> bool:
    """Are at least half of the labels known word for word? Cells of a row may be made of such words by chance."""
    return _labels_known(header, header_words) * 2 >= len(header.cells)


def _labels_known(header: Header, header_words: frozenset[str]) -> int:
    """How many labels are known word for word."""
    return sum(is_label(" ".join(p.words for p in cell), header_words) for cell in header.cells)


def _begins_with_title(header: Header, lines: Sequence[Line], header_words: frozenset[str]) -> bool:
    """Is its first line, one text alone, none of a label? Then more labels are known without it."""
    if len(header.words) == 1 or len(chunks_of(lines[header.first])) > 1:
        return False
    below = find_header(lines, header.first + 1, header_words)
    return below is not None and _labels_known(below, header_words) > _labels_known(header, header_words)


def sample(lines: Sequence[Line], number: int, most: int = _SAMPLE) -> list[list[Chunk]]:
    """The lines from `number` on that say where columns begin: to the end of the page, without titles across it."""
    page = lines[number].page if number < len(lines) else 0
    found: list[list[Chunk]] = []
    for line in lines[number:]:
        chunks = chunks_of(line)
        if line.page != page or len(found) == most or not (chunks or line.is_blank or is_rule(line)):
            break
        if chunks:
            found.append(chunks)
    left = min((chunks[0].start for chunks in found), default=0)
    return [chunks for chunks in found if len(chunks) > 1 or chunks[0].start > left + 2]


def _may_be_labels(line: Line, header_words: frozenset[str]) -> bool:
    """Two labels or more, or words that all head columns."""
    chunks = chunks_of(line)
    if len(chunks) < 2:
        return bool(chunks) and len(chunks[0].words.split()) >= LEAST_COLUMNS and _label_words(chunks[0], header_words)
    return sum(label_share(c.words, header_words) >= 0.5 or _label_words(c, header_words) for c in chunks) >= 2 or (
        len(chunks) == 2 and all(_label_words(c, header_words) for c in chunks)
    )


def _label_words(chunk: Chunk, header_words: frozenset[str]) -> bool:
    words = chunk.words.lower().split()
    return sum(word.strip(".:/()") in header_words for word in words) >= 0.7 * len(words)


def _header(lines: Sequence[Line], number: int, block: Sequence[Line], header_words: frozenset[str]) -> Header | None:
    below = number + len(block)
    ruled = below < len(lines) and is_rule(lines[below])
    strokes = strokes_of(lines[below]) if ruled else []
    if len(strokes) >= LEAST_COLUMNS:
        labels = [Chunk(stroke.start, "") for stroke in strokes]
    else:
        labels = _stacked(block)
        if len(block) == 1:
            labels = _parted(labels, sample(lines, below), header_words)
    starts = [label.start for label in labels]
    cells = _label_passages(block, starts)
    if len(starts) < LEAST_COLUMNS or not _are_labels(cells, block, header_words, ruled=ruled):
        return None
    last = below - 1
    while last + 1 < len(lines) and is_rule(lines[last + 1]):
        last += 1
    words = tuple(fold(line.words) for line in block)
    by_strokes = len(strokes) >= LEAST_COLUMNS
    fitted = tuple(starts) if by_strokes else _fitted(lines, last, block, starts)
    return Header(number, last, cells, fitted, words, by_strokes)


def _fitted(lines: Sequence[Line], last: int, block: Sequence[Line], labels: Sequence[int]) -> tuple[int, ...]:
    """The starts of the columns by all lines, the labels among them."""
    own = [cut_at(chunks_of(line), labels) for line in block]
    return fit_starts([*own, *sample(lines, last + 1)], labels, labels)


def _stacked(block: Sequence[Line]) -> list[Chunk]:
    """The labels of a header: chunks that stand over one another on its lines are one, as wide as the widest."""
    if len(block) == 1:
        return chunks_of(block[0])
    merged: list[Chunk] = []
    for chunk in sorted(chunk for line in block for chunk in chunks_of(line)):
        if merged and chunk.start < merged[-1].end:
            above = merged.pop()
            merged.append(Chunk(above.start, above.words.ljust(chunk.end - above.start, "_")))
        else:
            merged.append(chunk)
    return merged


def _parted(labels: Sequence[Chunk], below: Sequence[Sequence[Chunk]], header_words: frozenset[str]) -> list[Chunk]:
    """Labels with one space between them, parted where a column begins below; each part must be a label itself."""
    parted: list[Chunk] = []
    for label in labels:
        words = (label.start + m.start() for m in re.finditer(r"(?<= )\S", label.words))
        parts = cut_at([label], [place for place in words if begins_column(place, below)])
        parted += parts if all(label_share(p.words.rstrip(".:"), header_words) > 0.5 for p in parts) else [label]
    return parted


def _label_passages(block: Sequence[Line], starts: Sequence[int]) -> tuple[tuple[Passage, ...], ...]:
    by_line = [(line, by_column(chunks_of(line), starts)) for line in block]
    cells = ([line.passage(found[n]) for line, found in by_line if n in found] for n in range(len(starts)))
    return tuple(tuple(p._replace(runs_on=number > 0) for number, p in enumerate(cell)) for cell in cells)


def _are_labels(
    cells: Sequence[Sequence[Passage]], block: Sequence[Line], header_words: frozenset[str], *, ruled: bool
) -> bool:
    """All labels but one are words that head columns; without a rule below, so are those of each line by itself."""
    shares = [label_share(" ".join(p.words for p in cell), header_words) for cell in cells]
    if sum(share > 0.5 for share in shares) < len(cells) - 1 or not all(cells):
        return False
    if ruled or len(block) == 1:
        return True
    counts = [len(chunks_of(line)) for line in block]
    if any(len(cells) in (a, b) and a >= b for a, b in pairwise(counts)) and min(counts) == len(cells):
        return False
    return _is_label_line(block[0], header_words) and all(
        _is_label_line(line, header_words) or _goes_on(line, len(cells)) for line in block[1:]
    )


def _goes_on(line: Line, width: int) -> bool:
    """The ends of labels too long for their columns: `Referen` over `ce`."""
    chunks = chunks_of(line)
    return len(chunks) < width and all(c.words[:1].islower() and " " not in c.words for c in chunks)


def _is_label_line(line: Line, header_words: frozenset[str]) -> bool:
    chunks = chunks_of(line)
    if any(cell_shape(c.words) == "number" for c in chunks):
        return False
    others = sum(label_share(c.words, header_words) < 0.5 for c in chunks)
    return others <= (len(chunks) >= LEAST_COLUMNS)
