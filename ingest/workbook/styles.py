"""What the style of a cell says about how it is shown: number format, fill, bold, wrapped, centred over others."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS

from ingest.workbook.colours import fill_colour
from ingest.workbook.markup import first, is_on, number

#: Built-in formats that follow the language of the reader's Excel, as a British one shows them.
_BRITISH_FORMATS = {14: "dd/mm/yyyy", 22: "dd/mm/yyyy hh:mm"}
_GENERAL = "General"


@dataclass(frozen=True, slots=True)
class CellStyle:
    """`fill` is RRGGBB or None. `is_spread` marks text centred over the empty cells beside it."""

    number_format: str = _GENERAL
    fill: str | None = None
    is_bold: bool = False
    is_wrapped: bool = False
    is_spread: bool = False


PLAIN = CellStyle()


def read_styles(sheet: etree._Element | None, theme: tuple[str, ...]) -> tuple[CellStyle, ...]:
    """The cell styles in the order cells refer to them. What is missing or damaged is plain."""
    if sheet is None:
        return ()
    fills = [fill_colour(fill, theme) for fill in _members(sheet, "fills")]
    bold = [_is_bold(font) for font in _members(sheet, "fonts")]
    formats = {number(f.get("numFmtId"), -1): f.get("formatCode", _GENERAL) for f in _members(sheet, "numFmts")}
    return tuple(_style(xf, fills, bold, formats) for xf in _members(sheet, "cellXfs"))


def _members(sheet: etree._Element, name: str) -> list[etree._Element]:
    group = first(sheet, name)
    return [] if group is None else [e for e in group if isinstance(e.tag, str)]


def _is_bold(font: etree._Element) -> bool:
    mark = first(font, "b")
    return mark is not None and (mark.get("val") is None or is_on(mark.get("val")))


def _style(xf: etree._Element, fills: list[str | None], bold: list[bool], formats: dict[int, str]) -> CellStyle:
    fill, font, code = (number(xf.get(name)) for name in ("fillId", "fontId", "numFmtId"))
    alignment = first(xf, "alignment")
    return CellStyle(
        number_format=formats.get(code) or _BRITISH_FORMATS.get(code) or BUILTIN_FORMATS.get(code, _GENERAL),
        fill=fills[fill] if 0 <= fill < len(fills) else None,
        is_bold=0 <= font < len(bold) and bold[font],
        is_wrapped=alignment is not None and is_on(alignment.get("wrapText")),
        is_spread=alignment is not None and alignment.get("horizontal") == "centerContinuous",
    )
