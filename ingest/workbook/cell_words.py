"""The words of one cell as the sheet shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isfinite

from lxml import etree
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from ingest.document import fold
from ingest.workbook.markup import first, number
from ingest.workbook.number_format import is_american, shown_number, shown_text
from ingest.workbook.remarks import Remarks
from ingest.workbook.strings import string_of, unescaped
from ingest.workbook.styles import PLAIN, CellStyle


@dataclass(frozen=True, slots=True)
class CellReader:
    """What all cells of a workbook refer to. `epoch` is the day its dates are counted from."""

    strings: tuple[str, ...]
    styles: tuple[CellStyle, ...]
    epoch: datetime
    remarks: Remarks

    def style(self, cell: etree._Element) -> CellStyle:
        position = number(cell.get("s"))
        return self.styles[position] if 0 <= position < len(self.styles) else PLAIN

    def lines(self, cell: etree._Element, style: CellStyle) -> tuple[str, ...]:
        """The paragraphs of a `<c>`: formulas by their stored result, numbers and dates in their format."""
        if not len(cell):
            return ()
        words = self._words(cell, style)
        return tuple(line for line in map(fold, words.splitlines()) if line) if words else ()

    def _words(self, cell: etree._Element, style: CellStyle) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = first(cell, "is")
            return "" if inline is None else shown_text(string_of(inline), style.number_format)
        stated = first(cell, "v")
        value = "" if stated is None else stated.text or ""
        if not value:
            self.remarks.formulas_without_value += kind != "str" and first(cell, "f") is not None
            return ""
        if kind in ("s", "str"):
            words = self._shared(value) if kind == "s" else unescaped(value)
            return shown_text(words, style.number_format)
        return self._value(value, kind, style)

    def _value(self, value: str, kind: str, style: CellStyle) -> str:
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind == "e":
            self.remarks.errors += 1
            return ""
        return self._number(value, kind, style)

    def _shared(self, position: str) -> str:
        place = number(position, -1)
        return self.strings[place] if 0 <= place < len(self.strings) else ""

    def _number(self, value: str, kind: str, style: CellStyle) -> str:
        try:
            amount = _serial(value, self.epoch) if kind == "d" else float(value)
        except ValueError:
            return value
        if not isfinite(amount):
            return value
        self.remarks.american_dates += is_american(style.number_format)
        return shown_number(amount, style.number_format, self.epoch)


def _serial(iso: str, epoch: datetime) -> float:
    """A date written out, as "strict" files have them, in days since the epoch."""
    return (datetime.fromisoformat(iso).replace(tzinfo=None) - epoch) / timedelta(days=1)


def epoch_of(is_1904: bool) -> datetime:
    """Day 0 of the dates of a workbook; old Macs counted from 1904."""
    return MAC_EPOCH if is_1904 else WINDOWS_EPOCH
