"""A scanned page made ready: laid straight, its ruling lines found, its picture cleaned for Tesseract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ingest.ocr.clean_picture import clean_picture
from ingest.ocr.ink import contrast, least_contrast
from ingest.ocr.page_picture import Grey, PagePicture, page_picture
from ingest.ocr.picture_rules import PictureRules, picture_rules
from ingest.ocr.skew import skew, straightened
from ingest.pdf.frame import Frame
from ingest.pdf.rules import Drawing

#: Enough to find lines by, where words need not be recognised.
_DOTS_FOR_LINES = 150


@dataclass(frozen=True, slots=True)
class StraightPage:
    """`picture` is clean, `drawing` holds its lines; `as_shown` takes points of either back to the page as shown."""

    picture: PagePicture
    drawing: Drawing
    as_shown: Frame


def straight_page(page: Any) -> StraightPage:
    """The open pypdfium2 page, ready to have its words recognised. Raises PictureTooLarge."""
    straight = _straight(page_picture(page))
    scale = straight.scale
    cleaned = clean_picture(straight.contrast, straight.least, straight.rules, scale)
    return StraightPage(PagePicture(cleaned, scale), _drawing(straight.rules, scale), straight.as_shown)


def straight_lines(page: Any) -> tuple[Drawing, Frame]:
    """The lines on the open page once it is laid straight, and the frame back to it as shown. PictureTooLarge."""
    straight = _straight(page_picture(page, _DOTS_FOR_LINES))
    return _drawing(straight.rules, straight.scale), straight.as_shown


@dataclass(frozen=True, slots=True)
class _Straight:
    contrast: Grey
    least: float
    rules: PictureRules
    scale: float
    as_shown: Frame


def _straight(picture: PagePicture) -> _Straight:
    differences = contrast(picture)
    angle = skew(differences > least_contrast(differences))
    straight = straightened(picture, angle)
    if angle:
        differences = contrast(straight.picture)
    least = least_contrast(differences)
    rules = picture_rules(differences > least, picture.scale)
    return _Straight(differences, least, rules, picture.scale, straight.as_scanned)


def _drawing(rules: PictureRules, scale: float) -> Drawing:
    return Drawing([s.rule(scale) for s in rules.level], [s.rule(scale) for s in rules.upright])
