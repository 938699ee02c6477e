"""Where columns aligned by spaces begin on a page: where many lines begin a word and none has one running through.

Every page is looked at by itself, for `pdftotext -layout` sets each one anew: the columns of one page stand some
characters from those of the page before. They keep their order, and roughly their distances.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.text.spaced_words import Chunk, cut_at

#: What a place gains for each line that begins a cell there, and loses for each with a word or a cell through it.
_BEGINS, _SPLITS_CELL, _SPLITS_WORD = 1.0, -0.5, -2.0
#: What a column that stands one character off its distance loses, of the 1.0 that all lines of a page can give.
_OFF = 0.004
#: A start may stand this far behind that of its label.
_BEHIND_LABEL = 2
#: A column begins where such a share of the lines begin a cell.
_BEGUN = 0.4
#: Fewer will do where all lines leave a gutter before it.
_LEAST_BEGUN, _BEGUN_IN_GUTTER = 3, 0.2


def fit_starts(
    lines: Sequence[Sequence[Chunk]], expected: Sequence[int], labels: Sequence[int] = ()
) -> tuple[int, ...]:
    """The best start for each of the `expected` columns, in order, on the lines of one page.

    `labels` holds where the labels of the columns begin, where the page prints them: a column begins behind the
    label before its own and not after its own.
    """
    if not expected:
        return ()
    places = sorted({*expected, *labels, *(c.start for chunks in lines for c in chunks)})
    gains = {place: _gain(place, lines) for place in places}
    best: dict[int, tuple[float, tuple[int, ...]]] = {}
    for column, start in enumerate(expected):
        allowed = [p for p in places if _is_allowed(p, column, labels)]
        if column == 0:
            best = {p: (_loss_before(p, lines) - _OFF * abs(p - start), (p,)) for p in allowed}
            continue
        step = start - expected[column - 1]
        best = {p: found for p in allowed if (found := _best_before(p, gains[p], step, best))}
        if not best:
            return tuple(expected)
    return max(best.values())[1]


def _best_before(
    place: int, gain: float, step: int, before: dict[int, tuple[float, tuple[int, ...]]]
) -> tuple[float, tuple[int, ...]] | None:
    """The best columns up to one that begins at `place`, and what they gain."""
    found = [
        (total + gain - _OFF * abs(place - last - step), (*starts, place))
        for last, (total, starts) in before.items()
        if last + 1 < place
    ]
    return max(found, default=None)


def _is_allowed(place: int, column: int, labels: Sequence[int]) -> bool:
    if not labels:
        return True
    return (labels[column - 1] if column else -1) < place <= labels[column] + _BEHIND_LABEL


def _gain(place: int, lines: Sequence[Sequence[Chunk]]) -> float:
    return sum(_speaks_for(place, chunks) for chunks in lines) / max(1, len(lines))


def _speaks_for(place: int, chunks: Sequence[Chunk]) -> float:
    """How one line speaks for a start: a cell begins there, or a cell or even a word runs through."""
    for chunk in chunks:
        if chunk.start == place:
            return _BEGINS
        if chunk.start < place < chunk.end:
            return _SPLITS_CELL if chunk.words[place - chunk.start - 1] == " " else _SPLITS_WORD
    return 0.0


def _loss_before(place: int, lines: Sequence[Sequence[Chunk]]) -> float:
    """Words left of the first column speak against it."""
    return _SPLITS_WORD * sum(bool(chunks) and chunks[0].start < place for chunks in lines) / max(1, len(lines))


def aligned_share(lines: Sequence[Sequence[Chunk]], starts: Sequence[int]) -> float:
    """The share of the cells on some lines that begin where a column does, give or take one character."""
    cells = [chunk for chunks in lines for chunk in cut_at(chunks, starts)]
    aligned = sum(any(abs(cell.start - start) <= 1 for start in starts) for cell in cells)
    return aligned / len(cells) if cells else 0.0


def begins_column(place: int, lines: Sequence[Sequence[Chunk]]) -> bool:
    """Do cells plainly begin at a place, if only one space behind the cells before, and no word runs through it?"""
    if not lines:
        return False
    crossing = [chunk for chunks in lines for chunk in chunks if chunk.start < place < chunk.end]
    spaced = sum(chunk.words[place - chunk.start - 1] == " " for chunk in crossing)
    begun = sum(chunk.start == place for chunks in lines for chunk in chunks)
    gutter = spaced == len(crossing) and begun + spaced >= max(_LEAST_BEGUN, _BEGUN_IN_GUTTER * len(lines))
    return gutter or _gain(place, lines) >= _BEGUN
