"""Worker processes on this machine, on Pebble.

The standard ProcessPoolExecutor loses every waiting document when one worker dies; Pebble starts a new
worker and tells which document was lost. Workers are forked off a clean server process that has imported
the rooms once (`forkserver`), never off this one, whose threads could leave a lock held in the child.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TooLate
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext
from typing import TYPE_CHECKING

from pebble import ProcessExpired, ProcessPool

from ingest.source_file import SourceFile
from planledger.executors.lost_documents import result_not_sent, timed_out, worker_crashed
from planledger.executors.protocol import Outcome, Work, never

if TYPE_CHECKING:
    from pebble import ProcessFuture

#: How often a waiting run looks whether it should stop, in seconds.
PATIENCE = 0.2

#: Documents handed out ahead of the one waited for, a worker: enough to keep all busy behind a slow
#: document, few enough that finished entries do not fill the memory.
AHEAD = 8

#: So often in a row all workers may be lost at once, with no document done between.
_MOST_BREAKS = 2


@dataclass(frozen=True, slots=True)
class LocalExecutor:
    """`jobs` processes; a document has `time_limit` seconds; a crash costs exactly one document.

    `preload` names modules that workers find imported; `prepare` is called once in each new worker.
    """

    jobs: int
    time_limit: float
    prepare: Callable[[], object] | None = None
    preload: tuple[str, ...] = ()
    name: str = "local"

    def run(self, work: Work, sources: Iterable[SourceFile], stop: Callable[[], bool] = never) -> Iterator[Outcome]:
        """Raises BrokenProcessPool where no worker can be started."""
        rest: Iterator[SourceFile] = iter(sources)
        under_way, breaks = deque[_Task](), 0
        while True:
            rest = chain([task.source for task in under_way], rest)
            under_way.clear()
            pool = ProcessPool(max_workers=self.jobs, initializer=self.prepare, context=_context(self.preload))
            try:
                for outcome in self._in_order(pool, work, rest, stop, under_way):
                    breaks = 0
                    yield outcome
            except BrokenProcessPool:
                # A worker may crash before it has told which document it took; Pebble then gives up all of them.
                breaks += 1
                if stop():
                    return
                if breaks > _MOST_BREAKS:
                    raise
            else:
                return
            finally:
                pool.stop()  # type: ignore[no-untyped-call]
                pool.join()

    def _in_order(
        self,
        pool: ProcessPool,
        work: Work,
        sources: Iterator[SourceFile],
        stop: Callable[[], bool],
        under_way: deque[_Task],
    ) -> Iterator[Outcome]:
        """`under_way` holds the tasks handed out and not yet answered for."""
        while not stop():
            self._hand_out(pool, work, sources, under_way)
            if not under_way:
                return
            if under_way[0].is_done_soon() and not stop():
                outcome = self._outcome(under_way[0])
                under_way.popleft()
                yield outcome
        for task in under_way:
            # What stops a run may have ended its workers too, and that is no fault of their documents.
            if task.future.done() and not task.is_lost():
                yield self._outcome(task)

    def _hand_out(self, pool: ProcessPool, work: Work, sources: Iterator[SourceFile], under_way: deque[_Task]) -> None:
        while len(under_way) < self.jobs * AHEAD:
            source = next(sources, None)
            if source is None:
                return
            future = pool.schedule(sealed, args=(work, source), timeout=self.time_limit)
            under_way.append(_Task(source, future))

    def _outcome(self, task: _Task) -> Outcome:
        """The outcome of a task that is done. Raises BrokenProcessPool where no worker can be started."""
        try:
            outcome: Outcome = pickle.loads(task.future.result())
        except TooLate:
            return timed_out(task.source, self.time_limit)
        except ProcessExpired as end:
            return worker_crashed(task.source, int(end.exitcode or 0))
        except BrokenProcessPool:
            raise
        except Exception as fault:
            return result_not_sent(task.source, fault)
        return outcome


def sealed(work: Work, source: SourceFile) -> bytes:
    """The outcome, pickled here: one that cannot be sent costs this document and no worker."""
    return pickle.dumps(work(source))


@dataclass(frozen=True, slots=True)
class _Task:
    source: SourceFile
    future: ProcessFuture[bytes]

    def is_done_soon(self) -> bool:
        """Waits a moment; True when the task is done."""
        wait([self.future], timeout=PATIENCE)
        return self.future.done()

    def is_lost(self) -> bool:
        """Whether the worker of a task that is done ended in the middle of it, or all workers did."""
        return isinstance(self.future.exception(), ProcessExpired | BrokenProcessPool)


def _context(preload: tuple[str, ...]) -> BaseContext:
    """Processes forked off a server that has imported these modules, once for all workers.

    A terminal sends Ctrl-C to every process; the server is started with SIGINT blocked, so that it lives to
    see the run stopped in order. Its children inherit that: when to stop is for this process to say.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    resource_tracker.ensure_running()  # the server wants it, and starting it unblocks SIGINT
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    return context
