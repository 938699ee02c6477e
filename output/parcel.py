"""The rows of one document, packed for the way from the worker that made them to the store.

A document as records takes some fifty times the room of its packed rows: a worker lets go of the records before it
sends the rows, and the store unpacks a few at a time, so that memory stays flat however long the document is.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ingest.source_file import SourceFile
from output.entry import DocumentEntry
from output.rows.all_rows import TableRows, rows_of
from output.rows.row import NO_RUN, Row, RunStamp

_ROWS_A_CHUNK = 1000
# The lightest: five times smaller at a tenth of the time that making the rows takes.
_COMPRESSION = 1


@dataclass(frozen=True, slots=True)
class RowParcel:
    """Rows by table, not yet told which run stores them. `seconds` is what reading the document took."""

    source: SourceFile
    seconds: float
    chunks: tuple[tuple[str, tuple[bytes, ...]], ...]

    def rows(self, stamp: RunStamp) -> TableRows:
        """Table name to rows, as `rows_of` gives them, unpacked while they are asked for."""
        return {table: _unpacked(chunks, stamp.columns_of(table)) for table, chunks in self.chunks}


def parcel_of(entry: DocumentEntry) -> RowParcel:
    """Raises ValueError where the entry contradicts itself."""
    rows = rows_of(entry, NO_RUN)
    return RowParcel(entry.source, entry.seconds, tuple((table, tuple(_packed(rows[table]))) for table in rows))


def _packed(rows: Iterable[Row]) -> Iterator[bytes]:
    rest = iter(rows)
    while chunk := list(islice(rest, _ROWS_A_CHUNK)):
        yield zlib.compress(pickle.dumps(chunk), _COMPRESSION)


def _unpacked(chunks: tuple[bytes, ...], of_the_run: Row) -> Iterator[Row]:
    for chunk in chunks:
        for row in pickle.loads(zlib.decompress(chunk)):
            yield row | of_the_run
