"""What is drawn on a page besides text: lines, shading and pictures, in points from the top left corner.

The page is 200 points wide and 100 high, so that y 90 from below is 10 from the top.
"""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf.frame import page_frame
from ingest.pdf.rules import Drawing, Rule, page_drawing
from tests.pdf_samples import drawn


def drawing(draw: Callable[[Canvas], None]) -> Drawing:
    document = pypdfium2.PdfDocument(drawn(draw, size=(200, 100)))
    try:
        page = document[0]
        return page_drawing(page, page_frame(page))
    finally:
        document.close()


def near(rules: list[Rule]) -> list[tuple[int, int, int]]:
    """Position, start and end of each line, to the point, in order."""
    return sorted((round(r.at), round(r.start), round(r.end)) for r in rules)


def test_a_level_line() -> None:
    found = drawing(lambda canvas: canvas.line(20, 90, 120, 90))
    assert near(found.level) == [(10, 20, 120)]
    assert found.upright == []


def test_an_upright_line() -> None:
    found = drawing(lambda canvas: canvas.line(20, 90, 20, 30))
    assert near(found.upright) == [(20, 10, 70)]
    assert found.level == []


def test_a_slanting_line_rules_nothing() -> None:
    found = drawing(lambda canvas: canvas.line(20, 90, 120, 30))
    assert (found.level, found.upright) == ([], [])


def test_the_outline_of_a_box_is_four_lines_and_no_shading() -> None:
    found = drawing(lambda canvas: canvas.rect(20, 30, 100, 60))
    assert near(found.level) == [(10, 20, 120), (70, 20, 120)]
    assert near(found.upright) == [(20, 10, 70), (120, 10, 70)]
    assert found.fills == []


def test_a_filled_box_is_shading_and_no_line() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colors.HexColor("#FFC000"))
        canvas.rect(20, 30, 100, 60, stroke=0, fill=1)

    found = drawing(draw)
    ((span, colour),) = found.fills
    assert colour == "FFC000"
    assert tuple(span) == pytest.approx((20, 10, 120, 70), abs=0.5)
    assert (found.level, found.upright) == ([], [])


def test_a_box_that_is_filled_and_outlined_is_both() -> None:
    found = drawing(lambda canvas: canvas.rect(20, 30, 100, 60, stroke=1, fill=1))
    assert (len(found.fills), len(found.level), len(found.upright)) == (1, 2, 2)


def test_a_filled_strip_a_point_high_is_a_line_along_its_middle() -> None:
    found = drawing(lambda canvas: canvas.rect(20, 89, 100, 2, stroke=0, fill=1))
    assert near(found.level) == [(10, 21, 119)]
    assert (found.upright, found.fills) == ([], [])


@pytest.mark.parametrize(("height", "is_line"), [(5, True), (8, False)])
def test_a_strip_thicker_than_any_border_is_a_bar(height: float, is_line: bool) -> None:
    found = drawing(lambda canvas: canvas.rect(20, 40, 100, height, stroke=0, fill=1))
    assert bool(found.level) is is_line
    assert bool(found.fills) is not is_line


def test_a_dot_counts_both_ways() -> None:
    found = drawing(lambda canvas: canvas.rect(20, 90, 1, 1, stroke=0, fill=1))
    assert (len(found.level), len(found.upright)) == (1, 1)


def test_the_straight_edges_of_an_open_path_are_lines() -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.moveTo(20, 90)
        path.lineTo(120, 90)
        path.lineTo(120, 30)
        path.lineTo(60, 50)
        canvas.drawPath(path)

    found = drawing(draw)
    assert near(found.level) == [(10, 20, 120)]
    assert near(found.upright) == [(120, 10, 70)]


def test_a_closed_path_has_its_last_edge_too() -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.moveTo(20, 90)
        path.lineTo(120, 90)
        path.lineTo(120, 30)
        path.lineTo(20, 30)
        path.close()
        canvas.drawPath(path)

    found = drawing(draw)
    assert near(found.upright) == [(20, 10, 70), (120, 10, 70)]


def test_a_circle_rules_nothing() -> None:
    found = drawing(lambda canvas: canvas.circle(100, 50, 30))
    assert (found.level, found.upright) == ([], [])


def test_a_moved_and_enlarged_drawing_is_measured_as_it_is_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(10, 20)
        canvas.scale(2, 2)
        canvas.line(5, 30, 55, 30)

    assert near(drawing(draw).level) == [(20, 20, 120)]


def test_lines_in_a_form_stand_where_the_form_is_put() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("rule")
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(20, 90)
        canvas.doForm("rule")

    assert near(drawing(draw).level) == [(10, 20, 120)]


def test_pictures_are_noticed_and_text_is_counted() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("RGB", (4, 4), "red")), 20, 20, 40, 40)

    assert drawing(draw).has_image
    text = drawing(lambda canvas: canvas.drawString(20, 50, "words"))
    assert (text.has_image, text.objects) == (False, 1)


def test_an_empty_page_holds_nothing() -> None:
    empty = drawing(lambda canvas: canvas.showPage())
    assert empty == Drawing()
