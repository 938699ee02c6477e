"""Parts of Word files that few plans have: endnotes, comments, ruby, frames of custom numbers, odd markup."""

from __future__ import annotations

import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from ingest.failures import UnreadableFile
from ingest.word.package import open_package
from ingest.word.read import read_word
from tests.word_samples import (
    NAMESPACES,
    abstract_list,
    cell,
    grid_of,
    labels_of,
    list_instance,
    listed,
    only_table,
    paragraph,
    read_body,
    rewritten,
    row,
    run,
    styled,
    table,
    word_file,
    words_of,
)

OFFICE = "application/vnd.openxmlformats-officedocument."


def with_part(data: bytes, name: str, kind: str, relation: str, xml: str) -> bytes:
    """The file with one more part linked to its main part."""
    document = docx.Document(io.BytesIO(data))
    part = Part(PackURI(f"/word/{name}"), OFFICE + kind, xml.encode(), document.part.package)
    document.part.relate_to(part, relation)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def test_endnotes_follow_footnotes() -> None:
    footnote = f'<w:footnote w:id="1">{paragraph("Foot")}</w:footnote>'
    calls = (
        paragraph("Body", '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        paragraph("More", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
    )
    data = with_part(
        word_file(*calls, footnotes=footnote),
        "endnotes.xml",
        "wordprocessingml.endnotes+xml",
        RELATIONSHIP_TYPE.ENDNOTES,
        f'<w:endnotes {NAMESPACES}><w:endnote w:id="1">{paragraph("End")}</w:endnote></w:endnotes>',
    )
    assert words_of(read_word(data)) == ["Body", "More", "Foot", "End"]


def test_a_note_of_several_paragraphs_is_labelled_once_and_may_hold_a_table() -> None:
    inside = paragraph("First") + table(row("In the note")) + paragraph("Second")
    body = paragraph("Body", '<w:r><w:footnoteReference w:id="5"/></w:r>')
    document = read_word(word_file(body, footnotes=f'<w:footnote w:id="5">{inside}</w:footnote>'))
    assert words_of(document) == ["Body", "First", "Second"]
    assert labels_of(document) == ["", "1", ""]
    assert grid_of(document.tables()[0]) == [["In the note"]]


def test_broken_notes_fail_in_words() -> None:
    file = word_file(paragraph("Body"), footnotes=f'<w:footnote w:id="1">{paragraph("Foot")}</w:footnote>')
    with pytest.raises(UnreadableFile) as caught:
        read_word(rewritten(file, {"word/footnotes.xml": b"<w:footnotes>"}))
    assert caught.value.code == "word_broken_xml"


def test_reviewers_comments_are_left_out_and_counted() -> None:
    document = docx.Document()
    paragraphs = document.add_paragraph("Agreed")
    document.add_comment(paragraphs.runs[0], text="Is it?", author="A", initials="A")
    saved = io.BytesIO()
    document.save(saved)
    read = read_word(saved.getvalue())
    assert words_of(read) == ["Agreed"]
    (notice,) = read.notices
    assert notice.code == "word_comments"
    assert notice.message.startswith("1 ")


def test_embedded_files_are_reported() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
    data = with_part(word_file(paragraph("See sheet")), "sheet.xlsx", "spreadsheetml.sheet", kind, "x")
    (notice,) = read_word(data).notices
    assert (notice.severity, notice.code) == ("warning", "word_unread_object")


def test_ruby_keeps_the_base_text() -> None:
    base, above = f"<w:rubyBase>{run('base')}</w:rubyBase>", f"<w:rt>{run('above')}</w:rt>"
    assert words_of(read_body(paragraph(f"<w:r><w:ruby>{above}{base}</w:ruby></w:r>"))) == ["base"]


def test_custom_numbers_with_leading_noughts() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="A%1"/></w:lvl>'
    )
    file = word_file(listed("x"), listed("y"), numbering=abstract_list(custom) + list_instance(1))
    assert labels_of(read_word(file)) == ["A001", "A002"]


class TestHiddenParagraphs:
    STYLE = (
        '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note to author"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )

    def test_a_paragraph_style_can_hide(self) -> None:
        document = read_word(word_file(styled("Delete me", "Note"), paragraph("Kept"), styles=self.STYLE))
        assert words_of(document) == ["Kept"]
        assert [n.code for n in document.notices] == ["word_hidden_text"]

    def test_a_hidden_numbered_paragraph_is_not_counted(self) -> None:
        level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>'
        hidden = paragraph(
            run("unseen", "<w:vanish/>"),
            properties='<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
        )
        numbering = abstract_list(level) + list_instance(1)
        document = read_word(word_file(listed("a"), hidden, listed("b"), numbering=numbering))
        assert labels_of(document) == ["1", "2"]


class TestOddMarkup:
    def test_cells_without_a_paragraph(self) -> None:
        assert grid_of(only_table("<w:tr><w:tc/><w:tc><w:tcPr/></w:tc></w:tr>")) == [["", ""]]

    def test_a_row_without_cells_is_still_a_row(self) -> None:
        found = only_table("<w:tr/>", row("a"))
        assert (found.row_count, found.column_count) == (2, 1)

    def test_a_table_without_rows(self) -> None:
        found = only_table()
        assert (found.row_count, found.column_count, found.cells) == (0, 0, ())

    @pytest.mark.parametrize("value", ["", "x", "-3", "0", "1.5", "9" * 5000])
    def test_spans_that_are_no_numbers_count_as_one(self, value: str) -> None:
        found = only_table(row(cell("a", properties=f'<w:gridSpan w:val="{value}"/>'), "b"))
        assert [(c.column, c.col_span) for c in found.cells] == [(0, 1), (1, 1)]

    def test_comments_and_instructions_of_the_markup_are_no_text(self) -> None:
        body = paragraph("<!-- aside --><?word aside?>", run("Text"))
        assert words_of(read_body("<!-- aside -->", body)) == ["Text"]

    def test_merged_rows_survive_a_row_deleted_between_them(self) -> None:
        merge = [cell("Up", properties='<w:vMerge w:val="restart"/>'), cell(properties="<w:vMerge/>")]
        gone = row(cell(properties="<w:vMerge/>"), "gone", properties="<w:del/>")
        found = only_table(row(merge[0], "a"), gone, row(merge[1], "b"))
        assert [(str(c.text), c.row_span) for c in found.cells if c.column == 0] == [("Up", 2)]

    def test_alternatives_around_table_rows_are_taken_once(self) -> None:
        both = (
            f"<mc:AlternateContent><mc:Choice Requires='x'>{row('new')}</mc:Choice>"
            f"<mc:Fallback>{row('old')}</mc:Fallback></mc:AlternateContent>"
        )
        assert grid_of(only_table(both, row("next"))) == [["new"], ["next"]]

    def test_an_alternative_without_any_branch(self) -> None:
        assert words_of(read_body("<mc:AlternateContent/>", paragraph("x"))) == ["x"]

    def test_a_page_head_that_is_not_there_is_passed_over(self) -> None:
        section = '<w:headerReference w:type="default" r:id="rId404"/>'
        assert read_word(word_file(paragraph("x"), section=section)).furniture == ()


class TestPackage:
    def test_files_without_styles_or_lists_are_read(self) -> None:
        package = open_package(_bare())
        assert (package.styles, package.numbering, package.heads_and_feet) == (None, None, ())
        document = read_word(_bare())
        assert [(b.kind, b.level, b.words) for b in document.text_blocks()] == [
            ("heading", 2, "Aims"),
            ("list_item", 1, "Point"),
        ]


def _bare() -> bytes:
    """The least that is a Word file, as small converters write it."""
    document = docx.Document(io.BytesIO(word_file(styled("Aims", "Heading2"), listed("Point"))))
    wanted = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING)
    for key in [k for k, r in document.part.rels.items() if r.reltype in wanted]:
        del document.part.rels[key]
    saved = io.BytesIO()
    document.part.package.save(saved)
    return saved.getvalue()
