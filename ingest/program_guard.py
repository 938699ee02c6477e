"""Run as a script: `python program_guard.py NOTE FOLDER COMMAND...` runs COMMAND until it ends or stdin closes.

Closing means that whoever asked for the program is gone or has given up. Then the program is killed with everything
it started (its process group), and FOLDER, which nobody will need now, is removed.

How the program ended is written to the file descriptor NOTE: its exit code, the number of the signal that ended it
with a minus before it, or nothing where it could not be started. An exit code of this process could not tell these
apart: a program may end with any from 0 to 255.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import suppress


def guard(note: int, folder: str, command: list[str]) -> None:
    """Run the command, and note how it ended."""
    for sent_to_all in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sent_to_all, _carry_on)
    try:
        program = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    except OSError as reason:
        sys.stderr.write(f"{command[0]} cannot be started: {reason.strerror}")
        return
    threading.Thread(target=_watch, args=(program.pid, folder), daemon=True).start()
    os.write(note, str(program.wait()).encode())


def _carry_on(*_: object) -> None:
    """A terminal sends Ctrl-C to every process; when to stop is for whoever asked to say, by closing the pipe.

    A handler, for a signal that is ignored would be ignored by the program too.
    """


def _watch(group: int, folder: str) -> None:
    while os.read(0, 1024):
        pass
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(128 + signal.SIGKILL)


if __name__ == "__main__":
    guard(int(sys.argv[1]), sys.argv[2], sys.argv[3:])
