"""How far a page lies aslant, and laying it straight."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from ingest.ocr.ink import Dots
from ingest.ocr.page_picture import PagePicture
from ingest.pdf.frame import Frame

Floats = npt.NDArray[np.float64]

#: Degrees. A sheet lies further aslant in no feeder; less is not worth a picture drawn anew.
_MOST = 5.0
_LEAST = 0.08
_COARSE, _FINE = 0.25, 0.05
#: Dots of ink looked at: more make no difference.
_ENOUGH = 150_000
_PAPER = 255


def skew(ink: Dots) -> float:
    """How many degrees the page is turned anticlockwise, -5 to 5.

    Lines of text and ruling lines, level or upright, lie in the fewest rows and columns when a page is straight
    (the projection profile; the sum of squares is largest then). A page on its side has the same skew.
    """
    ys, xs = np.nonzero(ink[::2, ::2])
    if len(xs) < 100:
        return 0.0
    step = max(len(xs) // _ENOUGH, 1)
    points = xs[::step].astype(np.float64), ys[::step].astype(np.float64)
    rough = _best(points, np.arange(-_MOST, _MOST + _COARSE / 2, _COARSE))
    found = _best(points, rough + np.arange(-_COARSE, _COARSE + _FINE / 2, _FINE))
    return found if abs(found) >= _LEAST else 0.0


def _best(points: tuple[Floats, Floats], angles: Floats) -> float:
    """The angle of sharpest profiles; of equal ones the smallest."""
    ordered: list[float] = sorted(angles.tolist(), key=abs)
    return max(ordered, key=lambda angle: _sharpness(points, angle))


def _sharpness(points: tuple[Floats, Floats], angle: float) -> float:
    xs, ys = points
    slope = math.tan(math.radians(angle))
    return _squares(ys + slope * xs) + _squares(xs - slope * ys)


def _squares(at: Floats) -> float:
    """The sum of the squares of how many points fall to each whole number."""
    counts = np.bincount((at - at.min()).astype(np.int64)).astype(np.float64)
    return float(counts @ counts)


@dataclass(frozen=True, slots=True)
class Straightened:
    """A page laid straight; `as_scanned` takes its points back to the page as it came."""

    picture: PagePicture
    as_scanned: Frame


def straightened(picture: PagePicture, angle: float) -> Straightened:
    """The picture turned clockwise by `angle` degrees about its middle; its size stays."""
    if not angle:
        return Straightened(picture, Frame(1, 0, 0, 1, 0, 0))
    turned = picture.image.rotate(-angle, resample=Image.Resampling.BICUBIC, fillcolor=_PAPER)
    width, height = picture.size
    return Straightened(PagePicture(np.asarray(turned), picture.scale), _turned(angle, width / 2, height / 2))


def _turned(angle: float, x: float, y: float) -> Frame:
    """Turns anticlockwise by `angle` degrees about a point; y counts downwards."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return Frame(cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y)
