"""From a Document to a PlanRecord: facts, tables with their roles, records, targets, candidate commitments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.context import CONTEXT_ROLES, Context, context_of_heads
from extract.facts.tell_facts import tell_facts
from extract.own_words import using
from extract.plan_record import ActionRow, ColumnRole, PlanRecord, PlanTable, TableKind, TargetCell
from extract.prose.assigned_items import assigned_items
from extract.prose.commitments import commitment_candidates
from extract.prose.labelled_blocks import labelled_records
from extract.prose.numbered_lines import numbered_records
from extract.prose.unpaired_header import unpaired_headers
from extract.settings import ExtractSettings
from extract.settings_notices import settings_notices
from extract.tables.borrowed_header import header_row_of, with_borrowed_header
from extract.tables.cards import card_records
from extract.tables.columns_by_content import with_columns_by_content
from extract.tables.grid import Grid, GridRow
from extract.tables.join_tables import grids_of
from extract.tables.known_actions import KnownActions
from extract.tables.progress import fold_progress, progress_table, unmatched
from extract.tables.refused import refusals
from extract.tables.row_kind import head_pairs
from extract.tables.row_record import records_of
from extract.tables.table_kind import table_kind, told_kind
from extract.tables.table_walk import Walked, walk
from extract.tables.targets.columns import target_columns
from extract.tables.targets.read import read_targets
from extract.tables.targets.roles import roles_of_targets
from ingest.document import Document, Notice, Text

_SAMPLE_ROWS = 3
_SAMPLE_LENGTH = 200


NO_SETTINGS = ExtractSettings()


def extract_plan(document: Document, settings: ExtractSettings = NO_SETTINGS) -> PlanRecord:
    """Everything a document holds of a plan, as it stands there, read as the settings say."""
    with using(settings.columns):
        record = _extract(document, settings)
        told = tuple(settings_notices(document, record.tables, settings))
    return replace(record, notices=record.notices + told)


def _extract(document: Document, settings: ExtractSettings) -> PlanRecord:
    facts = tell_facts(document)
    reading = _Reading(facts.title + facts.beside)
    grids = [replace(grid, told=settings.table(grid.number)) for grid in grids_of(document)]
    for number, grid in enumerate(grids):
        reading.read(grid, grids[number + 1] if number + 1 < len(grids) else None)
    prose = tuple(_records_of_text(document, facts.title + facts.beside))
    rows = (*reading.known.records, *prose)
    for columns in unpaired_headers(document, frozenset(row.place.block for row in prose)):
        reading.add_unpaired(columns)
    return PlanRecord(facts, tuple(reading.tables), rows, tuple(reading.targets), tuple(reading.notices))


def _records_of_text(document: Document, title: Text) -> Iterator[ActionRow]:
    """Records outside tables: what one way to write them has taken is no record in another."""
    numbered = tuple(numbered_records(document, title))
    taken = {row.place.block for row in numbered}
    labelled = tuple(row for row in labelled_records(document, title) if row.place.block not in taken)
    for row in labelled:
        own = (f.text for f in row.fields if f.role not in CONTEXT_ROLES)
        taken |= {row.place.block, *(place.block for text in own for place in text.places())}
    assigned = tuple(row for row in assigned_items(document, title) if row.place.block not in taken)
    taken |= {row.place.block for row in assigned}
    yield from (*labelled, *numbered, *assigned)
    yield from (row for row in commitment_candidates(document) if row.place.block not in taken)


@dataclass(slots=True)
class _Reading:
    """The tables of one document read so far; each table may add records, targets or progress."""

    title: Text
    tables: list[PlanTable] = field(default_factory=list)
    targets: list[TargetCell] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    known: KnownActions = field(default_factory=KnownActions)
    heads: Context = field(default_factory=Context)
    last_header: GridRow | None = None

    def read(self, grid: Grid, following: Grid | None) -> None:
        """Take a table as the first of: head of the next, progress, cards, targets by year, actions, other.

        One with roles that a person gave is taken as actions.
        """
        if not grid.told and self._read_heads(grid, following):
            return
        over = self._context_over(grid)
        is_other = not grid.told and (
            self._read_progress(grid, over) or self._read_cards(grid, over) or self._read_targets(grid)
        )
        if not (is_other or self._read_actions(grid, over)):
            self._add(grid, "other", None, "No header row names an action with a lead, a time or an outcome.")

    def _read_heads(self, grid: Grid, following: Grid | None) -> bool:
        """Keys and values that stand right over a table of actions, under the same headings."""
        pairs = head_pairs(grid)
        if not pairs or following is None or following.heads != grid.heads or header_row_of(following) is None:
            return False
        for role, text in pairs:
            self.heads = self.heads.beside(role, text)
        self._add(grid, "other", None, "Keys and values: they stand over the actions of the next table.")
        return True

    def _read_progress(self, grid: Grid, over: Context) -> bool:
        table = progress_table(grid, self.known)
        if table is None:
            return False
        self.known.replace(fold_progress(table, self.known.records))
        walked = walk(grid, over, self.title) if table.is_plan else None
        listed = records_of(walked, grid.number, "action") if walked else ()
        found = table.new_records(listed)
        self._take(found)
        self.notices += unmatched(grid, table, found)
        message = "Lists actions again: what it says of them was added to them."
        self._add(grid, "progress", table.columns, message, None, found)
        return True

    def _read_targets(self, grid: Grid) -> bool:
        columns = target_columns(grid)
        walked = walk(grid, Context()) if columns else None
        if columns is None or (walked and table_kind(walked.header) in ("actions", "risks")):
            return False
        found = read_targets(grid, columns)
        self.targets += found
        message = None if found else "A table of targets in which every target is blank."
        self._add(grid, "targets", roles_of_targets(grid, columns), message)
        return True

    def _context_over(self, grid: Grid) -> Context:
        """What the headings over a table state, and the keys and values of the table above it."""
        over = context_of_heads(grid.heads, self.title)
        for role, text in self.heads.texts:
            over = over.beside(role, text)
        self.heads = Context()
        return over

    def _with_header(self, grid: Grid) -> Grid:
        """The table, with the header of the lines above or of the last table of actions where it has none."""
        headed = with_borrowed_header(grid, self.last_header)
        self.last_header = header_row_of(headed) or self.last_header
        return headed

    def _read_cards(self, grid: Grid, over: Context) -> bool:
        cards = card_records(grid, over)
        if cards is None:
            return False
        columns, records = cards
        self._take(records)
        kind: TableKind = "risks" if any(r.kind == "mitigation" for r in records) else "actions"
        message = None if records else "A form of labels in which no action is filled in."
        self._add(grid, kind, columns, message, None, records)
        return True

    def _read_actions(self, grid: Grid, over: Context) -> bool:
        headed = grid if grid.told else self._with_header(grid)
        walked = walk(headed, over, self.title) or self._walk_by_content(grid, over)
        if walked is None:
            return False
        kind = told_kind(walked.header) if grid.told else table_kind(walked.header)
        used = kind in ("actions", "risks") and walked.header.has("action", "objective", "recommendation", "priority")
        found = records_of(walked, grid.number, "mitigation" if kind == "risks" else "action") if used else ()
        self._take(found)
        message = None if used else "Its columns bind nobody to anything: no action was taken from it."
        self._note_unused(grid, walked)
        self.notices += refusals(walked, grid.number) if used else ()
        self._add(grid, kind, walked.header.columns, message, [r.row for r in walked.rows], found)
        return True

    def add_unpaired(self, columns: Sequence[ColumnRole]) -> None:
        """A table of which the document holds the labels and the words, but no cells."""
        number = max((t.number for t in self.tables), default=0) + 1
        labels = " | ".join(c.header for c in columns)
        message = f"The words below “{labels}” cannot be told apart into cells: nothing was taken from them."
        self.tables.append(
            PlanTable(number, "actions", tuple(columns), 0, len(columns), confidence=0.0, message=message)
        )
        self.notices.append(Notice("warning", "cells_not_paired", message))

    def _walk_by_content(self, grid: Grid, over: Context) -> Walked | None:
        """The rows of a table no words name the columns of, where its cells plainly do."""
        told = with_columns_by_content(grid)
        if told is None:
            return None
        message = f"Nothing names the columns of table {grid.number}: action, lead and time were told by its cells."
        self.notices.append(Notice("info", "columns_by_content", message))
        header, rows = told
        return walk(rows, over, self.title, header)

    def _take(self, records: Sequence[ActionRow]) -> None:
        self.known.add(records)

    def _note_unused(self, grid: Grid, walked: Walked) -> None:
        for row in walked.unused:
            words = " | ".join(str(s.text).replace("\n", " ") for s in row.own())[:160]
            message = f"A row above the header of table {grid.number} has no role: {words}"
            self.notices.append(Notice("info", "head_row_unused", message))

    def _add(
        self,
        grid: Grid,
        kind: TableKind,
        columns: Sequence[ColumnRole] | None,
        message: str | None,
        body: Sequence[GridRow] | None = None,
        records: Sequence[ActionRow] = (),
    ) -> None:
        rows = [r for r in (grid.rows if body is None else body) if r.filled()]
        shown = columns if columns is not None else _unread_columns(grid)
        sample = tuple(tuple(str(s.text)[:_SAMPLE_LENGTH] for s in r.slots) for r in rows[:_SAMPLE_ROWS])
        certain = [r.certainty for r in records]
        self.tables.append(
            PlanTable(
                number=grid.number,
                kind=kind,
                columns=tuple(shown),
                row_count=len(rows),
                column_count=grid.column_count,
                page_first=grid.page_first,
                page_last=grid.page_last,
                confidence=round(sum(certain) / len(certain), 2) if certain else 1.0,
                message=message,
                sample=sample,
            )
        )


def _unread_columns(grid: Grid) -> tuple[ColumnRole, ...]:
    first = next((r for r in grid.rows if r.filled()), None)
    slots = first.slots if first else ()
    return tuple(ColumnRole(s.column, str(s.text), None, "the table was not read as a plan", 0.0) for s in slots)
