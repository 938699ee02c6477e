"""Run another program so that it never outlives its time, its reader or a Ctrl-C.

A worker may be killed at any moment, and then nothing of its own runs any more. So the program is started by a
small guard process (program_guard.py) whose standard input is a pipe from here: however this process ends,
the pipe closes, and the guard ends the program with all that it started.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import BinaryIO

_GUARD = Path(__file__).with_name("program_guard.py")
_Guard = subprocess.Popen[bytes]
#: Seconds the guard has to end the program and clean up.
_PATIENCE = 20
#: Seconds between two questions whether to give up.
_LOOK_UP = 0.2


class ProgramTimedOut(Exception):
    """The program took longer than it may, and was ended with everything it had started."""


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended: a negative exit code is the number of a signal; `said` is all that it printed."""

    exit_code: int
    said: str


def run_program(
    command: Sequence[str],
    folder: Path,
    time_limit: float,
    environment: Mapping[str, str] | None = None,
    give_up: Callable[[], bool] = lambda: False,
) -> Finished:
    """Run a command in a folder of its own, which is removed should this process be killed meanwhile.

    `time_limit` is in seconds; `give_up` is asked now and then, and once it says True the program's time is over.
    Raises ProgramTimedOut; OSError where the program cannot be started.
    """
    output = folder / "said.txt"
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as note, output.open("wb") as said:
        try:
            guard = _start(command, folder, environment or {}, said, writing)
        finally:
            os.close(writing)
        try:
            is_over = _wait(guard, time_limit, give_up)
        finally:
            _let_go(guard)
        ending = note.read() if is_over else b""
    if not is_over:
        raise ProgramTimedOut(f"{command[0]} took longer than {time_limit:g} seconds")
    words = output.read_text(encoding="utf-8", errors="replace")
    if not ending:
        raise OSError(words.strip() or f"{command[0]} was lost: the process that watches over it ended")
    return Finished(int(ending), words)


def _start(command: Sequence[str], folder: Path, environment: Mapping[str, str], said: BinaryIO, note: int) -> _Guard:
    """The guard, with the program under it; `note` is where it is to write how the program ended."""
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(_GUARD), str(note), str(folder), *command],
        cwd=folder,
        env=os.environ | dict(environment),
        stdin=subprocess.PIPE,
        stdout=said,
        stderr=subprocess.STDOUT,
        pass_fds=(note,),
    )


def _wait(guard: _Guard, time_limit: float, give_up: Callable[[], bool]) -> bool:
    """Whether the program ended before its time was over."""
    end = monotonic() + time_limit
    while not give_up() and (left := end - monotonic()) > 0:
        with suppress(subprocess.TimeoutExpired):
            guard.wait(min(left, _LOOK_UP))
            return True
    return False


def _let_go(guard: _Guard) -> None:
    """Close the pipe: the guard ends the program if it still runs, and then itself."""
    if guard.stdin is not None:
        guard.stdin.close()
    guard.wait(_PATIENCE)
