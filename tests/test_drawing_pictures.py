"""Page pictures: tints stand where the cells are, pages are right side up, words stay readable."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from ingest.document import Box
from ingest.pdf.open_file import opened
from output.entry import DocumentEntry
from planledger.drawing.draw_marks import MARGIN_LEFT, MARGIN_TOP, draw_marks
from planledger.drawing.mark import Mark
from planledger.drawing.page_picture import PagePicture, render_page
from planledger.drawing.palette import colour_of, mixed
from planledger.drawing.pen import fitted, width_of
from tests.drawing_samples import box_of, entry_of, marks_in, mixed_plan, parted_row, rotated_plan
from tests.pdf_samples import drawn, full

WHITE = (255, 255, 255)


def drawn_page(entry: DocumentEntry, page: int = 1) -> tuple[Image.Image, PagePicture]:
    marks = [m for m in marks_in(entry) if m.place.page == page]
    with opened(entry.source.read_bytes()) as pdf:
        picture = render_page(pdf, page)
    return draw_marks(picture, marks, f"Page {page}"), picture


def colour_in(sheet: Image.Image, picture: PagePicture, mark: Mark) -> tuple[int, ...]:
    """The colour in the lower right of a marked box, where the cells of the samples have no words."""
    at = picture.pixels(box_of(mark))
    found = sheet.getpixel((at[2] - 6 + MARGIN_LEFT, at[3] - 4 + MARGIN_TOP))
    assert isinstance(found, tuple)
    return found


def cells(entry: DocumentEntry, kind: str = "cell") -> list[Mark]:
    return [m for m in marks_in(entry) if m.kind == kind and m.place.table == 1 and m.place.page == 1]


def test_every_cell_is_tinted_with_the_colour_of_its_role(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "parted.pdf", parted_row())
    sheet, picture = drawn_page(entry)
    marks = [m for m in cells(entry) if m.role != "extra" and not m.joined]
    assert [m.role for m in marks] == ["ref", "action", "lead_text", "timescale_text"]
    for mark in marks:
        assert colour_in(sheet, picture, mark) == pytest.approx(mixed(colour_of(mark.role), 0.28), abs=3)


def test_cells_of_an_unused_table_have_no_colour(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    sheet, picture = drawn_page(entry)
    marks = [m for m in marks_in(entry) if m.kind == "left_out"]
    assert marks
    for mark in marks:
        red, green, blue = colour_in(sheet, picture, mark)
        assert red == green == blue


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turned_page_is_drawn_right_side_up_with_tints_on_its_cells(tmp_path: Path, degrees: int) -> None:
    entry = entry_of(tmp_path, "turned.pdf", rotated_plan(degrees))
    sheet, picture = drawn_page(entry)
    assert picture.image.size == (910, 1287)
    assert box_of(next(m for m in marks_in(entry) if m.kind == "table")).top == pytest.approx(842 - 500, abs=1)
    action = next(m for m in cells(entry) if m.role == "action")
    assert colour_in(sheet, picture, action) == pytest.approx(mixed(colour_of("action"), 0.28), abs=3)


def test_words_stay_black_under_a_tint(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "parted.pdf", parted_row())
    sheet, picture = drawn_page(entry)
    action = next(m for m in cells(entry) if m.role == "action")
    x0, top, x1, bottom = picture.pixels(box_of(action))
    inside = sheet.crop((x0 + MARGIN_LEFT + 3, top + MARGIN_TOP + 3, x1 + MARGIN_LEFT - 3, bottom + MARGIN_TOP - 3))
    assert min(inside.convert("L").getextrema()[:1]) < 60  # type: ignore[type-var]


def test_row_numbers_stand_left_of_their_rows(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "parted.pdf", parted_row())
    sheet, picture = drawn_page(entry)
    for mark in (m for m in marks_in(entry) if m.kind == "row" and m.place.page == 1):
        x0, top, _, _ = picture.pixels(box_of(mark))
        left = sheet.crop((x0 + MARGIN_LEFT - 24, top + MARGIN_TOP + 2, x0 + MARGIN_LEFT - 4, top + MARGIN_TOP + 16))
        assert left.convert("L").getextrema()[0] < 80, mark.label


def test_page_furniture_is_faded(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    sheet, picture = drawn_page(entry)
    foot = next(m for m in marks_in(entry) if m.kind == "furniture")
    x0, top, x1, bottom = picture.pixels(box_of(foot))
    inside = sheet.crop((x0 + MARGIN_LEFT + 2, top + MARGIN_TOP + 2, x1 + MARGIN_LEFT - 2, bottom + MARGIN_TOP - 2))
    assert inside.convert("L").getextrema()[0] > 100
    assert picture.image.crop((x0, top, x1, bottom)).convert("L").getextrema()[0] < 60


def test_the_page_itself_is_whole_and_margins_are_added(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    sheet, picture = drawn_page(entry, 2)
    assert sheet.width >= picture.image.width + MARGIN_LEFT
    assert sheet.height > picture.image.height + MARGIN_TOP
    assert picture.scale == pytest.approx(110 / 72)


def test_a_poster_is_drawn_smaller() -> None:
    with opened(drawn(full, size=(7200.0, 3600.0))) as pdf:
        picture = render_page(pdf, 1)
    assert max(picture.image.size) <= 2401
    assert picture.scale == pytest.approx(2400 / 7200)


def test_a_mark_off_the_page_is_cut_at_its_edge_and_harms_nothing(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "mixed.pdf", mixed_plan())
    with opened(entry.source.read_bytes()) as pdf:
        picture = render_page(pdf, 1)
    off = [
        Mark(m.kind, m.place, "naïve “quoted” Ωμέγα ✓ 計画" * 9, m.roles, m.records, m.joined) for m in marks_in(entry)
    ]
    far = [_moved(m, 5000) for m in off] + [_moved(m, -5000) for m in off] + off
    assert draw_marks(picture, far, "Page 1 ✓ 計画").size[0] == picture.image.width + MARGIN_LEFT + 4


def _moved(mark: Mark, by: float) -> Mark:
    place = mark.place
    if place.bbox is None:
        return mark
    moved = Box(place.bbox.x0 + by, place.bbox.top + by, place.bbox.x1 + by, place.bbox.bottom + by)
    return replace(mark, place=place._replace(bbox=moved))


@pytest.mark.parametrize("width", [40, 60, 120])
def test_names_are_cut_to_the_width_of_their_column(width: int) -> None:
    words = fitted("timescale_text", width)
    assert width_of(words) + 8 <= width
    assert words in ("timescale_text", words[:-1] + "…")
