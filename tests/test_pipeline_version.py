"""The pipeline version changes with every change of a rule or a word, and with nothing else."""

from __future__ import annotations

import re

import pytest

from planledger import __version__
from planledger.pipeline_version import fingerprint, pipeline_version


@pytest.fixture
def room(tmp_path):
    folder = tmp_path / "room"
    (folder / "words").mkdir(parents=True)
    (folder / "rule.py").write_text("A = 1\n")
    (folder / "words" / "headers.csv").write_text("lead,lead_text\n")
    return folder


def test_it_is_the_package_version_and_a_hash():
    assert re.fullmatch(re.escape(__version__) + r"\+[0-9a-f]{8}", pipeline_version())


@pytest.mark.parametrize("name", ["rule.py", "words/headers.csv"])
def test_a_changed_file_changes_it(room, name):
    before = fingerprint([room])
    with (room / name).open("a") as file:
        file.write("more\n")
    assert fingerprint([room]) != before


def test_a_new_a_renamed_and_a_moved_file_change_it(room):
    seen = [fingerprint([room])]
    (room / "other.toml").write_text("")
    seen.append(fingerprint([room]))
    (room / "other.toml").rename(room / "another.toml")
    seen.append(fingerprint([room]))
    (room / "another.toml").rename(room / "words" / "another.toml")
    seen.append(fingerprint([room]))
    assert len(set(seen)) == 4


def test_compiled_and_hidden_files_do_not_change_it(room):
    before = fingerprint([room])
    (room / "__pycache__").mkdir()
    (room / "__pycache__" / "rule.cpython-311.pyc").write_bytes(b"x")
    (room / ".notes").write_text("x")
    assert fingerprint([room]) == before


def test_it_is_the_same_wherever_the_project_lies(room, tmp_path):
    elsewhere = tmp_path / "elsewhere" / "room"
    elsewhere.parent.mkdir()
    before = fingerprint([room])
    room.rename(elsewhere)
    assert fingerprint([elsewhere]) == before
