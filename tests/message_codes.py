"""Find every notice and failure code in the code base, by its syntax tree.

A code is the second argument of `Notice(…)` or the first of `UnreadableFile(…)` and `NeedsOcr(…)`. Where it
is a parameter of the function around it, the calls of that function are looked at instead; where it is a
module's constant, its value is taken; `something.code` is handed on and named elsewhere.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOMS = ("ingest", "extract", "normalize", "output", "planledger")
PROJECT = Path(__file__).resolve().parents[1]

#: Which argument holds the code, by position, and its name.
POSITIONS = {"Notice": 1, "UnreadableFile": 0, "NeedsOcr": 0}


@dataclass(frozen=True)
class Mention:
    """A code, or None with the source text where it could not be told; where it stands."""

    code: str | None
    where: str


def codes_in_project() -> tuple[Mention, ...]:
    trees = {
        path.relative_to(PROJECT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for room in ROOMS
        for path in sorted((PROJECT / room).rglob("*.py"))
    }
    return tuple(codes_in(trees))


def codes_in(trees: dict[str, ast.Module]) -> Iterator[Mention]:
    """Every code mentioned in modules, by path."""
    wanted = dict(POSITIONS)
    constants = {name: value for tree in trees.values() for name, value in _constants(tree)}
    seen: set[str] = set()
    while set(wanted) - seen:
        names = set(wanted) - seen
        seen |= names
        for path, tree in trees.items():
            for call, function in _calls(tree, names):
                position = wanted[_called(call)]
                for value in _possible(_argument(call, position)):
                    parameter = _parameter(function, value)
                    if parameter is not None:
                        wanted.setdefault(function.name, parameter)  # type: ignore[union-attr]
                    elif not (isinstance(value, ast.Attribute) and value.attr == "code"):
                        yield Mention(_told(value, constants), f"{path}:{call.lineno}")


def _possible(value: ast.expr | None) -> Iterator[ast.expr | None]:
    """Both arms of `a if b else c`."""
    if isinstance(value, ast.IfExp):
        yield from _possible(value.body)
        yield from _possible(value.orelse)
    else:
        yield value


def _told(value: ast.expr | None, constants: dict[str, str]) -> str | None:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    return constants.get(value.id) if isinstance(value, ast.Name) else None


def _calls(tree: ast.Module, names: set[str]) -> Iterator[tuple[ast.Call, ast.FunctionDef | None]]:
    """Calls of any of the names, each with the function it stands in."""

    def walk(node: ast.AST, function: ast.FunctionDef | None) -> Iterator[tuple[ast.Call, ast.FunctionDef | None]]:
        for child in ast.iter_child_nodes(node):
            inner = child if isinstance(child, ast.FunctionDef) else function
            if isinstance(child, ast.Call) and _called(child) in names:
                yield child, inner
            yield from walk(child, inner)

    return walk(tree, None)


def _called(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _argument(call: ast.Call, position: int) -> ast.expr | None:
    named = next((k.value for k in call.keywords if k.arg == "code"), None)
    return named or (call.args[position] if position < len(call.args) else None)


def _parameter(function: ast.FunctionDef | None, value: ast.expr | None) -> int | None:
    """The position of the parameter a name stands for, `self` not counted."""
    if function is None or not isinstance(value, ast.Name):
        return None
    names = [a.arg for a in function.args.args if a.arg not in ("self", "cls")]
    return names.index(value.id) if value.id in names else None


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
            for target in statement.targets:
                if isinstance(target, ast.Name) and isinstance(statement.value.value, str):
                    yield target.id, statement.value.value
