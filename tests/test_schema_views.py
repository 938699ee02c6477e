"""The views as the contract and the declarations say they read, column by column."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ingest.document import Passage, Place, Text
from normalize.resolved import Mention, StepTimescale
from normalize.values import IndicatorRef, Timescale
from output.corrections import Proposal
from output.entry import DocumentEntry
from output.store import Store
from output.tables.views import ACTION_DETAILS
from tests.entry_samples import NI_68, failed_entry, plan_entry, with_authority
from tests.ledger_samples import ledger, query

DOCUMENT = plan_entry().source.id
FIRST, SECOND, PROSE = f"{DOCUMENT}-t1-r1", f"{DOCUMENT}-t1-r2", f"{DOCUMENT}-b13"


def details(path: Path, action: str) -> dict[str, object]:
    names = [c.name for c in ACTION_DETAILS.columns]
    (row,) = query(path, "SELECT * FROM action_details WHERE id = ?", action)
    return dict(zip(names, row, strict=True))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ledger(tmp_path_factory.mktemp("views"), plan_entry())


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("id", FIRST),
        ("action", "Visit every ward.\nWrite to schools."),
        ("lead_text", "J. Holt; Streets Team"),
        ("timescale_text", "March 2009"),
        ("document", "Safer Oldbrook"),
        ("status", "on_track"),
        ("outcome", None),
        ("authority", "Oldbrook"),
        ("page", 1),
        ("ref", None),
        ("theme", None),
        ("recommendation", None),
        ("priority", "1. Safer streets"),
        ("objective", None),
        ("risk", None),
        ("progress", None),
        ("resources", None),
        ("links", None),
        ("kind", "action"),
        ("leads", "J. Holt; Streets Team"),
        ("lead_kinds", "person; team"),
        ("timescales", "2009-03"),
        ("start", "2009-03-01"),
        ("end", "2009-03-31"),
        ("year_due", 2009),
        ("ongoing", 0),
        ("indicators", "NI 68"),
        ("incomplete", 0),
        ("confidence", 0.95),
        ("confidence_reasons", "The least sure is “RAG” as status (90%)."),
        ("corrected", None),
        ("extra", None),
        ("plan_type", "action plan"),
        ("path", "plans/safer.pdf"),
        ("document_id", DOCUMENT),
        ("authority_id", "E08000099"),
        ("table_id", f"{DOCUMENT}-t1"),
        ("row", 1),
    ],
)
def test_each_column_of_action_details(path: Path, column: str, value: object) -> None:
    assert details(path, FIRST)[column] == value


def test_no_column_of_action_details_is_left_untested() -> None:
    (mark,) = (m for m in test_each_column_of_action_details.pytestmark if m.name == "parametrize")
    assert {column for column, _ in mark.args[1]} | {"search_rowid"} == {c.name for c in ACTION_DETAILS.columns}


def test_what_a_record_does_not_state_is_null(path: Path) -> None:
    blank = details(path, SECOND)
    names = ("lead_text", "leads", "lead_kinds", "start", "end", "year_due", "indicators", "status")
    assert {name: blank[name] for name in names} == dict.fromkeys(names)
    assert (blank["incomplete"], blank["extra"]) == (1, '{"Notes": "see minute 4"}')


def test_a_time_without_a_date_is_shown_by_its_kind(path: Path) -> None:
    assert details(path, SECOND)["timescales"] == "unresolved"


def test_a_commitment_in_prose_has_no_table_and_no_row(path: Path) -> None:
    prose = details(path, PROSE)
    assert (prose["kind"], prose["table_id"], prose["row"], prose["page"]) == ("commitment", None, None, 2)


def test_every_action_is_one_row_whatever_it_has(path: Path) -> None:
    assert query(path, "SELECT count(*), count(DISTINCT id) FROM action_details") == [(3, 3)]


def with_first(entry: DocumentEntry, **changes: object) -> DocumentEntry:
    first, *rest = entry.plan.actions
    return replace(entry, plan=replace(entry.plan, actions=(replace(first, **changes), *rest)))


def test_several_times_keep_their_order(tmp_path: Path) -> None:
    times = (
        Timescale("Ongoing", "ongoing"),
        Timescale("2010", "range", "2010", date(2010, 1, 1), date(2010, 12, 31)),
        Timescale("May 2009", "point", "2009-05", date(2009, 5, 1), date(2009, 5, 31)),
    )
    entry = with_first(plan_entry(), timescales=tuple(StepTimescale(t) for t in times))
    assert details(ledger(tmp_path, entry), FIRST)["timescales"] == "ongoing; 2010; 2009-05"


def test_an_indicator_cited_twice_is_named_once(tmp_path: Path) -> None:
    entry = plan_entry()
    other = IndicatorRef("BV 163", "BV", "163", None, "BVPI 163", 0, 8)
    place = Place(block=7, page=1)
    mentions = tuple(Mention(ref, place, "", 0) for ref in (NI_68, NI_68, other))
    entry = replace(entry, plan=replace(entry.plan, mentions=mentions))
    assert details(ledger(tmp_path, entry), FIRST)["indicators"] == "BV 163; NI 68"


def test_what_a_person_put_right_shows_and_is_named(tmp_path: Path) -> None:
    path = ledger(tmp_path, plan_entry())
    with Store(path) as store:
        store.correct(Proposal(FIRST, "status", "late", "Ann"))
        store.correct(Proposal(FIRST, "end", "2011-03-31", "Ann"))
    shown = details(path, FIRST)
    assert (shown["corrected"], shown["status"], shown["end"], shown["year_due"]) == (
        "end; status",
        "late",
        "2011-03-31",
        2011,
    )


# Titles


def titled(entry: DocumentEntry, *lines: str) -> DocumentEntry:
    passages = tuple(Passage(line, Place(block=0, page=1)) for line in lines)
    return replace(entry, plan=replace(entry.plan, title=Text(passages)))


@pytest.mark.parametrize("view", ["action_details", "evidence", "needs_a_person"])
def test_a_title_of_several_lines_is_one_line_in_the_views(tmp_path: Path, view: str) -> None:
    path = ledger(tmp_path, titled(plan_entry(), "Safer Oldbrook", "Action Plan", "2008/09"))
    assert query(path, f"SELECT DISTINCT document FROM {view}") == [("Safer Oldbrook Action Plan 2008/09",)]
    assert query(path, "SELECT title FROM documents") == [("Safer Oldbrook\nAction Plan\n2008/09",)]


@pytest.mark.parametrize("view", ["action_details", "evidence", "needs_a_person"])
def test_a_plan_without_a_title_goes_by_its_path(tmp_path: Path, view: str) -> None:
    path = ledger(tmp_path, titled(plan_entry()))
    assert query(path, f"SELECT DISTINCT document FROM {view}") == [("plans/safer.pdf",)]


def test_a_plan_of_no_known_authority_is_still_listed(tmp_path: Path) -> None:
    path = ledger(tmp_path, with_authority(plan_entry(), None))
    assert query(path, "SELECT DISTINCT authority, authority_id FROM action_details") == [(None, None)]
    assert len(query(path, "SELECT 1 FROM action_details")) == 3


# What waits


def waiting(path: Path) -> list[tuple[object, ...]]:
    return query(path, "SELECT document, reason, cases FROM needs_a_person")


def test_nothing_waits_where_all_is_well(tmp_path: Path) -> None:
    entry = plan_entry()
    well = replace(entry, plan=replace(entry.plan, actions=entry.plan.actions[:1]))
    assert waiting(ledger(tmp_path, well)) == []


def test_the_gravest_comes_first_and_one_row_stands_for_many_cases(tmp_path: Path) -> None:
    entry = plan_entry()
    first, second, prose = entry.plan.actions
    again = replace(second, row=replace(second.row, row=3))
    many = replace(entry, plan=replace(entry.plan, actions=(first, second, again, prose)))
    assert waiting(ledger(tmp_path, many, failed_entry())) == [
        ("broken.pdf", "failed", 1),
        ("Safer Oldbrook", "low_confidence", 2),
        ("Safer Oldbrook", "unresolved_timescale", 2),
    ]
