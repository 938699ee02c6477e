"""Plans that write ditto marks: in a table they mean the row above, alone they mean nothing that can be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from normalize.ditto import is_ditto
from tests.sample_plans.ledger import build_ledger, query
from tests.word_samples import cell, row, styled, table, word_file

HEAD = row("Action", "Lead", "Timescale")


def ledger(folder: Path, *content: str) -> Path:
    (folder / "corpus").mkdir()
    title = styled("Harbour Action Plan 2009/10", "Title")
    (folder / "corpus" / "plan.docx").write_bytes(word_file(title, *content))
    return build_ledger(folder / "corpus", folder / "plans.db")


def times(database: Path) -> list[tuple[Any, ...]]:
    rows = query(
        database,
        "select a.timescale_text, t.kind, t.edtf from actions a left join timescales t on t.action_id = a.id "
        "order by a.table_id, a.row, t.position",
    )
    return [tuple(row.values()) for row in rows]


def leads(database: Path) -> list[tuple[Any, ...]]:
    rows = query(
        database,
        "select a.lead_text, l.name from actions a left join action_leads x on x.action_id = a.id "
        "left join leads l on l.id = x.lead_id order by a.table_id, a.row, x.position",
    )
    return [tuple(row.values()) for row in rows]


def test_a_ditto_takes_the_time_and_the_lead_of_the_row_above_and_its_text_stays(tmp_path: Path) -> None:
    database = ledger(
        tmp_path,
        table(
            HEAD,
            row("Mend the pier", "Harbour Master", "by June 2009"),
            row("Paint the crane", "”", "Ditto"),
            row("Light the quay", '"', "-&quot;-"),
            row("Dredge the basin", "Port Engineer", "March 2010"),
            row("Sound the basin", "as above", "do."),
        ),
    )
    assert times(database) == [
        ("by June 2009", "deadline", "/2009-06"),
        ("Ditto", "deadline", "/2009-06"),
        ('-"-', "deadline", "/2009-06"),
        ("March 2010", "point", "2010-03"),
        ("do.", "point", "2010-03"),
    ]
    assert leads(database) == [
        ("Harbour Master", "Harbour Master"),
        ("”", "Harbour Master"),
        ('"', "Harbour Master"),
        ("Port Engineer", "Port Engineer"),
        ("as above", "Port Engineer"),
    ]


def test_what_was_read_instead_is_said_and_no_source_is_invented(tmp_path: Path) -> None:
    database = ledger(
        tmp_path,
        table(HEAD, row("Mend the pier", "Ann Lee", "June 2009"), row("Paint the crane", "Bob Hill", "”")),
    )
    (first, second) = query(database, "select text, message, action_id from timescales order by action_id")
    assert (first["text"], first["message"]) == ("June 2009", None)
    assert (second["text"], second["message"]) == ("”", "as the row above says (“June 2009”)")
    sources = query(
        database, f"select text from sources where action_id = '{second['action_id']}' and field = 'timescale_text'"
    )
    assert [source["text"] for source in sources] == ["”"]


def test_a_ditto_with_nothing_above_it_stays_unresolved(tmp_path: Path) -> None:
    database = ledger(
        tmp_path,
        table(HEAD, row("Mend the pier", "Ann Lee", "”"), row("Paint the crane", "Bob Hill", "”")),
        table(
            row("Task", "Who", "By when", "Cost"),
            row("Light the quay", "Ann Lee", "Ditto", "£100"),
            row("Close the dock", "Ann Lee", "May 2009", "£200"),
        ),
    )
    assert [kind for _, kind, _ in times(database)] == ["unresolved", "unresolved", "unresolved", "point"]


def test_a_ditto_goes_over_a_blank_cell_but_not_over_a_section_row(tmp_path: Path) -> None:
    section = row(cell("Safer streets", properties='<w:gridSpan w:val="3"/>'))
    database = ledger(
        tmp_path,
        table(
            HEAD,
            row("Mend the pier", "Ann Lee", "June 2009"),
            row("Paint the crane", "Bob Hill", ""),
            row("Tar the boats", "Bob Hill", "Ditto"),
            section,
            row("Light the lane", "Cath Moor", "Ditto"),
            row("Sweep the lane", "Cath Moor", "July 2009"),
            row("Close the lane", "Cath Moor", "Ditto"),
        ),
    )
    assert [edtf for _, _, edtf in times(database)] == ["2009-06", None, "2009-06", None, "2009-07", "2009-07"]


def test_a_merged_cell_beside_the_dittos_is_no_section_row(tmp_path: Path) -> None:
    first, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    database = ledger(
        tmp_path,
        table(
            row("Objective", "Action", "Lead", "Timescale"),
            row(cell("Safe piers", properties=first), "Mend the pier", "Ann Lee", "June 2009"),
            row(cell("", properties=goes_on), "Tar the pier", "Ann Lee", ""),
            row(cell("Clean boats", properties=first), "Wash the boats", "Bob Hill", "”"),
            row(cell("", properties=goes_on), "Tar the boats", "Bob Hill", "”"),
        ),
    )
    assert [edtf for _, _, edtf in times(database)] == ["2009-06", None, "2009-06", "2009-06"]


def test_a_start_and_a_finish_are_dittoed_each_by_itself(tmp_path: Path) -> None:
    database = ledger(
        tmp_path,
        table(
            row("Action", "Lead", "Start date", "Finish date"),
            row("Mend the pier", "Ann Lee", "June 2009", "July 2009"),
            row("Paint the crane", "Bob Hill", "”", "March 2010"),
        ),
    )
    assert [edtf for _, _, edtf in times(database)] == ["2009-06/2009-07", "2009-06/2010-03"]


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "”",
        "“",
        "″",
        "〃",
        "''",
        '" "',
        '-"-',
        "– ” –",
        "Ditto",
        "DITTO.",
        "(ditto)",
        "do.",
        "As above",
        "as  above.",
        "Fel uchod",
    ],
)
def test_these_say_ditto(text: str) -> None:
    assert is_ditto(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "–",
        "?",
        ".",
        "'",
        "do it",
        "as above and TBC",
        '"June"',
        "above",
        "Ditto, by June 2009",
        "N/A",
        '"' * 50,
    ],
)
def test_these_say_something_else(text: str) -> None:
    assert not is_ditto(text)
