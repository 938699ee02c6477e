"""Pieces of a Word file for the features: the plan's cells as the raw XML that Word writes."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from lxml import etree

from tests import word_samples as raw
from tests.accuracy.known_plan import KnownPlan, KnownRecord
from tests.word_samples import styled, table, word_file

__all__ = [
    "cell",
    "header",
    "heading",
    "landscape_ends",
    "line",
    "merged_down",
    "page_break",
    "plan_row",
    "plan_table",
    "row",
    "table",
    "title",
    "wide",
    "word_plan",
]

#: Twentieths of a point; a landscape page of A4 within its margins.
_PAGE_WIDTH = 13_900


def line(words: str) -> str:
    """A paragraph."""
    return raw.paragraph(escape(words)) if words else raw.paragraph()


def heading(words: str, level: int = 1) -> str:
    """A heading in Word's own style."""
    return styled(escape(words), f"Heading{level}")


def title(plan: KnownPlan) -> str:
    """The title of a plan and the words that stand before it begins."""
    return styled(escape(plan.title), "Title") + "".join(map(line, plan.foreword))


def cell(words: str = "", properties: str = "") -> str:
    """A cell; a newline parts its paragraphs. Words that are XML already stay as they are."""
    if words.startswith("<w:"):
        return raw.cell(words, properties=properties)
    return raw.cell(*map(line, words.split("\n")), properties=properties)


def wide(words: str, columns: int) -> str:
    """A cell merged over columns."""
    return cell(words, f'<w:gridSpan w:val="{columns}"/>')


def merged_down(words: str, *, begins: bool) -> str:
    """The first cell of a run merged downwards, or one of those it covers."""
    return cell(words, '<w:vMerge w:val="restart"/>') if begins else cell("", "<w:vMerge/>")


def page_break() -> str:
    """A page break by hand in a paragraph of its own."""
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def landscape_ends() -> str:
    """The end of an upright section; what follows it may lie on its side."""
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    return f'<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/>{size}</w:sectPr></w:pPr></w:p>'


def row(*cells: str) -> str:
    """A row of cells, or of words that become cells."""
    return raw.row(*(c if c.startswith("<w:tc>") else cell(c) for c in cells))


def header(plan: KnownPlan) -> str:
    """The header row."""
    return row(*plan.headers.values())


def plan_row(plan: KnownPlan, record: KnownRecord) -> str:
    """The row of a record, a cell a column."""
    return row(*(record.cell(name) for name in plan.columns))


def plan_table(plan: KnownPlan, records: Iterable[KnownRecord] | None = None) -> str:
    """One table: the header and a row a record."""
    shown = plan.records if records is None else records
    return table(header(plan), *(plan_row(plan, record) for record in shown))


def word_plan(plan: KnownPlan, *body: str, **parts: str) -> bytes:
    """The file: the title of the plan, then the body. `parts` as for `word_samples.word_file`."""
    return word_file(_with_widths("".join((title(plan), *body))), **parts)


def _with_widths(body: str) -> str:
    """The body with the column widths that Word writes into every table; other programs lay cells out by them."""
    root = parse_xml(f"<w:body {raw.NAMESPACES}>{body}</w:body>")
    for found in root.iter(qn("w:tbl")):
        rows = [r for r in found.iter(qn("w:tr")) if next(r.iterancestors(qn("w:tbl"))) is found]
        cells = [[c for c in r.iter(qn("w:tc")) if next(c.iterancestors(qn("w:tr"))) is r] for r in rows]
        columns = max((sum(map(_span, row)) for row in cells), default=1)
        width = _PAGE_WIDTH // columns
        grid = found.find(qn("w:tblGrid"))
        for _ in range(columns):
            grid.append(_element("w:gridCol", width))
        for one in (c for row in cells for c in row):
            one.find(qn("w:tcPr")).insert(0, _element("w:tcW", width * _span(one), "dxa"))
    return "".join(etree.tostring(child, encoding="unicode") for child in root)


def _span(one: etree._Element) -> int:
    span = one.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return int(span.get(qn("w:val"))) if span is not None else 1


def _element(name: str, width: int, unit: str = "") -> etree._Element:
    made = OxmlElement(name)
    made.set(qn("w:w"), str(width))
    if unit:
        made.set(qn("w:type"), unit)
    return made
