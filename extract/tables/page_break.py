"""What a page break does to a table, undone: rows of two pages become rows of one table again.

It parts a row, prints the header again, and leaves the rest of a merged cell blank on the next page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.tables.grid import GridRow, Slot
from extract.tables.header_row import read_header, stands_under_groups
from ingest.cell_shape import cell_shape
from ingest.document import Text

#: So many other rows must fill a column before a blank in it says that a row goes on.
_FEWEST_ROWS = 3


def header_rows(rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """The first header of a table: one row, or two where labels stand under groups; none where it has none."""
    at = next((n for n, row in enumerate(rows) if read_header(row)), None)
    if at is None:
        return ()
    grouped = at + 1 < len(rows) and stands_under_groups(rows[at], rows[at + 1])
    return tuple(rows[at : at + 2 if grouped else at + 1])


def with_header_apart(header: Sequence[GridRow], rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """The rows of a page; where no rule parts its header from the row below, the two are two rows."""
    last = len(header) - 1
    if not header or len(rows) <= last:
        return tuple(rows)
    parts = [_parted(label, slot) for label, slot in zip(header[last].slots, rows[last].slots, strict=False)]
    if [s.column for s in header[last].slots] != [s.column for s in rows[last].slots] or None in parts:
        return tuple(rows)
    found = [part for part in parts if part is not None]
    if not any(rest.text for _, rest in found):
        return tuple(rows)
    both = (GridRow(tuple(head for head, _ in found)), GridRow(tuple(rest for _, rest in found)))
    return (*rows[:last], *both, *rows[last + 1 :])


def _parted(label: Slot, slot: Slot) -> tuple[Slot, Slot] | None:
    """The words of the header and the rest of a cell that begins with them; None where it does not."""
    words, text = str(label.text), str(slot.text)
    begins = text.replace("\n", " ").startswith(words.replace("\n", " ")) and text[len(words) : len(words) + 1] in " \n"
    if not begins:
        return None
    return replace(slot, text=slot.text.cut(0, len(words))), replace(slot, text=slot.text.cut(len(words) + 1))


def over_break(above: Sequence[GridRow], below: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """The rows of two pages, a row that the break parted made whole. `below` begins with no header."""
    if not above or not below:
        return (*above, *below)
    rest = _carried(above[-1], below)
    if parts_a_row(above, rest):
        return (*above[:-1], _mended(above[-1], rest[0]), *rest[1:])
    return (*above, *rest)


def parts_a_row(above: Sequence[GridRow], below: Sequence[GridRow]) -> bool:
    """Is the first row of a page the rest of the last row of the page before?"""
    last, first = above[-1], below[0]
    if [s.column for s in last.slots] != [s.column for s in first.slots] or read_header(last) or read_header(first):
        return False
    return bool(first.own()) and (_goes_on(last, first) or _lacks_what_all_have(first, above[:-1], below[1:]))


def _carried(last: GridRow, below: Sequence[GridRow]) -> list[GridRow]:
    """The rows of the next page; a merged cell that the break left blank there says what it said above."""
    rows = list(below)
    for old in last.slots:
        new = rows[0].at(old.column)
        merged = old.carried or old.row_span > 1
        if not old.text or new is None or new.text or (new.column, new.span) != (old.column, old.span):
            continue
        if not read_header(last) and (merged or (new.row_span > 1 and _goes_on(last, rows[0]))):
            for number in range(min(new.row_span, len(rows))):
                rows[number] = _with_slot(rows[number], replace(new, text=old.text, carried=True))
    return rows


def _with_slot(row: GridRow, slot: Slot) -> GridRow:
    return GridRow(tuple(slot if s.column == slot.column and not s.text else s for s in row.slots))


def _always_filled(rows: Sequence[GridRow]) -> frozenset[int]:
    """The columns that every other body row of the two pages fills, if there are enough of those."""
    body = [row for row in rows if len(row.filled()) > 1 and not read_header(row)]
    if len(body) < _FEWEST_ROWS:
        return frozenset()
    return frozenset.intersection(*(frozenset(s.column for s in row.filled()) for row in body))


def _lacks_what_all_have(first: GridRow, above: Sequence[GridRow], below: Sequence[GridRow]) -> bool:
    """Is the first column blank, or half the row, in columns that all other rows fill?

    Those are looked at only where it matters: a table that runs over many pages is asked at each break.
    """
    blank = {s.column for s in first.slots if not s.text}
    opens_blank = first.slots[0].column in blank
    is_numbered = cell_shape(str(first.slots[0].text)) == "number"
    is_half_blank = not is_numbered and len(blank) > 1 and 2 * len(blank) >= len(first.slots)
    if not (opens_blank or is_half_blank):
        return False
    lacking = blank & _always_filled([*above, *below])
    return first.slots[0].column in lacking or (is_half_blank and len(lacking) > 1)


def _goes_on(last: GridRow, first: GridRow) -> bool:
    """Some cell runs on in mid-sentence, and the first column is blank or does too; or little else is filled."""
    runs_on = [_runs_into(a, b) for a, b in zip(last.slots, first.slots, strict=False) if b.text and not b.carried]
    blank = sum(not b.text or b.carried for b in first.slots)
    opens_blank = not first.slots[0].text or first.slots[0].carried
    if not runs_on:
        return False
    return (any(runs_on) and (opens_blank or runs_on[0])) or (opens_blank and blank * 2 >= len(first.slots))


def _runs_into(a: Slot, b: Slot) -> bool:
    words = str(b.text)
    return bool(a.text) and not str(a.text).rstrip().endswith((".", ";", ":")) and words[:1].islower()


def _mended(last: GridRow, first: GridRow) -> GridRow:
    slots = (replace(a, text=_mended_text(a, b)) for a, b in zip(last.slots, first.slots, strict=True))
    return replace(last, slots=tuple(slots))


def _mended_text(a: Slot, b: Slot) -> Text:
    """The text of both; what goes on in mid-sentence begins no new paragraph."""
    if b.carried:
        return a.text
    if not (b.text and _runs_into(a, b)):
        return a.text + b.text
    first, *others = (p for p in b.text.passages if p.words)
    return a.text + Text((first._replace(runs_on=True), *others))
