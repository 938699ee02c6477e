"""Text boxes, notes and symbols: words that stand beside the text, each read once and in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.word.read import read_word
from ingest.word.symbols import decode_symbols, is_symbol_font
from tests.word_samples import (
    abstract_list,
    cell,
    grid_of,
    labels_of,
    lines_of,
    list_instance,
    list_level,
    listed,
    only_table,
    paragraph,
    read_body,
    row,
    run,
    styled,
    table,
    word_file,
    words_of,
)


def box(*content: str) -> str:
    """A text box in an old-style picture."""
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{''.join(content)}</w:txbxContent></v:textbox></w:pict></w:r>"


def twice(*content: str) -> str:
    """A text box as Word writes it: once for new programs, once for old."""
    inside = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


class TestBoxes:
    def test_a_box_written_for_two_kinds_of_program_is_read_once(self) -> None:
        assert words_of(read_body(paragraph("Out", twice(paragraph("In"))))) == ["Out", "In"]

    def test_two_boxes_of_one_paragraph_follow_it_in_order(self) -> None:
        body = paragraph(box(paragraph("one")), "Out", box(paragraph("two")))
        assert words_of(read_body(body)) == ["Out", "one", "two"]

    def test_a_box_in_a_box_follows_the_paragraph_it_hangs_on(self) -> None:
        inner = paragraph("In", box(paragraph("Innermost")))
        assert words_of(read_body(paragraph("Out", box(inner, paragraph("In again"))))) == [
            "Out",
            "In",
            "Innermost",
            "In again",
        ]

    def test_headings_and_list_items_in_a_box_are_what_they_are(self) -> None:
        numbering = abstract_list(list_level(0, "decimal", "%1.")) + list_instance(1)
        inside = styled("Aims", "Heading1") + listed("First")
        document = read_word(word_file(paragraph(box(inside)), listed("Second"), numbering=numbering))
        assert [(b.kind, b.label, b.words) for b in document.text_blocks()] == [
            ("heading", "", "Aims"),
            ("list_item", "1.", "First"),
            ("list_item", "2.", "Second"),
        ]

    def test_a_table_in_a_box_in_a_cell_follows_the_table_around_it(self) -> None:
        document = read_body(table(row(cell(paragraph("Outer", box(table(row("Inner"))))), "b")))
        assert [grid_of(t) for t in document.tables()] == [[["Outer", "b"]], [["Inner"]]]

    def test_a_box_in_a_covered_cell_is_kept_in_the_merged_one(self) -> None:
        found = only_table(
            row(cell("Up", properties='<w:vMerge w:val="restart"/>')),
            row(cell(paragraph(box(paragraph("Boxed"))), properties="<w:vMerge/>")),
        )
        assert lines_of(found.cells[0]) == ["Up", "Boxed"]

    def test_a_box_hung_on_a_heading_is_no_part_of_it(self) -> None:
        heading = paragraph("Aims", box(paragraph("Note")), properties='<w:pStyle w:val="Heading2"/>')
        assert [(b.kind, b.words) for b in read_body(heading).text_blocks()] == [
            ("heading", "Aims"),
            ("paragraph", "Note"),
        ]


class TestNotes:
    NOTE = f'<w:footnote w:id="1">{paragraph("<w:r><w:footnoteRef/></w:r>", " Subject to funding")}</w:footnote>'
    CALL = '<w:r><w:footnoteReference w:id="1"/></w:r>'

    def test_the_mark_of_a_note_leaves_no_trace_in_the_words(self) -> None:
        document = read_word(word_file(paragraph("By May", self.CALL, " 2008"), footnotes=self.NOTE))
        assert words_of(document) == ["By May 2008", "Subject to funding"]
        assert labels_of(document) == ["", "1"]

    def test_a_note_called_from_a_text_box_in_a_cell_is_read(self) -> None:
        body = table(row(cell(paragraph("May", box(paragraph("or June", self.CALL))))))
        document = read_word(word_file(body, footnotes=self.NOTE))
        assert lines_of(document.tables()[0].cells[0]) == ["May", "or June"]
        assert words_of(document) == ["Subject to funding"]

    def test_a_note_nobody_calls_for_is_not_read(self) -> None:
        assert words_of(read_word(word_file(paragraph("x"), footnotes=self.NOTE))) == ["x"]


class TestSymbols:
    @pytest.mark.parametrize(
        ("text", "font", "decoded"),
        [
            ("plain", None, "plain"),
            ("co\u00adoperate", None, "cooperate"),
            ("\uf0fc done", None, "✓ done"),
            ("\uf041\uf042", None, "AB"),
            ("a\uf020b", "Wingdings", "a b"),
            ("\uf0fc\uf0fb", "WINGDINGS", "✓✗"),
            ("ü", "Arial", "ü"),
            ("12%", "Symbol", "12%"),
            ("\uf0b3 5", "Symbol", "≥ 5"),
        ],
    )
    def test_symbols_are_read_by_their_font(self, text: str, font: str | None, decoded: str) -> None:
        assert decode_symbols(text, font).text == decoded

    def test_letters_beyond_a_symbol_font_stay_letters(self) -> None:
        assert decode_symbols("Ω€", "Wingdings").text == "Ω€"

    def test_what_the_table_does_not_hold_is_named_with_its_font(self) -> None:
        assert decode_symbols("\uf0cd", "Wingdings").unknown == ("Wingdings F0CD",)
        assert decode_symbols("\uf0cd").unknown == ("font not stated F0CD",)

    @pytest.mark.parametrize(
        ("font", "draws"), [("Wingdings", True), ("symbol", True), ("Arial", False), ("Segoe UI Symbol", False)]
    )
    def test_fonts_that_draw_pictures(self, font: str, draws: bool) -> None:
        assert is_symbol_font(font) is draws

    @given(st.text(st.characters(exclude_categories=("Co", "Cs"), exclude_characters="\u00ad")))
    def test_text_without_symbols_is_left_as_it_stands(self, text: str) -> None:
        assert decode_symbols(text).text == text

    def test_a_tick_between_words_of_another_font(self) -> None:
        tick = run("\uf0fc", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')
        assert words_of(read_body(paragraph("Met ", tick, " in full"))) == ["Met ✓ in full"]
