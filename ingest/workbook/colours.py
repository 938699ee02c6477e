"""Cell colours as RRGGBB: stated outright, from the old palette, or from the theme made lighter or darker."""

from __future__ import annotations

import colorsys
import re

from lxml import etree
from openpyxl.styles.colors import COLOR_INDEX

from ingest.workbook.markup import first, local_name, number

_COLOUR = re.compile(r"[0-9A-F]{6}")
_WHITE = "FFFFFF"
#: Theme colours are counted with light and dark swapped in the first two pairs, as Excel does.
_SWAPPED = {0: 1, 1: 0, 2: 3, 3: 2}


def theme_colours(theme: etree._Element | None) -> tuple[str, ...]:
    """The colours of a theme in the order the file lists them: dk1, lt1, dk2, lt2, six accents, two links."""
    scheme = None if theme is None else next(theme.iter("{*}clrScheme"), None)
    if scheme is None:
        return ()
    return tuple(next((c.get("lastClr") or c.get("val") or "" for c in slot), "") for slot in scheme)


def fill_colour(fill: etree._Element, theme: tuple[str, ...]) -> str | None:
    """The colour of a solid `<fill>`; None for white, "automatic", patterns and gradients."""
    pattern = first(fill, "patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return None
    colour = first(pattern, "fgColor")
    stated = None if colour is None else _colour(colour, theme)
    return stated if stated and stated != _WHITE else None


def _colour(element: etree._Element, theme: tuple[str, ...]) -> str | None:
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    if "rgb" in attributes:
        base = attributes["rgb"].upper()[-6:]
    elif "theme" in attributes:
        base = _listed(theme, _theme_position(number(attributes["theme"], -1)))
    else:
        base = _listed(COLOR_INDEX, number(attributes.get("indexed"), -1))[-6:]
    if local_name(element) == "" or not _COLOUR.fullmatch(base.upper()):
        return None
    return _tinted(base.upper(), attributes.get("tint"))


def _theme_position(position: int) -> int:
    return _SWAPPED.get(position, position)


def _listed(colours: tuple[str, ...], position: int) -> str:
    return colours[position] if 0 <= position < len(colours) else ""


def _tinted(colour: str, tint: str | None) -> str:
    """Lighter for a tint above 0, darker below (ECMA-376, Part 1, §18.8.19)."""
    try:
        share = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        share = 0.0
    if not share:
        return colour
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))
