"""The items of a list and the number or letter that a browser sets before each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ingest.number_formats import format_number

#: Longer numbers are beyond 32 bits, in which browsers count.
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_BY_TYPE = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BY_STYLE = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}


def item_labels(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Each child of a list with its label, `2.` or `b.`; '' in lists without numbers."""
    style = _style(element)
    number = _whole(element.get("start"), 1)
    for child in element:
        if child.tag == "li" and element.tag == "ol":
            number = _whole(child.get("value"), number)
            yield child, f"{format_number(number, style)}."
            number += 1
        elif isinstance(child.tag, str):
            yield child, ""


def _style(element: etree._Element) -> str:
    stated = element.get("style", "").lower()
    by_style = next((style for name, style in _BY_STYLE.items() if name in stated), None)
    return by_style or _BY_TYPE.get(element.get("type", "1"), "decimal")


def _whole(value: str | None, default: int) -> int:
    """A stated number; the default for one that is none, or beyond what browsers count."""
    stated = _WHOLE.fullmatch((value or "").strip())
    return int(stated[0]) if stated else default
