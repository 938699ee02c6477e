"""The header rows of a table of targets: where they are, and the labels over each column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.match_role import match_role
from extract.tables.grid import GridRow, Slot
from extract.tables.targets.labels import INDICATOR, Label, has_word_of, is_pure_period, read_label

_FIGURE = re.compile(r"\d")
#: A label this sure of its role is no place and no figure.
SURE_LABEL = 0.85
#: Share of the labels of a header that may be words of no known meaning, and how long such a name may be.
_UNKNOWN = 0.4
_NAME_WORDS = 4
#: Share of the rows below that must begin with a period where periods stand down the rows.
_MOST = 0.6


def is_header_row(row: GridRow) -> bool:
    """Labels, two or more, of which one names a period or the kind of the figures below.

    A few words that are no known label may stand among them where two or more say so (`Polarity`).
    """
    own = row.own()
    if _names_years_and_indicators(own):
        return True
    said = sum(read_label(s.text).says_something for s in own)
    unknown = [s for s in own if not is_label(s)]
    few = said > 1 and len(unknown) <= _UNKNOWN * len(own) and all(map(_is_name, unknown))
    return said > 0 and len(own) + sum(s.carried for s in row.filled()) > 1 and (few or not unknown)


def heads_periods(rows: Sequence[GridRow], start: int) -> bool:
    """Does row `start` stand over rows that each begin with a period, with a name over each column of figures?"""
    own = [s for s in rows[start].own() if s.column > 0]
    first = rows[start].at(0)
    below = [slot for row in rows[start + 1 :] if (slot := row.at(0)) and slot.text and row.own()]
    begins = first is None or not first.text or has_word_of(read_label(first.text).rest, "years")
    periods = sum(is_pure_period(slot.text) for slot in below)
    return begins and bool(own) and all(map(_is_name, own)) and len(below) >= 2 and periods >= _MOST * len(below)


def _is_name(slot: Slot) -> bool:
    """A few words without a figure."""
    return len(str(slot.text).split()) <= _NAME_WORDS and not _FIGURE.search(str(slot.text))


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
