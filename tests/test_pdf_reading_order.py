"""The order in which lines and tables of a page are read, on plain numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.pdf.characters import Word
from ingest.pdf.drawn_table import DrawnTable, drawn_table
from ingest.pdf.flow import FlowLine, flow_of
from ingest.pdf.lattice import grid_from_edges
from tests.test_pdf_lines_of_text import word


class Bold:
    """A text layer in which words in capitals are bold."""

    def is_bold(self, word: Word) -> bool:
        return word.words.isupper()


def text(x: float, top: float, words: str) -> list[Word]:
    """A line of 5 point letters with 3 points between the words."""
    line = []
    for each in words.split():
        line.append(word(each, x, top=top))
        x += 5 * len(each) + 3
    return line


def table(x0: float, top: float, x1: float, bottom: float) -> DrawnTable:
    grid = grid_from_edges((x0, (x0 + x1) / 2, x1), (top, bottom), set())
    return drawn_table(grid, [[] for _ in grid.cells], [], "ruled")


def order(*lines: list[Word], tables: tuple[DrawnTable, ...] = ()) -> list[str]:
    words = [w for line in lines for w in line]
    found = flow_of(words, tables, Bold(), 1, 800.0)  # type: ignore[arg-type]
    return [item.words if isinstance(item, FlowLine) else "TABLE" for item in found]


LEFT = [text(50, 100 + 12 * n, f"left column prose number {n} here") for n in range(4)]
RIGHT = [text(300, 100 + 12 * n, f"right column prose number {n} here") for n in range(4)]


def said(lines: list[list[Word]]) -> list[str]:
    return [" ".join(w.words for w in line) for line in lines]


def test_a_page_without_words_has_no_lines() -> None:
    assert order() == []


def test_lines_are_read_from_the_top_whatever_the_order_of_the_file() -> None:
    assert order(text(50, 300, "third"), text(50, 100, "first"), text(50, 200, "second")) == [
        "first",
        "second",
        "third",
    ]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    assert order(*RIGHT, *LEFT) == said(LEFT) + said(RIGHT)


def test_a_title_over_both_columns_comes_first_and_a_line_under_them_last() -> None:
    title = text(50, 60, "A title that runs over the whole of the width of both of the columns")
    last = text(50, 200, "A last line that runs over the whole of the width of both of the columns")
    assert order(last, *LEFT, *RIGHT, title) == [*said([title]), *said(LEFT), *said(RIGHT), *said([last])]


def test_two_short_columns_are_read_line_by_line() -> None:
    # two lines at each side are too few to tell columns by
    assert order(*LEFT[:2], *RIGHT[:2]) == [
        " ".join(pair) for pair in zip(said(LEFT[:2]), said(RIGHT[:2]), strict=True)
    ]


def test_labels_and_values_stay_on_their_line() -> None:
    rows = [text(50, 100 + 20 * n, label) + text(200, 100 + 20 * n, value)
            for n, (label, value) in enumerate((("Lead:", "J Smith"), ("Date:", "May"), ("Ward:", "East"), ("Ref:", "9")))]  # fmt: skip
    assert order(*rows) == ["Lead: J Smith", "Date: May", "Ward: East", "Ref: 9"]


def test_a_table_stands_between_the_lines_above_and_below_it() -> None:
    assert order(text(50, 80, "above"), text(50, 300, "below"), tables=(table(50, 100, 400, 280),)) == [
        "above",
        "TABLE",
        "below",
    ]


def test_tables_side_by_side_are_read_from_the_left() -> None:
    right, left = table(300, 100, 500, 200), table(50, 100, 250, 200)
    found = flow_of([], [right, left], Bold(), 1, 800.0)  # type: ignore[arg-type]
    assert found == [left, right]


def test_a_table_in_a_column_of_prose_stays_in_its_column() -> None:
    lower = [text(50, 300 + 12 * n, f"left column again in prose {n} here") for n in range(3)]
    right = [text(300, 100 + 12 * n, f"right column prose number {n} here") for n in range(20)]
    inside = table(50, 160, 250, 280)
    assert order(*LEFT, *lower, *right, tables=(inside,)) == [*said(LEFT), "TABLE", *said(lower), *said(right)]


def test_a_line_is_bold_if_it_is_from_end_to_end() -> None:
    words = [*text(50, 100, "ALL BOLD"), *text(50, 120, "LABEL then plain"), *text(50, 140, "plain")]
    found = flow_of(words, [], Bold(), 3, 800.0)  # type: ignore[arg-type]
    assert [item.bold for item in found if isinstance(item, FlowLine)] == [True, False, False]
    assert {item.page for item in found if isinstance(item, FlowLine)} == {3}


def test_lines_know_how_far_text_runs_in_their_column() -> None:
    found = flow_of([w for line in LEFT + RIGHT for w in line], [], Bold(), 1, 800.0)  # type: ignore[arg-type]
    left, right = LEFT[0][-1].x1, RIGHT[0][-1].x1
    assert [item.right for item in found if isinstance(item, FlowLine)] == [left] * 4 + [right] * 4


def test_text_set_sideways_in_the_margin_is_a_line_of_its_own() -> None:
    side = [word("Appendix", 20, top=90, turn="up")]
    assert sorted(order(*LEFT, side)) == sorted([*said(LEFT), "Appendix"])


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 20)), unique=True, max_size=30))
def test_no_word_is_lost_or_read_twice(places: list[tuple[int, int]]) -> None:
    words = [word(f"w{x}y{y}", 60.0 * x, top=14.0 * y) for x, y in places]
    read = " ".join(order(words)).split()
    assert sorted(read) == sorted(w.words for w in words)


SIDE_BY_SIDE = (table(50, 130, 280, 230), table(300, 130, 530, 200))


def test_tables_side_by_side_are_read_one_after_the_other_each_below_its_own_heading() -> None:
    heads = [*text(50, 110, "North area"), *text(300, 110, "South area")]
    below = text(50, 250, "Agreed in May")
    found = order(text(50, 90, "Area plans of the council"), heads, below, tables=SIDE_BY_SIDE)
    assert found == ["Area plans of the council", "North area", "TABLE", "South area", "TABLE", "Agreed in May"]


def test_what_stands_below_the_shorter_of_two_tables_goes_with_it() -> None:
    found = order(text(300, 210, "Source: survey"), text(50, 240, "Agreed"), tables=SIDE_BY_SIDE)
    assert found == ["TABLE", "TABLE", "Source: survey", "Agreed"]


def test_a_heading_over_both_tables_stays_whole() -> None:
    assert order(text(200, 110, "Plans of the north and the south"), tables=SIDE_BY_SIDE)[0] == (
        "Plans of the north and the south"
    )


def test_three_tables_side_by_side_each_keep_their_heading() -> None:
    tables = tuple(table(x, 130, x + 150, 200) for x in (10, 170, 330))
    heads = [w for x, name in ((10, "East"), (170, "Mid"), (330, "West")) for w in text(x, 110, name)]
    assert order(heads, tables=tables) == ["East", "TABLE", "Mid", "TABLE", "West", "TABLE"]
