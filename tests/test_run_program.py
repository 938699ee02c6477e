"""Other programs never outlive their time or whoever asked for them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.program_ending import ending_in_words
from ingest.run_program import ProgramTimedOut, run_program

#: A program that starts another, notes the number of both and waits for ever.
FAMILY = (
    "import os, subprocess, sys, time\n"
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
    "open(sys.argv[1], 'w').write(f'{os.getpid()} {child.pid} ')\n"
    "time.sleep(600)\n"
)


def happens(what: Callable[[], bool], within: float = 10) -> bool:
    end = time.monotonic() + within
    while not what() and time.monotonic() < end:
        time.sleep(0.02)
    return what()


def runs(number: int) -> bool:
    """Whether a process runs; one that ended and was not asked about yet does not."""
    status = Path(f"/proc/{number}/status")
    try:
        return "State:\tZ" not in status.read_text()
    except OSError:
        return False


def family(note: Path) -> list[int]:
    assert happens(lambda: note.exists() and note.read_text().count(" ") == 2)
    return [int(number) for number in note.read_text().split()]


def test_a_program_says_what_it_has_to_say_and_how_it_ended(tmp_path: Path) -> None:
    done = run_program(["sh", "-c", "echo out; echo err >&2; exit 3"], tmp_path, 10)
    assert (done.exit_code, sorted(done.said.split())) == (3, ["err", "out"])


def test_a_program_runs_in_its_folder_with_its_own_environment(tmp_path: Path) -> None:
    done = run_program(["sh", "-c", "pwd; echo $COLOUR"], tmp_path, 10, {"COLOUR": "green"})
    assert done.said.split() == [str(tmp_path.resolve()), "green"]


def test_a_crash_is_told_by_its_signal(tmp_path: Path) -> None:
    assert run_program(["sh", "-c", "kill -SEGV $$"], tmp_path, 10).exit_code == -signal.SIGSEGV


@pytest.mark.parametrize("code", [0, 126, 127, 128, 139, 255])
def test_every_exit_code_is_told_as_it_is(tmp_path: Path, code: int) -> None:
    assert run_program(["sh", "-c", f"exit {code}"], tmp_path, 10).exit_code == code


@pytest.mark.skipif(not hasattr(signal, "SIGRTMIN"), reason="needs signals without a name")
def test_a_signal_without_a_name_is_told_by_its_number(tmp_path: Path) -> None:
    number = signal.SIGRTMIN + 5
    end = f"import os; os.kill(os.getpid(), {number})"
    done = run_program([sys.executable, "-c", end], tmp_path, 10)
    assert (done.exit_code, ending_in_words(done.exit_code)) == (-number, f"signal {number}")


def test_a_guard_that_is_killed_is_a_program_lost(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="sh was lost"):
        run_program(["sh", "-c", "kill -KILL $PPID; sleep 1"], tmp_path, 10)


def test_a_program_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no-such-program cannot be started"):
        run_program(["no-such-program"], tmp_path, 10)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc to see which processes run")
def test_a_program_over_its_time_is_ended_with_all_it_started(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(ProgramTimedOut, match="longer than 5 seconds"):
        run_program([sys.executable, "-c", FAMILY, str(note)], folder, 5)
    assert happens(lambda: not any(map(runs, family(note))))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc to see which processes run")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_program_dies_with_whoever_asked_for_it_and_leaves_no_files(tmp_path: Path, how: signal.Signals) -> None:
    note, folder = tmp_path / "note.txt", tmp_path / "folder"
    folder.mkdir()
    ask = "import sys; from pathlib import Path; from ingest.run_program import run_program\n"
    ask += "run_program([sys.executable, '-c', *sys.argv[2:]], Path(sys.argv[1]), 600)"
    asker = subprocess.Popen([sys.executable, "-c", ask, str(folder), FAMILY, str(note)])
    numbers = family(note)
    assert all(map(runs, numbers))
    os.kill(asker.pid, how)
    asker.wait(10)
    assert happens(lambda: not any(map(runs, numbers)))
    assert happens(lambda: not folder.exists())
