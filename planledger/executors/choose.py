"""Which executor a number of jobs asks for."""

from __future__ import annotations

import os
from collections.abc import Callable

from planledger.executors.protocol import Executor
from planledger.executors.serial import SerialExecutor


def usable_cores() -> int:
    """The cores this process may use: fewer than the machine's in a container or under taskset."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def choose_executor(
    jobs: int,
    documents: int,
    time_limit: float,
    *,
    prepare: Callable[[], object] | None = None,
    preload: tuple[str, ...] = (),
) -> Executor:
    """`jobs` 0 means one a core, 1 this very process. Never more workers than documents."""
    if jobs == 1:
        return SerialExecutor()
    from planledger.executors.local import LocalExecutor  # noqa: PLC0415 - a serial run needs no pool

    workers = min(jobs or usable_cores(), max(documents, 1))
    return LocalExecutor(workers, time_limit, prepare, preload)
