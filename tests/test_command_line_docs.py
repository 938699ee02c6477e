"""docs/commands.md names every command, option and exit code; docs/messages.md every code in the code base."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import click
import pytest

from planledger.command_line import planledger
from planledger.exit_codes import ExitCode
from tests.message_codes import codes_in, codes_in_project

DOCS = Path(__file__).resolve().parents[1] / "docs"
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")
MESSAGES = (DOCS / "messages.md").read_text(encoding="utf-8")


def all_commands(group: click.Group, prefix: str = "") -> dict[str, click.Command]:
    """Every command by its words: `build`, `resolve`, `resolve leads`."""
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        found[prefix + name] = command
        if isinstance(command, click.Group):
            found |= all_commands(command, f"{prefix}{name} ")
    return found


ALL = all_commands(planledger)


def section(command: str) -> str:
    """The part of the page under the command's heading."""
    match = re.search(rf"^## planledger {command}$(.*?)(?=^## |\Z)", COMMANDS, re.MULTILINE | re.DOTALL)
    assert match, f"docs/commands.md has no section for planledger {command}"
    return match.group(1)


def options() -> list[tuple[str, click.Option]]:
    return [
        (name, parameter)
        for name, command in ALL.items()
        for parameter in command.params
        if isinstance(parameter, click.Option)
    ]


@pytest.mark.parametrize("name", ALL)
def test_every_command_has_a_section_that_opens_with_its_help(name):
    first_line = (ALL[name].help or "").partition("\n\n")[0]
    assert " ".join(first_line.split()) in " ".join(section(name).split())


@pytest.mark.parametrize("name", ALL)
def test_every_section_shows_how_the_command_is_called(name):
    context = click.Context(ALL[name], info_name=f"planledger {name}")
    usage = context.get_usage().removeprefix("Usage: ").strip()
    assert " ".join(usage.split()) in section(name)


@pytest.mark.parametrize(("command", "option"), options(), ids=lambda v: v if isinstance(v, str) else v.name)
def test_every_option_is_documented_with_its_help(command, option):
    row = next((line for line in section(command).splitlines() if f"`{option.opts[-1]}" in line), "")
    assert all(name in row for name in option.opts)
    assert option.help in row


def test_no_option_is_documented_that_is_not_there():
    known = {name for _, option in options() for name in option.opts} | {"--help", "-h", "--version"}
    documented = set(re.findall(r"^\| `(--?[a-z-]+)", COMMANDS, re.MULTILINE))
    assert documented <= known


@pytest.mark.parametrize("code", list(ExitCode))
def test_every_exit_code_is_documented(code):
    assert f"| {code.value} | {code.meaning} |" in COMMANDS


def listed_codes() -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", MESSAGES, re.MULTILINE)


def test_every_code_in_the_code_base_is_explained():
    missing = {m.code: m.where for m in codes_in_project() if m.code and m.code not in listed_codes()}
    assert not missing, f"write these into docs/messages.md: {missing}"
    assert codes_of_the_store() <= set(listed_codes())


def test_every_code_can_be_told_from_the_code():
    assert [m.where for m in codes_in_project() if m.code is None] == []


def test_no_code_is_explained_that_nothing_raises():
    raised = {m.code for m in codes_in_project()} | codes_of_the_store()
    assert set(listed_codes()) <= raised


def codes_of_the_store() -> set[str]:
    """The store writes events of its own, of files rather than of documents read."""
    text = (DOCS.parent / "output" / "store.py").read_text(encoding="utf-8")
    return set(re.findall(r'"(file_(?!too)[a-z]+)"', text))


def test_codes_are_listed_once_and_in_order():
    for part in MESSAGES.split("\n## ")[1:]:
        codes = re.findall(r"^\| `([^`]+)` \|", part, re.MULTILINE)
        assert codes == sorted(set(codes))
    assert len(listed_codes()) == len(set(listed_codes()))


def test_every_code_has_a_meaning_and_a_next_step():
    for line in MESSAGES.splitlines():
        if line.startswith("| `"):
            code, meaning, step = (cell.strip() for cell in line.strip("|").split("|"))
            assert len(meaning) > 20, code
            assert step.endswith("."), code


def found(code: str) -> list[str | None]:
    return [mention.code for mention in codes_in({"a.py": ast.parse(code)})]


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        ('Notice("info", "odd_row", "x")', ["odd_row"]),
        ('Notice(severity="info", code="odd_row", message="x")', ["odd_row"]),
        ('raise UnreadableFile("no_reader", "x")', ["no_reader"]),
        ('raise failures.NeedsOcr("scan", "x")', ["scan"]),
        ('CODE = "odd"\nNotice("info", CODE, "x")', ["odd"]),
        ('def note(code):\n    return Notice("info", code, "")\nnote("a")\nnote("b")', ["a", "b"]),
        ('class A:\n    def note(self, code):\n        Notice("info", code, "")\na.note("a")', ["a"]),
        ('Notice("info", "a" if odd else "b", "x")', ["a", "b"]),
        ('Notice("error", reason.code, reason.message)', []),
        ('Notice("info", table[key], "x")', [None]),
    ],
)
def test_the_search_for_codes_sees_through_helpers(code, codes):
    assert found(code) == codes
