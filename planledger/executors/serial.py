"""Everything in this process, one document after another: for debugging, and where memory is short."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ingest.source_file import SourceFile
from output.entry import DocumentEntry
from planledger.executors.protocol import Work, never


class SerialExecutor:
    """The twin of every other executor. It has no time limit and a crash ends the run: it is one process."""

    name = "serial"

    def run(
        self, work: Work, sources: Iterable[SourceFile], stop: Callable[[], bool] = never
    ) -> Iterator[DocumentEntry]:
        for source in sources:
            if stop():
                return
            yield work(source)
