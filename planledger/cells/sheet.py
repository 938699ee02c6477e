"""A spreadsheet saved as CSV: bytes to rows, whatever its encoding, separator and spelling of the header."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.detect_format import detect_format
from ingest.text.decode import decode

SEPARATORS = ",;\t|"
#: What a cell of a spreadsheet program can hold.
LONGEST_CELL = 32_767
NO_SEPARATOR = "\x1f"  # in a sheet of one column a comma is part of the text
TEXT = "text"
NEVER_CLOSED = "a quotation mark that opens here is never closed: it holds the rest of the file"
SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)  # Excel's own first line


class UnreadableSheet(Exception):
    """The file is no CSV with a column `text`; the message says what it is instead."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: the 1-based line it begins in, its cells by folded header, and what is wrong with its shape."""

    line: int
    cells: Mapping[str, str]
    problem: str | None = None

    def cell(self, column: str) -> str:
        """The cell as it stands; '' where the column or the cell is missing."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file in order, and remarks on how it was decoded."""

    rows: tuple[SheetRow, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    cells: list[str]
    problem: str | None = None


def read_sheet(data: bytes) -> Sheet:
    """The rows below the header line. Raises UnreadableSheet where there is no column `text`.

    Columns are known by name, in any case and with spaces around; the separator by the header line.
    """
    file_format = detect_format(data)
    if file_format not in {"text", "html", "unknown"}:  # unknown: a control character or two in a text, perhaps
        raise UnreadableSheet(f"This is a file of the format {file_format}. Save the sheet as CSV (UTF-8) first.")
    text, notices = decode(data)
    lines = io.StringIO(text, newline="").readlines()
    given = SEPARATOR_LINE.fullmatch(lines[0]) if lines else None
    if given:
        lines[0] = "\n"
    records = _records(lines, given.group(1) if given else _separator(lines))
    return Sheet(tuple(_rows(records)), tuple(notice.message for notice in notices))


def _separator(lines: Sequence[str]) -> str:
    """The one under which the header line holds `text`; of several, the one with the most columns."""
    header = next((line for line in lines if line.strip()), "")
    if _folded(header.strip().strip('"')) == TEXT:
        return NO_SEPARATOR

    def columns(separator: str) -> tuple[bool, int]:
        names = next(csv.reader([header], delimiter=separator), [])
        return TEXT in map(_folded, names), len(names)

    return max(SEPARATORS, key=columns)


def _records(lines: Sequence[str], separator: str) -> Iterator[_Record]:
    """The records; the last one says where a quotation mark is never closed and swallows the rest of the file."""
    reader = csv.reader(lines, delimiter=separator)
    begin = 0
    try:
        for cells in reader:
            end = reader.line_num
            yield _record(begin + 1, cells, lines[begin:end])
            begin = end
    except csv.Error:  # a cell of over 128 KB, if no library has set another limit
        yield _Record(begin + 1, [""], NEVER_CLOSED)


def _record(begin: int, cells: list[str], lines: Sequence[str]) -> _Record:
    is_open = len(lines) > 1 and sum(line.count('"') for line in lines) % 2 == 1
    if all(len(cell) <= LONGEST_CELL for cell in cells):
        return _Record(begin, cells, NEVER_CLOSED if is_open else None)
    longest = max(map(len, cells))
    kept = [cell if len(cell) <= LONGEST_CELL else "" for cell in cells]
    reason = NEVER_CLOSED if is_open else f"a cell of {longest:,} characters is left out; a cell holds {LONGEST_CELL:,}"
    return _Record(begin, kept, reason)


def _rows(records: Iterator[_Record]) -> Iterator[SheetRow]:
    """Lines without any character are no rows, but in a sheet of one column, where a blank cell is saved so."""
    names = _header(records)
    blank: list[_Record] = []
    for record in records:
        if not record.cells:
            blank.append(record)
            continue
        if len(names) == 1:
            yield from (SheetRow(passed.line, {TEXT: ""}) for passed in blank)
        blank.clear()
        yield _row(names, record)


def _header(records: Iterator[_Record]) -> list[str]:
    written = next((r.cells for r in records if any(cell.strip() for cell in r.cells)), None)
    if written is None:
        raise UnreadableSheet("The file is empty. It needs a header line with a column `text`.")
    names = [_folded(cell) for cell in written]
    if TEXT not in names:
        if not "".join(names).replace(" ", "").isprintable():  # control characters: a program, a database, a picture
            raise UnreadableSheet("This is no text file. Save the sheet as CSV (UTF-8) first.")
        raise UnreadableSheet(f"There is no column `text`. The header line holds {_shown(written)}.")
    return names


def _row(names: Sequence[str], record: _Record) -> SheetRow:
    cells: dict[str, str] = {}
    for name, cell in zip(names, record.cells, strict=False):
        cells.setdefault(name, cell)
    row = SheetRow(record.line, cells, record.problem)
    if len(record.cells) > len(names) and row.problem is None:
        reason = f"{len(record.cells)} cells under {len(names)} columns: is a cell with the separator in it not quoted?"
        return replace(row, problem=reason)
    return row


def _folded(name: str) -> str:
    return " ".join(name.lower().split())


def _shown(names: Iterable[str], most: int = 12) -> str:
    shown = [f"`{' '.join(name.split())[:40]}`" for name in names]
    return ", ".join(shown[:most]) + (", …" if len(shown) > most else "")
