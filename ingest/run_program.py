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

_GUARD = Path(__file__).with_name("program_guard.py")
#: Seconds the guard has to end the program and clean up.
_PATIENCE = 20
#: Seconds between two questions whether to give up.
_LOOK_UP = 0.2
#: What the guard ends with where the program cannot be started, as a shell does.
_NOT_STARTED = 127


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
    guarded = [sys.executable, "-I", "-S", str(_GUARD), str(folder), *command]
    output = folder / "said.txt"
    with output.open("wb") as said:
        guard = subprocess.Popen(
            guarded,
            cwd=folder,
            env=os.environ | dict(environment or {}),
            stdin=subprocess.PIPE,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            exit_code = _wait(guard, time_limit, give_up)
        finally:
            _let_go(guard)
    if exit_code is None:
        raise ProgramTimedOut(f"{command[0]} took longer than {time_limit:g} seconds")
    words = output.read_text(encoding="utf-8", errors="replace")
    if exit_code == _NOT_STARTED:
        raise OSError(words.strip())
    return Finished(exit_code if exit_code < 128 else 128 - exit_code, words)


def _wait(guard: subprocess.Popen[bytes], time_limit: float, give_up: Callable[[], bool]) -> int | None:
    """The exit code; None where the time was over first."""
    end = monotonic() + time_limit
    while not give_up() and (left := end - monotonic()) > 0:
        with suppress(subprocess.TimeoutExpired):
            return guard.wait(min(left, _LOOK_UP))
    return None


def _let_go(guard: subprocess.Popen[bytes]) -> None:
    """Close the pipe: the guard ends the program if it still runs, and then itself."""
    if guard.stdin is not None:
        guard.stdin.close()
    guard.wait(_PATIENCE)
