"""The picture that is given to Tesseract: black letters on white, without lines, shading, grain and photographs.

Tesseract takes ruling lines for letters (`|`, `[`, `1`) and loses words close to them: a page of a ruled table is
read in a third of the time, and its short references at all, once the lines are gone.
"""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from ingest.ocr.ink import Dots
from ingest.ocr.page_picture import Grey
from ingest.ocr.picture_rules import PictureRules

#: In points: what is taken away beside a line.
_EDGE = 0.4
#: In points: a square of ink this large is part of a photograph, a bar or a blot; no stroke of a letter is so thick.
_SOLID = 5
_HALO = 3
#: Ink this many times as faint as it must be to count is black already.
_BLACK = 2.5


def clean_picture(contrast: Grey, least: float, rules: PictureRules, scale: float) -> Grey:
    """Black on white, by how much each dot differs from its ground; `least` is where ink begins."""
    clean = np.clip((contrast.astype(np.float32) - least / 2) * (255 / (_BLACK * least)), 0, 255)
    edge = round(_EDGE * scale)
    for line in rules.level:
        clean[max(line.first - edge, 0) : line.last + edge + 1, max(line.start - edge, 0) : line.end + edge] = 0
    for line in rules.upright:
        clean[max(line.start - edge, 0) : line.end + edge, max(line.first - edge, 0) : line.last + edge + 1] = 0
    clean[_solid(contrast > least, scale)] = 0
    picture: Grey = (255 - clean).astype(np.uint8)
    return picture


def _solid(ink: Dots, scale: float) -> Dots:
    """Where ink is as thick as no letter, with a halo."""
    height, width = ink.shape
    scale = max(scale, 1)  # a page of many metres has more points than dots
    size = max(round(width / scale), 1), max(round(height / scale), 1)
    points = Image.fromarray(ink.astype(np.uint8) * 255).resize(size, Image.Resampling.BOX)
    thick = points.point([255 * (share > 230) for share in range(256)]).filter(ImageFilter.MinFilter(_SOLID))
    if not thick.getbbox():
        return np.zeros_like(ink)
    grown = thick.filter(ImageFilter.MaxFilter(_SOLID + 2 * _HALO))
    solid: Dots = np.asarray(grown.resize((width, height), Image.Resampling.NEAREST)) > 0
    return solid
