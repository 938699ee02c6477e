"""Draw the marks of a page on its picture: tints below, then frames, then names, numbers at the left, a legend."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

from planledger.drawing.legend import LegendLine, legend_of
from planledger.drawing.mark import Mark
from planledger.drawing.page_picture import PagePicture
from planledger.drawing.palette import GREY, INK, WHITE, Colour, colour_of, mixed
from planledger.drawing.pen import SMALL, Pixels, fade, fitted, font, frame, hatch, plate, tint, width_of

#: White space at the left of the page for row numbers, above it for the page number, and between parts, in pixels.
MARGIN_LEFT = 84
MARGIN_TOP = 26
_GAP = 8
_LINE = SMALL + 10
_JOINED: Colour = (179, 0, 0)
_UNUSED: Colour = (110, 110, 110)
_WRAPPED = 130


def draw_marks(picture: PagePicture, marks: Sequence[Mark], title: str) -> Image.Image:
    """The page with its marks, row numbers at its left, `title` above and the legend below it."""
    legend = _legend_rows(legend_of(marks), picture.image.width + MARGIN_LEFT)
    width, height = picture.image.size
    sheet = Image.new("RGB", (width + MARGIN_LEFT + 4, height + MARGIN_TOP + _LINE * len(legend) + 2 * _GAP), WHITE)
    sheet.paste(picture.image, (MARGIN_LEFT, MARGIN_TOP))
    ImageDraw.Draw(sheet).text((MARGIN_LEFT, 6), title, fill=INK, font=font(14))
    frame(sheet, (MARGIN_LEFT - 1, MARGIN_TOP - 1, width + MARGIN_LEFT, height + MARGIN_TOP), (190, 190, 190))
    placed = [(mark, _on_sheet(picture, mark)) for mark in marks]
    found = [(mark, at) for mark, at in placed if at]
    for layer in (_tint, _outline, _name):
        for mark, at in found:
            layer(sheet, mark, at)
    _draw_legend(sheet, legend, height + MARGIN_TOP + _GAP)
    return sheet


def _on_sheet(picture: PagePicture, mark: Mark) -> Pixels | None:
    if mark.place.bbox is None:
        return None
    x0, top, x1, bottom = picture.pixels(mark.place.bbox)
    return x0 + MARGIN_LEFT, top + MARGIN_TOP, x1 + MARGIN_LEFT, bottom + MARGIN_TOP


def _tint(sheet: Image.Image, mark: Mark, at: Pixels) -> None:
    if mark.kind == "furniture":
        fade(sheet, at)
    elif mark.kind in ("cell", "context", "prose"):
        tint(sheet, at, colour_of(mark.role), 0.28)
        if mark.role == "extra":
            hatch(sheet, at, GREY)
    elif mark.kind == "header":
        tint(sheet, at, colour_of(mark.role), 0.12)
    elif mark.kind == "blank" and mark.role:
        tint(sheet, at, colour_of(mark.role), 0.1)
    elif mark.kind == "left_out":
        hatch(sheet, at, (200, 200, 200))


def _outline(sheet: Image.Image, mark: Mark, at: Pixels) -> None:
    if mark.kind == "table":
        frame(sheet, _grown(at, 2), INK, 3)
    elif mark.kind == "unused_table":
        frame(sheet, _grown(at, 2), _UNUSED, 3, dashed=True)
    elif mark.kind in ("furniture", "left_out"):
        frame(sheet, at, (170, 170, 170), dashed=mark.kind == "furniture")
    elif mark.kind == "fact":
        frame(sheet, _grown(at, 3), GREY)
    elif mark.joined and mark.kind == "row":
        frame(sheet, at, _JOINED, 3, dashed=True)
    elif mark.kind in ("context", "prose"):
        frame(sheet, _grown(at, 2), colour_of(mark.role), 2)
    elif mark.kind in ("cell", "blank", "header"):
        frame(sheet, at, colour_of(mark.role), 2 if mark.kind == "header" else 1)


def _name(sheet: Image.Image, mark: Mark, at: Pixels) -> None:
    x0, top, x1, bottom = at
    if mark.kind in ("header", "column"):
        words = fitted(mark.label, max(x1 - x0, 34))
        plate(sheet, (x0, max(top - SMALL - 3, 0)), words, colour_of(mark.role))
    elif mark.kind == "row":
        colour = _JOINED if mark.joined else INK
        size = width_of(mark.label) + 8
        plate(sheet, (max(x0 - size - 5, 2), top + 2), mark.label, colour)
    elif mark.kind in ("table", "unused_table"):
        _table_name(sheet, mark, at)
    elif mark.kind in ("context", "fact", "prose") and mark.label:
        _beside(sheet, mark, at)
    elif mark.kind == "cell" and mark.label:
        words = fitted(mark.label, max(x1 - x0, 34), 10)
        plate(sheet, (x1 - width_of(words, 10) - 9, max(bottom - 15, top)), words, colour_of(mark.role), 10)


def _beside(sheet: Image.Image, mark: Mark, at: Pixels) -> None:
    """A name right of its box where there is room; else a section row has room at its end, a text below it."""
    width = width_of(mark.label) + 8
    if at[2] + 6 + width < sheet.width:
        corner = at[2] + 6, at[1] + 1
    elif mark.place.table is not None:
        corner = max(at[2] - width - 4, 0), at[1] + 1
    else:
        corner = max(at[2] - width, 0), at[3] - 1
    plate(sheet, corner, mark.label, colour_of(mark.role))


def _table_name(sheet: Image.Image, mark: Mark, at: Pixels) -> None:
    """Below the table, where most pages have white space: what stands over a table is its heading."""
    colour = INK if mark.kind == "table" else _UNUSED
    words = mark.label if len(mark.label) <= _WRAPPED else mark.label[: _WRAPPED - 1] + "…"
    top = min(at[3] + 4, sheet.height - SMALL - 6)
    x = max(min(at[0] - 2, sheet.width - width_of(words) - 10), 0)
    plate(sheet, (x, top), words, colour)


def _grown(at: Pixels, by: int) -> Pixels:
    return at[0] - by, at[1] - by, at[2] + by, at[3] + by


def _legend_rows(lines: Sequence[LegendLine], width: int) -> list[list[LegendLine]]:
    """The legend in rows no wider than the sheet."""
    rows: list[list[LegendLine]] = [[]]
    used = _GAP
    for line in lines:
        needs = 30 + width_of(line.meaning) + 2 * _GAP
        if rows[-1] and used + needs > width:
            rows.append([])
            used = _GAP
        rows[-1].append(line)
        used += needs
    return rows


def _draw_legend(sheet: Image.Image, rows: Sequence[Sequence[LegendLine]], top: int) -> None:
    for number, row in enumerate(rows):
        x, y = _GAP, top + number * _LINE
        for line in row:
            _sign(sheet, line, (x, y, x + 24, y + SMALL + 3))
            ImageDraw.Draw(sheet).text((x + 30, y), line.meaning, fill=INK, font=font())
            x += 30 + width_of(line.meaning) + 2 * _GAP


def _sign(sheet: Image.Image, line: LegendLine, at: Pixels) -> None:
    if line.sign in ("role", "extra"):
        tint(sheet, at, colour_of(line.role), 0.28)
        frame(sheet, at, colour_of(line.role), 2)
    if line.sign in ("extra", "left_out"):
        hatch(sheet, at, GREY)
    if line.sign == "row":
        plate(sheet, at[:2], "12", INK)
    elif line.sign in ("joined", "unused", "furniture", "left_out", "fact"):
        colour = {"joined": _JOINED, "unused": _UNUSED}.get(line.sign, mixed(GREY, 0.8))
        frame(
            sheet,
            at,
            colour,
            3 if line.sign in ("joined", "unused") else 1,
            dashed=line.sign not in ("left_out", "fact"),
        )
