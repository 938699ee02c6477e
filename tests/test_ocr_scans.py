"""Scanned plans come out as if they were born digital: rows, columns, roles; only letters may slip."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

from extract.plan import extract_plan
from ingest.document import Box, Document
from ingest.document import Table as ReadTable
from ingest.number_blocks import number_blocks
from ingest.pdf.read import read_pdf
from normalize.resolve import resolve_plan
from normalize.resolved import ResolvedPlan
from tests.pdf_samples import PLAIN, TITLE, TOP, drawn, flowing, grid, only_table, ruled
from tests.scan_samples import hidden_words, needs_tesseract, on_pages, picture_over, pictures

ROWS = [
    ["Ref", "Action", "Lead", "By when"],
    ["1.1", "Publish the revised procurement guide for all schools", "Head of Finance", "March 2009"],
    ["1.2", "Train all ward staff in infection control", "Matron", "June 2009"],
    ["1.3", "Open two new youth clubs in the north of the borough", "Head of Youth Service", "2009/10"],
]
WIDTHS = [40, 200, 110, 80]


LANDSCAPE = landscape(A4)


def shaded(rows: list[list[str]], size: tuple[float, float]) -> bytes:
    grey = ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)
    return flowing([Paragraph("Anytown Action Plan", TITLE), ruled(rows, grey, widths=WIDTHS)], size)


@cache
def ruled_plan() -> bytes:
    return shaded(ROWS, A4)


@cache
def wide_plan() -> bytes:
    return shaded(ROWS, LANDSCAPE)


def bare_plan() -> bytes:
    cells = [[Paragraph(c, PLAIN) for c in row] for row in ROWS]
    return flowing([Paragraph("Anytown Action Plan", TITLE), Table(cells, WIDTHS, style=TableStyle([TOP]))])


def letter(canvas: Canvas) -> None:
    canvas.drawString(72, 700, "This covering letter was born digital.")


RULED, BARE, LETTER, ON_ITS_SIDE, ON_ITS_HEAD, PHOTOGRAPH = range(1, 7)


@cache
def mixed_plan() -> Document:
    """Six pages read at one go, for OCRmyPDF takes seconds to begin."""
    sheets = [
        (pictures(ruled_plan(), dpi=150, skew=1.2)[0], A4),
        (pictures(bare_plan(), dpi=200, skew=-0.6)[0], A4),
        (None, A4),
        (pictures(wide_plan(), dpi=200, turn=90)[0], A4),
        (pictures(wide_plan(), dpi=150, turn=180)[0], LANDSCAPE),
        (pictures(flowing([Paragraph("&nbsp;", PLAIN)]), dpi=50)[0].point(lambda v: v // 2), A4),
    ]

    def draw(canvas: Canvas) -> None:
        for picture, size in sheets:
            canvas.setPageSize(size)
            if picture is None:
                letter(canvas)
            else:
                picture_over(picture, size)(canvas)
            canvas.showPage()

    return number_blocks(read_pdf(drawn(draw), "auto"))


def page_of(document: Document, number: int) -> Document:
    """The document cut down to one page."""
    kept = [
        b for b in document.blocks if (b.page_first if isinstance(b, ReadTable) else b.passage.place.page) == number
    ]
    return replace(document, blocks=tuple(kept))


def likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, " ".join(one.split()), " ".join(two.split())).ratio()


def plan_of(document: Document) -> ResolvedPlan:
    return resolve_plan(document, extract_plan(document))


@needs_tesseract
@pytest.mark.parametrize("page", [RULED, BARE, ON_ITS_SIDE, ON_ITS_HEAD])
def test_a_scanned_plan_gives_its_rows_with_every_word_in_its_column(page: int) -> None:
    document = page_of(mixed_plan(), page)
    rows = [[str(cell.text) for cell in row] for row in only_table(document).rows()]
    assert [len(row) for row in rows] == [len(row) for row in ROWS]
    for row, expected in zip(rows, ROWS, strict=True):
        assert all(likeness(*pair) > 0.85 for pair in zip(row, expected, strict=True)), row
    plan = plan_of(document)
    assert [c.role for c in plan.tables[0].columns] == ["ref", "action", "lead_text", "timescale_text"]
    assert [lead.lead.kind for action in plan.actions for lead in action.leads] == ["post"] * 3
    assert [(a.start or a.end) is not None for a in plan.actions] == [True] * 3


@needs_tesseract
def test_only_scanned_pages_are_recognised_and_they_are_named() -> None:
    document = mixed_plan()
    marked = {(p.place.page, p.place.recognised) for b in document.flat_blocks() for p in b.text.passages}
    assert marked == {(RULED, True), (BARE, True), (LETTER, False), (ON_ITS_SIDE, True), (ON_ITS_HEAD, True)}
    assert "This covering letter was born digital." in [b.words for b in document.text_blocks()]
    notices = {n.code: n for n in document.notices}
    assert notices["read_by_ocr"].severity == "info"
    assert notices["read_by_ocr"].message.startswith("Pages 1 to 2, 4 to 5:")
    assert document.ocr == "used"


@needs_tesseract
def test_a_picture_without_words_says_so() -> None:
    (notice,) = (n for n in mixed_plan().notices if n.code == "page_without_text")
    assert notice.message == "Page 6 is a picture; OCR found no words on it."


@needs_tesseract
@pytest.mark.parametrize(("page", "turn"), [(ON_ITS_SIDE, 90), (ON_ITS_HEAD, 180)])
def test_a_cell_is_placed_where_it_stands_on_the_page_as_it_is_shown(page: int, turn: int) -> None:
    born = list(only_table(read_pdf(wide_plan())).rows())[2][1]
    cell = list(only_table(page_of(mixed_plan(), page)).rows())[2][1]
    assert born.bbox is not None
    assert cell.bbox is not None
    assert near(cell.bbox, turned_box(born.bbox, turn))
    place, line = cell.text.places()[0], turned_box(born.text.places()[0].bbox or born.bbox, turn)
    assert place.bbox is not None
    assert near(place.bbox, line)


def turned_box(box: Box, turn: int) -> Box:
    """Where a box of a landscape A4 page lies once the page was turned anticlockwise."""
    width, height = LANDSCAPE
    if turn == 180:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    return Box(box.top, width - box.x1, box.bottom, width - box.x0)


def near(one: Box, two: Box) -> bool:
    return all(abs(getattr(one, side) - getattr(two, side)) < 4 for side in ("x0", "top", "x1", "bottom"))


@needs_tesseract
def test_words_read_by_ocr_are_trusted_a_little_less() -> None:
    born = plan_of(number_blocks(read_pdf(ruled_plan()))).actions[1]
    scan = plan_of(page_of(mixed_plan(), RULED)).actions[1]
    assert scan.confidence == pytest.approx(born.confidence - 0.1)


@needs_tesseract
def test_force_recognises_born_digital_pages_too() -> None:
    document = read_pdf(ruled_plan(), "force")
    assert document.ocr == "forced"
    assert [n.code for n in document.notices] == ["read_by_ocr"]
    assert [len(row) for row in grid(only_table(document))] == [4, 4, 4, 4]


def test_a_scan_with_hidden_words_is_ruled_by_its_picture_and_needs_no_ocr() -> None:
    born = read_pdf(ruled_plan())
    words = [
        (p.words, p.place.bbox.x0, A4[1] - p.place.bbox.bottom + 2)
        for block in born.flat_blocks()
        for p in block.text.passages
        if p.place.bbox
    ]
    (picture,) = pictures(ruled_plan(), dpi=150)

    def draw(canvas: Canvas) -> None:
        picture_over(picture, A4)(canvas)
        hidden_words(words)(canvas)

    document = read_pdf(on_pages(draw, size=A4), "never")
    assert [len(row) for row in grid(only_table(document))] == [4, 4, 4, 4]
    assert only_table(document).layout == "ruled"
    assert [n.code for n in document.notices] == ["read_by_ocr"]
    assert document.ocr is None, "no OCR of ours: nothing depends on --ocr"


def test_a_few_words_stamped_on_a_scan_do_not_make_it_born_digital() -> None:
    (picture,) = pictures(ruled_plan(), dpi=100)

    def draw(canvas: Canvas) -> None:
        picture_over(picture, A4)(canvas)
        canvas.drawString(400, 20, "Page 3 of 12")

    document = read_pdf(on_pages(draw, size=A4), "never")
    assert [n.code for n in document.notices] == ["page_without_text"]
    assert document.ocr == "declined"


def test_a_slide_with_a_picture_behind_its_words_is_born_digital() -> None:
    (picture,) = pictures(ruled_plan(), dpi=60)

    def draw(canvas: Canvas) -> None:
        picture_over(picture, A4)(canvas)
        for at in range(6):
            canvas.drawString(72, 700 - 20 * at, "What the partnership has achieved since last year")

    document = read_pdf(on_pages(draw, size=A4), "auto")
    assert document.notices == ()
    assert not any(b.passage.place.recognised for b in document.text_blocks())
