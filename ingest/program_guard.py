"""Run as a script: `python program_guard.py FOLDER COMMAND...` runs COMMAND until it ends or standard input closes.

Closing means that whoever asked for the program is gone or has given up. Then the program is killed with everything
it started (its process group), and FOLDER, which nobody will need now, is removed. The exit code is the
program's; 128 and the number of the signal that ended it; 127 where it could not be started.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import suppress


def guard(folder: str, command: list[str]) -> int:
    """Run the command; returns the exit code to end with."""
    for sent_to_all in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sent_to_all, _carry_on)
    try:
        program = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    except OSError as reason:
        sys.stderr.write(f"{command[0]} cannot be started: {reason.strerror}")
        return 127
    threading.Thread(target=_watch, args=(program.pid, folder), daemon=True).start()
    exit_code = program.wait()
    return exit_code if exit_code >= 0 else 128 - exit_code


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
    sys.exit(guard(sys.argv[1], sys.argv[2:]))
