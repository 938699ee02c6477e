"""Everything in this process, one document after another: for debugging, and where memory is short."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ingest.source_file import SourceFile
from planledger.executors.protocol import Outcome, Work, never


class SerialExecutor:
    """The twin of every other executor. It has no time limit and a crash ends the run: it is one process."""

    name = "serial"

    def run(self, work: Work, sources: Iterable[SourceFile], stop: Callable[[], bool] = never) -> Iterator[Outcome]:
        for source in sources:
            if stop():
                return
            yield work(source)
