"""From an entry to rows: ids, texts, places. No database."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.plan_record import ActionRow, ExtraCell, FieldText
from ingest.document import Box, Notice, Passage, Place, Text
from normalize.values import Lead
from output.entry import DocumentEntry
from output.rows.action_rows import action_row
from output.rows.all_rows import rows_of
from output.rows.cell_boxes import CellBoxes
from output.rows.ids import action_ids, lead_id, merge_key
from output.rows.record_fields import by_header, field_values, remainder
from output.rows.row import Row, RunStamp
from output.rows.source_rows import source_rows
from output.schema import TABLES
from tests.entry_samples import failed_entry, plan_entry, plan_table, with_actions

STAMP = RunStamp(1, "1", "2026-01-31T12:00:00.000Z")


def text(words: str, **place: object) -> Text:
    return Text((Passage(words, Place(**place)),))


def row_of(*fields: tuple[str, Text], **rest: object) -> ActionRow:
    values = {"kind": "action", "place": Place(table=1, row=1), "table": 1, "row": 1} | rest
    return ActionRow(fields=tuple(FieldText(role, words) for role, words in fields), **values)


def sources(row: ActionRow) -> list[Row]:
    return list(source_rows("doc", "doc-t1-r1", row, plan_table(), CellBoxes()))


def stored(row: ActionRow) -> Row:
    action = plan_entry().plan.actions[1]
    return action_row("doc", "doc-t1-r1", replace(action, row=row), plan_table(), CellBoxes())


def rows(entry: DocumentEntry, table: str) -> tuple[Row, ...]:
    return tuple(rows_of(entry, STAMP)[table])


def test_every_row_has_exactly_the_columns_of_its_table() -> None:
    found = rows_of(plan_entry(), STAMP)
    for table in TABLES:
        for row in found.get(table.name, ()):
            assert set(row) == set(table.column_names), table.name


def test_no_value_is_an_empty_text() -> None:
    found = rows_of(plan_entry(), STAMP)
    assert [(name, row) for name, group in found.items() for row in group if "" in row.values()] == []


def test_an_unread_file_is_a_document_with_its_events_and_nothing_else() -> None:
    found = {name: len(rows(failed_entry(), name)) for name in rows_of(failed_entry(), STAMP)}
    assert {name: count for name, count in found.items() if count} == {"documents": 1, "run_events": 1}
    (row,) = rows(failed_entry(), "documents")
    assert (row["status"], row["pages"], row["title"], row["table_count"]) == ("failed", None, None, 0)


def test_a_file_that_was_read_but_not_understood_keeps_its_blocks_and_tables() -> None:
    entry = replace(plan_entry(), plan=None, status="failed", message="The extractor failed.")
    (table,) = rows(entry, "plan_tables")
    assert (table["kind"], table["row_count"], table["confidence"]) == ("other", 3, 0.0)
    assert "nothing was extracted" in str(table["message"])
    assert len(rows(entry, "blocks")) == len(rows(plan_entry(), "blocks"))


def test_the_document_row_states_what_the_plan_says_of_itself() -> None:
    (row,) = rows(plan_entry(), "documents")
    assert (row["title"], row["authority_id"], row["plan_type"]) == ("Safer Oldbrook", "E08000099", "action plan")
    assert (row["document_date"], row["period_text"]) == ("2008-06-01", "2008/09")
    assert (row["period_start"], row["period_end"]) == ("2008-04-01", "2009-03-31")
    assert (row["pages"], row["page_basis"], row["table_count"], row["action_count"]) == (2, "printed", 1, 3)


# Ids


def test_ids_say_where_a_thing_stands() -> None:
    entry = plan_entry()
    document = entry.source.id
    assert [r["id"] for r in rows(entry, "actions")] == [
        f"{document}-t1-r1",
        f"{document}-t1-r2",
        f"{document}-b13",
    ]
    assert rows(entry, "plan_tables")[0]["id"] == f"{document}-t1"
    assert [r["id"] for r in rows(entry, "blocks")] == [f"{document}-b{n}" for n in range(14)]


def test_the_second_record_of_a_block_gets_a_suffix() -> None:
    prose = row_of(place=Place(block=7), table=None, row=None)
    assert action_ids("doc", [prose, prose, row_of(), prose]) == ("doc-b7", "doc-b7-2", "doc-t1-r1", "doc-b7-3")


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3))))
def test_action_ids_are_never_shared(places: list[tuple[int, int]]) -> None:
    ids = action_ids("doc", [row_of(table=table, row=row) for table, row in places])
    assert len(set(ids)) == len(places)


def test_case_and_punctuation_do_not_make_another_lead() -> None:
    one = lead_id("E1", Lead("", "post", "Head of Service (Streets)"))
    assert one == lead_id("E1", Lead("", "post", "HEAD OF SERVICE - STREETS"))
    assert one.startswith("head-of-service-streets-")


@pytest.mark.parametrize(
    ("scope", "lead"),
    [
        ("E2", Lead("", "post", "AD(CF)")),
        ("E1", Lead("", "team", "AD(CF)")),
        ("E1", Lead("", "post", "AD(CS)")),
    ],
)
def test_another_authority_kind_or_name_is_another_lead(scope: str, lead: Lead) -> None:
    assert lead_id(scope, lead) != lead_id("E1", Lead("", "post", "AD(CF)"))


@given(st.text())
def test_a_merge_key_is_its_own_merge_key(name: str) -> None:
    assert merge_key(merge_key(name)) == merge_key(name)


def test_a_name_without_letters_still_gives_an_id() -> None:
    assert lead_id("E1", Lead("", "unresolved", "**")).startswith("lead-")


# Texts


def test_a_start_and_a_finish_cell_are_the_timescale_where_no_other_is_given() -> None:
    row = row_of(("starts", text("April 2008")), ("finishes", text("May 2009")))
    assert stored(row)["timescale_text"] == "April 2008\nMay 2009"
    assert [s["text"] for s in sources(row) if s["field"] == "timescale_text"] == ["April 2008\nMay 2009"]


def test_a_start_cell_that_the_timescale_holds_already_is_not_said_twice() -> None:
    cell = text("April 2008", block=4)
    row = row_of(("timescale_text", cell), ("starts", cell))
    assert stored(row)["timescale_text"] == "April 2008"


def test_texts_of_roles_that_are_no_column_go_to_the_remainder_under_their_header() -> None:
    row = row_of(("action", text("Do it")), ("indicator", text("NI 1")), ("ignored", text("12")))
    assert by_header(remainder(row, plan_table())) == {"indicator": "NI 1"}
    assert stored(row)["extra"] == '{"indicator": "NI 1"}'


def test_cells_of_one_header_are_kept_side_by_side() -> None:
    row = row_of(extra=(ExtraCell("Notes", text("a")), ExtraCell("Notes", text("b")), ExtraCell("", text("c"))))
    assert json.loads(str(stored(row)["extra"])) == {"Notes": "a\nb", "(no header)": "c"}
    assert [(s["field"], s["position"], s["text"]) for s in sources(row)] == [
        ("extra", 1, "a"),
        ("extra", 2, "b"),
        ("extra", 3, "c"),
    ]


def test_blank_cells_are_null() -> None:
    action = stored(row_of(("action", text("Do it")), ("lead_text", text(""))))
    assert (action["lead_text"], action["extra"], action["bbox"]) == (None, None, None)


def test_a_text_given_in_two_parts_is_kept_whole() -> None:
    row = row_of(("action", text("First.", block=1)), ("action", text("Second.", block=2)))
    assert str({v.field: v.text for v in field_values(row)}["action"]) == "First.\nSecond."


# Places


def test_the_paragraphs_of_a_cell_are_one_source_and_two_cells_are_two() -> None:
    cell = {"block": 5, "page": 1, "table": 1, "row": 2, "column": 1}
    words = text("One.", **cell) + text("Two.", **cell) + text("Three.", **(cell | {"block": 9, "row": 3}))
    assert [(s["block_id"], s["row"], s["position"], s["text"]) for s in sources(row_of(("action", words)))] == [
        ("doc-b5", 2, 1, "One.\nTwo."),
        ("doc-b9", 3, 2, "Three."),
    ]


def test_a_source_spans_the_lines_and_boxes_of_its_passages() -> None:
    words = text("One", block=5, line_first=10, line_last=11, bbox=Box(0, 0, 10, 10)) + text(
        "two", block=5, line_first=12, line_last=12, bbox=Box(5, 10, 20.123, 30)
    )
    (source,) = sources(row_of(("action", words)))
    assert (source["line_first"], source["line_last"]) == (10, 12)
    assert source["bbox"] == "[0, 0, 20.12, 30]"


def test_a_value_joined_over_a_page_break_has_a_place_on_each_page() -> None:
    words = text("One", block=5, page=1) + text("two", block=5, page=2)
    assert [s["page"] for s in sources(row_of(("action", words)))] == [1, 2]


def test_lines_of_a_text_without_blocks_are_places_of_their_own() -> None:
    words = text("One", line_first=3, line_last=3) + text("two", line_first=9, line_last=9)
    assert [s["line_first"] for s in sources(row_of(("action", words)))] == [3, 9]


def test_a_status_told_by_colour_alone_has_a_source_without_words() -> None:
    coloured = row_of(("status", text("", block=8)), status_fill="FF0000")
    assert [(s["field"], s["block_id"], s["text"]) for s in sources(coloured)] == [("status", "doc-b8", None)]
    assert sources(row_of(("status", text("", block=8)))) == []


def test_the_box_of_an_action_is_that_of_its_own_cells_on_its_page() -> None:
    own = Place(page=1, table=1, row=2)
    row = row_of(
        ("priority", text("carried down", page=1, table=1, row=1, bbox=Box(0, 0, 10, 900))),
        ("theme", text("a heading", page=1, bbox=Box(0, 0, 600, 20))),
        ("action", text("Do it", page=1, table=1, row=2, bbox=Box(10, 100, 50, 120))),
        ("lead_text", text("Me", page=1, table=1, row=2, bbox=Box(50, 100, 90, 140))),
        ("outcome", text("over the page", page=2, table=1, row=2, bbox=Box(90, 10, 95, 700))),
        place=own,
    )
    assert (stored(row)["page"], stored(row)["bbox"]) == (1, "[10, 100, 90, 140]")


def test_in_prose_a_heading_above_does_not_widen_the_box() -> None:
    row = row_of(
        ("theme", text("a heading", block=1, page=1, bbox=Box(0, 0, 600, 20))),
        ("action", text("Do it", block=3, page=1, bbox=Box(10, 100, 50, 120))),
        place=Place(block=3, page=1),
        table=None,
        row=None,
    )
    assert stored(row)["bbox"] == "[10, 100, 50, 120]"


def test_the_page_is_that_of_its_first_text_where_the_record_names_none() -> None:
    assert stored(row_of(("action", text("Do it", page=4, table=1))))["page"] == 4


def test_every_source_names_a_block_that_holds_its_words() -> None:
    entry = plan_entry()
    blocks = {b["id"]: str(b["text"]) for b in rows(entry, "blocks")}
    found = [s for s in rows(entry, "sources") if s["field"] != "extra"]
    assert found
    assert all(str(s["text"]) in blocks[s["block_id"]] for s in found)


def test_every_filled_field_has_a_source_and_together_they_are_the_field() -> None:
    entry = plan_entry()
    for action in rows(entry, "actions"):
        places = [s for s in rows(entry, "sources") if s["action_id"] == action["id"]]
        for field in ("priority", "action", "lead_text", "timescale_text"):
            words = "\n".join(str(s["text"]) for s in places if s["field"] == field)
            assert (words or None) == action[field]


def test_cells_know_their_table_and_list_numbers_are_kept() -> None:
    blocks = rows(plan_entry(), "blocks")
    cell, prose = blocks[7], blocks[13]
    assert (cell["kind"], cell["row"], cell["column"]) == ("cell", 1, 1)
    assert cell["text"] == "Visit every ward.\nWrite to schools."
    assert (prose["kind"], prose["label"], prose["table_id"], prose["page"]) == ("paragraph", "4.2", None, 2)


# Values and events


def test_values_stand_beside_their_action() -> None:
    entry = plan_entry()
    first = rows(entry, "actions")[0]["id"]
    assert [(r["position"], r["step"], r["text"]) for r in rows(entry, "action_leads")] == [
        (1, 1, "J. Holt"),
        (2, None, "Streets Team"),
    ]
    march = rows(entry, "timescales")[0]
    assert (march["id"], march["edtf"], march["end"]) == (
        f"{first}-w1",
        "2009-03",
        date(2009, 3, 31).isoformat(),
    )
    assert [r["id"] for r in rows(entry, "steps")] == [f"{first}-s1", f"{first}-s2"]
    (mention,) = rows(entry, "indicator_mentions")
    assert (mention["action_id"], mention["text"], mention["block_id"]) == (
        first,
        "N1 68",
        f"{entry.source.id}-b7",
    )
    (target,) = rows(entry, "targets")
    assert (target["indicator_id"], target["value"], target["unit"], target["is_baseline"]) == (
        "NI 68",
        79.0,
        "%",
        0,
    )


def test_a_notice_that_two_stages_hand_on_is_one_event() -> None:
    entry = plan_entry()
    notice = Notice("warning", "no_lead", "The lead is blank.")
    action = entry.plan.actions[1]
    doubted = replace(action, row=replace(action.row, doubts=(notice,)), notices=(notice, notice))
    entry = replace(with_actions(entry, doubted), notices=entry.plan.notices)
    assert [(e["code"], e["action_id"]) for e in rows(entry, "run_events")] == [
        ("odd_layout", None),
        ("no_lead", f"{entry.source.id}-t1-r2"),
    ]
