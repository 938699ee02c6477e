"""Plans to be drawn: small real files, read and understood as the command does it."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, Spacer

from ingest.corpus import describe_file
from ingest.document import Box
from output.entry import DocumentEntry
from planledger.drawing.mark import Mark
from planledger.drawing.marks import marks_of
from planledger.process_document import process
from tests.pdf_samples import BODY, SECTION, TITLE, box, drawn, flowing, ruled

HEADER = ["Ref", "Action", "Lead", "By when", "Mood"]
WIDTHS = [30, 200, 90, 70, 60]
CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def entry_of(folder: Path, name: str, data: bytes | str) -> DocumentEntry:
    """A file of that name in the folder, read."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return process(describe_file(path, name))


def marks_in(entry: DocumentEntry) -> tuple[Mark, ...]:
    assert entry.document is not None
    assert entry.plan is not None
    return marks_of(entry.document, entry.plan)


def labels(entry: DocumentEntry, kind: str) -> list[str]:
    return [mark.label for mark in marks_in(entry) if mark.kind == kind]


def box_of(mark: Mark) -> Box:
    assert mark.place.bbox is not None
    return mark.place.bbox


def body(first: int, last: int) -> list[list[str]]:
    """Rows of the plan below, numbered; the mood of the first is left blank."""
    return [
        [
            f"{n}.1",
            f"Carry out task {n} with all partners",
            "Head of Housing",
            "March 2009",
            "" if n == first else "glad",
        ]
        for n in range(first, last + 1)
    ]


def mixed_plan() -> bytes:
    """A table of actions under a heading, a table of names, a labelled line; feet on two pages, the second bare."""
    story = [
        Paragraph("Housing Action Plan 2008", TITLE),
        Paragraph("Priority 1: Warm homes", SECTION),
        ruled([HEADER, *body(1, 3)], widths=WIDTHS),
        Spacer(1, 12 * mm),
        Paragraph("Attendance", SECTION),
        ruled([["Name", "Present"], ["A Smith", "yes"], ["B Jones", "no"]], widths=[200, 100]),
        Spacer(1, 12 * mm),
        Paragraph("Action: Publish the register. Lead: Empty Homes Officer. By when: June 2009", BODY),
        PageBreak(),
        Paragraph("A page of prose and nothing else.", BODY),
    ]
    return flowing(story, on_page=_foot)


def _foot(canvas: Canvas, _document: object) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 20, f"Page {canvas.getPageNumber()}")


def parted_row() -> bytes:
    """Two pages; the second row of the table goes on over the page break in mid-sentence."""
    first = [
        HEADER,
        *body(1, 1),
        ["2.1", "Inspect every empty home in the borough with", "Housing Officer", "May 2009", ""],
    ]
    rest = [["", "the fire service and the landlords.", "", "", ""], *body(3, 3)]
    return flowing([ruled(first, widths=WIDTHS), PageBreak(), ruled([HEADER, *rest], widths=WIDTHS)])


def many_pages(count: int, table_on: int) -> bytes:
    """Pages of prose with one table of actions."""
    story: list[object] = []
    for page in range(1, count + 1):
        story.append(ruled([HEADER, *body(1, 2)], widths=WIDTHS) if page == table_on else Paragraph("Prose.", BODY))
        story.append(PageBreak())
    return flowing(story)


def rotated_plan(degrees: int) -> bytes:
    """A page turned by /Rotate on which everything reads right side up, as it is shown."""
    # the media box is 842 by 595 where the page is turned on its side; what is shown is 595 wide in any case
    turns = {0: (0, 0, 0), 90: (90, 842, 0), 180: (180, 595, 842), 270: (270, 0, 595)}

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(degrees)
        angle, dx, dy = turns[degrees]
        canvas.translate(dx, dy)
        canvas.rotate(angle)
        xs, ys = (50, 90, 300, 420, 520), (500, 470, 440)
        box(canvas, xs, ys)
        canvas.setFont("Helvetica", 9)
        for top, row in zip(ys, (HEADER[:4], body(1, 1)[0][:4]), strict=False):
            for left, words in zip(xs, row, strict=False):
                canvas.drawString(left + 5, top - 14, words)

    return drawn(draw, size=(595, 842))
