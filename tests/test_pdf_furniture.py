"""Running heads and feet, headings and page geometry, on plain lines."""

from __future__ import annotations

import pytest

from ingest.pdf.flow import FlowLine, Item
from ingest.pdf.flow_blocks import TypeInTables, furniture_blocks, text_blocks, type_scale
from ingest.pdf.frame import Frame
from ingest.pdf.furniture import part_furniture, places_taken
from ingest.pdf.lines_of_text import line_of
from tests.test_pdf_lines_of_text import word


def line(
    words: str, top: float, page: int = 1, height: float = 10.0, bold: bool = False, right: float = 500.0
) -> FlowLine:
    """A line of a page 800 points high."""
    x, row = 50.0, []
    for each in words.split():
        row.append(word(each, x, top=top, height=height))
        x += 5 * len(each) + 3
    return FlowLine(line_of(row), bold, right, page, 800.0)


def parted(*pages: list[FlowLine]) -> tuple[list[list[str]], list[str]]:
    """What stays on each page, and what was taken out."""
    items: list[list[Item]] = [list(page) for page in pages]
    kept, running = part_furniture(items)
    return (
        [[item.words for item in page if isinstance(item, FlowLine)] for page in kept],
        [each.words for each in running],
    )


def test_the_same_head_on_two_pages_goes() -> None:
    assert parted([line("Council", 20, 1), line("a", 400, 1)], [line("Council", 20, 2), line("b", 400, 2)]) == (
        [["a"], ["b"]],
        ["Council"],
    )


def test_where_heads_stood_is_kept_for_every_page() -> None:
    pages: list[list[Item]] = [[line("Council", 20, n), line(word, 400, n)] for n, word in enumerate("ab", start=1)]
    places = places_taken(pages, part_furniture(pages)[0])
    assert [(p.page, p.bbox.top if p.bbox else None) for p in places] == [(1, 20), (2, 20)]


def test_the_same_words_in_the_middle_of_pages_stay() -> None:
    assert parted([line("Lead", 400, 1)], [line("Lead", 400, 2)]) == ([["Lead"], ["Lead"]], [])


def test_the_same_words_at_other_heights_stay() -> None:
    assert parted([line("Lead", 20, 1)], [line("Lead", 60, 2)])[1] == []


def test_a_hair_of_difference_in_height_is_nothing() -> None:
    assert parted([line("Council", 20, 1)], [line("Council", 21.5, 2)]) == ([[], []], ["Council"])


@pytest.mark.parametrize("foot", ["{}", "- {} -", "Page {}", "Page {} of 9", "{} | Council plan"])
def test_page_numbers_at_the_foot_go_once(foot: str) -> None:
    pages = [[line(foot.format(n), 780, n)] for n in (1, 2, 3)]
    assert parted(*pages) == ([[], [], []], [foot.format(1)])


@pytest.mark.parametrize("head", ["{}", "Page {}", "Council plan page {} of 9"])
def test_page_numbers_at_the_head_go_once(head: str) -> None:
    pages = [[line(head.format(n), 20, n)] for n in (1, 2, 3)]
    assert parted(*pages) == ([[], [], []], [head.format(1)])


def test_numbered_headings_at_the_head_of_pages_stay() -> None:
    pages = [[line(f"Priority {n}", 20, n)] for n in (1, 2, 3)]
    assert parted(*pages) == ([["Priority 1"], ["Priority 2"], ["Priority 3"]], [])


def test_heads_of_left_and_right_pages_both_go() -> None:
    pages = [[line("Council" if n % 2 else "Plan 2008", 20, n)] for n in range(1, 7)]
    assert parted(*pages)[1] == ["Council", "Plan 2008"]


def test_words_on_two_of_many_pages_stay() -> None:
    pages = [[line("Appendix" if n in (3, 9) else f"words {n}", 20, n)] for n in range(1, 13)]
    assert parted(*pages)[1] == []


def test_a_heading_at_the_head_of_every_page_of_its_part_stays() -> None:
    pages = [[line("Theme A" if n < 3 else "Theme B", 20, n)] for n in (1, 2, 3, 4)]
    assert parted(*pages) == ([["Theme A"], ["Theme A"], ["Theme B"], ["Theme B"]], [])


def test_furniture_keeps_the_place_where_it_was_first_met() -> None:
    (block,) = furniture_blocks([line("Council", 20, 3)])
    assert (block.kind, block.words, block.passage.place.page) == ("paragraph", "Council", 3)
    assert block.passage.place.bbox is not None


PROSE = [line("words of some prose that fills the line from end to end", 100 + 12 * n) for n in range(6)]


def kinds(*lines: FlowLine) -> list[tuple[str, int | None]]:
    """Kind and level of the blocks after a page of prose."""
    scale = type_scale([[*PROSE, *lines]], TypeInTables())
    return [(b.kind, b.level) for b in text_blocks(lines, scale)]


def test_larger_lines_are_headings_by_size() -> None:
    lines = (line("Plan", 300, height=24), line("Part", 340, height=14), line("Small", 370, bold=True))
    assert kinds(*lines) == [("heading", 1), ("heading", 2), ("heading", 3)]


def test_sizes_a_hair_apart_are_one_level() -> None:
    lines = (line("Plan", 300, height=24), line("words", 340), line("Plan", 370, height=24.6))
    assert kinds(*lines) == [("heading", 1), ("paragraph", None), ("heading", 1)]


def test_a_bold_sentence_is_no_heading() -> None:
    assert kinds(line("This must be done.", 300, bold=True)) == [("paragraph", None)]


def test_a_large_number_alone_is_no_heading() -> None:
    assert kinds(line("2008", 300, height=24)) == [("paragraph", None)]


@pytest.mark.parametrize("mark", ["•", "-", "–", "1.", "2)", "(a)", "iv.", "1.2", "1.2.3"])
def test_marked_lines_are_list_items(mark: str) -> None:
    assert kinds(line(f"{mark} words", 300)) == [("list_item", 1)]


@pytest.mark.parametrize("words", ["2008 was a year", "A plan", "I agree", "10 wardens"])
def test_other_lines_are_not(words: str) -> None:
    assert kinds(line(words, 300)) == [("paragraph", None)]


def test_a_wide_title_does_not_make_full_lines_of_prose_look_short() -> None:
    title = line("A title that is as wide as the whole of the page and wider than any of its prose", 60, height=24)
    scale = type_scale([[title, *PROSE]], TypeInTables())
    assert len(text_blocks([title, *PROSE], scale)) == 2


def test_frames_turn_boxes_whichever_way_a_page_lies() -> None:
    quarter = Frame(0, 1, 1, 0, -10, -20)
    assert quarter.span(20, 10, 30, 40) == (0, 0, 30, 10)
    assert quarter.point(20, 10) == (0, 0)


def test_a_frame_after_another_is_both_in_turn() -> None:
    flip, move = Frame(1, 0, 0, -1, 0, 800), Frame(2, 0, 0, 2, 5, 7)
    x, y = move.point(10, 20)
    assert flip.after(move).point(10, 20) == flip.point(x, y) == (25, 753)
