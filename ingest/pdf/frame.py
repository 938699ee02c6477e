"""From the coordinates inside a PDF to the page as a person sees it.

A PDF measures from the bottom left, in points, before /Rotate and from an origin of its own. A Frame turns
that into points from the top left corner of the page as displayed.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Span(NamedTuple):
    """A box in displayed points; the quick twin of `ingest.document.Box` for inner loops."""

    x0: float
    top: float
    x1: float
    bottom: float


class Frame(NamedTuple):
    """x' = a·x + c·y + e and y' = b·x + d·y + f, with y' counted downwards."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def span(self, left: float, bottom: float, right: float, top: float) -> Span:
        """The displayed box of a box in PDF coordinates, whichever way it was turned."""
        xa = self.a * left + self.c * bottom + self.e
        xb = self.a * right + self.c * top + self.e
        ya = self.b * left + self.d * bottom + self.f
        yb = self.b * right + self.d * top + self.f
        if xa > xb:
            xa, xb = xb, xa
        if ya > yb:
            ya, yb = yb, ya
        return Span(xa, ya, xb, yb)

    def around(self, box: Span) -> Span:
        """The level box around a box that is turned by any angle."""
        corners = [self.point(x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Span(min(xs), min(ys), max(xs), max(ys))

    def inverse(self) -> Frame:
        """The frame that undoes this one."""
        size = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / size, -self.b / size, -self.c / size, self.a / size
        return Frame(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))

    def after(self, inner: Frame) -> Frame:
        """The frame that applies `inner` (the matrix of a form or path) first and this one then."""
        return Frame(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )


def page_frame(page: Any) -> Frame:
    """The frame of a pypdfium2 page: its visible box and its /Rotate (clockwise, ISO 32000-1, 7.7.3.3)."""
    left, bottom, right, top = page.get_bbox()
    turned = {
        0: Frame(1, 0, 0, -1, -left, top),
        90: Frame(0, 1, 1, 0, -bottom, -left),
        180: Frame(-1, 0, 0, 1, right, -bottom),
        270: Frame(0, -1, -1, 0, top, right),
    }
    return turned[page.get_rotation() % 360]
