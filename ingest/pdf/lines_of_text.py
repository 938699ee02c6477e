"""Words into lines and lines into paragraphs.

A wrapped line goes on with its paragraph. A new paragraph begins after extra leading, at a bullet or number,
or where the line before stopped although the next word would have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles
from typing import NamedTuple

from ingest.document import Box, fold
from ingest.pdf.characters import Turn, Word
from ingest.pdf.frame import Span
from ingest.pdf.line_ends import Known, joined_lines

_BULLET = re.compile(r"[•▪◦○●■□➢✓❖‣·*§\uf000-\uf0ff]\s*\S|o\s+[A-Z]")
_LABEL = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[-–—])\s+\S", re.IGNORECASE)
_KEY = re.compile(r"[A-Z][A-Za-z /&'’()]{1,30}:\s")
_SENTENCE_END = (".", ";", ":", "?", "!")
# A gap between baselines this much above the usual one is space between paragraphs.
_EXTRA_LEADING = 1.2
_USUAL_LEADING = 1.05
# Word's line spacing of 1.15 comes to 1.35 with roomy fonts.
_WIDEST_LEADING = 1.4
_WIDE_LEADING = 1.6


class Line(NamedTuple):
    """Words on one baseline. `first_word` and `first_letter` are the widths of the first, in points, for
    asking whether it would have fitted on the line before."""

    words: str
    span: Span
    height: float
    first_word: float
    first_letter: float
    start: Word
    last: Word

    @property
    def box(self) -> Box:
        return Box(*(round(v, 2) for v in self.span))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines joined, with the box of those lines."""

    words: str
    box: Box


@dataclass(frozen=True, slots=True)
class Setting:
    """How text is set where a paragraph stands.

    `right` is as far as text may run, in points; `leading` as from `usual_leading`; `known` as from
    `known_words`.
    """

    right: float
    leading: float
    known: Known = frozenset()


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Words sorted into lines from the top down; text set sideways is read the way it was turned."""
    if not words:
        return []
    turn = words[0].turn
    if turn == "flat":
        return [_line(row) for row in rows_of(words)]
    return [_turned_back(_line(row), turn) for row in rows_of([_laid_flat(w) for w in words])]


def line_of(words: Sequence[Word]) -> Line:
    """One line of words already known to share a baseline."""
    turn = words[0].turn
    if turn == "flat":
        return _line(list(words))
    return _turned_back(_line(sorted((_laid_flat(w) for w in words), key=lambda w: w.x0)), turn)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Level words that share a baseline, from the left; the rows from the top."""
    rows: list[list[Word]] = []
    tallest: Word | None = None
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        middle = (word.top + word.bottom) / 2
        if tallest is not None and _shares_line(tallest, word, middle):
            rows[-1].append(word)
            if word.height > tallest.height:
                tallest = word
        else:
            rows.append([word])
            tallest = word
    return [sorted(row, key=lambda w: w.x0) for row in rows]


def _shares_line(tallest: Word, word: Word, middle: float) -> bool:
    other = (tallest.top + tallest.bottom) / 2
    return abs(middle - other) < 0.45 * max(tallest.height, word.height)


def _line(row: list[Word]) -> Line:
    span = Span(row[0].x0, min(w.top for w in row), max(w.x1 for w in row), max(w.bottom for w in row))
    words = joined_words(row)
    height = sorted(w.height for w in row)[len(row) // 2]
    return Line(words, span, height, row[0].x1 - row[0].x0, row[0].letter, row[0], row[-1])


def joined_words(row: Sequence[Word]) -> str:
    """The words of a line with single spaces; letters set apart (A C T I O N) are closed up."""
    if len(row) == 1:
        return row[0].words
    spaced = _closed_up(row) if sum(len(w.words) == 1 for w in row) >= 4 else list(row)
    text = spaced[0].words
    for before, word in pairwise(spaced):
        # a raised "st" or a change of font makes a new word without any gap
        text += word.words if -1 < word.x0 - before.x1 < 0.06 * word.height else " " + word.words
    return fold(text)


def _closed_up(row: Sequence[Word]) -> list[Word]:
    """Runs of four single letters or more become words; a gap well above the usual parts two of them."""
    result: list[Word] = []
    run: list[Word] = []
    for word in [*row, None]:
        if word is not None and len(word.words) == 1 and word.words.isalpha():
            run.append(word)
            continue
        result.extend(_run_words(run) if len(run) >= 4 else run)
        run = []
        if word is not None:
            result.append(word)
    return result


def _run_words(run: list[Word]) -> list[Word]:
    gaps = [after.x0 - before.x1 for before, after in pairwise(run)]
    limit = 1.7 * sorted(gaps)[len(gaps) // 3]
    words = [run[0]]
    for gap, letter in zip(gaps, run[1:], strict=True):
        if gap > limit:
            words.append(letter)
        else:
            last = words[-1]
            words[-1] = last._replace(words=last.words + letter.words, x1=letter.x1, end=letter.end)
    return words


def _laid_flat(word: Word) -> Word:
    if word.turn == "down":
        return word._replace(x0=word.top, x1=word.bottom, top=-word.x1, bottom=-word.x0, turn="flat")
    return word._replace(x0=-word.bottom, x1=-word.top, top=word.x0, bottom=word.x1, turn="flat")


def _turned_back(line: Line, turn: Turn) -> Line:
    x0, top, x1, bottom = line.span
    span = Span(-bottom, x0, -top, x1) if turn == "down" else Span(top, -x1, bottom, -x0)
    return Line(
        line.words, span, line.height, line.first_word, line.first_letter, line.start._replace(turn=turn), line.last
    )


def usual_leading(blocks: Iterable[Sequence[Line]]) -> float:
    """The gap between baselines within a paragraph, as a multiple of the line height: the lower quarter.

    Of few lines the closest count; with nothing to go by it is 1.05, for pdfium's line height is ascent to
    descent, about 1.15 of the type size.
    """
    ratios = [
        (below.span.bottom - above.span.bottom) / above.height
        for lines in blocks
        for above, below in pairwise(lines)
        if abs(above.height - below.height) < 0.6 and above.height > 0
    ]
    ratios = [ratio for ratio in ratios if ratio > 0.5]
    if len(ratios) < 4:
        return min(ratios) if ratios and min(ratios) <= _WIDEST_LEADING else _USUAL_LEADING
    return min(max(quantiles(ratios, n=4)[0], 0.9), 1.6)


def paragraphs(lines: Sequence[Line], setting: Setting) -> list[Paragraph]:
    """Lines joined into paragraphs."""
    return [paragraph_of(group, setting) for group in paragraph_lines(lines, setting)]


def paragraph_lines(lines: Sequence[Line], setting: Setting) -> list[list[Line]]:
    """The lines of each paragraph."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _begins_paragraph(groups[-1], line, setting, groups[0][0]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def paragraph_of(lines: Sequence[Line], setting: Setting) -> Paragraph:
    """One paragraph of the given lines."""
    box = lines[0].box
    for line in lines[1:]:
        box = box.union(line.box)
    return Paragraph(joined_lines(lines, setting.right, setting.known), box)


def _begins_paragraph(group: list[Line], line: Line, setting: Setting, first: Line) -> bool:
    last = group[-1]
    flat = line.start.turn == "flat"
    step = line.span.bottom - last.span.bottom
    if flat and step > _most_leading(last, line, setting) * max(line.height, last.height):
        return True
    if _BULLET.match(line.words) or (_KEY.match(line.words) and _is_labelled(group[0].words)):
        return True
    fitted = flat and not was_pushed(group[0], last, line) and _would_have_fitted(last, line, setting.right)
    if _LABEL.match(line.words):
        ended = last.words.endswith(_SENTENCE_END)
        return fitted or ended or bool(_LABEL.match(first.words) or _BULLET.match(first.words))
    return fitted


def _is_labelled(words: str) -> bool:
    """Does a paragraph begin with a number or a key, so that a line with a key below it is the next of them?"""
    return bool(_KEY.match(words) or _LABEL.match(words))


def _most_leading(last: Line, line: Line, setting: Setting) -> float:
    """The widest step within a paragraph; a sentence plainly going on may be set wider than the usual."""
    return max(_EXTRA_LEADING * setting.leading, _WIDE_LEADING if _goes_on(last, line) else 0.0)


def _goes_on(last: Line, line: Line) -> bool:
    return line.words[:1].islower() and not last.words.endswith(_SENTENCE_END)


def was_pushed(first: Line, last: Line, line: Line) -> bool:
    """Whether `line` surely goes on with the sentence of `last`, however much room there was.

    It begins small and nothing has ended; not where `first`, which opens the paragraph, begins small too, for
    then every entry may.
    """
    marked = _LABEL.match(line.words) or _BULLET.match(line.words)
    return not marked and not first.words[:1].islower() and _goes_on(last, line)


def room_for(last: Line, line: Line) -> float:
    """How far to the right the column would have to run for the first word of a line to fit on the one before."""
    return last.span.x1 + 0.25 * last.height + line.first_word


def _would_have_fitted(last: Line, line: Line, right: float) -> bool:
    if last.words.endswith("-") and line.words[:1].islower():
        return False
    return room_for(last, line) < right - 0.1 * last.height
