"""What the settings decided about the columns and labels of a document, and what of them could not be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.plan_record import PlanTable
from extract.settings import ColumnWords, ExtractSettings
from extract.vocabulary import plain_words
from ingest.document import Document, Notice

#: A label ends with one of these, or is all there is in its cell or line.
_LABEL = re.compile(r"^\s*([^:–—\t|]{1,80}?)\s*(?:[:\t|]|\s[-–—]\s|$)", re.M)


def settings_notices(document: Document, tables: Sequence[PlanTable], settings: ExtractSettings) -> Iterator[Notice]:
    """An event for each column that the settings gave its role, and for each label of theirs outside such columns."""
    told = list(_columns(tables))
    yield from told
    done = {notice.setting for notice in told}
    yield from _labels(document, [words for words in settings.columns if words.role.entry not in done])
    yield from _not_done(tables, settings, done)


def _columns(tables: Sequence[PlanTable]) -> Iterator[Notice]:
    for table in tables:
        for column in table.columns:
            if column.setting:
                where = f"Table {table.number}, column {column.column + 1} (“{column.header}”)"
                message = f"{where} has the role {column.role}, say the settings."
                yield Notice("info", "role_from_settings", message, column.setting)


def _labels(document: Document, words: Sequence[ColumnWords]) -> Iterator[Notice]:
    wanted = {plain_words(w.words): w for w in words}
    met: set[tuple[str, ...]] = set()
    for block in document.flat_blocks() if wanted else ():
        met |= {plain_words(label[1]) for label in _LABEL.finditer(str(block.text))} & wanted.keys()
    for label in sorted(met):
        role = wanted[label].role
        message = f"The label “{wanted[label].words}” means {role.value}, say the settings."
        yield Notice("info", "role_from_settings", message, role.entry)


def _not_done(tables: Sequence[PlanTable], settings: ExtractSettings, done: set[str | None]) -> Iterator[Notice]:
    by_number = {table.number: table for table in tables}
    for told in settings.tables:
        table = by_number.get(told.number)
        missed = [(column, role) for column, role in told.roles if role.entry not in done]
        if table is None:
            known = ", ".join(map(str, by_number)) or "none"
            message = f"There is no table {told.number} to set roles in; tables by number: {known}."
            yield Notice("warning", "setting_not_applied", message)
        elif missed:
            listed = ", ".join(str(column + 1) for column, _ in missed)
            message = (
                f"Table {told.number} has {table.column_count} columns; roles for these could not be set: {listed}."
            )
            yield Notice("warning", "setting_not_applied", message)
        elif told.header_row:
            row = told.header_row.value
            message = f"{f'Row {row}' if row else 'No row'} of table {told.number} names its columns, say the settings."
            yield Notice("info", "role_from_settings", message, told.header_row.entry)
