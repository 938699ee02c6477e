"""One cell a paragraph: the labels of the columns one under another, then the cells of the rows in order.

Only a run of column labels shows that a table stands here at all; the number of labels is the width.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from ingest.cell_shape import Shape, cell_shape, is_label, label_share
from ingest.document import Passage
from ingest.text.cell_dump import Piece, tables_of
from ingest.text.labels import label_cells
from ingest.text.layout import Proposal
from ingest.text.lines import Line

_LEAST_LABELS = 3
_LEAST_FULL = 0.7
_LEAST_ALIKE = 0.6
#: Of so many first lines of a run of labels some may be titles above it.
_TITLE_LINES = 3
#: And of so many last ones some may be cells that read like labels.
_FIRST_CELLS = 2
#: Layouts that mark their cells are surer than paragraphs alone, and those surer than lines.
_WEIGHT = 0.8


def recognise(lines: Sequence[Line], header_words: frozenset[str]) -> Iterator[Proposal]:
    """A proposal for the cells from each new run of labels to the next, where rows of that width fit.

    A cell is a paragraph; where the labels stand on lines right below each other, each line is one.
    """
    paragraphs = list(_with_titles_apart(list(_paragraphs(lines)), header_words))
    yield from _proposals(paragraphs, header_words, _WEIGHT)
    yield from _proposals(list(_single_lines(lines)), header_words, _WEIGHT * _WEIGHT)


def _proposals(pieces: list[Piece], header_words: frozenset[str], weight: float) -> Iterator[Proposal]:
    labels = label_cells([_label_words(piece) for piece in pieces], header_words)
    words = [_label_words(piece) for piece in pieces]
    found = [run for run in _label_runs(labels) if len(run) >= _LEAST_LABELS]
    runs = [_without_title(run, found, words) for run in found]
    for number, run in enumerate(runs):
        end = next((r[0] for r in runs[number + 1 :] if len(r) != len(run)), len(pieces))
        if number and len(runs[number - 1]) == len(run):
            continue
        tried = [
            _tables_from(cells, count, header_words)
            for first in _openings(run)
            for cells, count in _headers(pieces[first:end], run[-1] - first + 1)
        ]
        best = max(
            tried, key=lambda tables: max(((p.score, _labels_known(p, header_words)) for p in tables), default=())
        )
        yield from (replace(p, score=p.score * weight) for p in best)


def _without_title(run: list[int], runs: Sequence[list[int]], words: Sequence[str]) -> list[int]:
    """A header printed again is as long as what two runs of labels end with alike: titles before it are none of it."""
    alike = [_length_alike([words[n] for n in run], [words[n] for n in other]) for other in runs if other is not run]
    longest = max(alike, default=0)
    return run[-longest:] if longest >= _LEAST_LABELS else run


def _length_alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words of the ends of two runs are the same."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _openings(run: Sequence[int]) -> Sequence[int]:
    """Where the header may begin in a run of labels: some of the first may be titles above it."""
    return run[: len(run) - _LEAST_LABELS + 1][:_TITLE_LINES]


def _labels_known(proposal: Proposal, header_words: frozenset[str]) -> int:
    """How many cells of the header are labels word for word, or are blank."""
    header = [str(cell.text).replace("\n", " ") for cell in proposal.cells if cell.row == 0]
    return sum(not words or is_label(words, header_words) for words in header)


def _headers(pieces: list[Piece], labels: int) -> Iterator[tuple[list[Piece], int]]:
    """The pieces with their header; and, where a number follows it, with a blank label over the numbers.

    A dump of cells drops the blank one over a column of numbers.
    """
    yield pieces, labels
    if labels < len(pieces) and cell_shape(_label_words(pieces[labels])) == "number":
        header = [p.words for piece in pieces[:labels] for p in piece.paragraphs]
        filled: list[Piece] = []
        for number, piece in enumerate(pieces):
            row = pieces[number : number + labels]
            if [p.words for cell in row for p in cell.paragraphs] == header:
                filled.append(Piece((), piece.first, piece.first, gap_before=piece.gap_before))
            filled.append(piece)
        yield filled, labels + 1


def _tables_from(pieces: Sequence[Piece], labels: int, header_words: frozenset[str]) -> list[Proposal]:
    """The tables of pieces that begin with so many labels; the last of these may be cells of the first row."""
    widths = range(max(_LEAST_LABELS, labels - _FIRST_CELLS), labels + 1)
    tables = tables_of(pieces, widths, header_words, "paragraph cells")
    return [_without_last_line(p, pieces) for p in tables if _is_table(p)]


def _without_last_line(proposal: Proposal, pieces: Sequence[Piece]) -> Proposal:
    """The table without a paragraph that stands alone in its last row, or with the number of the page behind it.

    They stand below the table.
    """
    last = [cell for cell in proposal.cells if cell.row == proposal.row_count - 1]
    is_foot = len(last) == 1 or (len(last) == 2 and str(last[1].text).isdigit() and not str(last[0].text).isdigit())
    if not is_foot or proposal.column_count < _LEAST_LABELS:
        return proposal
    cells = proposal.cells[: -len(last)]
    above = sorted(p.last for p in pieces if p.last <= proposal.last)[-1 - len(last)]
    rows = proposal.row_count - 1
    full = (proposal.score - 0.5) * proposal.row_count / rows  # as many full rows of one row less
    return replace(proposal, cells=cells, row_count=rows, last=above, score=min(1.0, 0.5 + full))


def _is_table(proposal: Proposal) -> bool:
    """Most rows full, and a column that dates or numbers: any lines of prose fill rows of any width."""
    if proposal.score < 0.5 + 0.5 * _LEAST_FULL:
        return False
    shapes: list[list[Shape]] = [[] for _ in range(proposal.column_count)]
    for cell in proposal.cells:
        if cell.row and cell.text:
            shapes[cell.column].append(cell_shape(str(cell.text).replace("\n", " ")))
    return any(
        sum(shape == kind for shape in column) > _LEAST_ALIKE * len(column)
        for column in shapes
        if len(column) >= 2
        for kind in ("date", "number")
    )


def _label_words(piece: Piece) -> str:
    """A label that ends with a colon, or holds one, labels the text beside or below it and no column."""
    words = " ".join(p.words for p in piece.paragraphs)
    return "" if ":" in words else words


def _paragraphs(lines: Sequence[Line]) -> Iterator[Piece]:
    for blank, group in groupby(range(len(lines)), key=lambda i: lines[i].is_blank):
        if not blank:
            run = list(group)
            words = tuple(_passage(lines[i]) for i in run)
            if all("\t" not in lines[i].words.strip() for i in run):
                yield Piece(words, run[0], run[-1])


def _with_titles_apart(pieces: Sequence[Piece], header_words: frozenset[str]) -> Iterator[Piece]:
    """The first label of a header stands apart from a title right above it: the label that follows shows it."""
    for piece, below in pairwise((*pieces, None)):
        if piece is None:
            continue
        title, last = piece.paragraphs[:-1], piece.paragraphs[-1:]
        is_header = below is not None and is_label(_label_words(below), header_words)
        if title and is_header and is_label(last[0].words, header_words) and not _says_label(piece, header_words):
            yield replace(piece, paragraphs=title, last=piece.last - 1)
            yield replace(piece, paragraphs=last, first=piece.last, gap_before=False)
        else:
            yield piece


def _says_label(piece: Piece, header_words: frozenset[str]) -> bool:
    return label_share(_label_words(piece), header_words) > _LEAST_ALIKE


def _single_lines(lines: Sequence[Line]) -> Iterator[Piece]:
    for number, line in enumerate(lines):
        if not line.is_blank and "\t" not in line.words.strip():
            yield Piece((_passage(line),), number, number, number > 0 and lines[number - 1].is_blank)


def _passage(line: Line) -> Passage:
    return line.passage(line.words.strip())


def _label_runs(labels: Sequence[bool]) -> Iterator[list[int]]:
    for known, group in groupby(range(len(labels)), key=lambda n: labels[n]):
        if known:
            yield list(group)
