"""Drawn lines made whole, on plain numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.pdf.joined_rules import joined_rules as joined
from ingest.pdf.rules import Rule


def test_lines_within_three_points_are_one() -> None:
    assert joined([Rule(10, 0, 50), Rule(12, 0, 50)]) == [Rule(11, 0, 50)]
    assert len(joined([Rule(10, 0, 50), Rule(14, 0, 50)])) == 2


def test_of_a_hatched_area_the_first_and_last_line_are_left() -> None:
    assert joined([Rule(at, 0, 50) for at in range(0, 30, 3)]) == [Rule(0, 0, 50), Rule(27, 0, 50)]


def test_pieces_end_to_end_are_one_and_specks_are_left_out() -> None:
    assert joined([Rule(10, 0, 20), Rule(10, 22, 50), Rule(10, 80, 82)]) == [Rule(10, 0, 50)]


def test_dashes_may_lie_further_apart_than_solid_pieces() -> None:
    assert joined([Rule(10, 0, 4), Rule(10, 9, 13), Rule(10, 18, 22)]) == [Rule(10, 0, 22)]
    assert len(joined([Rule(10, 0, 40), Rule(10, 45, 90)])) == 2


def test_no_lines_stay_no_lines() -> None:
    assert joined([]) == []


def test_lines_come_out_from_the_top_and_from_the_left() -> None:
    rules = [Rule(90, 60, 100), Rule(10, 0, 50), Rule(90, 0, 40)]
    assert joined(rules) == [Rule(10, 0, 50), Rule(90, 0, 40), Rule(90, 60, 100)]


def test_pieces_that_overlap_are_as_long_as_both() -> None:
    assert joined([Rule(10, 0, 60), Rule(10, 20, 50), Rule(10, 55, 90)]) == [Rule(10, 0, 90)]


def test_borders_drawn_for_each_cell_a_little_out_of_line_are_one() -> None:
    pieces = [Rule(10.0, 0, 50), Rule(10.6, 50, 100), Rule(9.4, 100, 150)]
    assert joined(pieces) == [Rule(10, 0, 150)]


def test_a_triple_border_is_one_line() -> None:
    assert joined([Rule(10, 0, 90), Rule(12, 0, 90), Rule(14, 0, 90)]) == [Rule(12, 0, 90)]


def test_a_hatched_cell_leaves_the_borders_of_its_table_where_they_are() -> None:
    borders = [Rule(0, 0, 300), Rule(30, 0, 300), Rule(60, 0, 300)]
    hatching = [Rule(at, 200, 300) for at in range(30, 61, 2)]
    assert joined([*borders, *hatching]) == borders


def test_close_lines_of_other_lengths_are_no_hatching() -> None:
    # a ladder of underlined words, each of its own length, is one thick line as pdfplumber sees it
    steps = [Rule(3 * i, 0, 50 + 9 * i) for i in range(4)]
    assert joined(steps) == [Rule(4.5, 0, 77)]


def test_dots_are_too_short_for_a_line_but_a_row_of_dots_is_one() -> None:
    assert joined([Rule(10, 5, 6)]) == []
    assert joined([Rule(10, 4 * i, 4 * i + 1) for i in range(20)]) == [Rule(10, 0, 77)]


RULES = st.builds(
    lambda at, start, length: Rule(10.0 * at, start, start + length),
    st.integers(0, 9),
    st.integers(0, 300),
    st.integers(20, 200),
)


@given(st.lists(RULES, max_size=25))
def test_every_line_is_covered_by_a_joined_one_and_nothing_is_drawn_that_was_not(rules: list[Rule]) -> None:
    found = joined(rules)
    for rule in rules:
        assert any(r.at == rule.at and r.start <= rule.start and rule.end <= r.end for r in found)
    for whole in found:
        pieces = sorted((r.start, r.end) for r in rules if r.at == whole.at)
        assert whole.start in {start for start, _ in pieces}
        assert whole.end in {end for _, end in pieces}


@given(st.lists(RULES, max_size=25))
def test_the_order_of_drawing_does_not_matter_and_joining_twice_changes_nothing(rules: list[Rule]) -> None:
    found = joined(rules)
    assert joined(list(reversed(rules))) == found
    assert joined(found) == found
