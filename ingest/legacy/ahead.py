"""Save the old files of a run as .docx a little ahead of their turn, many in one call of LibreOffice.

A call takes a second to begin and a tenth of one a file. So the files of a run are put together in batches, and each
lane, a thread with a LibreOffice and a profile of its own, takes one after another while readers read the last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from shutil import rmtree
from tempfile import TemporaryDirectory
from threading import Event

from ingest.document import DocumentFormat
from ingest.failures import UnreadableFile
from ingest.legacy.convert import Conversion, convert
from ingest.legacy.soffice import Soffice, find_libreoffice
from ingest.source_file import SourceFile

LEGACY: frozenset[DocumentFormat] = frozenset({"doc", "rtf", "odt"})

#: Files in one call: enough that its beginning costs little, few enough that readers soon have something to read.
_MOST_IN_A_CALL = 40
#: Seconds between two looks whether the run is to stop.
_PATIENCE = 0.2


@contextmanager
def copies_ahead(
    sources: Sequence[SourceFile], lanes: int, time_limit: float, stop: Callable[[], bool]
) -> Iterator[Iterator[SourceFile]]:
    """Gives the same files in the same order, each old one with its `docx_copy` set when its turn comes.

    `lanes` calls run at once; `time_limit` is in seconds a file. Once `stop` says True the iterator ends. At the end
    every copy and every running program is gone. Without LibreOffice the files are given as they are.
    """
    old = [source for source in sources if source.format in LEGACY]
    program = find_libreoffice()
    if program is None or not old:
        yield iter(sources)
        return
    with TemporaryDirectory(prefix="planledger-", ignore_cleanup_errors=True) as folder:
        ahead = _Ahead(_batches(old, lanes), lanes, program, Path(folder), time_limit)
        try:
            yield ahead.in_turn(sources, stop)
        finally:
            ahead.close()


def drop_copy(source: SourceFile) -> None:
    """Remove the copy of a file that has been read; a run over thousands of files needs the room."""
    if isinstance(source.docx_copy, Path):
        source.docx_copy.unlink(missing_ok=True)


def _batches(old: Sequence[SourceFile], lanes: int) -> list[Sequence[SourceFile]]:
    size = min(_MOST_IN_A_CALL, -(-len(old) // lanes))
    return [old[at : at + size] for at in range(0, len(old), size)]


def _no_copy(fault: Exception) -> UnreadableFile:
    return UnreadableFile(
        "legacy_no_copy",
        f"No .docx copy could be made of it ({type(fault).__name__}: {fault}). See that the folder for temporary files "
        "has room and can be written, and build again with `--force`.",
    )


class _Ahead:
    def __init__(
        self, batches: Sequence[Sequence[SourceFile]], lanes: int, program: str, folder: Path, time_limit: float
    ) -> None:
        self._batches = batches
        self._batch_of = {source.id: number for number, batch in enumerate(batches) for source in batch}
        self._lanes = min(lanes, len(batches))
        self._time_limit = time_limit
        self._pool = ThreadPoolExecutor(self._lanes, thread_name_prefix="libreoffice")
        self._under_way: list[Future[dict[str, Conversion]]] = []
        self._is_over = Event()
        self._idle: SimpleQueue[tuple[Soffice, Path]] = SimpleQueue()
        for lane in range(self._lanes):
            originals = folder / f"lane{lane}" / "originals"
            self._idle.put((Soffice(program, originals.parent), originals))

    def in_turn(self, sources: Sequence[SourceFile], stop: Callable[[], bool]) -> Iterator[SourceFile]:
        for source in sources:
            batch = self._batch_of.get(source.id)
            if batch is None:
                yield source
                continue
            copies = self._copies(batch, stop)
            if copies is None:
                return
            yield replace(source, docx_copy=copies.get(source.id))

    def _copies(self, batch: int, stop: Callable[[], bool]) -> dict[str, Conversion] | None:
        """The copies of a batch, with the next ones begun meanwhile; None where the run is to stop."""
        for files in self._batches[len(self._under_way) : batch + 1 + self._lanes]:
            self._under_way.append(self._pool.submit(self._convert, files))
        future = self._under_way[batch]
        while not stop():
            if wait([future], timeout=_PATIENCE).done:
                return future.result()
        return None

    def _convert(self, files: Sequence[SourceFile]) -> dict[str, Conversion]:
        """Whatever goes wrong, such as a full disk, costs the files of this batch and never the run."""
        soffice, originals = self._idle.get()
        try:
            originals.mkdir(parents=True, exist_ok=True)
            return convert(files, soffice, originals, self._time_limit, self._is_over.is_set)
        except Exception as fault:
            return dict.fromkeys((source.id for source in files), _no_copy(fault))
        finally:
            rmtree(originals, ignore_errors=True)
            self._idle.put((soffice, originals))

    def close(self) -> None:
        """End what runs, at once."""
        self._is_over.set()
        self._pool.shutdown(cancel_futures=True)
