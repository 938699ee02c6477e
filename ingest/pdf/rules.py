"""Ruling lines and shaded areas of a page, from its drawn paths.

A table's lines reach a PDF as strokes, as boxes, or as filled rectangles a point wide (the way Word exports
them), dashed ones as many little pieces. All come out as Rules: straight, level or upright, with a position.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from ingest.pdf.frame import Frame, Span

# Lines thicker than this are bars or shaded areas. Word's thickest border is 6 pt.
THICKEST_RULE = 6.0
DEEPEST_FORM = 4


class Rule(NamedTuple):
    """A line at `at`, from `start` to `end` along its length; points, as displayed."""

    at: float
    start: float
    end: float


class Fill(NamedTuple):
    """A filled rectangle and its colour as RRGGBB."""

    span: Span
    colour: str


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page besides text; `objects` counts everything on it, text included."""

    level: list[Rule] = field(default_factory=list)
    upright: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Span] = field(default_factory=list)
    objects: int = 0

    @property
    def has_image(self) -> bool:
        return bool(self.pictures)


def page_drawing(page: Any, frame: Frame) -> Drawing:
    """Every straight line, shaded rectangle and picture of the page, forms inside it included."""
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    reader = _DrawingReader(Drawing(objects=max(count, 0)))
    reader.collect((pdfium_c.FPDFPage_GetObject(page.raw, i) for i in range(count)), frame, depth=0)
    return reader.drawing


class _DrawingReader:
    """Asks pdfium for paths. The buffers it answers in are made once: Word rules a page with a thousand paths."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._sides = tuple(ctypes.c_float() for _ in range(4))

    def collect(self, objects: Iterator[Any], frame: Frame, depth: int) -> None:
        for item in objects:
            kind = pdfium_c.FPDFPageObj_GetType(item)
            if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._add_path(item, frame)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                self.drawing.pictures.append(self._bounds(item, frame))
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
                count = pdfium_c.FPDFFormObj_CountObjects(item)
                inner = (pdfium_c.FPDFFormObj_GetObject(item, i) for i in range(count))
                self.collect(inner, frame.after(_matrix(item)), depth + 1)

    def _add_path(self, path: Any, frame: Frame) -> None:
        pdfium_c.FPDFPath_GetDrawMode(path, self._fill, self._stroke)
        span = self._bounds(path, frame)
        thickness = min(span.x1 - span.x0, span.bottom - span.top)
        if thickness <= THICKEST_RULE and (self._stroke.value or pdfium_c.FPDFPath_CountSegments(path) > 2):
            _add_thin(span, self.drawing)
        elif self._stroke.value:
            _add_edges(path, frame, self.drawing)
        if self._fill.value and thickness > THICKEST_RULE:
            self.drawing.fills.append(Fill(span, _colour(path)))

    def _bounds(self, item: Any, frame: Frame) -> Span:
        pdfium_c.FPDFPageObj_GetBounds(item, *self._sides)
        left, bottom, right, top = self._sides
        return frame.span(left.value, bottom.value, right.value, top.value)


def _add_thin(span: Span, drawing: Drawing) -> None:
    """A line along the middle of a thin box; a dot counts both ways, for dotted lines are made of them."""
    width, height = span.x1 - span.x0, span.bottom - span.top
    half = min(width, height) / 2
    if width >= height:
        drawing.level.append(Rule((span.top + span.bottom) / 2, span.x0 + half, span.x1 - half))
    if height >= width:
        drawing.upright.append(Rule((span.x0 + span.x1) / 2, span.top + half, span.bottom - half))


def _add_edges(path: Any, frame: Frame, drawing: Drawing) -> None:
    """The level and upright edges of a stroked outline; slanting ones and curves rule no table."""
    whole = frame.after(_matrix(path))
    x, y = ctypes.c_float(), ctypes.c_float()
    start = here = (0.0, 0.0)
    for i in range(pdfium_c.FPDFPath_CountSegments(path)):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, i)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        there = whole.point(x.value, y.value)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            start = there
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            _add_edge(here, there, drawing)
        here = there
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            _add_edge(here, start, drawing)
            here = start


def _add_edge(one: tuple[float, float], two: tuple[float, float], drawing: Drawing) -> None:
    (xa, ya), (xb, yb) = one, two
    if abs(ya - yb) < 0.5 and abs(xa - xb) > 0.5:
        drawing.level.append(Rule((ya + yb) / 2, min(xa, xb), max(xa, xb)))
    elif abs(xa - xb) < 0.5 and abs(ya - yb) > 0.5:
        drawing.upright.append(Rule((xa + xb) / 2, min(ya, yb), max(ya, yb)))


def _matrix(item: Any) -> Frame:
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(item, matrix)
    return Frame(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _colour(path: Any) -> str:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium_c.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}"
