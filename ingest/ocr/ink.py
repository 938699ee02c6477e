"""Where a picture has ink: whatever differs from the paper, or the shading, around it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from ingest.ocr.page_picture import Grey, PagePicture

Dots = npt.NDArray[np.bool_]

#: The ground is told in blocks of this many points or about, by the median of each.
_BLOCK = 1.4
#: In blocks: no stroke of a letter is as wide; a letter, and a line of text, with the white around it.
_STROKE, _LETTER, _LINE = 5, 7, 13
#: Ink differs from its ground by this much at least, and by more than the grain of the paper.
_LEAST_CONTRAST = 28
_GRAINS = 4.0


def contrast(picture: PagePicture) -> Grey:
    """How much each dot differs from the ground around it: letters come out alike on white, grey and dark cells."""
    ground = _ground(Image.fromarray(_block_medians(picture.dots, max(round(picture.scale * _BLOCK / 2), 1))))
    # At the edge of a shaded cell either ground is right: the edge is no line.
    lighter, darker = ground.filter(ImageFilter.MaxFilter(3)), ground.filter(ImageFilter.MinFilter(3))
    smaller: Grey = np.minimum(_difference(picture.dots, lighter), _difference(picture.dots, darker))
    return smaller


def _ground(blocks: Image.Image) -> Image.Image:
    """Paper and shading without what is written on it, by morphological closing (dark strokes vanish, edges stay).

    Where the blocks around are mostly dark, letters are light, and it is opening that makes them vanish.
    """
    closed = blocks.filter(ImageFilter.MaxFilter(_STROKE)).filter(ImageFilter.MinFilter(_STROKE))
    opened = blocks.filter(ImageFilter.MinFilter(_STROKE)).filter(ImageFilter.MaxFilter(_STROKE))
    light, dark = np.asarray(closed, np.int16), np.asarray(opened, np.int16)
    around = [np.asarray(blocks.filter(ImageFilter.MedianFilter(n)), np.int16) for n in (_LETTER, _LINE)]
    is_dark = np.logical_and.reduce([np.abs(median - dark) < np.abs(median - light) for median in around])
    return Image.fromarray(np.where(is_dark, dark, light).astype(np.uint8))


def _difference(dots: Grey, ground: Image.Image) -> Grey:
    height, width = dots.shape
    smooth = np.asarray(ground.resize((width, height), Image.Resampling.BILINEAR), np.int16)
    difference: Grey = np.abs(dots.astype(np.int16) - smooth).astype(np.uint8)
    return difference


def _block_medians(dots: Grey, half: int) -> Grey:
    """The median of each block of twice `half` dots a side; every other dot is looked at."""
    thin = np.pad(dots[::2, ::2], ((0, half), (0, half)), mode="edge")
    rows, columns = thin.shape[0] // half, thin.shape[1] // half
    blocks = thin[: rows * half, : columns * half].reshape(rows, half, columns, half).swapaxes(1, 2)
    middle = half * half // 2
    return np.partition(blocks.reshape(rows, columns, half * half), middle, axis=2)[:, :, middle].copy()


def least_contrast(differences: Grey) -> float:
    """From what difference on a dot is ink and no grain of the paper."""
    grain = 1.48 * float(np.median(differences))  # the median is 0.67 of the standard deviation (normal law)
    return max(_LEAST_CONTRAST, _GRAINS * grain)
