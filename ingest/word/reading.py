"""What one walk through a Word file carries along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from ingest.word.list_numbers import ListNumbers
from ingest.word.pages import Pages
from ingest.word.remarks import Remarks
from ingest.word.styles import StyleSheet

NoteKind = Literal["footnote", "endnote"]


@dataclass(frozen=True, slots=True)
class NoteReference:
    """Where the text calls for a footnote or endnote; `note_id` is the `w:id` of the note."""

    kind: NoteKind
    note_id: str
    page: int | None


@dataclass(slots=True)
class Reading:
    """Counters and look-ups of one story: the body, or one page head or foot."""

    styles: StyleSheet
    numbers: ListNumbers
    pages: Pages
    remarks: Remarks
    table_numbers: Iterator[int] = field(default_factory=lambda: count(1))
    notes: list[NoteReference] = field(default_factory=list)
