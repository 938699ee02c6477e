"""The names of the WordprocessingML elements and attributes the reader looks at (ECMA-376, Part 1, §17)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

# What a document is made of.
BODY, PARAGRAPH, TABLE, ROW, CELL, RUN = (W + n for n in ("body", "p", "tbl", "tr", "tc", "r"))
SECTION, ALTERNATIVE_FORMAT = W + "sectPr", W + "altChunk"
TEXT_BOX = W + "txbxContent"

# Wrappers without a meaning of their own, and what they wrap.
CONTENT_CONTROL, CONTENT_CONTROL_CONTENT = W + "sdt", W + "sdtContent"
CONTENT_CONTROL_PROPERTIES, CONTENT_CONTROL_END = W + "sdtPr", W + "sdtEndPr"
CHECK_BOX, CHECK_BOX_CHECKED = W14 + "checkbox", W14 + "checked"
CUSTOM_XML, CUSTOM_XML_PROPERTIES, SMART_TAG_PROPERTIES = (W + n for n in ("customXml", "customXmlPr", "smartTagPr"))
ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"
INSERTED, DELETED, MOVED_HERE, MOVED_AWAY = (W + n for n in ("ins", "del", "moveTo", "moveFrom"))
CELL_INSERTED, CELL_DELETED = W + "cellIns", W + "cellDel"

# Inside a run.
TEXT, MATHS_TEXT, TAB, POSITION_TAB = W + "t", M + "t", W + "tab", W + "ptab"
BREAK, CARRIAGE_RETURN, TYPE = W + "br", W + "cr", W + "type"
HARD_HYPHEN, SYMBOL, SYMBOL_CHAR, SYMBOL_FONT = W + "noBreakHyphen", W + "sym", W + "char", W + "font"
RENDERED_BREAK = W + "lastRenderedPageBreak"
FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = W + "footnoteReference", W + "endnoteReference"
DRAWING, PICTURE, OBJECT = W + "drawing", W + "pict", W + "object"
RUBY, RUBY_BASE = W + "ruby", W + "rubyBase"
FIELD_CHAR, FIELD_CHAR_TYPE, FORM_FIELD = W + "fldChar", W + "fldCharType", W + "ffData"

# Properties.
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
ROW_PROPERTIES, CELL_PROPERTIES = W + "trPr", W + "tcPr"
PARAGRAPH_STYLE, RUN_STYLE, FONTS, HIDDEN = W + "pStyle", W + "rStyle", W + "rFonts", W + "vanish"
OUTLINE_LEVEL, PAGE_BREAK_BEFORE = W + "outlineLvl", W + "pageBreakBefore"
NUMBERING, NUMBERING_ID, NUMBERING_LEVEL = W + "numPr", W + "numId", W + "ilvl"
TABLE_GRID, GRID_COLUMN, COLUMN_WIDTH = W + "tblGrid", W + "gridCol", W + "w"
GRID_SPAN, GRID_BEFORE, GRID_AFTER = W + "gridSpan", W + "gridBefore", W + "gridAfter"
VERTICAL_MERGE, SIDEWAYS_MERGE, SHADING = W + "vMerge", W + "hMerge", W + "shd"
HEADER_ROW, HIDDEN_ROW = W + "tblHeader", W + "hidden"
VALUE, ID = W + "val", W + "id"


_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")

Properties = Mapping[str, etree._Element]
"""The children of a properties element, such as `w:pPr`, by name. Asked by name far faster than the tree."""

_NO_PROPERTIES: Properties = {}


def leading_properties(owner: etree._Element, tag: str) -> Properties:
    """The properties of a paragraph, run or cell; they stand first in it (§17.3.1.22, §17.4.17)."""
    first = next(iter(owner), None)
    if first is None or first.tag != tag:
        return _NO_PROPERTIES
    return {child.tag: child for child in first}


def properties_in(owner: etree._Element | None, tag: str) -> Properties:
    """The properties under the child `tag`, wherever it stands; empty where there are none."""
    return properties(None if owner is None else owner.find(tag))


def properties(element: etree._Element | None) -> Properties:
    """The children of an element by name; empty for no element."""
    return _NO_PROPERTIES if element is None else {child.tag: child for child in element}


def value_of(among: Properties, tag: str) -> str | None:
    """The `w:val` of a property, or None where the property or its value is missing."""
    child = among.get(tag)
    return None if child is None else child.get(VALUE)


def number_of(among: Properties, tag: str) -> int | None:
    """The `w:val` of a property as a whole number; None where it is missing, no number or absurdly long."""
    child = among.get(tag)
    value = None if child is None else child.get(VALUE)
    if value is None:
        return None
    return int(value) if _WHOLE_NUMBER.fullmatch(value.strip()) else None


def is_on(among: Properties, tag: str) -> bool | None:
    """Whether an on/off property is switched on; None where it is not stated."""
    child = among.get(tag)
    return None if child is None else child.get(VALUE, "1").lower() not in {"0", "false", "off"}
