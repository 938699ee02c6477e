"""Names in workbook XML. Namespaces are not looked at: Excel's "strict" files have others for the same elements."""

from __future__ import annotations

from lxml import etree


def local_name(element: etree._Element) -> str:
    """The tag without its namespace; '' for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def first(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that name."""
    return next(element.iterchildren(f"{{*}}{name}"), None)


def is_on(value: str | None) -> bool:
    """An xsd:boolean attribute."""
    return value is not None and value.strip().lower() in ("1", "true", "on")


def number(value: str | None, default: int = 0) -> int:
    """An attribute that should be a whole number; a damaged file may hold anything."""
    try:
        return int(value) if value else default
    except ValueError:
        return default
