"""Counting pages by their marks, call by call, and the pages of the cells of one row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ingest.word.pages import Pages, RowPages
from tests.word_samples import NAMESPACES

RENDERED = "<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>"
BY_HAND = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def pages(body: str = RENDERED) -> Pages:
    return Pages(etree.fromstring(f"<w:body {NAMESPACES}>{body}</w:body>"))


def section(kind: str) -> str:
    return f'<w:p><w:pPr><w:sectPr><w:type w:val="{kind}"/></w:sectPr></w:pPr></w:p>'


@pytest.mark.parametrize(
    ("body", "is_known", "is_rendered"),
    [
        (RENDERED, True, True),
        (BY_HAND, True, False),
        ("<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>", True, False),
        (section("nextPage") + section("nextPage"), True, False),
        (section("continuous") + section("continuous"), False, False),
        ('<w:p><w:r><w:br w:type="column"/></w:r></w:p>', False, False),
        ("<w:p/>", False, False),
    ],
)
def test_pages_are_known_where_the_file_has_marks(body: str, is_known: bool, is_rendered: bool) -> None:
    found = pages(body)
    assert (found.is_known, found.is_rendered) == (is_known, is_rendered)
    assert found.here == (1 if is_known else None)


def test_a_page_head_stands_on_no_page() -> None:
    assert Pages().here is None


def test_every_mark_after_words_is_a_page() -> None:
    found = pages()
    for expected in (2, 3, 4):
        found.words_seen()
        found.rendered_break()
        assert found.here == expected


def test_the_mark_that_follows_a_break_by_hand_is_its_echo() -> None:
    found = pages()
    found.break_by_hand()
    found.rendered_break()
    assert found.here == 2


def test_two_breaks_by_hand_have_two_echoes() -> None:
    found = pages()
    found.break_by_hand()
    found.break_by_hand()
    found.rendered_break()
    found.rendered_break()
    assert found.here == 3


def test_a_mark_after_words_is_no_echo() -> None:
    found = pages()
    found.break_by_hand()
    found.words_seen()
    found.rendered_break()
    assert found.here == 3


def test_a_paragraph_that_begins_a_page_does_nothing_at_the_top_of_the_first() -> None:
    found = pages()
    found.break_before_paragraph()
    assert found.here == 1
    found.words_seen()
    found.break_before_paragraph()
    assert found.here == 2


def test_a_text_box_leaves_the_page_as_it_is() -> None:
    found = pages()
    with found.frozen():
        found.words_seen()
        found.rendered_break()
        found.break_by_hand()
    assert found.here == 1


def test_a_box_in_a_box_stays_frozen_to_the_end() -> None:
    found = pages()
    with found.frozen():
        with found.frozen():
            found.rendered_break()
        found.rendered_break()
    found.words_seen()
    found.rendered_break()
    assert found.here == 2


def test_former_sections_in_tracked_changes_begin_no_page() -> None:
    former = '<w:sectPr><w:sectPrChange><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:sectPrChange></w:sectPr>'
    found = pages(f"<w:p><w:pPr>{former}</w:pPr></w:p>{RENDERED}")
    found.section_ends()
    assert found.here == 1


class TestRows:
    def row(self, found: Pages, *cells: str) -> list[int | None]:
        """The page of the first words of each cell; a cell is told as marks | and words w."""
        in_row, first = RowPages(found), []
        for each in cells:
            in_row.begin_cell()
            page: int | None = None
            for step in each:
                if step == "|":
                    found.rendered_break()
                else:
                    found.words_seen()
                    page = page or found.here
            in_row.end_cell(page)
            first.append(page)
        in_row.end()
        return first

    def test_all_cells_of_a_row_begin_on_one_page(self) -> None:
        found = pages()
        found.words_seen()
        assert self.row(found, "w", "w|w", "w") == [1, 1, 1]
        assert found.here == 2

    def test_a_row_that_moves_on_moves_in_all_its_cells(self) -> None:
        found = pages()
        found.words_seen()
        assert self.row(found, "|w", "|w", "w") == [2, 2, 2]
        assert found.here == 2

    def test_empty_cells_before_the_mark_move_with_the_row(self) -> None:
        found = pages()
        found.words_seen()
        assert self.row(found, "", "|w", "w") == [None, 2, 2]

    def test_a_row_over_three_pages_ends_on_the_last(self) -> None:
        found = pages()
        found.words_seen()
        assert self.row(found, "w|w", "w|w|w", "w") == [1, 1, 1]
        assert found.here == 3

    @given(st.lists(st.lists(st.text("w|", max_size=5), min_size=1, max_size=4), max_size=6))
    def test_pages_never_go_back_from_row_to_row(self, rows: list[list[str]]) -> None:
        found, before = pages(), 1
        for cells in rows:
            first = [page for page in self.row(found, *cells) if page is not None]
            assert all(page >= before for page in first)
            assert found.count >= max([before, *first])
            before = found.count
