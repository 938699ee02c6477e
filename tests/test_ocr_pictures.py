"""Lines, skew and ink of page pictures, without any OCR."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.ocr import page_picture as page_pictures
from ingest.ocr.ink import contrast, least_contrast
from ingest.ocr.page_picture import PagePicture, PictureTooLarge, page_picture
from ingest.ocr.skew import skew
from ingest.ocr.straight_page import straight_lines, straight_page
from ingest.pdf.frame import Frame, Span
from ingest.pdf.joined_rules import joined_rules
from ingest.pdf.rules import Drawing
from tests.pdf_samples import XS, YS, box, drawn, letters_in_grid
from tests.scan_samples import scanned

WORDS = "Publish Review Agree Reduce Train Inspect Report Open Recruit"


def lines_of(data: bytes) -> tuple[Drawing, Frame]:
    pdf = pypdfium2.PdfDocument(data)
    page = pdf[0]
    found = straight_lines(page)
    page.close()
    pdf.close()
    return found


def table(canvas: Canvas) -> None:
    """Three by three cells with a word in each, and lines of words below."""
    box(canvas, XS, YS)
    letters_in_grid(canvas, XS, YS, WORDS)
    for at in range(12):
        canvas.drawString(50, 560 - 14 * at, "The council and its partners will keep the plan under review every year.")


@pytest.mark.parametrize("skew_of_scan", [0, 1.4, -2.2])
def test_every_line_of_a_scanned_table_is_found_where_it_was_drawn(skew_of_scan: float) -> None:
    drawing, as_shown = lines_of(scanned(drawn(table), skew=skew_of_scan))
    level, upright = joined_rules(drawing.level), joined_rules(drawing.upright)
    assert (len(level), len(upright)) == (4, 4), "no line of words was taken for a ruling line"
    (corner_x, corner_y), (end_x, end_y) = (as_shown.point(rule.start, rule.at) for rule in (level[0], level[-1]))
    turned = np.radians(skew_of_scan)
    height = YS[0] - YS[-1]
    assert np.hypot(end_x - corner_x, end_y - corner_y) == pytest.approx(height, abs=3)
    assert end_x - corner_x == pytest.approx(np.sin(turned) * height, abs=3)


@pytest.mark.parametrize("turned", [0.0, 0.3, -1.0, 3.0])
def test_the_skew_of_a_page_is_told_to_a_tenth_of_a_degree(turned: float) -> None:
    pdf = pypdfium2.PdfDocument(scanned(drawn(table), dpi=100, skew=turned))
    picture = page_picture(pdf[0], 150)
    differences = contrast(picture)
    assert skew(differences > least_contrast(differences)) == pytest.approx(turned, abs=0.1)
    pdf.close()


def test_dotted_lines_rule_a_table_but_leaders_rule_none() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setDash(1, 2)
        table(canvas)
        canvas.drawString(50, 300, "Introduction " + "." * 90 + " 3")
        canvas.drawString(50, 280, "Our priorities " + "." * 88 + " 5")

    drawing, _ = lines_of(scanned(drawn(draw)))
    assert (len(joined_rules(drawing.level)), len(joined_rules(drawing.upright))) == (4, 4)


def test_letters_on_shaded_cells_are_ink_and_the_shading_is_none() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colors.HexColor("#404060"))
        canvas.rect(50, 600, 400, 60, stroke=0, fill=1)
        canvas.setFillColor(colors.white)
        canvas.drawString(150, 625, "WHITE ON DARK")

    pdf = pypdfium2.PdfDocument(scanned(drawn(draw)))
    picture = page_picture(pdf[0], 150)
    differences = contrast(picture)
    ink = differences > least_contrast(differences)
    scale = picture.scale
    top, bottom = round((842 - 650) * scale), round((842 - 610) * scale)
    inside = ink[top:bottom, round(70 * scale) : round(430 * scale)]
    letters = inside[:, round(75 * scale) : round(190 * scale)]
    assert letters.mean() > 0.02
    assert inside.sum() == letters.sum(), "nothing but the letters is ink"
    pdf.close()


def test_lines_and_photographs_are_gone_from_what_tesseract_gets() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas)
        canvas.rect(60, 100, 200, 150, stroke=0, fill=1)

    pdf = pypdfium2.PdfDocument(scanned(drawn(draw)))
    page = pdf[0]
    ready = straight_page(page)
    dark = ready.picture.dots < 128
    scale = ready.picture.scale
    assert not dark[round((842 - 240) * scale) : round((842 - 110) * scale)].any(), "the black square"
    assert dark[round((842 - 700) * scale) : round((842 - 670) * scale)].any(axis=1).mean() < 0.6, "words, no lines"
    page.close()
    pdf.close()


def test_blurred_words_of_low_letters_are_no_lines() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 9)
        for at, words in enumerate(
            ("inter-agency commission on renovations", "Responsibility   Satisfaction   Commission")
        ):
            canvas.drawString(50, 600 - 20 * at, words)

    drawing, _ = lines_of(scanned(drawn(draw), dpi=100))
    assert (drawing.level, drawing.upright) == ([], [])


def test_a_thick_frame_rules_a_table_like_any_other() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas)
        canvas.setLineWidth(3)
        canvas.rect(XS[0], YS[-1], XS[-1] - XS[0], YS[0] - YS[-1])

    drawing, _ = lines_of(scanned(drawn(draw)))
    assert (len(joined_rules(drawing.level)), len(joined_rules(drawing.upright))) == (4, 4)


def test_a_page_larger_than_any_paper_is_drawn_more_coarsely() -> None:
    pdf = pypdfium2.PdfDocument(drawn(lambda canvas: canvas.drawString(72, 72, "wall chart"), size=(7200, 7200)))
    page = pdf[0]
    assert page_picture(page).dots.size <= 25_000_000
    page.close()
    pdf.close()


@pytest.mark.parametrize("size", [(100_000, 10), (10, 100_000), (200_000, 200_000), (200_000, 1)])
def test_a_page_of_absurd_size_is_laid_straight_and_can_be_written(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_pictures, "_MOST_DOTS", 200_000)
    pdf = pypdfium2.PdfDocument(drawn(lambda canvas: canvas.rect(0, 0, size[0] / 2, size[1] / 2, fill=1), size=size))
    page = pdf[0]
    picture = straight_page(page).picture
    assert max(picture.dots.shape) <= 32_001
    picture.image.save(tmp_path / "page.jpg")
    page.close()
    pdf.close()


def test_a_picture_that_would_unpack_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_pictures, "_MOST_DOTS_IN_FILE", 1_000_000)
    pdf = pypdfium2.PdfDocument(scanned(drawn(table)))
    page = pdf[0]
    with pytest.raises(PictureTooLarge):
        page_picture(page)
    page.close()
    pdf.close()


def test_a_blank_page_has_no_lines_and_lies_straight() -> None:
    drawing, as_shown = lines_of(scanned(drawn(lambda canvas: canvas.showPage())))
    assert (drawing.level, drawing.upright) == ([], [])
    assert as_shown.around(Span(1, 2, 3, 4)) == Span(1, 2, 3, 4)


def test_a_picture_of_one_tone_has_no_skew() -> None:
    picture = PagePicture(np.asarray(Image.new("L", (400, 500), 90)), 2.0)
    assert skew(contrast(picture) > 28) == 0


def test_a_frame_undone_is_no_frame() -> None:
    frame = Frame(0.9, 0.1, -0.2, 1.1, 30, -7)
    x, y = frame.inverse().point(*frame.point(12, 34))
    assert (round(x, 6), round(y, 6)) == (12, 34)


def test_the_page_is_a4_in_points_whatever_its_dots() -> None:
    pdf = pypdfium2.PdfDocument(scanned(drawn(table), dpi=100))
    page = pdf[0]
    assert page_picture(page).size == pytest.approx(A4, abs=1)
    page.close()
    pdf.close()
