"""What an analyst sees of old files, with LibreOffice and without it."""

from __future__ import annotations

import json
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
