"""Text outside tables: headings, lists, paragraphs, columns, running heads and feet."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from ingest.document import Document
from ingest.pdf.read import read_pdf
from tests.pdf_samples import BODY, SECTION, TITLE, box, drawn, flowing

PROSE = (
    "The council has worked with its partners over the last three years to make the borough a safer place, "
    "and the number of offences recorded by the police has fallen in every ward. This plan says what we will "
    "do next, who will lead each piece of work and how we shall know whether it has made a difference."
)


def said(document: Document) -> list[tuple[str, int | None, str]]:
    return [(b.kind, b.level, b.words) for b in document.text_blocks()]


def test_headings_are_ranked_by_size_and_prose_is_joined() -> None:
    story = [Paragraph("Safer Anytown", TITLE), Paragraph("Why a plan", SECTION), Paragraph(PROSE, BODY)]
    story += [Paragraph("<b>What we found</b>", BODY), Paragraph(PROSE, BODY)]
    assert said(read_pdf(flowing(story))) == [
        ("heading", 1, "Safer Anytown"),
        ("heading", 2, "Why a plan"),
        ("paragraph", None, PROSE),
        ("heading", 3, "What we found"),
        ("paragraph", None, PROSE),
    ]


def test_a_heading_over_two_lines_is_one() -> None:
    title = "A plan for the safety and the good health of everybody who lives in Anytown"
    assert said(read_pdf(flowing([Paragraph(title, TITLE), Paragraph(PROSE, BODY)])))[0] == ("heading", 1, title)


def test_list_items_are_told_by_bullet_or_number() -> None:
    story = [Paragraph(PROSE, BODY)]
    story += [Paragraph(t, BODY) for t in ("• more wardens", "2. better lights", "2.1 on every street", "(a) soon")]
    assert [kind for kind, _, _ in said(read_pdf(flowing(story)))] == ["paragraph", *["list_item"] * 4]


def test_every_paragraph_has_page_and_box() -> None:
    (block,) = read_pdf(flowing([Paragraph(PROSE, BODY)])).text_blocks()
    place = block.passage.place
    assert (place.page, place.table, place.block) == (1, None, None)
    assert place.bbox is not None
    assert place.bbox.bottom - place.bbox.top > 30


def three_pages(canvas: Canvas) -> None:
    for page in (1, 2, 3):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, 810, "Anytown Council")
        canvas.drawString(280, 20, f"Page {page} of 3")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(50, 790, f"Priority {page}")
        canvas.drawString(50, 500, f"The words of page {page}.")
        canvas.showPage()


def test_running_heads_and_feet_are_taken_out_once_each() -> None:
    document = read_pdf(drawn(three_pages))
    assert [b.words for b in document.furniture] == ["Anytown Council", "Page 1 of 3"]
    expected = [words for page in (1, 2, 3) for words in (f"Priority {page}", f"The words of page {page}.")]
    assert [b.words for b in document.text_blocks()] == expected


def test_a_head_on_one_page_only_stays() -> None:
    document = read_pdf(drawn(lambda canvas: canvas.drawString(50, 810, "Anytown Council")))
    assert document.furniture == ()
    assert [b.words for b in document.text_blocks()] == ["Anytown Council"]


def test_two_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(
            50, 740, "A line that runs over the full width of the page and stands over both of the columns"
        )
        for row in range(8):
            canvas.drawString(50, 700 - 11 * row, f"left column line number {row} of the prose here")
            canvas.drawString(310, 700 - 11 * row, f"right column line number {row} of the prose here")

    text = " ".join(b.words for b in read_pdf(drawn(draw)).text_blocks())
    assert text.index("A line that") < text.index("left column line number 0")
    assert text.index("left column line number 7") < text.index("right column line number 0")
    assert read_pdf(drawn(draw)).tables() == ()


def test_words_far_apart_on_a_line_stay_one_line() -> None:
    def draw(canvas: Canvas) -> None:
        for row, (label, value) in enumerate((("Lead:", "J Smith"), ("Date:", "May 2008"), ("Status:", "Draft"))):
            canvas.drawString(50, 700 - 30 * row, label)
            canvas.drawString(150, 700 - 30 * row, value)

    assert [w for _, _, w in said(read_pdf(drawn(draw)))] == ["Lead: J Smith", "Date: May 2008", "Status: Draft"]


def test_headings_over_tables_are_headings_though_there_is_no_prose() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(50, 720, "Priority 1: housing")
        canvas.setFont("Helvetica", 9)
        box(canvas, (50, 150, 250), (700, 670, 640))
        for x, y in ((60, 680), (160, 680), (60, 650), (160, 650)):
            canvas.drawString(x, y, "cell words")

    assert said(read_pdf(drawn(draw))) == [("heading", 1, "Priority 1: housing")]


def test_a_bold_label_makes_no_heading_of_its_line() -> None:
    story = [Paragraph(PROSE, BODY), Paragraph("<b>Lead:</b> the Chief Executive", BODY)]
    assert said(read_pdf(flowing(story)))[1] == ("paragraph", None, "Lead: the Chief Executive")


def test_a_sentence_set_wide_goes_on_over_the_line() -> None:
    wide = BODY.clone("wide", leading=17)
    assert [w for _, _, w in said(read_pdf(flowing([Paragraph(PROSE[:150].rsplit(" ", 1)[0], wide)])))] == [
        PROSE[:150].rsplit(" ", 1)[0]
    ]
