"""Page numbers, footnotes, and running heads and feet."""

from __future__ import annotations

import io

import docx

from ingest.document import Document
from ingest.word.read import read_word
from tests.word_samples import cell, paragraph, read_body, row, run, styled, table, word_file, words_of

MARK = "<w:r><w:lastRenderedPageBreak/></w:r>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'


def pages(document: Document) -> list[tuple[str, int | None]]:
    """The words of every passage with its page."""
    return [(p.words, p.place.page) for block in document.flat_blocks() for p in block.text.passages]


class TestPages:
    def test_marks_of_the_last_layout_count(self) -> None:
        document = read_body(paragraph("One"), paragraph(MARK, "Two"), paragraph("still"), paragraph(MARK, "Three"))
        assert pages(document) == [("One", 1), ("Two", 2), ("still", 2), ("Three", 3)]
        assert (document.page_count, document.page_basis) == (3, "rendered")
        assert document.notices == ()

    def test_a_paragraph_stands_where_it_begins(self) -> None:
        document = read_body(paragraph("Begins here ", MARK, "ends there"), paragraph("Next"))
        assert pages(document) == [("Begins here ends there", 1), ("Next", 2)]

    def test_without_any_mark_no_page_is_known(self) -> None:
        document = read_body(paragraph("One"), table(row("a")))
        assert pages(document) == [("One", None), ("a", None)]
        assert (document.page_count, document.page_basis) == (None, None)
        assert document.tables()[0].page_first is None

    def test_a_break_by_hand_and_the_mark_after_it_are_one_break(self) -> None:
        body = (paragraph("One", BREAK), paragraph(MARK, "Two"), paragraph(MARK, "Three"))
        assert pages(read_body(*body)) == [("One", 1), ("Two", 2), ("Three", 3)]

    def test_breaks_by_hand_alone_count_and_a_notice_warns(self) -> None:
        document = read_body(paragraph("One"), paragraph(BREAK, "Two"))
        assert pages(document) == [("One", 1), ("Two", 2)]
        assert (document.page_count, document.page_basis) == (2, "rendered")
        assert [n.code for n in document.notices] == ["word_pages_by_hand"]

    def test_a_break_in_the_middle_parts_the_paragraph(self) -> None:
        assert pages(read_body(paragraph("One", BREAK, "Two"))) == [("One", 1), ("Two", 2)]

    def test_a_paragraph_that_begins_a_page(self) -> None:
        top = "<w:pageBreakBefore/>"
        body = (paragraph("One", properties=top), paragraph("Two", properties=top))
        assert pages(read_body(*body)) == [("One", 1), ("Two", 2)]

    def test_sections_begin_a_page_unless_they_run_on(self) -> None:
        def ends(kind: str) -> str:
            return paragraph(f"End {kind}", properties=f'<w:sectPr><w:type w:val="{kind}"/></w:sectPr>')

        # How a section begins is said at its end: the second runs on, the third begins a page.
        body = (ends("nextPage"), ends("continuous"), ends("nextPage"), paragraph("Last"))
        document = read_word(word_file(*body, section='<w:type w:val="continuous"/>'))
        assert [page for _, page in pages(document)] == [1, 1, 2, 2]

    def test_marks_in_text_boxes_are_not_counted(self) -> None:
        box = (
            f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph(MARK, 'In')}</w:txbxContent></v:textbox></w:pict></w:r>"
        )
        assert pages(read_body(paragraph("Out", box), paragraph("Next"))) == [
            ("Out", 1),
            ("In", 1),
            ("Next", 1),
        ]


class TestPagesOfRows:
    def test_a_row_that_moves_to_the_next_page_moves_whole(self) -> None:
        body = table(row("a", "b"), row(cell(paragraph(MARK, "c")), "d"), row("e", "f"))
        document = read_body(body)
        assert [page for _, page in pages(document)] == [1, 1, 2, 2, 2, 2]
        found = document.tables()[0]
        assert (found.page_first, found.page_last) == (1, 2)

    def test_a_row_cut_by_the_page_end_is_one_break_in_all_its_cells(self) -> None:
        cut = [cell(f"{name} top", paragraph(MARK, f"{name} foot")) for name in "ab"]
        document = read_body(table(row(*cut, "c"), row("d", "e", "f")))
        assert pages(document) == [
            ("a top", 1), ("a foot", 2), ("b top", 1), ("b foot", 2), ("c", 1), ("d", 2), ("e", 2), ("f", 2),
        ]  # fmt: skip
        assert document.page_count == 2

    def test_marks_in_every_cell_of_a_moved_row_are_one_break(self) -> None:
        moved = [cell(paragraph(MARK, name)) for name in "ab"]
        document = read_body(table(row("x", "y"), row(*moved)), paragraph("End"))
        assert [page for _, page in pages(document)] == [1, 1, 2, 2, 2]

    def test_a_break_by_hand_before_a_table(self) -> None:
        document = read_body(paragraph("One", BREAK), table(row("", cell(paragraph(MARK, "a")), "b")))
        assert pages(document) == [("One", 1), ("a", 2), ("b", 2)]


class TestNotes:
    FOOTNOTES = "".join(
        f'<w:footnote w:id="{i}">{paragraph("<w:r><w:footnoteRef/></w:r>", f" Note {i}")}</w:footnote>'
        for i in (1, 2, 3)
    )

    def reference(self, number: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    def test_notes_follow_the_text_in_the_order_of_their_calls(self) -> None:
        body = (
            paragraph("Words", self.reference(2), " go on"),
            table(row(cell(paragraph("Cell", self.reference(1))))),
            paragraph("End", self.reference(2)),
        )
        document = read_word(word_file(*body, footnotes=self.FOOTNOTES))
        assert words_of(document) == ["Words go on", "End", "Note 2", "Note 1"]
        assert [b.label for b in document.text_blocks()] == ["", "", "1", "2"]

    def test_a_note_stands_on_the_page_of_its_call(self) -> None:
        body = (paragraph("One"), paragraph(MARK, "Two", self.reference(1)), paragraph(MARK, "Three"))
        document = read_word(word_file(*body, footnotes=self.FOOTNOTES))
        assert pages(document)[-1] == ("Note 1", 2)
        assert document.page_count == 3

    def test_a_call_for_a_note_that_is_not_there_is_harmless(self) -> None:
        assert words_of(read_body(paragraph("Words", self.reference(9)))) == ["Words"]


class TestFurniture:
    def test_heads_and_feet_of_all_sections_stand_apart_once_each(self) -> None:
        document = docx.Document()
        document.add_paragraph("Body")
        first = document.sections[0]
        first.header.paragraphs[0].text = "Anytown Council"
        first.footer.paragraphs[0].text = "Draft 2"
        second = document.add_section()
        second.header.is_linked_to_previous = False
        second.header.paragraphs[0].text = "Anytown Council"
        second.header.add_paragraph("Appendix")
        saved = io.BytesIO()
        document.save(saved)
        read = read_word(saved.getvalue())
        assert [b.words for b in read.furniture] == ["Anytown Council", "Draft 2", "Appendix"]
        assert words_of(read) == ["Body"]

    def test_cells_of_a_table_in_a_page_head_are_kept(self) -> None:
        document = docx.Document()
        cells = document.sections[0].header.add_table(1, 2, 100).rows[0].cells
        cells[0].text, cells[1].text = "Left", "Right"
        document.add_table(1, 1).rows[0].cells[0].text = "Plan"
        saved = io.BytesIO()
        document.save(saved)
        read = read_word(saved.getvalue())
        assert [b.words for b in read.furniture] == ["Left", "Right"]
        assert [t.number for t in read.tables()] == [1]


def test_the_document_names_its_reader_and_format() -> None:
    document = read_body(styled("Plan", "Title"), paragraph(run("x")))
    assert document.format == "docx"
    assert document.reader.startswith("word (python-docx ")
