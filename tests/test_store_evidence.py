"""Evidence: from any value of any action to the very cells, lines and blocks it was made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extract.plan_record import ActionRow, ExtraCell, FieldText
from ingest.document import Box, Passage, Place, Text
from output.entry import DocumentEntry
from tests.entry_samples import plan_entry, with_actions
from tests.ledger_samples import ledger, query

#: The cells of the sample plan as Places: grid row, grid column.
GRID = {(r, c): Place(block=1 + 5 * r + c, page=1, table=1, row=r, column=c) for r in (0, 1) for c in range(5)}
DOCUMENT = plan_entry().source.id


def text(*parts: tuple[str, Place], runs_on: bool = False) -> Text:
    return Text(tuple(Passage(words, place, runs_on and n > 0) for n, (words, place) in enumerate(parts)))


def record(*fields: tuple[str, Text], **rest: object) -> DocumentEntry:
    """The sample plan with one action of these fields in row 1 of its table."""
    given = {"kind": "action", "place": GRID[1, 1], "table": 1, "row": 1} | rest
    row = ActionRow(fields=tuple(FieldText(role, words) for role, words in fields), **given)
    entry = plan_entry()
    return with_actions(entry, replace(entry.plan.actions[1], row=row, leads=(), timescales=()))


def evidence(folder: Path, entry: DocumentEntry, *columns: str) -> list[tuple[object, ...]]:
    path = ledger(folder, entry)
    return query(path, f"SELECT {', '.join(columns)} FROM evidence ORDER BY field, position")


# Joined


def test_a_sentence_joined_over_a_page_break_stands_on_both_pages(tmp_path: Path) -> None:
    here = Place(block=7, page=1, table=1, row=1, column=1)
    there = Place(block=7, page=2, table=1, row=1, column=1)
    entry = record(("action", text(("Open three", here), ("youth clubs.", there), runs_on=True)))
    assert evidence(tmp_path, entry, "text", "place") == [
        ("Open three", "page 1, table 1, row 2, column 2"),
        ("youth clubs.", "page 2, table 1, row 2, column 2"),
    ]
    assert query(tmp_path / "plans.db", "SELECT action FROM actions") == [("Open three youth clubs.",)]


def test_a_value_joined_from_two_cells_names_both(tmp_path: Path) -> None:
    entry = record(("outcome", text(("Fewer fires", GRID[1, 3]), ("NI 33", GRID[1, 4]))))
    assert evidence(tmp_path, entry, "position", "text", "block_id") == [
        (1, "Fewer fires", f"{DOCUMENT}-b9"),
        (2, "NI 33", f"{DOCUMENT}-b10"),
    ]


def test_a_start_and_a_finish_cell_are_both_evidence_of_the_timescale(tmp_path: Path) -> None:
    entry = record(("starts", text(("May 2008", GRID[1, 2]))), ("finishes", text(("June 2009", GRID[1, 3]))))
    assert evidence(tmp_path, entry, "field", "text", "place") == [
        ("timescale_text", "May 2008", "page 1, table 1, row 2, column 3"),
        ("timescale_text", "June 2009", "page 1, table 1, row 2, column 4"),
    ]


def test_the_paragraphs_of_one_cell_are_one_row_of_evidence(tmp_path: Path) -> None:
    entry = record(("action", text(("Visit every ward.", GRID[1, 1]), ("Write to schools.", GRID[1, 1]))))
    assert evidence(tmp_path, entry, "position", "text") == [(1, "Visit every ward.\nWrite to schools.")]


# Carried down


def test_a_value_carried_down_stands_where_it_was_carried_from(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    rows = query(path, "SELECT action_id, place FROM evidence WHERE field = 'priority' ORDER BY action_id")
    assert rows == [
        (f"{DOCUMENT}-t1-r1", "page 1, table 1, row 2, column 1"),
        (f"{DOCUMENT}-t1-r2", "page 1, table 1, row 2, column 1"),
    ]


def test_a_heading_over_the_table_is_evidence_as_a_block_in_prose(tmp_path: Path) -> None:
    entry = record(("theme", text(("Safer Oldbrook", Place(block=0, page=1)))))
    assert evidence(tmp_path, entry, "text", "place", "block_id") == [
        ("Safer Oldbrook", "page 1, block 0", f"{DOCUMENT}-b0")
    ]


def test_a_heading_and_a_spanning_row_joined_have_a_row_for_each(tmp_path: Path) -> None:
    entry = record(("theme", text(("Safer Oldbrook", Place(block=0, page=1)), ("1. Safer streets", GRID[1, 0]))))
    assert [row[0] for row in evidence(tmp_path, entry, "place")] == [
        "page 1, block 0",
        "page 1, table 1, row 2, column 1",
    ]


# Split


def test_two_values_split_from_one_cell_point_to_the_same_cell_each_with_its_own_words(tmp_path: Path) -> None:
    whole = text(("1.4 Visit every ward.", GRID[1, 1]))
    entry = record(("ref", whole.cut(0, 3)), ("action", whole.cut(4)))
    assert evidence(tmp_path, entry, "field", "text", "block_id") == [
        ("action", "Visit every ward.", f"{DOCUMENT}-b7"),
        ("ref", "1.4", f"{DOCUMENT}-b7"),
    ]


def test_a_value_split_off_a_joined_one_keeps_only_its_own_places(tmp_path: Path) -> None:
    joined = text(("J. Holt", GRID[1, 2]), ("March 2009", GRID[1, 3]))
    entry = record(("lead_text", joined.cut(0, 7)), ("timescale_text", joined.cut(8)))
    assert evidence(tmp_path, entry, "field", "place") == [
        ("lead_text", "page 1, table 1, row 2, column 3"),
        ("timescale_text", "page 1, table 1, row 2, column 4"),
    ]


# What is left over, colours, boxes, lines


def test_a_cell_no_role_took_is_evidence_of_extra(tmp_path: Path) -> None:
    entry = record(("action", text(("Do it", GRID[1, 1]))), extra=(ExtraCell("Notes", text(("tbc", GRID[1, 4]))),))
    assert evidence(tmp_path, entry, "field", "text") == [("action", "Do it"), ("extra", "tbc")]


def test_a_colour_is_evidence_without_words(tmp_path: Path) -> None:
    entry = record(("status", text(("", GRID[1, 4]))), status_fill="00FF00")
    assert evidence(tmp_path, entry, "field", "text", "place") == [("status", None, "page 1, table 1, row 2, column 5")]


def test_the_box_of_the_cell_comes_with_its_evidence(tmp_path: Path) -> None:
    boxed = GRID[1, 1]._replace(bbox=Box(10, 20, 30.456, 40))
    assert evidence(tmp_path, record(("action", text(("Do it", boxed)))), "bbox") == [("[10, 20, 30.46, 40]",)]


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [(12, 12, "table 1, row 2, line 12"), (12, 14, "table 1, row 2, lines 12 to 14")],
)
def test_in_a_text_file_evidence_names_the_lines(tmp_path: Path, first: int, last: int, shown: str) -> None:
    place = Place(table=1, row=1, line_first=first, line_last=last)
    assert evidence(tmp_path, record(("action", text(("Do it", place)))), "place") == [(shown,)]


def test_evidence_names_the_plan_and_the_file(tmp_path: Path) -> None:
    entry = record(("action", text(("Do it", GRID[1, 1]))))
    assert evidence(tmp_path, entry, "document", "path", "document_id") == [
        ("Safer Oldbrook", "plans/safer.pdf", DOCUMENT)
    ]


def test_the_words_of_every_piece_of_evidence_stand_in_the_block_it_names(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    strays = query(
        path,
        "SELECT e.field, e.text, b.text FROM evidence e JOIN blocks b ON b.id = e.block_id "
        "WHERE e.field <> 'extra' AND instr(b.text, e.text) = 0",
    )
    assert strays == []
    assert len(query(path, "SELECT 1 FROM evidence")) == 10
