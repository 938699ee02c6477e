"""Pillow strokes for pictures of pages: tints that leave words readable, frames, hatching and name plates."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFont

from planledger.drawing.palette import Colour, ink_on, mixed

Pixels = tuple[int, int, int, int]
Font = ImageFont.ImageFont | ImageFont.FreeTypeFont

SMALL = 12
_DASH = 7
_HATCH = 9


@cache
def font(size: int = SMALL) -> Font:
    """Pillow's own font: it is there on every machine."""
    return ImageFont.load_default(size)


def width_of(words: str, size: int = SMALL) -> int:
    return round(font(size).getlength(words))


def tint(image: Image.Image, at: Pixels, colour: Colour, share: float) -> None:
    """Lay a colour over a part of the picture as a marker pen would: black stays black."""
    if at[0] < at[2] and at[1] < at[3]:
        part = image.crop(at)
        image.paste(ImageChops.multiply(part, Image.new("RGB", part.size, mixed(colour, share))), at[:2])


def fade(image: Image.Image, at: Pixels, share: float = 0.65) -> None:
    """Make a part of the picture pale."""
    if at[0] < at[2] and at[1] < at[3]:
        part = image.crop(at)
        image.paste(Image.blend(part, Image.new("RGB", part.size, (225, 225, 225)), share), at[:2])


def frame(image: Image.Image, at: Pixels, colour: Colour, width: int = 1, dashed: bool = False) -> None:
    """The outline of a box, inside its edges."""
    draw = ImageDraw.Draw(image)
    if not dashed:
        draw.rectangle(at, outline=colour, width=width)
        return
    x0, top, x1, bottom = at
    for x in range(x0, x1, 2 * _DASH):
        for y in (top, bottom):
            draw.line((x, y, min(x + _DASH, x1), y), colour, width)
    for y in range(top, bottom, 2 * _DASH):
        for x in (x0, x1):
            draw.line((x, y, x, min(y + _DASH, bottom)), colour, width)


def hatch(image: Image.Image, at: Pixels, colour: Colour) -> None:
    """Slanting lines, pale enough to read through."""
    if at[0] >= at[2] or at[1] >= at[3]:
        return
    part = image.crop(at)
    lines = Image.new("RGB", part.size, (255, 255, 255))
    draw = ImageDraw.Draw(lines)
    width, height = part.size
    for x in range(-height, width, _HATCH):
        draw.line((x, height, x + height, 0), mixed(colour, 0.45), 1)
    image.paste(ImageChops.multiply(part, lines), at[:2])


def plate(image: Image.Image, at: tuple[int, int], words: str, colour: Colour, size: int = SMALL) -> int:
    """A name on a plate of its colour, its upper left corner at `at`; returns its width in pixels."""
    width, height = width_of(words, size) + 8, size + 4
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((*at, at[0] + width, at[1] + height), 3, fill=colour)
    draw.text((at[0] + 4, at[1] + 1), words, fill=ink_on(colour), font=font(size))
    return width


def fitted(words: str, width: int, size: int = SMALL) -> str:
    """The words, cut short with an ellipsis where a plate of them would be wider than `width` pixels."""
    if width_of(words, size) + 8 <= width:
        return words
    while len(words) > 3 and width_of(words + "…", size) + 8 > width:
        words = words[:-1]
    return words + "…"
