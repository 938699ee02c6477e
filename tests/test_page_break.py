"""Rows of two pages become rows of one table."""

from __future__ import annotations

from extract.tables.grid import GridRow, Slot
from extract.tables.page_break import header_rows, over_break, with_header_apart
from ingest.document import NO_TEXT, Passage, Place, Text

HEADER = ("Ref", "Action", "Lead", "By when")


def text(words: str) -> Text:
    return Text((Passage(words, Place()),)) if words else NO_TEXT


def row(*cells: str, spans: dict[int, int] | None = None) -> GridRow:
    """A row of cells; `spans` says which of them go over how many rows."""
    return GridRow(tuple(Slot(n, 1, text(c), row_span=(spans or {}).get(n, 1)) for n, c in enumerate(cells)))


def words(rows: tuple[GridRow, ...]) -> list[list[str]]:
    return [[str(s.text) for s in r.slots] for r in rows]


def test_the_rest_of_a_broken_row_below_its_header_printed_again_is_parted_from_it() -> None:
    page = (row("Ref", "Action of the partnership", "Lead", "By when"), row("1.2", "Publish it", "Ann Lee", "2009"))
    parted = with_header_apart(header_rows((row(*HEADER),)), page)
    assert words(parted)[:2] == [list(HEADER), ["", "of the partnership", "", ""]]
    assert words(parted)[2] == words(page)[1]


def test_a_row_that_only_begins_like_one_label_is_left_whole() -> None:
    page = (row("1.2", "Action by the wardens", "Ann Lee", "2009"),)
    assert with_header_apart(header_rows((row(*HEADER),)), page) == page


def test_a_sentence_that_runs_on_makes_one_row_of_two() -> None:
    above = (row(*HEADER), row("1.1", "Agree the aims", "Ann Lee", "2009"))
    below = (row("", "of the partnership", "", ""), row("1.2", "Publish it", "Bo Roe", "2010"))
    assert words(over_break(above, below))[1:] == [
        ["1.1", "Agree the aims of the partnership", "Ann Lee", "2009"],
        ["1.2", "Publish it", "Bo Roe", "2010"],
    ]


def test_a_row_without_the_number_that_all_others_have_goes_on_with_the_row_above() -> None:
    full = [row(f"1.{n}", "Do this.", "Ann Lee", "2009") for n in range(1, 5)]
    rest = row("", "Report back.", "And Bo Roe", "And 2010")
    assert words(over_break((row(*HEADER), *full), (rest,)))[-1] == [
        "1.4",
        "Do this.\nReport back.",
        "Ann Lee\nAnd Bo Roe",
        "2009\nAnd 2010",
    ]


def test_a_numbered_row_that_leaves_lead_and_time_blank_is_a_row_of_its_own() -> None:
    full = [row(f"1.{n}", "Do this.", "Ann Lee", "2009") for n in range(1, 5)]
    assert len(over_break((row(*HEADER), *full), (row("1.5", "Do that.", "", ""),))) == 6


def test_a_merged_cell_left_blank_on_the_next_page_says_what_it_said_above() -> None:
    above = (row(*HEADER), row("1.1", "Survey where and when", "Ann Lee", "2009", spans={2: 2}))
    below = (
        row("", "bullying happens", "", "", spans={2: 2}),
        GridRow((Slot(0, 1, text("1.2")), Slot(1, 1, text("Train staff")), Slot(2, 1, NO_TEXT, carried=True))),
    )
    joined = over_break(above, below)
    assert words(joined)[1][2] == "Ann Lee"
    assert words(joined)[2] == ["1.2", "Train staff", "Ann Lee"]


def test_a_blank_cell_below_one_that_is_not_merged_stays_blank() -> None:
    above = (row(*HEADER), row("1.1", "Do this.", "Ann Lee", "2009"))
    assert words(over_break(above, (row("1.2", "Do that.", "", "2010"),)))[-1] == ["1.2", "Do that.", "", "2010"]
