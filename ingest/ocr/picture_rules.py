"""Ruling lines in a picture: long, thin, straight runs of ink, level or upright, with white on both sides.

A solid line is a run of ink with few gaps, a dotted one a regular run of gaps. Rows of letters and the strokes of
large ones look much the same, so a line that is dotted or short counts only where it meets others at both ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ingest.ocr.ink import Dots
from ingest.pdf.rules import THICKEST_RULE, Rule

#: In points. The lowest row of a table is about as high; no letter of a usual size has a stroke this long.
_SHORTEST = 16.0
#: The share of a run that must be ink: the rest was lost in scanning.
_LEAST_INK = 0.88
_SHORTEST_DOTTED = 60.0
_WIDEST_GAP = 4.0
#: A line as long as this is no stroke of a letter and stands for itself.
_LONG = 45.0
_MEETS = 4.0
_LONGER_THAN_WORDS = 150.0
#: How far beside a line is looked, and how much ink may be there. All ink is another line, or a word blurred.
_BESIDE = (0.7, 2.0)
_MOST_BESIDE, _LINE_BESIDE = 0.25, 0.9
#: The same for dots, which are not to be taken for their own neighbours.
_BESIDE_DOTS = (2.0, 3.0)
#: A line thicker than this is a frame, long and nearly whole: a word of low letters, blurred, is as thick and black.
_THIN = 2.4
_FRAME, _LEAST_INK_OF_FRAME = 70.0, 0.9


class Stroke(NamedTuple):
    """A line in dots: rows `first` to `last` (or columns, of an upright one), from `start` up to `end`."""

    first: int
    last: int
    start: int
    end: int
    is_dotted: bool = False

    def rule(self, scale: float) -> Rule:
        """The line in points, of a picture with `scale` dots a point."""
        return Rule((self.first + self.last + 1) / 2 / scale, self.start / scale, self.end / scale)


class PictureRules(NamedTuple):
    """The level and upright lines of a picture."""

    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]


def picture_rules(ink: Dots, scale: float) -> PictureRules:
    """Every ruling line; `scale` is dots per point."""
    level = _lines(ink, scale)
    upright = _lines(np.ascontiguousarray(ink.T), scale)
    return PictureRules(_meeting(level, upright, scale), _meeting(upright, level, scale))


def _lines(ink: Dots, scale: float) -> list[Stroke]:
    solid = [s for s in _solid_lines(ink, scale) if _is_line(ink, s, scale) and _stands_clear(ink, s, scale)]
    return solid + [s for s in _dotted_lines(ink, scale) if not any(_cross(s, other) for other in solid)]


def _solid_lines(ink: Dots, scale: float) -> list[Stroke]:
    thick = ink.copy()  # one dot up and down: a line that is a little aslant goes from row to row
    thick[1:] |= ink[:-1]
    thick[:-1] |= ink[1:]
    strokes = _strokes(_inked_runs(thick, round(_SHORTEST * scale)))
    return [
        s for s in strokes if 3 * (s.last - s.first) < s.end - s.start and s.last - s.first <= THICKEST_RULE * scale
    ]


def _dotted_lines(ink: Dots, scale: float) -> list[Stroke]:
    """Level rows of dots or dashes with white above and below each."""
    near, far = (round(points * scale) for points in _BESIDE_DOTS)
    height = ink.shape[0]
    taken = np.pad(ink, ((far, far), (0, 0)))
    beside = np.zeros_like(ink)
    for step in range(near, far + 1):
        beside |= taken[far - step : far - step + height] | taken[far + step : far + step + height]
    runs = _inked_runs(_closed(ink & ~beside, round(_WIDEST_GAP * scale)), round(_SHORTEST_DOTTED * scale))
    return [s._replace(is_dotted=True) for s in _strokes(runs) if s.last - s.first < 2 * scale]


def _inked_runs(ink: Dots, length: int) -> Dots:
    """The dots that lie in a level window of `length` dots nearly all of ink, and are ink or in a small gap."""
    height, width = ink.shape
    length = max(length, 1)  # on a page of many metres a line's least length is less than a dot
    if width <= length:
        return np.zeros_like(ink)
    sums = np.zeros((height, width + 1), np.int32)
    np.cumsum(ink, axis=1, out=sums[:, 1:])
    rows = np.flatnonzero(sums[:, -1] >= _LEAST_INK * length)
    full = (sums[rows, length:] - sums[rows, :-length]) >= _LEAST_INK * length
    runs = np.zeros_like(ink)
    runs[rows] = _covered(full, length, width) & _closed(ink[rows], max(length // 8, 1))
    return runs


def _covered(starts: Dots, length: int, width: int) -> Dots:
    """The dots under windows of `length` dots that begin where `starts` says."""
    steps = np.zeros((starts.shape[0], width + 1), np.int16)
    steps[:, : starts.shape[1]] += starts
    steps[:, length:] -= starts
    return np.cumsum(steps, axis=1, dtype=np.int16)[:, :width] > 0


def _closed(ink: Dots, gap: int) -> Dots:
    """Ink, and level gaps in it of up to `gap` dots."""
    width = ink.shape[1]
    at = np.arange(width, dtype=np.int32)
    before = np.maximum.accumulate(np.where(ink, at, -gap - width), axis=1)
    after = np.minimum.accumulate(np.where(ink, at, 2 * width + gap)[:, ::-1], axis=1)[:, ::-1]
    return (after - before) <= gap + 1


def _strokes(runs: Dots) -> list[Stroke]:
    """Runs in neighbouring rows that touch, taken together."""
    done: list[Stroke] = []
    growing: list[Stroke] = []
    for row in np.flatnonzero(runs.any(axis=1)).tolist():
        done += [s for s in growing if s.last < row - 1]
        growing = [s for s in growing if s.last >= row - 1]
        edges = np.flatnonzero(np.diff(runs[row].astype(np.int8), prepend=0, append=0)).tolist()
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            touched = [s for s in growing if s.start < end and start < s.end]
            growing = [s for s in growing if s not in touched]
            growing.append(_together([*touched, Stroke(row, row, start, end)]))
    return done + growing


def _together(parts: Sequence[Stroke]) -> Stroke:
    first, last = min(p.first for p in parts), max(p.last for p in parts)
    return Stroke(first, last, min(p.start for p in parts), max(p.end for p in parts))


def _is_line(ink: Dots, line: Stroke, scale: float) -> bool:
    """Whether it is thin, or a thick line that plainly is one; how thick it is where it is crossed does not count."""
    thickness = ink[line.first : line.last + 1, line.start : line.end].sum(axis=0)
    usual = float(np.median(thickness))
    if usual <= _THIN * scale:
        return True
    is_whole = float((2 * thickness >= usual).mean()) >= _LEAST_INK_OF_FRAME
    return is_whole and line.end - line.start >= _FRAME * scale


def _stands_clear(ink: Dots, line: Stroke, scale: float) -> bool:
    """Whether beside the line, on either side, there is white; or, if it is longer than any word, another line."""
    near, far = (round(points * scale) for points in _BESIDE)
    above = ink[max(line.first - far, 0) : max(line.first - near, 0), line.start : line.end]
    below = ink[line.last + near : line.last + far, line.start : line.end]
    shares = [float(band.any(axis=0).mean()) for band in (above, below) if band.size]
    is_long = line.end - line.start >= _LONGER_THAN_WORDS * scale
    return all(share < _MOST_BESIDE or (is_long and share > _LINE_BESIDE) for share in shares)


def _cross(one: Stroke, two: Stroke) -> bool:
    return one.first <= two.last and two.first <= one.last and one.start < two.end and two.start < one.end


def _meeting(lines: Sequence[Stroke], others: Sequence[Stroke], scale: float) -> tuple[Stroke, ...]:
    """The lines that stand for themselves, and those with a line of the other direction at both ends."""
    return tuple(line for line in lines if _stands_alone(line, scale) or _is_held(line, others, _MEETS * scale))


def _stands_alone(line: Stroke, scale: float) -> bool:
    return not line.is_dotted and line.end - line.start >= _LONG * scale


def _is_held(line: Stroke, others: Sequence[Stroke], reach: float) -> bool:
    met = [o for o in others if o.start - reach <= line.first and line.last <= o.end + reach]
    return all(any(o.first - reach <= end <= o.last + reach for o in met) for end in (line.start, line.end))
