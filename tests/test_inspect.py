"""`planledger inspect` shows what was read of one file, and why."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from extract.plan_record import ActionRow, ColumnRole, FieldText, PlanTable
from ingest.document import NO_TEXT, Document, Notice, Passage, Place, Text
from normalize.resolved import CheckResult, ResolvedAction, ResolvedPlan, StepLead, StepTimescale
from normalize.values import Authority, Lead, Period, Timescale
from output.entry import DocumentEntry
from planledger.command_line import run
from planledger.describe_plan import describe
from planledger.exit_codes import ExitCode
from planledger.show_plan import show_plan
from tests.pipeline_samples import source

COUNCIL = Authority("E06000099", "Anytown", None, None, None, None, None)
COLUMNS = (
    ColumnRole(0, "Action", "action", "the header is a known name for it", 0.95),
    ColumnRole(1, "By whom", "lead_text", "the header is a known name for it", 0.9),
    ColumnRole(2, "Cost code", None, "no role fits", 0.0),
)


def words(text: str) -> Text:
    return Text((Passage(text, Place(block=0)),))


def an_action(row: int = 1, kind: str = "action", notices: tuple[Notice, ...] = ()) -> ResolvedAction:
    fields = (FieldText("ref", words("1.1")), FieldText("action", words("Train all wardens in [first] aid")))
    return ResolvedAction(
        row=ActionRow(kind, fields, Place(block=1, table=1), table=1, row=row),  # type: ignore[arg-type]
        steps=(),
        leads=(StepLead(Lead("Head of Parks", "post", "Head of Parks")),),
        timescales=(StepTimescale(Timescale("May 2019", "point", "2019-05")),),
        status=None,
        start=None,
        end=None,
        ongoing=False,
        incomplete=False,
        confidence=0.875,
        notices=notices,
        checks=(
            CheckResult("columns_certain", "failed", 0.125, "The least sure is “Who” as lead_text (75%)."),
            CheckResult("row_whole", "passed", 0.0, "It was not put together of several."),
        ),
    )


def a_table(**changes: object) -> PlanTable:
    table = PlanTable(1, "actions", COLUMNS, 2, 3, 2, 3, 0.9, None, (("Train", "Head", ""), ("Buy", "PM", "7")))
    return replace(table, **changes)  # type: ignore[arg-type]


def a_plan(**changes: object) -> ResolvedPlan:
    plan = ResolvedPlan(
        title=words("Parks Action Plan"),
        plan_type="action plan",
        version=NO_TEXT,
        authority=COUNCIL,
        document_date=date(2019, 3, 1),
        period=Period("2019 to 2021", date(2019, 4, 1), date(2021, 3, 31)),
        tables=(a_table(),),
        actions=(an_action(),),
        mentions=(),
        targets=(),
        contacts=(),
    )
    return replace(plan, **changes)  # type: ignore[arg-type]


def an_entry(plan: ResolvedPlan | None = None, notices: tuple[Notice, ...] = ()) -> DocumentEntry:
    document = Document("docx", "word", (), page_count=4)
    return DocumentEntry(source("parks.docx"), "extracted", None, document, plan or a_plan(), notices)


def shown(entry: DocumentEntry, width: int = 100) -> str:
    stream = io.StringIO()
    show_plan(describe(entry), Console(file=stream, width=width))
    return stream.getvalue()


def test_the_head_tells_what_plan_it_is():
    seen = describe(an_entry())
    assert seen.title == "Parks Action Plan"
    assert seen.authority == "Anytown (E06000099)"
    assert (seen.period, seen.date) == ("2019-04-01 to 2021-03-31", "2019-03-01")
    assert dict(seen.counts)["action"] == 1


def test_each_column_has_its_role_and_the_reason():
    (table,) = describe(an_entry()).tables
    assert [(c.number, c.header, c.role) for c in table.columns] == [
        (1, "Action", "action"),
        (2, "By whom", "lead_text"),
        (3, "Cost code", None),
    ]
    assert table.columns[2].reason == "no role fits"
    assert (table.pages, table.records) == ("2-3", 1)


@pytest.mark.parametrize(("first", "last", "pages"), [(None, None, None), (2, 2, "2"), (2, None, "2"), (2, 5, "2-5")])
def test_pages_of_a_table_are_told_shortly(first, last, pages):
    plan = a_plan(tables=(a_table(page_first=first, page_last=last),))
    assert describe(an_entry(plan)).tables[0].pages == pages


def test_records_of_other_tables_are_not_counted():
    plan = a_plan(tables=(a_table(), a_table(number=2, kind="risks")))
    assert [table.records for table in describe(an_entry(plan)).tables] == [1, 0]


def test_a_record_shows_its_leads_and_times_with_what_they_mean():
    (record,) = describe(an_entry()).records
    assert record.leads == ("Head of Parks (post)",)
    assert record.times == ("May 2019 (2019-05)",)


def test_a_time_without_a_date_shows_its_kind():
    action = replace(an_action(), timescales=(StepTimescale(Timescale("Ongoing", "ongoing")),))
    assert describe(an_entry(a_plan(actions=(action,)))).records[0].times == ("Ongoing (ongoing)",)


def test_what_lowers_the_confidence_of_records_is_told_once_with_how_many_it_concerns():
    said = shown(an_entry(a_plan(actions=(an_action(1), an_action(2)))), 160)
    assert "-0.12  columns_certain, 2 records: The least sure is “Who” as lead_text (75%)." in said
    assert "row_whole" not in said


def test_equal_notices_are_one_line_with_a_count_and_the_gravest_come_first():
    info, error = Notice("info", "kept_in_extra", "A column has no role."), Notice("error", "bad", "Broken.")
    plan = a_plan(actions=(an_action(1, notices=(info,)), an_action(2, notices=(info,))), notices=(error,))
    notices = describe(an_entry(plan)).notices
    assert [(notice.code, notice.count) for notice in notices] == [("bad", 1), ("kept_in_extra", 2)]


def test_a_notice_that_several_stages_hand_on_counts_once():
    note = Notice("info", "kept_in_extra", "A column has no role.")
    assert describe(an_entry(a_plan(notices=(note,)), notices=(note,))).notices[0].count == 1


def test_a_document_that_was_read_but_not_understood_still_tells_its_reader():
    seen = describe(replace(an_entry(), status="failed", plan=None))
    assert (seen.reader, seen.pages, seen.tables) == ("word", 4, ())


def test_a_file_that_could_not_be_read_shows_why():
    entry = DocumentEntry(
        source("old.doc"),
        "failed",
        "Save it as .docx.",
        None,
        None,
        (Notice("error", "no_reader", "Save it."),),
    )
    said = shown(entry)
    assert "failed" in said
    assert "Save it as .docx." in said
    assert "no_reader" in said


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_fits_the_terminal(width):
    assert max(map(len, shown(an_entry(), width).splitlines())) <= width


def test_everything_a_person_asks_for_is_on_the_page():
    said = shown(an_entry(), 120)
    for part in (
        "Parks Action Plan",
        "Anytown",
        "Table 1",
        "page 2-3",
        "By whom",
        "lead_text",
        "extra",
        "row 1:",
    ):
        assert part in said


def test_words_in_square_brackets_are_words_and_no_markup():
    assert "[first]" in shown(an_entry(), 120)


def test_what_is_not_stated_is_said_to_be_so():
    assert "not stated" in shown(an_entry(a_plan(authority=None)))


def test_a_table_that_was_not_used_says_why():
    table = a_table(kind="other", message="No column names an action.")
    assert "No column names an action." in shown(an_entry(a_plan(tables=(table,), actions=())))


def test_long_cells_are_shortened_on_the_terminal_only():
    long = "word " * 100
    entry = an_entry(a_plan(tables=(a_table(sample=((long,),)),)))
    assert "…" in shown(entry)
    assert describe(entry).tables[0].sample == ((long,),)


def test_a_message_that_stands_under_the_status_is_not_said_again():
    notices = (Notice("error", "damaged_docx", "Fetch a fresh copy."), Notice("warning", "other", "Look at it."))
    said = shown(DocumentEntry(source("old.docx"), "failed", "Fetch a fresh copy.", None, None, notices))
    assert said.count("Fetch a fresh copy.") == 1
    assert "damaged_docx" in said
    assert "other: Look at it." in said


def test_inspecting_a_folder_says_that_it_is_one(tmp_path, monkeypatch, capsys):
    (tmp_path / "corpus").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run(["inspect", "corpus"]) == ExitCode.NOT_FOUND
    said = capsys.readouterr().err
    assert "corpus is a folder" in said
    assert "planledger build corpus" in said


def test_inspecting_nothing_names_the_formats_that_are_read(capsys):
    assert run(["inspect", "none.docx"]) == ExitCode.NOT_FOUND
    said = capsys.readouterr().err
    assert "There is no file at none.docx" in said
    assert all(kind in said for kind in (".docx", ".doc", ".rtf", ".odt", "PDF", ".xlsx", "web page", "text"))
