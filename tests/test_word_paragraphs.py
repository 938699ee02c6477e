"""Headings, paragraphs and the words in them, read from real .docx files."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.document import fold
from ingest.word.read import read_word
from tests.word_samples import paragraph, read_body, run, styled, table, word_file, words_of
from tests.word_samples import row as table_row

BREAK = "<w:r><w:br/></w:r>"


def box(*content: str) -> str:
    return f"<w:txbxContent>{''.join(content)}</w:txbxContent>"


def kinds(*body: str, styles: str = "") -> list[tuple[str, int | None]]:
    return [(b.kind, b.level) for b in read_word(word_file(*body, styles=styles)).text_blocks()]


def style(style_id: str, name: str, based_on: str = "", more: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{base}{more}</w:style>'


class TestHeadings:
    def test_built_in_heading_styles_give_their_level(self) -> None:
        body = (styled("Plan", "Title"), styled("Part", "Heading1"), styled("Section", "Heading3"))
        assert kinds(*body) == [("heading", 1), ("heading", 1), ("heading", 3)]

    def test_a_style_based_on_a_heading_is_a_heading(self) -> None:
        styles = style("CouncilHead", "Council Head", "Corporate") + style("Corporate", "Corporate", "Heading2")
        assert kinds(styled("Aims", "CouncilHead"), styles=styles) == [("heading", 2)]

    def test_an_outline_level_makes_any_style_a_heading(self) -> None:
        outline = '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'
        styles = style("Bold", "Bold line", more=outline)
        assert kinds(styled("Aims", "Bold"), styles=styles) == [("heading", 4)]

    def test_an_outline_level_of_the_paragraph_itself_counts(self) -> None:
        assert kinds(paragraph("Aims", properties='<w:outlineLvl w:val="0"/>')) == [("heading", 1)]

    def test_body_text_level_undoes_the_heading_it_is_based_on(self) -> None:
        styles = style("ContentsHead", "Contents head", "Heading1", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
        assert kinds(styled("Contents", "ContentsHead"), styles=styles) == [("paragraph", None)]

    def test_styles_based_on_each_other_do_not_hang(self) -> None:
        styles = style("A", "A", "B") + style("B", "B", "A")
        assert kinds(styled("Round and round", "A"), styles=styles) == [("paragraph", None)]

    def test_a_heading_style_the_file_does_not_define_is_told_by_its_name(self) -> None:
        assert kinds(styled("Aims", "heading 4")) == [("heading", 4)]

    def test_a_line_break_in_a_heading_does_not_cut_it(self) -> None:
        heading = paragraph("Children's", BREAK, "Services", properties='<w:pStyle w:val="Heading1"/>')
        assert words_of(read_body(heading)) == ["Children's Services"]


class TestWords:
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("one<w:tab/>two", "one two"),
            ("well<w:noBreakHyphen/>being", "well-being"),
            ("co<w:softHyphen/>operate", "cooperate"),
            ("co\u00adoperate", "cooperate"),
            ("  much \u00a0 room  ", "much room"),
        ],
    )
    def test_white_space_and_hyphens(self, content: str, words: str) -> None:
        pieces = content.replace("<", "</w:t><", 1).replace("/>", '/><w:t xml:space="preserve">', 1)
        xml = f'<w:r><w:t xml:space="preserve">{pieces}</w:t></w:r>'
        assert words_of(read_body(paragraph(xml))) == [words]

    def test_a_word_split_over_runs_is_one_word(self) -> None:
        assert words_of(read_body(paragraph("safe", run("guarding", "<w:b/>")))) == ["safeguarding"]

    def test_lines_set_with_shift_and_enter_are_paragraphs_of_their_own(self) -> None:
        body = paragraph("Author: J Smith", BREAK, "Tel: 01234", BREAK)
        assert words_of(read_body(body)) == ["Author: J Smith", "Tel: 01234"]

    def test_empty_paragraphs_leave_nothing(self) -> None:
        assert read_body(paragraph(), paragraph("  ")).blocks == ()

    def test_links_smart_tags_and_content_controls_are_looked_through(self) -> None:
        body = paragraph(
            f"<w:hyperlink r:id='rId99'>{run('See the plan')}</w:hyperlink>",
            f"<w:smartTag><w:smartTagPr/>{run(' of ')}</w:smartTag>",
            f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run('Salford')}</w:sdtContent></w:sdt>",
        )
        assert words_of(read_body(body)) == ["See the plan of Salford"]

    def test_a_content_control_around_paragraphs_is_looked_through(self) -> None:
        body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('One')}{styled('Two', 'Heading1')}</w:sdtContent></w:sdt>"
        assert words_of(read_body(body)) == ["One", "Two"]

    def test_maths_is_read_as_text(self) -> None:
        maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
        body = paragraph("rate ", f"<m:oMath {maths}><m:r><m:t>x=1</m:t></m:r></m:oMath>")
        assert words_of(read_body(body)) == ["rate x=1"]

    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Co", "Cs"])), max_size=5))
    def test_no_word_is_lost_or_changed(self, texts: list[str]) -> None:
        safe = [t.replace("&", "and").replace("<", "(").replace("\u00ad", "") for t in texts]
        safe = [t.replace("\ufffe", "").replace("\uffff", "") for t in safe]
        expected = [fold(t) for t in safe if fold(t)]
        assert words_of(read_body(*(paragraph(run(t)) for t in safe))) == expected


class TestTrackedChanges:
    BODY: ClassVar = paragraph(
        "The council will ",
        f"<w:del>{run('consider').replace('w:t', 'w:delText')}</w:del>",
        f"<w:ins>{run('build')}</w:ins>",
        f"<w:moveFrom>{run(' old')}</w:moveFrom>",
        f"<w:moveTo>{run(' new')}</w:moveTo>",
        " homes",
    )

    def test_the_text_is_read_as_if_all_changes_were_accepted(self) -> None:
        assert words_of(read_body(self.BODY)) == ["The council will build new homes"]

    def test_the_reader_is_told(self) -> None:
        (notice,) = read_body(self.BODY).notices
        assert notice.code == "word_tracked_changes"
        assert "2 insertion(s)" in notice.message
        assert "2 deletion(s)" in notice.message


class TestHiddenText:
    def test_hidden_words_are_left_out_and_counted(self) -> None:
        document = read_body(paragraph("Seen", run(" unseen", "<w:vanish/>")))
        assert words_of(document) == ["Seen"]
        assert [n.code for n in document.notices] == ["word_hidden_text"]

    def test_hidden_switched_off_is_shown(self) -> None:
        assert words_of(read_body(paragraph(run("Seen", '<w:vanish w:val="0"/>')))) == ["Seen"]

    def test_a_character_style_can_hide(self) -> None:
        hides = (
            '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>'
        )
        body = paragraph("Seen", run(" unseen", '<w:rStyle w:val="Ghost"/>'))
        assert words_of(read_word(word_file(body, styles=hides))) == ["Seen"]

    def test_prompts_nobody_filled_in_are_left_out(self) -> None:
        prompts = '<w:style w:type="character" w:styleId="PT"><w:name w:val="Placeholder Text"/></w:style>'
        body = paragraph("Lead: ", run("Click here to enter text.", '<w:rStyle w:val="PT"/>'))
        document = read_word(word_file(body, styles=prompts))
        assert words_of(document) == ["Lead:"]
        assert [n.code for n in document.notices] == ["word_prompt_left_out"]


def mark(kind: str, inside: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


class TestFields:
    def test_a_field_shows_its_result_only(self) -> None:
        instruction = "<w:r><w:instrText> DATE </w:instrText></w:r>"
        body = paragraph("On ", mark("begin"), instruction, mark("separate"), "1 May", mark("end"), ".")
        assert words_of(read_body(body)) == ["On 1 May."]

    def test_text_inside_an_instruction_is_no_text(self) -> None:
        inner = mark("begin") + mark("separate") + run("yes") + mark("end")
        body = paragraph("A", mark("begin"), inner, mark("separate"), "B", mark("end"))
        assert words_of(read_body(body)) == ["AB"]

    def test_a_field_that_is_never_closed_does_not_swallow_the_document(self) -> None:
        body = (paragraph("Before ", mark("begin")), paragraph("After"))
        assert words_of(read_body(*body)) == ["Before", "After"]

    def test_simple_fields(self) -> None:
        body = paragraph("Page ", f"<w:fldSimple w:instr='PAGE'>{run('3')}</w:fldSimple>")
        assert words_of(read_body(body)) == ["Page 3"]

    def test_old_form_fields_say_what_was_chosen(self) -> None:
        ticked = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
        empty = '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'
        chosen = (
            '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/>'
            '<w:listEntry w:val="Green"/></w:ddList></w:ffData>'
        )
        body = [paragraph(mark("begin", f), mark("end")) for f in (ticked, empty, chosen)]
        assert words_of(read_body(*body)) == ["✓", "□", "Green"]


class TestTextBoxes:
    BOX: ClassVar = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        + box(paragraph("In the box"), table(table_row("Cell")))
        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + box(paragraph("In the box"), table(table_row("Cell")))
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    def test_a_box_is_read_once_after_its_paragraph(self) -> None:
        document = read_body(paragraph("Before", self.BOX, " and after"), paragraph("Next"))
        assert words_of(document) == ["Before and after", "In the box", "Next"]

    def test_a_table_in_a_box_is_read(self) -> None:
        assert len(read_body(paragraph(self.BOX)).tables()) == 1

    def test_the_fallback_is_read_where_the_choice_holds_no_words(self) -> None:
        body = (
            "<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{box(paragraph('Old'))}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )
        assert words_of(read_body(paragraph(body))) == ["Old"]


def test_content_that_cannot_be_read_is_reported() -> None:
    (notice,) = read_body('<w:altChunk r:id="rId77"/>').notices
    assert (notice.severity, notice.code) == ("warning", "word_unread_object")
