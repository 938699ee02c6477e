"""Footnotes and endnotes, put after the text in the order in which the text calls for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from ingest.document import Block, TextBlock
from ingest.word.reading import NoteKind, Reading
from ingest.word.story import read_story

Notes = Mapping[tuple[NoteKind, str], etree._Element]


def read_notes(notes: Notes, reading: Reading) -> Iterator[Block]:
    """The blocks of every note called for: footnotes first; the label counts the notes of its kind."""
    called = list(dict.fromkeys((r.kind, r.note_id) for r in reading.notes))
    pages = {(r.kind, r.note_id): r.page for r in reversed(reading.notes)}
    for kind in ("footnote", "endnote"):
        keys = [key for key in called if key[0] == kind and key in notes]
        for number, key in enumerate(keys, start=1):
            with reading.pages.frozen():
                blocks = list(read_story(notes[key], reading))
            yield from _labelled(blocks, str(number), pages[key])


def _labelled(blocks: list[Block], label: str, page: int | None) -> Iterator[Block]:
    for block in blocks:
        if not isinstance(block, TextBlock):
            yield block
            continue
        place = block.passage.place._replace(page=page)
        yield replace(block, passage=block.passage._replace(place=place), label=block.label or label)
        label = ""
