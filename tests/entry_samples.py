"""Small DocumentEntry values built by hand, for the tests of the store, the exports and the site.

The plan is a table of five columns on one page of a PDF:

    Priority          | Action                    | Lead          | Timescale  | RAG
    1. Safer streets  | Visit every ward.         | J. Holt; Team | March 2009 | green
    (merged down)     | =HYPERLINK("http://x")    |               | tba        |
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from extract.plan_record import ActionRow, ColumnRole, ContactText, ExtraCell, FieldText, PlanTable
from ingest.document import NO_TEXT, Box, Cell, Document, Notice, Passage, Place, Table, Text, TextBlock
from ingest.number_blocks import number_blocks
from ingest.source_file import SourceFile
from normalize.resolved import CheckResult, Mention, ResolvedAction, ResolvedPlan, Step, StepLead, StepTimescale, Target
from normalize.values import Authority, IndicatorRef, Lead, Period, Timescale
from output.entry import DocumentEntry

BOROUGH = Authority("E08000099", "Oldbrook", "metropolitan district", "North West", "England", None, None)
NI_68 = IndicatorRef("NI 68", "NI", "68", "Referrals going on to initial assessment", "N1 68", 0, 5)
HEADER = ("Priority", "Action", "Lead", "Timescale", "RAG")
BODY = (
    ("1. Safer streets", "Visit every ward.\nWrite to schools.", "J. Holt; Streets Team", "March 2009", "G"),
    ("", '=HYPERLINK("http://x")', "", "tba", ""),
)


def source_file(path: str, salt: str = "", also_at: tuple[str, ...] = ()) -> SourceFile:
    """A file whose bytes are its path and a salt: another salt stands for changed bytes."""
    sha = hashlib.sha256(f"{path}{salt}".encode()).hexdigest()
    return SourceFile(path, Path("/nowhere") / path, 1234, sha, "pdf", also_at)


def failed_entry(path: str = "broken.pdf") -> DocumentEntry:
    notice = Notice("error", "unreadable", "The file is not a PDF.")
    return DocumentEntry(source_file(path), "failed", "The file is damaged: get another copy.", None, None, (notice,))


def plan_entry(path: str = "plans/safer.pdf", salt: str = "", title: str = "Safer Oldbrook") -> DocumentEntry:
    """An extracted entry of two table rows and one prose commitment, with every kind of value."""
    document = plan_document(title)
    table = document.tables()[0]
    cells = {(cell.row, cell.column): cell.text for cell in table.cells}
    commitment = document.text_blocks()[1].passage
    plan = ResolvedPlan(
        title=Text((document.text_blocks()[0].passage,)),
        plan_type="action plan",
        version=NO_TEXT,
        authority=BOROUGH,
        document_date=date(2008, 6, 1),
        period=Period("2008/09", date(2008, 4, 1), date(2009, 3, 31)),
        tables=(plan_table(),),
        actions=(_first(cells), _second(cells), _prose(commitment)),
        mentions=(Mention(NI_68, cells[1, 1].passages[0].place, "Visit every ward. N1 68", 0),),
        targets=(Target(1, NI_68, "Referrals", None, "2008/9", "2008-04/2009-03", False, "79%", 79.0, "%", None),),
        contacts=(ContactText("author", Text((Passage("Ann Field", Place(page=1)),))),),
        notices=(Notice("warning", "odd_layout", "The table has no rules."),),
    )
    return DocumentEntry(source_file(path, salt), "extracted", None, document, plan)


def with_authority(entry: DocumentEntry, authority: Authority | None) -> DocumentEntry:
    assert entry.plan is not None
    return replace(entry, plan=replace(entry.plan, authority=authority))


def with_actions(entry: DocumentEntry, *actions: ResolvedAction) -> DocumentEntry:
    """The entry with these actions alone, and nothing cited outside them."""
    assert entry.plan is not None
    return replace(entry, plan=replace(entry.plan, actions=actions, mentions=(), targets=()))


def plan_document(title: str) -> Document:
    heading = TextBlock("heading", Passage(title, Place(page=1)), level=1)
    prose = TextBlock("paragraph", Passage("We will open two youth clubs.", Place(page=2)), label="4.2")
    foot = TextBlock("paragraph", Passage("Page foot", Place(page=1)))
    return number_blocks(Document("pdf", "pdf-ruled", (heading, _grid(), prose), 2, "printed", furniture=(foot,)))


def _grid() -> Table:
    cells = [_cell(0, column, words) for column, words in enumerate(HEADER)]
    for row, texts in enumerate(BODY, start=1):
        cells += [_cell(row, column, words) for column, words in enumerate(texts)]
    return Table(1, 3, 5, tuple(cells), 1, 1)


def _cell(row: int, column: int, words: str) -> Cell:
    box = Box(100.0 * column, 50.0 * row, 100.0 * column + 90, 50.0 * row + 40)
    place = Place(page=1, table=1, row=row, column=column, bbox=box)
    return Cell(row, column, Text(tuple(Passage(line, place) for line in words.split("\n"))))


def plan_table() -> PlanTable:
    roles = ("priority", "action", "lead_text", "timescale_text", "status")
    columns = tuple(
        ColumnRole(n, header, role, "its header says so", 1.0)
        for n, (header, role) in enumerate(zip(HEADER, roles, strict=True))
    )
    return PlanTable(1, "actions", columns, 2, 5, 1, 1, 0.9)


Cells = dict[tuple[int, int], Text]


def _first(cells: Cells) -> ResolvedAction:
    fields = _fields(cells, 1, cells[1, 0])
    row = ActionRow("action", fields, cells[1, 0].passages[0].place, 1, 1, status_fill="00FF00")
    holt = Lead("J. Holt", "person", "J. Holt")
    team = Lead("Streets Team", "team", "Streets Team", "Street Scene Team")
    march = Timescale("March 2009", "point", "2009-03", date(2009, 3, 1), date(2009, 3, 31))
    return ResolvedAction(
        row,
        steps=(Step(1, None, "Visit every ward."), Step(2, None, "Write to schools.")),
        leads=(StepLead(holt, 1), StepLead(team)),
        timescales=(StepTimescale(march),),
        status="on_track",
        start=date(2009, 3, 1),
        end=date(2009, 3, 31),
        ongoing=False,
        incomplete=False,
        confidence=0.95,
        checks=(
            CheckResult("columns_certain", "failed", 0.05, "The least sure is “RAG” as status (90%)."),
            CheckResult("row_length", "passed", 0.0, "It has a cell for every column."),
        ),
    )


def _second(cells: Cells) -> ResolvedAction:
    extra = (ExtraCell("Notes", Text((Passage("see minute 4", cells[2, 3].passages[0].place),))),)
    row = ActionRow("action", _fields(cells, 2, cells[1, 0]), _own(cells[2, 1]), 1, 2, extra)
    unclear = StepTimescale(Timescale("tba", "unresolved", message="no date is stated"))
    doubt = Notice("warning", "no_lead", "The lead is blank.")
    return ResolvedAction(row, (), (), (unclear,), None, None, None, False, True, 0.4, (doubt,))


def _prose(passage: Passage) -> ResolvedAction:
    row = ActionRow("commitment", (FieldText("action", Text((passage,))),), passage.place)
    return ResolvedAction(row, (), (), (), None, None, None, False, False, 0.8)


def _fields(cells: Cells, row: int, priority: Text) -> tuple[FieldText, ...]:
    """The fields of a body row; the priority is carried down from the merged cell."""
    texts = (priority, *(cells[row, column] for column in range(1, 5)))
    roles = ("priority", "action", "lead_text", "timescale_text", "status")
    return tuple(FieldText(role, text) for role, text in zip(roles, texts, strict=True))


def _own(text: Text) -> Place:
    return text.passages[0].place
