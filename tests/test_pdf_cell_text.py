"""How the words of a PDF cell become paragraphs, and how words are made of letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from ingest.document import Passage, Text
from ingest.pdf.characters import spelt_out
from ingest.pdf.read import read_pdf
from tests.pdf_samples import PLAIN, box, drawn, flowing, ruled

WRAPPED = "Review the arrangements for joint commissioning with partners and agree a new protocol by the spring"


def first_cell(*lines: str, width: float = 120, leading: float = 11, gaps: dict[int, float] | None = None) -> Text:
    """The text of a cell in which the given lines stand, `gaps` adding space above the lines they name."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        box(canvas, (50, 50 + width, 300 + width), (700, 400, 370))
        y = 688.0
        for at, line in enumerate(lines):
            y -= (gaps or {}).get(at, 0)
            canvas.drawString(56, y, line)
            y -= leading
        canvas.drawString(60 + width, 688, "x")

    return read_pdf(drawn(draw)).tables()[0].cells[0].text


def words(*lines: str, width: float = 120, leading: float = 11, gaps: dict[int, float] | None = None) -> list[str]:
    return [p.words for p in first_cell(*lines, width=width, leading=leading, gaps=gaps).passages]


def cell_of(*paragraphs: str, style: ParagraphStyle = PLAIN, width: float = 110) -> list[Passage]:
    """The passages of a cell into which reportlab set the paragraphs."""
    cell = [Paragraph(p, style) for p in paragraphs]
    table = ruled([[cell, "x"], ["y", "z"]], widths=[width, 60])
    return list(read_pdf(flowing([table])).tables()[0].cells[0].text.passages)


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [p.words for p in cell_of(WRAPPED)] == [WRAPPED]


def test_a_hyphen_that_splits_a_word_goes() -> None:
    assert words("Strengthen the commis-", "sioning of services") == ["Strengthen the commissioning of services"]


def test_a_hyphen_before_a_capital_or_a_figure_stays() -> None:
    assert words("Work with all of the North-", "East partners 2008-", "2009", width=110)[0].startswith(
        "Work with all of the North-East"
    )


def test_extra_leading_begins_a_paragraph() -> None:
    lines = ("Review the arrangement", "for commissioning now", "Agree the new protocol", "with every partner now")
    assert words(*lines) == [" ".join(lines)]
    assert words(*lines, gaps={2: 5}) == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_a_bullet_begins_a_paragraph() -> None:
    lines = ("• Review the arrangement", "for commissioning now", "• Agree the new protocol")
    assert words(*lines) == ["• Review the arrangement for commissioning now", "• Agree the new protocol"]


def test_a_number_begins_a_paragraph_after_a_number() -> None:
    lines = ("1. Review arrangements", "for commissioning now", "2. Agree new protocol")
    assert words(*lines) == ["1. Review arrangements for commissioning now", "2. Agree new protocol"]


def test_a_line_that_stops_short_ends_its_paragraph() -> None:
    assert words("Head of Service", "Chief Executive") == ["Head of Service", "Chief Executive"]


def test_a_line_that_had_no_room_for_the_next_word_goes_on() -> None:
    assert words("Head of Neighbourhood", "Regeneration") == ["Head of Neighbourhood Regeneration"]


def test_a_dash_between_two_dates_goes_on() -> None:
    assert words("From the month of April -", "March in the next year") == [
        "From the month of April - March in the next year"
    ]


def test_every_passage_has_the_box_of_its_own_lines() -> None:
    first, second = cell_of("Head of Service", WRAPPED)
    assert (first.words, second.words) == ("Head of Service", WRAPPED)
    one, two = first.place.bbox, second.place.bbox
    assert one is not None
    assert two is not None
    assert one.bottom <= two.top + 2
    assert one.bottom - one.top == pytest.approx(10.5, abs=1)
    assert two.bottom - two.top > 4 * (one.bottom - one.top)


def test_ligatures_are_spelt_out() -> None:
    assert spelt_out("o\ufb03ce \ufb01nds \ufb02ow \uf0b7") == "office finds flow •"
    # as Ghostscript garbles them
    assert spelt_out("o\u6600\u6600\u6900ce re\u6600\u6c00ect") == "office reflect"


def test_letters_set_apart_are_closed_up() -> None:
    assert words("A C T I O N", width=200) == ["ACTION"]
    assert words("A C T I O N   P L A N", width=200) == ["ACTION PLAN"]


def test_letters_set_apart_by_character_spacing_are_closed_up() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, (50, 250, 350), (700, 670, 640))
        canvas.drawString(60, 680, "LEAD OFFICER", charSpace=5)
        canvas.drawString(260, 680, "x")

    assert str(read_pdf(drawn(draw)).tables()[0].cells[0].text) == "LEAD OFFICER"


def test_three_single_letters_stay_apart() -> None:
    assert words("A B C", width=200) == ["A B C"]


def test_a_raised_ordinal_keeps_to_its_number() -> None:
    (passage,) = cell_of("By the 1<super>st</super> of May")
    assert passage.words == "By the 1st of May"


def test_bold_words_inside_a_line_part_nothing() -> None:
    (passage,) = cell_of("Agree the <b>joint</b> plan", width=200)
    assert passage.words == "Agree the joint plan"


def test_words_of_one_line_drawn_last_first_are_put_in_order() -> None:
    def draw(canvas: Canvas) -> None:
        box(canvas, (50, 250, 350), (700, 670, 640))
        for x, word in ((150, "third"), (100, "second"), (60, "first")):
            canvas.drawString(x, 680, word)
        canvas.drawString(260, 680, "x")

    assert str(read_pdf(drawn(draw)).tables()[0].cells[0].text) == "first second third"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("abcdefghijklmnop", min_size=1, max_size=9), min_size=1, max_size=40))
def test_whatever_is_set_in_a_cell_comes_out_whole(stock: list[str]) -> None:
    passages = cell_of("w" + " ".join(stock))
    assert "".join(p.words for p in passages).replace(" ", "") == "w" + "".join(stock)
    assert len(passages) == 1
