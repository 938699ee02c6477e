"""Whatever a document holds: saved twice it is the same ledger, and the order of the documents makes no difference."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.plan_record import ActionRow, ColumnRole, ExtraCell, FieldText, PlanTable
from ingest.document import NO_TEXT, Cell, Document, Notice, Passage, Place, Table, Text, TextBlock
from ingest.number_blocks import number_blocks
from normalize.resolved import Mention, ResolvedAction, ResolvedPlan, Step, StepLead, StepTimescale, Target
from normalize.values import Authority, Lead, Timescale
from output.entry import DocumentEntry
from tests.entry_samples import BOROUGH, NI_68, failed_entry, source_file
from tests.ledger_samples import check_search, dump, ledger, query

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(str.strip)
COUNTY = Authority("E10000099", "Newshire", "county", None, "England", date(1974, 4, 1), None)
NAMES = st.sampled_from(
    [
        "J. Holt",
        "j holt",
        "Jill Holt",
        "Cllr Jill Holt",
        "John Holt",
        "Head of Service",
        "HEAD OF SERVICE",
        "AD(CF)",
        "Streets Team",
        "Street Scene",
        "Streetscene",
        "Regeneration",
        "Regeneratoin",
    ]
)
LEADS = st.builds(
    Lead,
    text=WORDS,
    kind=st.sampled_from(["person", "post", "team", "organisation", "unresolved"]),
    name=NAMES,
    expansion=st.none() | NAMES,
)
TIMES = st.sampled_from(
    [
        Timescale("2009", "range", "2009", date(2009, 1, 1), date(2009, 12, 31)),
        Timescale("Ongoing", "ongoing"),
        Timescale("tba", "unresolved", message="no date is stated"),
    ]
)
NOTICES = st.builds(Notice, st.sampled_from(["info", "warning", "error"]), st.sampled_from(["a", "b"]), WORDS)
ROWS = st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=3)


def a_document(rows: list[tuple[str, ...]], prose: list[str]) -> Document:
    cells = tuple(
        Cell(r, c, Text((Passage(words, Place(table=1, row=r, column=c)),)))
        for r, row in enumerate([("Action", "Lead", "When"), *rows])
        for c, words in enumerate(row)
    )
    blocks = tuple(TextBlock("paragraph", Passage(words, Place())) for words in prose)
    return number_blocks(Document("text", "made", (Table(1, len(rows) + 1, 3, cells), *blocks)))


@st.composite
def actions(draw: st.DrawFn, row: ActionRow) -> ResolvedAction:
    """An action of that row with any leads, times, steps and notices."""
    return ResolvedAction(
        row,
        steps=tuple(Step(n, None, words) for n, words in enumerate(draw(st.lists(WORDS, max_size=2)), start=1)),
        leads=tuple(StepLead(lead) for lead in draw(st.lists(LEADS, max_size=3))),
        timescales=tuple(StepTimescale(time) for time in draw(st.lists(TIMES, max_size=2))),
        status=draw(st.sampled_from([None, "late", "complete"])),
        start=None,
        end=draw(st.sampled_from([None, date(2009, 12, 31)])),
        ongoing=draw(st.booleans()),
        incomplete=draw(st.booleans()),
        confidence=draw(st.floats(0, 1)),
        notices=tuple(draw(st.lists(NOTICES, max_size=2))),
    )


@st.composite
def plans(draw: st.DrawFn, document: Document) -> ResolvedPlan:
    """A plan with one action for each row of the table and one for each block of prose."""
    (table,) = document.tables()
    _, *body = table.rows()
    raw = [
        ActionRow(
            "action",
            (FieldText("action", cells[0].text), FieldText("lead_text", cells[1].text)),
            cells[0].text.passages[0].place,
            1,
            number,
            (ExtraCell("When", cells[2].text),),
        )
        for number, cells in enumerate(body, start=1)
    ]
    raw += [
        ActionRow("commitment", (FieldText("action", Text((b.passage,))),), b.passage.place)
        for b in document.text_blocks()
    ]
    columns = tuple(ColumnRole(n, h, None, "", 1.0) for n, h in enumerate(("Action", "Lead", "When")))
    mention = Mention(NI_68, Place(block=0), "in passing", 0 if raw else None)
    target = Target(1, NI_68, "Referrals", None, "2008/9", None, True, "79", 79.0, None, None)
    return ResolvedPlan(
        title=draw(st.sampled_from([NO_TEXT, Text((Passage("A plan", Place()), Passage("in two lines", Place())))])),
        plan_type=None,
        version=NO_TEXT,
        authority=draw(st.sampled_from([None, BOROUGH, COUNTY])),
        document_date=None,
        period=None,
        tables=(PlanTable(1, "actions", columns, len(body), 3),),
        actions=tuple(draw(actions(row)) for row in raw),
        mentions=tuple(draw(st.lists(st.just(mention), max_size=2))),
        targets=tuple(draw(st.lists(st.just(target), max_size=2))),
        contacts=(),
        notices=tuple(draw(st.lists(NOTICES, max_size=2))),
    )


@st.composite
def entries(draw: st.DrawFn, path: str) -> DocumentEntry:
    """Any entry at the path: extracted, read but not understood, or failed."""
    if draw(st.integers(0, 9)) == 0:
        return failed_entry(path)
    document = a_document(draw(ROWS), draw(st.lists(WORDS, max_size=2)))
    plan = draw(st.none() | plans(document))
    status = "extracted" if plan else "no_action_table"
    return DocumentEntry(source_file(path), status, draw(st.none() | WORDS), document, plan)


THREE = st.tuples(entries("a.txt"), entries("b.txt"), entries("c.txt"))


@settings(max_examples=20, deadline=None)
@given(entries("a.txt"))
def test_any_document_saved_twice_is_the_same_ledger(entry: DocumentEntry) -> None:
    with tempfile.TemporaryDirectory() as folder:
        once, twice = ledger(Path(folder), entry, name="1.db"), ledger(Path(folder), entry, entry, name="2.db")
        assert dump(once) == dump(twice)
        check_search(twice)


@settings(max_examples=10, deadline=None)
@given(THREE, st.permutations(range(3)), st.lists(st.integers(0, 2), max_size=3))
def test_the_order_of_the_documents_makes_no_difference(
    three: tuple[DocumentEntry, ...], order: list[int], again: list[int]
) -> None:
    """Nor does it matter which of them are read again."""
    with tempfile.TemporaryDirectory() as folder:
        straight = ledger(Path(folder), *three, name="1.db")
        mixed = ledger(Path(folder), *(three[n] for n in (*order, *again)), name="2.db")
        assert dump(straight) == dump(mixed)


@settings(max_examples=10, deadline=None)
@given(entries("a.txt"), entries("a.txt"), entries("b.txt"))
def test_a_new_reading_leaves_no_trace_of_the_old_one(
    old: DocumentEntry, new: DocumentEntry, other: DocumentEntry
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = ledger(Path(folder), old, other, new, name="1.db")
        assert dump(path) == dump(ledger(Path(folder), other, new, name="2.db"))
        check_search(path)


@settings(max_examples=20, deadline=None)
@given(entries("a.txt"))
def test_every_value_has_evidence_in_a_block_of_its_document(entry: DocumentEntry) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = ledger(Path(folder), entry)
        lost = query(
            path,
            "SELECT a.id FROM actions a WHERE a.action IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sources s "
            "JOIN blocks b ON b.id = s.block_id WHERE s.action_id = a.id AND s.field = 'action' "
            "AND b.document_id = a.document_id AND b.text = a.action)",
        )
        assert lost == []


@settings(max_examples=20, deadline=None)
@given(entries("a.txt"), WORDS)
def test_no_text_is_stored_empty(entry: DocumentEntry, message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tables = dump(ledger(Path(folder), replace(entry, message=message)))
        assert [(name, row) for name, rows in tables.items() for row in rows if "" in row] == []
