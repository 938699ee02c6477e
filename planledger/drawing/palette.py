"""The colour of each role; a number of shades of it, and the ink that can be read on it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from planledger.drawing.mark import MarkRole

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
INK: Colour = (26, 26, 26)
GREY: Colour = (128, 128, 128)


@cache
def role_colours() -> dict[str, str]:
    """`#RRGGBB` by role, as palette.toml has them."""
    data = tomllib.loads((Path(__file__).parent / "palette.toml").read_text(encoding="utf-8"))
    return {str(role): str(colour) for role, colour in data["roles"].items()}


def colour_of(role: MarkRole | None) -> Colour:
    """The full colour of a role; grey for none."""
    return rgb(role_colours()[role]) if role else GREY


def rgb(colour: str) -> Colour:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(colour: Colour, share: float) -> Colour:
    """`share` of the colour in white: 0 is white, 1 the colour itself."""
    red, green, blue = (round(255 - (255 - part) * share) for part in colour)
    return red, green, blue


def ink_on(colour: Colour) -> Colour:
    """White or near black, whichever stands out more (WCAG relative luminance)."""
    red, green, blue = (_linear(part / 255) for part in colour)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return WHITE if luminance < 0.2 else INK


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
