"""What a person has set about the tables of one document: words over columns, and roles of certain columns."""

from __future__ import annotations

from dataclasses import dataclass

from extract.plan_record import Role
from ingest.settings import Told


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """Words that head a column, as a person wrote them, with the role they name and the entry that says so."""

    words: str
    role: Told[Role]


@dataclass(frozen=True, slots=True)
class TableRoles:
    """The roles of columns (0-based) of one table, by its number in the document (from 1).

    `header_row` is the row that names its columns, from 1; 0 where none does; None where that is left to be told.
    """

    number: int
    roles: tuple[tuple[int, Told[Role]], ...] = ()
    header_row: Told[int] | None = None


@dataclass(frozen=True, slots=True)
class ExtractSettings:
    """What bears on the tables and labels of one document."""

    columns: tuple[ColumnWords, ...] = ()
    tables: tuple[TableRoles, ...] = ()

    def table(self, number: int) -> TableRoles | None:
        return next((t for t in self.tables if t.number == number), None)
