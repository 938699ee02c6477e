"""`planledger doctor` finds the optional parts and says how to get the missing ones."""

from __future__ import annotations

import json

import pytest

from planledger import optional_parts
from planledger.command_line import run
from planledger.optional_parts import (
    MissingPackage,
    OptionalPart,
    known_parts,
    look_for,
    missing_packages,
    parts_here,
    program_version,
)

PART = OptionalPart("Gadget", "polishes pages", "apt install gadget", "brew install gadget", ("gadget",))


def program(folder, name: str, body: str):
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def only_here(tmp_path, monkeypatch):
    """A PATH that holds nothing but what the test puts there (and the shell's own folder for `sh`)."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_every_known_part_says_what_it_gives_and_how_to_get_it():
    parts = known_parts()
    assert {"LibreOffice", "Tesseract", "OCRmyPDF", "Ghostscript", "Chromium"} <= {part.name for part in parts}
    for part in parts:
        assert part.gives
        assert part.debian
        assert part.macos
        assert bool(part.commands) != bool(part.package)


def test_a_program_on_the_path_is_found_with_its_version(only_here):
    path = program(only_here, "gadget", "echo Gadget 4.11.2 of today")
    (found,) = look_for((PART,))
    assert (found.where, found.version) == (str(path), "4.11.2")


def test_a_missing_program_is_missing(only_here):
    (found,) = look_for((PART,))
    assert (found.where, found.version) == (None, None)


def test_which_parts_are_here_is_told_without_starting_a_program(only_here, monkeypatch):
    program(only_here, "tesseract", "touch started")
    here = parts_here()
    assert "Tesseract" in here
    assert "LibreOffice" not in here
    assert not (only_here / "started").exists()


def test_the_first_of_its_names_that_is_there_counts(only_here):
    path = program(only_here, "gizmo", "echo 1.0")
    (found,) = look_for((OptionalPart("Gadget", "", "", "", ("gadget", "gizmo")),))
    assert found.where == str(path)


@pytest.mark.parametrize("body", ["echo no number", "exit 3", "kill -9 $$"])
def test_a_program_that_does_not_tell_its_version_is_found_all_the_same(only_here, body):
    program(only_here, "gadget", body)
    (found,) = look_for((PART,))
    assert found.where is not None
    assert found.version is None


def test_a_version_told_on_stderr_counts(only_here):
    assert program_version(str(program(only_here, "gadget", "echo v2.5 >&2"))) == "2.5"


def test_a_program_that_cannot_be_started_has_no_version(only_here):
    path = only_here / "gadget"
    path.write_bytes(b"\x7fELF broken")
    path.chmod(0o755)
    assert program_version(str(path)) is None


def test_a_program_that_hangs_is_not_waited_for(only_here, monkeypatch):
    monkeypatch.setattr(optional_parts, "VERSION_LIMIT", 0.2)
    assert program_version(str(program(only_here, "gadget", "while :; do :; done"))) is None


def test_a_python_package_counts_as_a_part():
    here, missing = look_for(
        (
            OptionalPart("click", "", "", "", package="click"),
            OptionalPart("none", "", "", "", package="no-such-package"),
        )
    )
    assert here.version
    assert missing.where is None


def test_nothing_required_is_missing_here():
    assert missing_packages() == ()


def test_extras_are_not_required(monkeypatch):
    monkeypatch.setattr(
        optional_parts, "requires", lambda _: ["no-such-package>=1", 'no-such-extra>=2; extra == "dev"']
    )
    assert missing_packages() == (MissingPackage("no-such-package"),)


def test_missing_optional_parts_are_no_failure(only_here, capsys):
    assert run(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "Tesseract" in said
    assert "missing" in said
    assert "sudo apt install tesseract-ocr" in said
    assert "brew install tesseract" in said


def test_a_missing_required_package_is_a_failure(only_here, capsys, monkeypatch):
    monkeypatch.setattr(optional_parts, "requires", lambda _: ["no-such-package>=1"])
    assert run(["doctor"]) == 4
    assert "pip install no-such-package" in capsys.readouterr().out


def test_json_tells_the_same_to_scripts(only_here, capsys):
    program(only_here, "tesseract", "echo tesseract 5.3.0")
    assert run(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    by_name = {part["name"]: part for part in told["optional"]}
    assert by_name["Tesseract"]["version"] == "5.3.0"
    assert by_name["Chromium"]["found"] is False
    assert by_name["Chromium"]["get_it"]["debian"] == "sudo apt install chromium"
    assert told["missing_required"] == []
