"""A page as a picture: shades of grey, as a person sees the page, at the resolution its words are recognised best."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium_c
from PIL import Image

Grey = npt.NDArray[np.uint8]

#: Tesseract's documentation asks for 300 dots per inch.
DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
#: A4 has 9 million dots at 300 to the inch. A larger page is drawn more coarsely.
_MOST_DOTS = 24_000_000
#: Tesseract takes pictures of 32 767 dots a side at most, and JPEG ones of 65 500.
_MOST_DOTS_A_SIDE = 32_000
#: What a picture in a file may unpack to. A0 at 600 dots per inch has 560 million.
_MOST_DOTS_IN_FILE = 600_000_000


class PictureTooLarge(Exception):
    """A picture on the page would unpack to more dots than any scanner makes."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Dots as rows of brightness, 0 (black) to 255; `scale` is dots per point."""

    dots: Grey
    scale: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        height, width = self.dots.shape
        return width / self.scale, height / self.scale

    @property
    def image(self) -> Image.Image:
        return Image.fromarray(self.dots)


def page_picture(page: Any, dots_per_inch: int = DOTS_PER_INCH) -> PagePicture:
    """The picture of an open pypdfium2 page, turned as it is shown. Raises PictureTooLarge."""
    if any(dots > _MOST_DOTS_IN_FILE for dots in _picture_sizes(page)):
        raise PictureTooLarge
    width, height = page.get_size()
    finest = (_MOST_DOTS / (width * height)) ** 0.5, _MOST_DOTS_A_SIDE / max(width, height)
    scale = min(dots_per_inch / _POINTS_PER_INCH, *finest)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        dots = bitmap.to_numpy().reshape(bitmap.height, bitmap.width, -1)[:, :, 0].copy()
    finally:
        bitmap.close()
    return PagePicture(dots, dots.shape[1] / width)


def _picture_sizes(page: Any) -> list[int]:
    """How many dots each picture on the page has, as the file states it."""
    sizes: list[int] = []
    width, height = ctypes.c_uint(), ctypes.c_uint()
    for at in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        item = pdfium_c.FPDFPage_GetObject(page.raw, at)
        if pdfium_c.FPDFPageObj_GetType(item) == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            pdfium_c.FPDFImageObj_GetImagePixelSize(item, width, height)
            sizes.append(width.value * height.value)
    return sizes
