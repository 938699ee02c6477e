"""The words of a string item: plain or rich text, phonetic hints left out, escaped characters restored."""

from __future__ import annotations

import re

from lxml import etree

from ingest.workbook.markup import local_name
from ingest.workbook.package import Package

#: `_x000D_` stands for a character XML cannot hold (ECMA-376, Part 1, §22.9.2.19, ST_Xstring).
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_shared_strings(package: Package, part: str | None) -> tuple[str, ...]:
    """The strings that cells refer to by position."""
    if part is None or not package.has(part):
        return ()
    found = []
    with package.opened(part) as stream:
        for _, item in etree.iterparse(stream, tag="{*}si", resolve_entities=False, no_network=True, load_dtd=False):
            found.append(string_of(item))
            item.clear()
    return tuple(found)


def string_of(item: etree._Element) -> str:
    """The words of `<si>` or `<is>`."""
    parts = []
    for child in item:
        name = local_name(child)
        if name == "t":
            parts.append(child.text or "")
        elif name == "r":
            parts.extend(t.text or "" for t in child.iterchildren("{*}t"))
    return unescaped("".join(parts))


def unescaped(words: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), words) if "_x" in words else words
