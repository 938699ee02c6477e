"""Load everything a document needs before there is one: libraries, registers, vocabularies, matchers.

Loading takes seconds, once a process. The server that workers are forked off does it (see preloaded.py), so
that every worker, also one that takes the place of a crashed one, begins with all of it in memory.
"""

from __future__ import annotations

from contextlib import suppress

import ingest.pdf.read
import ingest.word.read  # noqa: F401 - the readers load their libraries when they are imported
from extract.plan import extract_plan
from ingest.document import Cell, Document, Passage, Place, Table, Text, TextBlock
from ingest.number_blocks import number_blocks
from normalize.resolve import resolve_plan
from planledger.process_document import known_header_words

_ROWS = (
    ("Action", "Lead", "Timescale"),
    ("Publish the plan", "Head of Service", "March 2010"),
    ("Review the plan (NI 1)", "Jane Smith", "Ongoing"),
)


def warm_up() -> None:
    """Take a small plan all the way. A fault here is passed over: every document will show it again."""
    with suppress(Exception):
        known_header_words()
        document = _small_plan()
        resolve_plan(document, extract_plan(document))


def _small_plan() -> Document:
    cells = tuple(
        Cell(row, column, Text((Passage(words, Place(table=1, row=row, column=column)),)))
        for row, line in enumerate(_ROWS)
        for column, words in enumerate(line)
    )
    title = TextBlock("heading", Passage("Council Action Plan 2010", Place()), level=1)
    prose = TextBlock("paragraph", Passage("The council will publish a review by May 2010.", Place()))
    return number_blocks(Document("text", "warm-up", (title, prose, Table(1, 3, 3, cells))))
