"""What an executor is, so that another one (a cluster, say) is one new file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from ingest.source_file import SourceFile
from output.entry import DocumentEntry
from output.parcel import RowParcel

#: What becomes of a file: an entry, or its rows, packed.
Outcome = DocumentEntry | RowParcel

#: Makes an outcome of a file. A function at the top of a module, or a `partial` of one: it is sent to workers.
Work = Callable[[SourceFile], Outcome]


class Executor(Protocol):
    """Runs `work` over files and gives one outcome a file, in the order of the files.

    `stop` is asked now and then: once it says True no new file is begun, finished ones are still given,
    and the iterator ends. Executors never write; only whoever reads the iterator does.
    """

    @property
    def name(self) -> str: ...

    def run(self, work: Work, sources: Iterable[SourceFile], stop: Callable[[], bool]) -> Iterator[Outcome]: ...


def never() -> bool:
    """For callers who never stop a run."""
    return False
