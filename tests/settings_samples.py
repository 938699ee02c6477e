"""A small corpus with a settings file, built and asked through the command line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planledger.command_line import run
from tests.sample_plans.ledger import query
from tests.word_samples import paragraph, row, styled, table, word_file

HEADER = ("Action", "Lead", "By when")


def plan(title: str, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER, prose: tuple[str, ...] = ()) -> bytes:
    """A Word file: a title, paragraphs, and one table with a row for each action."""
    body = [row(*cells) for cells in (header, *rows) if cells]
    return word_file(styled(title, "Title"), *map(paragraph, prose), table(*body))


@dataclass
class Corpus:
    """A corpus folder and its database."""

    folder: Path
    db: Path

    def tell(self, settings: str) -> None:
        (self.folder / "planledger.toml").write_text(settings, "utf-8")

    def add(self, name: str, data: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def build(self, *options: str) -> int:
        return run(["build", str(self.folder), "--db", str(self.db), "--jobs", "1", "--quiet", *options])

    def report(self, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
        """What `build --json` prints."""
        capsys.readouterr()
        run(["build", str(self.folder), "--db", str(self.db), "--jobs", "1", "--json", *options])
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return [tuple(found.values()) for found in query(self.db, sql, *values)]

    def events(self, code: str) -> list[tuple[Any, ...]]:
        """Message and setting of each event of a code."""
        return self.ask("select message, setting from run_events where code = ? order by rowid", code)

    def unused(self, capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
        return [found["entry"] for found in self.report(capsys, *options)["unused_settings"]]


def new_corpus(folder: Path) -> Corpus:
    (folder / "corpus").mkdir()
    return Corpus(folder / "corpus", folder / "plans.db")
