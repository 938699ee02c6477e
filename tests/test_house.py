"""The house rules that a machine can check: one way for the data, SQL in one room, no file outgrown."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
#: What each room may import of the others.
MAY_IMPORT = {
    "ingest": {"ingest"},
    "extract": {"extract", "ingest"},
    "normalize": {"normalize", "extract", "ingest"},
    "output": {"output", "normalize", "extract", "ingest"},
    "planledger": {"planledger", "output", "normalize", "extract", "ingest"},
}
FILES = sorted(p for room in MAY_IMPORT for p in (ROOT / room).rglob("*.py"))


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    return names | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    rooms = {name.split(".")[0] for name in imports(path)} & MAY_IMPORT.keys()
    assert rooms <= MAY_IMPORT[room(path)]


def test_a_normalizer_knows_nothing_of_documents() -> None:
    for path in (p for p in FILES if room(p) == "normalize" and not p.name.startswith("resolve")):
        rooms = {name.split(".")[0] for name in imports(path)} & {"ingest", "extract"}
        assert not rooms, path.relative_to(ROOT)


def test_only_output_speaks_sql() -> None:
    for path in (p for p in FILES if room(p) != "output"):
        assert not imports(path) & {"sqlite3", "sqlite_utils"}, path.relative_to(ROOT)


@pytest.mark.parametrize(
    "path", [*FILES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_file_is_over_400_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_tests_are_at_least_as_long_as_the_code() -> None:
    def length(paths: list[Path]) -> int:
        return sum(len(p.read_text("utf-8").splitlines()) for p in paths)

    assert length(sorted((ROOT / "tests").rglob("*.py"))) >= length(FILES)


def test_no_function_is_longer_than_a_screen() -> None:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 60, f"{path.relative_to(ROOT)}: {node.name}"
