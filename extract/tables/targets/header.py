"""The header rows of a table of targets: where they are, and the labels over each column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.match_role import match_role
from extract.tables.grid import GridRow, Slot
from extract.tables.targets.labels import INDICATOR, Label, has_word_of, read_label

_FIGURE = re.compile(r"\d")
#: A label this sure of its role is no place and no figure.
SURE_LABEL = 0.85


def is_header_row(row: GridRow) -> bool:
    """Nothing but labels, two or more, of which one names a period or the kind of the figures below."""
    own = row.own()
    if _names_years_and_indicators(own):
        return True
    said = [read_label(s.text).says_something for s in own]
    return any(said) and len(own) + len([s for s in row.filled() if s.carried]) >= 2 and all(map(is_label, own))


def _names_years_and_indicators(own: Sequence[Slot]) -> bool:
    """`Year | NI 59 | NI 60`: the years stand down the rows, under an indicator each."""
    first = read_label(own[0].text) if len(own) > 1 else Label()
    if first.period or not has_word_of(first.rest, "years"):
        return False
    return any(INDICATOR.search(str(s.text)) for s in own[1:]) and not any(read_label(s.text).period for s in own)


def is_label(slot: Slot) -> bool:
    """A period, a word for figures, or the name of a column."""
    label = read_label(slot.text)
    words = str(slot.text)
    if label.period:
        return not _FIGURE.search(re.sub(r"\b(?:year|yr)\.? ?\d\b", "", " ".join(label.rest)))
    if label.kind or has_word_of(label.rest, "figures") or has_word_of(label.rest, "years"):
        return not _FIGURE.search(words)
    match = match_role(words)
    return (match is not None and match.certainty >= SURE_LABEL) or has_word_of(label.rest, "places")


def header_end(rows: Sequence[GridRow], start: int) -> int:
    """The row after the header that begins with row `start`: more labels may follow, and places under each period."""
    end = start + 1
    while end < len(rows) and is_header_row(rows[end]):
        end += 1
    return end + 1 if end < len(rows) and _names_places(rows[end - 1], rows[end]) else end


def _names_places(header: GridRow, row: GridRow) -> bool:
    """Names and nothing else, two or more below one label, and none below the label of the first column."""
    own = row.own()
    first = row.slots[0] if row.slots else None
    if (
        first is None
        or (first.text and not first.carried)
        or len(own) < 2
        or any(_FIGURE.search(str(s.text)) for s in own)
    ):
        return False
    over = [header.at(s.column) for s in own]
    wide = [slot for slot in over if slot and slot.text and slot.span > 1]
    blank = [slot for slot in over if slot is not None and not slot.text]
    return len(wide) >= 2 or bool(blank)


def labels_over(header: Sequence[GridRow], column: int) -> tuple[Slot, ...]:
    """The labels over a column, the lowest first, a label merged over several rows once.

    A blank above a label belongs to the label on its left: that is how merged cells come out of a dump of cells.
    A caption over the whole width is no label.
    """
    found: list[Slot] = []
    for row in reversed(header):
        slot = row.at(column)
        if slot is not None and not slot.text and found:
            slot = next((s for s in reversed(row.slots) if s.text and s.column < column), None)
        width = sum(s.span for s in row.slots)
        if (
            slot is not None
            and slot.text
            and slot.span < max(width - 1, 2)
            and all(f.text is not slot.text for f in found)
        ):
            found.append(slot)
    return tuple(found)
