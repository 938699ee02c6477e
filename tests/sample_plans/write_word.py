"""Word: real tables with merged cells, repeated headers and shading, on landscape pages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table, _Cell

from tests.sample_plans.plan import Grid, Line, Paragraphs, Plan, PlanTable, Row, SubHeading

#: One moment for every file, so that the same content gives the same bytes.
MOMENT = datetime(2017, 1, 1, 9, 0, 0)
STYLES = {"heading": "Heading 1", "paragraph": "Normal", "bullet": "List Bullet"}


@dataclass(frozen=True, slots=True)
class WordLayout:
    """How the context of a plan is shown: rows over the table, a merged column, heads, or headings."""

    context: str = "rows"
    landscape: bool = True


def write_word(plan: Plan, layout: WordLayout | None = None) -> bytes:
    layout = layout or WordLayout()
    word = Document()
    _set_up(word, plan, layout)
    word.add_paragraph(plan.title, style="Title")
    for part in plan.body:
        if isinstance(part, Line):
            word.add_paragraph(part.words, style=STYLES[part.kind])
        elif isinstance(part, Grid):
            _grid(word, part)
        else:
            CONTEXTS[layout.context](word, part)
    return _same_bytes(word)


def _set_up(word: WordDocument, plan: Plan, layout: WordLayout) -> None:
    core = word.core_properties
    core.author, core.title, core.created, core.modified = plan.authority, plan.title, MOMENT, MOMENT
    page = word.sections[0]
    if layout.landscape:
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = page.page_height, page.page_width
    if plan.running_head:
        page.header.paragraphs[0].text = plan.running_head
    if plan.running_foot:
        page.footer.paragraphs[0].text = plan.running_foot


def _same_bytes(word: WordDocument) -> bytes:
    """The file with one fixed time on every part of the archive."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            info = zipfile.ZipInfo(name, MOMENT.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(info, before.read(name))
    return fixed.getvalue()


def _table(word: WordDocument, widths: Sequence[float]) -> Table:
    """An empty ruled table over the width of the page, shared out among its columns."""
    table = word.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    page = word.sections[0]
    whole = page.page_width - page.left_margin - page.right_margin
    for column, width in zip(table.columns, widths, strict=True):
        column.width = int(whole * width / sum(widths))
    return table


def _grid(word: WordDocument, grid: Grid) -> None:
    table = _table(word, [1] * len(grid.rows[0]))
    for cells in grid.rows:
        _add(table, [(c,) if c else () for c in cells])
    word.add_paragraph("")


def _add(table: Table, cells: Sequence[Paragraphs]) -> list[_Cell]:
    written = table.add_row().cells
    for cell, words in zip(written, cells, strict=True):
        _fill(cell, words)
    return list(written)


def _fill(cell: _Cell, words: Paragraphs) -> None:
    for number, paragraph in enumerate(words):
        place = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        place.add_run(str(paragraph)).bold = isinstance(paragraph, SubHeading) or None


def _header(table: Table, plan_table: PlanTable) -> None:
    for cell, column in zip(table.add_row().cells, plan_table.columns, strict=True):
        cell.paragraphs[0].add_run(column.header).bold = True
    properties = table.rows[-1]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _body_row(table: Table, plan_table: PlanTable, row: Row) -> list[_Cell]:
    cells = _add(table, row.cells)
    column = plan_table.column_of("status")
    if row.fill and column is not None:
        _shade(cells[column], row.fill)
    return cells


def _shade(cell: _Cell, fill: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _merged_row(table: Table, words: Paragraphs) -> None:
    cells = table.add_row().cells
    whole = cells[0].merge(cells[-1])
    _fill(whole, tuple(SubHeading(w) for w in words))


def _with_rows(word: WordDocument, plan_table: PlanTable) -> None:
    """Theme and priority stand in rows merged across the whole table."""
    table = _table(word, [c.width for c in plan_table.columns])
    _header(table, plan_table)
    printed, theme = 0, None
    for section in plan_table.sections:
        if section.theme and section.theme != theme:
            _merged_row(table, (section.theme,))
            theme = section.theme
        if section.priority:
            _merged_row(table, (section.priority, *section.prose))
        for row in section.rows:
            if plan_table.header_every and printed and printed % plan_table.header_every == 0:
                _header(table, plan_table)
            printed += 1
            _body_row(table, plan_table, row)
    word.add_paragraph("")


def _with_merged_cells(word: WordDocument, plan_table: PlanTable) -> None:
    """The priority stands once, in a first-column cell merged down over the rows of its section."""
    table = _table(word, [c.width for c in plan_table.columns])
    _header(table, plan_table)
    for section in plan_table.sections:
        first = [_body_row(table, plan_table, row)[0] for row in section.rows]
        for cell in first:
            for spare in cell.paragraphs[1:]:
                spare._p.getparent().remove(spare._p)
            cell.paragraphs[0].text = ""
        whole = first[0].merge(first[-1]) if len(first) > 1 else first[0]
        _fill(whole, (str(section.priority),))
    word.add_paragraph("")


def _with_heads(word: WordDocument, plan_table: PlanTable) -> None:
    """A key-value table over a small table, one pair a section; the theme is a heading."""
    for section in plan_table.sections:
        word.add_paragraph(str(section.theme), style="Heading 1")
        head = _table(word, [1, 3])
        _add(head, [("Recommendation:",), section.recommendation])
        _add(head, [("Priority:",), (str(section.priority),)])
        word.add_paragraph("")
        table = _table(word, [c.width for c in plan_table.columns])
        _header(table, plan_table)
        for row in section.rows:
            _body_row(table, plan_table, row)
        word.add_paragraph("")


def _with_headings(word: WordDocument, plan_table: PlanTable) -> None:
    """A table a section, each under a heading that names its theme."""
    for section in plan_table.sections:
        word.add_paragraph(str(section.theme), style="Heading 1")
        table = _table(word, [c.width for c in plan_table.columns])
        _header(table, plan_table)
        for row in section.rows:
            _body_row(table, plan_table, row)
        word.add_paragraph("")


CONTEXTS = {
    "rows": _with_rows,
    "merged": _with_merged_cells,
    "heads": _with_heads,
    "headings": _with_headings,
}
