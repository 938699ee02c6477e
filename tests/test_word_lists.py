"""Automatic numbering as Word shows it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.number_formats import format_number
from ingest.word.read import read_word
from tests.word_samples import (
    abstract_list,
    cell,
    labels_of,
    lines_of,
    list_instance,
    list_level,
    listed,
    only_table,
    paragraph,
    row,
    run,
    styled,
    word_file,
)

OUTLINE = abstract_list(
    list_level(0, "decimal", "%1."),
    list_level(1, "decimal", "%1.%2"),
    list_level(2, "lowerLetter", "(%3)"),
)


def labels(*levels: int, numbering: str = OUTLINE + list_instance(1)) -> list[str]:
    body = [listed("Do this", level) for level in levels]
    return labels_of(read_word(word_file(*body, numbering=numbering)))


class TestCounting:
    def test_levels_count_and_begin_again_under_the_next_item(self) -> None:
        expected = ["1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1", "(a)"]
        assert labels(0, 1, 1, 2, 2, 0, 1, 2) == expected

    def test_list_items_know_their_level(self) -> None:
        file = word_file(listed("One"), listed("Two", 1), numbering=OUTLINE + list_instance(1))
        blocks = read_word(file).text_blocks()
        assert [(b.kind, b.level, b.words) for b in blocks] == [
            ("list_item", 1, "One"),
            ("list_item", 2, "Two"),
        ]

    def test_a_level_that_never_restarts_counts_on(self) -> None:
        numbering = abstract_list(
            list_level(0, "decimal", "%1"), list_level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
        )
        assert labels(0, 1, 0, 1, numbering=numbering + list_instance(1)) == ["1", "1", "2", "2"]

    def test_a_level_may_restart_only_after_a_higher_one(self) -> None:
        levels = [list_level(i, "decimal", f"%{i + 1}") for i in range(2)]
        last = list_level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>')
        numbering = abstract_list(*levels, last) + list_instance(1)
        assert labels(0, 1, 2, 1, 2, 0, 2, numbering=numbering) == ["1", "1", "1", "2", "2", "2", "1"]

    def test_a_list_may_start_late(self) -> None:
        numbering = abstract_list(list_level(0, "decimal", "%1", '<w:start w:val="5"/>')) + list_instance(1)
        assert labels(0, 0, numbering=numbering) == ["5", "6"]

    def test_two_lists_of_one_kind_count_on_unless_one_starts_anew(self) -> None:
        anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        numbering = OUTLINE + list_instance(1) + list_instance(2) + list_instance(3, overrides=anew)
        body = [listed("x", 0, number) for number in (1, 1, 2, 3, 3)]
        document = read_word(word_file(*body, numbering=numbering))
        assert labels_of(document) == ["1.", "2.", "3.", "1.", "2."]

    def test_a_list_may_change_how_a_level_looks(self) -> None:
        other = f'<w:lvlOverride w:ilvl="0">{list_level(0, "upperRoman", "%1)")}</w:lvlOverride>'
        numbering = OUTLINE + list_instance(1, overrides=other)
        assert labels(0, 0, numbering=numbering) == ["I)", "II)"]

    def test_a_lower_level_alone_shows_the_start_of_the_level_above(self) -> None:
        assert labels(1, 1) == ["1.1", "1.2"]

    def test_levels_passed_over_count_as_used(self) -> None:
        three = abstract_list(*(list_level(i, "decimal", p) for i, p in enumerate(("%1.", "%1.%2", "%1.%2.%3"))))
        numbering = three + list_instance(1)
        assert labels(0, 2, 1, 2, 0, numbering=numbering) == ["1.", "1.1.1", "1.2", "1.2.1", "2."]
        assert labels(1, 0, 1, numbering=numbering) == ["1.1", "2.", "2.1"]

    def test_legal_style_writes_all_numbers_as_digits(self) -> None:
        numbering = abstract_list(list_level(0, "upperRoman", "%1"), list_level(1, "decimal", "%1.%2", "<w:isLgl/>"))
        assert labels(0, 1, numbering=numbering + list_instance(1)) == ["I", "1.1"]

    def test_a_list_that_takes_its_levels_from_a_list_style(self) -> None:
        linked = abstract_list(list_level(0, "upperLetter", "%1."), number=7, link='<w:styleLink w:val="Plan"/>')
        using = abstract_list(number=8, link='<w:numStyleLink w:val="Plan"/>')
        assert labels(0, 0, numbering=linked + using + list_instance(1, 8)) == ["A.", "B."]

    def test_a_list_the_file_does_not_define_has_no_number(self) -> None:
        file = word_file(listed("One", list_id=99), numbering=OUTLINE)
        assert [(b.kind, b.label) for b in read_word(file).text_blocks()] == [("list_item", "")]

    def test_list_zero_takes_a_paragraph_out_of_the_list_of_its_style(self) -> None:
        properties = '<w:pStyle w:val="ListNumber"/><w:numPr><w:numId w:val="0"/></w:numPr>'
        (block,) = read_word(word_file(paragraph("Plain", properties=properties))).text_blocks()
        assert (block.kind, block.label) == ("paragraph", "")

    def test_deleted_paragraphs_are_not_counted(self) -> None:
        gone = listed("").replace("</w:numPr>", "</w:numPr><w:rPr><w:del/></w:rPr>")
        file = word_file(listed("One"), gone, listed("Two"), numbering=OUTLINE + list_instance(1))
        assert labels_of(read_word(file)) == ["1.", "2."]

    def test_empty_paragraphs_are_counted_as_word_does(self) -> None:
        file = word_file(listed("One"), listed(""), listed("Three"), numbering=OUTLINE + list_instance(1))
        assert labels_of(read_word(file)) == ["1.", "3."]


class TestStyles:
    def test_headings_numbered_by_their_styles(self) -> None:
        tied = abstract_list(
            list_level(0, "decimal", "%1", '<w:pStyle w:val="Big"/>'),
            list_level(1, "decimal", "%1.%2", '<w:pStyle w:val="Small"/>'),
        )
        styles = "".join(
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="Heading{level}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
            for level, name in ((1, "Big"), (2, "Small"))
        )
        body = [styled("A", "Big"), styled("B", "Small"), styled("C", "Small"), styled("D", "Big")]
        document = read_word(word_file(*body, numbering=tied + list_instance(1), styles=styles))
        assert labels_of(document) == ["1", "1.1", "1.2", "2"]
        assert [b.kind for b in document.text_blocks()] == ["heading"] * 4

    def test_the_bullet_style_of_word_makes_list_items(self) -> None:
        (block,) = read_word(word_file(styled("Point", "ListBullet"))).text_blocks()
        assert (block.kind, block.label, block.words) == ("list_item", "•", "Point")


class TestBullets:
    @pytest.mark.parametrize(
        ("font", "mark", "label"),
        [("Symbol", "\uf0b7", "•"), ("Courier New", "o", "◦"), ("Wingdings", "\uf0a7", "▪"), ("", "-", "-")],
    )
    def test_bullets_are_readable_characters(self, font: str, mark: str, label: str) -> None:
        fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
        numbering = abstract_list(list_level(0, "bullet", mark, fonts)) + list_instance(1)
        assert labels(0, numbering=numbering) == [label]

    def test_an_unknown_bullet_is_a_bullet(self) -> None:
        numbering = abstract_list(list_level(0, "bullet", "\uf0cd")) + list_instance(1)
        assert labels(0, numbering=numbering) == ["•"]


class TestCells:
    NUMBERING = OUTLINE + list_instance(1)

    def test_the_number_stands_before_the_words(self) -> None:
        table = only_table(
            row(cell(listed("Plan"), listed("Do this", 1), listed("And this", 1))), numbering=self.NUMBERING
        )
        assert lines_of(table.cells[0]) == ["1. Plan", "1.1 Do this", "1.2 And this"]

    def test_a_column_of_automatic_numbers_is_read(self) -> None:
        rows = [row(cell(listed("")), "Train staff") for _ in range(3)]
        table = only_table(*rows, numbering=self.NUMBERING)
        assert [str(c.text) for c in table.cells if c.column == 0] == ["1.", "2.", "3."]

    def test_bullets_are_left_out_of_cells(self) -> None:
        numbering = abstract_list(list_level(0, "bullet", "\uf0b7")) + list_instance(1)
        table = only_table(row(cell(listed("Train staff"), listed(""))), numbering=numbering)
        assert lines_of(table.cells[0]) == ["Train staff"]

    def test_only_the_first_line_of_a_paragraph_is_numbered(self) -> None:
        two = listed("One").replace("</w:p>", f"<w:r><w:br/></w:r>{run('Two')}</w:p>")
        table = only_table(row(cell(two)), numbering=self.NUMBERING)
        assert lines_of(table.cells[0]) == ["1. One", "Two"]

    def test_cells_merged_into_the_one_above_have_no_number(self) -> None:
        rows = [
            row(cell(listed(""), properties=merge), "x") for merge in ('<w:vMerge w:val="restart"/>', "<w:vMerge/>", "")
        ]
        table = only_table(*rows, numbering=self.NUMBERING)
        assert [str(c.text) for c in table.cells if c.column == 0] == ["1.", "2."]


class TestFormats:
    @pytest.mark.parametrize(
        ("number", "style", "written"),
        [
            (7, "decimalZero", "07"),
            (12, "decimalZero", "12"),
            (4, "lowerRoman", "iv"),
            (1999, "upperRoman", "MCMXCIX"),
            (26, "lowerLetter", "z"),
            (27, "lowerLetter", "aa"),
            (28, "upperLetter", "BB"),
            (1, "ordinal", "1st"),
            (12, "ordinal", "12th"),
            (23, "ordinal", "23rd"),
            (111, "ordinal", "111th"),
            (3, "none", ""),
            (3, "001, 002, 003, ...", "003"),
            (3, "hebrew1", "3"),
            (0, "lowerLetter", "0"),
            (0, "upperRoman", "0"),
        ],
    )
    def test_numbers_are_written_as_the_list_asks(self, number: int, style: str, written: str) -> None:
        assert format_number(number, style) == written

    @given(st.integers(1, 3999))
    def test_roman_numbers_differ_and_never_repeat_a_sign_four_times(self, number: int) -> None:
        numeral = format_number(number, "upperRoman")
        assert not any(sign * 4 in numeral for sign in "IXC")
        assert numeral != format_number(number + 1, "upperRoman")
        values = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
        signs = [values[sign] for sign in numeral] + [0]
        assert sum(-a if a < b else a for a, b in pairwise(signs)) == number
