"""One page of a PDF as a picture, right side up, and the scale from its points to pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PIL import Image

from ingest.document import Box

_DOTS_PER_INCH = 110
_POINTS_PER_INCH = 72
#: Posters and plans of sites are drawn smaller: no side of a picture is longer than this.
_LONGEST_SIDE = 2400


@dataclass(frozen=True, slots=True)
class PagePicture:
    """The page as shown; `scale` is pixels to a point, so that a Box of the page can be found in it."""

    image: Image.Image
    scale: float

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of a box in the picture, cut at its edges."""
        width, height = self.image.size
        x0, x1 = (min(max(round(x * self.scale), 0), width) for x in (box.x0, box.x1))
        top, bottom = (min(max(round(y * self.scale), 0), height) for y in (box.top, box.bottom))
        return x0, top, max(x1, x0), max(bottom, top)


def render_page(pdf: Any, number: int) -> PagePicture:
    """Page `number` (from 1) of an open pypdfium2 document. Raises pypdfium2.PdfiumError for a damaged page."""
    page = pdf[number - 1]
    try:
        longest = max(page.get_size()) or 1.0
        scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, _LONGEST_SIDE / longest)
        bitmap = page.render(scale=scale)
        try:
            return PagePicture(bitmap.to_pil().convert("RGB"), scale)
        finally:
            bitmap.close()
    finally:
        page.close()
