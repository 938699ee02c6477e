"""What the styles of a page say: whether a part is shown, and the colour behind it."""

from __future__ import annotations

import re

from lxml import etree
from PIL import ImageColor

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"(?:[a-z0-9]+)?\.([\w-]+)", re.I)
_WHITE = "FFFFFF"


def declarations(style: str) -> dict[str, str]:
    """The properties of a style attribute or rule, names and values in lower case."""
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value}


class PageStyle:
    """Styles stated on elements, and in the page for classes (`.late { background: red }`)."""

    def __init__(self, page: etree._Element) -> None:
        self._classes: dict[str, dict[str, str]] = {}
        for sheet in page.iter("style"):
            for selectors, body in _RULE.findall(re.sub(r"/\*.*?\*/|<!--|-->", " ", sheet.text or "", flags=re.S)):
                for selector in selectors.split(","):
                    simple = _CLASS.fullmatch(selector.strip())
                    if simple:
                        self._classes.setdefault(simple[1], {}).update(declarations(body))

    def of(self, element: etree._Element) -> dict[str, str]:
        """The properties in force, those on the element itself last."""
        found: dict[str, str] = {}
        for name in element.get("class", "").split():
            found |= self._classes.get(name, {})
        return found | declarations(element.get("style", ""))

    def hides(self, element: etree._Element) -> bool:
        """Is a part not shown? `mso-hide` is Word's hidden text."""
        if element.get("hidden") is not None or element.get("aria-hidden", "").lower() == "true":
            return True
        stated = self.of(element)
        gone = stated.get("display", "").startswith("none") or stated.get("visibility", "").startswith("hidden")
        return gone or stated.get("mso-hide", "").startswith("all")

    def fill(self, element: etree._Element) -> str | None:
        """The colour behind a part as RRGGBB; None for none, white, pictures and what is half transparent."""
        stated = self.of(element)
        for words in (stated.get("background-color"), stated.get("background"), element.get("bgcolor")):
            colour = _colour(words) if words else None
            if colour:
                return None if colour == _WHITE else colour
        return None


def _colour(words: str) -> str | None:
    """The first colour among the words of a background."""
    for word in re.findall(r"#[0-9a-f]{3,8}|rgba?\([^)]*\)|[a-z]+|^[0-9a-f]{6}$", words.lower()):
        try:
            red, green, blue, *alpha = ImageColor.getrgb("#" + word if re.fullmatch("[0-9a-f]{6}", word) else word)
        except ValueError:
            continue
        return None if alpha and alpha[0] == 0 else "".join(f"{min(c, 255):02X}" for c in (red, green, blue))
    return None
