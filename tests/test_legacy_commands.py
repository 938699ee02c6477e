"""What an analyst sees of old files, with LibreOffice and without it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.legacy import soffice
from planledger.command_line import run
from planledger.exit_codes import ExitCode
from planledger.optional_parts import known_parts
from tests.stand_in_office import install


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """An empty corpus below the folder we stand in, and no terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    Path("corpus").mkdir()


def test_the_reader_looks_for_libreoffice_by_the_names_the_doctor_looks_for():
    (part,) = (part for part in known_parts() if part.name == soffice.NAME)
    assert part.commands == soffice.COMMANDS


def test_without_libreoffice_an_old_file_waits_for_it_and_nothing_looks_broken(corpus, capsys, monkeypatch):
    monkeypatch.setenv("PATH", "")
    Path("corpus/old.rtf").write_bytes(rb"{\rtf1 words}")
    assert run(["build", "--jobs", "1"]) == ExitCode.OK
    said = " ".join(capsys.readouterr().out.split())
    assert "old.rtf: part missing" in said
    assert "`planledger doctor` says how to get it" in said
    assert run(["inspect", "corpus/old.rtf"]) == ExitCode.PART_MISSING


@pytest.mark.parametrize("jobs", ["1"])
def test_a_build_that_is_terminated_leaves_no_copy_of_a_plan_behind(corpus, tmp_path, jobs):
    for folder in ("bin", "tmp"):
        (tmp_path / folder).mkdir()
    calls = install(tmp_path / "bin")
    Path("corpus/a.txt").write_text("Dear colleague")
    Path("corpus/old.rtf").write_text("{\\rtf1HANG}")
    project = str(Path(__file__).resolve().parents[1])
    surroundings = {"PATH": f"{tmp_path}/bin:{os.defpath}", "TMPDIR": str(tmp_path / "tmp"), "PYTHONPATH": project}
    command = f"import sys; from planledger.command_line import run; sys.exit(run(['build', '--jobs', '{jobs}']))"
    build = subprocess.Popen(
        [sys.executable, "-c", command],
        stderr=subprocess.PIPE,
        env=os.environ | surroundings,
        start_new_session=True,
    )
    while not calls.read_text():
        assert build.poll() is None, build.communicate()[1]
        time.sleep(0.05)
    os.killpg(build.pid, signal.SIGTERM)
    _, said = build.communicate(timeout=30)
    assert build.returncode == ExitCode.INTERRUPTED, said
    assert list((tmp_path / "tmp").glob("planledger-*")) == []


def test_once_libreoffice_has_come_the_next_build_reads_what_waited_for_it(corpus, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PATH", "")
    Path("corpus/old.rtf").write_text("{\\rtf1Dear colleague}")
    run(["build", "--jobs", "1", "-q"])
    (tmp_path / "bin").mkdir()
    install(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert run(["build", "--jobs", "1", "--json"]) == ExitCode.OK
    told = json.loads(capsys.readouterr().out)
    assert (told["read_again"], told["run"]["read"]["no_action_table"]) == (["old.rtf"], 1)
    assert run(["build"]) == ExitCode.OK
    assert "Nothing to do" in capsys.readouterr().out
